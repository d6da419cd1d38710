"""The same letter for the others: a docxtpl template made from vanban's own output, its context, and Markdown."""
import copy
import sys
from pathlib import Path

import docx
import yaml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "Interop"))
from model import Letter  # noqa: E402

LETTER = Path(__file__).resolve().parent.parent / "Examples" / "cong-van-uy-ban.yaml"


def prepare(rendered, folder):
    """Writes template.docx, context.yaml and letter.md into `folder`."""
    letter = Letter(LETTER)
    document = docx.Document(str(rendered))
    with_tags(document, letter)
    document.core_properties.title = "{{ trich_yeu }}"
    document.save(str(folder / "template.docx"))
    context = {
        "so": letter.number, "ngay": letter.place_date, "trich_yeu": letter.subject, "co_quan": letter.agency,
        "kinh_gui": letter.addressees[1:], "noi_nhan": letter.recipients[1:], "ky": letter.signature,
        "noi_dung": [[[s.text, s.bold, s.italic] for s in line.stretches] for line in letter.body],
    }
    # A person's script would read a YAML file too; only what vanban derives is derived here already.
    (folder / "context.yaml").write_text(yaml.safe_dump(context, allow_unicode=True), encoding="utf-8")
    (folder / "letter.md").write_text(markdown(letter), encoding="utf-8")
    return letter


def with_tags(document, letter):
    """Replaces the texts of the letter by docxtpl's tags; lists by a loop around their first paragraph."""
    for text, tag in ((letter.number, "so"), (letter.place_date, "ngay"), (letter.subject, "trich_yeu")):
        retag(one(document, text), "{{ %s }}" % tag)
    for texts, tag in ((letter.agency, "co_quan"), (letter.addressees[1:], "kinh_gui"),
                       (letter.recipients[1:], "noi_nhan"), (letter.signature[:-1], "ky[:-1]")):
        loop(document, texts, "{{ x }}", tag)
    retag(one(document, letter.signature[-1]), "{{ ky[-1] }}")
    loop(document, [line.text for line in letter.body], "{{r x }}", "noi_dung")


def one(document, text):
    wanted = "".join(text.split())
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        if "".join(paragraph.text.split()) == wanted:
            return paragraph
    raise SystemExit(f"bench: no paragraph “{text[:50]}” in the output of vanban")


def retag(paragraph, text):
    """One run, with the look of the first, that holds `text`."""
    runs = paragraph.runs
    for run in runs[1:]:
        run._r.getparent().remove(run._r)
    runs[0].text = text
    return paragraph


def loop(document, texts, tag, name):
    found = [one(document, text) for text in texts]
    for paragraph in found[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    pattern = retag(found[0], tag)
    for text, place in (("{%%p for x in %s %%}" % name, "addprevious"), ("{%p endfor %}", "addnext")):
        control = copy.deepcopy(pattern._p)
        getattr(pattern._p, place)(control)
        retag(Paragraph(control, document), text)


def markdown(letter):
    """The letter as Markdown: a table for the two columns, paragraphs, emphasis."""
    emphasis = {(False, False): "", (True, False): "**", (False, True): "*", (True, True): "***"}
    body = ["".join(marked(s.text, emphasis[s.bold, s.italic]) for s in line.stretches) for line in letter.body]
    head = ["| | |", "|:-:|:-:|", f"| **{' '.join(letter.agency)}** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |",
            "| | **Độc lập - Tự do - Hạnh phúc** |", f"| {letter.number} | *{letter.place_date}* |",
            f"| {letter.subject} | |"]
    lists = [*letter.addressees, *body, *letter.recipients, *(f"**{t}**" for t in letter.signature), *letter.contact]
    return "\n".join(head) + "\n\n" + "\n\n".join(escape(t) for t in lists) + "\n"


def marked(text, stars):
    inner = text.strip()
    before = text[:len(text) - len(text.lstrip())]
    return before + stars + inner + stars + text[len(text.rstrip()):] if inner else text


def escape(text):
    """What Markdown would take for a list stays a paragraph."""
    return "\\" + text if text[:2] in ("- ", "+ ") else text
