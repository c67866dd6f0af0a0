"""One spelling for what people hide or mistype when they write of death."""

import re
from typing import Final

_LEADS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: Final = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_HANGUL_BASE: Final = 0xAC00
_APART: Final = re.compile(rf"([{_LEADS}])([{_VOWELS}r])([{_TAILS[1:]}](?![{_VOWELS}r]))?")
_DIGIT_INSIDE: Final = re.compile(r"(?<=[자뒤디죽])[0-9](?=[살지질져고을])")

_SPELLINGS: Final = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"[쥬듀쥭듁주]거(?=버|야|싶|불|삘|라|도|서|욧|요|$)|[쥬듀]그어", "죽어"),
        (r"쥭|듁|쥬ㄱ|듀ㄱ|주ㄱ|ㅈㅜㄱ|죽ㄱ|죾|줅", "죽"),
        (
            r"[쥬듀]글(?=래|거|꺼|께|게|까|꼬|란|생각|각|라)|주글(?=래|거|꺼|께|게|까|꼬|란|생각|각|라)",
            "죽을",
        ),
        (r"[쥬듀]글?고(?=싶|시퍼|십|파)|주거고(?=싶|시|십)|ㄷㅈ고", "죽고"),
        (r"ㄷㅈ러", "죽으러"),
        (r"죽고?(?:시[퍼픔프]|십|쉽|슆|씹|ㅅㅍ|싶ㅍ)", "죽고싶"),
        (r"[뒤디뒈]지(?=고싶|고시|러|려|는게|자|면|까|고파)", "죽으"),
        (r"[뒤디뒈]질(?=래|거|까|란|게|생각)", "죽을"),
        (r"[뒤디뒈]져(?=버|야|불|뿔|라|도)", "죽어"),
        (r"[뒤디뒈]졌으면", "죽었으면"),
        (
            r"자(?:ㅅㅏㄹ|ㅅ살|쌀|샬|ㅏ살)(?=하|각|충|생|시|할|말고|밖에|이답|$)|[ㅈj]살(?=하|각|할|$)|k[ㅣi1l]살",
            "자살",
        ),
        (r"ㅈㅅ(?=하고|할|각|마렵|생각|충동|하려|하러|시도)|(?<=동반)ㅈㅅ", "자살"),
        (r"살기(?:시러|시타|실타|싫타|시름|실어|실다)", "살기싫어"),
    )
)


def spelled_out(solid: str) -> str:
    """Bring words of death into their plain spelling.

    Args:
        solid: A text as `ml.safety.views.Views.solid`.
    """
    solid = _DIGIT_INSIDE.sub("", _APART.sub(_composed, solid))
    for pattern, word in _SPELLINGS:
        solid = pattern.sub(word, solid)
    return solid


def _composed(match: re.Match[str]) -> str:
    """Join letters that were typed apart ("ㅈㅜㄱ"), an r that stands for ㅏ among them."""
    vowel = _VOWELS.index(match[2].replace("r", "ㅏ"))
    tail = _TAILS.index(match[3]) if match[3] else 0
    return chr(_HANGUL_BASE + (_LEADS.index(match[1]) * len(_VOWELS) + vowel) * len(_TAILS) + tail)
