"""Prints the quick labels that a trained reader would not give, or would give beside them, for somebody to judge with care.

    python -m reader.contested --data ../../../../shared/data --bge BGE --checkpoint C/reader --out DIR

A quick reading says too much, the reader too little, and where both say the same it is nearly always right: care is spent where
they differ. Leaves `sheetN.txt` and `ids.json` in DIR; `annotation/judge.py` tells the format and takes the answers.
"""

import argparse
import json
import pathlib
import random
import sys

import torch

import common
import own_labels
import target_data
from reader import batches, export, measures, rows, words

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "annotation"))  # its scripts know each other by name
import quick  # noqa: E402

SURE, SUGGESTED = 0.5, 0.35
MOST = 14  # candidates of a sentence
SHEET = 150  # sentences
AT_ONCE = 600


def unlabelled(unit, text):
    """A row with every pair of its mentions to ask for."""
    row = rows.stance_row(unit, text) if unit.get("layers") == "stances" else rows.quick_row(unit, text)
    count = len(row.mentions)
    row.pairs = [
        rows.Pair(a, b)
        for a in range(count)
        for b in [*range(count), None]
        if a != b and (b is None or row.actors[a] != row.actors[b])
    ]
    return row


def suggestions(row, outputs):
    """(probability, actor and recipient as spans of characters, position, modality) of what the reader finds, likeliest first."""
    spans = [[row.spans[first][0], row.spans[last][1]] for first, last in row.mentions]
    found = []
    for pair, position, modality in zip(row.pairs, outputs.get("position", []), outputs.get("modality", [])):
        share = common.softmax(position)
        recipient = None if pair.recipient is None else spans[pair.recipient]
        found += [
            (float(share[p]), spans[pair.actor], recipient, rows.POSITIONS[p], rows.MODALITIES[int(modality.argmax())])
            for p in range(1, len(rows.POSITIONS))
            if share[p] >= SUGGESTED
        ]
    return sorted(found, key=lambda one: -one[0])


def candidates(unit, text, found, rng):
    """Lines of a sheet, None where the reader and the quick labels say the same."""

    def key(actor, recipient, position):
        return text[slice(*actor)].lower(), text[slice(*recipient)].lower() if recipient else "-", position

    labelled = {key(s["actor"], s["recipient"], s["position"]) for s in unit["stances"]}
    sure = {key(a, b, p) for share, a, b, p, _ in found if share >= SURE}
    if labelled == sure:
        return None
    every = [(s["actor"], s["recipient"], s["position"], s["modality"], s["condition"]) for s in unit["stances"]]
    every += [(a, b, p, m, None) for _, a, b, p, m in found if key(a, b, p) not in labelled]
    lines, seen = [], set()
    for actor, recipient, position, modality, condition in every:
        if key(actor, recipient, position) in seen or len(lines) == MOST:
            continue
        seen.add(key(actor, recipient, position))
        line = f"{quick.written(text, actor)} > {quick.written(text, recipient) if recipient else '-'} : {position} {modality}"
        lines.append(line + (f"   [condition: {quick.written(text, condition)}]" if condition else ""))
    rng.shuffle(lines)
    return lines


def contested(reader, pieces, units, rng):
    """(id, text, words of the mentions, candidates) of each contested unit."""
    for start in range(0, len(units), AT_ONCE):
        some = [(u, t) for u, t in units[start : start + AT_ONCE] if u["mentions"]]
        by_id = {u["id"]: (u, t) for u, t in some}
        asked = [row for row in (unlabelled(u, t) for u, t in some) if batches.fits(row)]
        for row, outputs in measures.answers(reader, asked, pieces, 24):
            unit, text = by_id[row.id]
            lines = candidates(unit, text, suggestions(row, outputs), rng)
            if lines is not None:
                yield row.id, text, [quick.written(text, (m["begin"], m["end"])) for m in unit["mentions"]], lines


def main():
    """All sheets."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--bge", required=True)
    args.add_argument("--checkpoint", type=pathlib.Path, required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--seed", type=int, default=20261130)
    args = args.parse_args()

    torch.set_num_threads(2)
    rng = random.Random(args.seed)
    texts = own_labels.texts(args.data)
    units = [(u, texts[u["id"]].text) for u in target_data.json_lines(own_labels.FOLDER / "quick.jsonl") if not u.get("judged")]
    rng.shuffle(units)
    pieces = words.Pieces(words.bge_vocabulary(args.bge))
    args.out.mkdir(parents=True, exist_ok=True)
    found = list(contested(export.load(args.checkpoint), pieces, units, rng))
    ids = {}
    for start in range(0, len(found), SHEET):
        number, sheet = start // SHEET + 1, found[start : start + SHEET]
        ids[number] = [one[0] for one in sheet]
        blocks = [
            "\n".join([f"#{n} {text}", "m " + " | ".join(mentions), *(f"{i} {line}" for i, line in enumerate(lines, 1)), ""])
            for n, (_, text, mentions, lines) in enumerate(sheet, 1)
        ]
        (args.out / f"sheet{number}.txt").write_text("\n".join(blocks), encoding="utf-8")
    (args.out / "ids.json").write_text(json.dumps(ids))
    print(len(units), "sentences,", len(found), "contested")


if __name__ == "__main__":
    main()
