"""Keeps what a person chose for the paper, and gathers what it tells."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.brief.choices import MAX_OWN, MAX_QUESTION_LENGTH, N_READY, PERIODS, Choices, Picked
from handlers.brief.gathered import Facts, OwnWords, ScaleResult, gather_words, scale_results
from handlers.clock import Clock
from handlers.mood_days import Period, day_moods
from handlers.person import Person
from handlers.words import Words
from ml.runner import InferenceRunner

PER_PAGE: Final = 5
_N_SCALES_READ: Final = 100
_A_MOMENT: Final = 20.0
"""Seconds in which another tap for the same paper brings no second one."""
_SECONDS: Final = 60.0


@dataclass(frozen=True)
class Overview:
    """What the paper would hold."""

    choices: Choices
    n_entries: int
    n_scales: int
    n_words: int
    """How many own words there are to choose from."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell yet."""
        return not (self.n_entries or self.n_scales or self.n_words)


@dataclass(frozen=True)
class WordsPage:
    """A page of what the person wrote; pages count from 0."""

    choices: Choices
    words: tuple[OwnWords, ...]
    index: int
    n_pages: int


@dataclass(frozen=True)
class Paper:
    """The PDF."""

    name: str
    content: bytes


@dataclass(frozen=True)
class NotNow:
    """No paper: it has just been sent (`is_sent`), or there is nothing to tell."""

    is_sent: bool


class BriefService:
    """Makes papers; none of them is kept."""

    def __init__(self, *, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._alone = asyncio.Semaphore(1)

    async def overview(self, person: Person) -> Overview:
        """What was chosen so far."""
        return await self._change(person, lambda choices: choices)

    async def choose_days(self, person: Person, days: int) -> Overview:
        """Tell of so many days."""
        return await self._change(person, lambda c: replace(c, days=days) if days in PERIODS else c)

    async def switch_scales(self, person: Person, *, is_on: bool) -> Overview:
        """Have results of questionnaires in it, or not."""
        return await self._change(person, lambda choices: replace(choices, has_scales=is_on))

    async def words(self, person: Person, index: int) -> WordsPage:
        """A page of what the person wrote in that time, the newest first."""
        async with self._unit_of_work() as work:
            choices = Choices.unpacked(await work.brief_desks.find(person.id))
            found = await gather_words(work, person, *self._span(person, choices))
        n_pages = max(1, -(-len(found) // PER_PAGE))
        index = min(max(index, 0), n_pages - 1)
        return WordsPage(choices, found[index * PER_PAGE : (index + 1) * PER_PAGE], index, n_pages)

    async def tick(self, person: Person, picked: Picked, index: int, *, is_on: bool) -> WordsPage:
        """Have own words in it, or not; words that are not the person's change nothing."""
        async with self._unit_of_work() as work:
            choices = Choices.unpacked(await work.brief_desks.find(person.id))
            found = await gather_words(work, person, *self._span(person, choices))
            if not is_on or any(each.picked == picked for each in found):
                await self._put(work, person, choices, choices.tick(picked, is_on=is_on))
                await work.commit()
        return await self.words(person, index)

    async def tick_question(self, person: Person, number: int, *, is_on: bool) -> Overview:
        """Have a ready question in it, or not."""
        if not 0 <= number < N_READY:
            return await self.overview(person)
        return await self._change(person, lambda choices: choices.tick_ready(number, is_on=is_on))

    async def drop_question(self, person: Person, key: int) -> Overview:
        """Take a typed question out."""
        return await self._change(person, lambda choices: choices.drop(key))

    async def take_question(self, person: Person, typed: str) -> Overview | None:
        """A question that was typed; None where it is too long, or one too many."""
        question = " ".join(typed.split())
        if not 0 < len(question) <= MAX_QUESTION_LENGTH:
            return None
        overview = await self._change(person, lambda choices: choices.ask(question))
        return overview if question in overview.choices.own else None

    async def can_ask_more(self, person: Person) -> bool:
        """Whether another question may be typed."""
        return len((await self.overview(person)).choices.own) < MAX_OWN

    async def make(self, person: Person, update_id: int, say: Words) -> Paper | NotNow:
        """Make the paper; a tap right after another one brings none, one that comes again does."""
        now = self._clock()
        async with self._unit_of_work() as work:
            choices = Choices.unpacked(await work.brief_desks.find(person.id))
            is_same = choices.made_by not in {0, update_id}
            if is_same and now.timestamp() - choices.made_at < _A_MOMENT:
                return NotNow(is_sent=True)
            facts = await self._facts(work, person, choices, now)
            if facts.is_empty:
                return NotNow(is_sent=False)
            made = replace(choices, made_by=update_id, made_at=now.timestamp())
            await work.brief_desks.put(person.id, made.packed(), now)
            await work.commit()
        async with self._alone:
            content = await self._runner.run(_drawn, facts, say, timeout_seconds=_SECONDS)
        return Paper(f"maeumi-brief-{facts.period.last.isoformat()}.pdf", content)

    async def _facts(self, work: UnitOfWork, person: Person, choices: Choices, now: datetime) -> Facts:
        first, last = self._span(person, choices)
        entries = await work.moods.between(person.id, first, last)
        own = {each.picked: each for each in await gather_words(work, person, first, last)}
        picked = [own[each] for each in choices.picked if each in own]
        return Facts(
            nickname=person.nickname or "",
            period=Period(first, last),
            made_at=now.astimezone(person.zone),
            n_entries=len(entries),
            days=day_moods(entries),
            scales=await self._scales(work, person, first) if choices.has_scales else (),
            words=tuple(sorted(picked, key=lambda each: each.at)),
            ready=choices.ready,
            own=choices.own,
        )

    async def _scales(self, work: UnitOfWork, person: Person, first: date) -> tuple[ScaleResult, ...]:
        notes = await work.care_notes.latest(person.id, "scale", limit=_N_SCALES_READ)
        return scale_results(notes, person.zone, first)

    async def _change(self, person: Person, change: Callable[[Choices], Choices]) -> Overview:
        async with self._unit_of_work() as work:
            before = Choices.unpacked(await work.brief_desks.find(person.id))
            choices = await self._put(work, person, before, change(before))
            first, last = self._span(person, choices)
            overview = Overview(
                choices=choices,
                n_entries=len(await work.moods.between(person.id, first, last)),
                n_scales=len(await self._scales(work, person, first)),
                n_words=len(await gather_words(work, person, first, last)),
            )
            await work.commit()
        return overview

    async def _put(self, work: UnitOfWork, person: Person, before: Choices, after: Choices) -> Choices:
        if after == before:
            return before
        changed = replace(after, made_by=0)
        await work.brief_desks.put(person.id, changed.packed(), self._clock())
        return changed

    def _span(self, person: Person, choices: Choices) -> tuple[date, date]:
        today = self._clock().astimezone(person.zone).date()
        return today - timedelta(days=choices.days - 1), today


def _drawn(facts: Facts, say: Words) -> bytes:
    # Reportlab takes 12 MB and a tenth of a second, and few processes ever draw a paper.
    from handlers.brief.document import brief_pdf  # noqa: PLC0415

    return brief_pdf(facts, say)
