"""docxtpl_letter.py TEMPLATE CONTEXT OUTPUT: the letter by docxtpl, from a context in YAML."""
import sys

import yaml
from docxtpl import DocxTemplate, RichText


def rich(stretches):
    text = RichText()
    for piece, bold, italic in stretches:
        text.add(piece, bold=bold, italic=italic)
    return text


template_file, context_file, output = sys.argv[1:]
with open(context_file, encoding="utf-8") as file:
    context = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
context["noi_dung"] = [rich(line) for line in context["noi_dung"]]
template = DocxTemplate(template_file)
template.render(context, autoescape=True)
template.save(output)
