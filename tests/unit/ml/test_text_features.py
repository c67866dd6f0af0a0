import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.text.features import FeatureConfig, extract, negated_parts
from ml.text.jamo import FINALS, INITIALS, VOWELS, spelled

CONFIG = FeatureConfig(bits=20)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        pytest.param("하나도 안 괜찮아", "괜찮", id="before"),
        pytest.param("안무서워", "무서", id="joined"),
        pytest.param("슬프지 않아", "슬프", id="after"),
        pytest.param("행복하지가않아", "행복", id="joined after"),
        pytest.param("재미가 없어", "재미", id="absence"),
    ],
)
def test_what_is_negated_is_marked(text: str, stem: str) -> None:
    assert stem in negated_parts(text.split())


def test_a_greeting_is_no_negation() -> None:
    assert negated_parts(["안녕하세요", "안심했어"]) == []


def test_every_syllable_is_taken_apart_as_unicode_says_and_nothing_else_is() -> None:
    for code in range(0xAC00, 0xD7A4):
        lead, vowel, *tail = list(unicodedata.normalize("NFD", chr(code)))
        letters = INITIALS[ord(lead) - 0x1100] + VOWELS[ord(vowel) - 0x1161]
        assert spelled(chr(code)) == letters + "".join(FINALS[ord(each) - 0x11A7] for each in tail)
    assert spelled("a ㄱ\uabff\ud7a4😀") == "a ㄱ\uabff\ud7a4😀"


def test_letters_typed_apart_spell_the_same_word() -> None:
    assert spelled("ㅈㅏㅅㅏㄹ") == spelled("자살")


@given(st.text(max_size=200))
def test_any_text_has_features_in_order_and_within_range(text: str) -> None:
    features = extract(text, CONFIG)

    assert features.buckets.size == features.counts.size >= 1
    assert (np.diff(features.buckets) > 0).all()
    assert features.buckets[-1] < 2**20
    assert (features.counts >= 1).all()


def test_a_missing_space_changes_little() -> None:
    together, apart = extract("오늘너무힘들었어", CONFIG), extract("오늘 너무 힘들었어", CONFIG)
    other = extract("내일 영화 추천해줘", CONFIG)

    shared = np.intersect1d(together.buckets, apart.buckets).size

    assert shared > 5 * np.intersect1d(other.buckets, apart.buckets).size
