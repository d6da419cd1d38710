"""What other programs read in the files: python-docx, pandoc, and a plain walk through an ODT's content."""
import json
import re
import zipfile
from collections import Counter

import docx
from lxml import etree
from page import run

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_paragraphs(path):
    """Every paragraph of the body in order, tables and text boxes included, by python-docx."""
    body = docx.Document(str(path)).element.body
    return [paragraph_text(p) for p in body.iter(WORD + "p")]


def paragraph_text(paragraph):
    pieces = []
    for node in paragraph.iter(WORD + "t", WORD + "tab", WORD + "br"):
        if next(node.iterancestors(WORD + "p")) is not paragraph or node.getparent().tag == WORD + "tabs":
            continue
        pieces.append(node.text or "" if node.tag == WORD + "t" else " ")
    return "".join(pieces)


def docx_footer(path):
    """The text of the footers of first pages, by python-docx."""
    texts = []
    for section in docx.Document(str(path)).sections:
        footer = section.first_page_footer
        if not footer.is_linked_to_previous:
            texts += [paragraph_text(p) for p in footer._element.iter(WORD + "p")]
    return texts


def odt_paragraphs(path, part="content.xml"):
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read(part))
    outside = ("deletion", "note-citation")
    return [odt_text(p).strip("\n") for p in root.iter(TEXT + "p", TEXT + "h")
            if not any(a.tag.endswith(outside) for a in p.iterancestors())]


def odt_text(element):
    pieces = [element.text or ""]
    for child in element:
        if child.tag == TEXT + "s":
            pieces.append(" " * int(child.get(TEXT + "c", "1")))
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            pieces.append(" ")
        elif child.tag not in (TEXT + "p", TEXT + "h", TEXT + "note") and not child.tag.endswith("frame"):
            pieces.append(odt_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def pandoc_text(path):
    """All text that pandoc reads, white space single."""
    tree = json.loads(run("pandoc", "-t", "json", str(path)))
    pieces = []

    def walk(node):
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            kind = node.get("t")
            if kind == "Str":
                pieces.append(node["c"])
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                pieces.append(" ")
            elif kind == "Quoted":
                opening, closing = ("“", "”") if node["c"][0]["t"] == "DoubleQuote" else ("‘", "’")
                pieces.append(opening)
                walk(node["c"][1])
                pieces.append(closing)
            else:
                walk(node.get("c"))
                if kind in ("Para", "Plain", "Header"):
                    pieces.append("\n")
    walk(tree["blocks"])
    return "".join(pieces)


def squeeze(text):
    return re.sub(r"\s+", "", text)


def compare(letter, path):
    """The faults between what the model holds and what each program reads in the file."""
    faults = []
    exact = docx_paragraphs(path) if path.suffix == ".docx" else odt_paragraphs(path)
    faults += in_order("python-docx" if path.suffix == ".docx" else "content.xml", letter, exact)
    read = squeeze(pandoc_text(path))
    position = 0
    for text in letter.running_texts():
        at = read.find(squeeze(text), position)
        if at < 0:
            faults.append(f"pandoc: missing or out of order: “{text[:60]}”")
        else:
            position = at + len(squeeze(text))
    for text in letter.head_texts() + letter.recipients + letter.signature:
        if squeeze(text) not in read:
            faults.append(f"pandoc: missing: “{text[:60]}”")
    if letter.contact:
        footer = docx_footer(path) if path.suffix == ".docx" else odt_paragraphs(path, "styles.xml")
        if squeeze("".join(letter.contact)) not in squeeze("".join(footer)):
            faults.append("contact line: not in the footer of the first page")
    return faults


def in_order(reader, letter, paragraphs):
    """Running text exactly, paragraph by paragraph; the whole body holds nothing but the model's text."""
    faults, position = [], 0
    trimmed = [p.strip(" ") for p in paragraphs]
    for line in letter.body + [line for item in letter.appendices for line in item.body]:
        try:
            position = trimmed.index(line.text, position) + 1
        except ValueError:
            faults.append(f"{reader}: no paragraph (after number {position}) that is exactly “{line.text[:60]}”")
    wanted = Counter(squeeze("".join(t for t in letter.all_texts() if t not in letter.contact)))
    found = Counter(squeeze("".join(paragraphs)))
    if more := found - wanted:
        faults.append(f"{reader}: more than the model holds: “{''.join(more.elements())[:60]}”")
    if less := wanted - found:
        faults.append(f"{reader}: less than the model holds: “{''.join(less.elements())[:60]}”")
    return faults
