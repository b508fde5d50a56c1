"""The reader: one encoder a sentence, and small heads on its word vectors for every question.

Encoder: bge-small-en-v1.5 (12 layers, 384 wide, MIT), uncased, with a learned vector for the letter case of
each word. A word is its first piece. Heads: tags of words; valence of the sentence; sentiment towards a mention;
what one mention does to another (position, polarity, modality, attribution, issue).
"""

import torch
from torch import nn
from transformers import BertConfig, BertModel

from reader import rows, words

WIDTH = 384
CROWD_TEMPERATURE = 1.3  # with it the crowd's reading is calibrated on NewsMTSC's dev part, see quality.md
TAGS = {
    "names": len(rows.NAMES),
    "kinds": len(rows.KINDS),
    "source": 3,
    "cue": 3,
    "content": 3,
    "condition": 3,
}
PAIRS = {
    "position": len(rows.POSITIONS),
    "polarity": 3,
    "modality": len(rows.MODALITIES),
    "attribution": len(rows.ATTRIBUTIONS),
    "issue": len(rows.ISSUES),
}
LOOKS = 4
READS, REREAD = 8, 768


def load_bge(path):
    """bge-small's weights out of its ONNX file: plain initialisers by name, and transposed MatMul weights."""
    import onnx

    graph = onnx.load(path).graph
    arrays = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    weights = {n: torch.tensor(a) for n, a in arrays.items() if not n.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::MatMul"):
            layer = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".")
            weights[f"{layer}.weight"] = torch.tensor(arrays[node.input[1]].T.copy())
    bert = blank()
    bert.load_state_dict(weights)
    return bert


def blank():
    """The encoder without weights."""
    config = BertConfig(
        hidden_size=WIDTH, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536,
        vocab_size=words.BERT,
    )  # fmt: skip
    return BertModel(
        config,
        add_pooling_layer=False,
    )


class Trunk(nn.Module):
    """Word-piece ids (with case) to hidden states and tag logits of every piece."""

    def __init__(self, bert):
        super().__init__()
        self.bert = bert
        self.case = nn.Embedding(3, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.tag_heads = nn.Linear(WIDTH, sum(TAGS.values()))
        self.dropout = nn.Dropout(0.1)

    def hidden(self, input_ids, attention_mask):
        """[batch, pieces, 384]"""
        vectors = self.bert.embeddings.word_embeddings(input_ids % words.BERT)
        vectors = vectors + self.case(input_ids // words.BERT)
        return self.bert(inputs_embeds=vectors, attention_mask=attention_mask).last_hidden_state

    def forward(self, input_ids, attention_mask, token_type_ids):
        """[batch, pieces, 384 + tags]: what is exported."""
        hidden = self.hidden(input_ids, attention_mask)
        return torch.cat([hidden, self.tag_heads(hidden)], dim=-1)


class SentenceHead(nn.Module):
    """Valence of a sentence from the mean, and a learned focus, of its word vectors."""

    def __init__(self):
        super().__init__()
        self.focus = nn.Linear(WIDTH, 1)
        self.mixed = nn.Linear(2 * WIDTH, WIDTH)
        self.valence = nn.Linear(WIDTH, 3)
        self.rating = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, vectors, mask):
        """(logits [batch, 3], rating [batch], summary [batch, 384]); mask [batch, words] is 1 on words."""
        weight = mask.unsqueeze(-1)
        mean = (vectors * weight).sum(1) / weight.sum(1).clamp(min=1.0)
        look = torch.softmax(self.focus(vectors).squeeze(-1) + (1 - mask) * -1e4, dim=-1)
        focused = (look.unsqueeze(-1) * vectors).sum(1)
        summary = torch.nn.functional.gelu(self.mixed(torch.cat([mean, focused], dim=-1)))
        kept = self.dropout(summary)
        return self.valence(kept), self.rating(kept).squeeze(-1), summary


class MentionHead(nn.Module):
    """A vector for each mention (first word, last word, mean), and the sentiment towards it."""

    def __init__(self):
        super().__init__()
        self.mixed = nn.Linear(3 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.1)
        self.strict, self.crowd = (
            nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, 3))
            for _ in range(2)
        )

    def forward(self, vectors, spans, summary):
        """vectors [n, words, 384] of each mention's sentence, spans [n, 2] first and last word, summary [n, 384].

        Gives the mentions' vectors and two readings of the sentiment towards them: by our guideline, which calls four of
        five neutral, and by NewsMTSC's crowd, which calls two of three for or against.
        """
        row = torch.arange(spans.shape[0])
        inside = words_inside(spans, vectors)
        mean = total(inside / inside.sum(1, keepdim=True), vectors)
        first, last = vectors[row, spans[:, 0]], vectors[row, spans[:, 1]]
        mention = torch.nn.functional.gelu(self.mixed(torch.cat([first, last, mean], dim=-1)))
        seen = torch.cat([self.dropout(mention), summary], dim=-1)
        return mention, self.strict(seen), self.crowd(seen)


def gate():
    """Logit of the crowd's share from the mean word vector of a sentence, see `gate.py`."""
    return nn.Sequential(nn.Linear(WIDTH, 32), nn.GELU(), nn.Dropout(0.3), nn.Linear(32, 1))


def mixed(strict, crowd, share):
    """Logits of the mean of two readings, the crowd's with a share and cooled as in the job."""
    return torch.log((1 - share) * torch.softmax(strict, -1) + share * torch.softmax(crowd / CROWD_TEMPERATURE, -1))


class Reread(nn.Module):
    """A sentence read once more with an actor in mind: one transformer layer, added to the vectors of its words."""

    def __init__(self):
        super().__init__()
        self.mark = nn.Linear(WIDTH, WIDTH)
        self.ask = nn.Linear(WIDTH, WIDTH)
        self.before, self.between, self.after = (nn.LayerNorm(WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, 3 * WIDTH)
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.thought = nn.Sequential(nn.Linear(WIDTH, REREAD), nn.GELU(), nn.Dropout(0.1), nn.Linear(REREAD, WIDTH))
        self.added = nn.Linear(WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.1)
        nn.init.zeros_(self.added.weight)
        nn.init.zeros_(self.added.bias)

    def forward(self, actor, inside, vectors, mask):
        """actor [k, 384], inside [k, words] 1 on his words, vectors [k, words, 384], mask [k or 1, words].

        Gives what is added to the vectors, [k, words, 384].
        """
        k, count, _ = vectors.shape
        size = WIDTH // READS
        seen = vectors + inside.unsqueeze(-1) * self.mark(actor).unsqueeze(1) + self.ask(actor).unsqueeze(1)
        parts = self.attended(self.before(seen)).view(k, count, 3, READS, size).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        scores = query @ key.transpose(-1, -2) / size**0.5 + (1 - mask)[:, None, None] * -1e4
        gathered = (torch.softmax(scores, dim=-1) @ value).transpose(1, 2).reshape(k, count, WIDTH)
        seen = seen + self.dropout(self.joined(gathered))
        seen = seen + self.dropout(self.thought(self.between(seen)))
        return self.added(self.after(seen))


class PairHead(nn.Module):
    """What an actor does to a recipient: both vectors, and the words that the two look at together."""

    def __init__(self):
        super().__init__()
        self.nobody = nn.Parameter(torch.zeros(WIDTH))
        self.teller = nn.Parameter(torch.zeros(WIDTH))
        self.reread = Reread()
        self.query = nn.Linear(2 * WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.Sequential(nn.Linear(4 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.answers = nn.Linear(WIDTH, sum(PAIRS.values()))

    def everybody(self, mentions):
        """[n + 2, 384]: the mentions, nobody, and who says the words of a sentence that does not name him."""
        return torch.cat([mentions, self.nobody.unsqueeze(0), self.teller.unsqueeze(0)])

    def forward(self, mentions, spans, sentence, pairs, vectors, mask):
        """mentions [n, 384], spans [n, 2] of them, pairs [m, 2] (actor, recipient) by number of mention, n for nobody, n + 1 for
        the teller; sentence [m] of each pair, vectors [s, words, 384], mask [s, words].

        Gives (logits [m, answers], looks [m, words], thoughts [m, 384] from which the logits come).
        """
        everybody = self.everybody(mentions)
        inside = nn.functional.pad(words_inside(spans, vectors), (0, 0, 0, 2))  # nobody and the teller have no words
        (owner, reader), reading = torch.unique(
            torch.stack([sentence, pairs[:, 0]]), dim=1, return_inverse=True
        )  # an actor reads his sentence once, however many recipients there are
        added = self.reread(everybody[reader], inside[reader], vectors[owner], mask[owner])
        share = inside / inside.sum(1, keepdim=True).clamp(min=1.0)
        actor = (everybody[reader] + total(share[reader], added))[reading]
        recipient = everybody[pairs[:, 1]] + total(share[pairs[:, 1]], added[reading])
        looks, gathered = self.look(actor, recipient, vectors[owner] + added, mask[owner], reading)
        mixed = self.mixed(torch.cat([actor, recipient, actor * recipient, gathered], dim=-1))
        return self.answers(mixed), looks.mean(1), mixed

    def look(self, actor, recipient, read, mask, reading):
        """What two look at together, [m, looks, words], and what they see there, [m, 384]; `reading` [m] numbers the rows of `read`."""
        size = WIDTH // LOOKS
        query = self.query(torch.cat([actor, recipient], dim=-1)).view(-1, LOOKS, 1, size)
        key = self.key(read).view(*read.shape[:2], LOOKS, size).permute(0, 2, 3, 1)
        value = read.view(*read.shape[:2], LOOKS, size).permute(0, 2, 1, 3)
        scores = (query @ key[reading]).squeeze(2) / size**0.5 + (1 - mask[reading]).unsqueeze(1) * -1e4
        looks = torch.softmax(scores, dim=-1)
        return looks, (looks.unsqueeze(2) @ value[reading]).reshape(-1, WIDTH)


def words_inside(spans, vectors):
    """[n, words]: 1 on the words of each span."""
    place = torch.arange(vectors.shape[1]).unsqueeze(0)
    return ((place >= spans[:, :1]) & (place <= spans[:, 1:])).to(vectors.dtype)


def total(weight, vectors):
    """Weighted sum, [n, 384], of vectors [n, words, 384] by weights [n, words]."""
    return (weight.unsqueeze(1) @ vectors).squeeze(1)


class Reader(nn.Module):
    """All of it, as it is trained."""

    def __init__(self, bert):
        super().__init__()
        self.trunk = Trunk(bert)
        self.sentence = SentenceHead()
        self.mention = MentionHead()
        self.pair = PairHead()

    def forward(self, batch):
        """Every head's logits for a batch of `batches.collate`."""
        hidden = self.trunk.hidden(batch["ids"], batch["attention"])
        hidden = hidden.float()
        vectors = hidden[torch.arange(hidden.shape[0]).unsqueeze(1), batch["starts"]]
        tags = self.trunk.tag_heads(self.trunk.dropout(vectors)).split(list(TAGS.values()), dim=-1)
        out = dict(zip(TAGS, tags))
        out["valence"], out["rating"], summary = self.sentence(vectors, batch["mask"])
        if len(batch["spans"]):
            owner = batch["owner"]
            mention, out["sentiment"], out["crowd"] = self.mention(
                vectors[owner], batch["spans"], summary[owner]
            )
            if len(batch["pairs"]):
                answers, out["looks"], _ = self.pair(
                    mention, batch["spans"], batch["pair_owner"], batch["pairs"], vectors, batch["mask"]
                )
                out |= dict(zip(PAIRS, answers.split(list(PAIRS.values()), dim=-1)))
        return out
