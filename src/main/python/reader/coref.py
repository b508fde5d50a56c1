"""Trains whom a pronoun or "the ministry" means, on the vectors of a finished reader, which stays as it is.

    python -m reader.coref --data ../../../../shared/data --models ../resources/models --checkpoint C/reader

leaves `coref.pt` and `coref.json` (dev figures) beside the checkpoint; run `reader.export` before it and after it. Candidates are the nearest mentions of the actors of
this sentence and the three before, the nearest first; the answer may be none of them. Learns from our own labels and from
four fifths of GAP's development part.
"""

import argparse
import csv
import dataclasses
import json
import pathlib
import re

import torch
from torch import nn

import common
import own_labels
from reader import model, parity, rows, words

MOST, BACK = 12, 3
KINDS = ["name", "nominal", "pronoun", "metonym"]
# Sizes of the features of a candidate: sentences back; rank by nearness; kind; how often its actor was mentioned; mentions
# before it in its sentence; first word of the anaphor. What is more counts as the last.
FEATURES = [BACK + 1, MOST, len(KINDS), 8, 6, 8]
HE_SHE = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}


@dataclasses.dataclass
class Mention:
    """One mention with its vector; `place` orders those of a text."""

    sentence: int
    span: tuple
    text: str
    actor: str
    kind: str
    vector: torch.Tensor = None

    @property
    def place(self):
        """Sorts by text order."""
        return self.sentence, self.span


class Antecedent(nn.Module):
    """Scores of the candidates, and of none as the last; the vectors are made narrow first, for there is little to learn from."""

    def __init__(self, narrow=96, width=128, dropout=0.3):
        super().__init__()
        self.anaphor, self.candidate = (
            nn.Sequential(nn.Dropout(dropout), nn.Linear(model.WIDTH, narrow), nn.GELU(), nn.Dropout(dropout))
            for _ in range(2)
        )
        self.told = nn.ModuleList([nn.Embedding(size, 16) for size in FEATURES])
        self.score, self.none = (
            nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, 1))
            for size in (3 * narrow + 16 * len(FEATURES), narrow)
        )

    def forward(self, anaphor, candidates, features):
        """anaphor [..., 384], candidates [..., n, 384], features [..., n, 6]."""
        anaphor, candidates = self.anaphor(anaphor), self.candidate(candidates)
        repeated = anaphor.unsqueeze(-2).expand_as(candidates)
        told = [table(features[..., i]) for i, table in enumerate(self.told)]
        scores = self.score(torch.cat([repeated, candidates, repeated * candidates, *told], dim=-1)).squeeze(
            -1
        )
        return torch.cat([scores, self.none(anaphor)], dim=-1)


def candidates(mentions, anaphor):
    """(the nearest mention of each actor before the anaphor, its features), nearest first."""
    before = [
        m
        for m in mentions
        if m.place < anaphor.place and anaphor.sentence - m.sentence <= BACK and m.actor is not None
    ]
    nearest = {}
    for m in sorted(before, key=lambda m: m.place, reverse=True):
        nearest.setdefault(m.actor, m)
    return [(m, features(m, rank, anaphor, before)) for rank, m in enumerate(nearest.values())][:MOST]


def features(m, rank, anaphor, before):
    """The numbers of FEATURES."""
    told = [
        anaphor.sentence - m.sentence,
        rank,
        KINDS.index(m.kind),
        sum(other.actor == m.actor for other in before),
        sum(other.sentence == m.sentence and other.span < m.span for other in before),
        anaphor.span[0],
    ]
    return [min(number, size - 1) for number, size in zip(told, FEATURES)]


def read(shipped, text, mentions=()):
    """(words, word vectors, name tags) of a sentence; sets the vectors of its mentions, which may come later."""
    spans, _, vectors, tags = shipped.encode(text)
    ask(shipped, vectors, mentions)
    return spans, vectors, tags["names"].argmax(-1).tolist()


def ask(shipped, vectors, mentions):
    """Sets the vector of each mention of a sentence."""
    if mentions:
        for mention, vector in zip(mentions, shipped.mentions(vectors, [m.span for m in mentions])):
            mention.vector = torch.tensor(vector)


def read_own(shipped, data, part):
    """(anaphor, candidates, right ones) of our own labels."""
    out = []
    for unit, text in own_labels.units(data, part):
        everyone = []
        for number, s in enumerate(unit["sentences"]):
            first, last = s["begin"], min(s["end"], s["begin"] + 900)
            spans = words.words(text[first:last])
            here = []
            for m in unit["mentions"]:
                if first <= m["begin"] and m["end"] <= last:
                    place = rows.covered(spans, m["begin"] - first, m["end"] - first)
                    here.append(Mention(number, place, text[m["begin"] : m["end"]], m["actor"], m["kind"]))
            if here:
                read(shipped, text[first:last], here)
            everyone += here
        for m in everyone:
            if m.kind in ("pronoun", "nominal"):
                found = candidates(everyone, m)
                if found:
                    out.append((m, found, [c.actor == m.actor for c, _ in found]))
    return out


def read_gap(shipped, data):
    """(train, dev) of GAP's development part, a fifth of it dev; the names are those that the reader finds, and A and B."""
    parts = [], []
    with open(f"{data}/gap/gap-development.tsv", encoding="utf-8", newline="") as lines:
        items = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for item in items:
        found, right, target = read_passage(shipped, item)
        if found:
            held = common.in_dev(item["ID"], 0.2, "reader-gap")
            parts[held].append((target, found, right))
    return parts


def read_passage(shipped, item):
    """(candidates, right ones, pronoun) of one passage of GAP."""
    text, everyone, target, begin = item["Text"], [], None, 0
    given = {}
    for key, name in (("A", "A"), ("B", "B"), ("Pronoun", "P")):
        at = int(item[f"{key}-offset"])
        given[at, at + len(item[key])] = name
    ends = [m.end() for m in re.finditer(r"[.?!][\"']?\s+(?=[A-Z\"])", text)] + [len(text)]
    for number, end in enumerate(ends):
        sentence, here = text[begin:end][:900], []
        if not words.words(sentence):
            begin = end
            continue
        spans, vectors, tags = read(shipped, sentence)
        found = [(a, b) for a, b, kind in rows.spans_of(tags, rows.NAMES) if kind == "PER"]
        for span, name in given.items():
            place = rows.covered(spans, span[0] - begin, span[1] - begin) if begin <= span[0] < end else None
            if place:
                found = [f for f in found if f[1] < place[0] or f[0] > place[1]]
                here.append(
                    Mention(number, place, text[slice(*span)], name, "pronoun" if name == "P" else "name")
                )
                target = here[-1] if name == "P" else target
        for a, b in found:
            name = sentence[spans[a][0] : spans[b][1]]
            here.append(Mention(number, (a, b), name, whose(name, item), "name"))
        ask(shipped, vectors, here)
        everyone += here
        begin = end
    if target is None:
        return [], [], None
    found = candidates(everyone, target)
    right = [c.actor in ("A", "B") and item[f"{c.actor}-coref"].upper() == "TRUE" for c, _ in found]
    return found, right, target


def whose(name, item):
    """A or B where a name shares a word with theirs, else itself."""
    for key in ("A", "B"):
        if set(name.split()) & set(item[key].split()):
            return key
    return name


def tensors(items):
    """(anaphors, candidates, features, which there are, which are right); the last column is none."""
    n = len(items)
    anaphors = torch.stack([anaphor.vector for anaphor, _, _ in items])
    found = torch.zeros(n, MOST, model.WIDTH)
    told = torch.zeros(n, MOST, len(FEATURES), dtype=torch.int64)
    there, right = (torch.zeros(n, MOST + 1, dtype=torch.bool) for _ in range(2))
    for i, (anaphor, some, gold) in enumerate(items):
        found[i, : len(some)] = torch.stack([c.vector for c, _ in some])
        told[i, : len(some)] = torch.tensor([numbers for _, numbers in some])
        there[i, : len(some)] = there[i, MOST] = True
        right[i, : len(some)] = torch.tensor(gold)
        right[i, MOST] = not any(gold)
    return anaphors, found, told, there, right


def scores(net, anaphors, found, told, there):
    """[n, MOST + 1], candidates that are not there far below."""
    return net(anaphors, found, told).masked_fill(~there, -1e4)


def f1(net, part, least):
    """F1 of links; none is no link. A link must reach a probability."""
    *known, right = part
    p = torch.softmax(scores(net, *known), -1)
    best = p.argmax(-1)
    linked = (best < MOST) & (p.max(-1).values >= least)
    hits = int(right[torch.arange(len(best)), best][linked].sum())
    real = int((~right[:, MOST]).sum())
    guessed = int(linked.sum())
    return {
        "P": hits / max(1, guessed),
        "R": hits / max(1, real),
        "F1": 2 * hits / max(1, guessed + real),
        "n": len(best),
    }


def main():
    """Vectors, training, figures."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--checkpoint", type=pathlib.Path, required=True)
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--epochs", type=int, default=15)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()

    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    shipped = parity.Shipped(args.models / "reader")
    gap, dev_gap = read_gap(shipped, args.data)
    own, dev_own = (read_own(shipped, args.data, part) for part in ("train", "dev"))
    print(len(gap), len(own), flush=True)
    *train, right = tensors(gap + own)
    dev = {"gap": tensors(dev_gap)}
    for kind in ("pronoun", "nominal"):
        dev[f"{kind}s"] = tensors([item for item in dev_own if item[0].kind == kind])
    net = Antecedent()
    adam = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.01)
    plan = torch.optim.lr_scheduler.LinearLR(adam, 1.0, 0.05, args.epochs)
    for epoch in range(args.epochs):
        net.train()
        for rows_ in torch.randperm(len(right)).split(32):
            found = scores(net, *(t[rows_] for t in train))
            loss = torch.logsumexp(found, -1) - torch.logsumexp(found.masked_fill(~right[rows_], -1e4), -1)
            loss.mean().backward()
            adam.step()
            adam.zero_grad()
        plan.step()
        net.eval()
        with torch.no_grad():
            figures = {
                f"{name}@{least}": {k: round(v, 3) for k, v in f1(net, part, least).items()}
                for name, part in dev.items()
                for least in (0.0, 0.6)
            }
        print(epoch + 1, json.dumps(figures), flush=True)
    torch.save(net.state_dict(), args.checkpoint / "coref.pt")
    (args.checkpoint / "coref.json").write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
