"""One change to a finished document, the same for DOCX and ODT.

A paragraph is named by how its text begins. Whatever cannot be done raises LookupError, so no edit passes in silence.
"""
import copy
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
MM = 72 / 25.4


def w(name):
    return f"{{{W}}}{name}"


class Edit:
    """A package whose XML parts can be changed; `save` writes them back and leaves all else as it was."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.entries = [(entry, package.read(entry)) for entry in package.infolist()]
        self.trees = {entry.filename: etree.fromstring(data) for entry, data in self.entries
                      if self.is_edited(entry.filename)}

    def save(self, path):
        with zipfile.ZipFile(path, "w") as package:
            for entry, data in self.entries:
                if entry.filename in self.trees:
                    data = etree.tostring(self.trees[entry.filename], xml_declaration=True, encoding="UTF-8",
                                          standalone=True)
                package.writestr(entry, data)

    def find(self, start, number=0):
        """The paragraph whose text begins so; `number` counts from 0."""
        found = [p for p in self.paragraphs() if self.text(p).strip().startswith(start)]
        if len(found) <= number:
            raise LookupError(f"no paragraph begins with “{start}”")
        return found[number]

    def words(self, start, old, new, number=0):
        """Puts `new` in the place of `old` in one paragraph."""
        paragraph = self.find(start, number)
        for get, put in self.strings(paragraph):
            if old in (get() or ""):
                put(get().replace(old, new, 1))
                return
        raise LookupError(f"no stretch of “{start}” holds “{old}”")

    def anywhere(self, old, new):
        """Puts `new` in the place of `old` in the first paragraph that holds it in one stretch."""
        for paragraph in self.paragraphs():
            for get, put in self.strings(paragraph):
                if old in (get() or ""):
                    put(get().replace(old, new, 1))
                    return
        raise LookupError(f"no stretch holds “{old}”")

    def cut(self, start, number=0):
        """Takes a paragraph away; the last of a cell goes empty."""
        paragraph = self.find(start, number)
        siblings = [e for e in paragraph.getparent() if e.tag in self.paragraph_tags]
        if len(siblings) > 1:
            paragraph.getparent().remove(paragraph)
        else:
            for get, put in self.strings(paragraph):
                put("")

    def line_below(self, start, number=0):
        """The empty paragraph under another, which draws a line."""
        below = self.find(start, number).getnext()
        if below is None or self.text(below).strip():
            raise LookupError(f"no line under “{start}”")
        return below

    def cut_line(self, start, number=0):
        below = self.line_below(start, number)
        below.getparent().remove(below)

    def swap(self, one, other):
        """Two paragraphs change places."""
        first, second = self.find(one), self.find(other)
        mark = etree.Element("mark")
        first.addprevious(mark)
        second.addprevious(first)
        mark.addprevious(second)
        mark.getparent().remove(mark)


def strings_of(element, tags=None):
    """Ways to read and write the stretches of text within an element."""
    for node in element.iter():
        if tags is None or node.tag in tags:
            yield (lambda n=node: n.text), (lambda value, n=node: setattr(n, "text", value))
        if tags is None and node is not element:
            yield (lambda n=node: n.tail), (lambda value, n=node: setattr(n, "tail", value))


class DOCXEdit(Edit):
    paragraph_tags = {w("p")}

    def is_edited(self, name):
        return name.startswith("word/") and name.endswith(".xml")

    def paragraphs(self):
        for tree in self.trees.values():
            yield from tree.iter(w("p"))

    def text(self, paragraph):
        return "".join(t.text or "" for t in paragraph.iter(w("t")))

    def strings(self, paragraph):
        return list(strings_of(paragraph, {w("t")}))

    def para(self, paragraph, align=None, before=None, first=None, left=None, right=None, line=None):
        """Lengths in points; `line` in single lines."""
        paragraph = self.find(paragraph) if isinstance(paragraph, str) else paragraph
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        if align:
            self.set(properties, "jc", val={"justify": "both"}.get(align, align))
        if before is not None:
            self.set(properties, "spacing", before=round(before * 20))
        if line is not None:
            self.set(properties, "spacing", line=round(line * 240), lineRule="auto")
        indents = {"firstLine": first, "left": left, "right": right}
        if any(value is not None for value in indents.values()):
            self.set(properties, "ind", **{k: round(v * 20) for k, v in indents.items() if v is not None})

    def set(self, properties, name, **attributes):
        element = properties.find(w(name))
        if element is None:
            element = etree.SubElement(properties, w(name))
        if name == "ind" and "firstLine" in attributes:
            element.attrib.pop(w("hanging"), None)
        for key, value in attributes.items():
            element.set(w(key), str(value))

    def run(self, start, number=0, **look):
        """`bold`, `italic`, `underline`, `capitals`, `size` in points, `font`, `color`."""
        paragraph = self.find(start, number) if isinstance(start, str) else start
        for run in paragraph.iter(w("r")):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            self.look(properties, **look)

    def look(self, properties, size=None, font=None, color=None, underline=None, **switches):
        names = {"bold": "b", "italic": "i", "capitals": "caps"}
        for name, on in switches.items():
            self.set(properties, names[name], val="1" if on else "0")
        if size:
            self.set(properties, "sz", val=round(size * 2))
        if font:
            self.set(properties, "rFonts", ascii=font, hAnsi=font, cs=font)
        if color:
            self.set(properties, "color", val=color)
        if underline:
            self.set(properties, "u", val="single")

    def page(self, **changes):
        """Changes of margins and of the paper's width in millimetres, for all pages."""
        body = self.trees["word/document.xml"]
        for side, change in changes.items():
            name, tag = ("w", "pgSz") if side == "width" else (side, "pgMar")
            for element in body.iter(w(tag)):
                element.set(w(name), str(int(element.get(w(name))) + round(change * MM * 20)))

    def folio(self):
        """The paragraphs that hold page numbers."""
        return [p for name, tree in self.trees.items() if "header" in name or "footer" in name
                for p in tree.iter(w("p")) if any("PAGE" in f.get(w("instr"), "") for f in p.iter(w("fldSimple")))]

    def no_folio(self):
        for paragraph in self.folio():
            for field in list(paragraph.iter(w("fldSimple"))):
                field.getparent().remove(field)

    def folio_everywhere(self):
        for mark in list(self.trees["word/document.xml"].iter(w("titlePg"))):
            mark.getparent().remove(mark)

    def folio_below(self):
        """Page numbers move from the header to the footer."""
        paragraph = self.folio()[0]
        footer = next(t for n, t in self.trees.items() if "footer" in n and "page" in n)
        footer.append(paragraph)
        for tree in self.trees.values():
            if tree.tag == w("hdr") and not len(tree):
                tree.append(etree.Element(w("p")))

    def pages_go_on(self):
        found = list(self.trees["word/document.xml"].iter(w("pgNumType")))
        for mark in found:
            mark.attrib.pop(w("start"), None)
        if not found:
            raise LookupError("no pages begin again")


class ODTEdit(Edit):
    paragraph_tags = {f"{{{TEXT}}}p", f"{{{TEXT}}}h"}
    made = 0

    def is_edited(self, name):
        return name in ("content.xml", "styles.xml")

    def paragraphs(self):
        for name in ("content.xml", "styles.xml"):
            yield from self.trees[name].iter(*self.paragraph_tags)

    def text(self, paragraph):
        parts = []
        for node in paragraph.iter():
            if node.tag == f"{{{TEXT}}}s":
                parts.append(" " * int(node.get(f"{{{TEXT}}}c", "1")))
            elif node.tag == f"{{{TEXT}}}note-body" or node.getparent() is None:
                continue
            parts.append(node.text or "")
            if node is not paragraph:
                parts.append(node.tail or "")
        return "".join(parts)

    def strings(self, paragraph):
        return list(strings_of(paragraph))

    def para(self, paragraph, align=None, before=None, first=None, left=None, right=None, line=None):
        paragraph = self.find(paragraph) if isinstance(paragraph, str) else paragraph
        values = {"margin-top": before, "text-indent": first, "margin-left": left, "margin-right": right}
        values = {k: f"{v}pt" for k, v in values.items() if v is not None}
        if align:
            values["text-align"] = {"left": "start", "right": "end"}.get(align, align)
        if line:
            values["line-height"] = f"{round(line * 100)}%"
        self.restyle(paragraph, "paragraph", "paragraph-properties", {f"{{{FO}}}{k}": v for k, v in values.items()})

    def run(self, start, number=0, **look):
        paragraph = self.find(start, number) if isinstance(start, str) else start
        values = self.look(**look)
        self.restyle(paragraph, "paragraph", "text-properties", values)
        for span in paragraph.iter(f"{{{TEXT}}}span"):
            self.restyle(span, "text", "text-properties", values)

    def look(self, size=None, font=None, color=None, underline=None, bold=None, italic=None, capitals=None):
        values = {}
        if bold is not None:
            values[f"{{{FO}}}font-weight"] = "bold" if bold else "normal"
        if italic is not None:
            values[f"{{{FO}}}font-style"] = "italic" if italic else "normal"
        if capitals:
            values[f"{{{FO}}}text-transform"] = "uppercase"
        if size:
            values[f"{{{FO}}}font-size"] = f"{size}pt"
        if font:
            values[f"{{{STYLE}}}font-name"] = values[f"{{{FO}}}font-family"] = font
        if color:
            values[f"{{{FO}}}color"] = f"#{color}"
        if underline:
            values[f"{{{STYLE}}}text-underline-style"] = "solid"
        return values

    def restyle(self, element, family, kind, values):
        """Gives an element a style of its own: its style, with these properties."""
        root = element.getroottree().getroot()
        styles = root.find(f"{{{OFFICE}}}automatic-styles")
        name = element.get(f"{{{TEXT}}}style-name")
        old = next((s for s in styles if s.get(f"{{{STYLE}}}name") == name and s.get(f"{{{STYLE}}}family") == family), None)
        style = copy.deepcopy(old) if old is not None else etree.Element(f"{{{STYLE}}}style")
        ODTEdit.made += 1
        style.set(f"{{{STYLE}}}name", f"edit{ODTEdit.made}")
        style.set(f"{{{STYLE}}}family", family)
        if old is None and name:
            style.set(f"{{{STYLE}}}parent-style-name", name)
        properties = style.find(f"{{{STYLE}}}{kind}")
        if properties is None:
            properties = etree.SubElement(style, f"{{{STYLE}}}{kind}")
        for key, value in values.items():
            properties.set(key, value)
        styles.append(style)
        element.set(f"{{{TEXT}}}style-name", f"edit{ODTEdit.made}")

    def page(self, **changes):
        for tree in self.trees.values():
            for layout in tree.iter(f"{{{STYLE}}}page-layout-properties"):
                for side, change in changes.items():
                    name = f"{{{FO}}}page-width" if side == "width" else f"{{{FO}}}margin-{side}"
                    if layout.get(name):
                        layout.set(name, f"{float(layout.get(name).removesuffix('mm')) + change}mm")

    def folio(self):
        return [p for p in self.trees["styles.xml"].iter(f"{{{TEXT}}}p")
                if p.find(f"{{{TEXT}}}page-number") is not None]

    def no_folio(self):
        for paragraph in self.folio():
            paragraph.remove(paragraph.find(f"{{{TEXT}}}page-number"))

    def folio_everywhere(self):
        paragraph = self.folio()[0]
        first = next(self.trees["styles.xml"].iter(f"{{{STYLE}}}header"))
        first.append(copy.deepcopy(paragraph))

    def folio_below(self):
        for paragraph in self.folio():
            header = paragraph.getparent()
            footer = header.getparent().find(f"{{{STYLE}}}footer")
            footer.append(paragraph)
            header.append(etree.Element(f"{{{TEXT}}}p"))

    def pages_go_on(self):
        found = [p for p in self.trees["content.xml"].iter(f"{{{STYLE}}}paragraph-properties")
                 if p.attrib.pop(f"{{{STYLE}}}page-number", None)]
        if not found:
            raise LookupError("no pages begin again")


def opened(path):
    return DOCXEdit(path) if str(path).endswith(".docx") else ODTEdit(path)
