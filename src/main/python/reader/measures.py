"""Figures of the reader on dev parts."""

import collections

import torch

import common
from reader import batches, model
from reader import rows as r


def span_f1(gold, guess):
    """F1 of spans with their type."""
    right = sum(len(set(a) & set(b)) for a, b in zip(gold, guess))
    total = sum(map(len, gold)) + sum(map(len, guess))
    return 2 * right / total if total else 0.0


@torch.no_grad()
def answers(model, rows, pieces, size=48):
    """(row, its outputs as numpy) for each row."""
    model.eval()
    out = []
    order = sorted(rows, key=lambda x: len(x.spans))
    for start in range(0, len(order), size):
        chunk = order[start : start + size]
        batch, _ = batches.collate(chunk, pieces)
        logits = model(batch)
        mention_at = pair_at = 0
        for i, row in enumerate(chunk):
            one = {
                k: logits[k][i, : len(row.spans)].numpy()
                for k in ("names", "kinds", "source", "cue", "content", "condition")
            }
            one |= {"valence": logits["valence"][i].numpy()}
            m, p = len(row.mentions), len(row.pairs)
            if m:
                for k in ("sentiment", "crowd"):
                    one[k] = logits[k][mention_at : mention_at + m]
            if p:
                for k in ("position", "polarity", "modality", "attribution", "issue", "looks"):
                    one[k] = logits[k][pair_at : pair_at + p].numpy()
            mention_at, pair_at = mention_at + m, pair_at + p
            out.append((row, one))
    return out


def names_f1(found, types=("PER", "ORG", "LOC")):
    """Entity F1 where every name is labelled."""
    gold = [[s for s in r.spans_of(row.names, r.NAMES) if s[2] in types] for row, _ in found]
    guess = [[s for s in r.spans_of(o["names"].argmax(-1), r.NAMES) if s[2] in types] for _, o in found]
    return span_f1(gold, guess)


def layer_f1(found, name, labels):
    """F1 of one tag layer."""
    return span_f1(
        [r.spans_of(getattr(row, name), labels) for row, _ in found],
        [r.spans_of(o[name].argmax(-1), labels) for _, o in found],
    )


def sentiment(found, share):
    """(macro-F1, accuracy) towards mentions, the crowd's reading with a share."""
    gold, guess = [], []
    for row, o in found:
        labels = row.crowd or row.sentiment
        for i, label in enumerate(labels):
            if label >= 0:
                gold.append(label)
                guess.append(int(model.mixed(o["sentiment"][i], o["crowd"][i], share).argmax()))
    return common.macro_f1(gold, guess), sum(a == b for a, b in zip(gold, guess)) / max(1, len(gold))


def valence(found):
    """(Pearson r, macro-F1)."""
    scores = [float(common.score(o["valence"])) for _, o in found]
    ratings = [row.rating for row, _ in found]
    gold = [common.rating_class(x) for x in ratings]
    return common.pearson(scores, ratings), common.macro_f1(
        gold, [int(o["valence"].argmax()) for _, o in found]
    )


def direction(found):
    """(macro-F1 of five classes, accuracy) on DSE."""
    gold, guess = [], []
    for row, o in found:
        forth, back = row.pairs[0].polarity, row.pairs[1].polarity
        gold.append({2: 1, 0: 3}.get(forth) or {2: 2, 0: 4}.get(back, 0))
        p = common.softmax(o["polarity"])
        options = {
            0: p[0][1] * p[1][1],
            1: p[0][2] * p[1][1],
            3: p[0][0] * p[1][1],
            2: p[1][2] * p[0][1],
            4: p[1][0] * p[0][1],
        }
        guess.append(max(options, key=options.get))
    return macro(gold, guess, range(5)), sum(a == b for a, b in zip(gold, guess)) / len(gold)


def macro(gold, guess, labels):
    """Macro-F1 over labels."""
    out = []
    for label in labels:
        hit = sum(g == label == p for g, p in zip(gold, guess))
        total = gold.count(label) + guess.count(label)
        out.append(2 * hit / total if total else 0.0)
    return sum(out) / len(out)


def positions(found, threshold=0.5):
    """Micro P, R, F1 of (actor, recipient, position) over labelled pairs, and accuracy of what hangs on it."""
    right = guessed = real = 0
    hits = collections.Counter()
    seen = collections.Counter()
    for row, o in found:
        for i, p in enumerate(row.pairs):
            if p.position is None:
                continue
            probability = common.softmax(o["position"][i])
            gold = {k for k, v in enumerate(p.position) if v > 0 and k}
            best = int(probability[1:].argmax()) + 1
            guess = {best} if 1 - probability[0] > threshold else set()
            right, guessed, real = right + len(gold & guess), guessed + len(guess), real + len(gold)
            if gold:
                for name in ("modality", "attribution", "issue"):
                    label = getattr(p, name)
                    if label >= 0:
                        seen[name] += 1
                        hits[name] += int(o[name][i].argmax()) == label
    scores = {
        "P": right / max(1, guessed),
        "R": right / max(1, real),
        "F1": 2 * right / max(1, guessed + real),
    }
    return scores | {name: hits[name] / seen[name] for name in seen}
