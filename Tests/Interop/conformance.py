#!/usr/bin/env python3
"""conformance.py VANBAN SCHEMAS TOOLS

Validates every output against its schemas: all letters of interop in both formats, and the packed templates.
With a template that LibreOffice saved, the output may have the template's own faults and no other.
Ends with 1 when anything is wrong, 2 when schemas or validators are missing.
"""
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

from letters import ROOT, collect
from office import convert, fresh

WORK = ROOT / "build" / "conformance"
PROFILE = ROOT / "build" / "interop" / "profile"


class Validators:
    """validate-docx and validate-odt, run on many files at once."""

    def __init__(self, schemas, tools):
        if not schemas or not tools:
            print("conformance: SCHEMAS and TOOLS are needed: make conformance SCHEMAS=DIR TOOLS=DIR", file=sys.stderr)
            raise SystemExit(2)
        schemas, tools = Path(schemas).resolve(), Path(tools).resolve()
        self.tools = {".docx": tools / "validate-docx", ".odt": tools / "validate-odt"}
        needed = [*self.tools.values(), schemas / "ooxml", schemas / "odf"]
        if lost := [str(p) for p in needed if not p.exists()]:
            print(f"conformance: not there: {', '.join(lost)}", file=sys.stderr)
            raise SystemExit(2)
        self.environment = {**os.environ, "OOXML_SCHEMAS": str(schemas / "ooxml"), "ODF_SCHEMAS": str(schemas / "odf")}

    def faults(self, files, strict=True):
        """The lines that the validators print."""
        lines = []
        for ending, tool in self.tools.items():
            chosen = [str(f) for f in files if f.suffix == ending]
            options = ["--strict"] if strict and ending == ".odt" else []
            for start in range(0, len(chosen), 40):
                done = subprocess.run([sys.executable, str(tool), *options, *chosen[start:start + 40]],
                                      capture_output=True, text=True, env=self.environment)
                if done.returncode not in (0, 1):
                    raise SystemExit(f"conformance: {tool} ended with {done.returncode}: {done.stderr[-500:]}")
                lines += done.stdout.splitlines()
        return lines


def render(vanban, model, output, *more):
    subprocess.run([vanban, "render", str(model), "-o", str(output), *more], check=True, stdout=subprocess.DEVNULL)
    return output


def can_fail(validators, good, folder):
    """A spoiled copy of a good file has to be reported, or the validators did not look."""
    spoiled = folder / f"spoiled{good.suffix}"
    part = "word/document.xml" if good.suffix == ".docx" else "content.xml"
    with zipfile.ZipFile(good) as before, zipfile.ZipFile(spoiled, "w") as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename == part:
                content = re.sub(rb"<(w:p|text:p)\b", rb'<\1 strange="1"', content, count=1)
            after.writestr(entry, content)
    return bool(validators.faults([spoiled]))


def anonymous(line):
    """A fault without its file and line, to compare those of two files."""
    return re.sub(r":\d+:", ":", line.partition(": ")[2])


def no_new_faults(vanban, validators, shipped, letters):
    """Faults in letters made with templates that LibreOffice saved, beyond those of the templates themselves."""
    new = []
    for template in shipped:
        ending = template.suffix
        saved, = convert([template], ending[1:], WORK / "resaved" / ending[1:], PROFILE)
        known = Counter(map(anonymous, validators.faults([saved], strict=False)))
        for letter in letters:
            output = render(vanban, letter, WORK / f"resaved-{letter.stem}{ending}", "--template", str(saved))
            found = Counter(map(anonymous, validators.faults([output], strict=False)))
            new += [f"{output.name}: {fault}" for fault in found if fault not in known]
    return new


def marked(vanban, shipped):
    """Copies of the shipped templates with comments at faults in the body, a cell and the header."""
    copies = []
    for template in shipped:
        faulty, copy = WORK / f"faulty{template.suffix}", WORK / f"marked{template.suffix}"
        with zipfile.ZipFile(template) as before, zipfile.ZipFile(faulty, "w") as after:
            for entry in before.infolist():
                content = before.read(entry)
                for name in (b"trich_yeu", b"so_ky_hieu", b"dau_pham_vi"):
                    content = content.replace(b"{{ %s }}" % name, b"{{ la(%s) }}" % name)
                after.writestr(entry, content)
        done = subprocess.run([vanban, "template", "check", str(faulty), "--mark-errors", str(copy)], capture_output=True)
        if done.returncode != 1:
            raise SystemExit(f"conformance: {faulty} is not found faulty: {done.stderr[-500:]}")
        copies.append(copy)
    return copies


def main(vanban, schemas, tools):
    validators = Validators(schemas, tools)
    for ending in ("docx", "odt"):
        fresh(WORK / ending)
    letters = collect(WORK / "letters")
    made = [render(vanban, letter, WORK / ending / f"{letter.stem}.{ending}")
            for letter in letters for ending in ("docx", "odt")]
    shipped = sorted(Path(vanban).resolve().parent.parent.glob("share/vanban/templates/*.*"))
    faults = validators.faults(made + shipped + marked(vanban, shipped))
    for sample in (made[0], made[1]):
        if not can_fail(validators, sample, WORK):
            faults.append(f"the validator for {sample.suffix} reports nothing on a spoiled file")
    if {t.suffix for t in shipped} != {".docx", ".odt"}:
        faults.append("no packed templates beside the program")
    examples = [letter for letter in letters if letter.stem.startswith("cong-van-")]
    faults += no_new_faults(vanban, validators, shipped, examples)
    for fault in faults:
        print(f"FAILED {fault}")
    print(f"conformance: {len(made)} letters, {len(shipped)} templates; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    raise SystemExit(main(*sys.argv[1:]))
