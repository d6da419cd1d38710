"""The rules that only the printed page shows: `vanban check --pages` against what pdftotext says of the same pages.

    printed.py VANBAN
"""
import json
import os
import subprocess
import sys
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

from office import convert, fresh
from spoils import alone, first, number_everywhere, without

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "Examples").glob("*.yaml"))
WORK = Path("build/printed")
UNBROKEN, TOGETHER, NUMBERS = (
    "nd30.chu-ky-mot-trang", "nd30.chu-ky-trang-cuoi", "nd30.so-trang-in")


def loose(room):
    """Nothing is kept together any more, and the text before the signature ends lower by so many points."""
    def spoil(document):
        without("w:cantSplit", "w:keepNext", "w:keepLines")(document)
        for row in document.element.body.iter(qn("w:tr")):
            for height in row.iter(qn("w:trHeight")):
                height.getparent().remove(height)
        last = [p for p in document.paragraphs if p.text.strip().endswith("./.")][-1]
        last.paragraph_format.space_before = Pt(room)
    return spoil


def numbers_lost(document):
    """The pages after the first have no header any more; the appendix keeps its own."""
    pages = document.sections[0]._sectPr
    for header in pages.findall(qn("w:headerReference")):
        if header.get(qn("w:type")) == "default":
            pages.remove(header)


SPOILS = [(f"loose {room}", "cong-van-tra-loi", loose(room), None) for room in (60, 100, 340)] + [
    ("alone", "cong-van-tra-loi", alone, {TOGETHER}),
    ("number on page 1", "ke-hoach-so-y-te", number_everywhere, {NUMBERS}),
    ("no number on page 2", "ke-hoach-uy-ban", numbers_lost, {NUMBERS}),
]


def page_texts(pdf):
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def truth(pdf):
    """What a person sees who turns the pages of a letter."""
    pages = page_texts(pdf)

    def last(text):
        return max(number for number, page in enumerate(pages) if text in page)

    closing, foot = last("./."), [last("Nơi nhận:"), last("- Lưu:"), last("Lê Quang Khải")]
    found = set()
    if min(foot) != max(foot):
        found.add(UNBROKEN)
    if closing < min(foot):
        found.add(TOGETHER)
    return found


def check(vanban, files):
    """For each file the page rules by verdict."""
    done = subprocess.run([vanban, "check", "--pages", "--format", "json", *map(str, files)], capture_output=True, text=True)
    documents = json.loads(done.stdout)["documents"]
    return [{rule["id"]: rule["verdict"] for rule in document["rules"] if rule["judges"] == ["page"]}
            for document in documents]


class Checks:
    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = vanban, 0, 0

    def expect(self, good, what, found):
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        if not good:
            print(f"  {what}: {found}")

    def examples(self):
        for example, verdicts in zip(EXAMPLES, check(self.vanban, EXAMPLES)):
            bad = {rule: verdict for rule, verdict in verdicts.items() if verdict not in ("clean", "doesNotApply")}
            self.expect(verdicts and not bad, example.name, bad or "no page rules")

    def spoiled(self):
        """Both formats: the ODT is what LibreOffice makes of the DOCX."""
        files = []
        for number, (_, example, spoil, _) in enumerate(SPOILS):
            source, target = WORK / f"{example}.docx", WORK / f"hong-{number}.docx"
            if not source.exists():
                subprocess.run([self.vanban, "render", ROOT / "Examples" / f"{example}.yaml", "-o", source],
                               check=True, stdout=subprocess.DEVNULL)
            document = docx.Document(source)
            spoil(document)
            document.save(target)
            files.append(target)
        profile = WORK / "profile"
        texts = convert(files, "odt", WORK / "odt", profile)
        seen = set()
        for kind, documents in (("docx", files), ("odt", texts)):
            pdfs = convert(documents, "pdf", WORK / f"pdf-{kind}", profile)
            for (name, _, _, expected), pdf, verdicts in zip(SPOILS, pdfs, check(self.vanban, documents)):
                expected = truth(pdf) if expected is None else expected
                found = {rule for rule, verdict in verdicts.items() if verdict in ("found", "notJudged")}
                seen |= {(kind, rule) for rule in expected}
                self.expect(found == expected, f"{kind}: {name}", (found, expected))
        self.expect(len(seen) == 6, "each fault came about in both formats", seen)

    def without_programs(self):
        """Not judged, with what to install; the status is as it is without --pages."""
        environment = {**os.environ, "PATH": str(WORK), "VANBAN_SOFFICE": ""}
        done = subprocess.run([self.vanban, "check", "--pages", "--lang", "en", str(EXAMPLES[-1])],
                              capture_output=True, text=True, env=environment)
        self.expect(done.returncode == 0 and "libreoffice-writer-nogui" in done.stdout, "no LibreOffice", done.stdout)
        environment = {**os.environ, "VANBAN_PDFTOTEXT": str(WORK / "none")}
        done = subprocess.run([self.vanban, "check", "--pages", "--lang", "en", str(EXAMPLES[-1])],
                              capture_output=True, text=True, env=environment)
        self.expect(done.returncode == 0 and "pdftotext" in done.stdout, "no pdftotext", done.stdout)


def main(vanban):
    fresh(WORK)
    checks = Checks(vanban)
    for one in (checks.examples, checks.spoiled, checks.without_programs):
        one()
    print(f"printed pages: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
