#!/usr/bin/env python3
"""selftest.py VANBAN

Shows that the checks of interop can fail: good letters pass, and each spoiled copy is reported by the rule it
breaks (spoils.py, spoils_plans.py); so is an ODT that no longer agrees with its DOCX, and a file that lost a space or a word.
"""
import re
import subprocess
import sys
import zipfile

import docx
from forms_model import Form
from letters import ROOT, is_form, write_plans
from margins import declared
from model import Letter
from office import convert, fresh
from page import Document
from plan import Plan
from plans import measure_plan
from readers import compare
from rules import check_letter
from rules_forms import check_form
from same import differences
from spoils import COMMITTEE, REPORT, SPOILS
from spoils_forms import FORM_SPOILS
from spoils_plans import MEASURED, PLAN, READ

WORK = ROOT / "build" / "selftest"
PROFILE = ROOT / "build" / "interop" / "profile"


FORMS = sorted({name for _, name, _, _ in FORM_SPOILS})


def letter_file(name):
    """An example, or a starting model."""
    example = ROOT / "Examples" / f"{name}.yaml"
    return example if example.exists() else ROOT / "Templates" / "khoi-dau" / f"{name}.yaml"


def check(name, file):
    """The faults of a DOCX that should be the example of that name; its PDF is there."""
    document = Document(WORK / "pdf" / f"{file.stem}.pdf")
    model = letter_file(name)
    measured = (check_form(Form(model), document, declared(file)) if is_form(model) else
                check_letter(Letter(model), document, declared(file)))
    return measured.faults


def rewritten(source, target, part, change):
    """A copy of a package in which one part's text is changed; says whether it really is."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        changed = False
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename == part:
                new = change(content.decode("utf-8")).encode("utf-8")
                changed, content = new != content, new
            after.writestr(entry, content)
    return changed


# name, change of content.xml and styles.xml, what must be reported about the ODT beside its DOCX
ODT_SPOILS = [
    ("odt-thin", lambda xml: xml.replace('fo:font-weight="bold"', 'fo:font-weight="normal"'), "look differs"),
    ("odt-word", lambda xml: xml.replace("phương hướng", "hướng"), "text differs"),
    ("odt-indent", lambda xml: re.sub(r'fo:text-indent="[^"]*[1-9][^"]*"', 'fo:text-indent="2cm"', xml), "apart"),
]


class Checks:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def expect(self, holds, name, message):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")


def spoil_docx(good, checks):
    """Writes one spoiled copy for each entry of the list."""
    made = []
    for name, letter, spoil, rule in SPOILS + FORM_SPOILS:
        document = docx.Document(str(good[letter, "docx"]))
        try:
            spoil(document)
        except LookupError as error:
            checks.expect(False, name, f"cannot spoil: {error}")
            continue
        target = WORK / f"{name}.docx"
        document.save(str(target))
        made.append((target, letter, rule))
    return made


def spoil_odt(good):
    made = []
    for name, change, message in ODT_SPOILS:
        target, between = WORK / f"{name}.odt", WORK / f"{name}-1.odt"
        one = rewritten(good[REPORT, "odt"], between, "content.xml", change)
        two = rewritten(between, target, "styles.xml", change)
        between.unlink()
        made.append((target, message, one or two))
    return made


def readers_notice(good, checks):
    letter = Letter(letter_file(REPORT))
    for ending, part, before, after in (
            ("docx", "word/document.xml", "tổng hợp", "tổng  hợp"), ("docx", "word/document.xml", "hạn chế", ""),
            ("odt", "content.xml", "tổng hợp", "tổng<text:s/> hợp"), ("odt", "content.xml", "hạn chế", "")):
        spoiled = WORK / f"readers.{ending}"
        changed = rewritten(good[REPORT, ending], spoiled, part, lambda xml: xml.replace(before, after))
        checks.expect(changed, f"readers, {ending}", f"spoil without effect: {before}")
        checks.expect(compare(letter, spoiled), f"readers, {ending}", f"“{before}” as “{after}” went unnoticed")


def plans_notice(vanban, checks):
    """A plan with notes, tables and pages across: good as it is, and each spoiled copy is reported."""
    write_plans(WORK / "plans")
    model, good = WORK / "plans" / f"{PLAN}.yaml", WORK / f"{PLAN}.docx"
    subprocess.run([vanban, "render", str(model), "-o", str(good)], check=True, stdout=subprocess.DEVNULL)
    copies = [(good, "")]
    for name, part, change, rule in MEASURED:
        target = WORK / f"{name}.docx"
        checks.expect(rewritten(good, target, part, change), name, "spoil without effect")
        copies.append((target, rule))
    for (target, rule), pdf in zip(copies, convert([t for t, _ in copies], "pdf", WORK / "pdf-plans", PROFILE)):
        found = measure_plan(Plan(model), Document(pdf), declared(target), ".docx").faults
        heard = sorted({fault.rule for fault in found})
        checks.expect(any(r.startswith(rule) for r in heard) if rule else not heard, target.stem,
                      f"“{rule}” was not reported, only: {'; '.join(heard[:4]) or 'nothing'}")
    for part, before, after in READ:
        target = WORK / "readers.docx"
        checks.expect(rewritten(good, target, part, lambda xml: xml.replace(before, after)), PLAN, f"no {before}")
        checks.expect(compare(Plan(model), target), PLAN, f"“{before}” as “{after}” went unnoticed")


def main(vanban):
    fresh(WORK)
    checks, good = Checks(), {}
    for name in (REPORT, COMMITTEE, *FORMS):
        for ending in ("docx", "odt"):
            good[name, ending] = WORK / f"{name}.{ending}"
            subprocess.run([vanban, "render", str(letter_file(name)), "-o", str(good[name, ending])], check=True,
                           stdout=subprocess.DEVNULL)
    spoiled, odts = spoil_docx(good, checks), spoil_odt(good)
    convert([good[name, "docx"] for name in (REPORT, COMMITTEE, *FORMS)] + [t for t, _, _ in spoiled], "pdf", WORK / "pdf", PROFILE)
    convert([good[REPORT, "odt"], *(t for t, _, _ in odts)], "pdf", WORK / "pdf-odt", PROFILE)

    for name in (REPORT, COMMITTEE, *FORMS):
        faults = check(name, good[name, "docx"])
        checks.expect(not faults, f"{name}, unspoiled", "; ".join(map(str, faults[:3])))
    for target, letter, rule in spoiled:
        faults = check(letter, target)
        heard = sorted({fault.rule for fault in faults})
        checks.expect(any(r.startswith(rule) for r in heard), target.stem,
                      f"“{rule}” was not reported, only: {'; '.join(heard[:4]) or 'nothing'}")
    clean = Document(WORK / "pdf" / f"{REPORT}.pdf")
    found = differences(clean, Document(WORK / "pdf-odt" / f"{REPORT}.pdf"))
    checks.expect(not found, "DOCX and ODT, unspoiled", "; ".join(found[:3]))
    for target, message, changed in odts:
        checks.expect(changed, target.stem, "spoil without effect")
        found = differences(clean, Document(WORK / "pdf-odt" / f"{target.stem}.pdf"))
        checks.expect(any(message in f or "pages against" in f for f in found), target.stem,
                      f"“{message}” was not reported, only: {found[:3]}")
    readers_notice(good, checks)
    plans_notice(vanban, checks)
    print(f"selftest of interop: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1]))
