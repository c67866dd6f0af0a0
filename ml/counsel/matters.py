"""Which situations a talk tells: the one that it is about, and what the last message adds to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ml.counsel.situation_library import Situation, SituationLibrary, situation_of
from ml.counsel.situation_matcher import SituationMatcher, is_distinct
from ml.counsel.topics import TopicConfig
from ml.counsel.units import Unit

_N_KEPT: Final = 4
"""The user's messages after which a situation that was not told again is no longer spoken of."""
_OTHER_TOPIC: Final = 0.6
"""From this score on, a message about another topic than the situation turns away from it."""


@dataclass(frozen=True)
class Matter:
    """What was told, as far as it is a known situation.

    Attributes:
        situation: What the talk is about.
        aside: What the last message says that people say of many situations ("am I too sensitive?").
        is_told_now: Whether the last message tells one of them.
        is_in_focus: Whether the last message still is about the situation.
    """

    situation: Situation | None = None
    aside: Situation | None = None
    is_told_now: bool = False
    is_in_focus: bool = False

    @property
    def tells_situation(self) -> bool:
        """Whether the last message tells what the talk is about, and does not only add to it."""
        return self.is_told_now and self.aside is None


def _is_mood(situation: Situation | None) -> bool:
    return situation is not None and situation.is_mood


class MatterReader:
    """Follows situations over the talks in one language."""

    def __init__(self, locale: str) -> None:
        self._situations = SituationLibrary(locale)
        self._matcher = SituationMatcher(locale)
        self._clear = TopicConfig().clear

    def recognise(self, reply: str) -> tuple[Unit, ...]:
        """The units of situations of which a reply was made."""
        return self._situations.recognise(reply)

    def is_glad(self, unit: Unit) -> bool:
        """Whether a unit answers good news."""
        key = situation_of(unit)
        return key is not None and key in self._situations and self._situations.get(key).is_glad

    def read(self, messages: Sequence[str], scored: Sequence[Mapping[str, float]]) -> Matter:
        """What the user's messages tell.

        Args:
            messages: The newest of them, oldest first.
            scored: How much each of the last of them is about each topic.
        """
        told = self._followed(messages)
        at = [place for place, each in enumerate(told) if each is not None and not each.is_aside]
        # "I cannot think of anything else", said of a quarrel, is no other matter than the quarrel.
        at = [place for place in at if not _is_mood(told[place])] or at
        last = told[-1]
        aside = last if last is not None and (last.is_aside or at[-1] != len(messages) - 1) else None
        if not at or len(messages) - 1 - at[-1] > _N_KEPT:
            return Matter(aside=aside, is_told_now=aside is not None)
        is_now = at[-1] == len(messages) - 1
        return Matter(
            situation=told[at[-1]],
            aside=aside,
            is_told_now=last is not None,
            is_in_focus=is_now or not self._turns_away(scored, at[-1] - len(messages)),
        )

    def _followed(self, messages: Sequence[str]) -> list[Situation | None]:
        """What each message tells; later ones turn to another matter by more than a mere word or two."""
        told: list[Situation | None] = []
        for message in messages:
            scores = self._matcher.scores(message)
            earlier = {each.key for each in told if each is not None}
            if told:
                scores = {key: s for key, s in scores.items() if key in earlier or is_distinct(s)}
            told.append(self._best(scores))
        return told

    def _best(self, scores: Mapping[str, float]) -> Situation | None:
        known = [key for key in scores if key in self._situations]
        # An aside gives way: "it is my fault that I got scammed" tells of the scam.
        return max(
            map(self._situations.get, known),
            key=lambda situation: (not situation.is_aside, scores[situation.key]),
            default=None,
        )

    def _turns_away(self, scored: Sequence[Mapping[str, float]], place: int) -> bool:
        if -place > len(scored):
            return False
        before, now = scored[place], scored[-1]
        topic = max(now, key=now.__getitem__)
        return now[topic] >= _OTHER_TOPIC and before[topic] < self._clear
