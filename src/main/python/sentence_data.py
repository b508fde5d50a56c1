"""Sentences and the valence that readers hear in them, -4 to 4."""

import pathlib
import typing

import common
import own_labels
import valence_labels

HERE = pathlib.Path(__file__).resolve().parent
SALT = "demarche-1"
COARSE = 0.75  # one rater's steps of 0.5: half a point is still neutral


class Row(typing.NamedTuple):
    """`edge` is where the classes of its rating meet."""

    id: str
    group: str
    text: str
    rating: float
    edge: float = 0.5


def read_nyt(data):
    """Each editorial sentence; the group is the editorial."""
    rows = []
    path = pathlib.Path(data) / "nyt" / "nyt_even.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        row_id, rating, text = line.split("\t")
        rows.append(Row(row_id, row_id.split("_")[0], common.straight_quotes(text), float(rating)))
    return rows


def read_news(data):
    """News sentences with our first ratings; the group is the article."""
    labels = own_labels.FOLDER / "valence.jsonl"
    return [
        Row(f"{article}:{begin}-{end}", article, text, rating)
        for article, text, rating, begin, end in valence_labels.load(
            labels, f"{data}/workload/articles-01.jsonl"
        )
    ]


def read_hard():
    """Hard cases of our own; the group is the first column."""
    rows = []
    lines = (HERE / "data" / "hard_valence.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        group, rating, text = line.split("\t")
        rows.append(Row(f"hard:{number}", group, text, float(rating)))
    return rows


def split(rows, share, name):
    """(train, dev) by group; the ids of the dev rows are written to a file."""
    dev = [r for r in rows if common.in_dev(r.group, share, SALT)]
    (HERE / "splits" / f"{name}-dev.ids").write_text("".join(r.id + "\n" for r in dev), encoding="utf-8")
    return [r for r in rows if not common.in_dev(r.group, share, SALT)], dev
