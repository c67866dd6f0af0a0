"""Builds what operators do, and sends their news."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.foundations import Foundations, bot_id_of
from bot.settings import Settings
from bot.support_flow import Support
from handlers.board_browse import taps as browsing
from handlers.callback_data import CallbackData
from handlers.context import BotContext
from handlers.film_shelf import FilmShelf
from handlers.operators import views
from handlers.operators.conversation import OperatorsConversation
from handlers.operators.door import Door
from handlers.operators.news import NewsService
from handlers.operators.service import OperatorService
from handlers.operators.tally import Tally
from handlers.payloads.board import OpenBoard, OpenOwnComments, OpenOwnPosts, OpenPost
from handlers.payloads.my_page import OpenMyData, OpenPrivacy
from handlers.privacy import taps as privacy
from handlers.show import Screen
from handlers.support import views as ticket_views
from handlers.support.service import CLOSED
from handlers.view import View
from handlers.words import DEFAULT_LOCALE, Dictionary, Words

_log = logging.getLogger(__name__)

_STAYS_OPEN: Sequence[type[CallbackData]] = (
    OpenBoard,
    OpenPost,
    OpenOwnPosts,
    OpenOwnComments,
    browsing.ChooseList,
    browsing.OpenComments,
    browsing.OpenOwnComment,
    browsing.DeletePost,
    browsing.DeleteComment,
    OpenPrivacy,
    OpenMyData,
    privacy.AskRevoke,
    privacy.RevokeConsent,
    privacy.ReadConsent,
    privacy.StartExport,
    privacy.AskDelete,
    privacy.ReallyDelete,
    privacy.ConfirmDelete,
    privacy.KeepAll,
)


@dataclass(frozen=True)
class Operators:
    """The parts of the flow that others need too."""

    conversation: OperatorsConversation
    door: Door
    news: NewsService
    shelf: FilmShelf
    support: Support


class TicketCommands:
    """Tickets in an operator's own chat."""

    def __init__(self, support: Support) -> None:
        self._support = support

    async def show(self, ticket_id: int, say: Words) -> View | None:
        """One ticket."""
        found = await self._support.service.find(ticket_id)
        return None if found is None else ticket_views.for_operator(found, say)

    async def reply(self, bot: Bot, ticket_id: int, text: str, *, update_id: int) -> bool:
        """Answer or close it, and bring that to the person."""
        service = self._support.service
        if text == CLOSED:
            is_heard = await service.close(ticket_id, update_id=update_id)
        else:
            is_heard = await service.answer(ticket_id, text, update_id=update_id)
        if is_heard:
            await self._support.desk.serve(bot, ticket_id)
        return is_heard


def build_operators(
    base: Foundations,
    settings: Settings,
    token: str,
    *,
    support: Support,
    shelf: FilmShelf,
    tally: Tally,
    screen: Screen,
) -> Operators:
    """Build the pages of operators, and the door that they can close."""
    unit_of_work, clock, bot_id = base.unit_of_work, base.clock, bot_id_of(token)

    async def waiting() -> int:
        async with unit_of_work() as work:
            return (await work.inbox.counts(bot_id)).n_pending

    door = Door(
        operators=settings.operators, stays_open=_STAYS_OPEN, unit_of_work=unit_of_work, screen=screen
    )
    news = NewsService(unit_of_work=unit_of_work, clock=clock)
    conversation = OperatorsConversation(
        operators=settings.operators,
        service=OperatorService(
            shelf=shelf, waiting=waiting, tally=tally, unit_of_work=unit_of_work, clock=clock
        ),
        bans=support.bans,
        news=news,
        door=door,
        tickets=TicketCommands(support),
        desk_trouble=support.desk.trouble,
        screen=screen,
    )
    return Operators(conversation, door, news, shelf, support)


class NewsJob:
    """Sends news a little at a time, and leaves the way to conversations while many wait."""

    def __init__(
        self,
        *,
        operators: Operators,
        base: Foundations,
        token: str,
        per_second: int,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._news = operators.news
        self._shelf = operators.shelf
        self._base = base
        self._bot_id = bot_id_of(token)
        self._per_second = per_second
        self._screen = screen
        self._dictionary = dictionary

    async def refresh(self, _: BotContext) -> None:
        """See what other processes have changed of films."""
        await self._shelf.refresh()

    async def run(self, context: BotContext) -> None:
        """One second's worth, less what conversations need."""
        news = await self._news.sending()
        if news is None:
            return
        for _ in range(max(0, self._per_second - await self._n_waiting())):
            claimed = await self._news.claim(news.id)
            if claimed is None:
                break
            user_id, locale = claimed
            status = await self._send(context.bot, user_id, views.news(news.text, self._dictionary[locale]))
            await self._news.note(news.id, user_id, status)
            await asyncio.sleep(0)
        is_done = await self._news.finish(news.id)
        if news.panel_id is not None and (is_done or await self._news.is_panel_due(news.id)):
            await self._show(context.bot, news.operator_id, news.panel_id, news.id)

    async def _n_waiting(self) -> int:
        async with self._base.unit_of_work() as work:
            return len(await work.inbox.pending_chats(self._bot_id))

    async def _send(self, bot: Bot, user_id: int, view: View) -> str:
        try:
            await self._screen.say(bot, user_id, view)
        except Forbidden:
            return "blocked"
        except BadRequest as error:
            return "blocked" if "chat not found" in error.message.lower() else "failed"
        except TelegramError as error:
            # It may have arrived: never a second time.
            _log.warning("news not sent error=%s", type(error).__name__)
            return "failed"
        return "sent"

    async def _show(self, bot: Bot, operator_id: int, panel_id: int, broadcast_id: int) -> None:
        progress = await self._news.progress(broadcast_id)
        async with self._base.unit_of_work() as work:
            user = await work.users.find(operator_id)
        say = self._dictionary[user.locale if user is not None else DEFAULT_LOCALE]
        try:
            await self._screen.fill(bot, operator_id, panel_id, views.news_progress(progress, say))
        except TelegramError as error:
            _log.info("progress not shown error=%s", type(error).__name__)
