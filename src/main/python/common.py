"""What the training scripts share: seeds, metrics, soft classes of a rating, the split rule."""

import hashlib
import math
import random

import numpy as np
import torch

LABELS = ["negative", "neutral", "positive"]


def set_seed(seed):
    """Seeds every generator that training draws from."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def softmax(logits):
    """Probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


def score(logits):
    """p(positive) - p(negative), in [-1, 1]."""
    p = softmax(logits)
    return p[..., 2] - p[..., 0]


def pearson(a, b):
    """Pearson's r."""
    return float(np.corrcoef(np.asarray(a, dtype=float), np.asarray(b, dtype=float))[0, 1])


def class_f1(gold, guess):
    """F1 of each label, by definition 0 where a label is never right."""
    out = []
    for label in range(len(LABELS)):
        hit = sum(g == label and p == label for g, p in zip(gold, guess))
        seen = sum(p == label for p in guess)
        real = sum(g == label for g in gold)
        out.append(2 * hit / (seen + real) if seen + real else 0.0)
    return out


def macro_f1(gold, guess):
    """Mean of the three F1 values."""
    return sum(class_f1(gold, guess)) / len(LABELS)


def rating_class(rating, edge=0.5):
    """Class of a mean rating: beyond +-edge it is positive or negative."""
    return 2 if rating > edge else 0 if rating < -edge else 1


def soft_labels(rating, temperature=0.5, edge=0.5):
    """Probabilities of the classes of a noisy rating: a logistic step at each edge."""
    positive = 1 / (1 + math.exp(-(rating - edge) / temperature))
    negative = 1 / (1 + math.exp((rating + edge) / temperature))
    return [negative, 1 - negative - positive, positive]


def in_dev(group, share, salt):
    """True for a fixed pseudo-random share of groups; the same on every machine."""
    digest = hashlib.sha256(f"{salt}:{group}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64 < share


def straight_quotes(text):
    """Doubled single quotes, an artefact of old corpora, as one double quote."""
    return text.replace("''", '"').replace("``", '"')
