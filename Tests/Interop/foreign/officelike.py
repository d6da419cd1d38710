"""Writes a paper as an ODT the way people build theirs in LibreOffice Writer: styles of their own, or all formatting by hand."""

import zipfile
from xml.sax.saxutils import escape

from papers import BASE, P, ROLES
from wordlike import rule_width

SPACES = {"office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing"}
NS = "".join(f' xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in SPACES.items())
NS += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
NS += ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
HANDS = {
    "by-hand": dict(named=False, rule="line", first="header-first"),
    "by-style": dict(named=True, rule="border", first="master"),
    "listed": dict(named=True, rule="line", first="header-first", lists=True),
}
ALIGN = {"left": "start", "right": "end", "both": "justify", "center": "center"}


class Hand:
    def __init__(self, paper, **habits):
        self.paper, self.h, self.styles, self.column, self.count = paper, habits, {}, 165, 0

    def style(self, family, body, parent=None, extra=""):
        key = (family, body, parent, extra)
        if key not in self.styles:
            self.styles[key] = f"{family[0].upper()}{len(self.styles) + 1}"
        return self.styles[key]

    def automatic(self):
        out = ""
        for (family, body, parent, extra), name in self.styles.items():
            over = f' style:parent-style-name="{parent}"' if parent else ""
            out += f'<style:style style:name="{name}" style:family="{family}"{over}{extra}>{body}</style:style>'
        return out

    # ---- text ----

    def text_properties(self, f, base):
        out = ""
        if f["font"] != base["font"]:
            out += f' fo:font-family="{f["font"]}"'
        if f["size"] != base["size"]:
            out += f' fo:font-size="{f["size"]}pt"'
        if f["b"] != base["b"]:
            out += f' fo:font-weight="{"bold" if f["b"] else "normal"}"'
        if f["i"] != base["i"]:
            out += f' fo:font-style="{"italic" if f["i"] else "normal"}"'
        if f["color"]:
            out += f' fo:color="#{f["color"].lower()}"'
        if f["u"]:
            out += ' style:text-underline-style="solid" style:text-underline-width="auto"'
        return f"<style:text-properties{out}/>" if out else ""

    def paragraph_properties(self, f, base, extra=""):
        out = extra
        if f["align"] != base["align"]:
            out += f' fo:text-align="{ALIGN[f["align"]]}"'
        for key, name, unit in (("before", "fo:margin-top", "pt"), ("after", "fo:margin-bottom", "pt"),
                                ("left", "fo:margin-left", "mm"), ("first", "fo:text-indent", "mm")):
            if f[key] != base[key]:
                out += f' {name}="{f[key]}{unit}"'
        if f["line"] != base["line"]:
            out += f' fo:line-height="{round(f["line"] * 100)}%"'
        if f["new_page"]:
            out += ' fo:break-before="page"'
        return f"<style:paragraph-properties{out}/>" if out else ""

    def spaces(self, text):
        out = escape(text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
        while "  " in out:
            at = out.index("  ") + 1
            n = len(out[at:]) - len(out[at:].lstrip(" "))
            out = out[:at] + f'<text:s text:c="{n}"/>' + out[at + n:]
        return out

    def base(self, p):
        return {**BASE, **ROLES[p.role]} if self.h["named"] else BASE

    def content(self, p):
        runs, out = list(p.runs), ""
        if p.mark and not self.listed(p):
            runs.insert(0, (p.mark + " ", runs[0][1]))
        for text, run in runs:
            properties = self.text_properties({**p.format(), **run}, self.base(p))
            inner = self.spaces(text)
            if not text:
                continue
            out += (f'<text:span text:style-name="{self.style("text", properties)}">{inner}</text:span>'
                    if properties else inner)
        return out

    def listed(self, p):
        return self.h.get("lists") and p.mark and not p.over.get("typed")

    def paragraph(self, p, master=None, page=None, extra=""):
        base, parent = self.base(p), f"VB_{p.role}".replace("-", "_") if self.h["named"] else "Standard"
        extra += f' style:page-number="{page}"' if page else ""
        properties = self.paragraph_properties(p.format(), base, extra)
        if p.get("box"):
            properties = '<style:paragraph-properties fo:border="0.75pt solid #000000" fo:text-align="center"/>'
        chars = self.text_properties(p.format(), base) if not p.text else ""
        where = f' style:master-page-name="{master}"' if master else ""
        name = self.style("paragraph", properties + chars, parent, where) if properties or chars or where else parent
        drawn = self.line(p) if p.get("rule") and self.h["rule"] == "line" else ""
        out = f'<text:p text:style-name="{name}">{drawn}{self.content(p)}</text:p>'
        if self.listed(p):
            more = "" if p.mark in ("I.", "1.", "a)") else ' text:continue-numbering="true"'
            kind = "a" if p.mark.endswith(")") else "I" if p.mark[0] in "IVX" else "1"
            out = (f'<text:list text:style-name="L{kind}"{more}><text:list-item text:start-value="{self.value(p.mark)}">'
                   f"{out}</text:list-item></text:list>")
        return out + (self.border(p) if p.get("rule") and self.h["rule"] == "border" else "")

    def value(self, mark):
        romans, letters = ["I", "II", "III", "IV", "V"], "abcdefgh"
        bare = mark[:-1]
        return romans.index(bare) + 1 if bare in romans else letters.index(bare) + 1 if bare in letters else int(bare)

    def line(self, p):
        self.count += 1
        mm, y = rule_width(p), p.get("size") * 0.4233 * len(p.text.split("\n")) + 0.5
        x = max(0, (self.column - mm) / 2)
        name = self.style("graphic", '<style:graphic-properties draw:stroke="solid" svg:stroke-width="0.75pt" '
                          'svg:stroke-color="#000000" style:run-through="foreground" style:wrap="run-through" '
                          'style:vertical-pos="from-top" style:vertical-rel="paragraph" '
                          'style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/>')
        return (f'<draw:line text:anchor-type="paragraph" draw:z-index="{self.count}" draw:style-name="{name}" '
                f'svg:x1="{x:.2f}mm" svg:y1="{y:.2f}mm" svg:x2="{x + mm:.2f}mm" svg:y2="{y:.2f}mm"/>')

    def border(self, p):
        side = max(0, (self.column - rule_width(p)) / 2)
        name = self.style("paragraph", f'<style:paragraph-properties fo:margin-left="{side:.2f}mm" fo:margin-right="{side:.2f}mm" '
                          'fo:border-top="0.75pt solid #000000" fo:padding="0mm" fo:margin-top="1pt"/>'
                          '<style:text-properties fo:font-size="2pt"/>', "Standard")
        return f'<text:p text:style-name="{name}"/>'

    # ---- tables ----

    def block(self, block, **place):
        if isinstance(block, P):
            return self.paragraph(block, **place)
        return self.table(block.widths, block.rows, "0.5pt solid #000000")

    def table(self, widths, rows, border="none"):
        name = self.style("table", f'<style:table-properties style:width="{sum(widths)}mm" table:align="left"/>')
        cell = self.style("table-cell", f'<style:table-cell-properties fo:border="{border}" fo:padding="0mm"/>')
        out = f'<table:table table:style-name="{name}">'
        for width in widths:
            column = self.style("table-column", f'<style:table-column-properties style:column-width="{width}mm"/>')
            out += f'<table:table-column table:style-name="{column}"/>'
        for row in rows:
            out += "<table:table-row>"
            for width, blocks in zip(widths, row):
                self.column = width
                inner = "".join(self.block(b) for b in blocks) or "<text:p/>"
                out += f'<table:table-cell table:style-name="{cell}" office:value-type="string">{inner}</table:table-cell>'
            self.column = self.paper.main.page["width"] - self.paper.main.page["left"] - self.paper.main.page["right"]
            out += "</table:table-row>"
        return out + "</table:table>"

    def body(self):
        paper = self.paper
        self.column = paper.main.page["width"] - paper.main.page["left"] - paper.main.page["right"]
        names = [p for p in paper.left if p.role in ("chu-quan", "co-quan")]
        motto = [p for p in paper.right if p.role in ("quoc-hieu", "tieu-ngu")]
        rows = [(names, motto), ([p for p in paper.left if p not in names], [p for p in paper.right if p not in motto])]
        # Writer begins a section's pages at a paragraph: an empty one above the table.
        begin = self.paragraph(P("trong", "", size=2), **self.start(0))
        out = begin + "".join(self.block(b) for b in paper.marks) + self.table([66, 99], rows)
        out += "".join(self.block(b) for b in paper.body) + self.paragraph(P("trong", "", size=8))
        out += self.table([80, 85], [(paper.foot_left, paper.foot_right)])
        for n, part in enumerate(paper.appendices, 1):
            for m, block in enumerate(part.blocks):
                here = m == 0 and part.page.get("break") != "continuous"
                out += self.block(block, **(self.start(n) if here else {}))
        return out

    def start(self, n):
        first = "First" if self.h["first"] == "master" else "Master"
        page = ([self.paper.main] + self.paper.appendices)[n].page
        return dict(master=f"{first}{n}", page=page["number_start"])

    # ---- pages ----

    def pages(self):
        layouts, masters = "", ""
        for n, part in enumerate([self.paper.main] + self.paper.appendices):
            page = part.page
            across = "landscape" if page["width"] > page["height"] else "portrait"
            kind = {"decimal": "1", "lowerRoman": "i"}[page["number_format"]]
            layouts += (f'<style:page-layout style:name="L{n}"><style:page-layout-properties fo:page-width="{page["width"]}mm" '
                        f'fo:page-height="{page["height"]}mm" style:print-orientation="{across}" style:num-format="{kind}" '
                        f'fo:margin-top="{min(10, page["top"])}mm" fo:margin-bottom="{page["bottom"]}mm" '
                        f'fo:margin-left="{page["left"]}mm" fo:margin-right="{page["right"]}mm"/><style:header-style>'
                        f'<style:header-footer-properties svg:height="{page["top"] - min(10, page["top"])}mm" '
                        f'fo:min-height="{page["top"] - min(10, page["top"])}mm" fo:margin-bottom="0mm" style:dynamic-spacing="false"/>'
                        '</style:header-style><style:footer-style/></style:page-layout>')
            tag = page["number_place"]
            field = (f'<text:p text:style-name="Folio{n}"><text:page-number text:select-page="current">2</text:page-number></text:p>'
                     if page["number"] else "<text:p/>")
            margin = f"<style:{tag}>{field}</style:{tag}>"
            empty = f"<style:{tag}><text:p/></style:{tag}>"
            if self.h["first"] == "master":
                shown = margin if page["number_first"] else empty
                masters += (f'<style:master-page style:name="First{n}" style:page-layout-name="L{n}" style:next-style-name="Master{n}">'
                            f"{shown}</style:master-page>")
            own = "" if page["number_first"] is True or self.h["first"] == "master" else \
                (field if page["number_first"] else "<text:p/>")
            own = f"<style:{tag}-first>{own}</style:{tag}-first>" if own else ""
            masters += f'<style:master-page style:name="Master{n}" style:page-layout-name="L{n}">{margin}{own}</style:master-page>'
        return layouts, masters

    def named(self):
        out = ('<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="start"/><style:text-properties '
               'fo:font-family="Times New Roman" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style>'
               '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>')
        for role in ROLES if self.h["named"] else ():
            f = {**BASE, **ROLES[role]}
            name = f"VB_{role}".replace("-", "_")
            out += (f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
                    f"{self.paragraph_properties(f, BASE)}{self.text_properties(f, BASE)}</style:style>")
        for kind in "I1a":
            mark = ")" if kind == "a" else "."
            out += (f'<text:list-style style:name="L{kind}"><text:list-level-style-number text:level="1" style:num-format="{kind}" '
                    f'style:num-suffix="{mark}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
                    '<style:list-level-label-alignment text:label-followed-by="space" fo:margin-left="0mm" fo:text-indent="12.7mm"/></style:list-level-properties>'
                    '</text:list-level-style-number></text:list-style>')
        return out

    def folio_styles(self):
        out = ""
        for n, part in enumerate([self.paper.main] + self.paper.appendices):
            f = {**BASE, "align": part.page["number_align"], "size": part.page["number_size"], "i": part.page["number_italic"]}
            out += (f'<style:style style:name="Folio{n}" style:family="paragraph" style:parent-style-name="Standard">'
                    f"{self.paragraph_properties(f, BASE)}{self.text_properties(f, BASE)}</style:style>")
        return out

    def save(self, path):
        body, (layouts, masters) = self.body(), self.pages()
        first = '<?xml version="1.0" encoding="UTF-8"?>'
        content = (f'{first}<office:document-content{NS} office:version="1.3"><office:automatic-styles>{self.automatic()}'
                   f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>")
        styles = (f'{first}<office:document-styles{NS} office:version="1.3"><office:styles>{self.named()}</office:styles>'
                  f"<office:automatic-styles>{self.folio_styles()}{layouts}</office:automatic-styles><office:master-styles>{masters}"
                  "</office:master-styles></office:document-styles>")
        kind = "application/vnd.oasis.opendocument.text"
        parts = "".join(f'<manifest:file-entry manifest:full-path="{p}" manifest:media-type="{t}"/>' for p, t in (
            ("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml")))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            out.writestr("mimetype", kind, zipfile.ZIP_STORED)
            out.writestr("content.xml", content)
            out.writestr("styles.xml", styles)
            out.writestr("META-INF/manifest.xml", f'{first}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
                         f'manifest:1.0" manifest:version="1.3">{parts}</manifest:manifest>')


def save(paper, hand, path):
    Hand(paper, **HANDS[hand]).save(path)
