"""How one actor mention is marked for the target model, and how long texts are cut around it."""

import common

FRAME = 4  # [CLS], two markers, [SEP]


def marked(text, begin, end):
    """The text with the marker word, set off by blanks, on both sides of text[begin:end]."""
    return (
        f"{text[:begin]} {common.MARKER} {text[begin:end]} {common.MARKER} {text[end:]}"
    ).strip()


def cut(tokenizer, text, begin, end, max_pieces=common.MAX_PIECES):
    """(text, begin, end) cut on word boundaries so that the marked text fits into max_pieces.

    The mention always stays. Each side gets half of the room that is left, what one side does
    not need goes to the other, and a word that would be cut in two is dropped.
    """
    tokenizer.no_truncation()
    left, mention, right = (
        tokenizer.encode(part, add_special_tokens=False)
        for part in (text[:begin], text[begin:end], text[end:])
    )
    room = max_pieces - FRAME - len(mention.ids)
    if room < 0:
        raise ValueError(f"a mention of {len(mention.ids)} pieces does not fit")
    keep_left = min(len(left.ids), max(room // 2, room - len(right.ids)))
    keep_right = min(len(right.ids), room - keep_left)
    start, stop = len(left.ids) - keep_left, keep_right
    while start < len(left.ids) and left.tokens[start].startswith("##"):
        start += 1
    while 0 < stop < len(right.ids) and right.tokens[stop].startswith("##"):
        stop -= 1
    first = 0 if start == 0 else left.offsets[start][0] if start < len(left.ids) else begin
    last = (
        len(text) if stop == len(right.ids) else end + (right.offsets[stop - 1][1] if stop else 0)
    )
    return text[first:last], begin - first, end - first


def window(tokenizer, text, begin, end, max_pieces=common.MAX_PIECES):
    """Word-piece ids, [CLS] and [SEP] included, of the marked and cut text."""
    return common.encode(
        tokenizer, [marked(*cut(tokenizer, text, begin, end, max_pieces))], max_pieces
    )[0]
