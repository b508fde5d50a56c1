"""Trains the sentence-sentiment model.

    python train_sentence_sentiment.py --data ../shared/data --own 1 --out checkpoints/sentence

Sources: editorial sentences with mean human ratings, news sentences with our own ratings, our
labelled corpus and hard cases of our own. Dev parts are held out by editorial, article or unit.
"""

import argparse
import json
import pathlib
import random

import numpy as np
import torch
from torch.nn import functional

import common
import encoders
import sentence_data


def measure(logits, rows):
    """Pearson r of the score with the rating, macro-F1 and F1 by class, n."""
    ratings = [r.rating for r in rows]
    gold = [common.rating_class(r) for r in ratings]
    guess = logits.argmax(-1).tolist()
    return {
        "n": len(rows),
        "pearson": round(common.pearson(common.score(logits), ratings), 4),
        "macro_f1": round(common.macro_f1(gold, guess), 4),
        "f1": [round(v, 3) for v in common.class_f1(gold, guess)],
        "accuracy": round(float(np.mean(np.array(gold) == np.array(guess))), 4),
    }


def arguments():
    """What a run can be told; the defaults are the student's."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True, help="folder with the public data sets")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--encoder", default=encoders.MINILM, help="minilm, or a folder of mpnet")
    args.add_argument("--frozen", type=int, default=0, help="lowest layers left as they are")
    args.add_argument("--soft", help="answers of a teacher, from soft_labels.py")
    args.add_argument("--soft-share", type=float, default=0.5, help="its weight beside a rating")
    args.add_argument("--own", type=int, default=0, help="times an epoch for our labelled corpus")
    args.add_argument("--news", type=int, default=2, help="times an epoch for our first ratings")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--epochs", type=int, default=4)
    args.add_argument("--stop", type=int, help="end after this epoch of the schedule")
    args.add_argument("--batch", type=int, default=32)
    args.add_argument("--lr", type=float, default=5e-5)
    args.add_argument("--rate-weight", type=float, default=0.3)
    args.add_argument("--temperature", type=float, default=0.5)
    args.add_argument("--bf16", action="store_true", help="faster only on a CPU with AMX")
    args.add_argument("--threads", type=int, default=2)
    return args.parse_args()


def read(args):
    """(training rows, dev rows by name)."""
    dev = {}
    train, dev["nyt"] = sentence_data.split(sentence_data.read_nyt(args.data), 0.15, "nyt")
    news, dev["news"] = sentence_data.split(sentence_data.read_news(args.data), 0.3, "valence")
    train += news * args.news + sentence_data.read_hard()
    if args.own:
        train += sentence_data.read_own(args.data, "train") * args.own
        dev["own"] = sentence_data.read_own(args.data, "dev")
    if args.soft:
        train += sentence_data.read_soft(args.soft)
    return train, dev


def build(encoder=encoders.MINILM, frozen=0):
    """An untrained sentence model."""
    return common.SentenceModel(encoders.load_encoder(encoder, frozen))


def main():
    """Reads, trains, measures after each epoch and saves."""
    args = arguments()
    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    rng = random.Random(args.seed)
    train, dev = read(args)

    tokenizer = encoders.load_tokenizer()
    model = build(args.encoder, args.frozen)
    ids = common.encode(tokenizer, [r.text for r in train])
    rated = torch.tensor([r.rating is not None for r in train])
    ratings = torch.tensor([r.rating or 0.0 for r in train])
    answers = torch.tensor(
        [sentence_data.answer(r, args.temperature, args.soft_share) for r in train]
    )
    dev_ids = {k: common.encode(tokenizer, [r.text for r in rows]) for k, rows in dev.items()}
    steps = args.epochs * -(-len(ids) // args.batch)
    adam, plan = common.optimiser(model, args.lr, 10, steps)
    args.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(args.stop or args.epochs):
        model.train()
        for rows in common.batches(ids, args.batch, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                logits, rate = model.both(*common.pad([ids[i] for i in rows]))
            gap = (rate.float() - ratings[rows]) ** 2 * rated[rows]
            loss = functional.cross_entropy(logits.float(), answers[rows])
            loss = loss + args.rate_weight * gap.mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            plan.step()
            adam.zero_grad()
        result = {k: measure(common.predict(model, dev_ids[k]), dev[k]) for k in dev}
        print(json.dumps({"epoch": epoch + 1, **result}), flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")

    common.write_report(args, len(train), result)


if __name__ == "__main__":
    main()
