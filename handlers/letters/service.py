"""Writing letters, and the page of them."""

from typing import Final

import numpy as np

from db.letter_records import LetterText, StoredLetter
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.hold import hold
from handlers.letter_rules import LEAST_LETTER, MAX_LETTER, WINDOW, LetterRules
from handlers.letters.outcomes import (
    AskFeeling,
    AskWords,
    Begun,
    Box,
    Held,
    OwnLetter,
    Preview,
    Sent,
    SentOff,
    Silenced,
    TooMany,
    Written,
    WrongLength,
)
from handlers.person import Person
from handlers.word_checks import Checked, WordChecks
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from ml.board.types import Verdict
from ml.emotion.types import Emotion
from ml.safety.danger import danger_of

_LETTER: Final = "letter"
_N_SHOWN: Final = 5


class LetterService:
    """Keeps what is being written, looks at it, and lets it go."""

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

    async def begin(self, person: Person) -> Begun:
        """Begin a letter, where the person may write one now."""
        if person.is_held:
            return Held()
        async with self._unit_of_work() as work:
            return await self._hindrance(work, person.id) or AskFeeling()

    async def choose(self, person: Person, feeling: str) -> AskWords | Begun:
        """Whom it is for; a feeling that there is not asks again."""
        begun = await self.begin(person)
        if not isinstance(begun, AskFeeling) or feeling not in set(Emotion):
            return begun
        async with self._unit_of_work() as work:
            await work.drafts.put(person.id, _LETTER, {"feeling": feeling}, self._clock())
            await work.commit()
        return AskWords(feeling)

    async def receive(self, person: Person, typed: str, *, n_typed: int = 0) -> Written:
        """Take the words of the letter; they leave only when the writer has seen them once more.

        `n_typed` counts all of a text that came in several messages.
        """
        if person.is_held:
            await self.drop(person.id)
            return Held()
        text = typed.replace("\x00", "").strip()
        n = n_typed if n_typed > len(typed) else len(text)
        if not LEAST_LETTER <= n <= MAX_LETTER:
            return WrongLength(n, LEAST_LETTER, MAX_LETTER)
        async with self._unit_of_work() as work:
            draft = await work.drafts.find(person.id, _LETTER)
        if draft is None:
            return Nothing()
        checked = await self._look(person.id, text)
        if (refused := refusal(checked, text)) is not None:
            return refused
        async with self._unit_of_work() as work:
            written = {"feeling": draft["feeling"], "text": text}
            await work.drafts.put(person.id, _LETTER, written, self._clock())
            await work.commit()
        return Preview(draft["feeling"], text)

    async def again(self, person: Person) -> AskWords | Nothing:
        """Write the words anew."""
        async with self._unit_of_work() as work:
            draft = await work.drafts.find(person.id, _LETTER)
        return Nothing() if draft is None else AskWords(draft["feeling"])

    async def drop(self, user_id: int) -> None:
        """Forget what was begun."""
        async with self._unit_of_work() as work:
            await work.drafts.drop(user_id, _LETTER)
            await work.commit()

    async def send(self, person: Person, *, update_id: int) -> Sent:
        """Let the letter go: once, however often it is tapped."""
        if person.is_held:
            return Held()
        async with self._unit_of_work() as work:
            draft = await work.drafts.find(person.id, _LETTER)
        if draft is None or "text" not in draft:
            return Nothing()
        checked = await self._look(person.id, draft["text"])
        if (refused := refusal(checked, draft["text"])) is not None:
            return refused
        async with self._unit_of_work() as work:
            # One of two taps waits here for the other, and then finds no draft.
            if not await work.drafts.take(person.id, _LETTER):
                return Nothing()
            hindrance = await self._hindrance(work, person.id)
            if hindrance is not None:
                return hindrance
            is_reviewed = await self._add(
                work, person.id, LetterText(**draft), update_id, is_doubtful=checked.is_doubtful
            )
            await work.commit()
        return SentOff(is_reviewed)

    async def box(self, user_id: int) -> Box:
        """Whether letters are taken, and the last ones that were sent."""
        async with self._unit_of_work() as work:
            is_open = await work.letter_deliveries.is_open(user_id)
            own = await work.letters.of_writer(user_id, limit=_N_SHOWN)
        return Box(is_open, tuple(map(_own, own)))

    async def set_box(self, user_id: int, *, is_open: bool) -> Box:
        """Take letters, or none."""
        async with self._unit_of_work() as work:
            await work.letter_deliveries.set_box(user_id, self._clock(), is_open=is_open)
            await work.commit()
        return await self.box(user_id)

    async def withdraw(self, user_id: int, letter_id: int) -> bool:
        """Take a letter back; False where it has left, or is not theirs."""
        async with self._unit_of_work() as work:
            is_back = await work.letters.withdraw(user_id, letter_id)
            await work.commit()
        return is_back

    async def _hindrance(self, work: UnitOfWork, user_id: int) -> TooMany | Silenced | None:
        if await work.operations.is_banned(user_id):
            return Silenced(None)
        muted_until = await work.standing.muted_until(user_id, self._clock())
        if muted_until is not None:
            return Silenced(muted_until)
        n_sent = await work.letters.count_since(user_id, self._clock() - WINDOW)
        return TooMany(self._rules.per_day) if n_sent >= self._rules.per_day else None

    async def _add(
        self, work: UnitOfWork, user_id: int, content: LetterText, update_id: int, *, is_doubtful: bool
    ) -> bool:
        """Keep the letter; whether moderators see it first."""
        now = self._clock()
        needs_look = self._rules.is_reviewed or is_doubtful
        is_reviewed = needs_look and await work.board_chats.find("moderators") is not None
        letter_id = await work.letters.add(
            user_id,
            update_id=update_id,
            content=content,
            status="review" if is_reviewed else "waiting",
            due_at=self._rules.due(now, self._rng),
            now=now,
        )
        if is_reviewed and letter_id is not None:
            await work.letter_cases.open("review", letter_id, now)
        return is_reviewed

    async def _look(self, user_id: int, text: str) -> Checked:
        """Look at the words; what may hurt and may not is for moderators to say, where there are any."""
        checked = await self._checks.check(text)
        if checked.strict is Verdict.CRISIS:
            await hold(self._unit_of_work, user_id, self._clock())
            await self.drop(user_id)
        if not checked.is_doubtful:
            return checked
        async with self._unit_of_work() as work:
            has_moderators = await work.board_chats.find("moderators") is not None
        return Checked(Verdict.OK, is_doubtful=True) if has_moderators else checked


def refusal(checked: Checked, text: str) -> Crisis | Revealing | Refused | None:
    """What stands against a text; None where nothing does."""
    match checked.strict:
        case Verdict.CRISIS:
            return Crisis(danger_of(text))
        case Verdict.PII:
            return Revealing(text, checked.findings)
        case Verdict.ABUSE | Verdict.SPAM:
            return Refused(checked.verdict)
        case Verdict.OK:
            return None


def _own(letter: StoredLetter) -> OwnLetter:
    feeling = letter.content.feeling if letter.content else None
    return OwnLetter(letter.id, feeling, letter.status, letter.created_at)
