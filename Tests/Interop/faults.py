#!/usr/bin/env python3
"""faults.py VANBAN

What `vanban check` finds in documents with one fault each, made from clean ones of both formats: exactly the rules
that the list names, no more and no fewer. Clean documents, letters built as people do, and the same as LibreOffice
saves them in the other format, have no finding but remarks on blanks. Ends with 1 when anything is wrong. Results stay in build/faults.
"""
import json
import subprocess
import sys
from collections import Counter

from edits import opened
from fault_list import FAULTS, WORDS
from handmade import FEET, HEADERS, make
from letters import ROOT
from office import convert, fresh

WORK = ROOT / "build" / "faults"
EXAMPLES = sorted([*(ROOT / "Examples").glob("*.yaml"), *(ROOT / "Templates" / "khoi-dau").glob("*.yaml")])
FORMATS = ("docx", "odt")


def render(vanban, path, output):
    subprocess.run([vanban, "render", str(path), "-o", str(output)], check=True, stdout=subprocess.DEVNULL)
    return output


def findings(vanban, paths):
    """The findings of the rules of form in each file: ids without their prefix, with severity and message."""
    done = subprocess.run([vanban, "check", "--format", "json", *map(str, paths)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"check: exit {done.returncode}: {done.stderr[:800]}")
    found = {}
    for document in json.loads(done.stdout)["documents"]:
        found[document["file"]] = [
            (rule["id"].removeprefix("nd30."), finding["severity"], finding["message"]["vi"])
            for rule in document["rules"] if rule["id"].startswith("nd30.") for finding in rule.get("findings") or []]
        if document["kind"] is None:
            found[document["file"]].append(("unread", "error", str(document["faults"])[:200]))
    return found


def spoil(clean, work):
    """Writes each fault in both formats; gives path, name, letter, format, ids."""
    made, lost = [], []
    for name, letter, edit, ids in FAULTS:
        for ending in FORMATS:
            document = opened(clean[letter, ending])
            try:
                edit(document)
            except LookupError as error:
                lost.append(f"{name}.{ending}: cannot spoil: {error}")
                continue
            path = work / f"{name}.{ending}"
            document.save(path)
            made.append((path, name, letter, ending, ids))
    return made, lost


def spoil_words(built, work):
    """The same for letters that people built, whose lines may share a paragraph."""
    made, lost = [], []
    for letter, path in built.items():
        for name, old, new, ids in WORDS:
            document = opened(path)
            try:
                document.anywhere(old, new)
            except LookupError as error:
                lost.append(f"{name}, {letter}: cannot spoil: {error}")
                continue
            target = work / f"{letter[0]}-{name}{path.suffix}"
            document.save(target)
            made.append((target, name, *letter, ids))
    return made, lost


def judge(made, found, clean_ids):
    """Compares what was found with what the list expects; returns counts and complaints."""
    counts, complaints = Counter(), []
    for path, name, letter, ending, expected in made:
        ids = Counter(i for i, _, _ in found[str(path)])
        new = {i for i in ids if ids[i] > clean_ids[letter, ending][i]}
        counts["right"] += len(new & expected)
        counts["missed"] += len(expected - new)
        counts["invented"] += len(new - expected)
        if new != expected:
            texts = [m for i, _, m in found[str(path)] if i in new - expected]
            complaints.append(f"{path.name}: missed {sorted(expected - new)}, invented {sorted(new - expected)} {texts[:2]}")
    return counts, complaints


def main(vanban):
    fresh(WORK)
    clean = {(p.stem, e): render(vanban, p, WORK / f"{p.stem}.{e}") for p in EXAMPLES for e in FORMATS}
    saved = [*convert([f for (_, e), f in clean.items() if e == "docx"], "odt", WORK / "saved", WORK / "profile"),
             *convert([f for (_, e), f in clean.items() if e == "odt"], "docx", WORK / "saved", WORK / "profile")]
    built = {(f"{h}-{f}", "docx"): make(h, f, WORK / f"{h}-{f}.docx") for h in HEADERS for f in FEET}
    odts = convert(built.values(), "odt", WORK / "built", WORK / "profile")
    built |= {(name, "odt"): path for (name, _), path in zip(list(built), odts)}
    (WORK / "spoiled").mkdir()
    made, complaints = spoil(clean, WORK / "spoiled")
    pairs = [f"{h}-{f}" for h, f in zip(HEADERS, FEET)]
    more, lost = spoil_words({k: p for k, p in built.items() if k[0] in pairs}, WORK / "spoiled")
    made, complaints, clean = made + more, complaints + lost, clean | built
    found = findings(vanban, [*clean.values(), *saved, *(m[0] for m in made)])

    for path in [*clean.values(), *saved]:
        complaints += [f"{path.parent.name}/{path.name}, clean: {i}: {m}" for i, s, m in found[str(path)] if s != "note"]
    clean_ids = {key: Counter(i for i, _, _ in found[str(path)]) for key, path in clean.items()}
    counts, wrong = judge(made, found, clean_ids)
    complaints += wrong

    # A list that expects what is not there, and one that leaves out what is, must both be noticed.
    path, name, letter, ending, ids = made[0]
    asleep = [expected for expected in (ids | {"khong-co"}, set())
              if not judge([(path, name, letter, ending, expected)], found, clean_ids)[1]]
    complaints += [f"selftest: {expected} went unnoticed" for expected in asleep]

    for complaint in complaints:
        print(f"FAILED {complaint}")
    right, missed, invented = counts["right"], counts["missed"], counts["invented"]
    print(f"faults: {len(made)} documents with one fault, {len(clean) + len(saved)} clean; "
          f"recall {right / max(1, right + missed):.3f}, precision {right / max(1, right + invented):.3f}; "
          f"{len(complaints)} failed")
    return 1 if complaints else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1]))
