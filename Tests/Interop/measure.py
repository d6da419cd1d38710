"""One rendered letter under the ruler: where its parts lie, and the faults found so far."""
from dataclasses import dataclass

from page import MM, centre, left, lines, right

# Single line spacing of Times New Roman and its metric twin, in sizes of the font.
SINGLE = 1.149


@dataclass
class Fault:
    """A rule of the decree that the page breaks: where, what was measured, what is asked for."""
    rule: str
    page: int
    found: str
    expected: str

    def __str__(self):
        return f"page {self.page}: {self.rule}: measured {self.found}, expected {self.expected}"


def mm(points):
    return f"{points / MM:.1f} mm"


class Measure:
    """The letter as it should be, the document as it is, and what they give together."""

    def __init__(self, letter, document, margins):
        """`margins`: left and right as the file declares them; whether they are kept is measured."""
        self.letter, self.document = letter, document
        self.faults, self.checks = [], 0
        self.paragraphs = []  # (Line, words) of the body and of the appendices, in order
        self.left, self.right = margins[0], document.pages[0].width - margins[1]

    def check(self, holds, rule, page, found, expected):
        self.checks += 1
        if not holds:
            self.faults.append(Fault(rule, page, str(found), str(expected)))
        return holds

    def near(self, found, expected, slack, rule, page):
        """A length within `slack` points of what is expected."""
        return self.check(abs(found - expected) <= slack, rule, page, mm(found), f"{mm(expected)} ± {mm(slack)}")

    def between(self, found, low, high, rule, page, slack=0.3 * MM):
        return self.check(low - slack <= found <= high + slack, rule, page, mm(found), f"{mm(low)} to {mm(high)}")

    def style(self, words, rule, sizes, bold=False, italic=False):
        """Size in points (one, or any of several), weight and slope of every word."""
        sizes = (sizes,) if isinstance(sizes, (int, float)) else sizes
        for word in words:
            self.check(any(abs(word.size - size) < 0.15 for size in sizes), f"{rule}: size", word.page,
                       f"{word.size:.1f} pt at “{word.text}”", " or ".join(f"{size} pt" for size in sizes))
            looks = (word.bold, word.italic)
            self.check(looks == (bold, italic), f"{rule}: style", word.page,
                       f"{named(*looks)} at “{word.text}”", named(bold, italic))

    def centred(self, words, middle, rule, slack=1 * MM):
        """Every line of `words` around `middle`."""
        for line in lines(words):
            self.near(centre(line), middle, slack, f"{rule}: centre of “{line[0].text} …”", line[0].page)

    def single_spaced(self, words, rule):
        """Lines that follow one another at single spacing, nothing between."""
        rows = lines(words)
        for above, below in zip(rows, rows[1:]):
            if above[0].page == below[0].page:
                pitch = below[0].base - above[0].base
                size = max(above[0].size, below[0].size)
                self.check(pitch <= 1.12 * SINGLE * size, f"{rule}: single spacing", below[0].page,
                           f"{pitch:.1f} pt at “{below[0].text}”", f"at most {1.12 * SINGLE * size:.1f} pt")

    def found(self, text, rule, start=0):
        words, end = self.document.find(text, start)
        self.check(words is not None, f"{rule}: text", 1, "not on the page", f"“{text}”")
        return words, end

    # ---- what several rules need ----

    @property
    def body_size(self):
        """13 where the small preset is asked for or had to be taken, else 14."""
        words, _ = self.document.find("Độc lập - Tự do - Hạnh phúc")
        return round(words[0].size) if words else 14

    @property
    def text_centre(self):
        return (self.left + self.right) / 2

    def rules_between(self, page, top, bottom, x0=0, x1=1e6):
        return [r for r in self.document.pages[page - 1].rules
                if top <= r.y <= bottom and x0 <= r.centre <= x1]

    def locate_paragraphs(self):
        """Finds every paragraph of body and appendices."""
        start = 0
        groups = [(self.letter.lead, self.letter.body)]
        groups += [([a.label, *a.title, a.attached], a.body) for a in self.letter.appendices]
        for before, body in groups:
            for text in before:
                words, start = self.document.find(text, start)
            # Cells of tables have an order of their own on the page.
            for line in (line for line in body if line.kind != "cell"):
                words, end = self.document.find(line.on_page, start)
                if self.check(words is not None, "body: text in order", 1, "missing", f"“{line.text[:60]}…”"):
                    self.paragraphs.append((line, words))
                    start = end

    def landscape(self, page):
        return self.document.pages[page - 1].width > self.document.pages[page - 1].height


def named(bold, italic):
    return {(False, False): "regular", (True, False): "bold", (False, True): "italic",
            (True, True): "bold italic"}[bold, italic]
