#!/usr/bin/env python3
"""images.py VANBAN FOLDER

The pictures of the documentation: pages of examples as LibreOffice prints them, in six shades a colour, so that they
stay small.
"""
import struct
import subprocess
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "images"
PIXELS_PER_INCH = 72
SHADES = 6

PICTURES = [
    ("cong-van", "Examples/cong-van-tra-loi.yaml", 1),
    ("cong-van-dau-tien", "Templates/khoi-dau/cong_van.yaml", 1),
    ("ke-hoach-bang", "Examples/ke-hoach-so-y-te.yaml", 3),
    ("quyet-dinh", "Examples/quyet-dinh-ban-hanh-quy-che.yaml", 1),
    ("ban-sao", "Examples/ban-sao-y-thong-bao.yaml", 1),
]


def page(vanban, model, number):
    """The pixels of a page, three bytes each, with width and height."""
    pdf = WORK / f"{Path(model).stem}.pdf"
    subprocess.run([vanban, "render", str(ROOT / model), "-o", str(pdf)], check=True, stdout=subprocess.DEVNULL)
    command = ["pdftoppm", "-r", PIXELS_PER_INCH, "-f", number, "-l", number, pdf]
    image = subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout
    kind, size, _, pixels = image.split(b"\n", 3)
    if kind != b"P6":
        raise SystemExit(f"pdftoppm gave {kind!r} for page {number} of {pdf}")
    width, height = map(int, size.split())
    return width, height, pixels


def indexed(width, height, pixels):
    """The picture as PNG with a palette of SHADES³ colours."""
    step = bytes(round(value * (SHADES - 1) / 255) for value in range(256))
    red, green, blue = (pixels[channel::3].translate(step) for channel in range(3))
    colours = bytes(r * SHADES * SHADES + g * SHADES + b for r, g, b in zip(red, green, blue))
    rows = b"".join(b"\0" + colours[y * width:(y + 1) * width] for y in range(height))
    shades = [round(index * 255 / (SHADES - 1)) for index in range(SHADES)]
    palette = bytes(value for r in shades for g in shades for b in shades for value in (r, g, b))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", palette) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def main(vanban, folder):
    WORK.mkdir(parents=True, exist_ok=True)
    for name, model, number in PICTURES:
        (Path(folder) / f"{name}.png").write_bytes(indexed(*page(vanban, model, number)))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
