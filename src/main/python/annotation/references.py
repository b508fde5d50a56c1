"""Whom words mean in whole articles: the references that the job has found, read and mended.

    python references.py draw --data DATA --job RESULT --out DIR --count 240      RESULT: what the job made of the articles
    python references.py compile --data DATA --job RESULT --sheets DIR --out ../../annotations/references.jsonl

Articles that are in no part of the corpus and were not read to measure. `sheetN.txt` has ten of them, sentence by sentence,

    A 480001
    4   [12 He] said [13 the ministry] would wait, and the agency agreed.
        12 Ola Berg; 13 Norland

and `outN.txt` what is wrong or missing there, the rest being right:

    A 480001
    12 = 7                     he means whom 7 means
    13 = Sudmark               whom no number names
    13 = -                     no actor, or nobody can tell
    + 4 the agency = 9         words of sentence 4 that were not found; @2 for their second place

References go to `references.jsonl` as offsets and keys; with `--verdicts FILE` also as a table of right and wrong.
"""

import argparse
import json
import pathlib
import random
import re
import sys

import quick
import sources
import stances

SHEET = 10  # articles
SHORTEST, LONGEST = 1200, 5500  # characters
KINDS = {"name", "nominal", "pronoun", "metonym"}
PRONOUNS = set("he she it they we i you his her its their our my him them us me who himself herself itself".split())


class Read:
    """An article with its sentences and the references in each, numbered through."""

    def __init__(self, text, tables):
        self.id, self.text = text.id.split(":")[1], text.text
        self.sentences = [(s["begin"], s["end"]) for s in tables["sentences"][self.id]]
        found = {(m["begin"], m["end"]): m for m in tables["mentions"].get(self.id, ())}
        self.references = [found[span] for span in sorted(found)]

    def lines(self):
        """As it stands on a sheet."""
        out = [f"A {self.id}"]
        for number, (begin, end) in enumerate(self.sentences, 1):
            here = [(n, r) for n, r in enumerate(self.references, 1) if begin <= r["begin"] < end]
            words, at = "", begin
            for n, r in here:
                if r["begin"] >= at:
                    words += self.text[at : r["begin"]] + f"[{n} {self.text[r['begin']:r['end']]}]"
                    at = r["end"]
            words += self.text[at:end]
            out.append(f"{number}\t" + " ".join(words.split()))
            if here:
                out.append("\t" + "; ".join(f"{n} {r['actor']}" for n, r in here))
        return [*out, ""]


def articles(args):
    """What can be drawn or was, by id."""
    tables = {name: stances.table(args.job, name) for name in ("sentences", "mentions")}
    found = {t.id.split(":")[1]: t for t in sources.workload(args.data)}
    return {id_: Read(text, tables) for id_, text in found.items() if id_ in tables["sentences"]}, found


def draw(args):
    """All sheets."""
    rng = random.Random(args.seed)
    every, _ = articles(args)
    _, labelled = stances.known(args.annotations)
    gold = args.annotations.parents[1] / "test" / "gold"
    read = {line.split("\t")[0] for path in gold.glob("actors-read*.tsv") for line in path.read_text().splitlines()}
    free = [a for a in every.values() if a.id not in labelled | read and SHORTEST <= len(a.text) <= LONGEST]
    chosen = rng.sample(sorted(free, key=lambda a: a.id), args.count)
    args.out.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(chosen), SHEET), 1):
        some = chosen[start : start + SHEET]
        (args.out / f"sheet{number}.txt").write_text("\n".join(line for a in some for line in a.lines()), encoding="utf-8")
        (args.out / f"ids{number}.json").write_text(json.dumps([a.id for a in some]))
    print(len(free), "free,", len(chosen), "drawn,", sum(len(a.references) for a in chosen), "references")


class Answers:
    """What was mended on a sheet, by article; faults are collected with their lines."""

    def __init__(self, path, ids, every):
        self.every, self.faults = every, []
        self.mended, self.missed = {i: {} for i in ids}, {i: [] for i in ids}
        seen, article = set(), None
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                if line.startswith("A "):
                    article = line[2:].strip()
                    seen.add(article)
                elif line.strip():
                    self.line(article, line.strip())
            except (ValueError, KeyError, IndexError, AttributeError) as fault:
                self.faults.append(f"{path.name}:{at}: {line}: {fault!r}")
        if seen != set(ids):
            self.faults.append(f"{path.name}: articles missing {set(ids) - seen} or unknown {seen - set(ids)}")

    def line(self, article, line):
        """One answer."""
        read = self.every[article]
        number, meant = re.match(r"(\d+) = (.+)$", line).groups() if line[0] != "+" else (None, None)
        if number:
            read.references[int(number) - 1]
            self.mended[article][int(number)] = self.meant(read, meant)
            return
        sentence, words, meant = re.match(r"\+ (\d+) (.+?) = (.+)$", line).groups()
        begin, end = read.sentences[int(sentence) - 1]
        place = quick.find(read.text[begin:end], words)
        self.missed[article].append(([begin + place[0], begin + place[1]], self.meant(read, meant)))

    @staticmethod
    def meant(read, words):
        """A number as itself, "-" as None, else the words."""
        if words == "-":
            return None
        if words.isdigit():
            read.references[int(words) - 1]
            return int(words)
        return words

    def unit(self, article, text):
        """One line of references.jsonl, and (begin, end, found, verdict) of what was found."""
        read, mended = self.every[article], self.mended[article]

        def key(number, seen=()):
            if number not in mended or number in seen:
                return read.references[number - 1]["actor_id"]
            return resolved(mended[number], (*seen, number))

        def resolved(meant, seen=()):
            return key(meant, seen) if isinstance(meant, int) else None if meant is None else f"x:{meant}"

        mentions, verdicts, types = [], [], {}
        for n, r in enumerate(read.references, 1):
            right = n not in mended
            mentions.append([r["begin"], r["end"], r["mention_type"], key(n)])
            verdicts.append((article, r["begin"], r["end"], r["actor_id"], "right" if right else "wrong"))
            types.setdefault(r["actor_id"], r["actor_type"])
        for (begin, end), meant in self.missed[article]:
            words = read.text[begin:end]
            kind = "pronoun" if words.lower() in PRONOUNS else "name" if words[:1].isupper() else "nominal"
            mentions.append([begin, end, kind, resolved(meant)])
            verdicts.append((article, begin, end, "", "missed"))
        used = {key for *_, key in mentions}
        unit = {"id": f"workload:{article}", "sha1": text.sha1, "sentences": read.sentences, "mentions": sorted(mentions)}
        return unit | {"types": {k: v for k, v in types.items() if k in used}}, verdicts


def compile_(args):
    """All answered sheets."""
    every, texts = articles(args)
    units, verdicts, faults = [], [], []
    for path in sorted(args.sheets.glob("out*.txt"), key=lambda p: int(p.stem[3:])):
        ids = json.loads((args.sheets / f"ids{path.stem[3:]}.json").read_text())
        answers = Answers(path, ids, every)
        faults += answers.faults
        for article in ids if not answers.faults else ():
            unit, told = answers.unit(article, texts[article])
            units.append(unit)
            verdicts += told
    if faults:
        sys.exit("\n".join(faults))
    counts = {v: sum(row[4] == v for row in verdicts) for v in ("right", "wrong", "missed")}
    print(len(units), "articles", counts, "precision", round(counts["right"] / max(1, counts["right"] + counts["wrong"]), 3))
    if args.out:
        args.out.write_text("".join(json.dumps(u, ensure_ascii=False) + "\n" for u in units), encoding="utf-8")
    if args.verdicts:
        head = "article_id\tbegin\tend\tfound\tverdict\n"
        args.verdicts.write_text(head + "".join("\t".join(map(str, row)) + "\n" for row in verdicts), encoding="utf-8")


def main():
    """Two commands."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("command", choices=["draw", "compile"])
    args.add_argument("--data", type=pathlib.Path, required=True)
    args.add_argument("--job", type=pathlib.Path, required=True, help="folder of a result, with csv/")
    args.add_argument("--annotations", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "annotations")
    args.add_argument("--out", type=pathlib.Path)
    args.add_argument("--count", type=int, default=240)
    args.add_argument("--seed", type=int, default=20261130)
    args.add_argument("--sheets", type=pathlib.Path)
    args.add_argument("--verdicts", type=pathlib.Path)
    args = args.parse_args()
    (draw if args.command == "draw" else compile_)(args)


if __name__ == "__main__":
    main()
