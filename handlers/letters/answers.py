"""Answering a letter that came: a sign, a few words, or a report."""

from typing import Final

import numpy as np

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.hold import hold
from handlers.letter_rules import MAX_THANKS, REACTIONS, WORDS, LetterRules
from handlers.letters.outcomes import Answered, AskThanks, Held, Reported, Thanked, WrongLength
from handlers.letters.service import refusal
from handlers.person import Person
from handlers.word_checks import WordChecks
from handlers.word_outcomes import Nothing
from ml.board.types import Verdict

_THANKS: Final = "thanks"


class AnswerService:
    """Keeps one answer to each letter; it is carried back later."""

    def __init__(
        self,
        *,
        rules: LetterRules,
        checks: WordChecks,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        rng: np.random.Generator,
    ) -> None:
        self._rules = rules
        self._checks = checks
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._rng = rng

    async def sign(self, user_id: int, delivery_id: int, kind: str) -> Answered | Nothing:
        """Answer with a sign; the first answer stands."""
        if kind not in REACTIONS:
            return Nothing()
        return await self._answer(user_id, delivery_id, kind, None)

    async def begin(self, user_id: int, delivery_id: int) -> AskThanks | Answered | Nothing:
        """Ask for a few words."""
        async with self._unit_of_work() as work:
            delivery = await work.letter_deliveries.of_receiver(user_id, delivery_id)
            if delivery is None:
                return Nothing()
            if delivery.reaction is not None:
                return Answered(is_new=False)
            await work.drafts.put(user_id, _THANKS, {"delivery_id": delivery_id}, self._clock())
            await work.commit()
        return AskThanks()

    async def thank(self, person: Person, typed: str, *, n_typed: int = 0) -> Thanked:
        """Answer with what was typed; `n_typed` counts all of a text that came in several messages."""
        if person.is_held:
            return Held()
        text = " ".join(typed.replace("\x00", "").split())
        n = n_typed if n_typed > len(typed) else len(text)
        if not 0 < n <= MAX_THANKS:
            return WrongLength(n, 1, MAX_THANKS)
        async with self._unit_of_work() as work:
            draft = await work.drafts.find(person.id, _THANKS)
        if draft is None:
            return Nothing()
        checked = await self._checks.check(text)
        if checked.strict is Verdict.CRISIS:
            await hold(self._unit_of_work, person.id, self._clock())
        refused = refusal(checked, text)
        if refused is not None:
            return refused
        return await self._answer(person.id, draft["delivery_id"], WORDS, text)

    async def report(self, user_id: int, delivery_id: int) -> Reported | Nothing:
        """Tell moderators, where there are any, and never bring anything of that writer again."""
        now = self._clock()
        async with self._unit_of_work() as work:
            delivery = await work.letter_deliveries.of_receiver(user_id, delivery_id)
            if delivery is None:
                return Nothing()
            letter_id = await work.letter_deliveries.report(user_id, delivery_id, now)
            if letter_id is not None:
                await work.letter_cases.open("report", letter_id, now)
            await work.commit()
        return Reported()

    async def _answer(
        self, user_id: int, delivery_id: int, reaction: str, thanks: str | None
    ) -> Answered | Nothing:
        async with self._unit_of_work() as work:
            if await work.letter_deliveries.of_receiver(user_id, delivery_id) is None:
                return Nothing()
            is_new = await work.letter_deliveries.answer(
                user_id,
                delivery_id,
                reaction=reaction,
                thanks=thanks,
                due_at=self._rules.due(self._clock(), self._rng),
            )
            await work.drafts.drop(user_id, _THANKS)
            await work.commit()
        return Answered(is_new)
