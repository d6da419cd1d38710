#!/usr/bin/env python3
"""bad_input.py VANBAN

Every fault that a person can cause: the exit code, the place and the message in both languages, no output file,
and an older output file that is still what it was.
"""
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import docx
from letters import ROOT
from office import fresh
from selftest import rewritten

WORK = ROOT / "build" / "bad-input"
GOOD = "loai: Công văn\nco_quan: Sở Y tế\nngay: 20/11/2026\nnoi_dung: |\n  Văn bản đúng.\n"
OLD = b"an older file"
WRONG_INPUT, NO_INPUT, CANNOT_CREATE, CANNOT_WRITE, USAGE = 65, 66, 73, 74, 64


@dataclass
class Case:
    """One fault: the model, further arguments, what must come out."""
    name: str
    model: str = GOOD
    code: tuple = (WRONG_INPUT,)
    places: tuple = ()  # LINE:COLUMN of each fault; a column left out is any
    says: tuple = ()    # pieces that the message holds in both languages
    arguments: list = field(default_factory=list)
    output: str = "ra.docx"


def template(name, *texts):
    """A DOCX template with these paragraphs."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    path = WORK / name
    document.save(str(path))
    return str(path)


def broken_odt(vanban):
    """The shipped ODT template with one name misspelt."""
    shipped = next(Path(vanban).resolve().parent.parent.glob("share/vanban/templates/*.odt"))
    target = WORK / "sai-ten.odt"
    if not rewritten(shipped, target, "content.xml", lambda xml: re.sub(r"(\{\{\s*)noi_nhan", r"\1noi_nhn", xml)):
        rewritten(shipped, target, "content.xml", lambda xml: xml.replace("noi_dung", "noi_dug"))
    return str(target)


def cases(vanban):
    no_zip = WORK / "khong-phai-zip.docx"
    no_zip.write_bytes(b"PK\x03\x04 but nothing more")
    unknown = template("sai-ten.docx", "{{ noi_dun }}", "Kính gửi: {{ kinh_gu }}", "{{ noi_dung }}")
    unclosed = template("thieu-the-dong.docx", "{% for x in noi_nhan %}", "{{ noi_dung }}")
    open_tag = template("the-ho.docx", "Kính gửi: {{ kinh_gui", "{{ noi_dung }}")
    return [
        Case("broken YAML", "loai: Công văn\nnoi_dung: [một, hai\nco_quan: x\n", places=("2:11",)),
        Case("a tab as indentation", "loai: Công văn\nnguoi_ky:\n\tho_ten: A\nnoi_dung: B\n", places=("3:1",)),
        Case("a trap of YAML", "loai: Công văn\nco_quan: Sở Y tế: Phòng\nnoi_dung: B\n", places=("2:",)),
        Case("bytes that are no UTF-8", "loai: Công văn\nnoi_dung: \udcff\n", places=("2:",)),
        Case("unknown key", GOOD + "trich_you: x\n", places=("6:1",), says=("trich_you", "trich_yeu")),
        Case("unknown nested key", GOOD + "nguoi_ky: {chuc_vuu: A}\n", places=("6:12",), says=("chuc_vuu", "chuc_vu")),
        Case("key twice", GOOD + "co_quan: B\n", places=("6:1",), says=("co_quan",)),
        Case("missing key", "loai: Công văn\nco_quan: B\n", says=("noi_dung",)),
        Case("unknown type", "loai: Công vn\nnoi_dung: B\n", places=("1:7",), says=("Công vn",)),
        Case("wrong type", "loai: Công văn\nso: [1, 2]\nnoi_dung: B\n", places=("2:5",)),
        Case("map for a text", "loai: Công văn\ndia_danh: {a: b}\nnoi_dung: B\n", places=("2:11",)),
        Case("bad date", GOOD.replace("20/11", "31/11"), places=("3:7",), says=("31/11/2026",)),
        Case("no date", GOOD.replace("20/11/2026", "hôm nay"), places=("3:7",)),
        Case("unknown mark", GOOD + "do_khan: rất khẩn\n", places=("6:10",), says=("rất khẩn",)),
        Case("unknown name in the text", GOOD.replace("đúng", "{{ sai_ten }}"), places=("5:14",), says=("sai_ten",)),
        Case("several faults at once", GOOD.replace("20/11", "40/13") + "trich_you: x\nkinh_guii: y\n",
             places=("3:7", "6:1", "7:1")),
        Case("unknown name in a template", says=("kinh_gu", "noi_dun", "sai-ten.docx"),
             arguments=["--template", unknown]),
        Case("unknown name in an ODT template", says=("sai-ten.odt",), arguments=["--template", broken_odt(vanban)],
             output="ra.odt"),
        Case("unclosed pair in a template", says=("for", "thieu-the-dong.docx"), arguments=["--template", unclosed]),
        Case("unclosed tag in a template", says=("the-ho.docx",), arguments=["--template", open_tag]),
        Case("template that is no zip", says=("khong-phai-zip.docx",), arguments=["--template", str(no_zip)]),
        Case("template that is not there", code=(NO_INPUT,), says=("khong-co.docx",),
             arguments=["--template", str(WORK / "khong-co.docx")]),
        Case("folder that is not there", code=(CANNOT_CREATE,), says=("khong-co",), output="khong-co/ra.docx"),
        Case("place that takes no files", code=(CANNOT_CREATE, CANNOT_WRITE), says=("/proc/vanban.docx",),
             output="/proc/vanban.docx"),
        Case("unknown ending", code=(USAGE, WRONG_INPUT), says=("ra.doc",), output="ra.doc"),
        Case("unknown option", code=(USAGE,), arguments=["--khong-co"]),
    ]


class Checks:
    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = vanban, 0, 0

    def expect(self, holds, name, message):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")

    def run(self, arguments, **options):
        return subprocess.run([self.vanban, "render", *arguments], capture_output=True, text=True, timeout=60, **options)

    def check(self, case):
        model = WORK / "sai.yaml"
        model.write_bytes(case.model.encode("utf-8", "surrogateescape"))
        output = WORK / case.output
        for language in ("en", "vi"):
            name = f"{case.name} ({language})"
            before = set(WORK.rglob("*"))
            done = self.run([str(model), "-o", str(output), "--lang", language, *case.arguments])
            self.expect(done.returncode in case.code, name, f"exit {done.returncode}, not {case.code}: {done.stderr[:300]}")
            self.expect(set(WORK.rglob("*")) == before, name, f"left {set(WORK.rglob('*')) - before}")
            self.said(name, case, language, done)
        if output.parent == WORK and not output.is_dir():
            self.old_file_survives(case, model, output)

    def said(self, name, case, language, done):
        word = "error" if language == "en" else "lỗi"
        self.expect(done.stdout == "", name, f"printed {done.stdout[:80]!r}")
        if case.code != (USAGE,):
            self.expect(f"{word}:" in done.stderr.lower(), name, f"no “{word}:” in {done.stderr[:200]!r}")
        for place in case.places:
            self.expect(f"sai.yaml:{place}" in done.stderr, name, f"no place {place} in {done.stderr[:400]!r}")
            self.expect(re.search(r"^ *\| *\^", done.stderr, re.M), name, f"no caret in {done.stderr[:300]!r}")
        for text in case.says:
            self.expect(text in done.stderr, name, f"no “{text}” in {done.stderr[:300]!r}")

    def old_file_survives(self, case, model, output):
        output.write_bytes(OLD)
        self.run([str(model), "-o", str(output), *case.arguments])
        self.expect(output.read_bytes() == OLD, case.name, "an older output file changed")
        output.unlink()

    def missing_model(self):
        done = self.run([str(WORK / "khong-co.yaml"), "-o", str(WORK / "ra.docx")])
        self.expect(done.returncode == NO_INPUT, "model that is not there", f"exit {done.returncode}")
        self.expect("khong-co.yaml" in done.stderr, "model that is not there", done.stderr[:200])

    def full(self, name, folder, model, wrap, codes=(CANNOT_WRITE,)):
        """Writing into a folder that has no room: the old file stays and nothing else does."""
        output = folder / "ra.docx"
        output.write_bytes(OLD)
        done = subprocess.run([*wrap, self.vanban, "render", str(model), "-o", str(output)], capture_output=True,
                              text=True, timeout=60)
        self.expect(done.returncode in codes, name, f"exit {done.returncode}: {done.stderr[:300]}")
        self.expect(output.read_bytes() == OLD, name, "an older output file changed")
        self.expect([p.name for p in folder.iterdir()] == ["ra.docx"], name, f"left {list(folder.iterdir())}")

    def full_disk(self):
        model = WORK / "dung.yaml"
        model.write_text(GOOD, encoding="utf-8")
        limited = fresh(WORK / "gioi-han")
        self.full("a limit on the size of files", limited, model,
                  ["bash", "-c", 'trap "" XFSZ; ulimit -f 1; exec "$@"', "-"], (CANNOT_CREATE, CANNOT_WRITE))
        with open("/dev/full", "w", encoding="utf-8") as sink:
            done = subprocess.run([self.vanban, "render", str(model), "-o", "-", "--format", "docx"], stdout=sink,
                                  stderr=subprocess.PIPE, text=True, timeout=60)
        self.expect(done.returncode == CANNOT_WRITE, "/dev/full", f"exit {done.returncode}: {done.stderr[:200]}")
        disk = fresh(WORK / "dia-day")
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)], capture_output=True)
        if mounted.returncode:
            print("bad input: a full disk was NOT tried (no right to mount one); a size limit and /dev/full were")
            return
        try:
            self.full("a full disk", disk, model, [])
        finally:
            subprocess.run(["umount", str(disk)], check=True)


def main(vanban):
    fresh(WORK)
    checks = Checks(vanban)
    good = WORK / "dung.yaml"
    good.write_text(GOOD, encoding="utf-8")
    done = checks.run([str(good), "-o", str(WORK / "dung.docx")])
    checks.expect(done.returncode == 0, "good input", f"exit {done.returncode}: {done.stderr[:300]}")
    (WORK / "dung.docx").unlink(missing_ok=True)
    for case in cases(vanban):
        checks.check(case)
    checks.missing_model()
    checks.full_disk()
    print(f"bad input: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
