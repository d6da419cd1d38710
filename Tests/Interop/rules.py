"""All rules on one letter."""
from collections import Counter

from measure import Measure
from rules_body import check_body, check_folios, check_pages
from rules_foot import check_appendices, check_contact, check_foot
from rules_head import check_head


def check_letter(letter, document, margins):
    """Measures a rendered letter; returns the Measure with its faults and how many checks were made."""
    m = Measure(letter, document, margins)
    check_text(m)
    m.locate_paragraphs()
    locate_sections(m)
    check_pages(m)
    check_folios(m)
    check_head(m)
    check_body(m)
    check_foot(m)
    check_contact(m)
    check_appendices(m)
    return m


def check_text(m):
    """All that the model holds and nothing more, letter by letter."""
    wanted = Counter("".join("".join(m.letter.all_texts()).split()))
    found = Counter(m.document.stream)
    more, less = found - wanted, wanted - found
    m.check(not more and not less, "text of the page", 1,
            f"too much: “{''.join(more.elements())[:60]}”, missing: “{''.join(less.elements())[:60]}”",
            "what the model holds")


def locate_sections(m):
    """Where each appendix starts, which pages lie across, where the body ends."""
    document, letter = m.document, m.letter
    start = 0
    for text in letter.lead + [line.text for line in letter.body]:
        _, start = document.find(text, start)
    m.body_end = start
    m.starts, m.across = [], set()
    for item in letter.appendices:
        head = next((t for t in [item.label, *item.title] if t), None)
        words, start = document.find(head, start) if head else (None, start)
        m.starts.append(words[0].page if words else len(document.pages))
    for position, item in enumerate(letter.appendices):
        end = m.starts[position + 1] if position + 1 < len(m.starts) else len(document.pages) + 1
        if item.landscape:
            m.across |= set(range(m.starts[position], end))
    m.section = lambda page: sum(page >= first for first in m.starts)
