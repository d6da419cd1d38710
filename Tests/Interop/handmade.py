"""A letter as people build it in Word: header and foot as tables with or without rows of their own, with line breaks
in one paragraph, with tabs; lines drawn as shapes or typed as raised underscores."""
import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

CENTRE, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
HEADERS, FEET = ("rows", "cells", "breaks", "tabs"), ("cells", "rows", "breaks", "tabs")
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SUPERIOR, AGENCY = "UBND TỈNH HÒA SƠN", "SỞ Y TẾ"
NUMBER, DATE, SUBJECT = "Số: 15/SYT-NVY", "Hòa Sơn, ngày 05 tháng 3 năm 2024", "V/v báo cáo tiến độ tiêm chủng"
OFFICES, NAME, RECIPIENTS = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn An", ("- Như trên;", "- Lưu: VT, NVY.")
BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh, Sở Y tế đề nghị các đơn vị báo cáo:",
    "1. Kết quả thực hiện các chỉ tiêu, nhiệm vụ được giao trong quý I năm 2024, so sánh với cùng kỳ năm trước.",
    "a) Kết quả công tác phòng bệnh, khám bệnh, chữa bệnh tại địa phương.",
    "- Số lượt khám bệnh, chữa bệnh.",
    "Đề nghị các đơn vị gửi báo cáo trước ngày 15/3/2024./.",
)
# A straight line as Word draws it, with the picture of old in its fallback.
SHAPE = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"
 simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="0"/><wp:wrapNone/><wp:docPr id="{id}" name="Straight Connector"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"/></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>
</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="100pt,0"/></w:pict>
</mc:Fallback></mc:AlternateContent></w:r>"""


class Maker:
    def __init__(self):
        self.document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.different_first_page_header_footer = True
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.paragraph_format.space_after = Pt(0)
        self.folio(section.header.paragraphs[0])
        self.shapes = 0

    def folio(self, paragraph):
        paragraph.alignment = CENTRE
        for kind in ("begin", None, "end"):
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = " PAGE "
            paragraph.add_run()._r.append(element)

    def run(self, paragraph, text, size=14, bold=None, italic=None, capitals=None, raised=None):
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic
        run.font.all_caps, run.font.superscript = capitals, raised

    def put(self, where, text, size=14, bold=None, italic=None, align=None, before=0, first=None):
        """A paragraph in a cell, whose first empty one is used, or in the document."""
        empty = getattr(where, "paragraphs", [None])[0] if where is not self.document else None
        fresh = empty is not None and len(where.paragraphs) == 1 and not empty.text
        paragraph = empty if fresh else where.add_paragraph()
        self.run(paragraph, text, size, bold, italic)
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        if first:
            paragraph.paragraph_format.first_line_indent = Mm(first)
        return paragraph

    def line(self, paragraph, width, left):
        self.shapes += 1
        paragraph._p.append(parse_xml(SHAPE.format(width=width * 36000, left=left * 36000, id=self.shapes)))

    def lines(self, paragraph, *pieces):
        """Lines of one paragraph, set apart by breaks."""
        paragraph.alignment = CENTRE
        for number, (text, look) in enumerate(pieces):
            if number:
                paragraph.add_run().add_break()
            self.run(paragraph, text, **look)

    def table(self, rows, *widths):
        table = self.document.add_table(rows=rows, cols=2)
        table.autofit = False
        for column, width in zip(table.columns, widths):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths):
                cell.width = Mm(width)
        return [row.cells for row in table.rows]

    def header(self, kind):
        if kind == "tabs":
            return self.header_of_tabs()
        rows = self.table(2 if kind == "rows" else 1, 66, 103)
        left, right = rows[0]
        if kind == "breaks":
            self.lines(left.paragraphs[0], ("UBND tỉnh Hòa Sơn", dict(size=13, capitals=True)),
                       (AGENCY, dict(size=13, bold=True)), ("_" * 7, dict(size=13, raised=True)), (NUMBER, dict(size=13)))
            self.lines(right.paragraphs[0], (NATION, dict(size=13, bold=True)), (MOTTO, dict(bold=True)),
                       ("_" * 22, dict(raised=True)), (DATE, dict(italic=True)))
        else:
            self.put(left, SUPERIOR, 13, align=CENTRE)
            self.line(self.put(left, AGENCY, 13, True, align=CENTRE), 9, 25)
            self.put(right, NATION, 13, True, align=CENTRE)
            self.line(self.put(right, MOTTO, 14, True, align=CENTRE), 60, 15)
            left, right = rows[-1]
            self.put(left, NUMBER, 13, align=CENTRE)
            self.put(right, DATE, 14, italic=True, align=CENTRE)
        self.put(left, SUBJECT, 13, align=CENTRE, before=6)

    def header_of_tabs(self):
        for one, other in (((SUPERIOR, 13), (NATION, 13, True)), ((AGENCY, 13, True), (MOTTO, 14, True)),
                           ((NUMBER, 13), (DATE, 14, None, True))):
            paragraph = self.document.add_paragraph()
            for stop in (30, 115):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(stop), WD_TAB_ALIGNMENT.CENTER)
            for piece in (one, other):
                paragraph.add_run("\t")
                self.run(paragraph, *piece)
            if one[0] == AGENCY:
                self.line(paragraph, 9, 25)
                self.line(paragraph, 60, 85)
        self.put(self.document, SUBJECT, 13, before=6)

    def foot(self, kind):
        if kind == "tabs":
            return self.foot_of_tabs()
        rows = self.table(3 if kind == "rows" else 1, 70, 99)
        left, right = rows[0]
        if kind == "breaks":
            self.lines(left.paragraphs[0], ("Nơi nhận:", dict(size=12, bold=True, italic=True)),
                       *((text, dict(size=11)) for text in RECIPIENTS))
            left.paragraphs[0].alignment = LEFT
            bold = dict(bold=True)
            self.lines(right.paragraphs[0], *((text, bold) for text in OFFICES), *[("", bold)] * 5, (NAME, bold))
            return
        self.put(left, "Nơi nhận:", 12, True, True)
        for text in RECIPIENTS:
            self.put(left, text, 11)
        for text in OFFICES:
            self.put(right, text, 14, True, align=CENTRE)
        for _ in range(5):
            rows[len(rows) // 2][1].add_paragraph()
        self.put(rows[-1][1], NAME, 14, True, align=CENTRE)

    def foot_of_tabs(self):
        for number, text in enumerate(("Nơi nhận:", *RECIPIENTS)):
            paragraph = self.document.add_paragraph()
            self.run(paragraph, text, 11 if number else 12, not number or None, not number or None)
            if number < len(OFFICES):
                paragraph.add_run("\t" * 5)
                self.run(paragraph, OFFICES[number], 14, True)
        for _ in range(4):
            self.document.add_paragraph()
        self.run(self.document.add_paragraph("\t" * 7), NAME, 14, True)


def make(header, foot, path):
    """Writes the letter with a header and a foot of one build each."""
    maker = Maker()
    maker.header(header)
    maker.put(maker.document, "Kính gửi: Bệnh viện đa khoa tỉnh", align=CENTRE, before=12)
    for text in BODY:
        maker.put(maker.document, text, align=JUSTIFY, before=6, first=12.7)
    maker.foot(foot)
    maker.document.save(str(path))
    return path
