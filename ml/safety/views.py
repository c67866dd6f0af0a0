"""The ways in which the rules look at a text, so that spelling hides nothing."""

import re
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from ml.safety.spelling import spelled_out
from ml.text.jamo import spelled
from ml.text.memo import Memo
from ml.text.normalise import unstretched, visible

_NOT_SOLID: Final = re.compile(r"[^0-9a-z가-힣ㄱ-ㅣ\x1f]+")
_TWO_WORDS: Final = re.compile(r"(?<=자)\s(?=[살해])")
_SPACES: Final = re.compile(r"\s+")
_LETTERS_TYPED_APART: Final = re.compile(r"[ㅋㅎㅠㅜ]{2,}")
_LOOK_ALIKE: Final = str.maketrans({"’": "'", "‘": "'", "0": "0"})
_IN_SYLLABLES: Final = (
    (re.compile(r"(?<![가-힣])자\s?(?:4|sal|ㅅㅏㄹ|사알)(?![가-힣0-9:])"), "자살"),
    (re.compile(r"(?<![a-z])(?:jasal|zasal)(?![a-z])"), "자살"),
    (re.compile(r"ㅈ\s?(?:살|ㅏ\s?ㅅ\s?ㅏ\s?ㄹ)"), "자살"),
    (
        re.compile(r"(?<![가-힣])자[\s.\-_*~·,/^1]{1,3}살(?=[\s.\-_*~·]*(?:하|할|각|충동|생각|시도|마렵|$))"),
        "자살",
    ),
    (re.compile(r"(?:jukgo|jugo|jukko)\s?si(?:p|ff)(?:eo|da|uh|o)"), "죽고싶어"),
)

CHUNK_CHARACTERS: Final = 4000
_OVERLAP_CHARACTERS: Final = 100
_MAX_CHUNKS: Final = 40
_SENTENCE_END: Final = re.compile(r"(?:[.!?~…]+(?=\s|$)|\n)\s*")


@dataclass(frozen=True)
class Views:
    """One text, seen in several ways.

    Attributes:
        plain: Lower case, visible characters, single spaces.
        solid: Hangul, Latin letters and digits only, without spaces.
        letters: `solid` spelled out in single jamo.
    """

    plain: str
    solid: str
    letters: str


def _look(text: str) -> Views:
    plain = _SPACES.sub(" ", unstretched(visible(text)).lower().translate(_LOOK_ALIKE)).strip()
    for pattern, word in _IN_SYLLABLES:
        plain = pattern.sub(word, plain)
    # "혼자 살아요" holds no word of death: what two words only form together is kept apart.
    solid = spelled_out(_NOT_SOLID.sub("", _LETTERS_TYPED_APART.sub("", _TWO_WORDS.sub("\x1f", plain))))
    return Views(plain, solid, spelled(solid))


look: Final = Memo(_look)
"""Makes the views of a text."""


def pieces(text: str, n_characters: int) -> list[str]:
    """Cut a message into pieces of about `n_characters`, at the ends of sentences where there are any."""
    found: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        for part in wrap(sentence, n_characters):
            if found and len(found[-1]) + len(part) < n_characters:
                found[-1] = f"{found[-1]} {part}"
            else:
                found.append(part)
    return found


def chunks(text: str) -> list[str]:
    """Cut a text of any length into overlapping parts; the very longest are cut off."""
    if len(text) <= CHUNK_CHARACTERS:
        return [text]
    stride = CHUNK_CHARACTERS - _OVERLAP_CHARACTERS
    starts = range(0, len(text), stride)
    kept = [*starts][: _MAX_CHUNKS - 1]
    return [*(text[start : start + CHUNK_CHARACTERS] for start in kept), text[-CHUNK_CHARACTERS:]]
