"""Prints drawn units as sheets for a labeller: numbered sentences, proposed by pysbd.

    python sheets.py --data ../../../../../shared/data --units ../../annotations/units.tsv --out DIR

A sheet holds about a hundred sentences. The labeller writes a file of the same name:

    U workload:1                 the unit that follows
    A NOR                        an actor of conf/actors.csv, by its id
    A x:ola-berg | person | Ola Berg | Foreign Minister | NOR    another one: type, name, role, country (- for none)
    join 12                      sentence 12 belongs to the one before it
    split 5 | He added           a new sentence, 5b, begins inside sentence 5 with these words
    1 -1.5                       sentence 1 and its valence; what follows belongs to it
    m NOR 0 n Norland            mention: actor, sentiment, kind (n o p y), words
    l Norhaven                   a place that is no actor
    q direct x:ola-berg | Minister Ola Berg | said | We shall ... the strait
    s NOR | x:ola-berg | SUD | negotiation | REJECT | conditional | direct_quote | under pressure | We shall ... pressure

m and l lines stand in reading order: each is looked for after the one before. In q and s a span is
looked for from the start of its sentence; `first words ... last words` shortens a long one, `#2`
at the end means its second place. `-` is empty. A content may run on into later sentences.
"""

import argparse
import pathlib

import pysbd
import sources

SENTENCES_A_SHEET = 100


def sentence_bounds(text):
    """[begin, end) of each proposed sentence without blanks around it."""
    for span in pysbd.Segmenter(language="en", clean=False, char_span=True).segment(text):
        words = text[span.start : span.end]
        begin = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if end > begin:
            yield begin, end


def units(path):
    """(id, part, pool, sha1) of every drawn unit."""
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


def sheet(text):
    """One unit as lines, and its number of sentences."""
    bounds = [(0, len(text.text))]
    if text.source == "workload":
        bounds = list(sentence_bounds(text.text))
    head = f"U {text.id}" + (f"   (headline: {text.title})" if text.title else "")
    body = [f"{n}\t{text.text[b:e]}" for n, (b, e) in enumerate(bounds, 1)]
    return [head, *body, ""], len(body)


def main():
    """Writes sheets a001.txt ... for articles and s001.txt ... for single sentences."""
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--data", required=True)
    args.add_argument("--units", required=True)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()
    texts = sources.read(args.data)
    args.out.mkdir(parents=True, exist_ok=True)
    drawn = [texts[row[0]] for row in units(args.units)]
    for letter, kind in (("a", True), ("s", False)):
        lines, count, number = [], 0, 1
        for text in (t for t in drawn if (t.source == "workload") == kind):
            more, sentences = sheet(text)
            if count and count + sentences > SENTENCES_A_SHEET:
                (args.out / f"{letter}{number:03}.txt").write_text("\n".join(lines))
                lines, count, number = [], 0, number + 1
            lines += more
            count += sentences
        (args.out / f"{letter}{number:03}.txt").write_text("\n".join(lines))


if __name__ == "__main__":
    main()
