"""Trains which candidates for a stance are stances, on what codebook and reader say of them.

    python -m reader.verify texts --data ../../../../shared/data --out C/verify-texts.jsonl
    mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.demarche.stance.VerifierRows \\
        -Dexec.args="C/verify-texts.jsonl C/verify-rows"                              from the project's root
    python -m reader.verify train --rows C/verify-rows --checkpoint C/reader

The job itself finds candidates and features in the labelled texts. Learns only from sentences that the reader has not learned from, for it is
too sure of those: the ones that are "unseen". `train` leaves `verifier.pt` and `verifier.json` (figures on the dev part) beside
the checkpoint; run `reader.export` before the second step and, with `--only-small`, after the third.
"""

import argparse
import collections
import json
import pathlib

import numpy as np
import torch
from torch import nn

import common
import own_labels
import target_data
from reader import model

# Sizes of what is one of several, see `CandidateFeatures` of the job.
KINDS = [17, 7, 4, 6, 7, 13, 13, 7, 4, 2, 2]
NUMBERS = 24
DEV = 0.15  # share of articles
HELD, OF_SEVERAL = 0.35, 0.45  # the thresholds of the job


class Verifier(nn.Module):
    """Probabilities that a position is held at all, and towards this recipient."""

    def __init__(self, width=64, narrow=32, dropout=0.2):
        super().__init__()
        self.told = nn.ModuleList([nn.Embedding(size, 6) for size in KINDS])
        self.narrow = nn.Sequential(nn.Dropout(2 * dropout), nn.Linear(model.WIDTH, narrow), nn.GELU())
        self.judged = nn.Sequential(
            nn.Linear(2 * NUMBERS + 6 * len(KINDS) + narrow, width), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(width, width), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(width, 2),
        )  # fmt: skip

    def forward(self, numbers, kinds, thoughts):
        """numbers [n, 24], kinds [n, 11], thoughts [n, 384]; gives logits [n, 2]."""
        told = [table(kinds[..., i]) for i, table in enumerate(self.told)]
        inner = numbers.clamp(0.005, 0.995)
        odds = torch.log(inner / (1 - inner)) / 4
        return self.judged(torch.cat([numbers, odds, *told, self.narrow(thoughts)], dim=-1))


class Verifiers(nn.Module):
    """Several, drawn and trained apart; the mean of their probabilities is steadier than one's."""

    def __init__(self, members=5):
        super().__init__()
        self.members = nn.ModuleList([Verifier() for _ in range(members)])

    def forward(self, numbers, kinds, thoughts):
        """As each of them, but probabilities."""
        return torch.stack([torch.sigmoid(net(numbers, kinds, thoughts)) for net in self.members]).mean(0)


def texts(args):
    """Writes for `VerifierRows` every text with sentences that no reader has learned from."""
    found = collections.defaultdict(list)
    every = own_labels.texts(args.data)
    for unit in target_data.json_lines(own_labels.FOLDER / "quick.jsonl"):
        if not (unit.get("unseen") or args.every):
            continue
        source, *place = unit["id"].split(":")
        text, begin = unit["id"], 0
        if source == "news":
            text, begin = f"workload:{place[0]}", int(place[1].split("-")[0])

        def moved(span, by=begin):
            return [span[0] + by, span[1] + by] if span else None

        stances = [s | {k: moved(s[k]) for k in ("actor", "recipient")} for s in unit["stances"]]
        stances += [s | {"actor": None, "recipient": moved(s["recipient"])} for s in unit.get("told", [])]
        place = {"begin": begin, "end": begin + len(every[unit["id"]].text)}
        found[text].append(place | {"stances": stances})
    lines = [json.dumps({"id": id_, "text": every[id_].text, "units": units}) + "\n" for id_, units in found.items()]
    args.out.write_text("".join(lines), encoding="utf-8")
    print(len(found), "texts,", sum(map(len, found.values())), "sentences")


def read(prefix):
    """The rows that `VerifierRows` left, with the thoughts of their candidates."""
    rows = list(target_data.json_lines(f"{prefix}.jsonl"))
    thoughts = torch.from_numpy(np.fromfile(f"{prefix}.f32", dtype=">f4").astype("float32")).view(-1, model.WIDTH)
    for row, some in zip(rows, thoughts.split([len(row["who"]) for row in rows])):
        row["thoughts"] = some
    return rows


def tensors(rows):
    """(numbers, kinds, thoughts, right [n, 2]) of all candidates."""
    numbers = torch.tensor([x for row in rows for x in row["numbers"]], dtype=torch.float32)
    kinds = torch.tensor([x for row in rows for x in row["kinds"]])
    right = torch.tensor([x for row in rows for x in zip(row["held"], row["towards"])], dtype=torch.float32)
    return numbers, kinds, torch.cat([row["thoughts"] for row in rows]), right


def learn(net, numbers, kinds, thoughts, right, epochs):
    """Trains one."""
    adam = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=0.02)
    plan = torch.optim.lr_scheduler.LinearLR(adam, 1.0, 0.05, epochs)
    net.train()
    for _ in range(epochs):
        for some in torch.randperm(len(right)).split(128):
            found = net(numbers[some], kinds[some], thoughts[some])
            nn.functional.binary_cross_entropy_with_logits(found, right[some]).backward()
            adam.step()
            adam.zero_grad()
        plan.step()
    net.eval()


def taken(rows, verdicts, least_held):
    """For each row the numbers of the candidates that the job would take, see `StanceVerifier`."""
    found, at = [], 0
    for row in rows:
        groups, some = collections.defaultdict(list), []
        for i, (holder, position, *_) in enumerate(row["who"]):
            groups[holder, position].append(i)
        for group in groups.values():
            if max(verdicts[at + i][0] for i in group) < least_held:
                continue
            sure = [i for i in group if verdicts[at + i][1] >= OF_SEVERAL and row["who"][i][2]]
            likeliest = max(group, key=lambda i: verdicts[at + i][1])
            some += sure or [likeliest]
        found.append(some)
        at += len(row["who"])
    return found


def measured(rows, verdicts, least_held):
    """F1 of position and of dyad over sentences; no more of a sentence are right than its labels have."""
    found = gold = positions = dyads = 0
    for row, some in zip(rows, taken(rows, verdicts, least_held)):
        found += len(some)
        gold += len(row["stances"])
        positions += min(sum(row["held"][i] for i in some), len(row["stances"]))
        dyads += sum(row["towards"][i] for i in some)
    return {
        "position": 2 * positions / (found + gold), "P": positions / max(1, found), "R": positions / gold,
        "dyad": 2 * dyads / (found + gold), "right": dyads / max(1, found), "n": gold,
    }  # fmt: skip


def calibration(rows, verdicts, least_held):
    """[stances taken, mean probability, share right] by tenths of the probability."""
    bins, at = collections.defaultdict(list), 0
    for row, some in zip(rows, taken(rows, verdicts, least_held)):
        for i in some:
            bins[int(10 * verdicts[at + i][1])].append((verdicts[at + i][1], row["towards"][i]))
        at += len(row["who"])
    return {k / 10: [len(found), *(round(sum(x) / len(found), 3) for x in zip(*found))] for k, found in sorted(bins.items())}


def train(args):
    """Training and dev figures."""
    torch.set_num_threads(args.threads)
    rows = read(args.rows)
    dev = [r for r in rows if common.in_dev(r["article"], DEV, "verifier")]
    rest = [r for r in rows if not common.in_dev(r["article"], DEV, "verifier")]
    learned = tensors(rest)
    print(len(rest), len(dev), "sentences,", len(learned[0]), "candidates, right", learned[3].mean(0).tolist(), flush=True)
    every = Verifiers(args.members)
    for number, net in enumerate(every.members, 1):
        common.set_seed(number)
        for layer in net.modules():
            if hasattr(layer, "reset_parameters"):
                layer.reset_parameters()
        learn(net, *learned, args.epochs)
    *asked, _ = tensors(dev)
    with torch.no_grad():
        verdicts = every.eval()(*asked).tolist()
    figures = {"calibration": calibration(dev, verdicts, HELD)}
    for held in (0.25, 0.3, 0.35, 0.4, 0.5, 0.6):
        figures[held] = {k: round(v, 3) for k, v in measured(dev, verdicts, held).items()}
    for name, figure in figures.items():
        print(name, json.dumps(figure))
    torch.save(every.state_dict(), args.checkpoint / "verifier.pt")
    (args.checkpoint / "verifier.json").write_text(json.dumps(figures, indent=2) + "\n")


def main():
    """Two commands."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("command", choices=["texts", "train"])
    args.add_argument("--data")
    args.add_argument("--out", type=pathlib.Path)
    args.add_argument("--every", action="store_true", help="texts: sentences that the reader has learned from too, for CueWordCounts")
    args.add_argument("--rows", help="what VerifierRows left, without .jsonl and .f32")
    args.add_argument("--checkpoint", type=pathlib.Path)
    args.add_argument("--epochs", type=int, default=10)
    args.add_argument("--members", type=int, default=5)
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()
    (texts if args.command == "texts" else train)(args)


if __name__ == "__main__":
    main()
