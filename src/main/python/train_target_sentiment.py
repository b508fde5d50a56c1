"""Trains the target-sentiment model: how is this actor written about in this sentence?

    python train_target_sentiment.py --newsmtsc ../shared/data/newsmtsc/train.jsonl \
        --out checkpoints/target

The mention is marked on both sides (see marking.py). One tenth of the stories is held out.
"""

import argparse
import collections
import json
import pathlib
import random

import numpy as np
import torch
from torch.nn import functional

import common
import marking

HERE = pathlib.Path(__file__).resolve().parent
SALT = "demarche-target-1"
CLASS = {2.0: 0, 4.0: 1, 6.0: 2}


def group(gid):
    """The unit that is never split: the story (several outlets) or, failing that, the article."""
    parts = gid.split("_")
    return f"allsides_{parts[2]}" if parts[0] == "allsides" else "_".join(parts[:3])


def read(path):
    """(id, group, text, begin, end, class) for each labelled mention."""
    rows = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text = item["sentence_normalized"]
        for target in item["targets"]:
            gid = target["Input.gid"]
            label = CLASS[target["polarity"]]
            rows.append((gid, group(item["primary_gid"]), text, target["from"], target["to"], label))
    return rows


def measure(logits, rows):
    """Macro-F1, F1 by class, accuracy, how often each class is given, n."""
    gold = [r[5] for r in rows]
    guess = logits.argmax(-1).tolist()
    return {
        "n": len(rows),
        "macro_f1": round(common.macro_f1(gold, guess), 4),
        "f1": [round(v, 3) for v in common.class_f1(gold, guess)],
        "accuracy": round(float(np.mean(np.array(gold) == np.array(guess))), 4),
        "gold_counts": [collections.Counter(gold)[k] for k in range(3)],
        "guess_counts": [collections.Counter(guess)[k] for k in range(3)],
    }


def main():
    """Reads, splits, trains, measures and saves."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--newsmtsc", required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--epochs", type=int, default=2)
    args.add_argument("--lr", type=float, default=7e-5)
    args.add_argument("--train-pieces", type=int, default=64, help="window in training")
    args.add_argument("--smoothing", type=float, default=0.1)
    args.add_argument("--bf16", action="store_true", help="faster only on a CPU with AMX")
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()

    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    rng = random.Random(args.seed)
    rows = read(args.newsmtsc)
    train = [r for r in rows if not common.in_dev(r[1], 0.1, SALT)]
    dev = [r for r in rows if common.in_dev(r[1], 0.1, SALT)]
    (HERE / "splits").mkdir(exist_ok=True)
    (HERE / "splits" / "newsmtsc-dev.ids").write_text(
        "".join(r[0] + "\n" for r in dev), encoding="utf-8"
    )

    tokenizer = common.load_tokenizer()
    model = common.TargetModel(common.load_encoder(), tokenizer.token_to_id(common.MARKER))
    ids = [
        marking.window(
            tokenizer, *r[2:5], args.train_pieces if r[4] - r[3] < 120 else common.MAX_PIECES
        )
        for r in train
    ]
    dev_ids = [marking.window(tokenizer, *r[2:5]) for r in dev]
    labels = torch.tensor([r[5] for r in train])
    steps = args.epochs * ((len(ids) + 31) // 32)
    adam, plan = common.optimiser(model, args.lr, 10, steps)
    args.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(args.epochs):
        model.train()
        for batch in common.batches(ids, 32, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                logits = model(*common.pad([ids[i] for i in batch]))
            loss = functional.cross_entropy(
                logits.float(), labels[batch], label_smoothing=args.smoothing
            )
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            plan.step()
            adam.zero_grad()
        result = measure(common.predict(model, dev_ids), dev)
        print(json.dumps({"epoch": epoch + 1, **result}), flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")

    settings = {k: v for k, v in vars(args).items() if k not in ("out", "newsmtsc")}
    report = {"settings": settings, "train_rows": len(train), "dev": {"newsmtsc": result}}
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
