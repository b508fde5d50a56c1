"""Stances alone, in sentences whose mentions the job has found: fewer words for who reads them, so many more sentences.

    python stances.py draw --data DATA --job RESULT --prefix news --out DIR     RESULT: what the job made of the texts
    python stances.py compile --data DATA --sheets DIR --quick ../../annotations/quick.jsonl

Sentences that nobody has labelled, of articles that are in no part of the corpus, half of them where the job was least sure, the rest where it
found nothing between two actors or was sure. `sheetN.txt` has blocks

    #12 Berg accused Sudmark of shelling the port. [before: The council met on Friday.]
    m 1 Berg | 2 Sudmark
    0 = Ola Berg                        where the whole sentence is said by somebody whom it does not name

and `outN.txt` for every sentence its stances, if any:

    #12
    m 3 angry dockers                   a mention that is missing
    1 > 2 : ACCUSE conditional | unless the ships leave
    t 2-                                sheets with sentiment: who is written about badly (-) or well (+), nobody else

`compile` stops where an answer has a fault, and appends units whose "layers" is "stances": nothing else about them was read. They are "unseen"
until somebody lets a reader learn from them and takes that word away: the verifier needs what no reader knows.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import sys

import quick
import sources

SHEET = 150  # sentences
SHORTEST, LONGEST = 40, 450  # characters
UNSURE = 0.75
TONE = {"-": -1, "+": 1}
ROW = re.compile(r"(\d+) > (\d+|-) : (\w+) (\w+)(?: \| (.+))?$")


def table(folder, name):
    """Rows of a table of a result by article."""
    found = collections.defaultdict(list)
    with open(folder / "csv" / f"{name}.csv", encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["article_id"]].append(row | {"begin": int(row["begin"]), "end": int(row["end"])})
    return found


def known(annotations):
    """(ids of all labelled units, articles in a part of the corpus)."""
    drawn = {line.split("\t")[0] for line in (annotations / "units.tsv").read_text(encoding="utf-8").splitlines()}
    labelled = {json.loads(line)["id"] for line in (annotations / "quick.jsonl").read_text(encoding="utf-8").splitlines()}
    return drawn | labelled, {id_.split(":")[1] for id_ in drawn if id_.startswith(("workload:", "news:"))}


def place(id_):
    """(article in the job's result, first, last character or None) of a unit."""
    source, *rest = id_.split(":")
    if source == "news":
        begin, end = rest[1].split("-")
        return rest[0], int(begin), int(end)
    return "-".join([source, *rest]), 0, None


class Block:
    """A sentence with its mentions as the job sees them."""

    def __init__(self, text, tables):
        article, begin, end = place(text.id)
        end = len(text.text) if end is None else end
        self.id, self.text = text.id, text.text

        def inside(name):
            return [r for r in tables[name].get(article, ()) if begin <= r["begin"] and r["end"] <= end]

        self.sentences = inside("sentences")
        self.whole = [(s["begin"], s["end"]) for s in self.sentences] == [(begin, end)]
        spans = {(m["begin"], m["end"]): m["actor_id"] for m in inside("mentions")}
        self.mentions = [(b - begin, e - begin, actor) for (b, e), actor in sorted(spans.items())]
        self.sure = [float(s["confidence"]) for s in inside("stances")]
        self.sayer = None
        for q in tables["quotations"].get(article, ()):
            covers = q["begin"] <= begin + 2 and end - 2 <= q["end"]
            if covers and q["speaker_id"] and q["speaker_id"] not in spans.values() and q["source"] not in self.text:
                self.sayer = q["speaker"]
        earlier = [s["sentence"] for s in tables["sentences"].get(article, ()) if s["end"] <= begin]
        self.before = earlier[-1][-160:] if earlier else ""

    def pool(self):
        """unsure, silent or sure; None where there is nothing to read."""
        if not self.mentions or not SHORTEST <= len(self.text) <= LONGEST or len(self.sentences) != 1 or "\n" in self.text:
            return None
        if self.sure:
            return "unsure" if min(self.sure) < UNSURE else "sure"
        return "silent" if len({actor for *_, actor in self.mentions}) > 1 or self.sayer else None

    def lines(self, number):
        """As it stands on a sheet."""
        said = " | ".join(f"{n} {self.text[b:e]}" for n, (b, e, _) in enumerate(self.mentions, 1))
        head = f"#{number} {self.text}" + (f" [before: {self.before}]" if self.before else "")
        return [head, f"m {said}", *([f"0 = {self.sayer}"] if self.sayer else []), ""]


SHARES = {"unsure": 0.5, "silent": 0.3, "sure": 0.2}


def draw(args):
    """All sheets of one source."""
    rng = random.Random(args.seed)
    tables = {name: table(args.job, name) for name in ("sentences", "mentions", "stances", "quotations")}
    labelled, articles = known(args.annotations)
    pools = collections.defaultdict(list)
    for text in getattr(sources, args.prefix)(args.data):
        article, *_ = place(text.id)
        if text.part != "train" or text.id in labelled or article in articles or article not in tables["sentences"]:
            continue
        block = Block(text, tables)
        pools[block.pool()].append(block)
    chosen = []
    for name, share in SHARES.items():
        chosen += rng.sample(pools[name], min(len(pools[name]), round(args.count * share)))
    rng.shuffle(chosen)
    args.out.mkdir(parents=True, exist_ok=True)
    first = len(list(args.out.glob("sheet*.txt"))) + 1
    for number, start in enumerate(range(0, len(chosen), SHEET), first):
        some = chosen[start : start + SHEET]
        text = "\n".join(line for n, block in enumerate(some, 1) for line in block.lines(n))
        (args.out / f"sheet{number}.txt").write_text(text, encoding="utf-8")
        units = [{"id": b.id, "mentions": b.mentions, "sayer": b.sayer} for b in some]
        (args.out / f"units{number}.json").write_text(json.dumps(units), encoding="utf-8")
    print({name: len(found) for name, found in pools.items()}, "drawn:", len(chosen))


class Answers:
    """The stances of a sheet by number of sentence; faults are collected with their lines."""

    def __init__(self, path, units, texts):
        self.units, self.texts = units, texts
        self.rows, self.spans, self.tones, self.faults = {}, {}, {}, []
        number = None
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                number = self.line(number, line.strip())
            except (ValueError, KeyError, IndexError, AttributeError, TypeError) as fault:
                self.faults.append(f"{path.name}:{at}: {line}: {fault}")
        missing = [n for n in range(1, len(units) + 1) if n not in self.rows]
        if missing:
            self.faults.append(f"{path.name}: without an answer: {missing}")
        self.toned = any(self.tones.values())

    def line(self, number, line):
        """Reads one line, gives the number of the block that it belongs to."""
        if not line:
            return number
        if line.startswith("#"):
            number = int(line[1:])
            unit = self.units[number - 1]
            if number in self.rows:
                raise ValueError("a second answer")
            self.rows[number], self.spans[number] = [], {str(n): m[:2] for n, m in enumerate(unit["mentions"], 1)}
            self.tones[number] = {}
            return number
        text, spans = self.texts[self.units[number - 1]["id"]].text, self.spans[number]
        if line.startswith("m "):
            for one in line[2:].split(" | "):
                name, words = one.split(" ", 1)
                spans[name] = quick.find(text, words)
            return number
        if line.startswith("t "):
            self.tones[number] |= {tuple(spans[one[:-1]]): TONE[one[-1]] for one in line[2:].split()}
            return number
        actor, recipient, position, modality, condition = ROW.match(line).groups()
        if position not in quick.POSITIONS or modality not in quick.MODALITIES:
            raise ValueError("unknown position or modality")
        if actor == recipient or (actor != "0" and actor not in spans) or (recipient != "-" and recipient not in spans):
            raise ValueError("no such mention")
        self.rows[number].append(
            {
                "actor": None if actor == "0" else spans[actor],
                "recipient": None if recipient == "-" else spans[recipient],
                "position": position,
                "modality": modality,
                "condition": quick.find(text, condition) if condition else None,
            }
        )
        return number

    @staticmethod
    def add_sentiment(mentions, tones):
        """One mention of an actor was enough: of his others nothing is known."""
        known = {m["actor"] for m in mentions if (m["begin"], m["end"]) in tones}
        for m in mentions:
            place = m["begin"], m["end"]
            if place in tones or m["actor"] not in known:
                m["sentiment"] = tones.get(place, 0)

    def unit(self, number):
        """One line of quick.jsonl; what the unnamed sayer holds stands under "told"."""
        unit, rows = self.units[number - 1], self.rows[number]
        actors = {tuple(m[:2]): m[2] for m in unit["mentions"]}
        every = sorted({*actors, *(tuple(s) for s in self.spans[number].values())})
        names = list(dict.fromkeys(actors.get(span, str(span)) for span in every))
        mentions = [{"begin": b, "end": e, "actor": names.index(actors.get((b, e), str((b, e))))} for b, e in every]
        if self.toned:
            self.add_sentiment(mentions, self.tones[number])
        out = {"id": unit["id"], "sha1": self.texts[unit["id"]].sha1, "layers": "stances", "unseen": True, "mentions": mentions}
        out["stances"] = [r for r in rows if r["actor"]]
        told = [{k: v for k, v in r.items() if k != "actor"} for r in rows if not r["actor"]]
        if told or unit["sayer"]:
            out["told"] = told
        return out


def compile_(args):
    """Appends the answered sheets."""
    texts, faults, found = sources.read(args.data), [], []
    for path in sorted(args.sheets.glob("out*.txt"), key=lambda p: int(p.stem[3:])):
        units = json.loads((args.sheets / f"units{path.stem[3:]}.json").read_text())
        answers = Answers(path, units, texts)
        faults += answers.faults
        if not answers.faults:
            found += [answers.unit(number) for number in range(1, len(units) + 1)]
    if faults:
        sys.exit("\n".join(faults))
    if args.check:
        print("no faults:", len(found), "sentences")
        return
    there = {json.loads(line)["id"] for line in args.quick.read_text(encoding="utf-8").splitlines()}
    new = [unit for unit in found if unit["id"] not in there]
    with open(args.quick, "a", encoding="utf-8") as out:
        out.writelines(json.dumps(unit) + "\n" for unit in new)
    print(len(new), "sentences,", sum(len(u["stances"]) + len(u.get("told", ())) for u in new), "stances")


def main():
    """Two commands."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("command", choices=["draw", "compile"])
    args.add_argument("--data", type=pathlib.Path, required=True)
    args.add_argument("--annotations", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "annotations")
    args.add_argument("--job", type=pathlib.Path, help="folder of a result, with csv/")
    args.add_argument("--prefix", choices=["news", "newsmtsc", "dse"], default="news")
    args.add_argument("--out", type=pathlib.Path)
    args.add_argument("--count", type=int, default=6000)
    args.add_argument("--seed", type=int, default=20261130)
    args.add_argument("--sheets", type=pathlib.Path)
    args.add_argument("--quick", type=pathlib.Path)
    args.add_argument("--check", action="store_true", help="look for faults only")
    args = args.parse_args()
    (draw if args.command == "draw" else compile_)(args)


if __name__ == "__main__":
    main()
