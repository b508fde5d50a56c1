"""What the two sentiment models share: encoder, heads, batching, schedule, metrics."""

import hashlib
import json
import math
import pathlib
import random

import numpy as np
import torch
from torch import nn

LABELS = ["negative", "neutral", "positive"]
MAX_PIECES = 128
MARKER = "endelle"


def set_seed(seed):
    """Seeds every generator that training draws from."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


class SentenceModel(nn.Module):
    """Three-class head on [CLS] and the mean of all pieces; `rate` is used in training only."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size * 2
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(width, len(LABELS))
        self.rate = nn.Linear(width, 1)

    def features(self, input_ids, attention_mask, token_type_ids):
        """[CLS] joined with the mean of all pieces that are not padding."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1.0)
        return torch.cat([hidden[:, 0], mean], dim=-1)

    def both(self, input_ids, attention_mask, token_type_ids):
        """Logits and the rating, for training."""
        features = self.dropout(self.features(input_ids, attention_mask, token_type_ids))
        return self.head(features), self.rate(features).squeeze(-1)

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Logits alone: what is exported."""
        return self.head(self.dropout(self.features(input_ids, attention_mask, token_type_ids)))


class TargetModel(nn.Module):
    """Three-class head on [CLS] and the mean of the pieces between the first two markers."""

    def __init__(self, encoder, marker_id, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        self.marker_id = marker_id
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(encoder.config.hidden_size * 2, len(LABELS))

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Logits; the marked span is found from the ids, so callers pass nothing but ids."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        is_marker = (input_ids == self.marker_id).to(torch.int64)
        inside = (is_marker.cumsum(dim=1) == 1).to(torch.int64) * (1 - is_marker) * attention_mask
        mask = inside.unsqueeze(-1).to(hidden.dtype)
        mention = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1.0)
        return self.head(self.dropout(torch.cat([hidden[:, 0], mention], dim=-1)))


def encode(tokenizer, texts, max_pieces=MAX_PIECES):
    """Word-piece ids with [CLS] and [SEP], cut to max_pieces."""
    tokenizer.enable_truncation(max_length=max_pieces)
    return [row.ids for row in tokenizer.encode_batch(list(texts))]


def pad(id_lists):
    """Three int64 tensors [batch, seq]: input_ids, attention_mask, token_type_ids."""
    longest = max(map(len, id_lists))
    ids = torch.zeros(len(id_lists), longest, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    for row, values in enumerate(id_lists):
        ids[row, : len(values)] = torch.tensor(values)
        mask[row, : len(values)] = 1
    return ids, mask, torch.zeros_like(ids)


def batches(id_lists, size, rng):
    """Row numbers in shuffled batches of similar length."""
    order = sorted(range(len(id_lists)), key=lambda i: len(id_lists[i]) + rng.random() * 4)
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(chunks)
    return chunks


def optimiser(model, lr, head_factor, steps, weight_decay=0.01):
    """AdamW with a faster head, linear warm-up over 10 % of the steps, then linear decay."""
    known = {id(p) for p in model.encoder.parameters()}
    trunk = [p for p in model.encoder.parameters() if p.requires_grad]
    head = [p for p in model.parameters() if id(p) not in known]
    adam = torch.optim.AdamW(
        [{"params": trunk, "lr": lr}, {"params": head, "lr": lr * head_factor}],
        weight_decay=weight_decay,
        fused=True,
    )
    warm = max(1, steps // 10)
    plan = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda s: (s + 1) / warm if s < warm else max(0.0, (steps - s) / (steps - warm))
    )
    return adam, plan


@torch.no_grad()
def predict(model, id_lists, size=64):
    """fp32 logits of every row, in the order given."""
    model.eval()
    out = np.zeros((len(id_lists), len(LABELS)), dtype=np.float32)
    order = sorted(range(len(id_lists)), key=lambda i: len(id_lists[i]))
    for start in range(0, len(order), size):
        rows = order[start : start + size]
        out[rows] = model(*pad([id_lists[i] for i in rows])).numpy()
    return out


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


def write_report(args, rows, dev):
    """`report.json` beside the weights: the settings (names of checkpoints, no paths) and figures."""
    settings = {k: v for k, v in vars(args).items() if k not in ("out", "data")}
    for key in ("encoder", "init", "soft"):
        settings[key] = pathlib.Path(settings[key]).name if settings.get(key) else None
    report = {"settings": settings, "train_rows": rows, "dev": dev}
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
