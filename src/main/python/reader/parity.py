"""Writes what the Java side must reproduce: words, word pieces and the shipped model's answers, one text at a time.

    python -m reader.parity --models ../resources/models --out ../../test/resources/models/parity.jsonl

Texts are our own (`data/parity_texts.jsonl`). One JSON object a line: `text`, `words` (spans), `ids`, `tags` (best tag of
each word in each layer), `valence` and, where a `mention` is named, `mention` (first and last word) with the `sentiment`
towards it and its `answers` as an actor towards nobody. Scores are logits.
"""

import argparse
import json
import pathlib

import numpy as np
import onnxruntime

from reader import model, rows, words

HERE = pathlib.Path(__file__).resolve().parent.parent


class Shipped:
    """The shipped graphs, one thread, one text at a time."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.graphs = {
            name: onnxruntime.InferenceSession(
                str(folder / f"{name}.onnx"), options, providers=["CPUExecutionProvider"]
            )
            for name in ("model", "mentions", "tone", "pairs")
        }
        self.pieces = words.Pieces(words.shipped_vocabulary(folder / "assets/vocab.txt"))

    def encode(self, text):
        """(spans, ids, word vectors, tag logits by layer)."""
        spans = words.words(text)
        ids, starts = self.pieces.encode(text, spans)
        batch = np.array([ids], dtype=np.int64)
        feed = {
            "input_ids": batch,
            "attention_mask": np.ones_like(batch),
            "token_type_ids": np.zeros_like(batch),
        }
        trunk = self.graphs["model"]
        out = trunk.run(None, {i.name: feed[i.name] for i in trunk.get_inputs()})[0][0][starts]
        tags, at = {}, model.WIDTH
        for name, size in model.TAGS.items():
            tags[name] = out[:, at : at + size]
            at += size
        return spans, ids, out[:, : model.WIDTH], tags

    def mentions(self, vectors, spans):
        """A vector for each span."""
        return self.ask("mentions", vectors, spans)[0]

    def tone(self, vectors, spans):
        """(valence, sentiment towards each span by the guideline, by the crowd, share of the crowd)."""
        return self.ask("tone", vectors, spans)

    def pairs(self, vectors, spans, pairs):
        """(answers, looks, thoughts) of each pair of spans."""
        return self.ask("pairs", vectors, spans, pairs=np.array(pairs, dtype=np.int64))

    def ask(self, question, vectors, spans, **more):
        """What a graph of the heads says."""
        return self.graphs[question].run(
            None, {"vectors": vectors, "spans": np.array(spans, dtype=np.int64), **more}
        )


def utf16(text, place):
    """Offset of a character in UTF-16 units, as Java counts."""
    return len(text[:place].encode("utf-16-le")) // 2


def numbers(values):
    """Rounded for a file."""
    return [round(float(v), 4) for v in values]


def main():
    """One line a text."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()

    shipped = Shipped(args.models / "reader")
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", encoding="utf-8") as out:
        for line in (HERE / "data" / "parity_texts.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            spans, ids, vectors, tags = shipped.encode(item["text"])
            begin = item["text"].index(item["mention"]) if "mention" in item else -1
            place = rows.covered(spans, begin, begin + len(item["mention"])) if begin >= 0 else (0, 0)
            valence, guideline, crowd, press = shipped.tone(vectors, [place])
            answers, *_ = shipped.pairs(vectors, [place], [(0, 1)])
            row = {
                "text": item["text"],
                "words": [[utf16(item["text"], p) for p in s] for s in spans],
                "ids": ids,
            }
            row |= {"tags": {name: [int(t) for t in scores.argmax(-1)] for name, scores in tags.items()}}
            row |= {"valence": numbers(valence), "mention": place}
            row |= {"guideline": numbers(guideline[0]), "crowd": numbers(crowd[0]), "press": numbers(press)}
            row |= {"answers": numbers(answers[0])}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
