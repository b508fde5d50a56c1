"""Compiles quick labels: one reading of single sentences, in a compact format, for training only.

    python quick.py --sheets DIR --data DATA --out ../../annotations/quick.jsonl --written ../data/written.jsonl

DIR has `sheetN.txt` (`#12 The sentence.` a line), `outN.txt` (the labels), `ids.json` (ids of a sheet's sentences, see
`sources.py`) and `writtenN.txt` (sentences of our own with their labels). A block of labels:

    #12                                  and in writtenN.txt the sentence itself
    v -1.5                               valence
    m n PER 0 Ola Berg                   a mention: kind (n name, o nominal, p pronoun, y metonym), type (PER, ORG, LOC,
    m o GRP -1 dockers @2                GRP), sentiment towards it, words; @2 the second time that they stand there
    l Norhaven                           a place that is no actor
    x Norlandic                          another name
    q Ola Berg | said | the port would stay shut      source, cue, content; - for none (sheets from 13 on)
    s Ola Berg > dockers @2 : REJECT conditional      actor, recipient or -, position, modality
    c unless the ships leave             condition of the stance before

Offsets are compiled from the words, which must stand in the sentence. quick.jsonl keeps ids and offsets alone; the sentences in
written.jsonl are ours.
"""

import argparse
import json
import pathlib
import re
import sys

import sources

POSITIONS = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE"
    " ASSAULT DENY"
).split()
MODALITIES = "asserted negated conditional hypothetical historical future".split()
KINDS = {"n": "name", "o": "nominal", "p": "pronoun", "y": "metonym"}
WITH_QUOTATIONS = 13  # the first sheet on which they were labelled


def find(text, words):
    """[begin, end] of words, the n-th time that they stand there if they end in "@n"."""
    number = re.search(r"\s*@(\d+)$", words)
    nth = int(number[1]) if number else 1
    words = words[: number.start()] if number else words
    whole = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    hits = whole or [m.span() for m in re.finditer(re.escape(words), text)]
    if len(hits) < nth:
        raise ValueError(f"{words!r} does not stand there {nth} times")
    return list(hits[nth - 1])


def written(text, span):
    """The words of a span as `find` takes them."""
    begin, end = span
    words = text[begin:end]
    for number in range(1, text.count(words) + 1):
        one = words if number == 1 else f"{words} @{number}"
        if find(text, one) == [begin, end]:
            return one
    return words  # it stands inside longer words only


class Sheet:
    """The units of one file of labels; faults are collected with their lines."""

    def __init__(self, texts):
        self.texts = texts
        self.units = {}
        self.faults = []

    def read(self, path):
        """Reads a whole file."""
        unit = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                unit = self.line(unit, line.strip())
            except (ValueError, KeyError, IndexError, TypeError) as fault:
                self.faults.append(f"{path.name}:{number}: {line}: {fault}")
        return self

    def line(self, unit, line):
        """Reads one line into the open unit, or opens the next."""
        head = re.match(r"#(\d+)(?: (.*))?$", line)
        if head:
            number = int(head[1])
            if head[2] and number not in self.texts:
                self.texts[number] = head[2]
            unit = {"text": self.texts[number], "valence": None, "mentions": [], "places": [], "names": []}
            self.units[number] = unit | {"quotations": [], "stances": []}
            return self.units[number]
        if line:
            kind, rest = line.split(" ", 1)
            getattr(self, f"line_{kind}")(unit, rest)
        return unit

    def line_v(self, unit, rest):
        """Valence."""
        unit["valence"] = float(rest)

    def line_m(self, unit, rest):
        """A mention."""
        kind, entity, sentiment, words = rest.split(" ", 3)
        begin, end = find(unit["text"], words)
        if entity not in ("PER", "ORG", "LOC", "GRP"):
            raise ValueError(f"unknown type {entity}")
        mention = {
            "begin": begin,
            "end": end,
            "kind": KINDS[kind],
            "entity": entity,
            "sentiment": int(sentiment),
        }
        if (begin, end) not in [(m["begin"], m["end"]) for m in unit["mentions"]]:
            unit["mentions"].append(mention)

    def line_l(self, unit, rest):
        """A place."""
        unit["places"].append(find(unit["text"], rest))

    def line_x(self, unit, rest):
        """Another name."""
        unit["names"].append(find(unit["text"], rest))

    def line_q(self, unit, rest):
        """A quotation."""
        parts = [None if p.strip() == "-" else find(unit["text"], p.strip()) for p in rest.split(" | ")]
        unit["quotations"].append(dict(zip(("source", "cue", "content"), parts, strict=True)))

    def line_s(self, unit, rest):
        """A stance."""
        actor, recipient, position, modality = re.match(r"(.*?) > (.*?) : (\w+) (\w+)$", rest).groups()
        if position not in POSITIONS or modality not in MODALITIES:
            raise ValueError(f"unknown position or modality: {position} {modality}")
        ends = [find(unit["text"], actor), None if recipient == "-" else find(unit["text"], recipient)]
        known = [[m["begin"], m["end"]] for m in unit["mentions"]]
        if any(e and e not in known for e in ends):
            raise ValueError("actor and recipient must be mentions")
        unit["stances"].append(
            {
                "actor": ends[0],
                "recipient": ends[1],
                "position": position,
                "modality": modality,
                "condition": None,
            }
        )

    def line_c(self, unit, rest):
        """The condition of the stance before."""
        unit["stances"][-1]["condition"] = find(unit["text"], rest)


def sheet_texts(path):
    """Sentence by number."""
    lines = (re.match(r"#(\d+) (.*)", line) for line in path.read_text(encoding="utf-8").split("\n"))
    return {int(m[1]): m[2] for m in lines if m}


def units(sheets, texts, faults):
    """Units of all sheets, with the offsets of the original texts."""
    ids = json.loads((sheets / "ids.json").read_text())
    for path in sorted(sheets.glob("out*.txt"), key=lambda p: int(p.stem[3:])):
        number = path.stem[3:]
        sheet = Sheet(sheet_texts(sheets / f"sheet{number}.txt")).read(path)
        faults += sheet.faults
        for k, unit in sorted(sheet.units.items()):
            text = texts[ids[number][k - 1]]
            if unit["valence"] is None or unit.pop("text") != text.text:
                continue  # texts with line feeds or blanks at their ends were printed without them
            if int(number) < WITH_QUOTATIONS:
                unit["quotations"] = None
            yield {"id": text.id, "sha1": text.sha1, **unit}


def main():
    """Both files."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--sheets", type=pathlib.Path, required=True)
    args.add_argument("--data", required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--written", type=pathlib.Path, required=True)
    args = args.parse_args()
    faults = []
    found = list(units(args.sheets, sources.read(args.data), faults))
    written = []
    for path in sorted(args.sheets.glob("written*.txt")):
        sheet = Sheet({}).read(path)
        faults += sheet.faults
        for k, unit in sorted(sheet.units.items()):
            if unit["valence"] is not None:
                written.append({"id": f"{path.stem}:{k}", **unit, "quotations": None})
    for path, rows in ((args.out, found), (args.written, written)):
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        print(path, len(rows), "sentences,", sum(len(r["stances"]) for r in rows), "stances")
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
