"""Other names in a sentence: who acts must be read from the words around a name, not from the name."""

import collections

from reader import rows as r

SHARE = 0.25


def known_names(rows):
    """Every name of the rows' labels, by (type, number of words)."""
    found = collections.defaultdict(set)
    for row in rows:
        for first, last, kind in names(row):
            found[kind, last - first + 1].add(written(row, first, last))
    return {k: sorted(v) for k, v in found.items()}


def names(row):
    """(first, last, type) of each person, organisation and place that the labels name."""
    spans = r.spans_of(row.names, r.NAMES) if row.names is not None else []
    return [s for s in spans if s[2] != "MISC" and row.text[row.spans[s[0]][0]].isupper()]


def written(row, first, last):
    """The text of a run of words."""
    return row.text[row.spans[first][0] : row.spans[last][1]]


def renamed(row, known, rng):
    """(text, spans) with each name replaced, the same one by the same, with as many words; labels by word still hold."""
    chosen, parts, spans, at = {}, [], list(row.spans), 0
    for first, last, kind in names(row):
        old = written(row, first, last)
        new = chosen.setdefault(old, rng.choice(known[kind, last - first + 1]))
        place, longer = spans[first][0], len(new) - len(old)
        spans[first : last + 1] = [(place + b, place + e) for b, e in r.w.words(new)]
        spans[last + 1 :] = [(b + longer, e + longer) for b, e in spans[last + 1 :]]
        parts += [row.text[at : row.spans[first][0]], new]
        at = row.spans[last][1]
    return "".join([*parts, row.text[at:]]), spans
