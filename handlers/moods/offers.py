"""After a talk or a selfie that was clear, the offer to note the mood: once a day, never noted unasked."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from db.records import StoredReading
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.mood_marks import heard, score_of_feelings
from handlers.person import Person
from ml.emotion.types import Emotion, Source

_JUST_NOW: Final = timedelta(minutes=2)
_A_TALK: Final = timedelta(hours=1)
_N_OF_A_TALK: Final = 5
"""Fewer messages are no talk yet."""
_N_READ: Final = 12
_CLEAR_FACE: Final = 0.85
"""Faces are misread often, so that more is asked of them than of words."""
_CLEAR_TALK: Final = 0.65
_KINDS: Final = (
    frozenset({Emotion.JOY}),
    frozenset({Emotion.NEUTRAL, Emotion.SURPRISE}),
    frozenset(set(Emotion) - {Emotion.JOY, Emotion.NEUTRAL, Emotion.SURPRISE}),
)
"""Glad, plain and heavy: a heavy talk goes from one heavy feeling to the next, and is clear all the same."""
_LOWEST, _HIGHEST = 1, 5


class MoodOffers:
    """Knows when an offer is due, and which of the five moods it guesses."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def due(self, person: Person) -> int | None:
        """The guess, where an offer is to be made now; it counts as made then."""
        if person.is_held or person.is_secret or person.must_renew or not person.is_settled:
            return None
        now = self._clock()
        day = now.astimezone(person.zone).date()
        async with self._unit_of_work() as work:
            if not await work.mood_desks.may_offer(person.id, day):
                return None
            readings = await work.readings.latest(person.id, _N_READ)
            if not readings or now - readings[-1].created_at > _JUST_NOW:
                return None
            recent = [each for each in heard(readings) if now - each.created_at <= _A_TALK]
            guess = guessed(recent)
            if guess is None or await work.moods.between(person.id, day, day):
                return None
            if not await work.mood_desks.offer(person.id, day):
                return None
            await work.commit()
        return guess

    async def switch(self, person: Person, *, is_on: bool) -> None:
        """Offer it, or do not."""
        async with self._unit_of_work() as work:
            await work.mood_desks.set_offers(person.id, are_wanted=is_on)
            await work.commit()


def guessed(readings: Sequence[StoredReading]) -> int | None:
    """The mood that readings tell of, the newest last; None where they are not clear."""
    if not readings:
        return None
    newest = readings[-1]
    if newest.source == Source.FACE:
        return _guess([newest], _CLEAR_FACE)
    said = [each for each in readings if each.source != Source.FACE]
    return _guess(said, _CLEAR_TALK) if len(said) >= _N_OF_A_TALK else None


def _guess(readings: Sequence[StoredReading], clear: float) -> int | None:
    labels = {label for each in readings for label in each.scores}
    mean = {label: sum(each.scores.get(label, 0.0) for each in readings) / len(readings) for label in labels}
    if max(sum(mean.get(emotion, 0.0) for emotion in kind) for kind in _KINDS) < clear:
        return None
    return min(max(round(score_of_feelings(mean)), _LOWEST), _HIGHEST)
