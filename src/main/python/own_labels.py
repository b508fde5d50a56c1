"""Our own labels (`src/main/annotations`), joined with the texts they were made on."""

import functools
import json
import pathlib

from annotation import sources

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "annotations"


@functools.cache
def texts(data):
    """All texts by id."""
    return sources.read(data)


def units(data, part):
    """(unit, text) of a part: train, dev or test. Stops where a text is missing or changed."""
    with open(FOLDER / f"{part}.jsonl", encoding="utf-8") as lines:
        for unit in map(json.loads, lines):
            text = texts(data)[unit["id"]]
            if text.sha1 != unit["sha1"]:
                raise ValueError(f"{unit['id']}: the text has changed since it was labelled")
            yield unit, text.text


def held_back(data):
    """The ids and the texts of all units that were drawn for dev or test: never trained on."""
    with open(FOLDER / "units.tsv", encoding="utf-8") as lines:
        ids = {row[0] for row in (line.split("\t") for line in lines) if row[1] in ("dev", "test")}
    return ids | {texts(data)[i].text for i in ids}
