"""Trains how much of the crowd's reading of sentiment a sentence gets: as much as it reads like the press that the crowd read.

    python -m reader.gate --data ../../../../shared/data --bge BGE --checkpoint C/reader

NewsMTSC's crowd read journalism on US politics and hears praise and blame in two of three mentions; our guideline, made for
reports of agencies, in one of five. The gate is a small layer on the mean word vector of a sentence of the finished reader, which stays
as it is; an article's sentences get the mean of their shares. It learns NewsMTSC's training part against all other sentences of our own labels; NewsMTSC's sentences that we labelled
too it does not see. Leaves `gate.pt` and `gate.json` (dev figures) beside the checkpoint.
"""

import argparse
import collections
import json
import pathlib

import torch
from torch.nn import functional

import common
from reader import batches, export, measures, model, rows, words

MOST = 9000  # sentences of a side
EPOCHS = 8


@torch.no_grad()
def means(reader, part, pieces):
    """The mean word vector of each sentence, in no order."""
    out = []
    order = sorted(part, key=lambda row: len(row.spans))
    for start in range(0, len(order), 48):
        batch, _ = batches.collate(order[start : start + 48], pieces)
        hidden = reader.trunk.hidden(batch["ids"], batch["attention"])
        vectors = hidden[torch.arange(hidden.shape[0]).unsqueeze(1), batch["starts"]]
        weight = batch["mask"].unsqueeze(-1)
        out.append((vectors * weight).sum(1) / weight.sum(1))
    return torch.cat(out)


def others(part):
    """The sentences that NewsMTSC does not have."""
    return [row for row in part if not row.id.startswith("newsmtsc")]


def article(row):
    """The article of a sentence: a unit of ours; NewsMTSC's ids begin with source, article and story."""
    return "_".join(row.id.split("_")[:3]) if row.id.startswith("newsmtsc:") and row.crowd else row.group


def shares(reader, gate, part, pieces):
    """(row, outputs, share) for each row of a part; an article has one share, the mean over its sentences."""
    found = measures.answers(reader, part, pieces)
    by_article = collections.defaultdict(list)
    for row, _ in found:
        with torch.no_grad():
            by_article[article(row)].append(float(torch.sigmoid(gate(means(reader, [row], pieces)))[0]))
    for row, outputs in found:
        every = by_article[article(row)]
        yield row, outputs, sum(every) / len(every)


def sentiment(found):
    """(macro-F1, mean share) with each article's share."""
    gold, guess, total = [], [], []
    for row, outputs, share in found:
        for i, label in enumerate(row.crowd or row.sentiment):
            if label >= 0:
                gold.append(label)
                guess.append(int(model.mixed(outputs["sentiment"][i], outputs["crowd"][i], share).argmax()))
                total.append(share)
    return common.macro_f1(gold, guess), sum(total) / len(total)


def main():
    """Vectors, training, figures."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--bge", required=True)
    args.add_argument("--checkpoint", type=pathlib.Path, required=True)
    args.add_argument("--seed", type=int, default=1)
    args = args.parse_args()

    torch.set_num_threads(2)
    common.set_seed(args.seed)
    rng = batches.seeded(args.seed)
    reader = export.load(args.checkpoint)
    pieces = words.Pieces(words.bge_vocabulary(args.bge))
    press, press_dev = rows.read_newsmtsc(args.data)
    own = others(rows.read_own(args.data, "train") + [row for part in rows.read_quick(args.data) for row in part])
    parts = [[r for r in part if batches.fits(r)] for part in (press, own)]
    parts = [means(reader, rng.sample(part, min(MOST, len(part))), pieces) for part in parts]
    features = torch.cat(parts)
    target = torch.cat([torch.ones(len(parts[0])), torch.zeros(len(parts[1]))])
    gate = model.gate()
    adam = torch.optim.AdamW(gate.parameters(), lr=1e-3, weight_decay=0.1)
    gate.train()
    for _ in range(EPOCHS):
        for some in torch.randperm(len(target)).split(64):
            functional.binary_cross_entropy_with_logits(
                gate(features[some]).squeeze(-1), target[some]
            ).backward()
            adam.step()
            adam.zero_grad()
    gate.eval()
    own_dev = [r for r in rows.read_own(args.data, "dev") if batches.fits(r)]
    figures = {}
    for name, part in (("newsmtsc", press_dev), ("own", own_dev)):
        figures[name] = [round(x, 3) for x in sentiment(shares(reader, gate, part, pieces))]
    print(json.dumps(figures))
    torch.save(gate.state_dict(), args.checkpoint / "gate.pt")
    (args.checkpoint / "gate.json").write_text(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
