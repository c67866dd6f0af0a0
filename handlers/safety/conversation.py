"""The crisis protocol as handlers; it stands before the journey and stops what would follow."""

import re
from collections.abc import Awaitable, Callable

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop

from handlers import guards
from handlers.commands import COMMANDS, UNLISTED
from handlers.context import BotContext
from handlers.crisis_view import crisis
from handlers.hold import answer_in_danger
from handlers.payloads.talking import FollowUp
from handlers.safety import views
from handlers.safety.service import SafetyService
from handlers.show import Screen
from handlers.view import View
from ml.safety.danger import is_urgent
from ml.safety.types import Danger

_COMMAND = re.compile(rf"/({'|'.join((*COMMANDS, *UNLISTED))})(@\w+)?(\s+|\Z)", re.IGNORECASE)


class SafetyConversation:
    """Answers danger to life, and nothing else then."""

    def __init__(
        self,
        *,
        service: SafetyService,
        screen: Screen,
        also: Callable[[int], Awaitable[None]] | None = None,
        awaits_plan: Callable[[int, int], Awaitable[bool]] | None = None,
        is_talking: Callable[[int, int], Awaitable[bool]] | None = None,
    ) -> None:
        """Join the parts.

        Args:
            service: Grades and remembers.
            screen: Sends.
            also: What else is to be done for a person in danger, once they have their answer.
            awaits_plan: Whether the words of a person, told by bot and id, are for their safety plan.
            is_talking: Whether the words of a person, told by bot and id, are heard by counsel.
        """
        self._service = service
        self._screen = screen
        self._also = also
        self._awaits_plan = awaits_plan
        self._is_talking = is_talking

    async def receive_any(self, update: Update, context: BotContext) -> None:
        """Grade every text and caption, edited ones too, in any state; at crisis nothing else answers."""
        if update.callback_query is not None or (message := update.effective_message) is None:
            return
        # The word of a command of ours says nothing of the person, and `/sos` must work with every engine
        # down. A slash before any other word makes it no less a cry for help.
        written = message.text or message.caption or ""
        if (command := _COMMAND.match(written)) is not None:
            written = written[command.end() :]
        if not written:
            return
        may_ask = update.message is not None and await self._is_talk(message, context)
        if not await self._service.is_crisis(written, may_ask=may_ask):
            return
        if await self._is_for_plan(written, context):
            return
        # The answer goes out first: no failing database may stand before it.
        danger, answer = _answer(written, context)
        sent = await self._screen.send(message, answer)
        if context.person is not None:
            await self._service.hold(context.person.id, danger)
            if self._also is not None:
                await self._also(context.person.id)
        await self._offer_plan(sent, answer, context)
        raise ApplicationHandlerStop

    async def _is_talk(self, message: Message, context: BotContext) -> bool:
        """Whether counsel hears this next, which asks where danger is no more than half heard."""
        person = context.person
        if person is None or not person.is_settled or person.is_held or message.text is None:
            return False
        return self._is_talking is not None and await self._is_talking(context.bot.id, person.id)

    async def _is_for_plan(self, written: str, context: BotContext) -> bool:
        """Whether this is a sign that a person notes in their own plan, which shows the lines itself."""
        if context.person is None or self._awaits_plan is None or is_urgent(written):
            return False
        return await self._awaits_plan(context.bot.id, context.person.id)

    async def open_sos(self, update: Update, context: BotContext) -> None:
        """`/sos`: the lines, always."""
        has_plan = await self._has_plan(context)
        await self._screen.send(guards.message(update), views.sos(context.say, has_plan=has_plan))

    async def tap_lines(self, update: Update, context: BotContext) -> None:
        """The lines again."""
        await guards.answer(update)
        await self.open_sos(update, context)

    async def tap_safe(self, update: Update, context: BotContext) -> None:
        """“I am safe now”."""
        await guards.answer(update)
        if context.person is not None:
            await self._service.release(context.person.id)
        await self._screen.send(guards.message(update), views.relieved(context.say))

    async def tap_follow_up(self, update: Update, context: BotContext) -> None:
        """Plan the one question of tomorrow, or cancel it."""
        await guards.answer(update)
        is_wanted = FollowUp.unpack(guards.data(update)).is_wanted and context.person is not None
        if context.person is not None:
            await self._service.follow_up(context.person.id, is_wanted=is_wanted)
        view = views.follow_up_planned if is_wanted else views.follow_up_cancelled
        await self._screen.send(guards.message(update), view(context.say))

    async def _offer_plan(self, sent: Message, view: View, context: BotContext) -> None:
        """Put a button to the person's own safety plan below what stands there, if they wrote one."""
        if await self._has_plan(context):
            await self._screen.change_rows(sent, (*view.rows, views.to_plan(context.say)))

    async def _has_plan(self, context: BotContext) -> bool:
        person = context.person
        return person is not None and person.is_settled and await self._service.has_plan(person.id)


def _answer(written: str, context: BotContext) -> tuple[Danger, View]:
    danger, words = answer_in_danger(context.person, written, context.say.locale)
    return danger, crisis(context.say, is_known=context.person is not None, danger=danger, words=words)
