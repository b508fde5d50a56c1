"""Joins our valence labels (offsets only) with the article texts they were made on."""

import hashlib
import json


def fingerprint(text):
    """First twelve hex digits of the sentence's SHA-1."""
    return hashlib.sha1(text.encode("utf-8")).hexdigest()[:12]


def load(labels_path, articles_path):
    """Rows of (article id, sentence, rating, begin, end).

    A label whose article is missing, or whose sentence no longer has the recorded fingerprint,
    stops the run: a silent mismatch would train on wrong pairs.
    """
    with open(articles_path, encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    rows = []
    with open(labels_path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            label = json.loads(line)
            where = f"{labels_path} line {number}, article {label['id']}"
            if label["id"] not in texts:
                raise ValueError(f"{where}: no such article in {articles_path}")
            sentence = texts[label["id"]][label["begin"] : label["end"]]
            if fingerprint(sentence) != label["sha1"]:
                raise ValueError(f"{where}: the text at these offsets has changed")
            rows.append((label["id"], sentence, label["rating"], label["begin"], label["end"]))
    return rows
