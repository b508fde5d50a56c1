"""Puts a careful judgement in the place of contested quick labels.

    python judge.py --sheets DIR --data DATA --quick ../../annotations/quick.jsonl

DIR has what `reader/contested.py` left: `ids.json` (ids of a sheet's sentences) and `sheetN.txt`, with blocks of a sentence, its
mentions and the stances that somebody or something sees there,

    #12 Berg accused Sudmark of shelling the port.
    m Berg | Sudmark
    1 Berg > Sudmark : ACCUSE asserted
    2 Sudmark > - : ASSAULT asserted

and `outN.txt`, with an answer to each:

    #12
    1 y                                       right as it stands
    2 n                                       no stance, or said by another row
    3 = Berg > - : REJECT conditional         mended
    + Sudmark > Berg : DENY asserted          missing
    c unless the ships leave                  words of the condition of the row before

The stances of these sentences are replaced, and their units marked as judged. Nothing is written where an answer has a fault.
"""

import argparse
import json
import pathlib
import re
import sys

import quick
import sources

ROW = re.compile(r"(.*?) > (.*?) : (\w+) (\w+)$")


def read_sheet(path):
    """{number: (text, mentions, candidates)}; a candidate is (row, words of its condition or None)."""
    blocks = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        head = re.match(r"#(\d+) (.*)", line)
        candidate = re.match(r"\d+ (.* : \w+ \w+)(?:   \[condition: (.*)\])?$", line)
        if head:
            block = blocks[int(head[1])] = (head[2], [], [])
        elif line.startswith("m "):
            block[1].extend(line[2:].split(" | "))
        elif candidate:
            block[2].append((candidate[1], candidate[2]))
    return blocks


class Answers:
    """The judged stances of a sheet by number of sentence; faults are collected with their lines."""

    def __init__(self, path, sheet):
        self.sheet = sheet
        self.rows = {}
        self.answered = {}
        self.faults = []
        number = None
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                number = self.line(number, line.strip())
            except (ValueError, KeyError, IndexError) as fault:
                self.faults.append(f"{path.name}:{at}: {line}: {fault}")
        for number, (_, _, candidates) in sheet.items():
            if self.answered.get(number) != set(range(1, len(candidates) + 1)):
                self.faults.append(f"{path.name}: #{number} is not answered whole")

    def line(self, number, line):
        """Reads one line, gives the number of the block that it belongs to."""
        if not line:
            return number
        head = re.match(r"#(\d+)$", line)
        if head:
            number = int(head[1])
            if number not in self.sheet:
                raise ValueError("no such block")
            self.rows[number], self.answered[number] = [], set()
            return number
        _, mentions, candidates = self.sheet[number]
        plain, mended = re.match(r"(\d+) ([yn])$", line), re.match(r"(?:(\d+) =|\+) (.*)$", line)
        if line.startswith("c "):
            self.rows[number][-1] = (self.rows[number][-1][0], line[2:])
            return number
        if plain:
            candidate = candidates[int(plain[1]) - 1]
            self.answered[number].add(int(plain[1]))
            if plain[2] == "y":
                self.rows[number].append(candidate)
        elif mended:
            actor, recipient, position, modality = ROW.match(mended[2]).groups()
            if actor not in mentions or recipient not in [*mentions, "-"]:
                raise ValueError("actor and recipient must be mentions")
            if position not in quick.POSITIONS or modality not in quick.MODALITIES:
                raise ValueError("unknown position or modality")
            if mended[1]:
                self.answered[number].add(int(mended[1]))
            self.rows[number].append((mended[2], None))
        else:
            raise ValueError("not understood")
        return number

    def stances(self, number):
        """The stances of a sentence in the format of quick.jsonl."""
        text, _, _ = self.sheet[number]
        out = {}
        for row, condition in self.rows[number]:
            actor, recipient, position, modality = ROW.match(row).groups()
            ends = quick.find(text, actor), None if recipient == "-" else quick.find(text, recipient)
            stance = {"actor": ends[0], "recipient": ends[1], "position": position, "modality": modality}
            words = quick.find(text, condition) if condition else None
            out.setdefault(json.dumps([*ends, position]), stance | {"condition": words})
        return list(out.values())


def judged(folder, texts, faults):
    """{id: stances} of all sheets that have an answer."""
    found = {}
    for number, ids in json.loads((folder / "ids.json").read_text()).items():
        path = folder / f"out{number}.txt"
        if path.exists():
            sheet = read_sheet(folder / f"sheet{number}.txt")
            answers = Answers(path, sheet)
            faults += answers.faults
            for n, id_ in enumerate(ids, 1):
                if sheet[n][0] == texts[id_].text and n in answers.rows:
                    found[id_] = answers.stances(n)
    return found


def main():
    """Rewrites the file of quick labels."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--sheets", type=pathlib.Path, required=True)
    args.add_argument("--data", required=True)
    args.add_argument("--quick", type=pathlib.Path, required=True)
    args = args.parse_args()
    faults = []
    found = judged(args.sheets, sources.read(args.data), faults)
    if faults:
        sys.exit("\n".join(faults))
    before = after = 0
    lines = []
    for unit in map(json.loads, args.quick.read_text(encoding="utf-8").splitlines()):
        if unit["id"] in found:
            before, after = before + len(unit["stances"]), after + len(found[unit["id"]])
            unit |= {"stances": found[unit["id"]], "judged": True}
        lines.append(json.dumps(unit, ensure_ascii=False) + "\n")
    args.quick.write_text("".join(lines), encoding="utf-8")
    print(len(found), "sentences judged:", before, "stances before,", after, "after")


if __name__ == "__main__":
    main()
