"""Rows to tensors."""

import random

import torch

from reader import renaming
from reader import rows as r

MAX_WORDS, MAX_PIECES = 110, 160
NEGATIVES = 30
NOBODY = -1


def shouted(row, rng):
    """A row's text as it is, or now and then all in capitals or all small: headlines and careless text."""
    chance = rng.random()
    if row.names is None or chance > 0.08:
        return row.text
    changed = row.text.upper() if chance < 0.05 else row.text.lower()
    return changed if len(changed) == len(row.text) else row.text


def varied(row, known, rng):
    """(text, spans) to train on."""
    if known and rng.random() < renaming.SHARE:
        return renaming.renamed(row, known, rng)
    return shouted(row, rng), row.spans


def kept_pairs(row, rng):
    """All labelled pairs, and some of the silent ones."""
    if rng is None:
        return row.pairs
    told = [p for p in row.pairs if p.position is None or p.position[0] < 1]
    silent = [p for p in row.pairs if p.position is not None and p.position[0] == 1]
    return told + (rng.sample(silent, NEGATIVES) if len(silent) > NEGATIVES else silent)


def collate(batch, pieces, rng=None, known=None):
    """One dict of tensors; labels are IGNORED, or their weight is 0, where nobody knows.

    With rng the rows are varied for training; `known` names stand in for those of some rows.
    """
    encoded = [
        pieces.encode(*(varied(row, known, rng) if rng else (row.text, row.spans))) for row in batch
    ]
    longest = max(len(ids) for ids, _ in encoded)
    words = max(1, max(len(s) for _, s in encoded))
    n = len(batch)
    out = {
        "ids": torch.zeros(n, longest, dtype=torch.int64),
        "attention": torch.zeros(n, longest, dtype=torch.int64),
        "starts": torch.zeros(n, words, dtype=torch.int64),
        "mask": torch.zeros(n, words),
    }
    tags = {
        name: torch.full((n, words), r.IGNORED)
        for name in ("names", "kinds", "source", "cue", "content", "condition")
    }
    out["open_names"] = torch.zeros(n, dtype=torch.bool)
    valence, rating, rated = torch.zeros(n, 3), torch.zeros(n), torch.zeros(n)
    owner, spans, sentiment, crowd, taught, pairs, pair_owner = [], [], [], [], [], [], []
    told = {name: [] for name in ("position", "told", "polarity", "modality", "attribution", "issue")}
    for i, (row, (ids, starts)) in enumerate(zip(batch, encoded)):
        out["ids"][i, : len(ids)] = torch.tensor(ids)
        out["attention"][i, : len(ids)] = 1
        out["starts"][i, : len(starts)] = torch.tensor(starts)
        out["mask"][i, : len(starts)] = 1
        for name, tensor in tags.items():
            labels = getattr(row, name)
            if labels is not None:
                tensor[i, : len(labels)] = torch.tensor(labels)
        if row.valence is not None:
            valence[i], rating[i], rated[i] = torch.tensor(row.valence), row.rating, 1
        base = len(spans)
        spans += row.mentions
        sentiment += row.sentiment
        crowd += row.crowd or [r.IGNORED] * len(row.mentions)
        taught += row.taught or [[0.0] * 3] * len(row.mentions)
        owner += [i] * len(row.mentions)
        for p in kept_pairs(row, rng):
            actor = p.actor if p.actor == r.TELLER else base + p.actor
            pairs.append((actor, NOBODY if p.recipient is None else base + p.recipient))
            pair_owner.append(i)
            told["position"].append(p.position or [0.0] * len(r.POSITIONS))
            told["told"].append(p.position is not None)
            for name in ("polarity", "modality", "attribution", "issue"):
                told[name].append(getattr(p, name))
    out["owner"] = torch.tensor(owner, dtype=torch.int64)
    out["spans"] = torch.tensor(spans, dtype=torch.int64).view(-1, 2)
    after = {NOBODY: len(spans), r.TELLER: len(spans) + 1}
    numbers = [(after.get(a, a), after.get(b, b)) for a, b in pairs]
    out["pairs"] = torch.tensor(numbers, dtype=torch.int64).view(-1, 2)
    out["pair_owner"] = torch.tensor(pair_owner, dtype=torch.int64)
    labels = {**tags, "valence": valence, "rating": rating, "rated": rated}
    labels["sentiment"] = torch.tensor(sentiment, dtype=torch.int64)
    labels["crowd"] = torch.tensor(crowd, dtype=torch.int64)
    labels["taught"] = torch.tensor(taught).view(-1, 3)
    labels["position"] = torch.tensor(told["position"]).view(-1, len(r.POSITIONS))
    labels["told"] = torch.tensor(told["told"], dtype=torch.float32)
    for name in ("polarity", "modality", "attribution", "issue"):
        labels[name] = torch.tensor(told[name], dtype=torch.int64)
    return out, labels


def plan(rows, size, rng):
    """Batches of rows of similar length, in random order."""
    order = sorted(rows, key=lambda row: len(row.spans) + rng.random() * 6)
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(chunks)
    return chunks


def fits(row):
    """Whether a row is short enough to train on."""
    return 0 < len(row.spans) <= MAX_WORDS


def seeded(seed):
    """A generator of its own."""
    return random.Random(seed)
