"""A teacher of the crowd's reading: a base-size encoder that sees one marked mention at a time.

    python -m reader.teacher train --data ../../../../shared/data --mpnet all-mpnet-base-v2 --out C/teacher
    python -m reader.teacher tell --data ... --mpnet ... --out C/teacher

`train` learns NewsMTSC's training part (all-mpnet-base-v2, Apache-2.0, 110 M parameters: too large to ship). `tell` writes its three
probabilities for mentions of our own sentences, which no crowd has read, to `told.jsonl`: what `reader.train --teacher` learns beside
NewsMTSC's labels. Nothing of NewsMTSC's dev part is told.
"""

import argparse
import json
import pathlib
import time

import tokenizers
import torch
from torch import nn
from torch.nn import functional
from transformers import MPNetModel

import common
import target_data
from reader import batches, rows

MARK = "@"
LONGEST = 160  # pieces
WIDTH = 768


class Teacher(nn.Module):
    """Logits of the sentiment towards the mention between two marks."""

    def __init__(self, path):
        super().__init__()
        self.bert = MPNetModel.from_pretrained(path, add_pooling_layer=False)
        self.head = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(2 * WIDTH, WIDTH), nn.Tanh(), nn.Dropout(0.1), nn.Linear(WIDTH, 3)
        )

    def forward(self, ids, attention, inside):
        """ids, attention and inside (1 on the marked pieces) [n, pieces]; gives [n, 3]."""
        hidden = self.bert(input_ids=ids, attention_mask=attention).last_hidden_state
        share = (inside / inside.sum(1, keepdim=True)).to(hidden.dtype)
        mention = (share.unsqueeze(1) @ hidden).squeeze(1)
        return self.head(torch.cat([hidden[:, 0], mention], dim=-1))


class Marked:
    """Texts with a marked mention as pieces."""

    def __init__(self, path):
        self.tokenizer = tokenizers.Tokenizer.from_file(f"{path}/tokenizer.json")
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def encode(self, text, begin, end):
        """(ids, [first, last] piece between and with the marks); of a long text the part around the mention."""
        before = f"{text[:begin]}{MARK} "
        marked = f"{before}{text[begin:end]} {MARK}{text[end:]}"
        found = self.tokenizer.encode(marked)
        low, high = len(before) - 2, len(before) + end - begin + 2
        inside = [i for i, (b, e) in enumerate(found.offsets) if b < high and e > low and e > b]
        ids, first, last = found.ids, inside[0], inside[-1]
        if len(ids) > LONGEST:
            start = min(max(1, (first + last - LONGEST) // 2), len(ids) - LONGEST + 1)
            ids = [ids[0], *ids[start : start + LONGEST - 2], ids[-1]]
            first, last = (min(max(i - start + 1, 1), LONGEST - 2) for i in (first, last))
        return ids, first, last

    def collate(self, some):
        """ids, attention, inside of mentions (text, begin, end, …)."""
        encoded = [self.encode(*m[:3]) for m in some]
        longest = max(len(ids) for ids, _, _ in encoded)
        ids = torch.ones(len(some), longest, dtype=torch.int64)
        attention, inside = torch.zeros_like(ids), torch.zeros(len(some), longest)
        for i, (pieces, first, last) in enumerate(encoded):
            ids[i, : len(pieces)] = torch.tensor(pieces)
            attention[i, : len(pieces)] = 1
            inside[i, first : last + 1] = 1
        return ids, attention, inside


def chunks(mentions, size, rng):
    """Batches of mentions in texts of similar length, in random order."""
    order = sorted(mentions, key=lambda m: len(m[0]) + rng.random() * 30)
    found = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(found)
    return found


@torch.no_grad()
def probabilities(teacher, marked, mentions, size=32):
    """[n, 3] in the order of the mentions."""
    teacher.eval()
    order = sorted(range(len(mentions)), key=lambda i: len(mentions[i][0]))
    out = torch.zeros(len(mentions), 3)
    for start in range(0, len(order), size):
        numbers = order[start : start + size]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = teacher(*marked.collate([mentions[i] for i in numbers]))
        out[numbers] = torch.softmax(logits.float(), -1)
    return out


def train(args):
    """Fine-tunes and keeps the weights of the last epoch, with dev figures after each."""
    rng = batches.seeded(args.seed)
    parts = target_data.split(target_data.read_newsmtsc(f"{args.data}/newsmtsc/train.jsonl"))
    learned, dev = ([(r.text, r.begin, r.end, r.label) for r in part] for part in parts)
    marked, teacher = Marked(args.mpnet), Teacher(args.mpnet)
    head = list(teacher.head.parameters())
    adam = torch.optim.AdamW(
        [{"params": teacher.bert.parameters(), "lr": args.lr}, {"params": head, "lr": args.lr * 10}], weight_decay=0.01, fused=True
    )
    steps = args.epochs * -(-len(learned) // args.batch)
    warm = steps // 10
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda s: (s + 1) / warm if s < warm else max(0.02, (steps - s) / (steps - warm))
    )
    figures = []
    for epoch in range(args.epochs):
        teacher.train()
        started, seen = time.time(), 0
        for number, some in enumerate(chunks(learned, args.batch, rng)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = teacher(*marked.collate(some))
            gold = torch.tensor([m[3] for m in some])
            loss = functional.cross_entropy(logits.float(), gold, label_smoothing=0.1)
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            adam.step()
            schedule.step()
            adam.zero_grad()
            seen += len(some)
            if number % 20 == 0:
                print(f"epoch {epoch + 1} {seen}/{len(learned)} {seen / (time.time() - started):.1f}/s loss {loss.item():.2f}", flush=True)
        torch.save(teacher.state_dict(), args.out / "teacher.pt")
        guess = probabilities(teacher, marked, dev).argmax(-1).tolist()
        figures.append(round(common.macro_f1([m[3] for m in dev], guess), 3))
        print(json.dumps({"epoch": epoch + 1, "dev macro-F1": figures[-1], "n": len(dev)}), flush=True)
        (args.out / "teacher.json").write_text(json.dumps({"dev macro-F1 by epoch": figures, "n": len(dev)}) + "\n")


def tell(args):
    """Writes what the teacher says of each mention, a line a sentence; goes on where it was cut off."""
    path = args.out / "told.jsonl"
    known = {line["id"] for line in target_data.json_lines(path)} if path.exists() else set()
    ours = [rows.read_own(args.data, "train"), *rows.read_quick(args.data)]
    wanted = [r for part in ours for r in part if r.mentions and batches.fits(r) and r.id not in known]
    batches.seeded(args.seed).shuffle(wanted)
    marked, teacher = Marked(args.mpnet), Teacher(args.mpnet)
    teacher.load_state_dict(torch.load(args.out / "teacher.pt", weights_only=True))
    with path.open("a", encoding="utf-8") as out:
        for start in range(0, len(wanted), 200):
            some = wanted[start : start + 200]
            mentions = [(r.text, r.spans[a][0], r.spans[b][1]) for r in some for a, b in r.mentions]
            found = iter(probabilities(teacher, marked, mentions).tolist())
            for row in some:
                told = [[round(p, 3) for p in next(found)] for _ in row.mentions]
                out.write(json.dumps({"id": row.id, "crowd": told}) + "\n")
            out.flush()


def main():
    """One of the two."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("step", choices=("train", "tell"))
    args.add_argument("--data", required=True)
    args.add_argument("--mpnet", required=True, help="folder with all-mpnet-base-v2 and its tokenizer")
    args.add_argument("--out", type=pathlib.Path, required=True)
    args.add_argument("--epochs", type=int, default=2)
    args.add_argument("--batch", type=int, default=32)
    args.add_argument("--lr", type=float, default=2e-5)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--threads", type=int, default=2)
    args = args.parse_args()
    torch.set_num_threads(args.threads)
    common.set_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    {"train": train, "tell": tell}[args.step](args)


if __name__ == "__main__":
    main()
