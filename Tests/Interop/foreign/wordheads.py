"""The head and the foot of a document in Word: tables of one to three rows, line breaks in one paragraph, or tabs."""

from papers import P
from wordpages import tw


class Heads:
    # ---- head and foot ----

    def head(self):
        left, right, grid = self.paper.left, self.paper.right, [tw(66), tw(99)]
        kind = self.h["head"]
        if kind == "tabs":
            return self.tabbed(left, right)
        names = [p for p in left if p.role in ("chu-quan", "co-quan")]
        rest = [p for p in left if p not in names]
        motto = [p for p in right if p.role in ("quoc-hieu", "tieu-ngu")]
        date = [p for p in right if p not in motto]
        if kind == "table1":
            blank = [P("trong", "", size=13)] if len(names) == 2 and len(motto) == 2 else []
            rows = [(names + blank + rest, motto + blank + date)]
        elif kind == "table3":
            rows = [(names, motto), (rest[:1], date), (rest[1:], [])] if rest[1:] else [(names, motto), (rest, date)]
            rows = [r for r in rows if r[0] or r[1]]
        elif kind == "breaks" and len({p.get("rule") for p in names}) and len(motto) == 2:
            rows = [([self.joined(names)], [self.joined(motto)]), (rest, date)]
        else:
            rows = [(names, motto), (rest, date)]
        return self.table(grid, ["<w:tr>" + self.cell(a, grid[0]) + self.cell(b, grid[1]) + "</w:tr>" for a, b in rows],
                          "none")

    def joined(self, ps):
        """One paragraph with Shift+Enter between its lines."""
        if not ps:
            return P("trong", "")
        runs = []
        for n, p in enumerate(ps):
            own = {k: p.get(k) for k in ("size", "b", "i", "font", "color", "u")}
            runs += [("\n" if n else "", own)] + [(t, {**own, **f}) for t, f in p.runs]
        last = P(ps[-1].role, runs, **ps[-1].over)
        last.over.update({k: p.get(k) for p in ps for k in ("align",) if p.get(k) != "center"})
        return last

    def tabbed(self, left, right):
        stops = ('<w:tabs><w:tab w:val="center" w:pos="%d"/><w:tab w:val="center" w:pos="%d"/></w:tabs>'
                 % (tw(33), tw(115)))
        names = [p for p in left if p.role in ("chu-quan", "co-quan")]
        rest, out = [p for p in left if p not in names], ""
        lines = []
        for l, r in zip(names + [None] * (2 - len(names)), (right[:2] + [None, None])[:2]):
            lines.append((l, r))
        lines.append((P("trong", "", size=8), None))
        lines += [(rest[0] if rest else None, right[2] if len(right) > 2 else None)] + [(p, None) for p in rest[1:]]
        for l, r in lines:
            carrier = P("trong", "", before=l.get("before") if l is not None else 0)
            inner, drawn = "", ""
            for p in (l, r):
                inner += "<w:r><w:tab/></w:r>" if p is not None or l is not None else "<w:r><w:tab/></w:r>"
                if p is not None:
                    inner += "".join(self.run(p, t, f) for t, f in p.runs)
                    if p.get("rule"):
                        drawn += self.offset_drawing(p, 33 if p is l else 115)
            out += f"<w:p>{self.properties(carrier, stops)}{drawn}{inner}</w:p>"
        return out

    def offset_drawing(self, p, centre):
        kept, self.h["rule"], self.h["column"] = self.h["rule"], "old-draw", 2 * centre
        out = self.drawing(p)
        self.h["rule"], self.h["column"] = kept, self.room()
        return out

    def foot(self):
        left, right = self.paper.foot_left, self.paper.foot_right
        if self.h["foot"] == "table":
            grid = [tw(80), tw(85)]
            return self.table(grid, ["<w:tr>" + self.cell(left, grid[0]) + self.cell(right, grid[1]) + "</w:tr>"], "none")
        stops = '<w:tabs><w:tab w:val="center" w:pos="%d"/></w:tabs>' % tw(125)
        out = ""
        for n in range(max(len(left), len(right))):
            l, r = (left[n] if n < len(left) else None), (right[n] if n < len(right) else None)
            inner = "".join(self.run(l, t, f) for t, f in l.runs) if l else ""
            if r:
                inner += "<w:r><w:tab/></w:r>" + "".join(self.run(r, t, f) for t, f in r.runs)
            out += f"<w:p>{self.properties(P('trong', ''), stops)}{inner}</w:p>"
        return out
