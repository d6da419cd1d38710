"""What a plan's YAML file must print: the small reading of model.py, with notes, tables and the heads of other types.

It knows the plain form of texts that are pasted from a document: marks as typed, emphasis, notes in brackets.
"""
import re
import unicodedata

from model import Letter, Line, Stretch, body_lines, inline, lines_of, text_of

TYPES = {"KH": "Kế hoạch", "BC": "Báo cáo"}
CENTRED = re.compile(r"(Phần|Chương|Mục|Tiểu mục) (thứ )?\w+$")
NOTE = "\uE000"  # where a note stands in a text


def cut_notes(text, notes):
    """The text with a sign for each `^[…]`, brackets in it balanced; their texts are added to `notes`."""
    pieces, start = [], 0
    while (at := text.find("^[", start)) >= 0:
        end, depth = at + 2, 1
        while depth:
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            end += 1
        pieces.append(text[start:at] + NOTE)
        notes.append(unicodedata.normalize("NFC", text[at + 2:end - 1]))
        start = end
    return "".join(pieces + [text[start:]])


def numbered_notes(stretches, last):
    """The signs for notes as raised numbers, the last of which is `last`."""
    number = last - sum(s.text.count(NOTE) for s in stretches)
    result = []
    for s in stretches:
        pieces = s.text.split(NOTE)
        for position, piece in enumerate(pieces):
            if position:
                number += 1
                result.append(Stretch(str(number), s.bold, s.italic, raised=True))
            if piece:
                result.append(Stretch(piece, s.bold, s.italic))
    return result


class Plan(Letter):
    """The texts that a plan, a report or a letter with notes and tables must print; `notes` in reading order."""

    def __init__(self, path):
        self.notes = []
        super().__init__(path)
        self.title = []
        if self.type != "Công văn":
            self.subject = ""
            self.title = [self.type.upper()] + lines_of(self.model.get("trich_yeu"))

    @property
    def type(self):
        return TYPES.get(self.model["loai"], self.model["loai"])

    def numbered(self):
        if self.type == "Công văn":
            return super().numbered()
        initials = "".join(word[0] for word in self.type.split()).upper()
        number, short = text_of(self.model.get("so")), text_of(self.model.get("viet_tat"))
        return f"{number.zfill(2) if number else ''}/{initials}-{short}" if short else number

    def closed(self, lines):
        """The closing mark goes to a last paragraph of text only."""
        lines = self.printed(self.model["noi_dung"])
        return super().closed(lines) if lines[-1].kind == "text" else lines

    def printed(self, value):
        """The lines that a `noi_dung` prints, tables as lines of cells."""
        if isinstance(value, list):
            return [line for item in value for line in
                    (self.table(item["bang"]) if isinstance(item, dict) else self.printed(item))]
        result = []
        for raw in re.sub(r"\\\n[ \t]*", "", value).split("\n"):
            line = unicodedata.normalize("NFC", raw).strip(" \t")
            if found := re.fullmatch(r"\{\{ bang\.(\w+) \}\}", line):
                result += self.table(found[1])
            elif line.startswith("|"):
                result += small_row(line)
            elif line and not line.startswith("{%"):
                result.append(self.paragraph(line))
        for line, after in zip(result, result[1:]):
            if line.kind == "centred" and after.kind == "heading":
                after.kind = "centred"
            # What a heading over a table stays with is no paragraph.
            if line.kind == "heading" and after.kind == "cell":
                line.kind = "text"
        return result

    def paragraph(self, line):
        (made,) = body_lines(cut_notes(line, self.notes))
        made.stretches = numbered_notes(made.stretches, len(self.notes))
        if made.kind == "heading":
            looks = {(s.bold, s.italic) for s in made.stretches if s.text.strip()}
            number = re.fullmatch(r"[\w.]+[.)]", made.stretches[0].text)
            if CENTRED.match(made.text):
                made.kind = "centred"
            elif len(looks) > 1 or number:
                made.kind = "text"
        return made

    def table(self, name):
        """The cells of a table, each a line, the empty ones left out; those of its head are of level 1."""
        table = self.model["bang"][name]
        lines = [cell(t) for t in lines_of(table.get("tieu_de"))]
        if unit := table.get("don_vi"):
            lines.append(cell(f"Đơn vị tính: {unit}"))
        columns = [c if isinstance(c, dict) else {"ten": c, "ma": c} for c in table["cot"]]
        lines += heads(columns)
        for row in table["hang"]:
            lines += self.row(row, columns)
        return [line for line in lines if line.text]

    def row(self, row, columns):
        if isinstance(row, list):
            cells, inner = row, []
        else:
            group = row.get("nhom") or row.get("nhom_ca_hang")
            cells = [group] if group else row.get("o") or [row.get(c["ma"], "") for c in columns]
            inner = row.get("con", [])
        lines = []
        for typed in cells:
            text = cut_notes(typed["text"] if isinstance(typed, dict) else typed, self.notes)
            lines.append(cell(text, last=len(self.notes)))
        return lines + [line for sub in inner for line in self.row(sub, columns)]

    def attached(self):
        """The appendices' bodies come after the body, and so do their notes."""
        items = self.model.get("phu_luc") or []
        self.model["phu_luc"] = [{**item, "noi_dung": ""} for item in items]
        made = super().attached()
        for item, typed in zip(made, items):
            item.body = self.printed(typed.get("noi_dung") or "")
        return made

    def attachment(self, item):
        return " ".join(lines_of(super().attachment(item)))

    def running_texts(self, heads=True):
        return self.title + super().running_texts(heads)


def heads(columns):
    """The head cells, row by row: neighbours of one group share a cell above."""
    groups = [c.get("gop") for c in columns]
    tops = [g or c["ten"] for i, (g, c) in enumerate(zip(groups, columns)) if not g or i == 0 or groups[i - 1] != g]
    below = [c["ten"] for c in columns if c.get("gop")]
    return [cell(text, level=1) for text in tops + below]


def small_row(line):
    """A row of a table written with bars."""
    cells = [c.strip() for c in line.strip("|").split("|")]
    if all(re.fullmatch(r":?-+:?", c) for c in cells):
        return []
    return [cell(c, level=1) for c in cells if c]


def cell(text, last=0, level=0):
    return Line(numbered_notes(inline(" ".join(text.split("\n"))), last), "cell", level)
