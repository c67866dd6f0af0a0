"""Puts a letter together: what went well, a pattern if there is one, a film and a question."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from db.records import StoredReading
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.diary_reading import read_diary
from handlers.film_batches import packed_batch
from handlers.film_choices import avoiding, film_choices
from handlers.mood_days import DayMood, day_moods, mean_of, week_of
from handlers.mood_marks import heard
from handlers.mood_words import TAGS
from handlers.tag_effects import CAREFUL, TagEffect, tag_effects
from handlers.weekly.rota import LetterNote
from ml.emotion.types import Emotion
from ml.errors import MlError
from ml.runner import InferenceRunner
from recommender.errors import RecommenderError
from recommender.types import Film, FilmFilters, RankedFilm, Ranker, RankRequest, Wish

_log = logging.getLogger(__name__)

N_QUESTIONS: Final = 8
N_DAYS_OF_PATTERN: Final = 90
_LEAST_DIFFERENCE: Final = 0.5
"""A smaller one is not worth a sentence, however sure it is."""
_BRIGHT: Final = 4.0
_HARD: Final = 2.0
_RISE: Final = 0.5
_MIDDLE: Final = 3.0
_N_HALVES: Final = 4
"""So many days at least before a week is said to have gone up."""
_N_SHOWN: Final = 48


@dataclass(frozen=True)
class Letter:
    """What a letter says.

    Attributes:
        note: Whom it is for.
        n_days: Days of the week with entries; days without one are not spoken of.
        brightest: The best day, where one was good.
        is_rising: Whether the week ended better than it began.
        is_hard: Whether the days that were noted were hard ones.
        pattern: A tag that good days had, where that is clear enough.
        film: The film of the week.
        batch_id: Of the recommendation that it is.
        question: Which of the questions is asked.
    """

    note: LetterNote
    n_days: int
    brightest: DayMood | None
    is_rising: bool
    is_hard: bool
    question: int
    pattern: TagEffect | None = None
    film: Film | None = None
    batch_id: int | None = None


@dataclass(frozen=True)
class _Material:
    days: tuple[DayMood, ...]
    earlier: tuple[DayMood, ...]
    readings: tuple[StoredReading, ...]
    request: RankRequest
    shown: tuple[int, ...]


class LetterWriter:
    """Writes from what stands in the diary; what it writes is kept nowhere."""

    def __init__(
        self, *, ranker: Ranker, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._ranker = ranker
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def write(self, note: LetterNote) -> Letter:
        """One letter; without a film where none can be found in time."""
        async with self._unit_of_work() as work:
            material = await _material(work, note)
        days, mean = material.days, mean_of(material.days)
        film = await self._film(material)
        batch_id = None if film is None else await self._keep(note, film, material.request.wish)
        brightest = max(days, key=lambda day: (day.mean, day.day), default=None)
        return Letter(
            note=note,
            n_days=len(days),
            brightest=brightest if brightest is not None and brightest.mean >= _BRIGHT else None,
            is_rising=_is_rising(days),
            is_hard=mean is not None and mean <= _HARD,
            question=question_of(note.user_id, note.day),
            pattern=pattern_of(material.earlier),
            film=None if film is None else film.film,
            batch_id=batch_id,
        )

    async def _film(self, material: _Material) -> RankedFilm | None:
        request = material.request
        fresh = (*request.excluded, *material.shown)
        try:
            ranked = await self._runner.run(self._ranker.rank, replace(request, excluded=fresh))
            ranked = ranked or await self._runner.run(self._ranker.rank, request)
        except (MlError, RecommenderError) as error:
            _log.warning("letter without a film error=%s", type(error).__name__)
            return None
        return ranked[0] if ranked else None

    async def _keep(self, note: LetterNote, film: RankedFilm, wish: Wish) -> int:
        async with self._unit_of_work() as work:
            batch = await work.batches.add(
                note.user_id,
                update_id=None,
                wish=wish.value,
                payload=packed_batch((film,)),
                film_ids=(film.film.id,),
                now=self._clock(),
            )
            await work.commit()
        return batch.id


def question_of(user_id: int, day: date) -> int:
    """Another question every week, and not the same one for everybody."""
    return (day.toordinal() // 7 + user_id) % N_QUESTIONS + 1


def pattern_of(days: Sequence[DayMood]) -> TagEffect | None:
    """The tag that good days had most clearly; own words of a person, and what weighs on them, are left out.

    The interval is of 99 %, since the largest of several differences is picked out.
    """
    found = (
        effect
        for effect in tag_effects(days, z=CAREFUL)
        if effect.tag in TAGS and effect.low > 0 and effect.difference >= _LEAST_DIFFERENCE
    )
    return next(found, None)


async def _material(work: UnitOfWork, note: LetterNote) -> _Material:
    read = await read_diary(work, note.user_id, week_of(note.day), note.zone)
    first = note.day - timedelta(days=N_DAYS_OF_PATTERN - 1)
    earlier = day_moods(await work.moods.between(note.user_id, first, note.day))
    mean = mean_of(read.days)
    request = RankRequest(
        emotion=_feeling(read.readings, mean),
        saved=tuple(await work.saved_films.ids(note.user_id)),
        excluded=tuple(await work.shown.excluded_ids(note.user_id)),
        wish=Wish.LIFT if mean is not None and mean < _MIDDLE else Wish.STAY,
        filters=avoiding(FilmFilters(), await film_choices(work, note.user_id)),
        n=1,
    )
    shown = tuple(await work.shown.shown_ids(note.user_id, _N_SHOWN))
    return _Material(read.days, earlier, read.readings, request, shown)


def _feeling(readings: Sequence[StoredReading], mean: float | None) -> Mapping[str, float]:
    """The feelings of the week: as they were heard, else by the diary alone."""
    counted = heard(readings)
    if counted:
        totals = {e.value: sum(each.scores.get(e.value, 0.0) for each in counted) for e in Emotion}
        whole = sum(totals.values())
        if whole > 0:
            return {feeling: total / whole for feeling, total in totals.items()}
    likely = Emotion.NEUTRAL
    if mean is not None and mean != _MIDDLE:
        likely = Emotion.JOY if mean > _MIDDLE else Emotion.SADNESS
    return {emotion.value: float(emotion is likely) for emotion in Emotion}


def _is_rising(days: Sequence[DayMood]) -> bool:
    if len(days) < _N_HALVES:
        return False
    half = len(days) // 2
    before, after = mean_of(days[:half]), mean_of(days[-half:])
    return before is not None and after is not None and after - before >= _RISE
