"""What moderators see and decide of letters; none of it says who wrote or received one."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np

from db.board_records import Audited
from db.errors import DbError
from db.letter_records import LetterText, StoredLetterCase
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.letter_rules import LetterRules

LEASE: Final = timedelta(seconds=60)
DECISIONS: Final = {"review": ("approve", "reject"), "report": ("keep", "reject")}
"""What may be decided of which kind of case."""


@dataclass(frozen=True)
class LetterCaseShown:
    """A case with the words of its letter, where they still are."""

    case: StoredLetterCase
    content: LetterText | None


@dataclass(frozen=True)
class LetterDecided:
    """The case as it stands now, and the writer who is told of it with their language."""

    shown: LetterCaseShown
    told: tuple[int, str] | None = None


class LetterReview:
    """Brings letters to moderators and takes their decisions; each is written down."""

    def __init__(
        self, *, rules: LetterRules, unit_of_work: UnitOfWorkFactory, clock: Clock, rng: np.random.Generator
    ) -> None:
        self._rules = rules
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._rng = rng

    async def claim(self) -> LetterCaseShown | None:
        """A case that moderators are to see, or to see anew."""
        async with self._unit_of_work() as work:
            case = await work.letter_cases.claim(self._clock(), lease=LEASE)
            shown = None if case is None else await _shown(work, case)
            await work.commit()
        return shown

    async def settle(self, case: StoredLetterCase, place_id: int, message_id: int) -> None:
        """Note where it is shown."""
        assert case.due_at is not None, "a claimed case carries its lease"
        async with self._unit_of_work() as work:
            await work.letter_cases.settle(
                case.id, place_id=place_id, message_id=message_id, due_at=case.due_at
            )
            await work.commit()

    async def decide(self, case_id: int, decision: str, *, moderator_id: int) -> LetterDecided | None:
        """Decide a case once; None where that was done, or the letter is gone."""
        now = self._clock()
        async with self._unit_of_work() as work:
            case = await work.letter_cases.find(case_id, for_update=True)
            if case is None or case.closed_at is not None or decision not in DECISIONS[case.kind]:
                return None
            if decision == "approve":
                await work.letters.approve(case.letter_id, self._rules.due(now, self._rng))
            is_stopped = decision == "reject" and await work.letters.reject(case.letter_id)
            await work.letter_cases.close(case_id, decision, moderator_id, now)
            await work.cases.audit(
                Audited(f"letter-{decision}", f"letter {case.letter_id}", moderator_id=moderator_id), now
            )
            closed = await work.letter_cases.find(case_id)
            assert closed is not None, "it is held"
            shown = await _shown(work, closed)
            told = await _writer(work, case.letter_id) if is_stopped else None
            await work.commit()
        return LetterDecided(shown, told)


async def _writer(work: UnitOfWork, letter_id: int) -> tuple[int, str] | None:
    user_id = await work.operations.behind("letter", letter_id)
    user = None if user_id is None else await work.users.find(user_id)
    return None if user is None else (user.id, user.locale)


async def _shown(work: UnitOfWork, case: StoredLetterCase) -> LetterCaseShown:
    """A case with its letter; of one whose writer's key is gone, nothing can be shown."""
    try:
        letter = await work.letters.find(case.letter_id)
    except DbError:
        letter = None
    return LetterCaseShown(case, None if letter is None else letter.content)
