"""Plans and reports: what holds for them beside what DOCX and ODT have in common (same.py)."""
from readers import pandoc_text


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
