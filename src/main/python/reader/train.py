"""Trains the reader on everything at once.

python -m reader.train --data ../../../../shared/data --bge BGE --out C/broad --epochs 1
python -m reader.train --data ... --bge ... --init C/broad --out C/reader --epochs 3 --quick
"""

import argparse
import json
import pathlib
import time

import torch
from torch.nn import functional

import common
import own_labels
import sentence_data
from reader import batches, measures, model, renaming, rows, words

WEIGHTS = {
    "names": 1.0, "kinds": 1.0, "source": 0.7, "cue": 0.7, "content": 0.7, "condition": 0.7, "valence": 1.0,
    "rating": 0.1, "sentiment": 1.2, "crowd": 1.2, "taught": 1.2, "position": 4.0, "polarity": 1.0, "modality": 0.6, "attribution": 0.3, "issue": 0.4,
}  # fmt: skip

SILENT = 0.5  # what a pair without a position counts beside one with
SHARES = (0.0, 0.3, 0.5, 0.7, 1.0)


def losses(out, labels, smoothing=0.05):
    """Mean loss of every head that has a label in the batch."""
    found = {}
    for name in ("names", "kinds", "source", "cue", "content", "condition"):
        known = labels[name] != rows.IGNORED
        if known.any():
            found[name] = functional.cross_entropy(out[name][known], labels[name][known])
    rated = labels["rated"].bool()
    if rated.any():
        found["valence"] = functional.cross_entropy(out["valence"][rated], labels["valence"][rated])
        found["rating"] = functional.mse_loss(out["rating"][rated], labels["rating"][rated])
    if "sentiment" in out:
        for name in ("sentiment", "crowd"):
            known = labels[name] >= 0
            if known.any():
                found[name] = functional.cross_entropy(
                    out[name][known], labels[name][known], label_smoothing=smoothing
                )
        known = labels["taught"].sum(1) > 0
        if known.any():
            found["taught"] = functional.cross_entropy(out["crowd"][known], labels["taught"][known])
    if "position" in out:
        told = labels["told"].bool()
        if told.any():
            gold = labels["position"][told]
            each = functional.cross_entropy(out["position"][told], gold, reduction="none")
            weight = 1 - (1 - SILENT) * gold[:, 0]
            found["position"] = (weight * each).sum() / weight.sum()
        for name in ("polarity", "modality", "attribution", "issue"):
            known = labels[name] >= 0
            if known.any():
                found[name] = functional.cross_entropy(out[name][known], labels[name][known])
    return found


def read(data, quick=False, shares=(), teacher=None):
    """({source: (rows, how often an epoch)}, {part: dev rows}); `shares` change how often, `teacher` is a file of `teacher.py`."""
    held = own_labels.held_back(data)
    names, dev_names = rows.read_names(data)
    newsmtsc, dev_newsmtsc = rows.read_newsmtsc(data)
    nyt, dev_nyt = rows.read_nyt(data)
    dse = rows.read_dse(data, "train", held)
    told = [r for r in dse if r.pairs[0].polarity != 1 or r.pairs[1].polarity != 1]
    silent = [r for r in dse if r.pairs[0].polarity == 1 == r.pairs[1].polarity]
    news = [rows.plain(r) for r in sentence_data.split(sentence_data.read_news(data), 0.3, "valence")[0]]
    train = {
        "wikigold+re3d": ([r for r in names if r.id.startswith(("wiki", "re3d"))], 1),
        "tweets": ([r for r in names if not r.id.startswith(("wiki", "re3d"))], 0.4),
        "newsmtsc": (newsmtsc, 1),
        "nyt": (nyt, 1),
        "news": (news + [rows.plain(r) for r in sentence_data.read_hard()], 1),
        "dse told": (told, 1),
        "dse silent": (silent, 0.3),
        "own": (rows.read_own(data, "train"), 1),
    }
    if quick:
        judged, stances, others = rows.read_quick(data)
        train |= {"judged": (judged, 1), "stances": (stances, 1), "quick": (others, 1)}
    if teacher:
        rows.teach([row for name in ("own", "judged", "quick") if name in train for row in train[name][0]], teacher)
    for name, share in shares:
        train[name] = (train[name][0], share)
    dev = {
        "wikigold": dev_names,
        "newsmtsc": dev_newsmtsc,
        "nyt": dev_nyt,
        "dse": rows.thinned(rows.read_dse(data, "valid"), 0.5, 1),
        "own": rows.read_own(data, "dev"),
    }
    return train, {k: [r for r in v if batches.fits(r)] for k, v in dev.items()}


def measure(net, dev, pieces):
    """All dev figures."""
    found = {k: measures.answers(net, v, pieces) for k, v in dev.items()}
    own = found["own"]
    figures = {
        "wikigold": {"names": measures.names_f1(found["wikigold"])},
        "newsmtsc": {f"crowd {x}": measures.sentiment(found["newsmtsc"], x) for x in SHARES},
        "nyt": dict(zip(("r", "macroF1"), measures.valence(found["nyt"]))),
        "dse": dict(zip(("macroF1", "accuracy"), measures.direction(found["dse"]))),
        "own": {
            "kinds": measures.layer_f1(own, "kinds", rows.KINDS),
            **{k: measures.layer_f1(own, k, rows.SPEECH) for k in ("source", "cue", "content", "condition")},
            **{f"crowd {x}": measures.sentiment(own, x) for x in SHARES},
            "valence": measures.valence(own),
            **{f"positions@{t}": measures.positions(own, t) for t in (0.3, 0.5)},
        },
    }
    return json.loads(json.dumps(figures), parse_float=lambda x: round(float(x), 3))


def share(text):
    """(source, number) of "quick=2"."""
    name, number = text.split("=")
    return name, float(number)


def epoch_rows(train, rng):
    """Rows of one epoch: a share below 1 is drawn anew each time, a number above 1 repeats."""
    out = []
    for found, share in train.values():
        found = [r for r in found if batches.fits(r)]
        whole, rest = int(share), share - int(share)
        out += found * whole + rng.sample(found, int(len(found) * rest))
    return out


def main():
    """Reads, trains, measures after each epoch and saves."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--bge", required=True, help="folder with bge-small-en-v1.5.onnx and its tokenizer")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--init", type=pathlib.Path)
    args.add_argument("--quick", action="store_true", help="learn from the quick labels too")
    args.add_argument("--teacher", type=pathlib.Path, help="what teacher.py tells of mentions")
    args.add_argument("--epochs", type=int, default=2)
    args.add_argument("--share", type=share, action="append", default=[], help="SOURCE=N: how often an epoch has its rows")
    args.add_argument("--batch", type=int, default=32)
    args.add_argument("--lr", type=float, default=1e-4)
    args.add_argument("--floor", type=float, default=0.02, help="the rate never falls below this share")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--threads", type=int, default=2)
    args.add_argument("--bf16", action="store_true")
    args.add_argument("--limit", type=int, help="batches an epoch, to try things")
    args = args.parse_args()

    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    rng = batches.seeded(args.seed)
    train, dev = read(args.data, args.quick, args.share, args.teacher)
    print(
        {k: (len(v), share) for k, (v, share) in train.items()},
        {k: len(v) for k, v in dev.items()},
        flush=True,
    )
    named = renaming.known_names(row for found, _ in train.values() for row in found)
    pieces = words.Pieces(words.bge_vocabulary(args.bge))
    net = model.Reader(model.load_bge(f"{args.bge}/bge-small-en-v1.5.onnx"))
    if args.init:
        net.load_state_dict(torch.load(args.init / "model.pt", weights_only=True), strict=False)
    net.trunk.bert.embeddings.word_embeddings.requires_grad_(False)
    trunk = [p for p in net.trunk.bert.parameters() if p.requires_grad]
    known = {id(p) for p in net.trunk.bert.parameters()}
    heads = [p for p in net.parameters() if id(p) not in known]
    adam = torch.optim.AdamW(
        [{"params": trunk, "lr": args.lr}, {"params": heads, "lr": args.lr * 5}],
        weight_decay=0.01,
        fused=True,
    )
    steps = args.epochs * -(-len(epoch_rows(train, batches.seeded(0))) // args.batch)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda s: (s + 1) / warm if s < warm else max(args.floor, (steps - s) / (steps - warm))
    )
    args.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(args.epochs):
        net.train()
        started, running, seen = time.time(), {}, 0
        for number, chunk in enumerate(batches.plan(epoch_rows(train, rng), args.batch, rng)):
            if args.limit and number >= args.limit:
                break
            batch, labels = batches.collate(chunk, pieces, rng, named)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                out = net(batch)
            found = losses({k: v.float() for k, v in out.items()}, labels)
            sum(WEIGHTS[k] * v for k, v in found.items()).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            schedule.step()
            adam.zero_grad()
            seen += len(chunk)
            for k, v in found.items():
                running[k] = 0.95 * running.get(k, v.item()) + 0.05 * v.item()
            if number % 50 == 0:
                rate = seen / (time.time() - started)
                print(
                    f"epoch {epoch + 1} batch {number}/{steps // args.epochs} {rate:.0f}/s",
                    {k: round(v, 2) for k, v in running.items()},
                    flush=True,
                )
            if number % 400 == 399:
                torch.save(net.state_dict(), args.out / "model.pt")
        torch.save(net.state_dict(), args.out / "model.pt")
        figures = measure(net, dev, pieces)
        print(json.dumps({"epoch": epoch + 1, **figures}), flush=True)
        settings = {
            k: str(v.name) if isinstance(v, pathlib.Path) else v
            for k, v in vars(args).items()
            if k not in ("data", "bge", "out")
        }
        report = {
            "settings": settings,
            "rows": {k: [len(v), share] for k, (v, share) in train.items()},
            "dev": figures,
        }
        (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
