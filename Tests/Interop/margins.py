"""The side margins that a file declares for its first page, in points."""
import re
import zipfile

import docx
from lxml import etree
from page import MM

NS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
UNITS = {"mm": MM, "cm": 10 * MM, "in": 72, "pt": 1}


def declared(path):
    """(left, right) of the first section or master page."""
    return docx_margins(path) if path.suffix == ".docx" else odt_margins(path)


def docx_margins(path):
    first = docx.Document(str(path)).sections[0]
    return first.left_margin.pt, first.right_margin.pt


def odt_margins(path):
    with zipfile.ZipFile(path) as package:
        content, styles = (etree.fromstring(package.read(p)) for p in ("content.xml", "styles.xml"))
    masters = {m.get(name("style:name")): m.get(name("style:page-layout-name"))
               for m in styles.iterfind(".//style:master-page", NS)}
    layout = masters.get(first_master(content, styles)) or next(iter(masters.values()))
    properties = styles.find(f".//style:page-layout[@style:name='{layout}']/style:page-layout-properties", NS)
    return tuple(points(properties.get(name(f"fo:margin-{side}"))) for side in ("left", "right"))


def first_master(content, styles):
    """The master page that the first paragraph or table asks for, else the standard one."""
    asks = {s.get(name("style:name")): s.get(name("style:master-page-name"))
            for root in (styles, content) for s in root.iterfind(".//style:style", NS)}
    for element in content.find(".//office:text", NS).iter("{*}p", "{*}h", "{*}table"):
        style = element.get(name("text:style-name")) or element.get(name("table:style-name"))
        return asks.get(style) or "Standard"
    return "Standard"


def name(qualified):
    prefix, _, local = qualified.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def points(length):
    number, unit = re.fullmatch(r"([\d.]+)(mm|cm|in|pt)", length).groups()
    return float(number) * UNITS[unit]
