"""Measures fp32 and int8 ONNX files on the dev parts, one text at a time as the job runs them.

    python measure_onnx.py target checkpoints/target --models ../resources/models \
        --data ../shared/data [--test]

writes `metrics.json` beside the checkpoint. A dev part is what `splits/*.ids` lists, and the dev
part of our labelled corpus. --test adds its test part: for the last measurement, never to choose.
"""

import argparse
import json
import pathlib
import time

import numpy as np
import onnxruntime

import common
import encoders
import export_onnx
import sentence_data
import target_data
import train_sentence_sentiment as sentence
import train_target_sentiment as target

OWN = {"own": "dev", "own-test": "test"}


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
    ids = set((sentence_data.HERE / "splits" / f"{name}-dev.ids").read_text().split("\n"))
    return [r for r in rows if r.id in ids]


def main():
    """Prints and saves the figures."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("kind", choices=sorted(export_onnx.FOLDERS))
    args.add_argument("checkpoint", type=pathlib.Path)
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--data", required=True, help="folder with the public data sets")
    args.add_argument("--test", action="store_true", help="also the test part of our own labels")
    args = args.parse_args()

    tokenizer = encoders.load_tokenizer()
    own = ("own", "own-test") if args.test else ("own",)
    if args.kind == "sentence":
        parts = {
            "nyt": chosen(sentence_data.read_nyt(args.data), "nyt"),
            "news": chosen(sentence_data.read_news(args.data), "valence"),
        } | {name: sentence_data.read_own(args.data, OWN[name]) for name in own}
        ids = {k: common.encode(tokenizer, [r.text for r in rows]) for k, rows in parts.items()}
        measure = sentence.measure
    else:
        newsmtsc = target_data.read_newsmtsc(f"{args.data}/newsmtsc/train.jsonl")
        parts = {"newsmtsc": chosen(newsmtsc, "newsmtsc")}
        parts |= {name: target_data.read_own(args.data, OWN[name]) for name in own}
        ids = {k: target.encode(tokenizer, rows) for k, rows in parts.items()}
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
