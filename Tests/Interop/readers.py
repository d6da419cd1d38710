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


def docx_edges(path):
    """The text of headers and footers of first pages, by python-docx."""
    texts = []
    for section in docx.Document(str(path)).sections:
        for edge in (section.first_page_header, section.first_page_footer):
            if not edge.is_linked_to_previous:
                texts += [paragraph_text(p) for p in edge._element.iter(WORD + "p")]
    return texts


def odt_paragraphs(path):
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("content.xml"))
    outside = ("deletion", "note-citation", "note-body")
    return [odt_text(p).strip("\n") for p in root.iter(TEXT + "p", TEXT + "h")
            if not any(a.tag.endswith(outside) for a in p.iterancestors())]


def docx_notes(path):
    """The texts of footnotes in the order in which the body refers to them, the numbers of repeated ones aside."""
    with zipfile.ZipFile(path) as package:
        if "word/footnotes.xml" not in package.namelist():
            return []
        body, notes = (etree.fromstring(package.read(f"word/{part}.xml")) for part in ("document", "footnotes"))
    texts = {n.get(WORD + "id"): " ".join(map(paragraph_text, n.iter(WORD + "p"))) for n in notes}
    return [texts[r.get(WORD + "id")].strip() for r in body.iter(WORD + "footnoteReference")]


def odt_notes(path):
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("content.xml"))
    return [" ".join(map(odt_text, body.iter(TEXT + "p"))).strip() for body in root.iter(TEXT + "note-body")]


def odt_edges(path):
    """The text of headers and footers, page numbers left out."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("styles.xml"))
    return [odt_text(p) for master in root.iter("{*}master-page") for p in master.iter(TEXT + "p")
            if p.find(f".//{TEXT}page-number") is None]


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
    """All text that pandoc reads, white space single; notes stand at the end."""
    tree = json.loads(run("pandoc", "-t", "json", str(path)))
    pieces, notes = [], []

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
            elif kind == "Note":
                notes.append(node["c"])
            else:
                walk(node.get("c"))
                if kind in ("Para", "Plain", "Header"):
                    pieces.append("\n")
    walk(tree["blocks"])
    for note in notes:
        walk(note)
    return "".join(pieces)


def squeeze(text):
    return re.sub(r"\s+", "", text)


def compare(letter, path):
    """The faults between what the model holds and what each program reads in the file."""
    if path.suffix == ".docx":
        reader, body, edges, notes = "python-docx", docx_paragraphs(path), docx_edges(path), docx_notes(path)
    else:
        reader, body, edges, notes = "content.xml", odt_paragraphs(path), odt_edges(path), odt_notes(path)
    faults = in_order(reader, letter, body) + complete(reader, letter, body + edges)
    if notes != letter.notes:
        at = next((i for i, pair in enumerate(zip(notes, letter.notes)) if pair[0] != pair[1]), -1)
        faults.append(f"{reader}: {len(notes)} notes, {len(letter.notes)} in the model; number {at + 1} differs")
    if squeeze("".join(letter.contact)) not in squeeze("".join(edges)):
        faults.append(f"{reader}: contact line not in the footer of the first page")
    return faults + pandoc_faults(letter, path) + left_over(letter, path)


def left_over(letter, path):
    """Tags that nobody filled, in any part, and a title that is not type and subject."""
    faults = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if tag := re.search(rb"\{\{|\{%|\{#", package.read(name)):
                faults.append(f"{name}: “{tag[0].decode()}” is left")
        part, tag = ("docProps/core.xml", "{*}title") if path.suffix == ".docx" else ("meta.xml", ".//{*}title")
        title = etree.fromstring(package.read(part)).findtext(tag) or ""
    wanted = f"{letter.type} {letter.about}"
    if squeeze(title) != squeeze(wanted):
        faults.append(f"{part}: the title is “{title[:60]}”, type and subject “{wanted[:60]}”")
    return faults


def pandoc_faults(letter, path):
    """pandoc drops the head of a table of an ODT, whoever made it."""
    faults, position, read = [], 0, squeeze(pandoc_text(path))
    texts = letter.running_texts() if path.suffix == ".docx" else letter.running_texts(heads=False)
    for text in map(squeeze, texts + letter.notes):
        at = read.find(text, position)
        if at < 0:
            faults.append(f"pandoc: missing or out of order: “{text[:60]}”")
        else:
            position = at + len(text)
    for text in letter.head_texts() + letter.recipients + letter.signature:
        if squeeze(text) not in read:
            faults.append(f"pandoc: missing: “{text[:60]}”")
    return faults


def in_order(reader, letter, paragraphs):
    """Running text exactly, paragraph by paragraph."""
    faults, position = [], 0
    trimmed = [p.strip(" ") for p in paragraphs]
    for line in letter.body + [line for item in letter.appendices for line in item.body]:
        try:
            position = trimmed.index(line.text, position) + 1
        except ValueError:
            faults.append(f"{reader}: no paragraph (after number {position}) that is exactly “{line.text[:60]}”")
    return faults


def complete(reader, letter, paragraphs):
    """All that the model holds and nothing more, letter by letter."""
    wanted = Counter(squeeze("".join(letter.all_texts())))
    found = Counter(squeeze("".join(paragraphs)))
    faults = []
    if more := found - wanted:
        faults.append(f"{reader}: more than the model holds: “{''.join(more.elements())[:60]}”")
    if less := wanted - found:
        faults.append(f"{reader}: less than the model holds: “{''.join(less.elements())[:60]}”")
    return faults
