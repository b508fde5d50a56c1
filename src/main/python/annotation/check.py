"""Checks the labels that ship, with their texts, and counts them.

    python check.py --data ../../../../../shared/data ../../annotations/train.jsonl ../../annotations/dev.jsonl ...

Exit status 1 and a line for each fault: a text that has changed, spans that overlap or lie between
sentences, a span that cuts a word, an actor that is neither in conf/actors.csv nor declared, a value outside its list.
"""

import argparse
import collections
import pathlib
import sys

import compile_labels
import join
import sources


def cuts_word(text, begin, end):
    """Whether a letter or digit stands on both sides of an end of the span; a genitive s may follow."""
    before = begin > 0 and text[begin - 1].isalnum() and text[begin].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return before or after


def overlaps(rows):
    """Neighbours in text order that overlap."""
    rows = sorted(rows, key=lambda r: r["begin"])
    return [(a, b) for a, b in zip(rows, rows[1:]) if b["begin"] < a["end"]]


def faults(unit, actors):
    """What is wrong with a unit, a line each."""
    text = unit["text"]
    spans = [(k, r["begin"], r["end"]) for k in ("sentences", "mentions", "places") for r in unit[k]]
    for row in unit["quotations"]:
        spans += [(k, *row[k]) for k in ("source", "cue", "content") if row[k]]
    for row in unit["stances"]:
        spans += [(k, *row[k]) for k in ("evidence", "condition") if row[k]]
    for layer, begin, end in spans:
        if not 0 <= begin < end <= len(text):
            yield f"{layer} [{begin}, {end}) lies outside the text"
        elif cuts_word(text, begin, end):
            yield f"{layer} {text[begin:end]!r} cuts a word"
    for a, b in overlaps(unit["sentences"]) + overlaps(unit["mentions"] + unit["places"]):
        yield f"{text[a['begin']:a['end']]!r} and {text[b['begin']:b['end']]!r} overlap"
    bounds = [(s["begin"], s["end"]) for s in unit["sentences"]]
    for row in unit["mentions"] + unit["places"]:
        if not any(b <= row["begin"] and row["end"] <= e for b, e in bounds):
            yield f"mention {text[row['begin']:row['end']]!r} lies in no sentence"
    for row in unit["stances"]:
        if not any(b <= row["evidence"][0] and row["evidence"][1] <= e for b, e in bounds):
            yield f"evidence {text[slice(*row['evidence'])]!r} lies in no one sentence"
        for field in ("actor", "speaker", "recipient"):
            if row[field] and row[field] not in unit["actors"]:
                yield f"{field} {row[field]} is not declared"
        for field, allowed in (
            ("position", compile_labels.POSITIONS),
            ("modality", compile_labels.MODALITIES),
            ("issue", compile_labels.ISSUES),
            ("attribution", compile_labels.ATTRIBUTIONS),
        ):
            if row[field] not in allowed:
                yield f"{field} {row[field]}"
    for key in unit["actors"]:
        if not key.startswith("x:") and key not in actors:
            yield f"{key} is no id of conf/actors.csv"


def count(units):
    """Numbers by layer and class."""
    table = collections.Counter()
    for unit in units:
        source = unit["id"].split(":")[0]
        starts = [s["evidence"][0] for s in unit["stances"]]
        for s in unit["sentences"]:
            table["sentences", source] += 1
            table["sentences", "without stance"] += not any(s["begin"] <= b < s["end"] for b in starts)
            tone = "neutral" if abs(s["valence"]) <= 0.5 else "positive" if s["valence"] > 0 else "negative"
            table["valence", tone] += 1
        for m in unit["mentions"]:
            table["mention sentiment", f"{m['sentiment']:+d}"] += 1
            table["mention kind", m["kind"]] += 1
        table["places", "all"] += len(unit["places"])
        for q in unit["quotations"]:
            table["quotations", q["kind"]] += 1
        for s in unit["stances"]:
            table["position", s["position"]] += 1
            table["modality", s["modality"]] += 1
            table["attribution", s["attribution"]] += 1
            table["with", "recipient"] += bool(s["recipient"])
            table["with", "speaker"] += bool(s["speaker"])
            table["with", "condition"] += bool(s["condition"])
            table["stances", "all"] += 1
    return table


def main():
    """Checks and counts."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("files", nargs="+", type=pathlib.Path)
    args = args.parse_args()
    texts, actors = sources.read(args.data), compile_labels.registered()
    parts = {path.stem: list(join.joined(path, texts)) for path in args.files}
    found = [f"{u['id']}: {f}" for units in parts.values() for u in units for f in faults(u, actors)]
    tables = {part: count(units) for part, units in parts.items()}
    print(f"{'':40}" + "".join(f"{part:>8}" for part in parts) + f"{'all':>8}")
    print(f"{'units':40}" + "".join(f"{len(u):8}" for u in parts.values()))
    for key in sorted({k for t in tables.values() for k in t}):
        row = [t[key] for t in tables.values()]
        print(f"{key[0]:20}{key[1]:20}" + "".join(f"{n:8}" for n in row) + f"{sum(row):8}")
    print(f"{len(found)} faults")
    if found:
        print(*found, sep="\n", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
