#!/usr/bin/env python3
"""Compares the YAML parser with PyYAML and ruamel.yaml on generated documents.

usage: yaml_differential.py YAML-CONFORMANCE [COUNT [SEED]]

Where the other two agree with each other, the parser must agree with them. Scalars are compared as texts, so that
schemas do not matter. Exit 1 where a document that all three accept gives different values; documents that only one
side refuses are listed, since the other two share deviations from YAML 1.2.2.
"""
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from ruamel.yaml import YAML

WORDS = ["a", "b c", "Sở Y tế", "05", "17,6", "x: y", "# z", "a #b", "http://x.vn", "- d", "-5", "true", "''", '""',
         "'a b'", '"a\\tb"', '"a\\n\\\\"', "'it''s'", "[1, 2]", "{k: v}", "[a, {b: c}, 'd']", "[]", "{}", "&n e", "!!str f",
         "*n", "|\n{i}  lit\n{i}   more\n", ">-\n{i}  fold\n{i}  ed\n\n{i}  x\n", "|+\n{i}  keep\n\n", "~", "", "multi\n{i}  line",
         '"quoted\n{i}  lines\\\n{i}   on"', "'single\n\n{i}  lines'", "[flow,\n{i}  lines]", "? q", ": r", "%p", "@s", "`t", ">5"]
KEYS = ["a", "b", "c d", "'e'", '"f"', "g-h", "khóa", "1", "i.j", "? k\n{i}", "[l]", "m ", "n:o"]


def block(rng, indent, depth):
    pad = " " * indent
    kind = rng.random()
    lines = []
    if kind < 0.5 and depth:
        for _ in range(rng.randint(1, 3)):
            key = rng.choice(KEYS).replace("{i}", pad)
            value = rng.random()
            if value < 0.5:
                lines.append(f"{pad}{key}: {rng.choice(WORDS).replace('{i}', pad)}")
            else:
                step = rng.choice([1, 2, 4, 0])
                lines.append(f"{pad}{key}:\n" + block(rng, indent + step, depth - 1))
    elif kind < 0.9 and depth:
        for _ in range(rng.randint(1, 3)):
            if rng.random() < 0.7:
                lines.append(f"{pad}- {rng.choice(WORDS).replace('{i}', pad)}")
            else:
                inner = block(rng, indent + 2, depth - 1)
                lines.append(f"{pad}- " + inner.lstrip(" ") if rng.random() < 0.7 else f"{pad}-\n" + inner)
    else:
        lines.append(pad + rng.choice(WORDS).replace("{i}", pad))
    if rng.random() < 0.1:
        lines.insert(rng.randint(0, len(lines)), rng.choice(["", "# note", pad + "  # note", "---", "..."]))
    return "\n".join(lines)


def plain(node):
    """A composed node as lists, texts and {"pairs": …}."""
    if isinstance(node, (yaml.ScalarNode,)) or node.__class__.__name__ == "ScalarNode":
        return node.value
    if node.__class__.__name__ == "SequenceNode":
        return [plain(item) for item in node.value]
    return {"pairs": [[plain(key), plain(value)] for key, value in node.value]}


def pyyaml(text):
    return [plain(node) if node is not None else "" for node in yaml.compose_all(text, Loader=yaml.SafeLoader)]


def ruamel(text):
    parser = YAML(typ="base", pure=True)
    return [plain(node) if node is not None else "" for node in parser.compose_all(io.StringIO(text))]


def attempt(parse, text):
    try:
        return parse(text)
    except Exception:  # whatever it raises is a refusal
        return None


def main():
    tool = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    texts = {f"{index:06d}": block(rng, 0, 3) + "\n" for index in range(count)}
    with tempfile.TemporaryDirectory() as directory:
        for name, text in texts.items():
            (Path(directory) / name).write_text(text, encoding="utf-8")
        output = subprocess.run([tool, "--dump", directory], capture_output=True, check=True).stdout.decode()
    tally = {"same": 0, "different": 0, "only others accept": 0, "only ours accepts": 0, "all refuse": 0, "others differ": 0}
    for line in output.splitlines():
        name, _, result = line.partition("\t")
        text = texts[name]
        ours = None if result.startswith("error") else json.loads(result)
        first, second = attempt(pyyaml, text), attempt(ruamel, text)
        if first != second:
            tally["others differ"] += 1
            continue
        if first is None:
            kind = "all refuse" if ours is None else "only ours accepts"
        else:
            kind = "only others accept" if ours is None else "same" if ours == first else "different"
        tally[kind] += 1
        if kind in ("different", "only others accept", "only ours accepts"):
            print(f"{kind}: {text!r}\n  ours   {result}\n  others {json.dumps(first, ensure_ascii=False)}")
    print(tally)
    return 1 if tally["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
