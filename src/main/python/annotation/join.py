"""Joins labels with the texts that they point into, and says where a text has changed.

    python join.py --data ../../../../../shared/data --out DIR ../../annotations/dev.jsonl ...

Writes files of the same names, each unit with its `text` and `title`: what `demarche evaluate
annotations` and the training scripts read. They hold other people's texts and stay out of the repository.
"""

import argparse
import json
import pathlib
import sys

import sources


def joined(path, texts):
    """Units with their texts; stops at a text that is missing or not the one that was labelled."""
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        unit = json.loads(line)
        text = texts.get(unit["id"])
        if text is None or text.sha1 != unit["sha1"]:
            why = "is not in the data" if text is None else "has another text than was labelled"
            sys.exit(f"{path}:{number}: {unit['id']} {why}; the labels fit the files named in docs/corpus.md")
        yield {**unit, "title": text.title or None, "text": text.text}


def main():
    """Joins each file."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("files", nargs="+", type=pathlib.Path)
    args = args.parse_args()
    texts = sources.read(args.data)
    args.out.mkdir(parents=True, exist_ok=True)
    for path in args.files:
        lines = [json.dumps(unit, ensure_ascii=False) for unit in joined(path, texts)]
        (args.out / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{args.out / path.name}: {len(lines)} texts")


if __name__ == "__main__":
    main()
