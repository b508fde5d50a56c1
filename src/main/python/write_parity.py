"""Writes the fixtures that the Java side must reproduce: word-piece ids and int8 logits.

    python write_parity.py --models ../resources/models \
        --out ../../test/resources/models/parity.jsonl

Texts are our own (`data/parity_texts.jsonl`). A text with "mention" is for the target model:
`marked` is the exact string to feed, already cut to the window. Logits are at batch size 1.
"""

import argparse
import json
import pathlib

import common
import encoders
import export_onnx
import marking
import measure_onnx

HERE = pathlib.Path(__file__).resolve().parent


def main():
    """Both models in turn, one JSON object a line."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--models", type=pathlib.Path, required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()

    tokenizer = encoders.load_tokenizer()
    sessions = {
        kind: measure_onnx.session(args.models / folder / "model.onnx")
        for kind, folder in export_onnx.FOLDERS.items()
        if (args.models / folder / "model.onnx").exists()
    }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    texts = (HERE / "data" / "parity_texts.jsonl").read_text(encoding="utf-8").splitlines()
    with args.out.open("w", encoding="utf-8") as out:
        for item in map(json.loads, texts):
            kind = "target" if "mention" in item else "sentence"
            if kind not in sessions:
                continue
            row = {"model": export_onnx.FOLDERS[kind], "text": item["text"]}
            if kind == "target":
                begin = item["text"].index(item["mention"])
                end = begin + len(item["mention"])
                row |= {"begin": begin, "end": end}
                row["marked"] = marking.marked(*marking.cut(tokenizer, item["text"], begin, end))
            whole = common.encode(tokenizer, [row.get("marked", row["text"])], 512)[0]
            ids = common.encode(tokenizer, [row.get("marked", row["text"])])[0]
            logits = measure_onnx.run(sessions[kind], [ids])[0]
            row |= {
                "ids": ids,
                "truncated": len(whole) > len(ids),
                "logits": [round(float(v), 6) for v in logits],
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
