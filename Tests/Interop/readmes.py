#!/usr/bin/env python3
"""readmes.py VANBAN

The commands of the readmes and of the pages of rules run as they are written there, on the model that the readme gives;
every relative link of the documentation leads to a file.
"""
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

from letters import ROOT
from office import fresh

WORK = ROOT / "build" / "readmes"
BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.M | re.S)
CODE = re.compile(r"^ *```.*?^ *```$|`[^`\n]*`", re.M | re.S)
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")
PAGES = ["README.md", "README.vi.md", "docs/rules.md", "docs/quy-tac.vi.md"]


class Checks:
    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = vanban, 0, 0

    def expect(self, holds, name, message=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")

    def run(self, command, desk):
        path = f"{Path(self.vanban).parent}:{os.environ['PATH']}"
        return subprocess.run(["bash", "-c", command], cwd=desk, capture_output=True, timeout=180,
                              env={**os.environ, "PATH": path})

    def page(self, name):
        text = (ROOT / name).read_text(encoding="utf-8")
        desk = fresh(WORK / name.replace("/", "-"))
        blocks = [(kind, textwrap.dedent(indent + body)) for indent, kind, body in BLOCK.findall(text)]
        self.prepare(desk, [body for kind, body in blocks if kind == "yaml"])
        for kind, body in blocks:
            for line in body.splitlines() if not kind else []:
                if line.startswith("vanban "):
                    self.command(name, re.sub(r" +#.*", "", line), desk)

    def prepare(self, desk, models):
        """The model of the page, or the shipped one; a document from elsewhere; a template of one's own."""
        own = [model for model in models if model.startswith("loai:")]
        first = own[0].encode() if own else self.run("vanban new cong-van", desk).stdout
        (desk / "thu-moi.yaml").write_bytes(first)
        for ready in ("vanban render thu-moi.yaml", "cp thu-moi.docx letter.docx", "cp thu-moi.docx cong-van.docx",
                      "vanban render thu-moi.yaml -o bao-cao.odt", "vanban template export van-ban mau.docx"):
            done = self.run(ready, desk)
            self.expect(done.returncode == 0, ready, done.stderr.decode())

    def command(self, page, command, desk):
        done = self.run(command, desk)
        # A check may find something, and says so by 1.
        fine = (0, 1) if command.startswith("vanban check ") else (0,)
        self.expect(done.returncode in fine, f"{page}: {command}", done.stderr.decode()[-600:])

    def links(self):
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
            for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
                if "://" not in target:
                    self.expect((page.parent / target).exists(), f"{page.name}: link", target)


def main(vanban):
    fresh(WORK)
    checks = Checks(vanban)
    for page in PAGES:
        checks.page(page)
    checks.links()
    print(f"readmes: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
