"""Mentions that nobody has labelled, in sentences that a teacher may label."""

import csv
import pathlib
import random
import re

import own_labels
from target_data import Row, json_lines

ACTORS = pathlib.Path(__file__).resolve().parents[3] / "conf" / "actors.csv"
LENGTH = range(40, 221)  # characters: what a teacher reads fast


def read_dse(path):
    """Both actors of each sentence of DSE, unlabelled: its labels answer another question."""
    rows = []
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").split("\n"), 1):
        text, *names = line.split("\t")[:3]
        places = [(text.find(f"[{name}]"), name) for name in names]
        if len(places) != 2 or min(places)[0] < 0:
            continue
        (one, first), (two, second) = sorted(places)
        plain = text.replace(f"[{first}]", first, 1).replace(f"[{second}]", second, 1)
        for shift, (begin, name) in ((0, (one, first)), (2, (two, second))):
            place = begin - shift, begin - shift + len(name)
            if plain[slice(*place)] == name:
                rows.append(Row(f"dse:{number}:{begin}", f"dse:{number}", plain, *place))
    return rows


def names():
    """A pattern of the names and aliases of the registry that begin with a capital letter."""
    with open(ACTORS, encoding="utf-8", newline="") as lines:
        found = {n for r in csv.DictReader(lines) for n in [r["name"], *r["aliases"].split("|")]}
    found = sorted((n for n in found if len(n) > 2 and n[0].isupper()), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, found)) + r")\b")


def read_workload(path):
    """One mention, the same at each run, of each sentence that names an actor of the registry."""
    pattern = names()
    rows = []
    for item in json_lines(path):
        draw = random.Random(item["id"])
        for text in re.split(r"(?<=[.!?])[”\"]?\s+(?=[“\"A-Z])", item["text"]):
            found = list(pattern.finditer(text))
            if found:
                begin, end = draw.choice(found).span()
                name = f"workload:{item['id']}"
                rows.append(Row(f"{name}:{len(rows)}", name, text, begin, end))
    return rows


def read(data, dse, workload, seed=1):
    """So many mentions of each source, without the units that our own labels hold back."""
    held = own_labels.held_back(data)
    rows = []
    for count, found in (
        (dse, read_dse(f"{data}/dse/train.txt")),
        (workload, read_workload(f"{data}/workload/articles-01.jsonl")),
    ):
        free = [
            r
            for r in {(r.text, r.begin): r for r in found}.values()
            if r.group not in held and r.text.strip() not in held and len(r.text) in LENGTH
        ]
        rows += random.Random(seed).sample(free, min(count, len(free)))
    return rows
