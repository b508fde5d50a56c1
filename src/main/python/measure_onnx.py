"""Measures fp32 and int8 ONNX files on the dev parts, one text at a time as the job runs them.

    python measure_onnx.py sentence checkpoints/sentence --models ../resources/models \
        --nyt ../shared/data/nyt/nyt_even.tsv --articles ../shared/data/workload/articles-01.jsonl
    python measure_onnx.py target checkpoints/target --models ../resources/models \
        --newsmtsc ../shared/data/newsmtsc/train.jsonl

writes `metrics.json` beside the checkpoint. A dev part is what `splits/*.ids` lists.
"""

import argparse
import json
import pathlib
import time

import numpy as np
import onnxruntime

import common
import export_onnx
import marking
import train_sentence_sentiment as sentence
import train_target_sentiment as target


def session(path):
    """ONNX Runtime on one thread: one thread for each task slot is how the job runs."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def run(model, id_lists):
    """Logits, batch of one."""
    out = []
    for ids in id_lists:
        row = np.array([ids], dtype=np.int64)
        feed = {
            "input_ids": row,
            "attention_mask": np.ones_like(row),
            "token_type_ids": np.zeros_like(row),
        }
        out.append(model.run(["logits"], feed)[0][0])
    return np.array(out)


def chosen(rows, name):
    """The rows that the named split file holds back."""
    ids = set((sentence.HERE / "splits" / f"{name}-dev.ids").read_text().split("\n"))
    return [r for r in rows if r[0] in ids]


def main():
    """Prints and saves the figures."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("kind", choices=sorted(export_onnx.FOLDERS))
    args.add_argument("checkpoint", type=pathlib.Path)
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--nyt")
    args.add_argument("--articles")
    args.add_argument("--labels", default=sentence.HERE.parent / "annotations" / "valence.jsonl")
    args.add_argument("--newsmtsc")
    args = args.parse_args()

    tokenizer = common.load_tokenizer()
    if args.kind == "sentence":
        parts = {
            "nyt": chosen(sentence.read_nyt(args.nyt), "nyt"),
            "news": chosen(sentence.read_news(args.labels, args.articles), "valence"),
        }
        ids = {k: common.encode(tokenizer, [r[2] for r in rows]) for k, rows in parts.items()}
        measure = sentence.measure
    else:
        parts = {"newsmtsc": chosen(target.read(args.newsmtsc), "newsmtsc")}
        ids = {k: [marking.window(tokenizer, *r[2:5]) for r in v] for k, v in parts.items()}
        measure = target.measure
    files = {
        "fp32": args.checkpoint / "model-fp32.onnx",
        "int8": args.models / export_onnx.FOLDERS[args.kind] / "model.onnx",
    }
    report = {}
    for name, path in files.items():
        model = session(path)
        started, count = time.time(), 0
        for part, rows in parts.items():
            report.setdefault(name, {})[part] = measure(run(model, ids[part]), rows)
            count += len(rows)
        print(name, json.dumps(report[name]), f"{count / (time.time() - started):.0f} texts/s")
    (args.checkpoint / "metrics.json").write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
