"""Turns label files into labels by offsets, one JSON object a unit; stops on every slip.

    python compile_labels.py --data ../../../../../shared/data --units ../../annotations/units.tsv \\
        --out ../../annotations FILE...      writes train.jsonl, dev.jsonl and test.jsonl
    python compile_labels.py ... --check FILE...     only says what is wrong

The format of a label file stands in sheets.py. Exit status 1: slips, each with file and line.
"""

import argparse
import csv
import json
import pathlib
import re
import sys

import sheets
import sources

ROOT = pathlib.Path(__file__).resolve().parents[4]
KINDS = {"n": "name", "o": "nominal", "p": "pronoun", "y": "metonym"}
ACTOR_TYPES = "state organisation agency party armed-group bloc company legislature court person media group".split()
POSITIONS = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " SANCTION MOBILIZE COERCE ASSAULT DENY"
).split()
MODALITIES = "asserted negated conditional future hypothetical historical".split()
ATTRIBUTIONS = "direct_quote indirect_quote narrated".split()
QUOTATIONS = "direct indirect mixed".split()
ISSUES = (
    "negotiation sanctions nuclear military ceasefire-peace sovereignty-territory"
    " economy-trade-energy diplomatic-relations human-rights-protest espionage-sabotage-cyber aid"
    " election-domestic-politics other"
).split()


class Slip(ValueError):
    """What is wrong with a line of a label file."""


def registered(path=ROOT / "conf/actors.csv"):
    """Ids of the actors in the project's list, with name, type and country."""
    with open(path, encoding="utf-8", newline="") as rows:
        return {r["actor_id"]: r for r in csv.DictReader(rows)}


def find(text, words, begin, end):
    """[begin, end) of the words inside a stretch of the text, at word bounds."""
    words, _, nth = words.partition("#") if re.search(r"#\d+$", words) else (words, "", "1")
    first, dots, last = words.partition(" ... ")
    at = begin - 1
    for _ in range(int(nth)):
        at = place(text, first, at + 1, end)
    if not dots:
        return at, at + len(first)
    return at, place(text, last, at + len(first), end) + len(last)


def place(text, words, begin, end):
    """Where the words first stand between begin and end without cutting a word."""
    text, words = text.replace("\xa0", " "), words.replace("\xa0", " ")  # look alike
    if not words:
        raise Slip("no words")
    at = text.find(words, begin, end)
    while at >= 0:
        after = at + len(words)
        cut_before = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        cut_after = after < len(text) and text[after].isalnum() and words[-1].isalnum()
        if not cut_before and not cut_after:
            return at
        at = text.find(words, at + 1, end)
    raise Slip(f"not found here: {words!r} (in {text[begin:min(end, begin + 90)]!r} ...)")


def bare(text, span):
    """A content without the marks around it and without "that"."""
    if not span:
        return span
    words = text[span[0] : span[1]]
    head = re.match(r"\W*(that\b\W*)?", words)[0]
    tail = re.search(r"[^\w%$€£]*$", words)[0]
    return [span[0] + len(head), span[1] - len(tail)]


def one_of(value, allowed, what):
    """The value, if it is allowed."""
    if value not in allowed:
        raise Slip(f"{what} {value!r} is none of {' '.join(allowed)}")
    return value


class Unit:
    """Labels of one text while its lines are read."""

    def __init__(self, text, part, actors):
        self.text, self.part, self.known = text, part, actors
        bounds = [(0, len(text.text))]
        if text.source == "workload":
            bounds = list(sheets.sentence_bounds(text.text))
        self.bounds = {str(n): b for n, b in enumerate(bounds, 1)}
        self.valence, self.actors = {}, {}
        self.joined, self.mentions, self.places = set(), [], []
        self.quotations, self.stances = [], []
        self.here, self.cursor = None, 0

    def actor(self, key, empty=False):
        """A declared key; None for `-` where that is allowed."""
        if key == "-" and empty:
            return None
        if key not in self.actors:
            raise Slip(f"actor {key!r} is not declared in this unit")
        return key

    def span(self, words, to_end=False):
        """A span from the start of this sentence."""
        if words == "-":
            return None
        begin, end = self.bounds[self.here]
        return list(find(self.text.text, words, begin, len(self.text.text) if to_end else end))

    def declare(self, rest):
        """A KEY   or   A x:key | type | Name | role | country."""
        parts = [p.strip() for p in rest.split("|")]
        key = parts[0]
        if key.startswith("x:"):
            if len(parts) != 5:
                raise Slip("a new actor needs: key | type | Name | role | country")
            one_of(parts[1], ACTOR_TYPES, "actor type")
            role, country = (None if p == "-" else p for p in parts[3:])
            if country and country not in self.known and not country.startswith("x:"):
                raise Slip(f"country {country!r} is no id of conf/actors.csv")
            self.actors[key] = {"type": parts[1], "name": parts[2], "role": role, "country": country}
        elif key in self.known:
            row = self.known[key]
            self.actors[key] = {"type": row["type"], "name": row["name"], "country": row["country"]}
        else:
            raise Slip(f"{key!r} is no id of conf/actors.csv; a new actor's key begins with x:")

    def split(self, rest):
        """split N | words."""
        name, _, words = rest.partition("|")
        name = name.strip()
        begin, end = self.bounds[name]
        at, _ = find(self.text.text, words.strip(), begin, end)
        head = self.text.text[begin:at].rstrip()
        later = name + "b" if name[-1].isdigit() else name[:-1] + chr(ord(name[-1]) + 1)
        self.bounds[name], self.bounds[later] = (begin, begin + len(head)), (at, end)

    def sentence(self, name, valence):
        """Opens a sentence."""
        if name not in self.bounds:
            raise Slip(f"there is no sentence {name}")
        if valence:
            if name in self.valence:
                raise Slip(f"sentence {name} has a valence already")
            self.valence[name] = float(valence)
            if abs(self.valence[name]) > 4:
                raise Slip("valence lies between -4 and 4")
        self.here, self.cursor = name, self.bounds[name][0]

    def next_span(self, words):
        """A mention or place after the one before."""
        begin, end = find(self.text.text, words, self.cursor, self.bounds[self.here][1])
        self.cursor = end
        return begin, end

    def mention(self, rest):
        """m KEY SENTIMENT KIND words."""
        parts = rest.split(None, 3)
        if len(parts) != 4:
            raise Slip("a mention needs: actor sentiment kind words")
        key, sentiment, kind, words = parts
        sentiment = int(one_of(sentiment.lstrip("+"), ["-1", "0", "1"], "sentiment"))
        kind = KINDS[one_of(kind, list(KINDS), "kind of mention")]
        actor = self.actor(key)
        begin, end = self.next_span(words)
        end -= len(re.search(r"(['’]s|(?<=s)['’])?$", self.text.text[begin:end])[0])  # no genitive mark
        self.mentions.append(
            {"begin": begin, "end": end, "actor": actor, "kind": kind, "sentiment": sentiment}
        )

    def place_name(self, rest):
        """l words."""
        begin, end = self.next_span(rest.strip())
        self.places.append({"begin": begin, "end": end})

    def quotation(self, rest):
        """q KIND KEY | source | cue | content."""
        head, source, cue, content = parts_of(rest, 4)
        kind, _, key = head.partition(" ")
        speaker = self.actor(key.strip(), empty=True)
        if speaker and self.actors[speaker]["type"] == "media":
            speaker = None  # carries the news, is no actor
        self.quotations.append(
            {
                "kind": one_of(kind, QUOTATIONS, "kind of quotation"),
                "speaker": speaker,
                "source": self.span(source, to_end=True),
                "cue": self.span(cue, to_end=True),
                "content": bare(self.text.text, self.span(content, to_end=True)),
            }
        )

    def stance(self, rest):
        """s ACTOR | SPEAKER | RECIPIENT | issue | POSITION | modality | attribution | condition | evidence."""
        parts = parts_of(rest, 9)
        row = {
            "actor": self.actor(parts[0]),
            "speaker": self.actor(parts[1], empty=True),
            "recipient": self.actor(parts[2], empty=True),
            "issue": one_of(parts[3], ISSUES, "issue"),
            "position": one_of(parts[4], POSITIONS, "position"),
            "modality": one_of(parts[5], MODALITIES, "modality"),
            "attribution": one_of(parts[6], ATTRIBUTIONS, "attribution"),
            "condition": self.span(parts[7]),
            "evidence": self.span(parts[8]),
        }
        if row["modality"] == "conditional" and not row["condition"]:
            raise Slip("a conditional stance needs its condition")
        if row["evidence"] is None:
            raise Slip("a stance needs its evidence")
        same = ("actor", "recipient", "issue", "position")
        for other in self.stances:
            if self.where(other) == self.here and all(other[k] == row[k] for k in same):
                raise Slip("this stance stands in the same sentence already")
        self.stances.append(row)

    def where(self, stance):
        """Name of the sentence that holds a stance's evidence."""
        at = stance["evidence"][0]
        return next(n for n, (b, e) in self.bounds.items() if b <= at < e)

    def finished(self):
        """The unit's labels; fails where a sentence is left out."""
        missing = [n for n in self.bounds if n not in self.valence and n not in self.joined]
        if missing:
            raise Slip(f"{self.text.id}: no valence for sentence {', '.join(missing)}")
        rows = []
        for name, (begin, end) in sorted(self.bounds.items(), key=lambda item: item[1]):
            if name in self.joined and rows:
                rows[-1]["end"] = end
            else:
                rows.append({"begin": begin, "end": end, "valence": self.valence[name]})
        return {
            "id": self.text.id,
            "part": self.part,
            "sha1": self.text.sha1,
            "actors": self.actors,
            "sentences": rows,
            "mentions": sorted(self.mentions, key=lambda m: m["begin"]),
            "places": self.places,
            "quotations": self.quotations,
            "stances": self.stances,
        }


def parts_of(rest, count):
    """The fields between bars."""
    parts = [p.strip() for p in rest.split(" | ")]
    if len(parts) != count:
        raise Slip(f"{count} fields between ' | ' wanted, {len(parts)} found")
    return parts


def read(path, texts, parts, actors, slips):
    """Units of one label file; slips are collected as `file:line: what`."""
    unit, done = None, []

    def finish(number):
        if unit:
            try:
                done.append(unit.finished())
            except Slip as slip:
                slips.append(f"{path}:{number}: {slip}")

    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        word, _, rest = line.strip().partition(" ")
        if not word or word.startswith("#"):
            continue
        try:
            if word == "U":
                finish(number - 1)
                unit = None
                if rest.strip() not in parts:
                    raise Slip(f"unit {rest.strip()!r} was not drawn")
                unit = Unit(texts[rest.strip()], parts[rest.strip()], actors)
            elif unit is None:
                raise Slip("no unit is open")
            elif word == "A":
                unit.declare(rest)
            elif word == "join":
                unit.joined.add(rest.strip())
            elif word == "split":
                unit.split(rest)
            elif word[0].isdigit():
                unit.sentence(word, rest.strip())
            elif unit.here is None:
                raise Slip("no sentence is open")
            else:
                {"m": unit.mention, "l": unit.place_name, "q": unit.quotation, "s": unit.stance}[
                    word
                ](rest)
        except (Slip, KeyError) as slip:
            slips.append(f"{path}:{number}: {slip}")
    finish("end")
    return done


def main():
    """Compiles or checks."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--units", required=True)
    args.add_argument("--out", type=pathlib.Path)
    args.add_argument("--check", action="store_true")
    args.add_argument("files", nargs="+")
    args = args.parse_args()
    drawn = sheets.units(args.units)
    parts = {row[0]: row[1] for row in drawn}
    texts = sources.read(args.data)
    slips = [f"{i}: its text has changed" for i, _, _, sha1 in drawn if texts[i].sha1 != sha1]
    actors = registered()
    done = [u for path in args.files for u in read(path, texts, parts, actors, slips)]
    print(*slips, sep="\n", file=sys.stderr)
    counts = {k: sum(len(u[k]) for u in done) for k in ("sentences", "mentions", "quotations", "stances")}
    print(f"{len(done)} units, {counts}, {len(slips)} slips")
    if slips:
        sys.exit(1)
    if not args.check:
        order = {row[0]: n for n, row in enumerate(drawn)}
        done.sort(key=lambda u: order[u["id"]])
        for part in ("train", "dev", "test"):
            lines = [json.dumps(u, ensure_ascii=False) for u in done if u["part"] == part]
            (args.out / f"{part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
