"""How well two labellers agree on the same units, who did not see each other's labels.

    python agreement.py --data ../../../../../shared/data --units ../../annotations/units.tsv \\
        --first DIR --second DIR NAME...        label files NAME.txt of both folders

Sentences, mentions, places, quotations and stances: F1 of the second against the first. Valence: Krippendorff's
alpha (interval). Classes on items that both have (sentiment towards a mention, kind and actor of a
mention, modality, attribution, issue, recipient): Cohen's kappa. Position: kappa over every sentence and actor of which
at least one labeller says that it takes a position, with "none" as a class of its own, and beside it
over those of which both do.
"""

import argparse
import collections
import pathlib

import compile_labels
import sheets
import sources


def kappa(pairs):
    """Cohen's kappa of pairs of classes; 1 for complete agreement on one class."""
    pairs = list(pairs)
    n = len(pairs)
    if not n:
        return float("nan")
    observed = sum(a == b for a, b in pairs) / n
    one = collections.Counter(a for a, _ in pairs)
    two = collections.Counter(b for _, b in pairs)
    expected = sum(one[c] * two[c] for c in one) / n**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def alpha(pairs):
    """Krippendorff's alpha for two raters on an interval scale, nothing missing."""
    values = [v for pair in pairs for v in pair]
    mean = sum(values) / len(values)
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    expected = 2 * sum((v - mean) ** 2 for v in values) / (len(values) - 1)
    return 1 - observed / expected if expected else 1.0


def f1(first, second):
    """F1 of two collections, items counted."""
    a, b = collections.Counter(first), collections.Counter(second)
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values()) or 1)


def overlap_f1(first, second):
    """F1 where a span counts as found if a span of the other labeller overlaps it."""

    def found(spans, others):
        return sum(any(b < oe and ob < e for ob, oe in others) for b, e in spans)

    n = len(first) + len(second)
    return (found(first, second) + found(second, first)) / n if n else 1.0


def spans(rows):
    """[begin, end) of rows."""
    return [(r["begin"], r["end"]) for r in rows]


class Comparison:
    """Collects both labellers' answers over units."""

    def __init__(self):
        self.exact = collections.defaultdict(lambda: ([], []))
        self.overlap = collections.defaultdict(list)
        self.pairs = collections.defaultdict(list)
        self.valence = []

    def layer(self, name, unit, first, second):
        """Spans of a layer in one unit."""
        self.exact[name][0].extend((unit, *s) for s in first)
        self.exact[name][1].extend((unit, *s) for s in second)
        self.overlap[name].append((first, second))

    def add(self, a, b):
        """One unit as both labelled it."""
        unit = a["id"]
        for name in ("sentences", "mentions", "places"):
            self.layer(name, unit, spans(a[name]), spans(b[name]))
        for part in ("source", "cue", "content"):
            both = [[tuple(q[part]) for q in x["quotations"] if q[part]] for x in (a, b)]
            self.layer(part, unit, *both)
        valence = {tuple(s): v["valence"] for s, v in zip(spans(a["sentences"]), a["sentences"])}
        for s, row in zip(spans(b["sentences"]), b["sentences"]):
            if s in valence:
                self.valence.append((valence[s], row["valence"]))
        names = same_actors(a, b)
        seconds = {s: m for s, m in zip(spans(b["mentions"]), b["mentions"])}
        for s, m in zip(spans(a["mentions"]), a["mentions"]):
            if s in seconds:
                other = seconds[s]
                self.pairs["mention sentiment"].append((m["sentiment"], other["sentiment"]))
                self.pairs["mention kind"].append((m["kind"], other["kind"]))
                actor = names.get(other["actor"], other["actor"])
                self.pairs["mention actor"].append((m["actor"], actor))
        self.stances(a, b, names)

    def stances(self, a, b, names):
        """Stances of one unit, by sentence and actor."""
        rows = [collections.defaultdict(list), collections.defaultdict(list)]
        keys = ([], [])
        for side, unit in enumerate((a, b)):
            for row in unit["stances"]:
                place = next(
                    n
                    for n, s in enumerate(a["sentences"])
                    if row["evidence"][0] < s["end"] or n == len(a["sentences"]) - 1
                )
                actor, to = row["actor"], row["recipient"]
                if side:
                    actor, to = names.get(actor, actor), names.get(to, to)
                rows[side][place, actor].append({**row, "recipient": to})
                keys[side].append((unit["id"], place, actor, row["position"]))
        self.exact["stance (actor, position)"][0].extend(keys[0])
        self.exact["stance (actor, position)"][1].extend(keys[1])
        for key in {*rows[0], *rows[1]}:
            first, second = rows[0][key], rows[1][key]
            aligned = align(first, second)
            for x, y in aligned:
                pair = (x["position"] if x else "none", y["position"] if y else "none")
                self.pairs["position or none"].append(pair)
                if x and y:
                    self.pairs["position, both found"].append(pair)
                    for field in ("modality", "attribution", "issue", "recipient", "speaker"):
                        self.pairs[f"stance {field}"].append((x[field], y[field]))
                    if x["condition"] or y["condition"]:
                        one, two = ([tuple(r["condition"])] if r["condition"] else [] for r in (x, y))
                        self.layer("condition", a["id"], one, two)

    def report(self):
        """Prints all figures."""
        for name, (first, second) in self.exact.items():
            both = self.overlap[name]
            n = len(first)
            line = f"{name:28} exact F1 {f1(first, second):.3f}"
            if both:
                whole = [offset(part, k) for part in (0, 1) for k in [both]]
                line += f"   overlap F1 {overlap_f1(*whole):.3f}"
            print(f"{line}   n {n}")
        print(f"{'valence':28} alpha {alpha(self.valence):.3f}   n {len(self.valence)}")
        for name, pairs in self.pairs.items():
            same = sum(x == y for x, y in pairs) / len(pairs)
            print(f"{name:28} kappa {kappa(pairs):.3f}   same {same:.3f}   n {len(pairs)}")


def offset(part, units):
    """Spans of all units of one labeller, moved apart so that units never overlap."""
    return [(b + k * 10**6, e + k * 10**6) for k, both in enumerate(units) for b, e in both[part]]


def same_actors(a, b):
    """The first labeller's key for each key of the second, by the mentions that they share."""
    seconds = {s: m["actor"] for s, m in zip(spans(b["mentions"]), b["mentions"])}
    counts = collections.defaultdict(collections.Counter)
    for s, m in zip(spans(a["mentions"]), a["mentions"]):
        if s in seconds and seconds[s].startswith("x:"):
            counts[seconds[s]][m["actor"]] += 1
    return {key: c.most_common(1)[0][0] for key, c in counts.items()}


def align(first, second):
    """Pairs rows of one sentence and actor: same position first, then in order; None where one is alone."""
    second = list(second)
    pairs, rest = [], []
    for level in (("position", "recipient", "issue"), ("position", "recipient"), ("position",)):
        for x in [r for r in first if not any(r is p[0] for p in pairs)]:
            y = next((r for r in second if all(r[k] == x[k] for k in level)), None)
            if y:
                second.remove(y)
                pairs.append((x, y))
    rest = [r for r in first if not any(r is p[0] for p in pairs)]
    while rest or second:
        pairs.append((rest.pop(0) if rest else None, second.pop(0) if second else None))
    return pairs


def main():
    """Compares label files of the same names in two folders."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--units", required=True)
    args.add_argument("--first", type=pathlib.Path, required=True)
    args.add_argument("--second", type=pathlib.Path, required=True)
    args.add_argument("names", nargs="+")
    args = args.parse_args()
    texts = sources.read(args.data)
    parts = {row[0]: row[1] for row in sheets.units(args.units)}
    actors, slips = compile_labels.registered(), []
    comparison = Comparison()
    for name in args.names:
        both = [
            {u["id"]: u for u in compile_labels.read(f / f"{name}.txt", texts, parts, actors, slips)}
            for f in (args.first, args.second)
        ]
        for unit in both[0].keys() & both[1].keys():
            comparison.add(both[0][unit], both[1][unit])
    if slips:
        raise SystemExit("\n".join(slips))
    comparison.report()


if __name__ == "__main__":
    main()
