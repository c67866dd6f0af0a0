"""The last resort: what no handler has foreseen is logged, and the person gets an apology."""

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.update_processor import InboxUpdateProcessor
from db.errors import DatabaseUnavailable, DbError, NotFound, TransactionConflict
from handlers.context import BotContext
from handlers.gate.service import GateService
from handlers.guards import MessageGone, NotSettled
from handlers.menu import views
from handlers.operators.tally import Tally
from handlers.show import Screen
from handlers.words import Dictionary, Words

_log = logging.getLogger(__name__)


class ErrorHandler:
    """Sorts exceptions into those that time heals, those that the person may know, and faults of ours."""

    def __init__(
        self,
        *,
        processor: InboxUpdateProcessor,
        gate: GateService,
        screen: Screen,
        dictionary: Dictionary,
        tally: Tally | None = None,
    ) -> None:
        self._processor = processor
        self._gate = gate
        self._screen = screen
        self._dictionary = dictionary
        self._tally = tally or Tally()

    async def handle(self, update: object, context: BotContext) -> None:
        """What PTB calls with every exception of a handler; the exception is `context.error`.

        Raises:
            ApplicationHandlerStop: Always for an update: where the gate or the safety check has failed,
                nothing behind them may answer.
        """
        error = context.error
        if not isinstance(update, Update):
            self._tally.add()
            _log.error("error outside of an update", exc_info=error)
            return
        await self._sort(update, error)
        raise ApplicationHandlerStop

    async def _sort(self, update: Update, error: Exception | None) -> None:
        if _is_passing(error):
            _log.warning("update postponed update=%s error=%s", update.update_id, type(error).__name__)
            self._processor.put_back(update)
        elif isinstance(error, Forbidden):
            await self._note_blocked(update)
        elif isinstance(error, (NotFound, MessageGone)) and update.callback_query is not None:
            await self._refuse_tap(update)
        elif isinstance(error, NotSettled):
            await self._apologise(update, "menu-only-after-start")
        else:
            self._tally.add()
            _log.error("handler failed update=%s", update.update_id, exc_info=error)
            await self._apologise(update, "menu-apology")

    async def _note_blocked(self, update: Update) -> None:
        if update.effective_user is not None:
            _log.info("blocked by the person user=%s", update.effective_user.id)
            await self._gate.mark_reachable(update.effective_user.id, is_reachable=False)

    async def _refuse_tap(self, update: Update) -> None:
        assert update.callback_query is not None
        say = await self._words(update)
        try:
            await update.callback_query.answer(views.stale_button(say))
        except BadRequest:
            _log.info("tap too old to be answered update=%s", update.update_id)

    async def _apologise(self, update: Update, key: str) -> None:
        message = update.effective_message
        if message is None:
            return
        say = await self._words(update)
        try:
            await self._screen.send(message, views.apology(key, say))
        except TelegramError as error:
            _log.warning("apology not sent update=%s error=%s", update.update_id, type(error).__name__)

    async def _words(self, update: Update) -> Words:
        """The language that the person chose; that of their client where they are not known.

        PTB hands a fresh context to error handlers: what the gate has found out is not in it.
        """
        user = update.effective_user
        if user is None:
            return self._dictionary.spoken_by(None)
        try:
            person = await self._gate.arrive(user.id)
        except DbError as error:
            _log.warning("language not known error=%s", type(error).__name__)
            person = None
        return self._dictionary[person.locale] if person else self._dictionary.spoken_by(user.language_code)


def _is_passing(error: Exception | None) -> bool:
    if isinstance(error, BadRequest):  # A BadRequest is a NetworkError to PTB, and never passes.
        return False
    return isinstance(error, (NetworkError, RetryAfter, DatabaseUnavailable, TransactionConflict))
