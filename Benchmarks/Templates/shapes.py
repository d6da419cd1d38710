"""The same documents for every engine: a table of rows, a letter, footnotes in a loop.

Each is written once, with tags in a neutral form, and worded for each engine: ("value", "h", "ten") prints a member
of the loop's variable or, without one, a name; ("rows", …), ("paragraphs", …) begin loops.
"""
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent.parent
CELLS = ("stt", "ho_ten", "don_vi", "chuc_vu", "so_tien", "ghi_chu")
HEADS = ("STT", "Họ và tên", "Đơn vị", "Chức vụ", "Số tiền", "Ghi chú")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi")
NAMES = ("Thị Thu Hương", "Văn Đức", "Minh Quân", "Ngọc Ánh", "Quốc Việt", "Thị Hồng Nhung", "Hữu Phước")
OFFICES = ("Trạm Y tế xã Đồng Tâm", "Phòng Nghiệp vụ Y", "Trung tâm Y tế huyện Yên Bình", "Văn phòng Sở")
POSTS = ("Trưởng trạm", "Bác sĩ", "Điều dưỡng trưởng", "Chuyên viên chính", "Kế toán viên")
REMARKS = ("Đã chi trả đủ", "Chờ quyết toán quý IV", "Theo Quyết định số 125/QĐ-SYT", "Không")

# ---- data ----


def rows(count):
    return [{
        "stt": str(i + 1), "ho_ten": f"{SURNAMES[i % 10]} {NAMES[i * 3 % 7]}", "don_vi": OFFICES[i * 5 % 4],
        "chuc_vu": POSTS[i * 7 % 5], "so_tien": f"{1 + i % 97}.{i * 37 % 1000:03}.000", "ghi_chu": REMARKS[i % 4],
    } for i in range(count)]


def letters(count):
    return [{
        "so": str(100 + i), "ngay": f"{1 + i % 28:02} tháng {1 + i % 12:02} năm 2026",
        "ho_ten": f"{SURNAMES[i % 10]} {NAMES[i * 3 % 7]}", "don_vi": OFFICES[i % 4], "chuc_vu": POSTS[i % 5],
        "noi_dung": REMARKS[i % 4].lower(), "so_tien": f"{1 + i % 97}.{i * 37 % 1000:03}.000 đồng",
        "nguoi_ky": "Phạm Thu Trang", "noi_nhan": ["Như trên", "Giám đốc Sở (để báo cáo)", f"Lưu: VT, TCKT ({i})"],
    } for i in range(count)]


def model(count):
    """The rows as a person would write them in a model."""
    lines = ["tieu_de: Danh sách chi trả phụ cấp", "hang:"]
    for row in rows(count):
        lines += [f"{'- ' if key == 'stt' else '  '}{key}: {value}" for key, value in row.items()]
    return "\n".join(lines) + "\n"


def letters_model(count):
    lines = []
    for letter in letters(count):
        lines.append("-")
        for key, value in letter.items():
            lines += [f"  {key}:"] + [f'  - "{v}"' for v in value] if isinstance(value, list) else [f"  {key}: {value}"]
    return "thu:\n" + "\n".join(lines) + "\n"


# ---- shapes: paragraphs of texts, tables of rows, loops ----

def V(name, of=None):
    return ("value", name, of)


def shape(kind):
    if kind == "rows":
        return [[V("tieu_de")], ("table", [[[head]] for head in HEADS], ("h", "hang"),
                                 [[[V(cell, "h")]] for cell in CELLS])]
    if kind == "notes":
        return [["Danh sách"], ("paragraphs", ("h", "hang"), [[V("ho_ten", "h"), ("note", [V("ghi_chu", "h")])]])]
    return [
        ["SỞ Y TẾ TỈNH HÒA SƠN"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Độc lập - Tự do - Hạnh phúc"],
        ["Số: ", V("so"), "/SYT-TCKT"], ["Hòa Sơn, ngày ", V("ngay")],
        ["Kính gửi: Ông (Bà) ", V("ho_ten"), ", ", V("chuc_vu"), ", ", V("don_vi")],
        ["Căn cứ Nghị quyết số 15/NQ-HĐND của Hội đồng nhân dân tỉnh về chế độ phụ cấp đối với cán bộ, công chức, "
         "viên chức làm công tác y tế cơ sở trên địa bàn tỉnh;"],
        ["Sở Y tế thông báo đến Ông (Bà) ", V("ho_ten"), " số tiền phụ cấp được hưởng là ", V("so_tien"),
         ", tình trạng: ", V("noi_dung"), "."],
        ["Đề nghị Ông (Bà) liên hệ Phòng Tài chính - Kế toán trong giờ hành chính để hoàn tất thủ tục theo quy định."],
        ["Nơi nhận:"], ("paragraphs", ("x", "noi_nhan"), [["- ", V(None, "x"), ";"]]),
        ["GIÁM ĐỐC"], [V("nguoi_ky")],
    ]


# ---- the engines' words ----

class Braces:
    """vanban and docxtpl."""

    def __init__(self, row="", paragraph=""):
        self.marks = {"row": row, "paragraph": paragraph}

    def value(self, name, of):
        return "{{ %s }}" % ".".join(filter(None, (of, name)))

    def begin(self, level, loop):
        return "{%%%s for %s in %s %%}" % (self.marks[level], *loop)

    def end(self, level):
        return "{%%%s endfor %%}" % self.marks[level]


def python_path(name, of):
    return f"{of}['{name}']" if of and name else of or name


class Relatorio:
    def value(self, name, of):
        return self.placeholder(python_path(name, of))

    def placeholder(self, text):
        return f'<text:placeholder text:placeholder-type="text">&lt;{escape(text)}&gt;</text:placeholder>'

    def begin(self, level, loop):
        return self.placeholder('for each="%s in %s"' % loop)

    def end(self, level):
        return self.placeholder("/for")


class Appy:
    """Loops are remarks in the first paragraph of what they repeat."""

    def value(self, name, of):
        return f'<text:text-input text:description="">{python_path(name, of)}</text:text-input>'

    def remark(self, level, loop):
        element = "row" if level == "row" else "text"
        return ("<office:annotation><dc:creator>a</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>"
                f"<text:p>do {element} for {loop[0]} in {loop[1]}</text:p></office:annotation>")


ENGINES = {"vanban": Braces(), "docxtpl": Braces("tr", "p"), "relatorio": Relatorio(), "appy": Appy()}


# ---- the formats ----

class DOCX:
    def __init__(self, engine):
        self.engine = engine
        self.notes = []

    def text(self, text):
        return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def value(self, name, of):
        return self.text(self.engine.value(name, of))

    def note(self, inner):
        self.notes.append(inner)
        return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'

    def paragraph(self, inner):
        return ('<w:p><w:pPr><w:spacing w:before="60" w:after="60"/><w:jc w:val="both"/></w:pPr>'
                f'{inner}</w:p>')

    def row(self, cells):
        return "<w:tr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells) + "</w:tr>"

    def table(self, count, rows):
        grid = '<w:gridCol w:w="1500"/>' * count
        return ('<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
                f'<w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')

    def write(self, path, body):
        """python-docx's own empty document around the body, as its users' templates are."""
        import docx
        from docx.oxml import parse_xml
        document = docx.Document()
        namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        place = document.element.body
        for element in parse_xml(f"<w:body {namespace}>{body}</w:body>"):
            place.insert(len(place) - 1, element)
        if self.notes:
            self.relate_notes(document, namespace)
        document.save(path)

    def relate_notes(self, document, namespace):
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        notes = [self.separator("separator", -1), self.separator("continuationSeparator", 0)]
        notes += [f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{inner}</w:p></w:footnote>'
                  for number, inner in enumerate(self.notes, 1)]
        xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {namespace}>{"".join(notes)}</w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), "application/vnd.openxmlformats-officedocument."
                    "wordprocessingml.footnotes+xml", xml.encode(), document.part.package)
        document.part.relate_to(
            part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")

    def separator(self, type, number):
        return f'<w:footnote w:type="{type}" w:id="{number}"><w:p><w:r><w:{type}/></w:r></w:p></w:footnote>'


class ODT:
    def __init__(self, engine):
        self.engine = engine

    def text(self, text):
        return escape(text)

    def value(self, name, of):
        return self.engine.value(name, of)

    def note(self, inner):
        return ('<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                f'<text:note-body><text:p text:style-name="Standard">{inner}</text:p></text:note-body></text:note>')

    def paragraph(self, inner):
        return f'<text:p text:style-name="P1">{inner}</text:p>'

    def row(self, cells):
        return "<table:table-row>" + "".join(
            f'<table:table-cell table:style-name="C1" office:value-type="string">{cell}</table:table-cell>'
            for cell in cells) + "</table:table-row>"

    def table(self, count, rows):
        return (f'<table:table table:name="Bang1"><table:table-column table:number-columns-repeated="{count}"/>'
                f'{"".join(rows)}</table:table>')

    def write(self, path, body):
        """The shipped template's styles around the body."""
        source = ROOT / "Templates" / "van-ban.odt"
        content = CONTENT.replace("BODY", body)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", (source / "mimetype").read_text(), zipfile.ZIP_STORED)
            for name in ("styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"):
                text = (source / name).read_text(encoding="utf-8")
                package.writestr(name, plain(text))
            package.writestr("content.xml", content)


def plain(text):
    """Without our tags in the properties, and with the names of spaces that appy looks for in every part."""
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)
    return re.sub(r"<office:document-(styles|meta|settings)", lambda m: m[0] + "".join(
        f' xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items() if f"xmlns:{prefix}=" not in text), text, count=1)


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = {
    "office": ODF + "office:1.0", "style": ODF + "style:1.0", "text": ODF + "text:1.0", "table": ODF + "table:1.0",
    "draw": ODF + "drawing:1.0", "fo": ODF + "xsl-fo-compatible:1.0", "svg": ODF + "svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
}


CONTENT = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
           + "".join(f'xmlns:{prefix}="{uri}" ' for prefix, uri in SPACES.items()) +
           'office:version="1.3"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" '
           'style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify"/></style:style>'
           '<style:style style:name="C1" style:family="table-cell"><style:table-cell-properties '
           'fo:padding="0.1cm"/></style:style></office:automatic-styles><office:body><office:text>BODY</office:text>'
           '</office:body></office:document-content>')


class Drawer:
    def __init__(self, format, engine):
        self.format, self.engine = format, engine

    def inlines(self, parts):
        drawn = ""
        for part in parts:
            if isinstance(part, str):
                drawn += self.format.text(part)
            elif part[0] == "note":
                drawn += self.format.note(self.inlines(part[1]))
            else:
                drawn += self.format.value(*part[1:])
        return drawn

    def blocks(self, parts):
        return "".join(self.block(part) for part in parts)

    def block(self, part):
        if isinstance(part, list):
            return self.format.paragraph(self.inlines(part))
        if part[0] == "table":
            return self.table(*part[1:])
        return self.paragraphs(*part[1:])

    def tag(self, text):
        """A paragraph of nothing but a control tag."""
        return self.format.paragraph(text if isinstance(self.engine, Relatorio) else self.format.text(text))

    def paragraphs(self, loop, paragraphs):
        if isinstance(self.engine, Appy):
            remark = self.engine.remark("paragraph", loop)
            return "".join(self.format.paragraph(remark + self.inlines(p)) for p in paragraphs)
        return self.tag(self.engine.begin("paragraph", loop)) + self.blocks(paragraphs) + self.tag(
            self.engine.end("paragraph"))

    def table(self, heads, loop, cells):
        rows = [self.format.row([self.blocks(head) for head in heads])]
        if isinstance(self.engine, Appy):
            first = self.format.paragraph(self.engine.remark("row", loop) + self.inlines(cells[0][0]))
            rows.append(self.format.row([first] + [self.blocks(cell) for cell in cells[1:]]))
        else:
            empty = [self.format.paragraph("")] * (len(cells) - 1)
            rows += [self.format.row([self.tag(self.engine.begin("row", loop))] + empty),
                     self.format.row([self.blocks(cell) for cell in cells]),
                     self.format.row([self.tag(self.engine.end("row"))] + empty)]
        return self.format.table(len(heads), rows)


def template(kind, engine, path):
    """Writes the template of a shape for an engine; the ending of the path says in which format."""
    words = ENGINES[engine]
    format = (DOCX if str(path).endswith(".docx") else ODT)(words)
    format.write(str(path), Drawer(format, words).blocks(shape(kind)))
