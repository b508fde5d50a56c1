"""Lets a trained teacher answer for texts that nobody has labelled.

    python soft_labels.py target checkpoints/teacher-target --encoder all-mpnet-base-v2 \
        --data ../shared/data --out checkpoints/soft-target.jsonl

One JSON object a line: the row with `soft`, the teacher's three probabilities. For the target model
NewsMTSC's training part is answered as well. The texts are not ours: keep the file out of the
repository.
"""

import argparse
import json
import pathlib

import numpy as np
import onnxruntime
import torch

import common
import encoders
import export_onnx
import sentence_data
import target_data
import train_sentence_sentiment as sentence
import train_target_sentiment as target
import unlabelled


def target_rows(args, tokenizer):
    """(rows, word-piece ids): NewsMTSC's training part, then the unlabelled mentions."""
    rows, _ = target_data.split(target_data.read_newsmtsc(f"{args.data}/newsmtsc/train.jsonl"))
    rows += unlabelled.read(args.data, args.dse, args.workload)
    return rows, target.encode(tokenizer, rows, 64)


def sentence_rows(args, tokenizer):
    """(rows, word-piece ids): the sentences of the unlabelled mentions, each once."""
    found = {r.text: r for r in unlabelled.read(args.data, args.dse, args.workload)}
    rows = [sentence_data.Row(r.id, r.group, text) for text, r in found.items()]
    return rows, common.encode(tokenizer, [r.text for r in rows])


KINDS = {"target": (target.build, target_rows), "sentence": (sentence.build, sentence_rows)}


def compiled(model, checkpoint, threads):
    """The teacher as a graph in fp32: int8 would be twice as fast, at 0.03 of macro-F1 on dev."""
    model.load_state_dict(torch.load(checkpoint / "model.pt", weights_only=True))
    full = checkpoint / "model-fp32.onnx"
    export_onnx.export(model, full)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(full), options, providers=["CPUExecutionProvider"])


def logits(graph, id_lists, size=16):
    """Logits of every row, in the order given, answered in batches of similar length."""
    order = sorted(range(len(id_lists)), key=lambda i: len(id_lists[i]))
    out = np.zeros((len(id_lists), len(common.LABELS)), dtype=np.float32)
    for start in range(0, len(order), size):
        rows = order[start : start + size]
        out[rows] = export_onnx.answer(graph, common.pad([id_lists[i] for i in rows]))
    return out


def main():
    """Reads, answers in blocks, and writes each block at once."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("kind", choices=sorted(KINDS))
    args.add_argument("checkpoint", type=pathlib.Path)
    args.add_argument("--encoder", required=True)
    args.add_argument("--data", required=True)
    args.add_argument("--out", required=True)
    args.add_argument("--dse", type=int, default=8000, help="how many mentions of DSE")
    args.add_argument("--workload", type=int, default=0, help="how many mentions of the articles")
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()

    build, read = KINDS[args.kind]
    graph = compiled(build(args.encoder), args.checkpoint, args.threads)
    rows, ids = read(args, encoders.load_tokenizer())
    with open(args.out, "w", encoding="utf-8") as out:
        for start in range(0, len(rows), 1024):
            block = slice(start, start + 1024)
            soft = common.softmax(logits(graph, ids[block]))
            for row, answer in zip(rows[block], soft.tolist()):
                kept = row._replace(soft=[round(p, 4) for p in answer])
                out.write(json.dumps(kept._asdict(), ensure_ascii=False) + "\n")
            out.flush()
            print(f"{min(start + 1024, len(rows))}/{len(rows)}", flush=True)


if __name__ == "__main__":
    main()
