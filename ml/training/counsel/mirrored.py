"""Answers that take up what was told, made by rule from sentences: examples of how to listen."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from ml.counsel.types import Turn

_BASE: Final = 0xAC00
_N_VOWELS, _N_FINALS = 21, 28
_SS: Final = 20
_IEUNG, _HIEUT = 11, 18
_A, _AE, _EO, _YEO, _O, _WA, _WAE, _OE, _U, _WO, _I = 0, 1, 4, 6, 8, 9, 10, 11, 13, 14, 20
_CONTRACTED: Final = {_YEO: _I, _AE: _AE, _WA: _O, _WO: _U, _WAE: _OE, _A: _A, _EO: _EO}
"""What a vowel before the sign of the past was, before it took the sign in (쳤: 치, 왔: 오, 냈: 내)."""
_SHAPE: Final = re.compile(r"[가-힣0-9 ]+[가-힣](?:어|다)")
_NOISE: Final = re.compile(r"[\sㅠㅜㅋㅎ.!~…]+$")
_FILLER: Final = re.compile(r"^(?:(?:오늘|어제|방금|아까|진짜|아|휴|근데|그냥|나|나는|난|내가|저는|제가)\s)+")
_OWN: Final = re.compile(r"(?:^|\s)(?:내|제|내가|나는|난)\s")
_LEFT_OUT: Final = re.compile(
    r"(?:^|\s)(?:나|나만|나를|나한테|나도|내게|날|저|저를|우리|너|네|니|당신|걔|얘)(?:$|\s)|죽|자해"
)
_SUBJECT: Final = re.compile(r"[가-힣]{2,}[이가](?=\s)|[가-힣]+께서(?=\s)")
_SHORTEST, _LONGEST = 6, 30


def mirrored(text: str) -> str | None:
    """Return what was told as the beginning of an answer ("시험을 망쳤어": "시험을 망치셨다니"), or None.

    Of others it is told plainly ("동생이 나갔다니"), of the person with respect.
    """
    told = _FILLER.sub("", _NOISE.sub("", text.strip()))
    told = _OWN.sub(" ", told).strip()
    if not _SHORTEST <= len(told) <= _LONGEST or not _SHAPE.fullmatch(told) or _LEFT_OUT.search(told):
        return None
    stem, past = told[:-2], told[-2]
    lead, vowel, final = _parts(past)
    if final != _SS:
        return None
    if _SUBJECT.search(told) or stem.endswith(("셨", "시")) or past == "셨":
        return f"{stem}{past}다니"
    return _with_respect(stem, lead, vowel)


def _with_respect(stem: str, lead: int, vowel: int) -> str | None:
    if lead == _IEUNG and vowel in {_A, _EO}:
        # 먹었: the sign stands alone, after a consonant or a vowel that keeps apart (쉬었).
        if not stem or not "가" <= stem[-1] <= "힣":
            return None
        return f"{stem}{'으' if _parts(stem[-1])[2] else ''}셨다니"
    if vowel not in _CONTRACTED:
        return None
    before = _A if lead == _HIEUT and vowel == _AE else _CONTRACTED[vowel]  # 했: 하
    return f"{stem}{chr(_BASE + (lead * _N_VOWELS + before) * _N_FINALS)}셨다니"


def mirrored_talks(
    texts: Sequence[tuple[str, str]],
    sayings: Mapping[str, Mapping[str, Sequence[str]]],
    rng: np.random.Generator,
) -> list[tuple[Turn, ...]]:
    """Return talks in which the answer takes up what was told and goes on in words for the feeling.

    Args:
        texts: What people write, each with the key of its sayings.
        sayings: By key, what is said under ``feel`` and under ``ask``.
        rng: Chooses among them.
    """
    talks: list[tuple[Turn, ...]] = []
    for text, kind in texts:
        told = mirrored(text)
        if told is None or kind not in sayings:
            continue
        feel, ask = (str(rng.choice(list(sayings[kind][role]))) for role in ("feel", "ask"))
        talks.append((Turn(by_user=True, text=text), Turn(by_user=False, text=f"{told}, {feel} {ask}")))
    return talks


def _parts(syllable: str) -> tuple[int, int, int]:
    """Return the numbers of a syllable's first consonant, vowel and last consonant (0 is none)."""
    code = ord(syllable) - _BASE
    return code // (_N_VOWELS * _N_FINALS), code // _N_FINALS % _N_VOWELS, code % _N_FINALS
