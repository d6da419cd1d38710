#!/usr/bin/env python3
"""guide.py VANBAN

The guide for clerks, gone through as it is written: its commands run one after the other in one shell on a fresh home,
what it shows is what the program says, its models render.

    ```sh          runs; must succeed, unless the fault that it brings about is shown below it
    ```text        must stand in what the commands above it printed
    ```yaml        "# tệp: NAME" at its head: is written; else laid over the first letter, which has to render
    <!-- gõ: … --> what a person does by hand there
    <!-- tùy máy --> what is shown next depends on the machine
"""
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

from letters import ROOT
from office import fresh
from pdf import png

GUIDE = ROOT / "docs" / "huong-dan.vi.md"
HOME = ROOT / "build" / "guide"
DESK = HOME / "van-ban"
PIECE = re.compile(r"^<!-- (gõ: .*?|tùy máy) -->$|^```(sh|text|yaml)\n(.*?)^```$", re.M | re.S)


class Walk:
    """The guide from top to bottom. Pieces for the shell are gathered, run in one go, and judged after."""

    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = vanban, 0, 0
        self.script, self.blocks, self.fragments, self.skip = [], [], [], False

    def expect(self, holds, name, message=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")

    def read(self, text):
        for match in PIECE.finditer(text):
            directive, kind, body = match.groups()
            line = text.count("\n", 0, match.start()) + 1
            if directive:
                self.direct(directive)
            elif kind == "sh":
                self.commands(body, line)
            elif kind == "yaml":
                self.model(body, line)
            else:
                self.shown(body)

    def direct(self, directive):
        if directive == "tùy máy":
            self.skip = True
        else:
            self.script.append(directive.removeprefix("gõ: "))

    def commands(self, body, line):
        log = HOME / f"{len(self.blocks)}.log"
        # Commands are chained, so that the first fault is the block's; the next block goes on all the same.
        chain = " &&\n".join(body.strip().splitlines())
        self.script.append(f"{{ {chain}\n}} > {log} 2>&1\necho $? > {log}.status")
        self.blocks.append({"line": line, "body": body, "log": log, "shown": []})

    def shown(self, body):
        if not self.skip:
            self.blocks[-1]["shown"].append(body)
        self.skip = False

    def model(self, body, line):
        name = re.match(r"# tệp: (\S+)\n", body)
        if not name:
            return self.fragments.append((line, body))
        path = DESK / name[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")

    # ---- judging ----

    def run(self):
        environment = {k: v for k, v in os.environ.items()
                       if not k.startswith(("LC_", "VANBAN_", "XDG_", "MAKE", "MFLAGS")) and k != "LANGUAGE"}
        subprocess.run(["bash", "-c", "\n".join(self.script)], cwd=ROOT, timeout=1800,
                       env={**environment, "HOME": str(HOME)}, stdin=subprocess.DEVNULL)

    def judge(self):
        for block in self.blocks:
            name = f"line {block['line']}"
            status = Path(f"{block['log']}.status")
            said = block["log"].read_text(encoding="utf-8") if block["log"].exists() else ""
            code = status.read_text().strip() if status.exists() else "did not run"
            is_fault = any(re.search(r": (lỗi|cảnh báo|ghi chú): ", text) for text in block["shown"])
            self.expect(code in (("1", "65") if is_fault else ("0",)), f"{name}: status {code}", said[-600:])
            for text in block["shown"]:
                self.expect(text in said, f"{name}: shown", f"the program says\n{said}")

    def render_fragments(self):
        base = yaml.safe_load((DESK / "thu-moi.yaml").read_text(encoding="utf-8"))
        for line, body in self.fragments:
            laid = DESK / f"dong-{line}.yaml"
            laid.write_text(yaml.safe_dump({**base, **yaml.safe_load(body)}, allow_unicode=True), encoding="utf-8")
            done = subprocess.run([self.vanban, "render", str(laid)], capture_output=True, text=True, cwd=DESK)
            self.expect(done.returncode == 0 and not done.stderr, f"line {line}: model", done.stderr)

    def products(self):
        """What the guide says is there in the end."""
        for name in ("thu-moi.docx", "thu-moi.odt", "thu-moi.pdf", "thu-loi.sua.yaml", "ke-hoach.docx", "qd.docx",
                     "vanban.schema.json", "thu-mau-rieng.docx"):
            self.expect((DESK / name).exists(), name, "is not there")
        self.expect(not (DESK / "thu-sai.docx").exists(), "no file after a fault")


def pictures():
    """What the guide takes for granted: a signature and a seal."""
    DESK.mkdir(parents=True)
    png(DESK / "chu-ky.png", 180, 90, lambda x, y: abs(x / 2 - y) < 4, (0, 0, 160), 4000)
    png(DESK / "dau.png", 150, 150, lambda x, y: 66 ** 2 < (x - 75) ** 2 + (y - 75) ** 2 < 72 ** 2, (220, 0, 0), 4170)


def main(vanban):
    fresh(HOME)
    pictures()
    walk = Walk(vanban)
    walk.read(GUIDE.read_text(encoding="utf-8"))
    walk.run()
    walk.judge()
    walk.render_fragments()
    walk.products()
    print(f"guide: {walk.passed} passed, {walk.failed} failed")
    return 1 if walk.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
