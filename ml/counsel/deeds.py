"""What happens in a message, whatever the story is: who did it, and whether it was done at all."""

import re
from functools import cache
from typing import Final

from ml.counsel.fitness import is_called_for
from ml.counsel.mirroring.words import TOP, Words
from ml.counsel.plans import LEADS, Role
from ml.counsel.search import Search
from ml.counsel.talk import Talk
from ml.counsel.units import Unit

DEED: Final = "deed_"
"""How the topics begin whose units take up what happens in a message; whose deed it is follows."""
_OWN: Final = "deed_own"
_BY_OTHERS: Final = "deed_others"
_WIDE: Final = "deed_wide"
"""Units for many a thing, which answer where none does for just the one that happened."""


class DeedReader:
    """Knows whether a deed was done, and by whom; built once, then only read."""

    def __init__(self) -> None:
        korean, english = Words("deeds.ko"), Words("deeds.en")
        people = f"{Words('mirror.ko').either('people', 'named')}|{korean.either(TOP, 'people')}"
        # Grave words count in either language, whichever the talk is in.
        self._grave = re.compile(
            rf"{korean.either(TOP, 'grave')}|\b(?:{english.either(TOP, 'grave')})\b", re.IGNORECASE
        )
        self._unreal = re.compile(korean.either(TOP, "unreal"))
        self._not_done = re.compile(korean.either(TOP, "not_done"))
        self._by_another = re.compile(
            rf"(?:{people})(?:님)?(?:이|가|은|는|께서|도)(?!라| ?준)"
            rf"(?:(?!{korean.either(TOP, 'turns')})[^.?!,]){{0,14}}$"
            r"|(?:다들|모두들?) [^.?!,]{0,4}$"
        )

    def is_grave(self, text: str) -> bool:
        """Whether there are words of their own for what a message tells."""
        return self._grave.search(text) is not None

    def is_done(self, unit: Unit, talk: Talk) -> bool:
        """Whether the one whose deed a unit takes up did it."""
        if unit.topic == _BY_OTHERS:
            return not self._unreal.search(talk.text)
        if unit.topic != _OWN or unit.needs_pattern is None:
            return True
        return any(
            not self._not_done.match(talk.text[match.end() :])
            and not self._by_another.search(talk.text[: match.start()])
            for match in unit.needs_pattern.finditer(talk.text)
        )


@cache
def _reader() -> DeedReader:
    """The one reader, built when it is first needed: its patterns are the same for every talk."""
    return DeedReader()


def is_grave(text: str) -> bool:
    """Whether a message speaks of death, violence or self-harm, for which there are words of their own."""
    return _reader().is_grave(text)


def taken_up(search: Search, *, is_glad: bool = False, is_near: bool = False) -> Unit | None:
    """What takes up a deed of the last message, whatever it is about; None where nothing known does.

    Args:
        search: Where the units are looked for.
        is_glad: Whether good news is spoken of, in which only what is glad itself is said.
        is_near: Whether only what fits just the one thing may be said, since more is known of the matter.
    """
    talk, deeds, reader = search.talk, search.library.under(DEED), _reader()
    if not deeds or reader.is_grave(talk.text):
        return None

    def suits(unit: Unit) -> bool:
        is_mood = "joy" in unit.feelings if is_glad else not (unit.feelings == {"joy"} and talk.is_troubled)
        is_welcome = is_mood and talk.taste.leaning(unit) >= 0
        return is_welcome and is_called_for(unit, talk) and reader.is_done(unit, talk)

    def suits_now(unit: Unit) -> bool:
        return not (unit.is_question and talk.question_streak) and suits(unit)

    near = tuple(topic for topic in deeds if topic != _WIDE)
    unit = search.best(Role(LEADS, near), (), suits)
    return unit if unit or is_near else search.best(Role(LEADS, (_WIDE,)), (), suits_now)
