"""Mentions of NewsMTSC and the sentiment towards them."""

import json
import typing

import common

SALT = "demarche-target-1"
CLASS = {2.0: 0, 4.0: 1, 6.0: 2}


class Row(typing.NamedTuple):
    """One mention; the label counts negative, neutral, positive from 0."""

    id: str
    group: str
    text: str
    begin: int
    end: int
    label: int


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
