"""Which language a talk is in."""

from collections.abc import Sequence
from typing import Final

from ml.counsel.types import Turn

_FEW_WORDS: Final = 3
"""Latin words from which a message counts as English; one less where no Korean was written so far."""
_ENGLISH: Final = frozenset(
    {
        "hey",
        "hiya",
        "idk",
        "meh",
        "sup",
        "wassup",
        "ugh",
        "nvm",
        "whatever",
        "nothing",
        "bored",
        "tired",
        "sad",
    }
    | {"lonely", "anxious", "help", "yep", "nope", "dunno", "hmm", "morning", "evening"}
    | {"blah", "bleh", "eh", "hmph", "stressed", "alone", "exhausted", "depressed", "hungry", "sigh"}
)
"""Words that hardly anybody writes alone who would be answered in Korean."""


def talk_locale(turns: Sequence[Turn], locale: str) -> str:
    """The language to answer in: that of the newest message that shows one, else the user's.

    One or two Latin words among Korean ("ok", "lol") do not change the language.
    """
    told = [turn for turn in turns if turn.by_user]
    is_latin = not any("ㄱ" <= letter <= "힣" for turn in told for letter in turn.text)
    for turn in reversed(told):
        n_hangul = sum("가" <= letter <= "힣" or "ㄱ" <= letter <= "ㅣ" for letter in turn.text)
        n_words = sum(word.isascii() and any(map(str.isalpha, word)) for word in turn.text.split())
        if n_hangul and n_hangul * 2 >= n_words:
            return "ko"
        if n_words >= _FEW_WORDS - is_latin:
            return "en"
        if is_latin and turn.text.strip(" .,!?~").lower() in _ENGLISH:
            return "en"
    return "en" if locale.lower().startswith("en") else "ko"
