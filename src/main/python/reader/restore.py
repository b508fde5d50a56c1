"""A checkpoint out of the shipped files, for who has none: training goes on from what the job runs.

    python -m reader.restore --bge BGE --models ../resources/models --out C/shipped

Quantised weights come back with the seven bits that ship. What the job does not ask for (the rating of a sentence) is as it is drawn,
and the encoder's word vectors, which are never trained, are those of before.
"""

import argparse
import json
import pathlib

import onnx
import torch

from reader import coref, export, model

WITHOUT_LAYER = {"pair.nobody": 0, "pair.teller": 1}  # arrays of one row that the graph joins, in this order


def whole(arrays, name):
    """An array as floating-point numbers."""
    if f"{name}_quantized" not in arrays:
        return arrays[name]
    numbers = arrays[f"{name}_quantized"].astype("float32") - arrays[f"{name}_zero_point"].astype("float32")
    return numbers * arrays[f"{name}_scale"]


def weights(path):
    """{parameter: tensor} of a graph; torch writes the weight of a MatMul transposed and without its name."""
    graph = onnx.load(path).graph
    arrays = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    found = {n: a for n, a in arrays.items() if not n.startswith(("onnx::", "/"))}
    for n in [n.removesuffix("_quantized") for n in arrays if n.endswith("_quantized") and not n.startswith("onnx::")]:
        found[n] = whole(arrays, n)
    for node in graph.node:
        layer = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".")
        second = node.input[1].removesuffix("_quantized") if len(node.input) > 1 else ""
        if second.startswith("onnx::MatMul"):
            found[f"{inner(layer)}.weight"] = whole(arrays, second).T
        elif node.op_type == "MatMulInteger" and second in found:
            found[second] = found[second].T  # a Gemm that quantising has made a MatMul
    joined = [n for n in arrays if n.startswith("onnx::Concat")]
    found |= {name: arrays[joined[at]][0] for name, at in WITHOUT_LAYER.items() if joined}
    return {n: torch.tensor(a.copy()) for n, a in found.items()}


def inner(layer):
    """The layer of a sequence is named twice: pair.reread.thought.thought.0."""
    parts = layer.split(".")
    twice = len(parts) > 2 and parts[-1].isdigit() and parts[-2] == parts[-3]
    return ".".join(parts[:-2] + parts[-1:]) if twice else layer


def filled(net, found, prefix=""):
    """The state of a net with all that was found for it; says what was not."""
    state = net.state_dict()
    known = {n: found[prefix + n].reshape(v.shape).to(v.dtype) for n, v in state.items() if prefix + n in found}
    print(prefix or type(net).__name__, "not in the graphs:", sorted(state.keys() - known.keys()))
    return state | known


def main():
    """Reads all graphs; writes model.pt, gate.pt, coref.pt and, from the manifest, report.json."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--bge", required=True, help="folder with bge-small-en-v1.5.onnx")
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()
    folder = args.models / export.FOLDER
    found = {f"trunk.{n}": a for n, a in weights(folder / "model.onnx").items()}
    del found["trunk.bert.embeddings.word_embeddings.weight"]
    # The graph of tone has the mentions' layer in full.
    for graph in ("pairs", "tone"):
        found |= weights(folder / f"{graph}.onnx")
    args.out.mkdir(parents=True, exist_ok=True)
    reader = model.Reader(model.load_bge(f"{args.bge}/bge-small-en-v1.5.onnx"))
    torch.save(filled(reader, found), args.out / "model.pt")
    torch.save(filled(model.gate(), found, "gate."), args.out / "gate.pt")
    torch.save(filled(coref.Antecedents(), weights(folder / "coref.onnx")), args.out / "coref.pt")
    entry = next(m for m in json.loads((args.models / "manifest.json").read_text())["models"] if m["name"] == export.FOLDER)
    report = {"settings": entry["training"], "dev": entry["metrics"]}
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
