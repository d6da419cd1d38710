"""Signature, recipients, contact line, appendices: Phụ lục I, Phần I, II.7, II.9, III.1 and III.4."""
from measure import SINGLE, mm
from page import MM, centre, left, lines, right
from rules_head import date_blanks, number_blank


def check_foot(m):
    start = m.body_end
    recipients, signature = [], []
    for text in m.letter.recipients:
        words, _ = m.found(text, "Nơi nhận", start)
        recipients.append(words)
    for text in m.letter.signature:
        words, _ = m.found(text, "signature", start)
        signature.append(words)
    if None in recipients or None in signature:
        return
    if recipients:
        recipients_look(m, recipients)
    if signature:
        signature_look(m, signature)
    if recipients and signature:
        m.check(abs(recipients[0][0].base - signature[0][0].base) <= 3
                and recipients[0][0].page == signature[0][0].page, "Nơi nhận: level with the signature",
                recipients[0][0].page, f"{recipients[0][0].base - signature[0][0].base:.1f} pt apart", "one line")
    together(m, [w for words in recipients + signature for w in words])


def recipients_look(m, recipients):
    label, items = recipients[0], recipients[1:]
    m.style(label, "Nơi nhận: label", 12, bold=True, italic=True)
    m.near(left(label), m.left, 4 * MM, "Nơi nhận: flush left", label[0].page)
    for words in items:
        m.style(words, "Nơi nhận", 11)
        if words[0].text == "-":
            m.near(words[0].x0, left(label), 0.5 * MM, "Nơi nhận: dash flush left", words[0].page)
    m.single_spaced([w for words in items for w in words], "Nơi nhận")


def signature_look(m, signature):
    office, name = signature[:-1], signature[-1]
    if not m.letter.model["nguoi_ky"].get("ho_ten"):
        office, name = signature, None
    middle = centre(signature[0])
    for words in signature:
        m.style(words, "signature", m.body_size, bold=True)
        m.centred(words, middle, "signature")
        m.check(right(words) <= m.right + 1, "signature: inside the margin", words[0].page, mm(right(words)),
                f"at most {mm(m.right)}")
    m.check(middle > m.text_centre + 10 * MM, "signature: in the right column", signature[0][0].page, mm(middle),
            f"right of {mm(m.text_centre + 10 * MM)}")
    others = len(m.letter.model["nguoi_ky"].get("chuc_vu_khac", "").split("\n")) \
        if m.letter.model["nguoi_ky"].get("chuc_vu_khac") else 0
    upper = office[:len(office) - others]
    m.single_spaced([w for words in upper for w in words], "signature")
    if name and upper:
        lower = signature[len(upper)]
        empty = (lower[0].base - upper[-1][-1].base) / (SINGLE * m.body_size) - 1
        m.check(3.5 <= empty <= 6.5, "signature: room to sign", name[0].page, f"{empty:.1f} lines", "4 to 6 lines")


def together(m, words):
    """Signature and recipients on one page, with at least a line of the text."""
    pages = {w.page for w in words}
    if not words:
        return
    m.check(len(pages) == 1, "signature and recipients: one page", min(pages), sorted(pages), "one page")
    above = [w for w in m.document.pages[max(pages) - 1].words if w.base < min(word.base for word in words)]
    m.check(bool(above), "signature and recipients: never alone", max(pages), "no text above",
            f"text on page {max(pages)} too")


def check_contact(m):
    if not m.letter.contact:
        return
    start = 0
    words = []
    for text in m.letter.contact:
        found, start = m.found(text, "contact line", start)
        words += found or []
    if not words:
        return
    page = m.document.pages[0]
    m.check({w.page for w in words} == {1}, "contact line: page", 1, {w.page for w in words}, "page 1")
    m.style(words, "contact line", (11, 12))
    m.check(words[0].y0 > 0.85 * page.height, "contact line: at the foot", 1, mm(words[0].y0),
            f"below {mm(0.85 * page.height)}")
    above = m.rules_between(1, words[0].y0 - 14, words[0].base)
    if m.check(len(above) == 1, "contact line: rule above", 1, len(above), "one line drawn"):
        m.near(above[0].length, m.right - m.left, 2 * MM, "contact line: rule as wide as the text", 1)
    again, _ = m.document.find(m.letter.contact[0], start)
    m.check(again is None, "contact line: on page 1 only", again[0].page if again else 1, "again", "once")


def check_appendices(m):
    for item, page in zip(m.letter.appendices, m.starts):
        first = m.document.pages[page - 1].words[0]
        heads = [t for t in [item.label, *item.title] if t]
        m.check(heads[0].startswith(first.text), "appendix: on a new page", page, f"“{first.text}” first",
                f"“{heads[0][:30]}…”")
        appendix_head(m, item, page)


def appendix_head(m, item, page):
    offset = next(i for i, w in enumerate(m.document.words) if w.page == page)
    start = sum(len(w.text) for w in m.document.words[:offset])
    sheet = m.document.pages[page - 1]
    inner = [r for r in sheet.words]
    middle = m.text_centre if not m.landscape(page) else None
    last = None
    for text, bold, italic in ([(item.label, True, False)] + [(t, True, False) for t in item.title]
                               + [(item.attached, False, True)]):
        if not text:
            continue
        words, start = m.found(text, "appendix", start)
        if not words:
            return
        m.style(words, "appendix", (13, 14), bold, italic)
        middle = middle if middle is not None else centre(lines(words)[0])
        m.centred(words, middle, "appendix")
        last = words
        if italic:
            if " số /" in text:
                number_blank(m, words, "số", "appendix")
            date_blanks(m, words, "appendix")
    # The lines of a table may come next.
    below = sorted((r for r in sheet.rules if last[-1].base < r.y < last[-1].base + 40), key=lambda r: r.y)[:1]
    if m.check(len(below) == 1, "appendix: rule below its title", page, len(below), "one short line"):
        m.near(below[0].centre, middle, 1 * MM, "appendix: rule centred", page)
        width = right(inner) - left(inner)
        m.check(below[0].length < width / 2, "appendix: rule short", page, mm(below[0].length),
                f"under {mm(width / 2)}")
