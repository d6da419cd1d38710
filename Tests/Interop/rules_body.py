"""Paper, margins, text, page numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, I.1 to I.7 and II.6."""
from measure import SINGLE, mm
from page import MM, centre, left, lines, right

INDENTS = (10 * MM, 12.7 * MM)


def check_pages(m):
    for page in m.document.pages:
        across = page.number in m.across
        size = (297, 210) if across else (210, 297)
        m.near(page.width, size[0] * MM, 0.5 * MM, "paper: width", page.number)
        m.near(page.height, size[1] * MM, 0.5 * MM, "paper: height", page.number)
        fonts = {w.font.partition("+")[2] for w in page.words if w.font}
        strange = {f for f in fonts if not f.startswith(("LiberationSerif", "TimesNewRoman"))}
        m.check(not strange, "font", page.number, ", ".join(sorted(strange)), "Times New Roman")
        top_and_bottom(m, page, across)
    m.between(m.left, 30 * MM, 35 * MM, "left margin", 1)
    m.between(210 * MM - m.right, 15 * MM, 20 * MM, "right margin", 1)


def top_and_bottom(m, page, across):
    contact = [w for text in m.letter.contact for w in (m.document.find(text)[0] or [])]
    words = [w for w in page.words if not any(w is c for c in contact)]
    if not words:
        m.check(False, "empty page", page.number, "no text", "text")
        return
    least = (15 if across else 20) * MM
    top = min(w.base - 0.9 * w.size for w in words)
    bottom = page.height - max(w.base + 0.22 * w.size for w in words)
    marked = page.number == 1 and (m.letter.model.get("pham_vi") or m.letter.draft)
    m.check(marked or least - 1 <= top <= least + 8 * MM, "top margin", page.number, mm(top),
            f"{mm(least)} to {mm(least + 5 * MM)}, and the first line's own space")
    m.check(bottom >= least - 1, "bottom margin", page.number, mm(bottom), f"at least {mm(least)}")


def check_folios(m):
    """No number on page 1; from page 2 on centred in the top margin; each appendix counts from one."""
    starts = sorted({1, *m.starts})
    for page in m.document.pages:
        first = max(start for start in starts if start <= page.number)
        count = page.number - first + 1
        found = [w.text for w in page.folio]
        if page.number == 1:
            m.check(not found, "page number: none on page 1", 1, found, "none")
        elif count == 1:
            m.check(found in ([], ["1"]), "page number: first page of an appendix", page.number, found, "none, or 1")
        elif m.check(found == [str(count)], "page number", page.number, found, count):
            word = page.folio[0]
            m.style([word], "page number", (13, 14))
            middles = [page.width / 2]
            if not m.landscape(page.number):
                middles.append(m.text_centre)
            else:
                middles.append((left(page.words) + right(page.words)) / 2)
            m.check(any(abs(centre([word]) - x) <= (8 if m.landscape(page.number) else 1) * MM for x in middles),
                    "page number: centred", page.number, mm(centre([word])), " or ".join(mm(x) for x in middles))


def check_body(m):
    before = None
    for line, words in m.paragraphs:
        emphasis(m, line, words)
        rows = lines(words)
        if line.kind == "centred":
            before = None
            continue
        indent(m, line, rows)
        pitch(m, rows)
        pages(m, line, rows)
        if before:
            spacing(m, before, rows)
        before = rows
    headings_kept(m)


def emphasis(m, line, words):
    """Each stretch in its own style; a stretch of white space shows none."""
    stretches = [s for s in line.stretches if s.text.strip()]
    letters = [(letter, s) for s in stretches for letter in "".join(s.text.split())]
    position = 0
    for word in words:
        at = letters[position:position + len(word.text)]
        position += len(word.text)
        if at and all(s is at[0][1] for _, s in at) and not at[0][1].raised:
            m.style([word], "body", m.body_size, at[0][1].bold, at[0][1].italic)


def edges(m, page):
    """Where the text of a page begins and ends; a landscape page has edges of its own."""
    if not m.landscape(page):
        return m.left, m.right
    rows = [row for _, words in m.paragraphs for row in lines(words) if row[0].page == page]
    return min(left(r) for r in rows), max(right(r) for r in rows)


def indent(m, line, rows):
    page = rows[0][0].page
    if len(rows) > 1 or not m.landscape(page):
        found = left(rows[0]) - edges(m, page)[0]
        m.check(any(abs(found - x) < 0.3 * MM for x in INDENTS), f"first-line indent of “{line.text[:30]}…”", page,
                mm(found), "10.0 mm or 12.7 mm")
    for row in rows[1:]:
        start, end = edges(m, row[0].page)
        m.near(left(row), start, 0.3 * MM, f"left edge of “{row[0].text} …”", row[0].page)
    for row in rows[:-1]:
        start, end = edges(m, row[0].page)
        m.near(right(row), end, (1.2 if row[-1].italic else 0.8) * MM, f"justified: right edge of “{row[0].text} …”", row[0].page)


def pitch(m, rows):
    for above, below in zip(rows, rows[1:]):
        if above[0].page == below[0].page:
            single = SINGLE * m.body_size
            found = below[0].base - above[0].base
            m.check(single - 0.3 <= found <= 1.5 * single + 0.3, "line spacing", below[0].page,
                    f"{found:.1f} pt", f"{single:.1f} to {1.5 * single:.1f} pt")


def spacing(m, above, below):
    last, first = above[-1][0], below[0][0]
    if last.page == first.page:
        step = next((b[0].base - a[0].base for rows in (above, below) for a, b in zip(rows, rows[1:])
                     if a[0].page == b[0].page), SINGLE * m.body_size)
        found = first.base - last.base - step
        m.check(found >= 5.7, f"space above “{first.text} …”", first.page, f"{found:.1f} pt", "at least 6 pt")


def pages(m, line, rows):
    """No single line of a paragraph alone on a page."""
    counts = {}
    for row in rows:
        counts[row[0].page] = counts.get(row[0].page, 0) + 1
    if len(counts) > 1:
        for page, count in counts.items():
            m.check(count > 1, f"widows and orphans: “{line.text[:30]}…”", page, "one line", "two or more")


def headings_kept(m):
    for (line, words), (_, after) in zip(m.paragraphs, m.paragraphs[1:]):
        if line.kind == "heading" and m.section(words[0].page) == m.section(after[0].page):
            m.check(words[-1].page == after[0].page, f"heading kept with its text: “{line.text[:40]}”",
                    words[-1].page, f"text on page {after[0].page}", "the same page")
