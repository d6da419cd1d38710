#!/usr/bin/env python3
"""Writes Sources/VanbanText/TextWidthTables.swift: advance widths of Times New Roman.

The widths come from Liberation Serif, which is metric-compatible with Times New Roman and may be read by anyone.
It must be version 2 or later: the first version has no Vietnamese letters.

    python3 -m venv .venv && .venv/bin/pip install fonttools
    .venv/bin/python Tools/text-widths.py /usr/share/fonts/truetype/liberation2 > \\
        Sources/VanbanText/TextWidthTables.swift
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "boldItalic": "BoldItalic"}

# Latin to Extended-B, Greek, the Vietnamese letters, general punctuation to superscripts and currency.
BLOCKS = [(0x20, 0x7E), (0xA0, 0x24F), (0x391, 0x3C9), (0x1EA0, 0x1EF9), (0x2000, 0x205F), (0x2070, 0x20BF)]
# Symbols that reports use, each a block of its own: ℃ № ™ Ω ← ↑ → ↓ ∆ ∑ − √ ∞ ∼ ≈ ≠ ≤ ≥ □ ● ○.
SYMBOLS = [0x2103, 0x2116, 0x2122, 0x2126, 0x2190, 0x2191, 0x2192, 0x2193, 0x2206, 0x2211, 0x2212, 0x221A,
           0x221E, 0x223C, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A1, 0x25CB, 0x25CF]


def width(font, code):
    glyph = font.getBestCmap().get(code)
    return font["hmtx"][glyph][0] if glyph else 0


def rows(numbers):
    line = "    "
    for number in numbers:
        item = f"{number}, "
        if len(line) + len(item) > 109:
            yield line.rstrip()
            line = "    "
        line += item
    yield line.rstrip()


def main():
    folder = Path(sys.argv[1])
    codes = [code for first, last in BLOCKS for code in range(first, last + 1)] + SYMBOLS
    print("// Written by Tools/text-widths.py from Liberation Serif; 2048 units are one em.")
    print()
    print("extension TextWidth {")
    print("  /// First and last character of each stretch of the tables, in the order of the tables.")
    print("  static let blocks: [(first: UInt32, last: UInt32)] = [")
    for first, last in BLOCKS + [(code, code) for code in SYMBOLS]:
        print(f"    (0x{first:04X}, 0x{last:04X}),")
    print("  ]")
    for name, style in FACES.items():
        font = TTFont(folder / f"LiberationSerif-{style}.ttf")
        assert font["head"].unitsPerEm == 2048
        assert all(ord(letter) in font.getBestCmap() for letter in "ẢậƠư₫"), f"{style} is no Vietnamese font"
        print()
        print(f"  static let {name}: [UInt16] = [")
        for row in rows([width(font, code) for code in codes]):
            print(row)
        print("  ]")
    print("}")


main()
