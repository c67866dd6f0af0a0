"""Whether good news is spoken of, by what was answered and by what was said since."""

from collections.abc import Sequence
from typing import Final

from ml.counsel.deeds import DEED
from ml.counsel.matters import Matter, MatterReader
from ml.counsel.talk_tone import TalkToneReader
from ml.counsel.turns import SAID, TONE, TURN
from ml.counsel.units import Unit

_N_NEAR: Final = 3
"""Messages in which a good end counts for the matter that is spoken of."""
_GLAD: Final = frozenset({"good_news", f"{TONE}glad", f"{SAID}glad"})
"""Topics of units that answer good news."""
_OF_ANY_MOOD: Final = frozenset(
    f"{TURN}{name}"
    for name in ("kindness", "better", "plan", "treat", "laugh_even", "soon", "long", "will_it", "thaw")
) | {"agrees_you", "will_do", "gives_time", "how_much", "set_right"}
"""Topics of replies after which good news is still spoken of."""
_OF_ANY: Final = (f"{TURN}q_", DEED)
"""How the topics begin of answers to questions and of what takes up deeds; they fit any mood."""


class GladnessReader:
    """Tells whether joy goes on in talks; built once, then only read."""

    def __init__(self, heard: TalkToneReader, matters: MatterReader) -> None:
        self._heard = heard
        self._matters = matters

    def was_joyful(self, messages: Sequence[str], recognised: Sequence[Sequence[Unit]]) -> bool:
        """Whether good news was spoken of up to the last message, which does not take it back.

        Args:
            messages: The user's messages, oldest first.
            recognised: The units of which each of the companion's replies was made.
        """
        was_glad = self._was_answered_gladly(messages, recognised) or self._heard.was_joyful(messages)
        return was_glad and not self._heard.takes_back(messages[-1])

    def is_over(self, matter: Matter, messages: Sequence[str]) -> bool:
        """Whether a matter ended well: "the dog's operation went well" tells no sick dog."""
        *earlier, last = messages[-_N_NEAR:]
        if is_glad_matter(matter):
            return False
        ended = any(map(self._heard.is_surely_good, earlier)) and not matter.is_told_now
        return ended or self._heard.is_surely_good(last)

    def _was_answered_gladly(self, messages: Sequence[str], recognised: Sequence[Sequence[Unit]]) -> bool:
        """Whether good news was answered last, give or take replies that fit any mood."""
        # The replies are those to all messages but the last one.
        for units, message in zip(reversed(recognised), reversed(messages[:-1]), strict=False):
            if self._heard.takes_back(message) and not self._heard.sounds_joyful(message):
                return False
            if any(map(self._is_glad, units)):
                return True
            if not units or not all(map(_is_of_any_mood, units)):
                return False
            if self._heard.sounds_troubled_but_tears(message):
                return False
        return False

    def _is_glad(self, unit: Unit) -> bool:
        return unit.topic in _GLAD or unit.feelings == {"joy"} or self._matters.is_glad(unit)


def is_glad_matter(matter: Matter) -> bool:
    """Whether the matter that is spoken of is good news."""
    return matter.situation is not None and matter.situation.is_glad and matter.is_in_focus


def _is_of_any_mood(unit: Unit) -> bool:
    return unit.topic in _OF_ANY_MOOD or unit.topic.startswith(_OF_ANY)
