"""Trains whom a pronoun or "the ministry" means, on the vectors of a finished reader, which stays as it is.

    python -m reader.coref texts --data ../../../../shared/data --out C/coref-texts.jsonl
    mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.demarche.actors.AntecedentRows \\
        -Dexec.args="C/coref-texts.jsonl C/coref-rows"                                     from the project's root
    python -m reader.coref train --rows C/coref-rows --checkpoint C/reader

The job itself finds mentions, candidates and features in the labelled texts, so that what is learned is what will be asked. `train` leaves
`coref.pt` and `coref.json` (dev figures) beside the checkpoint; run `reader.export` before the second step and after the third. Learns from our own
labels, from `references.jsonl` and from four fifths of GAP's development part.
"""

import argparse
import collections
import csv
import json
import pathlib

import numpy as np
import torch
from torch import nn

import common
import own_labels
import target_data
from reader import model

MOST, BACK = 12, 5
# Sizes of the features of a candidate, see `Antecedents.Features` of the job.
FEATURES = [BACK + 1, MOST, 4, 8, 6, 8, 6, 4, 4, 3]
NOMINAL = 4  # the feature "words" from here on
WORDS = 6  # its place
DEV = {"references": 0.2, "gap": 0.2}  # shares of articles and of passages; of our own labels the dev part


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
        """anaphor [..., 384], candidates [..., n, 384], features [..., n, 10]."""
        anaphor, candidates = self.anaphor(anaphor), self.candidate(candidates)
        repeated = anaphor.unsqueeze(-2).expand_as(candidates)
        told = [table(features[..., i]) for i, table in enumerate(self.told)]
        scores = self.score(torch.cat([repeated, candidates, repeated * candidates, *told], dim=-1)).squeeze(
            -1
        )
        return torch.cat([scores, self.none(anaphor)], dim=-1)


class Antecedents(nn.Module):
    """Several of them, drawn and trained apart, whose mean log-probabilities are steadier than one's."""

    def __init__(self, members=3):
        super().__init__()
        self.members = nn.ModuleList([Antecedent() for _ in range(members)])

    def forward(self, anaphor, candidates, features):
        """As each of them."""
        found = [torch.log_softmax(net(anaphor, candidates, features), -1) for net in self.members]
        return sum(found) / len(found)


def texts(args):
    """Writes the labelled texts for `AntecedentRows`; an id begins with the source and whether the text is dev."""
    found = []
    for unit in target_data.json_lines(own_labels.FOLDER / "references.jsonl"):
        part = "dev" if common.in_dev(unit["id"], DEV["references"], "coref-references") else "train"
        text = own_labels.texts(args.data)[unit["id"]].text
        found.append((f"references {part} {unit['id']}", text, [[b, e, key] for b, e, _, key in unit["mentions"]]))
    for part in ("train", "dev"):
        for unit, text in own_labels.units(args.data, part):
            mentions = [[m["begin"], m["end"], m["actor"]] for m in unit["mentions"]]
            found.append((f"own {part} {unit['id']}", text, mentions))
    with open(f"{args.data}/gap/gap-development.tsv", encoding="utf-8", newline="") as lines:
        for item in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            part = "dev" if common.in_dev(item["ID"], DEV["gap"], "reader-gap") else "train"
            found.append((f"gap {part} {item['ID']}", item["Text"], passage(item)))
    lines = [json.dumps({"id": id_, "text": text, "mentions": m}) + "\n" for id_, text, m in found]
    args.out.write_text("".join(lines), encoding="utf-8")
    print(collections.Counter(id_.rsplit(" ", 1)[0] for id_, *_ in found))


def passage(item):
    """[begin, end, key] of the two names of a passage of GAP and of its pronoun, whose key is that of whom it means."""
    meant = next((key for key in "AB" if item[f"{key}-coref"].upper() == "TRUE"), None)
    places = {key: (int(item[f"{key}-offset"]), item[key]) for key in "AB"}
    mentions = [[at, at + len(words), key] for key, (at, words) in places.items()]
    at = int(item["Pronoun-offset"])
    return [*mentions, [at, at + len(item["Pronoun"]), meant]]


def tensors(prefix):
    """(rows, anaphors, candidates, features, which there are, which are right); the last column is none."""
    rows = list(target_data.json_lines(f"{prefix}.jsonl"))
    vectors = torch.from_numpy(np.fromfile(f"{prefix}.f32", dtype=">f4").astype("float32")).view(-1, model.WIDTH)
    n, at = len(rows), 0
    anaphors, found = torch.zeros(n, model.WIDTH), torch.zeros(n, MOST, model.WIDTH)
    told = torch.zeros(n, MOST, len(FEATURES), dtype=torch.int64)
    there, right = (torch.zeros(n, MOST + 1, dtype=torch.bool) for _ in range(2))
    for i, row in enumerate(rows):
        count = len(row["right"])
        anaphors[i], found[i, :count] = vectors[at], vectors[at + 1 : at + 1 + count]
        at += 1 + count
        told[i, :count] = torch.tensor(row["features"])
        there[i, :count] = there[i, MOST] = True
        right[i, :count] = torch.tensor(row["right"])
        right[i, MOST] = not any(row["right"])
    return rows, anaphors, found, told, there, right


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


def parts(rows, told):
    """{name: numbers of the rows}: train, and the dev part of each source, pronouns and nominals apart."""
    found = collections.defaultdict(list)
    for i, row in enumerate(rows):
        source, part, _ = row["article"].split(" ", 2)
        kind = "nominals" if told[i, 0, WORDS] >= NOMINAL else "pronouns"
        found["train" if part == "train" else f"{source} {kind}"].append(i)
    return found


def train(args):
    """Training and dev figures."""
    torch.set_num_threads(args.threads)
    rows, *known = tensors(args.rows)
    numbers = parts(rows, known[2])
    learned = [t[numbers["train"]] for t in known]
    dev = {name: [t[some] for t in known] for name, some in numbers.items() if name != "train"}
    print({name: len(some) for name, some in numbers.items()}, flush=True)
    every = Antecedents(args.members)
    for number, net in enumerate(every.members, 1):
        common.set_seed(number)
        learn(net, learned, args.epochs)
        print(number, json.dumps(measured(net, dev)), flush=True)
    figures = measured(every.eval(), dev)
    print(json.dumps(figures))
    torch.save(every.state_dict(), args.checkpoint / "coref.pt")
    (args.checkpoint / "coref.json").write_text(json.dumps(figures, indent=2) + "\n")


@torch.no_grad()
def measured(net, dev):
    """Links of each dev part at three thresholds."""
    return {
        f"{name}@{least}": {k: round(v, 3) for k, v in f1(net, part, least).items()}
        for name, part in dev.items()
        for least in (0.0, 0.4, 0.6)
    }


def learn(net, learned, epochs):
    """Trains one, from weights drawn anew."""
    for layer in net.modules():
        if hasattr(layer, "reset_parameters"):
            layer.reset_parameters()
    adam = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.01)
    plan = torch.optim.lr_scheduler.LinearLR(adam, 1.0, 0.05, epochs)
    *questions, right = learned
    net.train()
    for _ in range(epochs):
        for some in torch.randperm(len(right)).split(32):
            found = scores(net, *(t[some] for t in questions))
            loss = torch.logsumexp(found, -1) - torch.logsumexp(found.masked_fill(~right[some], -1e4), -1)
            loss.mean().backward()
            adam.step()
            adam.zero_grad()
        plan.step()
    net.eval()


def main():
    """Two commands."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("command", choices=["texts", "train"])
    args.add_argument("--data")
    args.add_argument("--out", type=pathlib.Path)
    args.add_argument("--rows", help="what AntecedentRows left, without .jsonl and .f32")
    args.add_argument("--checkpoint", type=pathlib.Path)
    args.add_argument("--epochs", type=int, default=12)
    args.add_argument("--members", type=int, default=3)
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()
    (texts if args.command == "texts" else train)(args)


if __name__ == "__main__":
    main()
