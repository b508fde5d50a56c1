"""Trains the target-sentiment model: how is this actor written about in this sentence?

    python train_target_sentiment.py --data ../shared/data --out checkpoints/target

The mention is marked on both sides (see marking.py). One tenth of the stories is held out. The
same script trains the teacher (--encoder) and the student, with or without a teacher's answers.
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
import encoders
import marking
import target_data

HERE = pathlib.Path(__file__).resolve().parent


def measure(logits, rows):
    """Macro-F1, F1 by class, accuracy, how often each class is given, n."""
    gold = [r.label for r in rows]
    guess = logits.argmax(-1).tolist()
    return {
        "n": len(rows),
        "macro_f1": round(common.macro_f1(gold, guess), 4),
        "f1": [round(v, 3) for v in common.class_f1(gold, guess)],
        "accuracy": round(float(np.mean(np.array(gold) == np.array(guess))), 4),
        "gold_counts": [collections.Counter(gold)[k] for k in range(3)],
        "guess_counts": [collections.Counter(guess)[k] for k in range(3)],
    }


def build(encoder=encoders.MINILM, frozen=0):
    """An untrained target model."""
    marker = encoders.load_tokenizer().token_to_id(common.MARKER)
    return common.TargetModel(encoders.load_encoder(encoder, frozen), marker)


def encode(tokenizer, rows, pieces=common.MAX_PIECES):
    """Ids of each row; a very long mention always gets the full window."""
    return [
        marking.window(
            tokenizer, r.text, r.begin, r.end,
            pieces if r.end - r.begin < 120 else common.MAX_PIECES,
        )
        for r in rows
    ]


def arguments():
    """What a run can be told; the defaults are the student's."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True, help="folder with the public data sets")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--encoder", default=encoders.MINILM, help="minilm, or a folder of mpnet")
    args.add_argument("--frozen", type=int, default=0, help="lowest layers left as they are")
    args.add_argument("--init", type=pathlib.Path, help="checkpoint to go on from")
    args.add_argument("--soft", help="answers of a teacher, from soft_labels.py")
    args.add_argument("--soft-share", type=float, default=0.5, help="its weight beside a label")
    args.add_argument("--own", type=int, default=0, help="times an epoch for our own labels")
    args.add_argument("--neutral", type=float, default=0.5, help="share kept of its neutral ones")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--epochs", type=int, default=3)
    args.add_argument("--stop", type=int, help="end after this epoch of the schedule")
    args.add_argument("--batch", type=int, default=32)
    args.add_argument("--lr", type=float, default=7e-5)
    args.add_argument("--train-pieces", type=int, default=64, help="window in training")
    args.add_argument("--smoothing", type=float, default=0.1)
    args.add_argument("--bf16", action="store_true", help="faster only on a CPU with AMX")
    args.add_argument("--threads", type=int, default=2)
    return args.parse_args()


def read(args):
    """(training rows, dev rows by name)."""
    train, dev = target_data.split(target_data.read_newsmtsc(f"{args.data}/newsmtsc/train.jsonl"))
    (HERE / "splits" / "newsmtsc-dev.ids").write_text(
        "".join(r.id + "\n" for r in dev), encoding="utf-8"
    )
    if args.soft:
        train = target_data.read_soft(args.soft)
    parts = {"newsmtsc": dev}
    if args.own:
        own = target_data.read_own(args.data, "train")
        kept = [r for r in own if r.label != 1 or common.in_dev(r.id, args.neutral, "neutral")]
        train += kept * args.own
        parts["own"] = target_data.read_own(args.data, "dev")
    return train, parts


def main():
    """Reads, trains, measures after each epoch and saves."""
    args = arguments()
    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    rng = random.Random(args.seed)
    train, dev = read(args)

    tokenizer = encoders.load_tokenizer()
    model = build(args.encoder, args.frozen)
    if args.init:
        model.load_state_dict(torch.load(args.init / "model.pt", weights_only=True))
    ids = encode(tokenizer, train, args.train_pieces)
    dev_ids = {name: encode(tokenizer, rows) for name, rows in dev.items()}
    answers = torch.tensor(
        [target_data.answer(r, args.smoothing, args.soft_share) for r in train]
    )
    steps = args.epochs * -(-len(ids) // args.batch)
    adam, plan = common.optimiser(model, args.lr, 10, steps)
    args.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(args.stop or args.epochs):
        model.train()
        for number, batch in enumerate(common.batches(ids, args.batch, rng)):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                logits = model(*common.pad([ids[i] for i in batch]))
            loss = functional.cross_entropy(logits.float(), answers[batch])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            plan.step()
            adam.zero_grad()
            if number % 50 == 0:
                print(f"epoch {epoch + 1} batch {number} loss {loss.item():.3f}", flush=True)
        result = {k: measure(common.predict(model, dev_ids[k]), dev[k]) for k in dev}
        print(json.dumps({"epoch": epoch + 1, **result}), flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")

    common.write_report(args, len(train), result)


if __name__ == "__main__":
    main()
