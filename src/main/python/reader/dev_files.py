"""Writes the dev parts of the public sets in their own formats, for `jobs/evaluate.sh`.

    python -m reader.dev_files --data ../../../../shared/data --out DIR

Leaves newsmtsc-dev.jsonl, nyt-dev.tsv, wikigold-dev.conll and gap-dev.tsv; they hold other people's texts and stay out of the
repository.
"""

import argparse
import json
import pathlib

import common
import sentence_data
import target_data
from reader import rows


def lines(path):
    """Lines of a file without their ends."""
    return pathlib.Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")


def newsmtsc(data):
    """The sentences whose story is dev."""
    for line in lines(f"{data}/newsmtsc/train.jsonl"):
        group = target_data.group(json.loads(line)["primary_gid"])
        if common.in_dev(group, 0.1, target_data.SALT):
            yield line


def nyt(data):
    """The sentences whose editorial is dev."""
    for row in sentence_data.read_nyt(data):
        if common.in_dev(row.group, 0.125, sentence_data.SALT):
            yield f"{row.id}\t{row.rating}\t{row.text}"


def wikigold(data):
    """The dev blocks of twenty sentences."""
    path = pathlib.Path(data) / "ner" / next(name for name in rows.NER_FILES if name.startswith("wikigold"))
    for number, (tokens, tags) in enumerate(rows.conll(path)):
        if common.in_dev(number // 20, 0.1, "reader-wikigold"):
            yield from (f"{token} {tag}" for token, tag in zip(tokens, tags))
            yield ""


def gap(data):
    """The passages that `coref.py` holds back."""
    head, *passages = lines(f"{data}/gap/gap-development.tsv")
    yield head
    yield from (line for line in passages if common.in_dev(line.split("\t")[0], 0.2, "reader-gap"))


def main():
    """Four files."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, part in (
        ("newsmtsc-dev.jsonl", newsmtsc),
        ("nyt-dev.tsv", nyt),
        ("wikigold-dev.conll", wikigold),
        ("gap-dev.tsv", gap),
    ):
        found = list(part(args.data))
        (args.out / name).write_text("\n".join(found) + "\n", encoding="utf-8")
        print(name, len(found), "lines")


if __name__ == "__main__":
    main()
