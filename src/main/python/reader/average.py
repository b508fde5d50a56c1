"""The weighted mean of two checkpoints of one line of training: steadier than the last alone.

python -m reader.average --data ... --bge ... --first C/much --last C/late --weight 0.35 --out C/reader
"""

import argparse
import json
import pathlib

import torch

from reader import model, train, words


def mean(first, last, weight):
    """Parameters between two; `weight` is that of the first, 0 to 1. What the first does not have yet is the last's."""
    return {
        name: weight * first[name] + (1 - weight) * value
        if name in first and value.is_floating_point()
        else value
        for name, value in last.items()
    }


def main():
    """Averages, measures and saves, with the report of the last."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--bge", required=True)
    args.add_argument("--first", type=pathlib.Path, required=True)
    args.add_argument("--last", type=pathlib.Path, required=True)
    args.add_argument("--weight", type=float, required=True, help="of the first, 0 to 1")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()
    first, last = (torch.load(folder / "model.pt", weights_only=True) for folder in (args.first, args.last))
    net = model.Reader(model.load_bge(f"{args.bge}/bge-small-en-v1.5.onnx"))
    net.load_state_dict(mean(first, last, args.weight))
    _, dev = train.read(args.data)
    report = json.loads((args.last / "report.json").read_text(encoding="utf-8"))
    report["settings"]["weight of the earlier"] = args.weight
    report["dev"] = train.measure(net, dev, words.Pieces(words.bge_vocabulary(args.bge)))
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), args.out / "model.pt")
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
