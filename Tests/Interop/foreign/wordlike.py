"""Writes a paper as a DOCX the way people build theirs in Word: one of several hands, each with its habits."""

from xml.sax.saxutils import escape

from papers import BASE, P, ROLES, TIEU_NGU
from wordheads import Heads
from wordpages import NS, Pages, tw

HANDS = {
    "direct": dict(fonts="direct", head="table2", rule="draw", page="simple", foot="table"),
    "styles": dict(fonts="styles", head="table3", rule="vml", page="gallery", foot="table", auto=True),
    "theme": dict(fonts="theme", head="table2", rule="underscores", page="complex", foot="table", caps=True),
    "tabs": dict(fonts="normal", head="tabs", rule="draw", page="frame", foot="tabs"),
    "breaks": dict(fonts="normal", head="breaks", rule="border", page="complex", foot="table", auto=True),
    "one-row": dict(fonts="styles", head="table1", rule="border", page="simple", foot="table"),
    "exact": dict(fonts="direct", head="table3", rule="old-draw", page="frame", foot="table", exact=True),
}


def width(text, size, bold):
    """Millimetres of a line in Times New Roman, near enough to draw a third or a half of it."""
    ems = 0
    for c in text:
        ems += 0.25 if c in " .,:;-ijlt" else 0.7 if c.isupper() else 0.46
    return ems * (1.04 if bold else 1) * size * 25.4 / 72


def rule_width(p):
    if p.text.split("\n")[-1] == TIEU_NGU:
        return (60.4 if p.get("size") == 14 else 56.1) * p.get("rule")
    return width(p.text.split("\n")[-1], p.get("size"), p.get("b")) * p.get("rule")


class Hand(Heads, Pages):
    def __init__(self, paper, **habits):
        self.paper, self.h = paper, habits
        self.ids, self.lists, self.parts, self.rels = 0, [], {}, []

    # ---- text ----

    def run_properties(self, p, run):
        f = {**p.format(), **run}
        mode, base = self.h["fonts"], self.base(p)
        out = ""
        if mode == "direct" or (mode != "theme" or f["font"] != "Times New Roman") and f["font"] != base["font"]:
            out += '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}"/>'.format(f["font"])
        for key, tag in (("b", "b"), ("i", "i")):
            if f[key] != base[key]:
                out += f"<w:{tag}/>" if f[key] else f'<w:{tag} w:val="0"/>'
        if self.caps(p):
            out += "<w:caps/>"
        if f["color"]:
            out += f'<w:color w:val="{f["color"]}"/>'
        if f["size"] != base["size"]:
            out += '<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>'.format(round(f["size"] * 2))
        if f["u"] or run.get("rule") or (p.get("rule") and self.h["rule"] == "underline" and self.underlined(p)):
            out += '<w:u w:val="single"/>'
        return f"<w:rPr>{out}</w:rPr>" if out else ""

    def underlined(self, p):
        return p.role == "tieu-ngu" and p.get("rule") == 1.0

    def caps(self, p):
        return self.h.get("caps") and p.role in ("quoc-hieu", "co-quan", "tieu-de-pl") and p.text.isupper()

    def base(self, p):
        """What the paragraph has before direct formatting."""
        mode = self.h["fonts"]
        if mode == "styles":
            return {**BASE, **ROLES[p.role]}
        if mode == "direct":
            return {**BASE, "size": 11, "font": "Calibri"}
        if mode == "theme":
            return {**BASE, "size": 11}
        return BASE

    def run(self, p, text, fmt):
        properties, out = self.run_properties(p, fmt), ""
        text = text.capitalize() if self.caps(p) else text
        for n, line in enumerate(text.split("\n")):
            out += f"<w:r>{properties}<w:br/></w:r>" if n else ""
            for m, piece in enumerate(line.split("\t")):
                out += f"<w:r>{properties}<w:tab/></w:r>" if m else ""
                # People edit: Word splits a sentence over runs.
                half = piece.find(" ", len(piece) // 2) + 1 if len(piece) > 40 else 0
                for some in ([piece[:half], piece[half:]] if half else [piece]):
                    if some:
                        out += f'<w:r w:rsidR="00A1{self.next():04X}">{properties}' \
                               f'<w:t xml:space="preserve">{escape(some)}</w:t></w:r>'
        return out

    def next(self):
        self.ids += 1
        return self.ids

    def runs(self, p):
        runs = list(p.runs)
        if p.mark and not self.automatic(p):
            runs.insert(0, (p.mark + " ", runs[0][1]))
        return "".join(self.run(p, text, fmt) for text, fmt in runs)

    def automatic(self, p):
        return self.h.get("auto") and p.mark and not p.over.get("typed")

    # ---- paragraphs ----

    def properties(self, p, extra=""):
        f, mode, out = p.format(), self.h["fonts"], ""
        base = {**BASE, **ROLES[p.role]} if mode == "styles" else BASE
        if mode == "styles":
            out += f'<w:pStyle w:val="VB{p.role}"/>'
        if f["new_page"]:
            out += "<w:pageBreakBefore/>"
        if extra.startswith("<w:framePr"):
            out, extra = out + extra, ""
        if self.automatic(p):
            out += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.list_of(p)}"/></w:numPr>'
        if f.get("box"):
            side = 'w:val="single" w:sz="8" w:space="1" w:color="auto"'
            out += "<w:pBdr>" + "".join(f"<w:{s} {side}/>" for s in ("top", "left", "bottom", "right")) + "</w:pBdr>"
        out += extra
        keys = ("before", "after", "line")
        if mode in ("direct", "theme") or any(f[k] != base[k] for k in keys):
            line = f'w:line="{round(f["line"] * 240)}" w:lineRule="auto"'
            if self.h.get("exact") and p.role == "than" and f["line"] == ROLES["than"]["line"]:
                line = 'w:line="360" w:lineRule="exact"'
            out += f'<w:spacing w:before="{f["before"] * 20}" w:after="{f["after"] * 20}" {line}/>'
        if self.automatic(p) or any(f[k] != base[k] for k in ("first", "left")):
            first = f'w:firstLine="{tw(f["first"])}"' if f["first"] >= 0 else f'w:hanging="{tw(-f["first"])}"'
            out += f'<w:ind w:left="{tw(f["left"])}" {first}/>'
        if f["align"] != base["align"]:
            out += f'<w:jc w:val="{f["align"]}"/>'
        return f"<w:pPr>{out}</w:pPr>" if out else ""

    def list_of(self, p):
        kind = p.mark[-2:] if p.mark[:-1].isalpha() and p.mark[0].islower() else p.mark
        kind = "a)" if p.mark.endswith(")") else "I." if p.mark[0] in "IVX" else "1."
        start = p.mark in ("I.", "1.", "a)")
        if start or kind not in [k for k, _ in self.lists]:
            self.lists.append((kind, p))
        return max(n for n, (k, _) in enumerate(self.lists, 1) if k == kind)

    def paragraph(self, p, section=""):
        extra = self.properties(p)
        if section:
            extra = extra.replace("</w:pPr>", "") + section + "</w:pPr>" if extra else f"<w:pPr>{section}</w:pPr>"
        drawn = self.drawing(p) if p.get("rule") else ""
        return f"<w:p>{extra}{drawn}{self.runs(p)}</w:p>" + (self.rule_below(p) if p.get("rule") else "")

    def room(self):
        page = self.paper.main.page
        return page["width"] - page["left"] - page["right"]

    def line_width(self):
        return self.h.get("column", self.room())

    def drawing(self, p):
        kind = self.h["rule"]
        if kind not in ("draw", "old-draw", "vml"):
            return ""
        mm, n = rule_width(p), self.next()
        emu, lines = round(mm * 36000), len(p.text.split("\n"))
        below = round((p.get("size") * 1.2 * lines + 1) * 12700)
        pict = (f'<w:pict><v:line id="L{n}" o:spid="_x0000_s{n + 1025}" style="position:absolute;'
                f'mso-position-horizontal:center;mso-position-horizontal-relative:margin;'
                f'mso-position-vertical-relative:text;z-index:{n}" from="0,{below // 12700}pt" '
                f'to="{mm / 25.4 * 72:.1f}pt,{below // 12700}pt" strokeweight=".75pt"/></w:pict>')
        if kind == "vml":
            return f"<w:r>{pict}</w:r>"
        place = ('<wp:align>center</wp:align>' if kind == "draw" else
                 f'<wp:posOffset>{round(max(0, (self.line_width() - mm) / 2) * 36000)}</wp:posOffset>')
        anchor = (f'<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" '
                  f'relativeHeight="{251659264 + n}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
                  f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">{place}</wp:positionH>'
                  f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{below}</wp:posOffset></wp:positionV>'
                  f'<wp:extent cx="{emu}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
                  f'<wp:docPr id="{n}" name="Straight Connector {n}"/><wp:cNvGraphicFramePr/><a:graphic>'
                  '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
                  f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm>'
                  '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
                  '</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
                  '</w:drawing>')
        return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps">' + anchor + '</mc:Choice><mc:Fallback>' + pict +
                '</mc:Fallback></mc:AlternateContent></w:r>')

    def rule_below(self, p):
        kind, mm = self.h["rule"], rule_width(p)
        if kind == "underscores" or kind == "underline" and not self.underlined(p):
            count = max(1, round(mm / (0.5 * 13 * 0.6 * 25.4 / 72)))
            line = P(p.role, "_" * count, rule=None, b=False, i=False, size=13, before=0)
            return self.paragraph(line).replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>') \
                if "</w:rPr>" in self.paragraph(line) else self.raised(line)
        if kind == "border":
            side = tw(max(0, (self.line_width() - mm) / 2))
            return ('<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
                    f'<w:spacing w:before="20" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="{side}" w:right="{side}"/>'
                    '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>')
        return ""

    def raised(self, line):
        return self.paragraph(line).replace("><w:t ", '><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t ')

    def block(self, block):
        if isinstance(block, P):
            return self.paragraph(block)
        grid = [tw(mm) for mm in block.widths]
        rows = []
        for n, row in enumerate(block.rows):
            top = "<w:trPr><w:tblHeader/></w:trPr>" if n == 0 else ""
            rows.append(f"<w:tr>{top}" + "".join(self.cell(cell, w) for cell, w in zip(row, grid)) + "</w:tr>")
        return self.table(grid, rows, "single")

    def cell(self, blocks, w):
        self.h["column"] = w * 25.4 / 1440
        inner = "".join(self.block(b) for b in blocks) or "<w:p/>"
        self.h["column"] = self.room()
        return f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'

    def table(self, grid, rows, border):
        side = f'w:val="{border}" w:sz="4" w:space="0" w:color="auto"' if border != "none" else 'w:val="nil"'
        borders = "".join(f"<w:{s} {side}/>" for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
        columns = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
        return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
                '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
                f'</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>')

    def body(self):
        marks = "".join(self.block(b) for b in self.paper.marks)
        out = marks + self.head() + "".join(self.block(b) for b in self.paper.body)
        out += self.paragraph(P("trong", "", size=8)) + self.foot()
        sections = [self.paper.main] + self.paper.appendices
        for n, part in enumerate(self.paper.appendices):
            previous = sections[n]
            kind = None if n == 0 else previous.page.get("break", "nextPage")
            out += "<w:p><w:pPr>" + self.section(previous.page, kind) + "</w:pPr></w:p>"
            out += "".join(self.block(b) for b in part.blocks)
        last = sections[-1]
        return out + self.section(last.page, last.page.get("break", "nextPage") if len(sections) > 1 else None)


def save(paper, hand, path):
    Hand(paper, **HANDS[hand]).save(path)
