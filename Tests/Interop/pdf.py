#!/usr/bin/env python3
"""pdf.py VANBAN

PDF files as they are signed: version, fonts, properties, outline, PDF/A, what is said when a font stands in; signature
and seal where the decree wants them, in both formats; nothing half-written.
"""
import math
import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

from letters import ROOT
from office import convert, fresh
from page import MM, run

WORK = ROOT / "build" / "pdf"
PLAN = ROOT / "Examples" / "ke-hoach-so-y-te.yaml"


def png(path, width, height, is_ink, colour, per_metre=None):
    """A picture of one colour on nothing."""
    rows = b"".join(b"\0" + b"".join(bytes([*colour, 255 if is_ink(x, y) else 0]) for x in range(width))
                    for y in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    density = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
                     + density + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Checks:
    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = vanban, 0, 0

    def expect(self, holds, name, message=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")

    def render(self, *arguments, **environment):
        return subprocess.run([self.vanban, "render", *map(str, arguments), "--lang", "en"], capture_output=True,
                              text=True, timeout=300, env={**os.environ, **environment})

    # ---- the file ----

    def file(self):
        for name, options in (("PDF", []), ("PDF/A", ["--pdf-a"])):
            pdf = WORK / f"{name.replace('/', '-')}.pdf"
            done = self.render(PLAN, "-o", pdf, *options)
            self.expect(done.returncode == 0, name, done.stderr)
            self.properties(name, pdf)
            self.fonts(name, pdf, done.stderr)
            marker = re.findall(rb"<pdfaid:(\w+)>(\w)<", pdf.read_bytes())
            wanted = [(b"part", b"2"), (b"conformance", b"B")] if options else []
            self.expect(marker == wanted, f"{name}: marker in its metadata", marker)
            outline = re.findall(r"<item page=\"\d+\">(.*?)</item>", run("pdftohtml", "-xml", "-i", "-stdout", str(pdf)))
            self.expect(len(outline) > 5 and any("MỤC TIÊU" in entry for entry in outline), f"{name}: outline", outline)
        done = self.render(PLAN, "-o", WORK / "x.docx", "--pdf-a")
        self.expect(done.returncode == 64 and not (WORK / "x.docx").exists(), "--pdf-a without a PDF", done.stderr)

    def properties(self, name, pdf):
        info = dict(line.split(":", 1) for line in run("pdfinfo", str(pdf)).splitlines() if ":" in line)
        info = {key: value.strip() for key, value in info.items()}
        self.expect(float(info["PDF version"]) >= 1.4, f"{name}: version", info["PDF version"])
        self.expect(info.get("Title", "").startswith("Kế hoạch "), f"{name}: title", info.get("Title"))
        self.expect("sở y tế" in info.get("Author", "").lower(), f"{name}: author", info.get("Author"))
        self.expect(info.get("Subject", "") in info.get("Title", ""), f"{name}: subject", info.get("Subject"))
        self.expect(info.get("Tagged") == "yes", f"{name}: tagged", info.get("Tagged"))

    def fonts(self, name, pdf, said):
        lines = run("pdffonts", str(pdf)).splitlines()[2:]
        self.expect(lines and all(line.split()[-5] == "yes" for line in lines), f"{name}: fonts embedded", lines)
        families = {re.split("[-,]", line.split()[0].split("+")[-1])[0] for line in lines}
        missing = not any(family.startswith("TimesNewRoman") for family in families)
        self.expect(("office.font-missing" in said) == missing, f"{name}: what is said of fonts", said)
        self.expect(not missing or all(family in said for family in families), f"{name}: the font that stands in", said)

    # ---- nothing half-written ----

    def broken(self):
        """A converter that fails, or breaks off, leaves what was there."""
        pdf = WORK / "cu.pdf"
        for name, script in (("fails", "exit 3"), ("makes nothing", "exit 0"),
                             ("breaks off", 'for a; do case $a in */van-ban.docx) printf "%%PDF-1.6 ab" > "${a%docx}pdf";; esac; done')):
            office = WORK / "soffice"
            office.write_text(f"#!/bin/sh\n{script}\n")
            office.chmod(0o755)
            pdf.write_bytes(b"old")
            done = self.render(PLAN, "-o", pdf, VANBAN_SOFFICE=str(office))
            self.expect(done.returncode == 69 and "office.failed" in done.stderr, f"LibreOffice {name}", done)
            self.expect(pdf.read_bytes() == b"old", f"LibreOffice {name}: the older file")
        both = WORK / "hai"
        both.mkdir()
        done = self.render(PLAN, "--format", "docx,pdf", "-o", both, VANBAN_SOFFICE=str(WORK / "soffice"))
        self.expect(done.returncode == 69 and not list(both.iterdir()), "of two formats neither", list(both.iterdir()))

    # ---- signature and seal ----

    def signed(self):
        ink = (20, 40, 160)
        png(WORK / "ky.png", 300, 120, lambda x, y: abs(y - 60 - 40 * math.sin(x / 20)) < 4, ink)
        png(WORK / "dau.png", 350, 350, lambda x, y: 165 < math.hypot(x - 175, y - 175) < 174, (220, 20, 20), 10_000)
        model = WORK / "ky.yaml"
        model.write_text("loai: Công văn\nco_quan: Sở Y tế\nnoi_dung: Nội dung\nnguoi_ky:\n" + "".join(
            f"  - {{chuc_vu: Giám đốc, ho_ten: {name}, anh_chu_ky: ky.png, anh_dau: dau.png}}\n" for name in ("Lê An", "Vũ Bình")),
            encoding="utf-8")
        for ending in ("docx", "odt"):
            output = WORK / f"ky.{ending}"
            done = self.render(model, "-o", output)
            self.expect(done.returncode == 0 and not done.stderr, f"signed, {ending}", done.stderr)
            pdf, = convert([output], "pdf", WORK / ending, WORK / "profile")
            xml = run("pdftohtml", "-xml", "-stdout", "-zoom", "3", str(pdf))
            self.places(ending, boxes(xml, "image"), boxes(xml, "text"))

    def places(self, ending, pictures, texts):
        def text(word):
            return [box for box, content in texts if word in content]

        self.expect(len(pictures) == 4, f"{ending}: four pictures", pictures)
        signatures, seals = [box for box, _ in pictures[::2]], [box for box, _ in pictures[1::2]]
        offices, names = text("GIÁM ĐỐC"), text("Lê An") + text("Vũ Bình")
        for number, (signature, seal, office, name) in enumerate(zip(signatures, seals, offices, names)):
            what = f"{ending}, signatory {number + 1}"
            self.near(signature.x, office.x, f"{what}: signature in the middle", 1)
            self.near(signature.y, (office.bottom + name.top) / 2, f"{what}: between office and name", 2)
            self.expect(office.bottom - 1 < signature.top and signature.bottom < name.top + 1, f"{what}: room", signature)
            self.near(seal.width, 35, f"{what}: width of the seal", 0.5)
            self.near(seal.height, 35, f"{what}: height of the seal", 0.5)
            self.near((seal.right - signature.left) / signature.width, 1 / 3, f"{what}: what it covers", 0.02)
            self.near(seal.y, signature.y, f"{what}: seal level with the signature", 1)

    def near(self, found, wanted, name, tolerance):
        self.expect(abs(found - wanted) <= tolerance, name, f"{found:.2f} instead of {wanted:.2f}")


class Box:
    """In millimetres."""

    def __init__(self, top, left, width, height):
        scale = 1 / (3 * MM)
        self.top, self.left, self.width, self.height = top * scale, left * scale, width * scale, height * scale
        self.bottom, self.right = self.top + self.height, self.left + self.width
        self.x, self.y = self.left + self.width / 2, self.top + self.height / 2


def boxes(xml, element):
    found = re.findall(rf'<{element} top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)"([^\n]*)', xml)
    return [(Box(*map(int, numbers)), rest) for *numbers, rest in found]


def main(vanban):
    fresh(WORK)
    checks = Checks(vanban)
    for check in (checks.file, checks.broken, checks.signed):
        check()
    print(f"pdf: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
