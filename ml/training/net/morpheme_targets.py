"""What the morphemes under each piece mean, as vectors that the net learns to tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ml.training.morpheme_vectors import SMOOTHING, anchored_vectors
from ml.training.net.corpus import Cut

_MOST_WEIGHT: Final = 300.0


@dataclass(frozen=True)
class Targets:
    """The vectors of pieces, as a sum over their morphemes.

    Attributes:
        shares: How much each morpheme counts in each piece, shape ``(n_pieces_in_all, n_morphemes)``.
        vectors: Of morphemes, shape ``(n_morphemes, n_dimensions)``.
    """

    shares: sparse.csr_matrix
    vectors: NDArray[np.float32]

    def of(self, places: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the vectors of some pieces, of length 1, or zeros where nothing is known."""
        found = self.shares[places] @ self.vectors
        norms = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(norms, 1e-6), dtype=np.float32)


def morpheme_targets(texts: Sequence[str], cut: Cut, n_dimensions: int, rng: np.random.Generator) -> Targets:
    """Analyse the texts with Kiwi and give every piece the vectors of the morphemes that it touches."""
    from kiwipiepy import Kiwi  # noqa: PLC0415 -- 540 MB, for training only

    kiwi = Kiwi(num_workers=2)
    rows: list[tuple[int, int, int]] = []
    n_found: list[int] = []
    for tokens in kiwi.tokenize(list(texts)):
        rows += [(token.id, token.start, token.len) for token in tokens]
        n_found.append(len(tokens))
    numbers, starts, sizes = np.array(rows, dtype=np.int64).T
    counts = Counter(numbers.tolist())
    vectors = anchored_vectors(kiwi, counts, rng)
    frequency = np.zeros(len(vectors))
    frequency[list(counts)] = list(counts.values())
    rarity = SMOOTHING / (SMOOTHING + frequency / frequency.sum())
    text_of = np.repeat(np.arange(len(texts)), n_found)
    touched, morphemes = _touching(texts, cut, text_of, (numbers, starts, sizes))
    is_known = np.abs(vectors).sum(axis=1)[morphemes] > 0
    touched, morphemes = touched[is_known], morphemes[is_known]
    shares = sparse.csr_matrix(
        (rarity[morphemes].astype(np.float32), (touched, morphemes)), shape=(cut.numbers.size, len(vectors))
    )
    is_used = (np.abs(vectors).sum(axis=1) > 0) & (frequency > 0)
    weights = np.minimum(np.sqrt(frequency) * rarity, _MOST_WEIGHT)[is_used, None]
    _, _, axes = np.linalg.svd(vectors[is_used] * weights, full_matrices=False)
    return Targets(shares, np.asarray(vectors @ axes[:n_dimensions].T, dtype=np.float32))


def _touching(
    texts: Sequence[str],
    cut: Cut,
    text_of: NDArray[np.int64],
    found: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return pairs of a piece and a morpheme that share a character: the first two pieces and the last."""
    numbers, starts, sizes = found
    offsets = np.concatenate([[0], np.cumsum([len(text) + 1 for text in texts])])
    piece_at = np.full(offsets[-1], -1, dtype=np.int64)
    begins = np.repeat(offsets[:-1], np.diff(cut.ends)) + cut.starts
    for step in range(int(cut.lengths.max())):
        is_there = cut.lengths > step
        piece_at[begins[is_there] + step] = np.flatnonzero(is_there)
    # A space stands in front of every text that was cut into pieces.
    first = piece_at[np.minimum(offsets[text_of] + 1 + starts, offsets[-1] - 1)]
    last = piece_at[np.minimum(offsets[text_of] + starts + np.maximum(sizes, 1), offsets[-1] - 1)]
    is_long, is_longer = last != first, last - first > 1
    pieces = np.concatenate([first, last[is_long], first[is_longer] + 1])
    morphemes = np.concatenate([numbers, numbers[is_long], numbers[is_longer]])
    return pieces[pieces >= 0], morphemes[pieces >= 0]
