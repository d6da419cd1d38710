"""How a clean paper is spoiled: one change, and the findings any of which tells of it."""

from papers import P

FAULTS = []


def fault(name, base, expected, change):
    """Any of the ids left of "|" tells of the fault; those right of it are true of the spoiled paper as well."""
    told, _, also = expected.partition("|")
    FAULTS.append((name, base, told.split(), also.split(), change))


def setter(role, nth=0, **over):
    return lambda d: d.all(role)[nth].over.update(over)


def text(role, old, new, nth=0):
    def change(d):
        p = d.all(role)[nth]
        assert any(old in t for t, _ in p.runs), (role, old, p.runs)
        p.runs = [(t.replace(old, new, 1), f) for t, f in p.runs]
    return change


def drop(role, nth=0):
    return lambda d: d.drop(d.all(role)[nth])


def page(**over):
    return lambda d: d.main.page.update(over)


def annex(**over):
    return lambda d: d.appendices[0].page.update(over)


def both(*changes):
    return lambda d: [c(d) for c in changes]


def run_over(role, piece, nth=0, **fmt):
    """Formats one piece of a paragraph's text otherwise."""
    def change(d):
        p = d.all(role)[nth]
        out = []
        for t, f in p.runs:
            if piece in t:
                a, _, b = t.partition(piece)
                out += [x for x in ((a, f), (piece, {**f, **fmt}), (b, f)) if x[0]]
            else:
                out.append((t, f))
        p.runs = out
    return change


def insert_after(role, nth, *new):
    return lambda d: d.after(d.all(role)[nth], *[P(n.role, n.runs, n.mark, **n.over) for n in new])


F = "nd30."
