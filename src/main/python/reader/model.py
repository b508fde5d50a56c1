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
        place = torch.arange(vectors.shape[1]).unsqueeze(0)
        inside = ((place >= spans[:, :1]) & (place <= spans[:, 1:])).to(vectors.dtype).unsqueeze(-1)
        mean = (vectors * inside).sum(1) / inside.sum(1)
        first, last = vectors[row, spans[:, 0]], vectors[row, spans[:, 1]]
        mention = torch.nn.functional.gelu(self.mixed(torch.cat([first, last, mean], dim=-1)))
        seen = torch.cat([self.dropout(mention), summary], dim=-1)
        return mention, self.strict(seen), self.crowd(seen)


def gate():
    """Logit of the crowd's share from the mean word vector of a sentence, see `gate.py`."""
    return nn.Sequential(nn.Linear(WIDTH, 32), nn.GELU(), nn.Linear(32, 1))


def mixed(strict, crowd, share):
    """Logits of the mean of two readings, the crowd's with a share."""
    return torch.log((1 - share) * torch.softmax(strict, -1) + share * torch.softmax(crowd, -1))


class PairHead(nn.Module):
    """What an actor does to a recipient: both vectors, and the words that the two look at together."""

    def __init__(self):
        super().__init__()
        self.nobody = nn.Parameter(torch.zeros(WIDTH))
        self.teller = nn.Parameter(torch.zeros(WIDTH))
        self.query = nn.Linear(2 * WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.Sequential(nn.Linear(4 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.answers = nn.Linear(WIDTH, sum(PAIRS.values()))

    def everybody(self, mentions):
        """[n + 2, 384]: the mentions, nobody, and who says the words of a sentence that does not name him."""
        return torch.cat([mentions, self.nobody.unsqueeze(0), self.teller.unsqueeze(0)])

    def forward(self, actor, recipient, vectors, mask):
        """actor, recipient [n, 384], vectors [n or 1, words, 384], mask [n or 1, words].

        Gives (logits [n, answers], looks [n, words]).
        """
        n = actor.shape[0]
        sentences, count, _ = vectors.shape
        size = WIDTH // LOOKS
        query = self.query(torch.cat([actor, recipient], dim=-1)).view(n, LOOKS, 1, size)
        key = self.key(vectors).view(sentences, count, LOOKS, size).permute(0, 2, 3, 1)
        scores = (query @ key).squeeze(2) / size**0.5 + (1 - mask).unsqueeze(1) * -1e4
        looks = torch.softmax(scores, dim=-1)
        seen = looks.unsqueeze(2) @ vectors.view(sentences, count, LOOKS, size).permute(0, 2, 1, 3)
        seen = seen.reshape(n, WIDTH)
        mixed = self.mixed(torch.cat([actor, recipient, actor * recipient, seen], dim=-1))
        return self.answers(mixed), looks.mean(1)


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
                everybody = self.pair.everybody(mention)
                a, b = batch["pairs"].unbind(1)
                sentence = batch["pair_owner"]
                answers, out["looks"] = self.pair(
                    everybody[a], everybody[b], vectors[sentence], batch["mask"][sentence]
                )
                out |= dict(zip(PAIRS, answers.split(list(PAIRS.values()), dim=-1)))
        return out
