"""Fits a small vocabulary: pieces of words as in KoGPT2, and bytes for everything else."""

from collections.abc import Iterable, Sequence
from typing import Final

from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

from ml.counsel.generation.dialogue_format import OWN_TURNS

PADDING: Final = "<pad>"
_BYTES: Final = tuple(f"<0x{number:02X}>" for number in range(256))


def fit_vocabulary(texts: Iterable[str], *, n_tokens: int, marks: Sequence[str] = ()) -> Tokenizer:
    """Learn the pieces from texts.

    Args:
        texts: What is to be spelt in few pieces.
        n_tokens: Size of the vocabulary, marks and bytes included.
        marks: Further tokens that stand for no text.
    """
    tokenizer = Tokenizer(BPE(byte_fallback=True))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="first"),
            pre_tokenizers.Punctuation("isolated"),
            pre_tokenizers.Digits(individual_digits=True),
        ]
    )
    tokenizer.decoder = decoders.Sequence(
        [
            decoders.ByteFallback(),
            decoders.Metaspace(replacement="▁", prepend_scheme="first"),
            decoders.Fuse(),
        ]
    )
    frame = [PADDING, OWN_TURNS.user, OWN_TURNS.reply, OWN_TURNS.end, *marks]
    trainer = BpeTrainer(
        vocab_size=n_tokens,
        special_tokens=[*frame, *_BYTES],
        min_frequency=2,
        limit_alphabet=2200,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer
