"""The three manners of speech: the same words in another tone, never other advice."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.types import Speech
from ml.counsel.units import Technique, Unit

_SENTENCE: Final = re.compile(r"(?<=[.!?…~])\s+(?=[^\s])")
_CALLS: Final = re.compile(
    r"(?:^|(?<=[.?] ))(?:우와|와아|와|어머|세상에|아이고|에구|저런|아하|아|음|오|휴|하하|헤헤"
    r"|wow|oh(?: no)?|ah|aw+|yay|ouch|whoa|hey)(?:,|!|~|…)\s+",
    re.IGNORECASE,
)
"""Interjections at the beginning of a sentence, which sober speech does without."""
_CONTRACTIONS: Final = tuple(
    (re.compile(rf"\b{full}\b"), short)
    for full, short in (
        ("I am", "I'm"),
        ("I have", "I've"),
        ("I will", "I'll"),
        ("I would", "I'd"),
        ("you are", "you're"),
        ("You are", "You're"),
        ("you have been", "you've been"),
        ("it is", "it's"),
        ("It is", "It's"),
        ("that is", "that's"),
        ("That is", "That's"),
        ("there is", "there's"),
        ("There is", "There's"),
        ("what is", "what's"),
        ("What is", "What's"),
        ("do not", "don't"),
        ("does not", "doesn't"),
        ("did not", "didn't"),
        ("is not", "isn't"),
        ("are not", "aren't"),
        ("was not", "wasn't"),
        ("cannot", "can't"),
        ("will not", "won't"),
        ("would not", "wouldn't"),
        ("Let us", "Let's"),
        ("let us", "let's"),
    )
)


_CASUAL: Final = "_casual"
"""How slots end that hold the casual form of another."""
_SUGGESTIONS: Final = frozenset({Technique.STEP, Technique.INFORMATION})


def sentences(text: str) -> list[str]:
    """The sentences of a text, marks kept."""
    return [part for part in _SENTENCE.split(text.strip()) if part]


class Speaker:
    """Says units of one language in any manner."""

    def __init__(self, locale: str) -> None:
        words = tomllib.loads((LEXICON_FOLDER / f"words.{locale}.toml").read_text(encoding="utf-8"))
        self._locale = locale
        self._casual_persons: dict[str, str] = words.get("casual_persons", {})

    def say(self, unit: Unit, slots: Mapping[str, str], speech: Speech) -> str:
        """The words of a unit, its slots filled."""
        if speech is Speech.POLITE:
            return unit.fill(slots)
        if speech is Speech.PLAIN:
            return _sober(unit.fill(slots))
        if self._locale == "en":
            return _relaxed(unit.fill(slots))
        person = slots.get("person", "")
        casual = {
            slot.removesuffix(_CASUAL): value for slot, value in slots.items() if slot.endswith(_CASUAL)
        }
        values = {**slots, **casual, "person": self._casual_persons.get(person, person)}
        return unit.fill(values, is_casual=True)


def plainly(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """What sober speech says of a reply: a unit that only hears, between two others, is left out."""
    if len(units) <= 2:  # noqa: PLR2004 -- one reflection and one question or step
        return tuple(units)
    first, *middle, last = units
    kept = (unit for unit in middle if unit.technique not in {Technique.VALIDATION, Technique.ENCOURAGEMENT})
    return (first, *kept, last)


def shortly(units: Sequence[Unit], texts: Sequence[str]) -> list[str]:
    """Two sentences of a reply: what begins it, and what it suggests or, without a suggestion, asks.

    Args:
        units: The units of the reply.
        texts: What each of them says, in the same order.
    """
    if len(texts) == 1:
        return sentences(texts[0])[:2]
    pairs = list(zip(units, texts, strict=True))[1:]
    suggested = next((text for unit, text in pairs if unit.technique in _SUGGESTIONS), texts[-1])
    parts = sentences(suggested)
    asked = next((sentence for sentence in parts if "?" in sentence), parts[0])
    return [sentences(texts[0])[0], asked]


def _sober(text: str) -> str:
    bare = _CALLS.sub("", text).replace("!", ".").replace("~", ".")
    bare = re.sub(r"…(?=\s|$)", ".", bare)
    bare = re.sub(r"\.{2,}", ".", bare)
    return bare[:1].upper() + bare[1:]


def _relaxed(text: str) -> str:
    for pattern, short in _CONTRACTIONS:
        text = pattern.sub(short, text)
    return text
