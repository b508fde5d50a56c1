"""Exports a trained model to ONNX, quantises it to int8 and lays out what Spark NLP loads.

Weights get seven bits (`reduce_range`): with eight, processors without VNNI instructions saturate
in the middle of a product and give other scores than those with them.

    python export_onnx.py sentence checkpoints/sentence --models ../resources/models

leaves `model-fp32.onnx` beside the checkpoint and, under --models,
`sentence-sentiment/model.onnx`, `assets/vocab.txt` and `assets/labels.txt`.
"""

import argparse
import pathlib
import shutil

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import common
import encoders
import train_sentence_sentiment as sentence
import train_target_sentiment as target

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
BUILD = {"sentence": sentence.build, "target": target.build}
FOLDERS = {"sentence": "sentence-sentiment", "target": "target-sentiment"}


def export(model, path):
    """fp32 graph with opset 17 and free batch and sequence axes."""
    model.eval()
    ids = torch.tensor([[101, 29581, 2158, 29581, 2758, 102], [101, 2158, 102, 0, 0, 0]])
    mask = (ids != 0).to(torch.int64)
    axes = {name: {0: "batch", 1: "sequence"} for name in INPUTS} | {"logits": {0: "batch"}}
    torch.onnx.export(
        model,
        (ids, mask, torch.zeros_like(ids)),
        str(path),
        input_names=INPUTS,
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(path))
    verify(model, path)


def answer(graph, batch):
    """Logits of a padded batch; a teacher's graph may have no token types."""
    wanted = {node.name for node in graph.get_inputs()}
    feed = {name: value.numpy() for name, value in zip(INPUTS, batch) if name in wanted}
    return graph.run(["logits"], feed)[0]


def quantise(full, path, full_range=False):
    """int8 weights, one scale a channel."""
    quantize_dynamic(
        full,
        path,
        per_channel=True,
        reduce_range=not full_range,
        weight_type=QuantType.QInt8,
    )


@torch.no_grad()
def verify(model, path, tolerance=1e-4):
    """Stops unless graph and model agree on batches of several shapes, padding included."""
    graph = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    tokenizer = encoders.load_tokenizer()
    words = "the court said endelle governor oduya endelle had taken no bribes at all".split()
    for lengths in ([13], [5], [13, 2, 7], [12, 100], [1, 1, 1, 1, 1]):
        texts = [" ".join((words * 8)[:n]) for n in lengths]
        batch = common.pad(common.encode(tokenizer, texts))
        gap = np.abs(answer(graph, batch) - model(*batch).numpy()).max()
        if gap > tolerance:
            raise ValueError(f"graph and model differ by {gap} on lengths {lengths}")


def main():
    """Checkpoint in, model folder out."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("kind", choices=sorted(FOLDERS))
    args.add_argument("checkpoint", type=pathlib.Path)
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--full-range", action="store_true", help="8-bit weights, VNNI only")
    args = args.parse_args()

    model = BUILD[args.kind]()
    model.load_state_dict(torch.load(args.checkpoint / "model.pt", weights_only=True))
    full = args.checkpoint / "model-fp32.onnx"
    export(model, full)
    folder = args.models / FOLDERS[args.kind]
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    quantise(full, folder / "model.onnx", args.full_range)
    shutil.copyfile(encoders.minilm_folder() / "vocab.txt", folder / "assets" / "vocab.txt")
    (folder / "assets" / "labels.txt").write_text("\n".join(common.LABELS) + "\n")
    print(folder / "model.onnx", (folder / "model.onnx").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
