"""The texts that the labels point into, by unit id. None of them is in this repository.

    workload:477627            one article of data/workload
    news:477627:120-311        one sentence of another of these articles, by its offsets
    newsmtsc:<primary_gid>     one sentence of data/newsmtsc/train.jsonl
    dse:train:17, dse:valid:3  one sentence of data/dse, by line number from 1, without its [p] [q] brackets
    ud_ewt:<sent_id>           one sentence of data/ud_ewt

Offsets count UTF-16 units. Texts with a character outside the basic plane are never drawn, so
Python's and Java's offsets agree.
"""

import csv
import dataclasses
import hashlib
import json
import pathlib
import re


@dataclasses.dataclass(frozen=True)
class Text:
    """One text; `part` says which file of the source it comes from (train, valid, dev)."""

    id: str
    text: str
    title: str = ""
    part: str = "train"

    @property
    def source(self):
        """workload, news, newsmtsc, dse or ud_ewt."""
        return self.id.split(":")[0]

    @property
    def sha1(self):
        """First twelve hex digits of the SHA-1 of the UTF-8 text."""
        return hashlib.sha1(self.text.encode()).hexdigest()[:12]


def workload(data):
    """Articles in file order."""
    with open(data / "workload/articles-01.jsonl", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            yield Text(f"workload:{item['id']}", item["text"], item["title"])


SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.?!])[”\"’]?\s+(?=[A-Z“\"‘])")


def news(data):
    """Sentences of the articles, cut roughly: what is drawn is read before it is labelled."""
    for article in workload(data):
        begin = 0
        for end in [m.end() for m in SENTENCE_END.finditer(article.text)] + [len(article.text)]:
            words = article.text[begin:end].strip()
            at = article.text.find(words, begin)
            if words:
                name = article.id.split(":")[1]
                yield Text(f"news:{name}:{at}-{at + len(words)}", words)
            begin = end


def newsmtsc(data):
    """Sentences whose targets are labelled in NewsMTSC's training file."""
    with open(data / "newsmtsc/train.jsonl", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            yield Text(f"newsmtsc:{item['primary_gid']}", item["sentence_normalized"])


def dse(data):
    """Sentences of DSE; one that stands on several lines is taken from its first."""
    seen = set()
    for part in ("train", "valid"):
        with open(data / f"dse/{part}.txt", encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            for number, row in enumerate(rows, 1):
                text = row[0]
                for name in row[1:3]:
                    text = text.replace(f"[{name}]", name, 1)
                text = text.strip()
                if text not in seen:
                    seen.add(text)
                    yield Text(f"dse:{part}:{number}", text, part=part)


def ud_ewt(data):
    """Sentences of the weblog and newsgroup genres of UD English EWT."""
    for part, name in (("train", "en_ewt-ud-train.rebuilt"), ("dev", "en_ewt-ud-dev")):
        sentence = ""
        for line in (data / f"ud_ewt/{name}.conllu").read_text(encoding="utf-8").splitlines():
            if line.startswith("# sent_id = "):
                sentence = line[12:]
            elif line.startswith("# text = ") and sentence.startswith(("weblog", "newsgroup")):
                yield Text(f"ud_ewt:{sentence}", line[9:].strip(), part=part)


def read(data):
    """All texts of the sources by id."""
    root = pathlib.Path(data)
    return {t.id: t for read_one in (workload, news, newsmtsc, dse, ud_ewt) for t in read_one(root)}
