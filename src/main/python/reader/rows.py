"""Training rows of the reader: a sentence, its words, and what is known about it. Unknown is None."""

import csv
import dataclasses
import pathlib
import random

import common
import own_labels
import sentence_data
import target_data
from reader import words as w

NAMES = ["O", *(f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI")]
KINDS = ["O", *(f"{p}-{t}" for t in ("name", "nominal", "pronoun", "metonym") for p in "BI")]
SPEECH = ["O", "B", "I"]
POSITIONS = (
    "NONE AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " SANCTION MOBILIZE COERCE ASSAULT DENY"
).split()
MODALITIES = ["asserted", "negated", "conditional", "future", "hypothetical", "historical"]
ATTRIBUTIONS = ["direct_quote", "indirect_quote", "narrated"]
ISSUES = (
    "negotiation sanctions nuclear military ceasefire-peace sovereignty-territory economy-trade-energy"
    " diplomatic-relations human-rights-protest espionage-sabotage-cyber aid election-domestic-politics other"
).split()
POLARITY = {
    **dict.fromkeys("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT".split(), 2),
    **dict.fromkeys("ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT DENY".split(), 0),
    "REQUEST": 1,
}
IGNORED = -100
NER_FILES = [
    "wikigold/CONLL-format/data/wikigold.conll.txt",
    "WNUT17/CONLL-format/data/train/wnut17train.conll",
    "WNUT17/CONLL-format/data/dev/emerging.dev.conll",
    "re3d/CONLL-format/data/train/re3d-train.conll",
    "re3d/CONLL-format/data/test/re3d-test.conll",
    *(f"BTC/CONLL-format/data/{part}.conll" for part in "abefgh"),
]
NER_TYPES = {
    "per": "PER", "person": "PER", "org": "ORG", "organisation": "ORG", "corporation": "ORG", "group": "ORG",
    "loc": "LOC", "location": "LOC", "misc": "MISC", "nationality": "MISC", "product": "MISC",
    "creative-work": "MISC", "militaryplatform": "MISC",
}  # fmt: skip


TELLER = -2  # instead of an actor: who says the words of a sentence that does not name him


@dataclasses.dataclass
class Pair:
    """What one mention (by number, or TELLER) does to another, None for nobody. Each label may be IGNORED."""

    actor: int
    recipient: int | None
    position: list | None = None
    polarity: int = IGNORED
    modality: int = IGNORED
    attribution: int = IGNORED
    issue: int = IGNORED


@dataclasses.dataclass
class Row:
    """One sentence. Tag lists have one label a word; spans are (first, last) words; `taught` has a teacher's three probabilities a mention."""

    id: str
    group: str
    text: str
    spans: list
    names: list | None = None
    kinds: list | None = None
    source: list | None = None
    cue: list | None = None
    content: list | None = None
    condition: list | None = None
    valence: list | None = None
    rating: float | None = None
    mentions: list = dataclasses.field(default_factory=list)
    sentiment: list = dataclasses.field(default_factory=list)
    crowd: list = dataclasses.field(default_factory=list)
    actors: list = dataclasses.field(default_factory=list)
    pairs: list = dataclasses.field(default_factory=list)
    taught: list = dataclasses.field(default_factory=list)


def covered(spans, begin, end):
    """(first, last) word that the characters touch, None where they touch none."""
    inside = [i for i, (b, e) in enumerate(spans) if b < end and e > begin]
    return (inside[0], inside[-1]) if inside else None


def tags(row, labels, marked):
    """One label number a word, from ((first, last), type) with "" for a type without a name."""
    out = [0] * len(row.spans)
    for (first, last), kind in marked:
        for i in range(first, last + 1):
            name = ("B" if i == first else "I") + (f"-{kind}" if kind else "")
            out[i] = labels.index(name)
    return out


def spans_of(tags, labels):
    """(first, last, type) of each span of BIO tags; an I after another type begins a new one."""
    found, start, kind = [], None, None
    for i, tag in enumerate([*tags, 0]):
        name = labels[tag] if tag >= 0 else "O"
        prefix, _, type_ = name.partition("-")
        if start is not None and (prefix != "I" or type_ != kind):
            found.append((start, i - 1, kind))
            start = None
        if prefix == "B" or (prefix == "I" and start is None):
            start, kind = i, type_
    return found


def hide_open_names(row):
    """Capitalised words that carry no name where not every name was labelled: not counted as O."""
    for i, (b, e) in enumerate(row.spans):
        if row.names[i] == 0 and w.case(row.text[b:e]) != w.PLAIN:
            row.names[i] = IGNORED


def rated(row, rating, edge):
    """Sets the valence of a row."""
    row.rating = rating
    row.valence = common.soft_labels(rating, 0.5, edge)


# ---- sources of rows


def read_names(data, dev_share=0.1):
    """(train, dev by file name) of the public sets of names. Dev: a tenth of wikigold."""
    train, dev = [], []
    for name in NER_FILES:
        path = pathlib.Path(data) / "ner" / name
        for number, (tokens, labels) in enumerate(conll(path)):
            text = " ".join(tokens)
            row = Row(f"{name}:{number}", f"{name}:{number}", text, w.words(text))
            row.names = conll_tags(row, tokens, labels)
            if name.startswith("BTC"):
                hide_open_names(row)
            if not row.spans or len(row.spans) > 120:
                continue
            held = name.startswith("wikigold") and common.in_dev(number // 20, dev_share, "reader-wikigold")
            (dev if held else train).append(row)
    return train, dev


def conll(path):
    """Sentences as (tokens, tags)."""
    tokens, labels = [], []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), ""]:
        parts = line.split()
        if len(parts) < 2:
            if tokens:
                yield tokens, labels
            tokens, labels = [], []
            continue
        tokens.append(parts[0])
        labels.append(parts[-1])
    return


def conll_tags(row, tokens, labels):
    """Tags of words from tags of tokens, BIO from IO where a file has no B."""
    begins, at = [], 0
    for token in tokens:
        begins.append((at, at + len(token)))
        at += len(token) + 1
    marked, open_type, start, end = [], None, 0, 0
    for (begin, stop), label in [*zip(begins, labels), ((at, at), "O")]:
        kind = NER_TYPES.get(label[2:].lower()) if label != "O" else None
        if kind != open_type or label.startswith("B-"):
            if open_type:
                marked.append((start, end, open_type))
            open_type, start = kind, begin
        end = stop
    spans = [(covered(row.spans, b, e), kind) for b, e, kind in marked]
    return tags(row, NAMES, [s for s in spans if s[0]])


def read_nyt(data):
    """(train, dev) of the rated editorial sentences, by editorial: the split of the sentence model."""
    parts = sentence_data.split(sentence_data.read_nyt(data), 0.125, "nyt")
    return [[plain(row) for row in part] for part in parts]


def plain(rated_row):
    """A row of the sentence model."""
    row = Row(rated_row.id, rated_row.group, rated_row.text, w.words(rated_row.text))
    rated(row, rated_row.rating, rated_row.edge)
    return row


def read_newsmtsc(data):
    """(train, dev) of NewsMTSC, its mentions gathered by sentence."""
    both = []
    for part in target_data.split(target_data.read_newsmtsc(f"{data}/newsmtsc/train.jsonl")):
        by_text = {}
        for r in part:
            row = by_text.setdefault(r.text, Row(f"newsmtsc:{r.id}", r.group, r.text, w.words(r.text)))
            place = covered(row.spans, r.begin, r.end)
            if place:
                row.mentions.append(place)
                row.sentiment.append(IGNORED)
                row.crowd.append(r.label)
        both.append(list(by_text.values()))
    return both


def read_dse(data, part, held=()):
    """Directed sentiment between two actors: 0 none, 1 and 3 from the first to the second (for, against), 2 and 4 back."""
    rows = []
    with open(pathlib.Path(data) / f"dse/{part}.txt", encoding="utf-8", newline="") as lines:
        for number, (text, p, q, label) in enumerate(
            csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1
        ):
            at_p, at_q = text.find(f"[{p}]"), text.find(f"[{q}]")
            if at_p < 0 or at_q < 0 or at_p == at_q:
                continue
            clean = text.replace(f"[{p}]", p, 1).replace(f"[{q}]", q, 1)
            at_p, at_q = (at_p, at_q - 2) if at_p < at_q else (at_p - 2, at_q)
            if f"dse:{part}:{number}" in held or clean.strip() in held:
                continue
            row = Row(f"dse:{part}:{number}", f"dse:{number}", clean, w.words(clean))
            if len(row.spans) > 110:
                continue
            row.mentions = [covered(row.spans, at_p, at_p + len(p)), covered(row.spans, at_q, at_q + len(q))]
            if None in row.mentions or row.mentions[0] == row.mentions[1]:
                continue
            row.sentiment = [IGNORED, IGNORED]
            row.actors = ["p", "q"]
            label = int(label)
            forth = {1: 2, 3: 0}.get(label, 1)
            back = {2: 2, 4: 0}.get(label, 1)
            row.pairs = [Pair(0, 1, polarity=forth), Pair(1, 0, polarity=back)]
            rows.append(row)
    return rows


PERSON = {"person"}
STATE = {"state"}


def read_own(data, part):
    """Every sentence of our labelled corpus with all of its layers."""
    rows = []
    for unit, text in own_labels.units(data, part):
        for s in unit["sentences"]:
            rows.append(own_row(unit, text, s, part == "train"))
    return rows


def own_row(unit, text, s, training):
    """One sentence."""
    first, last = s["begin"], s["end"]
    row = Row(f"{unit['id']}:{first}", unit["id"], text[first:last], w.words(text[first:last]))
    rated(row, s["valence"], sentence_data.COARSE)

    def place(span):
        """Words that a span of the unit covers in this sentence."""
        begin, end = max(span[0], first), min(span[1], last)
        return covered(row.spans, begin - first, end - first) if begin < end else None

    named, kinds = [], []
    for m in unit["mentions"]:
        if not first <= m["begin"] < last:
            continue
        where = place((m["begin"], m["end"]))
        if not where:
            continue
        kinds.append((where, m["kind"]))
        kind = unit["actors"][m["actor"]]["type"]
        if m["kind"] in ("name", "metonym"):
            named.append(
                (
                    where,
                    "PER" if kind in PERSON else "LOC" if kind in STATE or m["kind"] == "metonym" else "ORG",
                )
            )
        row.mentions.append(where)
        row.actors.append(m["actor"])
        row.sentiment.append(m["sentiment"] + 1)
    places = [place((p["begin"], p["end"])) for p in unit["places"] if first <= p["begin"] < last]
    row.names = tags(row, NAMES, named + [(p, "LOC") for p in places if p])
    hide_open_names(row)
    row.kinds = tags(row, KINDS, kinds)
    row.source, row.cue, row.content = (
        tags(
            row,
            SPEECH,
            [(place(q[layer]), "") for q in unit["quotations"] if q.get(layer) and place(q[layer])],
        )
        for layer in ("source", "cue", "content")
    )
    here = [t for t in unit["stances"] if first <= t["evidence"][0] < last]
    conditions = [place(t["condition"]) for t in here if t["condition"]]
    row.condition = tags(row, SPEECH, [(c, "") for c in conditions if c])
    own_pairs(
        row,
        [
            (stance_labels(t), t["speaker"] or t["actor"], t["actor"], t["recipient"], place(t["evidence"]))
            for t in here
        ],
        teller(unit, s, row),
    )
    return row


def teller(unit, s, row):
    """The actor who says the words of a whole sentence that does not name him; None where there is none."""
    for q in unit["quotations"]:
        elsewhere = q["source"] and not s["begin"] <= q["source"][0] < s["end"]
        inside = q["content"][0] <= s["begin"] + 2 and s["end"] - 2 <= q["content"][1]
        if elsewhere and inside and q["speaker"] and q["speaker"] not in row.actors:
            return q["speaker"]
    return None


def stance_labels(t):
    """(position, modality, attribution, issue) by number."""
    return (
        POSITIONS.index(t["position"]),
        MODALITIES.index(t["modality"]),
        ATTRIBUTIONS.index(t["attribution"]),
        ISSUES.index(t["issue"]),
    )


def nearest(row, keys, evidence, fallback=None):
    """Number of the mention of one of the actors that lies nearest to the evidence."""
    for wanted in keys:
        found = [i for i, a in enumerate(row.actors) if a == wanted]
        if found:
            return min(found, key=lambda i: (distance(row.mentions[i], evidence), i))
    return fallback


def distance(a, b):
    """Words between two spans."""
    return max(0, a[0] - b[1], b[0] - a[1])


def own_pairs(row, stances, teller):
    """Pairs of mentions: those of the stances, and all others of different actors as NONE.

    A stance belongs to the mention of its holder (who speaks, else who acts) and of its recipient that lie
    nearest to the words that show it. Other mentions of the same two are left out.
    """
    positive, silent = {}, set()
    for labels, holder, actor, recipient, evidence in stances:
        a = nearest(row, (holder, actor), evidence)
        if a is None and teller in (holder, actor):
            a = TELLER
        if a is None:
            continue
        b = nearest(row, (recipient,), evidence) if recipient else None
        named = teller if a == TELLER else row.actors[a]
        silent.update((named, other) for other in ([recipient] if b is not None else [recipient, None]))
        if a == b:
            continue
        positive.setdefault((a, b), []).append(labels)
        silent.add((actor, recipient))
    for (a, b), labels in positive.items():
        row.pairs.append(labelled(a, b, labels))
    none = [1.0] + [0.0] * (len(POSITIONS) - 1)
    count = len(row.mentions)
    for a in [*range(count), *([TELLER] if teller else [])]:
        actor = teller if a == TELLER else row.actors[a]
        for b in [*range(count), None]:
            other = row.actors[b] if b is not None else None
            if a == b or (a, b) in positive or actor == other or (actor, other) in silent:
                continue
            row.pairs.append(Pair(a, b, none, 1 if b is not None else IGNORED))


def read_quick(data):
    """(judged, stances alone, others) of the quick labels: sentences of `src/main/annotations/quick.jsonl` and those written for this project.

    Those that no reader may see are kept for the verifier.
    """
    texts = own_labels.texts(data)
    found = []
    for unit in target_data.json_lines(own_labels.FOLDER / "quick.jsonl"):
        if texts[unit["id"]].sha1 != unit["sha1"]:
            raise ValueError(f"{unit['id']}: the text has changed since it was labelled")
        found.append((unit, texts[unit["id"]].text))
    for unit in target_data.json_lines(sentence_data.HERE / "data" / "written.jsonl"):
        found.append((unit, unit["text"]))
    parts = [], [], []
    for unit, text in found:
        if unit.get("unseen"):
            continue
        if unit.get("layers") == "stances":
            parts[1].append(stance_row(unit, text))
        else:
            made = [quick_row(unit, text), *told_rows(unit, text)]
            parts[0 if unit.get("judged") else 2].extend(row for row in made if row.spans)
    return parts


def teach(some, path):
    """Gives rows what `teacher.py` has told of their mentions."""
    told = {line["id"]: line["crowd"] for line in target_data.json_lines(path)}
    for row in some:
        row.taught = told.get(row.id, [])


SHORTEST_TOLD = 40  # characters


def told_rows(unit, text):
    """What somebody says, as a sentence of its own: as it stands where a quotation goes on over sentences."""
    for q in unit["quotations"] or []:
        begin, end = q["content"] or (0, 0)
        if not q["source"] or end - begin < SHORTEST_TOLD or overlap(q["source"], (begin, end)):
            continue
        speakers = {(m["begin"], m["end"]) for m in unit["mentions"] if overlap((m["begin"], m["end"]), q["source"])}

        def inside(span):
            return span and begin <= span[0] and span[1] <= end

        def moved(span):
            return [span[0] - begin, span[1] - begin] if inside(span) else None

        part = {
            "id": f"{unit['id']}:{begin}",
            "valence": None,
            "mentions": [
                m | {"begin": m["begin"] - begin, "end": m["end"] - begin}
                for m in unit["mentions"]
                if inside((m["begin"], m["end"]))
            ],
            "places": [moved(s) for s in unit["places"] if inside(s)],
            "names": [moved(s) for s in unit["names"] if inside(s)],
            "quotations": None,
            "stances": [
                s | {k: moved(s[k]) for k in ("actor", "recipient", "condition")}
                for s in unit["stances"]
                if inside(s["actor"]) and (not s["recipient"] or inside(s["recipient"]))
            ],
            "told": [
                s | {k: moved(s[k]) for k in ("recipient", "condition")}
                for s in unit["stances"]
                if tuple(s["actor"]) in speakers and (not s["recipient"] or inside(s["recipient"]))
            ],
        }
        yield quick_row(part, text[begin].upper() + text[begin + 1 : end])


def overlap(one, other):
    """Whether two spans share a place."""
    return one[0] < other[1] and other[0] < one[1]


def quick_row(unit, text):
    """One sentence. What is not labelled on its sheet, or better elsewhere, is unknown."""
    row = Row(unit["id"], unit["id"], text, w.words(text))
    if unit["valence"] is not None:
        rated(row, unit["valence"], sentence_data.COARSE)
    named, kinds, key = [], [], {}
    for m in unit["mentions"]:
        where = covered(row.spans, m["begin"], m["end"])
        if not where:
            continue
        key[m["begin"], m["end"]] = len(row.mentions)
        kinds.append((where, m["kind"]))
        if m["kind"] in ("name", "metonym"):
            named.append((where, "ORG" if m["entity"] == "GRP" else m["entity"]))
        row.mentions.append(where)
        row.sentiment.append(m["sentiment"] + 1)
        row.actors.append(text[m["begin"] : m["end"]].lower())
    named += [(covered(row.spans, *s), "LOC") for s in unit["places"]]
    named += [(covered(row.spans, *s), "MISC") for s in unit["names"]]
    row.names = tags(row, NAMES, widest_first(named))
    row.kinds = tags(row, KINDS, widest_first(kinds))
    told = unit.get("told")
    conditions = [covered(row.spans, *s["condition"]) for s in unit["stances"] + (told or []) if s["condition"]]
    row.condition = tags(row, SPEECH, [(c, "") for c in conditions])
    if unit["quotations"] is not None:
        row.source, row.cue, row.content = (
            tags(row, SPEECH, [(covered(row.spans, *q[layer]), "") for q in unit["quotations"] if q[layer]])
            for layer in ("source", "cue", "content")
        )
    quick_pairs(row, unit["stances"], key)
    if told is not None:
        told_pairs(row, told, key)
    return row


def stance_row(unit, text):
    """One sentence of which the stances, and sometimes the sentiment, were read, between mentions that the job had found."""
    row = Row(unit["id"], unit["id"], text, w.words(text))
    key = {}
    for m in unit["mentions"]:
        where = covered(row.spans, m["begin"], m["end"])
        if where:
            key[m["begin"], m["end"]] = len(row.mentions)
            row.mentions.append(where)
            row.sentiment.append(m["sentiment"] + 1 if "sentiment" in m else IGNORED)
            row.actors.append(m["actor"])
    every = unit["stances"] + unit.get("told", [])
    row.condition = tags(row, SPEECH, [(covered(row.spans, *s["condition"]), "") for s in every if s["condition"]])
    quick_pairs(row, unit["stances"], key)
    if "told" in unit:
        told_pairs(row, unit["told"], key)
    return row


def widest_first(marked):
    """So that a span inside another is written over it."""
    return sorted((m for m in marked if m[0]), key=lambda m: m[0][0] - m[0][1])


def told_pairs(row, stances, key):
    """Pairs of the teller and everybody whom his words name."""
    positive = {}
    for s in stances:
        b = key.get(tuple(s["recipient"])) if s["recipient"] else None
        positive.setdefault(b, []).append((POSITIONS.index(s["position"]), MODALITIES.index(s["modality"])))
    named = {row.actors[b] for b in positive if b is not None}
    for b, labels in positive.items():
        row.pairs.append(labelled(TELLER, b, labels))
    none = [1.0] + [0.0] * (len(POSITIONS) - 1)
    for b in [*range(len(row.mentions)), None]:
        if b not in positive and (b is None or row.actors[b] not in named):
            row.pairs.append(Pair(TELLER, b, none, 1 if b is not None else IGNORED))


def labelled(actor, recipient, labels):
    """The pair of (position, modality, and what else is known) labels: every position has a share, the first gives the rest."""
    share = [0.0] * len(POSITIONS)
    for position, *_ in labels:
        share[position] += 1 / len(labels)
    position, modality, *more = labels[0]
    plain = MODALITIES[modality] != "negated" and recipient is not None
    return Pair(actor, recipient, share, POLARITY[POSITIONS[position]] if plain else IGNORED, modality, *more)


def quick_pairs(row, stances, key):
    """Pairs of mentions; here the stance names the mentions themselves."""
    positive = {}
    for s in stances:
        a = key.get(tuple(s["actor"]))
        b = key.get(tuple(s["recipient"])) if s["recipient"] else None
        if a is not None and a != b:
            labels = POSITIONS.index(s["position"]), MODALITIES.index(s["modality"])
            positive.setdefault((a, b), []).append(labels)
    silent = {(row.actors[a], row.actors[b] if b is not None else None) for a, b in positive}
    taken = {row.actors[a] for a, _ in positive}
    pronouns = {
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "his",
        "her",
        "their",
        "its",
        "who",
        "him",
        "them",
        "us",
    }
    for (a, b), labels in positive.items():
        row.pairs.append(labelled(a, b, labels))
    none = [1.0] + [0.0] * (len(POSITIONS) - 1)
    for a in range(len(row.mentions)):
        for b in [*range(len(row.mentions)), None]:
            other = row.actors[b] if b is not None else None
            if a == b or (a, b) in positive or row.actors[a] == other or (row.actors[a], other) in silent:
                continue
            # A pronoun may stand for an actor of a labelled pair: say nothing about it.
            if (
                taken
                and (row.actors[a] in pronouns or other in pronouns)
                and (b is not None or row.actors[a] in pronouns)
            ):
                continue
            row.pairs.append(Pair(a, b, none, 1 if b is not None else IGNORED))


def thinned(rows, share, seed):
    """A seeded share of rows."""
    return random.Random(seed).sample(rows, int(len(rows) * share))
