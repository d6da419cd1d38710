"""Plans and reports: what holds for them beside what DOCX and ODT have in common (same.py)."""
from measure import Measure
from page import centre, left, right
from readers import pandoc_text
from rules import locate_sections
from rules_body import check_body, check_folios, check_pages
from rules_foot import check_appendices, check_foot
from rules_head import check_head

# The size of notes, and of the raised numbers in them and in the text.
NOTE, RAISED = 10.6, 8.4


def check_plan(document, file):
    """Faults of one rendered plan, in words; `document` is its PDF."""
    found = []
    if "{{" in pandoc_text(file) or "{%" in pandoc_text(file):
        found.append("a tag is left")
    signed = [page for page in document.pages if any(w.text == "nhận:" for w in page.words)]
    if len(signed) != 1:
        return found + [f"recipients on {len(signed)} pages"]
    if not any(w.text.endswith("./.") for w in signed[0].words):
        found.append("the signature stands on a page without the last of the text")
    return found


def measure_plan(plan, document, margins, ending):
    """Measures a plan of plan.py; returns the Measure with its faults and how many checks were made.

    From a DOCX, whoever made it, LibreOffice draws the line above notes only in the section with the first of them.
    """
    notes = take_notes(document)
    m = Measure(plan, document, margins)
    m.locate_paragraphs()
    locate_sections(m)
    across_pages(m)
    check_notes(m, notes, every_page=ending == ".odt")
    check_pages(m)
    check_folios(m)
    if plan.model.get("co_quan"):
        check_head(m)
    check_title(m)
    check_body(m)
    check_foot(m)
    check_appendices(m)
    return m


def across_pages(m):
    """Pages of the body that lie across: as many as the model asks for stretches and tables that do."""
    first = m.starts[0] if m.starts else len(m.document.pages) + 1
    across = [page.number for page in m.document.pages if page.width > page.height and page.number < first]
    tables = sum(table.get("huong") == "ngang" for table in m.letter.model.get("bang", {}).values())
    wanted = tables + m.letter.model["noi_dung"].count("{% huong ngang %}")
    m.check(len(across) == wanted, "pages across", 1, across, f"{wanted} pages")
    m.across |= set(across)


def take_notes(document):
    """Takes the notes at the foot of each page out of the document's words; gives them page by page."""
    notes = []
    for page in document.pages:
        end = len(page.words)
        while end and page.words[end - 1].size < NOTE:
            end -= 1
        # A raised number that ends the text of the page is none of theirs.
        while end < len(page.words) and page.words[end].size < RAISED and page.words[end].text.isdigit() and (
                end + 1 < len(page.words) and page.words[end + 1].size < RAISED):
            end += 1
        notes.append(page.words[end:])
        page.words = page.words[:end]
        lower_numbers(page.words)
    document.index()
    return notes


def lower_numbers(words):
    """Puts the raised numbers of notes on the base line, so that they are words of their line."""
    for before, word in zip(words, words[1:]):
        if word.size < RAISED and word.text.isdigit():
            shift = before.base - word.base
            word.y0, word.y1 = word.y0 + shift, word.y1 + shift


def check_notes(m, notes, every_page):
    """The notes in one series at the feet of the pages, each beginning on the page that calls it."""
    stream = "".join(w.text for words in notes for w in words)
    wanted = "".join(f"{number + 1}{''.join(text.split())}" for number, text in enumerate(m.letter.notes))
    m.check(stream == wanted, "notes", 1, f"“{apart(stream, wanted)}”", f"“{apart(wanted, stream)}”")
    with_notes = [(page, words) for page, words in zip(m.document.pages, notes) if words]
    for number, (page, words) in enumerate(with_notes):
        if number == 0 or every_page:
            separators = [r for r in page.rules if r.y < words[0].base and abs(r.x0 - left(words)) < 3
                          and words[0].base - r.y < 30]
            m.check(bool(separators), "notes: line above", page.number, "none", "one")


def apart(one, other):
    """Where two texts begin to differ."""
    at = next((i for i, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    return one[max(0, at - 20):at + 30]


def check_title(m):
    """The type's name and the trích yếu: bold, centred, a rule below of a third to a half of the last line."""
    start, found = 0, []
    for text in m.letter.title:
        words, start = m.found(text, "title", start)
        if not words:
            return
        m.style(words, "title", (13, 14), bold=True)
        m.centred(words, m.text_centre, "title")
        found = words
    if len(m.letter.title) < 2:
        return
    last = [w for w in found if abs(w.base - found[-1].base) < 3]
    below = m.rules_between(found[0].page, last[0].base, last[0].base + 14)
    if m.check(len(below) == 1, "rule under the trích yếu", 1, len(below), "one line drawn"):
        width = right(last) - left(last)
        m.between(below[0].length, width / 3, width / 2, "rule under the trích yếu: length", 1)
        m.near(below[0].centre, centre(last), 3, "rule under the trích yếu: centre", 1)
