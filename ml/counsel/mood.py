"""Whether words sound of trouble or of joy; a help where no feeling was read."""

import re
import tomllib
from enum import StrEnum
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues
from ml.counsel.quoted import without_quotes

_CONTRAST: Final = re.compile(
    r"근데|그런데|하지만|는데|[은쁜운한인픈른]데(?= )|지만|\bbut\b|\bthough\b", re.IGNORECASE
)
_TRAILS: Final = re.compile(r"(?:긴 ?한데|긴 ?하지만|지만|\bbut|\bthough)\W*$", re.IGNORECASE)
"""How a message ends whose other half is not said yet: "I am happy for her but"."""
_BEFORE: Final = {"ko": 4, "en": 16}
_AFTER: Final = 8
"""Characters before and after a joyful word within which another word can turn it round."""


_TAUNT: Final = re.compile(
    r"\b(?:are )?(?:you |u )?(?:happy|satisfied|glad)(?: now)?\s*\?"
    r"|(?:좋|만족하|행복하|기쁘|신나|재밌|속\s?시원하)(?:냐|니)(?:고|구)?(?=\s*[?!.ㅋ]|\s*$)",
    re.IGNORECASE,
)
"""What is asked out of spite: "my day sucked, happy?"."""


class Tone(StrEnum):
    """How a message sounds."""

    TROUBLED = "troubled"
    JOYFUL = "joyful"
    EVEN = "even"


class ToneReader:
    """Hears the tone of messages in one language by their words."""

    def __init__(self, locale: str) -> None:
        words = tomllib.loads((LEXICON_FOLDER / f"words.{locale}.toml").read_text(encoding="utf-8"))
        for kind in ("distress", "joy", "undone"):
            words[kind] = [*words[kind], *words.get(f"{kind}_too", ())]
        self._before = _BEFORE[locale]
        self._distress = compile_cues(words["distress"], locale)
        self._joy = compile_cues(words["joy"], locale)
        self._sure = compile_cues(words.get("sure", ()), locale)
        self._undone = compile_cues(words["undone"], locale)
        self._gone = compile_cues(words["gone"], locale)

    def read(self, text: str) -> Tone:
        """The tone of a message; joy counts only where nothing turns it round."""
        if self._sure is not None and self._sure.search(text):
            return Tone.JOYFUL
        if self._sounds_joyful(text) and not (_TRAILS.search(text) or self._turns_to_trouble(text)):
            return Tone.JOYFUL
        if self._distress and self._distress.search(text):
            return Tone.TROUBLED
        return Tone.EVEN

    def is_surely_good(self, text: str) -> bool:
        """Whether the words are good news whatever stands around them."""
        return self._sure is not None and self._sure.search(text) is not None

    def _turns_to_trouble(self, text: str) -> bool:
        # "I got the job, but I am scared": what comes after the turn is what weighs.
        _, *rest = _CONTRAST.split(text, maxsplit=1)
        return bool(rest) and self._distress is not None and self._distress.search(rest[-1]) is not None

    def _sounds_joyful(self, text: str) -> bool:
        text = without_quotes(_TAUNT.sub("", text))
        if self._joy is None or (self._gone and self._gone.search(text)):
            return False
        return any(not self._is_undone(text, match) for match in self._joy.finditer(text))

    def _is_undone(self, text: str, match: re.Match[str]) -> bool:
        start = max(0, match.start() - self._before)
        around = text[start : match.end() + _AFTER]
        # "I had never done it, but it worked": a contrast turns round what stands before it only.
        around = _CONTRAST.sub("", around[: match.end() - start]) + around[match.end() - start :]
        return self._undone is not None and self._undone.search(around) is not None
