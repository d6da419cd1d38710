"""The header of page 1 against Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1 to II.5, II.9 and III.2."""
import re

from measure import SINGLE
from page import MM, centre, left, lines, right

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
# Widths of the boxes of the urgency marks (PL1 III.2.b); each is 8 mm high.
BOXES = {"HỎA TỐC": 30, "THƯỢNG KHẨN": 40, "KHẨN": 20}


def check_head(m):
    nation, _ = m.found(NATION, "Quốc hiệu")
    motto, _ = m.found(MOTTO, "Tiêu ngữ")
    number, _ = m.found(m.letter.number, "Số")
    date, _ = m.found(m.letter.place_date, "date")
    if not (nation and motto and number and date):
        return
    nation_and_motto(m, nation, motto, date)
    middle = agency(m, number)
    number_and_date(m, number, date, centre(nation), middle)
    blanks(m, number, date)
    subject(m, number, nation, middle)
    addressees(m)
    marks(m)


def nation_and_motto(m, nation, motto, date):
    size = m.body_size
    m.check(size == 13 if m.letter.small else size in (13, 14), "preset", 1, f"{size} pt",
            "13 pt" if m.letter.small else "13 or 14 pt")
    if not m.letter.small and len(m.letter.place_date) < 36:
        m.check(size == 14, "preset: no need for the smaller one", 1, f"{size} pt", "14 pt")
    m.style(nation, "Quốc hiệu", size - 1, bold=True)
    m.style(motto, "Tiêu ngữ", size, bold=True)
    m.check(len(lines(nation)) == 1, "Quốc hiệu: one line", 1, len(lines(nation)), 1)
    m.check(len(lines(motto)) == 1, "Tiêu ngữ: one line", 1, len(lines(motto)), 1)
    m.centred(motto, centre(nation), "Tiêu ngữ")
    m.single_spaced(nation + motto, "Quốc hiệu, Tiêu ngữ")
    below = m.rules_between(1, motto[0].base, date[0].y0 + 4, left(motto), right(motto))
    if m.check(len(below) == 1, "rule under Tiêu ngữ", 1, len(below), "one line drawn"):
        m.near(below[0].length, right(motto) - left(motto), 1 * MM, "rule under Tiêu ngữ: length", 1)
        m.near(below[0].centre, centre(motto), 1 * MM, "rule under Tiêu ngữ: centre", 1)
        m.check(below[0].y - motto[0].base < 9, "rule under Tiêu ngữ: near", 1,
                f"{below[0].y - motto[0].base:.1f} pt below the base line", "under 9 pt")


def agency(m, number):
    """The agencies' names and the rule below; returns the middle of their column."""
    size = m.body_size - 1
    names = []
    for text, bold in ([(t, False) for t in m.letter.superior] + [(t, True) for t in m.letter.agency]):
        words, _ = m.found(text, "agency")
        if words:
            m.style(words, "agency", size, bold=bold)
            names += words
    if not names:
        return centre(number)
    middle = centre(lines(names)[-1])
    m.centred(names, middle, "agency")
    m.single_spaced(names, "agency")
    last = lines(names)[-1]
    below = m.rules_between(1, last[0].base, number[0].y0 + 4, 0, right(names))
    if m.check(len(below) == 1, "rule under the agency", 1, len(below), "one line drawn"):
        width = right(last) - left(last)
        m.between(below[0].length, width / 3, width / 2, "rule under the agency: length", 1)
        m.near(below[0].centre, middle, 1 * MM, "rule under the agency: centre", 1)
    return middle


def number_and_date(m, number, date, right_middle, left_middle):
    m.style(number, "Số", 13)
    m.check(len(lines(number)) == 1, "Số: one line", 1, len(lines(number)), 1)
    if "/" in m.letter.number:
        m.centred(number, left_middle, "Số")
    m.style(date, "date", m.body_size, italic=True)
    m.check(len(lines(date)) == 1, "date: one line", 1, len(lines(date)), 1)
    if not m.letter.place_date.endswith("năm"):
        m.centred(date, right_middle, "date")
    m.check(abs(number[0].base - date[0].base) < 1.3, "Số and date: level", 1,
            f"{number[0].base - date[0].base:.1f} pt apart", "one line")
    m.check(left(date) > right(number), "Số and date: apart", 1, f"{left(date) - right(number):.1f} pt", "a gap")


def gap_after(words, text):
    """The room between the word that is `text` and the next on its line; None at a line's end."""
    for word, after in zip(words, words[1:]):
        if word.text == text:
            return after.x0 - word.x1 if abs(after.base - word.base) < 3 else None
    return None


def date_blanks(m, words, rule):
    """Day and month, where they are blank, keep 8 to 10 mm."""
    text = " ".join(word.text for word in words)
    for before, after in (("ngày", "tháng"), ("tháng", "năm")):
        if re.search(f"{before} {after}", text):
            room = gap_after(words, before)
            m.check(room is not None, f"{rule}: blank after “{before}”", words[0].page, "a line's end", "a blank")
            if room is not None:
                m.between(room, 8 * MM, 10 * MM, f"{rule}: blank after “{before}”", words[0].page)


def number_blank(m, words, before, rule):
    """The number, where it is blank, keeps 12 to 15 mm."""
    room = gap_after(words, before)
    m.check(room is not None, f"{rule}: blank number", words[0].page, "a line's end", "a blank")
    if room is not None:
        m.between(room, 12 * MM, 15 * MM, f"{rule}: blank number", words[0].page)


def blanks(m, number, date):
    if m.letter.number.startswith("Số: /"):
        number_blank(m, number, "Số:", "Số")
    date_blanks(m, date, "date")


def subject(m, number, nation, middle):
    if not m.letter.subject:
        return
    words, _ = m.found(m.letter.subject, "V/v")
    if not words:
        return
    m.style(words, "V/v", (12, 13))
    m.centred(words, middle, "V/v")
    m.single_spaced(words, "V/v")
    m.check(right(words) <= left(nation), "V/v: in its column", 1, f"ends at {right(words):.0f} pt",
            f"before {left(nation):.0f} pt")
    room = words[0].base - number[0].base - SINGLE * words[0].size
    m.check(4.5 <= room <= 9, "V/v: 6 pt below Số", 1, f"{room:.1f} pt", "6 pt")


def addressees(m):
    texts = m.letter.addressees
    if not texts:
        return
    start = 0
    found = []
    for text in texts:
        words, start = m.found(text, "Kính gửi", start)
        if not words:
            return
        m.style(words, "Kính gửi", m.body_size)
        found.append(words)
    label = found[0]
    if len(texts) == 1:
        if len(lines(label)) == 1:
            m.check(left(label) - m.left > 15 * MM, "Kính gửi: in the middle", 1,
                    f"{(left(label) - m.left) / MM:.0f} mm from the edge", "more than 15 mm")
        return
    dashes = [words[0] for words in found[1:]]
    for dash in dashes:
        m.near(dash.x0, dashes[0].x0, 0.5 * MM, "Kính gửi: dashes under one another", dash.page)
    if texts[0] != "Kính gửi:":
        return
    colon = right(label) - 0.278 * label[0].size
    m.near(dashes[0].x0, colon, 5 * MM, "Kính gửi: dashes under the colon", 1)


def marks(m):
    for text in m.letter.marks + [m.letter.draft]:
        words, _ = m.found(text, f"mark {text}") if text else (None, 0)
        if not words:
            continue
        if text in (m.letter.draft, "KHẨN"):
            words = next((w for w in occurrences(m, text) if w[0].bold), words)
        m.check(words[0].page == 1, f"mark {text}: page", 1, words[0].page, 1)
        m.style(words, f"mark {text}", (13, 14), bold=True)
        if text in BOXES or "LƯU HÀNH" in text or "XEM XONG" in text:
            boxed(m, text, words)


def occurrences(m, text):
    start, words = 0, True
    while words:
        words, start = m.document.find(text, start)
        if words:
            yield words


def boxed(m, text, words):
    """A frame of four lines around the mark; for urgency of the width that the decree gives."""
    page = m.document.pages[0]
    middle, base = centre(words), words[0].base
    above = [r for r in page.rules if base - 34 < r.y < base - 6 and r.x0 < left(words) and r.x1 > right(words)]
    below = [r for r in page.rules if base < r.y < base + 24 and r.x0 < left(words) and r.x1 > right(words)]
    sides = [x for x, y0, y1 in page.uprights if y0 < base < y1 and abs(x - middle) < 45 * MM]
    framed = above and below and any(x < left(words) for x in sides) and any(x > right(words) for x in sides)
    if m.check(bool(framed), f"mark {text}: frame", 1, f"{len(above)} above, {len(below)} below, {len(sides)} sides",
               "a line on each side") and text in BOXES:
        m.near(above[-1].length, BOXES[text] * MM, 2 * MM, f"mark {text}: width", 1)
        m.near(below[0].y - above[-1].y, 8 * MM, 1.5 * MM, f"mark {text}: height", 1)
