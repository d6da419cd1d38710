"""The forms of types with a name of their own: Phụ lục III, Mẫu 1.1 to 1.10 and 3.1; Phụ lục I, Phần I, II.5.b."""
from measure import SINGLE, Measure, mm
from page import MM, centre, left, lines, right
from rules import check_text, locate_sections
from rules_body import check_body, check_folios, check_pages
from rules_foot import check_contact, check_foot, recipients_look, together
from rules_head import (MOTTO, NATION, addressees, agency, blanks, date_blanks, marks, nation_and_motto,
                        number_and_date, number_blank)


def check_form(form, document, margins):
    """Measures a rendered document of a type with a name; returns the Measure with its faults."""
    m = Measure(form, document, margins)
    check_text(m)
    m.locate_paragraphs()
    locate_sections(m)
    check_pages(m)
    check_folios(m)
    head(m)
    check_body(m)
    foot(m)
    check_contact(m)
    issued(m)
    if form.copy:
        copy(m)
    return m


def head(m):
    nation, _ = m.found(NATION, "Quốc hiệu")
    motto, _ = m.found(MOTTO, "Tiêu ngữ")
    number, _ = m.found(m.letter.number, "Số")
    date = m.found(m.letter.place_date, "date")[0] if m.letter.place_date else None
    if not (nation and motto and number):
        return
    nation_and_motto(m, nation, motto, date or number)
    middle = agency(m, number)
    if date:
        number_and_date(m, number, date, centre(nation), middle)
        blanks(m, number, date)
    else:
        m.check(not m.document.find(", ngày tháng")[0], "date: none in the header", 1, "a date", "none")
        if m.letter.number.startswith("Số: /"):
            number_blank(m, number, "Số:", "Số")
    title(m, number)
    addressees(m)
    marks(m)


def title(m, number):
    """Type and subject in the middle of the page, bold; a rule of a third to a half of the last line."""
    last, start = None, 0
    for text in m.letter.title:
        words, start = m.found(text, "title", start)
        if not words:
            return
        m.style(words, "title", m.body_size, bold=True)
        m.centred(words, m.text_centre, "title", 1.5 * MM)
        m.check(words[0].base > number[0].base, "title: below the header", 1, mm(words[0].base), mm(number[0].base))
        last = lines(words)[-1]
    below = m.rules_between(1, last[0].base, last[0].base + 24, left(last), right(last))
    if len(m.letter.title) == 1 and "bare" not in m.letter.form:
        return
    if m.check(len(below) == 1, "rule under the title", 1, len(below), "one line drawn"):
        m.between(below[0].length, (right(last) - left(last)) / 3, (right(last) - left(last)) / 2,
                  "rule under the title: length", 1)
        m.near(below[0].centre, m.text_centre, 1.5 * MM, "rule under the title: centre", 1)


def foot(m):
    if m.letter.signers:
        row(m)
    else:
        check_foot(m)
    if m.letter.confirmation:
        confirmation(m)


def find_all(m, texts, rule, start):
    """The words of each text, one after the other, and where they end; None where one is missing."""
    found = []
    for text in texts:
        words, start = m.found(text, rule, start)
        found.append(words)
    return (None if None in found else found), start


def row(m):
    """Two signatures side by side, level with one another; Nơi nhận below, at the left (Mẫu 1.9)."""
    one, end = find_all(m, m.letter.signers[0], "signature", m.body_end)
    two, end = find_all(m, m.letter.signers[1], "signature", end)
    if not one or not two:
        return
    for side, middle, words in (("left", 0.25, one), ("right", 0.75, two)):
        for found in words:
            m.style(found, "signature", m.body_size, bold=True)
            m.centred(found, m.left + middle * (m.right - m.left), f"signature at the {side}", 3 * MM)
        room = (words[-1][0].base - words[-2][-1].base) / (SINGLE * m.body_size) - 1
        m.check(3.5 <= room <= 6.5, "signature: room to sign", words[-1][0].page, f"{room:.1f} lines", "4 to 6 lines")
    m.check(abs(one[0][0].base - two[0][0].base) < 1, "signatures: level", one[0][0].page,
            f"{one[0][0].base - two[0][0].base:.1f} pt apart", "one line")
    listed, _ = find_all(m, m.letter.recipients, "Nơi nhận", end)
    if listed:
        recipients_look(m, listed)
        m.check(listed[0][0].base > one[-1][0].base, "Nơi nhận: below the signatures", listed[0][0].page,
                mm(listed[0][0].base), f"below {mm(one[-1][0].base)}")
    together(m, [w for found in one + two + (listed or []) for w in found])


def confirmation(m):
    """The block of the body that confirms: below the signature, in the left half (Mẫu 1.10)."""
    words, _ = m.found(m.letter.confirmation, "confirmation", m.body_end)
    name, _ = m.found(m.letter.signature[-1], "signature", m.body_end)
    if words and name:
        m.centred(words, m.left + 0.25 * (m.right - m.left), "confirmation", 3 * MM)
        m.check(words[0].base > name[0].base, "confirmation: below the signature", words[0].page, mm(words[0].base),
                f"below {mm(name[0].base)}")


def issued(m):
    """A document issued with this one: its own header on a page of its own, no number and no date (Mẫu 1.3)."""
    for item, start in zip(m.letter.appendices, m.starts):
        page = m.document.pages[start - 1]
        text = "".join(w.text for w in page.words)
        m.check(text.startswith("".join("".join(m.letter.superior + m.letter.agency).split())),
                "issued document: its own header", start, text[:40], "the agencies")
        m.check("Số:" not in text, "issued document: no number", start, "Số:", "none")
        offset = sum(len(w.text) for w in m.document.words if w.page < start)
        for line, bold, italic in [(item.label, True, False), *((t, True, False) for t in item.title),
                                   (item.attached, False, True)]:
            words, offset = m.found(line, "issued document", offset)
            if not words:
                return
            m.style(words, "issued document", m.body_size, bold, italic)
            m.centred(words, m.text_centre, "issued document", 1.5 * MM)
        below = m.rules_between(start, words[-1].base, words[-1].base + 40)
        m.check(len(below) == 1, "issued document: rule below", start, len(below), "one line drawn")


def copy(m):
    """The form of a copy after the document's end, under a line over the whole width (Mẫu 3.1)."""
    wanted = m.letter.copy
    start = m.document.stream.rfind("".join(wanted.agency[0].split()))
    found = {text: m.found(text, "copy", start)[0] for text in wanted.texts()}
    if None in found.values():
        return
    names = [w for text in wanted.agency for w in found[text]]
    kind, number, date = found[wanted.kind], found[wanted.number], found[wanted.place_date]
    page = names[0].page
    above = m.rules_between(page, names[0].base - 40, names[0].base)
    if m.check(len(above) == 1, "copy: line above", page, len(above), "one line drawn"):
        m.near(above[0].length, m.right - m.left, 2 * MM, "copy: line as wide as the text", page)
    m.style(names, "copy: agency", m.body_size - 1, bold=True)
    m.style(kind, "copy: kind", (13, 14), bold=True)
    m.style(number, "copy: Số", 13)
    m.style(date, "copy: date", m.body_size, italic=True)
    m.check(abs(names[0].base - kind[0].base) < 3, "copy: kind beside the agency", page,
            f"{names[0].base - kind[0].base:.1f} pt apart", "one line")
    m.check(abs(number[0].base - date[0].base) < 1.3, "copy: Số and date level", page,
            f"{number[0].base - date[0].base:.1f} pt apart", "one line")
    m.check(centre(names) < m.text_centre < centre(kind), "copy: agency left, kind right", page, mm(centre(kind)),
            f"right of {mm(m.text_centre)}")
    date_blanks(m, date, "copy")
    listed = [found[text] for text in wanted.recipients]
    recipients_look(m, listed)
    for text in wanted.signature:
        m.style(found[text], "copy: signature", m.body_size, bold=True)
    m.check(abs(listed[0][0].base - found[wanted.signature[0]][0].base) <= 3, "copy: Nơi nhận level with the signature",
            page, mm(listed[0][0].base), mm(found[wanted.signature[0]][0].base))
    pages = {w.page for words in found.values() for w in words}
    m.check(len(pages) == 1, "copy: on one page", page, sorted(pages), "one page")
