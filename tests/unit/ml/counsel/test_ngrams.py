import math
from collections import Counter

import numpy as np
import pytest

from ml.counsel.ngrams import NgramIndex, grams, overlap

TEXTS = ("회사에서 혼났어요", "회사 일이 많아요 많아요", "고양이가 아파요", "")


def test_similarities_are_cosines_of_weighted_grams() -> None:
    index = NgramIndex(TEXTS)
    asked = "회사 일이 많아요"

    found = index.similarities(asked)

    assert found == pytest.approx([_cosine(asked, text) for text in TEXTS], abs=1e-3)


def test_a_text_is_most_like_itself() -> None:
    index = NgramIndex(TEXTS)

    assert [int(np.argmax(index.similarities(text))) for text in TEXTS] == [0, 1, 2, 3]


@pytest.mark.parametrize("text", ["\ud800", "😀", "x", "\x00"])
def test_what_is_unknown_is_like_nothing_known(text: str) -> None:
    assert NgramIndex(TEXTS[:3]).similarities(text).max() == 0


def test_an_index_of_nothing_finds_nothing() -> None:
    assert NgramIndex(()).similarities("무엇이든").shape == (0,)


def test_texts_without_letters_share_all_or_nothing() -> None:
    assert overlap("!!", "??") == 1
    assert overlap("가", "나") == 0


def _cosine(left: str, right: str) -> float:
    """The definition, word for word."""
    frequency = Counter(gram for text in TEXTS for gram in grams(text))
    idf = {gram: math.log((1 + len(TEXTS)) / (1 + n)) + 1 for gram, n in frequency.items()}

    def vector(text: str) -> dict[str, float]:
        return {gram: (1 + math.log(n)) * idf[gram] for gram, n in grams(text).items() if gram in idf}

    a, b = vector(left), vector(right)
    lengths = math.hypot(*a.values()) * math.hypot(*b.values())
    return sum(a[gram] * b.get(gram, 0) for gram in a) / lengths if lengths else 0.0
