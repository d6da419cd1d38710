"""DOCX and ODT of one letter: the same pages, the same words on them, at the same places."""
from page import MM

SLACK = 1.0 * MM


def differences(one, other):
    """What differs between two documents (of the DOCX and of the ODT), in words; empty when nothing does."""
    if len(one.pages) != len(other.pages):
        return [f"{len(one.pages)} pages against {len(other.pages)}"]
    found = []
    for a, b in zip(one.pages, other.pages):
        found += page_differences(a, b)
    return found


def page_differences(a, b):
    texts = [w.text for w in a.words], [w.text for w in b.words]
    if texts[0] != texts[1]:
        at = next((i for i, (x, y) in enumerate(zip(*texts)) if x != y), min(map(len, texts)))
        near = [" ".join(t[max(0, at - 2):at + 3]) for t in texts]
        return [f"page {a.number}: text differs at word {at + 1}: “{near[0]}” against “{near[1]}”"]
    found = []
    far = [(max(abs(x.x0 - y.x0), abs(x.base - y.base)), x) for x, y in zip(a.words, b.words)]
    distance, word = max(far, key=lambda pair: pair[0], default=(0, None))
    if distance > SLACK:
        found.append(f"page {a.number}: “{word.text}” lies {distance / MM:.1f} mm apart"
                     f" (words over 1 mm: {sum(d > SLACK for d, _ in far)} of {len(far)})")
    looks = [(x.text, round(x.size, 1), x.bold, x.italic) for x in a.words]
    other = [(y.text, round(y.size, 1), y.bold, y.italic) for y in b.words]
    if looks != other:
        x, y = next((x, y) for x, y in zip(looks, other) if x != y)
        found.append(f"page {a.number}: look differs: {x} against {y}")
    if [w.text for w in a.folio] != [w.text for w in b.folio]:
        found.append(f"page {a.number}: page numbers differ")
    lengths = [sorted(round(r.length / MM) for r in p.rules if not separates_notes(r, p)) for p in (a, b)]
    if any(abs(x - y) > 1 for x, y in zip(*lengths)) or len(lengths[0]) != len(lengths[1]):
        found.append(f"page {a.number}: rules differ, in mm: {lengths[0]} against {lengths[1]}")
    return found


def separates_notes(rule, page):
    """The line over footnotes: LibreOffice draws it for a DOCX a quarter of the text wide, and not in every section."""
    small = [w for w in page.words if w.base > rule.y]
    starts_left = abs(rule.x0 - min((w.x0 for w in page.words), default=0)) < 2 * MM
    return 38 * MM < rule.length < 90 * MM and starts_left and bool(small) and all(w.size < 11 for w in small)
