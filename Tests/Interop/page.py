"""Reads a PDF as a person with a ruler would: words with their place, size and style, and the lines drawn.

Lengths are in points from the top left corner of the page. Words come in the order of the document
(`pdftotext -raw`), which keeps the columns of a header apart.
"""
import re
import statistics
import subprocess
from dataclasses import dataclass, field
from xml.sax.saxutils import unescape

from lxml import etree

MM = 72 / 25.4
# The part of a word's box that is above the base line: 0.95 of 1.3, what poppler takes for LibreOffice's fonts.
ABOVE = 0.95 / 1.3


@dataclass
class Word:
    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    font: str = ""
    size: float = 0

    @property
    def height(self):
        return self.y1 - self.y0

    @property
    def base(self):
        """The base line."""
        return self.y0 + ABOVE * self.height

    @property
    def bold(self):
        return "Bold" in self.font

    @property
    def italic(self):
        return "Italic" in self.font


@dataclass
class Rule:
    """A horizontal line that is drawn."""
    page: int
    x0: float
    x1: float
    y: float

    @property
    def length(self):
        return self.x1 - self.x0

    @property
    def centre(self):
        return (self.x0 + self.x1) / 2


@dataclass
class Page:
    number: int
    width: float
    height: float
    words: list = field(default_factory=list)
    folio: list = field(default_factory=list)
    rules: list = field(default_factory=list)
    uprights: list = field(default_factory=list)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def lines(words):
    """Words grouped by page and base line, in the order they come."""
    grouped = []
    for word in words:
        if grouped and grouped[-1][0].page == word.page and abs(grouped[-1][-1].base - word.base) < 3:
            grouped[-1].append(word)
        else:
            grouped.append([word])
    return grouped


def left(words):
    return min(word.x0 for word in words)


def right(words):
    return max(word.x1 for word in words)


def centre(words):
    return (left(words) + right(words)) / 2


class Document:
    """A PDF's pages and the one stream of its text."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.pages = read_words(pdf)
        read_fonts(pdf, self.pages)
        for page in self.pages:
            read_drawing(pdf, page)
            page.folio = [w for w in page.words if w.y1 < 19 * MM and w.text.isdigit()]
            page.words = [w for w in page.words if w not in page.folio]
        self.index()

    def index(self):
        """Puts the words of all pages into one stream."""
        self.words = [word for page in self.pages for word in page.words]
        self.stream = "".join(word.text for word in self.words)
        self.owners = [position for position, word in enumerate(self.words) for _ in word.text]

    def find(self, text, start=0):
        """The words that print `text`, whatever lies between its words, and where the stream goes on."""
        wanted = re.sub(r"\s+", "", text)
        at = self.stream.find(wanted, start)
        if at < 0 or not wanted:
            return None, start
        end = at + len(wanted)
        return self.words[self.owners[at]:self.owners[end - 1] + 1], end

    def text(self):
        return " ".join(word.text for word in self.words)


WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


def read_words(pdf):
    pages = []
    for line in run("pdftotext", "-bbox", "-raw", pdf, "-").splitlines():
        if page := PAGE.search(line):
            pages.append(Page(len(pages) + 1, float(page[1]), float(page[2])))
        elif word := WORD.search(line):
            box = [float(word[i]) for i in range(1, 5)]
            text = unescape(word[5], {"&quot;": '"', "&apos;": "'", "&#39;": "'"})
            pages[-1].words.append(Word(text, len(pages), *box))
    return pages


ZOOM = 3  # the most that pdftohtml takes; its sizes are whole numbers


def read_fonts(pdf, pages):
    """Gives each word the name and the size of its font, by the run of text that covers its middle.

    Sizes are known to a third of a point; the height of the words' boxes, which goes with the size, makes them exact.
    """
    xml = run("pdftohtml", "-xml", "-zoom", str(ZOOM), "-noroundcoord", "-fontfullname", "-i", "-hidden", "-nodrm",
              "-stdout", pdf)
    tree = etree.fromstring(xml.encode("utf-8"), etree.XMLParser(recover=True))
    fonts = {font.get("id"): (font.get("family"), int(font.get("size")) / ZOOM) for font in tree.iter("fontspec")}
    ratios = []
    for page, element in zip(pages, tree.iter("page")):
        runs = [(*(float(t.get(key)) / ZOOM for key in ("top", "left", "width")), *fonts[t.get("font")])
                for t in element.iter("text")]
        for word in page.words:
            middle = (word.x0 + word.x1) / 2
            word.font, size = next(((name, size) for top, x, width, name, size in runs
                                    if abs(top - word.y0) < 1 and x - 0.5 <= middle <= x + width + 0.5), ("", 0))
            if size:
                ratios.append(word.height / size)
    ratio = statistics.median(ratios) if ratios else 1.3
    for word in (word for page in pages for word in page.words):
        word.size = word.height / ratio


NUMBER = re.compile(r"-?[\d.]+")


def read_drawing(pdf, page):
    """The horizontal and vertical lines of a page: stroked paths, and filled ones too thin to be areas."""
    svg = run("pdftocairo", "-svg", "-noshrink", "-nocenter", "-f", str(page.number), "-l", str(page.number),
              pdf, "-")
    tree = etree.fromstring(svg.encode("utf-8"), etree.XMLParser(huge_tree=True))
    seen = set()
    for path in tree.iter("{*}path"):
        if any(a.tag.endswith(("defs", "clipPath", "symbol")) for a in path.iterancestors()):
            continue
        for x0, y0, x1, y1 in segments(path):
            key = tuple(round(v) for v in (x0, y0, x1, y1))
            if key in seen:
                continue
            seen.add(key)
            if abs(y1 - y0) <= 1.6 and x1 - x0 > 3:
                page.rules.append(Rule(page.number, x0, x1, (y0 + y1) / 2))
            elif abs(x1 - x0) <= 1.6 and y1 - y0 > 3:
                page.uprights.append((x0, y0, y1))


def segments(path):
    """Boxes of the strokes of a path, or of a filled path as a whole; from top left to bottom right."""
    a, b, c, d, e, f = 1, 0, 0, 1, 0, 0
    if matrix := path.get("transform"):
        a, b, c, d, e, f = (float(v) for v in NUMBER.findall(matrix))
    style = path.get("style") or ""
    stroked = "stroke:none" not in style and path.get("stroke") != "none"
    outlines = []
    for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", path.get("d") or ""):
        values = [float(v) for v in NUMBER.findall(numbers)]
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(values[::2], values[1::2])]
        if command == "M":
            outlines.append(points)
        elif command == "Z" and outlines and outlines[-1]:
            outlines[-1].append(outlines[-1][0])
        elif outlines and points:
            outlines[-1].append(points[-1])
    for outline in outlines:
        if stroked:
            yield from (box(pair) for pair in zip(outline, outline[1:]))
        elif len(outline) > 2:
            yield box(outline)


def box(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)
