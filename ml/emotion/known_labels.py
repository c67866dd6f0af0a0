"""How the labels of public emotion models and data sets count among the ten feelings."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from ml.emotion.types import Emotion

Shares = Mapping[Emotion, float]
"""What one label says about the ten; shares of one label need not sum to 1."""

_J, _S, _A, _W, _X = Emotion.JOY, Emotion.SADNESS, Emotion.ANGER, Emotion.WORRY, Emotion.ANXIETY
_D, _F, _U, _G, _N = Emotion.DEPRESSION, Emotion.FEAR, Emotion.SURPRISE, Emotion.DISGUST, Emotion.NEUTRAL

KOTE: Final[Mapping[str, Shares]] = {
    "불평/불만": {_A: 0.6, _G: 0.2},
    "환영/호의": {_J: 1.0},
    "감동/감탄": {_J: 1.0},
    "지긋지긋": {_G: 0.5, _A: 0.3, _D: 0.2},
    "고마움": {_J: 1.0},
    "슬픔": {_S: 1.0},
    "화남/분노": {_A: 1.0},
    "존경": {_J: 0.5},
    "기대감": {_J: 0.6},
    "우쭐댐/무시함": {_G: 0.5, _A: 0.3},
    "안타까움/실망": {_S: 0.7},
    "비장함": {},
    "의심/불신": {_W: 0.4, _X: 0.3},
    "뿌듯함": {_J: 1.0},
    "편안/쾌적": {_J: 0.7},
    "신기함/관심": {_U: 0.6, _J: 0.2},
    "아껴주는": {_J: 0.5},
    "부끄러움": {_S: 0.3, _X: 0.3},
    "공포/무서움": {_F: 1.0},
    "절망": {_D: 1.0},
    "한심함": {_G: 0.5, _A: 0.3},
    "역겨움/징그러움": {_G: 1.0},
    "짜증": {_A: 0.8},
    "어이없음": {_A: 0.4, _U: 0.3},
    "없음": {_N: 1.5},
    "패배/자기혐오": {_D: 1.0},
    "귀찮음": {_D: 0.4},
    "힘듦/지침": {_D: 0.8},
    "즐거움/신남": {_J: 1.0},
    "깨달음": {_U: 0.3, _N: 0.2},
    "죄책감": {_S: 0.4},
    "증오/혐오": {_A: 0.5, _G: 0.5},
    "흐뭇함(귀여움/예쁨)": {_J: 1.0},
    "당황/난처": {_U: 0.6, _X: 0.3},
    "경악": {_U: 0.5, _F: 0.3, _G: 0.2},
    "부담/안_내킴": {_W: 0.3, _X: 0.3},
    "서러움": {_S: 1.0},
    "재미없음": {_G: 0.3},
    "불쌍함/연민": {_S: 0.6},
    "놀람": {_U: 1.0},
    "행복": {_J: 1.0},
    "불안/걱정": {_W: 0.6, _X: 0.5},
    "기쁨": {_J: 1.0},
    "안심/신뢰": {_J: 0.5},
}
"""KOTE's 44 labels in the order of their numbers."""

GO_EMOTIONS: Final[Mapping[str, Shares]] = {
    "admiration": {_J: 0.8},
    "amusement": {_J: 1.0},
    "anger": {_A: 1.0},
    "annoyance": {_A: 0.8},
    "approval": {_J: 0.3, _N: 0.3},
    "caring": {_J: 0.4},
    "confusion": {_U: 0.4, _X: 0.2},
    "curiosity": {_N: 0.3, _U: 0.2},
    "desire": {_J: 0.3},
    "disappointment": {_S: 0.8},
    "disapproval": {_A: 0.4, _G: 0.2},
    "disgust": {_G: 1.0},
    "embarrassment": {_X: 0.3, _S: 0.2},
    "excitement": {_J: 1.0},
    "fear": {_F: 1.0},
    "gratitude": {_J: 1.0},
    "grief": {_S: 1.0},
    "joy": {_J: 1.0},
    "love": {_J: 1.0},
    "nervousness": {_W: 0.6, _X: 0.5},
    "optimism": {_J: 0.7},
    "pride": {_J: 1.0},
    "realization": {_U: 0.4, _N: 0.2},
    "relief": {_J: 0.8},
    "remorse": {_S: 0.6},
    "sadness": {_S: 1.0},
    "surprise": {_U: 1.0},
    "neutral": {_N: 1.0},
}
"""The labels of GoEmotions in the order of their numbers."""

_PLAIN: Final[Mapping[Emotion, str]] = {
    _J: "joy happy happiness 기쁨 행복 즐거움 기쁨/행복 happiness/joy",
    _S: "sadness sad 슬픔 상처 슬픔/상처",
    _A: "anger angry 분노 화남 화 짜증",
    _W: "worry worried 걱정 염려 근심",
    _X: "anxiety anxious 불안 초조",
    _D: "depression depressed 우울 우울함 무기력",
    _F: "fear scared 공포 두려움 무서움",
    _U: "surprise surprised 놀람 놀라움 당황",
    _G: "disgust disgusted 혐오 역겨움",
    _N: "neutral 중립 무감정 없음 보통 일상",
}
"""Names of the ten themselves, in English and Korean."""

_FOLDED: Final = re.compile(r"[\s_\-/·()]+")


def shares_of(name: str) -> Shares | None:
    """Return what a label says about the ten, or None where its name is not known."""
    return _BY_NAME.get(_key(name))


def is_from_multi_label_set(names: Sequence[str]) -> bool:
    """Whether these are the labels of KOTE or GoEmotions, where several hold at once."""
    keys = {_key(name) for name in names}
    return keys in ({_key(name) for name in KOTE}, {_key(name) for name in GO_EMOTIONS})


def _key(name: str) -> str:
    return _FOLDED.sub("", unicodedata.normalize("NFC", name)).lower()


_BY_NAME: Final[Mapping[str, Shares]] = {
    **{_key(name): shares for name, shares in {**KOTE, **GO_EMOTIONS}.items()},
    **{_key(name): {emotion: 1.0} for emotion, names in _PLAIN.items() for name in names.split()},
}
