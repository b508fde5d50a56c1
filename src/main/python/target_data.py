"""Rows for the target model: one mention each, and what should be answered about it."""

import json
import typing

import common
import own_labels

SALT = "demarche-target-1"
CLASS = {2.0: 0, 4.0: 1, 6.0: 2}


class Row(typing.NamedTuple):
    """One mention; `label` is None where nobody labelled it, `soft` where no teacher did."""

    id: str
    group: str
    text: str
    begin: int
    end: int
    label: int | None = None
    soft: list | None = None


def group(gid):
    """The unit that is never split: the story (several outlets) or, failing that, the article."""
    parts = gid.split("_")
    return f"allsides_{parts[2]}" if parts[0] == "allsides" else "_".join(parts[:3])


def json_lines(path):
    """Every object of a JSON Lines file."""
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_newsmtsc(path):
    """Each labelled mention of NewsMTSC."""
    rows = []
    for item in json_lines(path):
        story = group(item["primary_gid"])
        for target in item["targets"]:
            place = target["from"], target["to"], CLASS[target["polarity"]]
            rows.append(Row(target["Input.gid"], story, item["sentence_normalized"], *place))
    return rows


def split(rows):
    """(train, dev) of NewsMTSC by story."""
    dev = [r for r in rows if common.in_dev(r.group, 0.1, SALT)]
    return [r for r in rows if not common.in_dev(r.group, 0.1, SALT)], dev


def read_own(data, part):
    """Each mention of our own labels: the class towards it in its sentence."""
    rows = []
    for unit, text in own_labels.units(data, part):
        for sentence in unit["sentences"]:
            first, last = sentence["begin"], sentence["end"]
            for mention in unit["mentions"]:
                begin, end = mention["begin"], mention["end"]
                if first <= begin and end <= last:
                    place = begin - first, end - first, mention["sentiment"] + 1
                    name = f"{unit['id']}:{begin}-{end}"
                    rows.append(Row(name, unit["id"], text[first:last], *place))
    return rows


def read_soft(path):
    """What soft_labels.py wrote."""
    return [Row(**item) for item in json_lines(path)]


def answer(row, smoothing, share):
    """Probabilities to learn: the smoothed label, the teacher's, or a mixture of both."""
    if row.label is None:
        return row.soft
    hard = [smoothing / 3 + (1 - smoothing) * (k == row.label) for k in range(3)]
    if row.soft is None:
        return hard
    return [share * s + (1 - share) * h for s, h in zip(row.soft, hard)]
