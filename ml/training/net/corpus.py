"""The texts of pretraining: cut into pieces, with what is known of them."""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.text.normalise import normalise
from ml.text.pieces import Pieces
from ml.training import corpora

Say = Callable[[str], None]

SPECIAL: Final = ("[PAD]", "[UNK]", "[CLS]", "[MASK]")
_MAX_CHARACTERS: Final = 300
_REVIEW_CHARACTERS: Final = range(3, 151)
_N_GO_LABELS: Final = 28
_MIN_PAIRS: Final = 4
_MAX_ALPHABET: Final = 2200


@dataclass(frozen=True)
class Corpus:
    """Normalised texts with their labels.

    Attributes:
        texts: None of them empty.
        stars: 1 to 10 of film reviews, 0 of other texts; shape ``(n_texts,)``.
        go_labels: Marks of GoEmotions, shape ``(n_texts, 28)``; zeros of other texts.
        is_talk: What is no film review; such texts are drawn three times as often. Shape ``(n_texts,)``.
    """

    texts: list[str]
    stars: NDArray[np.int64]
    go_labels: NDArray[np.float32]
    is_talk: NDArray[np.bool_]


def gather(data: Path, own: Sequence[str]) -> Corpus:
    """Read the project's texts, KOTE's, GoEmotions', Chatbot_data's, SQuARe's, and all reviews of NSMC."""
    rows: list[tuple[str, int, tuple[int, ...]]] = [(text, 0, ()) for text in own]
    rows += [(text, 0, ()) for text, _ in corpora.kote(data)]
    rows += [(text, 0, labels) for text, labels in corpora.go_emotions(data)]
    rows += [(text, 0, ()) for text in (*corpora.chatbot(data), *_questions(data))]
    n_talk = len(rows)
    rows += [(text, stars, ()) for text, stars in _reviews(data)]
    normal = [normalise(text)[:_MAX_CHARACTERS] for text, _, _ in rows]
    kept = [row for row, text in enumerate(normal) if text]
    marks = np.zeros((len(kept), _N_GO_LABELS), dtype=np.float32)
    for place, row in enumerate(kept):
        marks[place, list(rows[row][2])] = 1
    stars = np.array([rows[row][1] for row in kept])
    return Corpus([normal[row] for row in kept], stars, marks, np.array(kept) < n_talk)


def learn_pieces(corpus: Corpus, n_pieces: int) -> list[str]:
    """Learn the pieces by joining the most frequent pairs, talk counting twice beside half of the reviews."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers  # noqa: PLC0415 -- for training only

    tokenizer = Tokenizer(models.BPE(unk_token=SPECIAL[1]))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    trainer = trainers.BpeTrainer(
        vocab_size=n_pieces,
        min_frequency=_MIN_PAIRS,
        special_tokens=list(SPECIAL),
        limit_alphabet=_MAX_ALPHABET,
        show_progress=False,
    )
    talk = [text for text, is_talk in zip(corpus.texts, corpus.is_talk, strict=True) if is_talk]
    reviews = [text for text, is_talk in zip(corpus.texts, corpus.is_talk, strict=True) if not is_talk]
    tokenizer.train_from_iterator([*talk, *talk, *reviews[::2]], trainer)
    return [piece for piece, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]


@dataclass(frozen=True)
class Cut:
    """Texts in pieces, one after the other.

    Attributes:
        numbers: Of all pieces.
        starts: Where each piece begins in its text with a space in front.
        lengths: Characters of each piece, the space before a word counted.
        ends: Where each text ends, with a 0 in front; shape ``(n_texts + 1,)``.
    """

    numbers: NDArray[np.int32]
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    ends: NDArray[np.int64]


def cut(texts: Sequence[str], pieces: Sequence[str]) -> Cut:
    """Cut normalised texts into pieces, with the places of the pieces."""
    cutter = Pieces(pieces)
    found = [cutter.numbers(text) for text in texts]
    ends = np.cumsum([0, *map(len, found)])
    numbers = np.fromiter((number for row in found for number in row), dtype=np.int32, count=int(ends[-1]))
    sizes = np.array([1 if piece in SPECIAL else len(piece) for piece in pieces])
    lengths = sizes[numbers]
    before = np.concatenate([[0], np.cumsum(lengths)])
    starts = before[:-1] - np.repeat(before[ends[:-1]], np.diff(ends))
    return Cut(numbers, starts, lengths, ends)


def _questions(data: Path) -> list[str]:
    found: list[str] = []
    for name in ("question_valid", "question_test", "question_test_ood"):
        content = (data / "korean_safety" / f"{name}.json").read_text("utf-8")
        found += [str(record["question"]) for record in json.loads(content)]
    return found


def _reviews(data: Path) -> list[tuple[str, int]]:
    found: dict[str, int] = {}
    with gzip.open(data / "nsmc_raw" / "nsmc_raw.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            if len(record["review"]) in _REVIEW_CHARACTERS:
                found.setdefault(str(record["review"]), int(record["rating"]))
    return list(found.items())
