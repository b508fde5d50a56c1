"""Exports a trained model to ONNX, quantises it to int8 and lays out what Spark NLP loads.

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

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
FOLDERS = {"sentence": "sentence-sentiment", "target": "target-sentiment"}


def build(kind):
    """An untrained model of the given kind, ready for its weights."""
    if kind == "sentence":
        return common.SentenceModel(common.load_encoder())
    marker = common.load_tokenizer().token_to_id(common.MARKER)
    return common.TargetModel(common.load_encoder(), marker)


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


@torch.no_grad()
def verify(model, path, tolerance=1e-4):
    """Stops unless graph and model agree on batches of several shapes, padding included."""
    graph = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    tokenizer = common.load_tokenizer()
    words = "the court said endelle governor oduya endelle had taken no bribes at all".split()
    for lengths in ([13], [5], [13, 2, 7], [12, 100], [1, 1, 1, 1, 1]):
        texts = [" ".join((words * 8)[:n]) for n in lengths]
        batch = common.pad(common.encode(tokenizer, texts))
        feed = {name: value.numpy() for name, value in zip(INPUTS, batch)}
        gap = np.abs(graph.run(["logits"], feed)[0] - model(*batch).numpy()).max()
        if gap > tolerance:
            raise ValueError(f"graph and model differ by {gap} on lengths {lengths}")


def main():
    """Checkpoint in, model folder out."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("kind", choices=sorted(FOLDERS))
    args.add_argument("checkpoint", type=pathlib.Path)
    args.add_argument("--models", type=pathlib.Path, required=True)
    args = args.parse_args()

    model = build(args.kind)
    model.load_state_dict(torch.load(args.checkpoint / "model.pt", weights_only=True))
    full = args.checkpoint / "model-fp32.onnx"
    export(model, full)
    folder = args.models / FOLDERS[args.kind]
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    quantize_dynamic(full, folder / "model.onnx", per_channel=True, weight_type=QuantType.QInt8)
    shutil.copyfile(common.encoder_folder() / "vocab.txt", folder / "assets" / "vocab.txt")
    (folder / "assets" / "labels.txt").write_text("\n".join(common.LABELS) + "\n")
    print(folder / "model.onnx", (folder / "model.onnx").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
