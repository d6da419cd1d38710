"""What a letter's YAML file must print: a second, small reading of the model, apart from the engine's own.

`Letter(path)` gives the texts of the page element by element, in the order of reading. It knows only what
letters (công văn) need, and reads every scalar as the text that was typed.
"""
import re
import unicodedata
from dataclasses import dataclass, field

import yaml

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
FULL = ". ; , : ! ? …".split()
BLANK = {"", "..", "...", "…", "__"}


@dataclass
class Stretch:
    """A piece of a line in one emphasis."""
    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False  # the number of a note


@dataclass
class Line:
    """One paragraph of the body: its stretches, and what kind of paragraph it is."""
    stretches: list
    kind: str = "text"  # text, heading, centred; in plans also cell
    level: int = 0

    @property
    def text(self):
        return "".join(s.text for s in self.stretches if not s.raised)

    @property
    def on_page(self):
        """The text with the numbers of its notes."""
        return "".join(s.text for s in self.stretches)


@dataclass
class Appendix:
    label: str
    title: list
    attached: str
    landscape: bool
    body: list = field(default_factory=list)


def text_of(value):
    return unicodedata.normalize("NFC", value or "").strip()


def lines_of(value):
    """A text or a list of texts as lines."""
    if value is None:
        return []
    if isinstance(value, list):
        return [text_of(v) for v in value]
    return [line.strip() for line in text_of(value).split("\n") if line.strip()]


def two_digits(number):
    return number.zfill(2) if number.isdigit() else number


def date_parts(value):
    """Day, month, year as typed; None for a blank."""
    typed = text_of(value)
    if not typed:
        return None, None, None
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", typed):
        year, month, day = typed.split("-")
        return day, month, year
    parts = [p.strip() for p in typed.split("/")]
    return tuple(None if p in BLANK else p for p in parts)


def date_line(value):
    """`ngày 05 tháng 3 năm 2026`: day below 10 and months 1, 2 padded (PL1 II.4.b); blanks leave a gap."""
    day, month, year = date_parts(value)
    day = "" if day is None else day.lstrip("0").zfill(2)
    month = "" if month is None else (month.lstrip("0").zfill(2) if int(month) < 3 else month.lstrip("0"))
    return f"ngày {day} tháng {month} năm {year or ''}".rstrip()


def end_items(items):
    """Supplies `;` and the last `.` where an item ends in no punctuation, `:` where it holds others."""
    texts = []
    for position, (dash, text, holds) in enumerate(items):
        if not text.endswith(tuple(FULL)):
            text += ":" if holds else "." if position == len(items) - 1 else ";"
        texts.append(dash + text)
    return texts


def flatten(items, dash="- "):
    """Recipients and addressees with their nested ones: (dash, text, whether others follow inside)."""
    flat = []
    for item in items:
        if isinstance(item, dict):
            ((key, value),) = item.items()
            if isinstance(value, list):
                flat.append((dash, text_of(key), True))
                flat += flatten(value, "+ ")
            else:
                flat.append((dash, f"{text_of(key)}: {text_of(value)}", False))
        else:
            flat.append((dash, text_of(item), False))
    return flat


# An escape, or emphasis that opens before and closes after a non-space, not between letters or digits.
MARKUP = re.compile(r"\\(.)|(?<![\w*])(\*{1,3})(?=[^\s*])(.+?)(?<=\S)\2(?![\w*])", re.S)


def inline(text, bold=False, italic=False):
    """The stretches of a line: `*`, `**`, `***` and escapes, as far as the letters here use them."""
    stretches, start = [], 0

    def add(piece, bold=bold, italic=italic):
        if piece:
            stretches.append(Stretch(piece, bold, italic))

    for match in MARKUP.finditer(text):
        add(text[start:match.start()])
        start = match.end()
        if match[1]:
            add(match[1])
        else:
            stars = len(match[2])
            stretches += inline(match[3], bold or stars >= 2, italic or stars % 2 == 1)
    add(text[start:])
    return stretches


def heading(text, level):
    """Bold unless the line brings its own emphasis: throughout, or as a run-in title."""
    stretches = inline(text)
    own = stretches[0].bold or stretches[0].italic
    if not own:
        stretches = [Stretch(s.text, True, s.italic) for s in stretches]
    return Line(stretches, "heading", level)


def body_lines(text):
    """The paragraphs of a `noi_dung` in the plain markup that the letters here use."""
    joined = re.sub(r"\\\n[ \t]*", "", unicodedata.normalize("NFC", text))
    lines = []
    for raw in joined.split("\n"):
        line = raw.strip()
        if not line:
            continue
        mark = re.match(r"(#{1,6}) +", line)
        centred = re.fullmatch(r"-> (.*) <-", line)
        if mark:
            lines.append(heading(line[mark.end():], len(mark[1])))
        elif centred:
            lines.append(Line(inline(centred[1]), "centred"))
        else:
            lines.append(Line(inline(line)))
    return lines


def body_of(value):
    """`noi_dung`: a text, or a list of texts and of parts with a heading each."""
    if isinstance(value, str):
        return body_lines(value)
    lines = []
    for item in value:
        if isinstance(item, dict):
            lines += [heading(text_of(item["phan"]), 1), *body_of(item["noi_dung"])]
        else:
            lines += body_lines(item)
    return lines


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def load(path):
    """A model, with the entry of its profile that is in force on its date underneath."""
    model = read(path)
    if "ho_so" not in model:
        return model
    today = day(model["ngay"])
    entry, = [e for e in read(path.parent / model["ho_so"])
              if day(e.get("tu", "01/01/1000")) <= today <= day(e.get("den", "31/12/9999"))]
    model = over(model, {k: v for k, v in entry.items() if k != "nguoi_ky"})
    if isinstance(model.get("nguoi_ky"), str):
        model["nguoi_ky"] = entry["nguoi_ky"][model["nguoi_ky"]]
    return model


def day(text):
    return [int(part) for part in reversed(text.split("/"))]


def over(upper, lower):
    if not (isinstance(upper, dict) and isinstance(lower, dict)):
        return upper
    return {**lower, **{k: over(v, lower.get(k)) for k, v in upper.items()}}


def named(text, model):
    """A text with the keys of the model that it names."""
    if not isinstance(text, str):
        return text
    return re.sub(r"\{\{ (\w+) \}\}", lambda tag: text_of(model[tag[1]]) if tag[1] in model else tag[0], text)


class Letter:
    """The texts that the letter must print, by element."""

    notes = []
    type = "Công văn"

    def __init__(self, path):
        self.path = path
        self.model = model = load(path)
        self.superior = [line.upper() for line in lines_of(model.get("co_quan_chu_quan"))]
        self.agency = [line.upper() for line in lines_of(model.get("co_quan"))]
        self.number = f"Số: {self.numbered()}"
        self.place_date = self.dated()
        subject = lines_of(model.get("trich_yeu"))
        self.about = " ".join(subject)
        self.subject = "V/v " + self.about if subject else ""
        self.addressees = self.addressed()
        self.body = self.closed(body_of(named(model["noi_dung"], model)))
        self.marks = [model[k].upper() for k in ("do_mat", "do_khan", "pham_vi") if model.get(k)]
        self.draft = self.drafted()
        self.signature = self.signed()
        self.recipients = self.received()
        self.contact = lines_of(model.get("lien_he"))
        self.appendices = self.attached()
        self.small = text_of(model.get("co_chu")) == "13"

    def numbered(self):
        symbol = text_of(self.model.get("ky_hieu"))
        short = self.model.get("viet_tat")
        if not symbol and isinstance(short, dict):
            symbol = "-".join(text_of(short[k]) for k in ("co_quan", "don_vi") if short.get(k))
        elif not symbol and short:
            symbol = text_of(short)
        number = two_digits(text_of(self.model.get("so")))
        return f"{number}/{symbol}" if symbol else number

    def dated(self):
        place = text_of(self.model.get("dia_danh"))
        line = date_line(self.model.get("ngay"))
        return f"{place}, {line}" if place else line

    def addressed(self):
        to = self.model.get("kinh_gui")
        if not to:
            return []
        if isinstance(to, list) and len(to) == 1:
            to = to[0]
        if isinstance(to, str):
            return ["Kính gửi: " + text_of(to)]
        return ["Kính gửi:"] + end_items(flatten(to))

    def closed(self, lines):
        mark = self.model.get("ket_thuc", "./.")
        last = lines[-1]
        if mark and last.kind == "text" and not last.text.endswith("./."):
            final = last.stretches[-1]
            final.text = re.sub(r"[.;]$", "", final.text) + mark
        return lines

    def drafted(self):
        draft = text_of(self.model.get("du_thao"))
        if draft in ("", "false", "sai", "không", "no"):
            return ""
        return "DỰ THẢO" if draft in ("true", "đúng", "có", "yes") else f"DỰ THẢO {draft.upper()}"

    def signed(self):
        signer = self.model.get("nguoi_ky") or {}
        above = lines_of(signer.get("quyen_han")) + lines_of(signer.get("chuc_vu"))
        office = [line.upper() for line in above]
        other = [line.upper() for line in lines_of(signer.get("chuc_vu_khac"))]
        return office + other + lines_of(signer.get("ho_ten"))

    def received(self):
        listed = self.model.get("noi_nhan")
        if not listed:
            return []
        items = flatten(listed)
        drafter, copies = text_of(self.model.get("nguoi_soan")), text_of(self.model.get("so_ban"))
        if drafter or copies:
            dash, last, holds = items[-1]
            copies = f"({copies})" if copies else ""
            items[-1] = dash, f"{last}, {drafter}.{copies}", holds
        texts = end_items(items)
        return ["Nơi nhận:"] + texts

    def attached(self):
        items = self.model.get("phu_luc") or []
        appendices = []
        for position, item in enumerate(items):
            number = f" {ROMAN[position]}" if len(items) > 1 else ""
            label = text_of(item["nhan"]) if "nhan" in item else f"Phụ lục{number}"
            appendices.append(Appendix(
                label, lines_of(item.get("tieu_de")), self.attachment(item),
                text_of(item.get("huong")) == "ngang", body_lines(item.get("noi_dung") or "")))
        return appendices

    def attachment(self, item):
        if "kem_theo" in item:
            return text_of(item["kem_theo"])
        issuer = text_of(self.model.get("ten_day_du")) or " ".join(lines_of(self.model.get("co_quan")))
        issued = self.numbered(), date_line(self.model.get("ngay"))
        if self.model.get("dien_tu") == "true":
            issued = re.sub(r"^[^/]*", "", issued[0]), "ngày tháng năm"
        return f"(Kèm theo Công văn số {issued[0]} {issued[1]} của {issuer})"

    @property
    def lead(self):
        """What stands between the header and the body, in order."""
        return self.addressees

    def head_texts(self):
        """The header's texts; two columns, so their order among one another is the template's."""
        return (self.superior + self.agency + [self.number, self.place_date, self.subject]
                + ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])

    def running_texts(self, heads=True):
        """Everything that has one order: addressees, the body, then each appendix; `heads`: those of tables too."""
        texts = self.addressees + self.texts(self.body, heads)
        for item in self.appendices:
            texts += [item.label] + item.title + [item.attached] + self.texts(item.body, heads)
        return [text for text in texts if text]

    @staticmethod
    def texts(lines, heads):
        return [line.text for line in lines if heads or line.level == 0 or line.kind != "cell"]

    def foot_texts(self):
        return self.recipients, self.signature

    def all_texts(self):
        return [t for t in self.head_texts() + self.marks + [self.draft] + self.running_texts()
                + self.recipients + self.signature + self.contact if t]
