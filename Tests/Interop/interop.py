#!/usr/bin/env python3
"""interop.py VANBAN [NAME…]

Renders the examples, the starting models, letters/*.yaml and a sweep of body lengths to DOCX and ODT, has LibreOffice convert them,
and checks every page against the decree, DOCX against ODT, both against what other programs read in them, and
the templates as LibreOffice saves them. With names, only the letters whose file name holds one.
Ends with 1 when anything is wrong. Results stay in build/interop.
"""
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from forms_model import Form
from letters import ROOT, collect, is_form, is_letter
from margins import declared
from model import Letter
from office import convert, fresh
from page import Document
from plan import Plan
from plans import check_plan, measure_plan
from readers import compare
from rules import check_letter
from rules_forms import check_form
from same import differences

FORMATS = ("docx", "odt")
WORK = ROOT / "build" / "interop"
PROFILE = WORK / "profile"


class Tally:
    """Counts what passed and names what failed."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, name, faults, checks=1):
        self.passed += max(checks - len(faults), 0)
        self.failed += len(faults)
        for fault in faults:
            print(f"FAILED {name}: {fault}")


def render(vanban, letter, output, *more, **environment):
    done = subprocess.run([vanban, "render", str(letter), "-o", str(output), *more], capture_output=True, text=True,
                          env={**os.environ, **environment})
    if done.returncode == 0 and output.exists():
        return []
    return [f"render: exit {done.returncode}: {done.stderr.strip()[:600]}"]


def render_all(vanban, paths, tally):
    """Renders every letter to both formats; gives the files that are there."""
    made = []
    for path in paths:
        for ending in FORMATS:
            output = WORK / ending / f"{path.stem}.{ending}"
            faults = render(vanban, path, output)
            tally.add(f"{path.stem}.{ending}", faults)
            if not faults:
                made.append(output)
    return made


def same_bytes(vanban, paths, tally):
    """The same input gives the same bytes, run again in another time zone."""
    again = fresh(WORK / "again")
    for path in paths:
        for ending in FORMATS:
            output = again / f"{path.stem}.{ending}"
            if not render(vanban, path, output, TZ="America/Los_Angeles"):
                before = WORK / ending / output.name
                same = before.exists() and before.read_bytes() == output.read_bytes()
                tally.add(output.name, [] if same else ["other bytes in another run and time zone"])


def read_pdf(pdf):
    return pdf, Document(pdf)


def measure_all(pdfs):
    with ThreadPoolExecutor(2) as pool:
        return dict(pool.map(read_pdf, pdfs))


def resaved_templates(vanban, paths, documents, tally):
    """LibreOffice opens and saves the templates; with them the letters come out as before."""
    folder = WORK / "resaved"
    for ending in FORMATS:
        shipped = sorted(Path(vanban).resolve().parent.parent.glob(f"share/vanban/templates/*.{ending}"))
        tally.add(f"templates *.{ending}", [] if shipped else ["none beside the program"])
        saved = convert(shipped, ending, folder / ending, PROFILE)
        for template in saved:
            outputs = []
            for path in paths:
                output = folder / f"{path.stem}-{template.stem}.{ending}"
                faults = render(vanban, path, output, "--template", str(template))
                tally.add(f"{output.name} (template saved by LibreOffice)", faults)
                outputs += [] if faults else [(path, output)]
            pdfs = convert([o for _, o in outputs], "pdf", folder / "pdf" / ending, PROFILE)
            for (path, output), pdf in zip(outputs, pdfs):
                now, before = Document(pdf), documents.get(WORK / "pdf" / ending / f"{path.stem}.pdf")
                faults = [] if before and now.stream == before.stream else ["other text than the shipped template"]
                if before and len(now.pages) != len(before.pages):
                    faults.append(f"{len(now.pages)} pages instead of {len(before.pages)}")
                tally.add(f"{output.name} (template saved by LibreOffice)", faults, checks=2)


def main(vanban, names):
    tally = Tally()
    WORK.mkdir(parents=True, exist_ok=True)
    for name in (*FORMATS, "pdf", "resaved"):
        shutil.rmtree(WORK / name, ignore_errors=True)
    for ending in FORMATS:
        (WORK / ending).mkdir()
    paths = collect(WORK / "letters", names)
    if not paths:
        raise SystemExit(f"interop: no letter is called {' or '.join(names)}")
    made = render_all(vanban, paths, tally)
    same_bytes(vanban, paths[:6], tally)
    pdfs = []
    for ending in FORMATS:
        pdfs += convert([m for m in made if m.suffix == f".{ending}"], "pdf", WORK / "pdf" / ending, PROFILE)
    documents = measure_all(pdfs)
    for path in paths:
        is_plan = path.parent.name == "plans"
        letter, check = ((Plan(path), None) if is_plan else (Letter(path), check_letter) if is_letter(path) else
                         (Form(path), check_form) if is_form(path) else (None, None))
        for ending in FORMATS:
            document = documents.get(WORK / "pdf" / ending / f"{path.stem}.pdf")
            file = WORK / ending / f"{path.stem}.{ending}"
            if document and is_plan:
                measured = measure_plan(letter, Document(document.pdf), declared(file), file.suffix)
                tally.add(file.name, measured.faults, measured.checks)
                tally.add(file.name, compare(letter, file), 4)
            elif document and not letter:
                tally.add(file.name, check_plan(document, file), 3)
            elif document:
                measured = check(letter, document, declared(file))
                tally.add(file.name, measured.faults, measured.checks)
                tally.add(file.name, compare(letter, file), 4)
        pair = [documents.get(WORK / "pdf" / ending / f"{path.stem}.pdf") for ending in FORMATS]
        if all(pair):
            tally.add(f"{path.stem}: DOCX and ODT", differences(*pair), len(pair[0].pages))
    if not names:
        wanted = ("cong-van-", "hai-phu-luc", "quyet-dinh-", "bien-ban-", "ban-sao-")
        examples = [p for p in paths if p.stem.startswith(wanted)]
        resaved_templates(vanban, examples, documents, tally)
    print(f"interop: {len(paths)} letters, {len(made)} files; {tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
