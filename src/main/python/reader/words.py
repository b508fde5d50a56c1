"""Words and word pieces as the job's reader sees them: uncased pieces that remember the letter case.

A word is a run of letters and digits, or one punctuation mark. Its first piece carries its case: the
vocabulary has every piece three times, plain, with "C" in front (Capitalised) and with "U" in front
(UPPER), so the id alone tells both: id % 30522 is BERT's piece, id // 30522 the case.
"""

import functools
import json
import pathlib
import unicodedata

PLAIN, CAPITALISED, UPPER = range(3)
MARKS = ("", "C", "U")
BERT = 30522
CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST_WORD = 100
BLANK = {"Zs", "Cc", "Cf", "Cs", "Co", "Cn"}


def is_blank(char):
    """Whether a character separates words and is none."""
    return char.isspace() or char == "\ufffd" or unicodedata.category(char) in BLANK


def is_single(char):
    """Whether a character is a word of its own: punctuation, ASCII symbols, ideographs."""
    point = ord(char)
    ascii_symbol = 33 <= point <= 47 or 58 <= point <= 64 or 91 <= point <= 96 or 123 <= point <= 126
    ideograph = any(
        first <= point <= last
        for first, last in (
            (0x4E00, 0x9FFF),
            (0x3400, 0x4DBF),
            (0x20000, 0x2CEAF),
            (0xF900, 0xFAFF),
            (0x2F800, 0x2FA1F),
        )
    )
    return ascii_symbol or ideograph or unicodedata.category(char).startswith("P")


def words(text):
    """(begin, end) of every word, in order."""
    spans, start = [], None
    for i, char in enumerate(text):
        blank = is_blank(char)
        if not blank and not is_single(char):
            start = i if start is None else start
            continue
        if start is not None:
            spans.append((start, i))
            start = None
        if not blank:
            spans.append((i, i + 1))
    if start is not None:
        spans.append((start, len(text)))
    return spans


def case(word):
    """PLAIN, CAPITALISED or UPPER (two letters or more, none of them small)."""
    letters = [c for c in word if c.isalpha()]
    if not letters or not letters[0].isupper():
        return PLAIN
    return UPPER if len(letters) > 1 and all(c.isupper() for c in letters) else CAPITALISED


def folded(word):
    """Small letters without accents, as BERT's uncased vocabulary has them."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if unicodedata.category(c) != "Mn")


def bge_vocabulary(folder):
    """Id by piece, from the tokenizer file of bge-small."""
    file = pathlib.Path(folder) / "bge-small-en-v1.5-tokenizer.json"
    return json.loads(file.read_text(encoding="utf-8"))["model"]["vocab"]


def shipped_vocabulary(file):
    """The plain third of a vocabulary that `Pieces.lines` wrote."""
    lines = pathlib.Path(file).read_text(encoding="utf-8").split("\n")[:BERT]
    return {piece: number for number, piece in enumerate(lines)}


class Pieces:
    """The vocabulary, and the pieces of a word by longest match."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.of = functools.lru_cache(200_000)(self._of)

    def _of(self, word):
        """Ids of a word's pieces, the first with the case."""
        plain = folded(word)
        if not plain or len(plain) > LONGEST_WORD:
            return (UNKNOWN,)
        ids, start = [], 0
        while start < len(plain):
            end = len(plain)
            while end > start and ("##" if start else "") + plain[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return (UNKNOWN,)
            ids.append(self.vocabulary[("##" if start else "") + plain[start:end]])
            start = end
        return (ids[0] + BERT * case(word), *ids[1:])

    def encode(self, text, spans):
        """(ids with [CLS] and [SEP], place of each word's first piece)."""
        ids, starts = [CLS], []
        for begin, end in spans:
            starts.append(len(ids))
            ids.extend(self.of(text[begin:end]))
        return [*ids, SEP], starts

    def lines(self):
        """The three-fold vocabulary in id order; what can never start a word gets a name nobody writes."""
        plain = sorted(self.vocabulary, key=self.vocabulary.get)
        for mark in MARKS:
            for piece in plain:
                never = mark and (piece.startswith("##") or piece.startswith("["))
                yield f"[{mark}{piece}]" if never else mark + piece
