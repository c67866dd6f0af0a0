"""Builds the letters of comfort, and carries them and their answers."""

import logging
from collections.abc import Awaitable, Callable

import numpy as np
from telegram.error import Forbidden, TelegramError

from bot.engines import Engines
from bot.foundations import Foundations
from db.letter_records import DueReply
from handlers.context import BotContext
from handlers.letter_rules import LetterRules
from handlers.letters import views
from handlers.letters.answers import AnswerService
from handlers.letters.conversation import LettersConversation
from handlers.letters.post_office import Delivery, PostOffice
from handlers.letters.review import LetterReview
from handlers.letters.reviewing import ReviewConversation
from handlers.letters.service import LetterService
from handlers.long_texts import LongTexts
from handlers.moderators import Moderators
from handlers.show import Screen
from handlers.word_checks import WordChecks
from handlers.words import Dictionary

_log = logging.getLogger(__name__)


def build_letters(
    base: Foundations, engines: Engines, rules: LetterRules, *, screen: Screen
) -> LettersConversation:
    """Build the conversation with its services."""
    checks = WordChecks(grader=engines.comfort.safety, detector=engines.board, runner=base.runner)
    rng = np.random.default_rng()
    return LettersConversation(
        service=LetterService(
            rules=rules, checks=checks, unit_of_work=base.unit_of_work, clock=base.clock, rng=rng
        ),
        answers=AnswerService(
            rules=rules, checks=checks, unit_of_work=base.unit_of_work, clock=base.clock, rng=rng
        ),
        long_texts=LongTexts(unit_of_work=base.unit_of_work),
        screen=screen,
    )


def build_letter_review(
    base: Foundations, rules: LetterRules, *, moderators: Moderators, screen: Screen, dictionary: Dictionary
) -> ReviewConversation:
    """Build what moderators have to do with letters."""
    review = LetterReview(
        rules=rules, unit_of_work=base.unit_of_work, clock=base.clock, rng=np.random.default_rng()
    )
    return ReviewConversation(review=review, moderators=moderators, screen=screen, dictionary=dictionary)


class LettersJob:
    """A round of the post: all that is due leaves together, so that no moment tells of anybody."""

    def __init__(
        self,
        *,
        base: Foundations,
        rules: LetterRules,
        review: ReviewConversation,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._office = PostOffice(
            rules=rules, unit_of_work=base.unit_of_work, clock=base.clock, rng=np.random.default_rng()
        )
        self.every = rules.every
        self._review = review
        self._screen = screen
        self._dictionary = dictionary

    async def show_cases(self, context: BotContext) -> None:
        """Bring letters to moderators."""
        await self._review.show_due(context.bot)

    async def run(self, context: BotContext) -> None:
        """Carry letters, then answers."""
        waiting = await self._office.open()
        while (letter := await self._office.next_letter(waiting)) is not False:
            if isinstance(letter, Delivery):
                await self._deliver(context, letter)
        while (due := await self._office.next_reply()) is not False:
            if isinstance(due, DueReply):
                await self._carry(context, due)

    async def _deliver(self, context: BotContext, letter: Delivery) -> None:
        receiver = letter.receiver
        view = views.delivered(letter.id, letter.content.text, self._dictionary[receiver.locale])

        async def say() -> None:
            await self._screen.say(context.bot, receiver.user_id, view)

        match await _tried(say):
            case None:
                await self._office.note_sent(letter.id)
            case error:
                await self._office.give_back(letter, is_blocked=isinstance(error, Forbidden))

    async def _carry(self, context: BotContext, due: DueReply) -> None:
        view = views.reply(due.reaction, due.thanks, self._dictionary[due.writer.locale])

        async def say() -> None:
            await self._screen.say(context.bot, due.writer.user_id, view)

        error = await _tried(say)
        if error is None or isinstance(error, Forbidden):
            await self._office.settle_reply(due.delivery_id)
        # Else the lease of the claim ends, and it is tried again then.


async def _tried(say: Callable[[], Awaitable[None]]) -> TelegramError | None:
    """What went wrong, if anything did; nothing of whom it was for is logged."""
    try:
        await say()
    except TelegramError as error:
        _log.warning("letter or answer not carried error=%s", type(error).__name__)
        return error
    return None
