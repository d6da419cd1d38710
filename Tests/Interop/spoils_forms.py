"""Ways to spoil documents of types with forms of their own, each with the rule that has to notice (rules_forms.py)."""
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from spoils import first, formats, paragraphs, runs

DECISION, INVITATION = "quyet-dinh-ban-hanh-quy-che", "giay-moi-hop"
COPY, MINUTES, LEAVE = "ban-sao-y-thong-bao", "bien_ban", "giay_nghi_phep"
LEFT = WD_ALIGN_PARAGRAPH.LEFT


def gone(text):
    def spoil(document):
        element = first(document, text)._p
        element.getparent().remove(element)
    return spoil


def numbered(document):
    """The issued document gets a number under its agency."""
    agency = [p for p in paragraphs(document) if p.text.strip() == "SỞ Y TẾ"][-1]
    agency.add_run(" Số: 5")


def line_lost(document):
    for paragraph in paragraphs(document):
        style = paragraph._p.pPr.pStyle if paragraph._p.pPr is not None else None
        if style is not None and style.val == "VBVachSao":
            style.val = "VBDongDem"


def left_signature(document):
    first(document, "THƯ KÝ").insert_paragraph_before(" ")


FORM_SPOILS = [
    ("form-name-thin", DECISION, runs("QUYẾT ĐỊNH", bold=False), "title: style"),
    ("form-name-left", DECISION, formats("QUYẾT ĐỊNH", alignment=LEFT), "title: centre"),
    ("form-ground-upright", DECISION, runs("Căn cứ Luật Giao", italic=False), "body: style"),
    ("form-authority-thin", DECISION, runs("GIÁM ĐỐC SỞ", bold=False), "body: style"),
    ("form-decides-lost", DECISION, gone("QUYẾT ĐỊNH:"), "text of the page"),
    ("form-article-thin", DECISION, runs("Điều 3. Cấp", bold=False), "body: style"),
    ("form-issued-number", DECISION, numbered, "issued document: no number"),
    ("form-issued-upright", DECISION, runs("(Kèm theo", italic=False), "issued document: style"),
    ("form-invites-lost", INVITATION, gone("Ủy ban nhân dân xã Tân Lập trân trọng"), "text of the page"),
    ("form-row-uneven", MINUTES, left_signature, "signatures: level"),
    ("form-row-left", MINUTES, formats("CHỦ TỌA", alignment=LEFT), "signature at the right"),
    ("form-room-lost", MINUTES, formats("Lò Thị Hiền", space_before=Pt(60)), "signature: room to sign"),
    ("form-confirms-left", LEAVE, formats("Xác nhận", left_indent=Pt(120)), "confirmation: centre"),
    ("form-copy-line", COPY, line_lost, "copy: line above"),
    ("form-copy-kind-thin", COPY, runs("SAO Y", bold=False), "copy: kind: style"),
    ("form-copy-kind-low", COPY, formats("SAO Y", space_before=Pt(20)), "copy: kind beside the agency"),
    ("form-copy-number", COPY, formats("Số: 07/SY", space_before=Pt(12)), "copy: Số and date level"),
]
