"""Trains the sentence-sentiment model.

    python train_sentence_sentiment.py --nyt ../shared/data/nyt/nyt_even.tsv \
        --articles ../shared/data/workload/articles-01.jsonl --out checkpoints/sentence

Sources: editorial sentences with mean human ratings, news sentences with our own ratings,
and hard cases of our own. Dev parts are held out by editorial, by article and by case group.
"""

import argparse
import json
import pathlib
import random

import numpy as np
import torch
from torch.nn import functional

import common
import valence_labels

HERE = pathlib.Path(__file__).resolve().parent
SALT = "demarche-1"


def read_nyt(path):
    """(group, text, rating) for each editorial sentence; the group is the editorial."""
    rows = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        row_id, rating, text = line.split("\t")
        rows.append((row_id, row_id.split("_")[0], common.straight_quotes(text), float(rating)))
    return rows


def read_news(labels, articles):
    """The same for news sentences; the group is the article."""
    return [
        (f"{article}:{begin}-{end}", article, text, rating)
        for article, text, rating, begin, end in valence_labels.load(labels, articles)
    ]


def read_hard(path):
    """The same for hard cases of our own; the group is the first column."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        group, rating, text = line.split("\t")
        rows.append((f"hard:{number}", group, text, float(rating)))
    return rows


def split(rows, share, name, folder):
    """(train, dev) by group; the ids of the dev rows are written to a file."""
    train = [r for r in rows if not common.in_dev(r[1], share, SALT)]
    dev = [r for r in rows if common.in_dev(r[1], share, SALT)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}-dev.ids").write_text("".join(r[0] + "\n" for r in dev), encoding="utf-8")
    return train, dev


def measure(logits, rows):
    """Pearson r of the score with the rating, macro-F1 and F1 by class, n."""
    ratings = [r[3] for r in rows]
    gold = [common.rating_class(r) for r in ratings]
    guess = logits.argmax(-1).tolist()
    return {
        "n": len(rows),
        "pearson": round(common.pearson(common.score(logits), ratings), 4),
        "macro_f1": round(common.macro_f1(gold, guess), 4),
        "f1": [round(v, 3) for v in common.class_f1(gold, guess)],
        "accuracy": round(float(np.mean(np.array(gold) == np.array(guess))), 4),
    }


def main():
    """Reads, splits, trains, measures and saves."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--nyt", required=True)
    args.add_argument("--articles", required=True)
    args.add_argument("--labels", default=HERE.parent / "annotations" / "valence.jsonl")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--epochs", type=int, default=4)
    args.add_argument("--lr", type=float, default=5e-5)
    args.add_argument("--news-repeat", type=int, default=2)
    args.add_argument("--rate-weight", type=float, default=0.3)
    args.add_argument("--temperature", type=float, default=0.5)
    args.add_argument("--nyt-only", action="store_true", help="leave out our own labels")
    args.add_argument("--bf16", action="store_true", help="faster only on a CPU with AMX")
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()

    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    rng = random.Random(args.seed)
    folder = HERE / "splits"
    dev = {}
    train, dev["nyt"] = split(read_nyt(args.nyt), 0.15, "nyt", folder)
    if pathlib.Path(args.labels).exists():
        news, dev["news"] = split(read_news(args.labels, args.articles), 0.3, "valence", folder)
        hard = read_hard(HERE / "data" / "hard_valence.tsv")
        if not args.nyt_only:
            train = train + news * args.news_repeat + hard

    tokenizer = common.load_tokenizer()
    model = common.SentenceModel(common.load_encoder())
    ids = common.encode(tokenizer, [r[2] for r in train])
    ratings = torch.tensor([r[3] for r in train])
    soft = torch.tensor([common.soft_labels(r[3], args.temperature) for r in train])
    dev_ids = {k: common.encode(tokenizer, [r[2] for r in rows]) for k, rows in dev.items()}
    steps = args.epochs * ((len(ids) + 31) // 32)
    adam, plan = common.optimiser(model, args.lr, 10, steps)
    history = []
    for epoch in range(args.epochs):
        model.train()
        for rows in common.batches(ids, 32, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                logits, rate = model.both(*common.pad([ids[i] for i in rows]))
            loss = functional.cross_entropy(logits.float(), soft[rows])
            loss = loss + args.rate_weight * functional.mse_loss(rate.float(), ratings[rows])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            plan.step()
            adam.zero_grad()
        result = {k: measure(common.predict(model, dev_ids[k]), dev[k]) for k in dev}
        history.append(result)
        print(json.dumps({"epoch": epoch + 1, **result}), flush=True)

    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), args.out / "model.pt")
    settings = {k: str(v) if isinstance(v, pathlib.Path) else v for k, v in vars(args).items()}
    for key in ("out", "nyt", "articles", "labels"):
        settings.pop(key, None)
    report = {"settings": settings, "train_rows": len(train), "dev": history[-1]}
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
