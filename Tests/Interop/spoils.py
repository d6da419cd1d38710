"""Ways to spoil a good letter, each with the rule that has to notice. All work on any DOCX of the letter."""
import copy
import re

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph


def paragraphs(document):
    return [Paragraph(p, document) for p in document.element.body.iter(qn("w:p"))]


def with_text(document, text):
    return [p for p in paragraphs(document) if p.text.strip().startswith(text)]


def first(document, text):
    found = with_text(document, text)
    if not found:
        raise LookupError(f"no paragraph begins with “{text}”")
    return found[0]


def formats(text, **properties):
    """Sets properties of the paragraph's format."""
    def spoil(document):
        for name, value in properties.items():
            setattr(first(document, text).paragraph_format, name, value)
    return spoil


def runs(text, **properties):
    """Sets properties of the font of every run of the paragraph."""
    def spoil(document):
        for run in first(document, text).runs:
            for name, value in properties.items():
                setattr(run.font, name, value)
    return spoil


def section(**properties):
    def spoil(document):
        for name, value in properties.items():
            for part in document.sections:
                setattr(part, name, value)
    return spoil


def without(*tags):
    """Removes every such element from body and styles."""
    def spoil(document):
        for root in (document.element, document.styles.element):
            for tag in tags:
                for element in list(root.iter(qn(tag))):
                    element.getparent().remove(element)
    return spoil


def rules_moved(document):
    """Every paragraph that draws a line gets a wider indent on the right."""
    for paragraph in paragraphs(document):
        style = paragraph.style
        drawn = paragraph._p.find(f".//{qn('w:pBdr')}") is not None
        while style is not None and not drawn:
            drawn = style.element.find(f".//{qn('w:pBdr')}") is not None
            style = style.base_style
        if drawn:
            before = paragraph.paragraph_format.right_indent or 0
            paragraph.paragraph_format.right_indent = before + Mm(12)


def word_lost(document):
    for run in first(document, "Số liệu").runs:
        if "tổng hợp" in run.text:
            run.text = run.text.replace("tổng hợp ", "")


def swapped(document):
    one, other = first(document, "(1)")._p, first(document, "(2)")._p
    one.addprevious(other)


def blank_lost(document):
    """The room of a blank number shrinks to one space."""
    paragraph = first(document, "Số:")._p
    for tab in list(paragraph.iter(qn("w:tab"))):
        tab.getparent().remove(tab)
    for text in paragraph.iter(qn("w:t")):
        text.text = re.sub(r"\s+", " ", text.text or "")
    for indent in list(paragraph.iter(qn("w:spacing"), qn("w:w"), qn("w:kern"))):
        indent.getparent().remove(indent)


def alone(document):
    """A page break before signature and recipients."""
    table = next(first(document, "Nơi nhận")._p.iterancestors(qn("w:tbl")))
    page_break = copy.deepcopy(document.element.body.find(qn("w:p")))
    table.addprevious(page_break)
    empty = Paragraph(page_break, document)
    empty.text = ""
    empty.add_run().add_break(WD_BREAK.PAGE)


def number_everywhere(document):
    """Page 1 loses its own header: the number shows."""
    for mark in list(document.element.iter(qn("w:titlePg"))):
        mark.getparent().remove(mark)


def numbers_gone(document):
    for reference in list(document.element.iter(qn("w:headerReference"))):
        reference.getparent().remove(reference)


def contact_gone(document):
    for reference in list(document.element.iter(qn("w:footerReference"))):
        reference.getparent().remove(reference)


def appendix_runs_on(document):
    for breaker in list(document.element.iter(qn("w:lastRenderedPageBreak"), qn("w:pageBreakBefore"))):
        breaker.getparent().remove(breaker)
    for properties in document.element.body.iter(qn("w:pPr")):
        for mark in list(properties.findall(qn("w:sectPr"))):
            properties.remove(mark)


NATION, MOTTO = "CỘNG HÒA", "Độc lập"
REPORT, COMMITTEE = "cong-van-bao-cao-nam", "cong-van-uy-ban"
LEFT = WD_ALIGN_PARAGRAPH.LEFT

# name, letter, spoil, the beginning of the rule that must report it
SPOILS = [
    ("paper", REPORT, section(page_width=Mm(216)), "paper: width"),
    ("margin-left", REPORT, section(left_margin=Mm(42)), "left margin"),
    ("margin-right", REPORT, section(right_margin=Mm(27)), "right margin"),
    ("margin-top", REPORT, section(top_margin=Mm(12)), "top margin"),
    ("margin-bottom", REPORT, section(bottom_margin=Mm(12)), "bottom margin"),
    ("nation-thin", REPORT, runs(NATION, bold=False), "Quốc hiệu: style"),
    ("nation-small", REPORT, runs(NATION, size=Pt(11)), "Quốc hiệu: size"),
    ("nation-wide", REPORT, runs(NATION, size=Pt(16)), "Quốc hiệu: one line"),
    ("motto-left", REPORT, formats(MOTTO, alignment=LEFT), "Tiêu ngữ: centre"),
    ("motto-apart", REPORT, formats(MOTTO, space_before=Pt(12)), "Quốc hiệu, Tiêu ngữ: single spacing"),
    ("rules-lost", REPORT, without("w:pBdr"), "rule under Tiêu ngữ"),
    ("rules-moved", REPORT, rules_moved, "rule under Tiêu ngữ: length"),
    ("rules-moved-agency", REPORT, rules_moved, "rule under the agency"),
    ("superior-bold", REPORT, runs("UBND TỈNH", bold=True), "agency: style"),
    ("number-big", REPORT, runs("Số:", size=Pt(16)), "Số: size"),
    ("number-low", REPORT, formats("Số:", space_before=Pt(8)), "Số and date: level"),
    ("blank-lost", REPORT, blank_lost, "Số: blank number"),
    ("date-upright", REPORT, runs("Hòa Sơn, ngày", italic=False), "date: style"),
    ("subject-left", REPORT, formats("V/v", alignment=LEFT), "V/v: centre"),
    ("subject-near", REPORT, formats("V/v", space_before=Pt(0)), "V/v: 6 pt below Số"),
    ("dash-moved", REPORT, formats("- Trạm Y tế", left_indent=Mm(70)), "Kính gửi: dashes under one another"),
    ("indent-wide", REPORT, formats("(2)", first_line_indent=Mm(20)), "first-line indent"),
    ("ragged", REPORT, formats("(1)", alignment=LEFT), "justified"),
    ("tight", REPORT, formats("(2)", space_before=Pt(0)), "space above"),
    ("double", REPORT, formats("(1)", line_spacing=2.0), "line spacing"),
    ("heading-thin", REPORT, runs("2. Số liệu", bold=False), "body: style"),
    ("body-small", REPORT, runs("(1)", size=Pt(12)), "body: size"),
    ("sans", REPORT, runs("(2)", name="Liberation Sans"), "font"),
    ("word-lost", REPORT, word_lost, "text of the page"),
    ("swapped", REPORT, swapped, "body: text in order"),
    ("label-upright", REPORT, runs("Nơi nhận", italic=False), "Nơi nhận: label: style"),
    ("item-big", REPORT, runs("- Như trên", size=Pt(14)), "Nơi nhận: size"),
    ("label-low", REPORT, formats("Nơi nhận", space_before=Pt(20)), "Nơi nhận: level"),
    ("signature-left", REPORT, formats("KT. GIÁM ĐỐC", alignment=LEFT), "signature: centre"),
    ("signature-thin", REPORT, runs("Nguyễn Thị Thanh Hà", bold=False), "signature: style"),
    ("alone", REPORT, alone, "signature and recipients: never alone"),
    ("numbered-first", REPORT, number_everywhere, "page number: none on page 1"),
    ("no-numbers", REPORT, numbers_gone, "page number"),
    ("appendix-on", REPORT, appendix_runs_on, "appendix: on a new page"),
    ("contact-gone", COMMITTEE, contact_gone, "contact line: text"),
]
