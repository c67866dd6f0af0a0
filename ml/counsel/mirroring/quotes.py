"""Somebody's very words in a Korean message, said back with whose they are."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import final_of
from ml.counsel.mirroring.own_words import has_own_word
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.types import Mirrored
from ml.counsel.mirroring.unsaid import Unsaid
from ml.counsel.mirroring.wording import Wording

_SAYS: Final = re.compile(
    r"(?P<who>[가-힣]{1,6}?)(?P<mark>이|가|께서|은|는) (?:[가-힣 ]{0,14} )??"
    r"(?P<words>['\"‘“][^'\"’”]{2,24}['\"’”]|[^.,'\"?~!]{2,24}[?~!]+)"
    r" ?(?:이러더라|이럼|이러네|이러는|이랬|이래|그러더라|그러네|그러는|그랬|하더라|하네|하는데"
    r"|하시더라|하시네|하시는|하셨|했|라고 ?(?:함|했|하셨|하더|하네|그러)|라는)"
)
_SHORTEST: Final = 2
_LONGEST: Final = 22


class QuoteFinder:
    """Finds very words; built once, then only read."""

    def __init__(self, people: People, unsaid: Unsaid, wording: Wording) -> None:
        self._people = people
        self._unsaid = unsaid
        self._wording = wording

    def find(self, text: str) -> Mirrored | None:
        """The words of somebody, where a message gives them and says whose they are."""
        match = _SAYS.search(text)
        if match is None or not self._people.is_person(match["who"]) or self._unsaid.is_unsayable(match[0]):
            return None
        words = match["words"].strip(" .,~!'\"‘’“”")
        if not _SHORTEST <= len(words) <= _LONGEST or has_own_word(words):
            return None
        link = "라고" if final_of(words.rstrip("?!~")) == " " else "이라고"
        said = f"{match['who']}{match['mark']} ‘{words}’{link}"
        deed = "하셨군요" if self._people.is_elder(match["who"]) else "했군요"
        return Mirrored(
            told=self._wording.polite(f"{said} {deed}"), told_casual=self._wording.casual(f"{said} 했구나")
        )
