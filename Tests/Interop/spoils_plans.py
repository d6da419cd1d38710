"""Ways to spoil a good plan, each with what has to notice; for selftest.

A change of a part of the DOCX, and the rule of plans.py or the reader that must report it.
"""
import re

PLAN = "bieu-ngang-giua-noi-dung"

# name, part, change, rule
MEASURED = [
    ("plan-title-thin", "word/document.xml",
     lambda xml: xml.replace('<w:pStyle w:val="VBTrichYeu"/>', '<w:pStyle w:val="VBNoiDung"/>'), "title"),
    ("plan-no-rule", "word/document.xml", lambda xml: re.sub(r"<w:pBdr>.*?</w:pBdr>", "", xml), "rule under the tr"),
    ("plan-note-gone", "word/footnotes.xml", lambda xml: xml.replace("quy hoạch", ""), "notes"),
    ("plan-upright", "word/document.xml",
     lambda xml: xml.replace('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"'), "pages across"),
    ("plan-torn", "word/document.xml",
     lambda xml: xml.replace('<w:pStyle w:val="VBTruocChuKy"/>',
                             '<w:pStyle w:val="VBTruocChuKy"/><w:pageBreakBefore/>'),
     "signature and recipients: never alone"),
]
READ = [("word/document.xml", "Ia H’Rai", "Ia H'Rai"), ("word/footnotes.xml", "Theo", "theo"),
        ("word/document.xml", "501,5", "501,50")]
