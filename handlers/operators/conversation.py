"""`/admin` as handlers; for everybody else it is a command that does not exist."""

import re
from collections.abc import Awaitable, Callable, Collection
from typing import Final, Protocol

from telegram import Bot, Update

from handlers import guards
from handlers.context import BotContext
from handlers.operators import views
from handlers.operators.bans import BanService
from handlers.operators.door import Door
from handlers.operators.news import NewsService
from handlers.operators.outcomes import Bans, Panel
from handlers.operators.service import OperatorService
from handlers.operators.taps import HideFilm, OpenPanel, RefuseNews, SendNews, SetMaintenance, StopNews
from handlers.show import Screen
from handlers.states import State
from handlers.view import View
from handlers.words import Words

_ADMIN: Final = re.compile(r"\A/admin(@\w+)?\s*", re.IGNORECASE)
_BAN: Final = re.compile(r"(ticket|post|letter|comment)?\s*#?([0-9]{1,12})\s*\Z")
_N_BANS: Final = 20


class TicketsForOperators(Protocol):
    """What operators can do with tickets without their group."""

    async def show(self, ticket_id: int, say: Words) -> View | None:
        """One ticket; None where there is none."""
        ...

    async def reply(self, bot: Bot, ticket_id: int, text: str, *, update_id: int) -> bool:
        """Answer it; an empty text closes it. False where nobody can be reached."""
        ...


class OperatorsConversation:
    """Shows operators their pages; each of them looks first who is asking."""

    def __init__(
        self,
        *,
        operators: Collection[int],
        service: OperatorService,
        bans: BanService,
        news: NewsService,
        door: Door,
        tickets: TicketsForOperators,
        desk_trouble: Callable[[Bot], Awaitable[str | None]],
        screen: Screen,
    ) -> None:
        self._operators = frozenset(operators)
        self._service = service
        self._bans = bans
        self._news = news
        self._door = door
        self._tickets = tickets
        self._desk_trouble = desk_trouble
        self._screen = screen

    @property
    def operators(self) -> frozenset[int]:
        """Whose commands these are."""
        return self._operators

    async def open_admin(self, update: Update, context: BotContext) -> None:
        """`/admin` with whatever follows it."""
        verb, _, rest = _ADMIN.sub("", guards.text(update), count=1).partition(" ")
        view = await self._answer(update, context, verb.strip().casefold(), rest.strip())
        await self._screen.send(guards.message(update), view)

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """A page by button."""
        if not await self._is_allowed(update, context):
            return
        page = OpenPanel.unpack(guards.data(update)).page
        await self._screen.edit(guards.message(update), await self._page(context, page))

    async def tap_pause(self, update: Update, context: BotContext) -> None:
        """Maintenance on or off."""
        if not await self._is_allowed(update, context):
            return
        await self._service.pause(is_on=SetMaintenance.unpack(guards.data(update)).is_on)
        self._door.forget()
        await self._screen.edit(guards.message(update), await self._page(context, "home"))

    async def tap_ask_news(self, update: Update, context: BotContext) -> State | None:
        """Waits for the text of news."""
        if not await self._is_allowed(update, context):
            return None
        await self._screen.edit(guards.message(update), views.ask_news(context.say))
        return State.ANNOUNCING if context.person is not None and context.person.is_settled else None

    async def receive_news(self, update: Update, context: BotContext) -> State:
        """The text: shown before it is sent."""
        if guards.person(context).id not in self._operators:
            # Their id was taken out of the settings in between.
            await self._screen.send(
                guards.message(update), views.plain("operators-news-dropped", context.say)
            )
            return State.GREETING
        view = await self._draft(update, context, guards.text(update))
        await self._screen.send(guards.message(update), view)
        return State.GREETING

    async def tap_send_news(self, update: Update, context: BotContext) -> None:
        """Send the draft, or throw it away."""
        if not await self._is_allowed(update, context):
            return
        tap, message = SendNews.unpack(guards.data(update)), guards.message(update)
        if not tap.is_sent:
            await self._news.discard(tap.broadcast_id)
            await self._screen.edit(message, views.plain("operators-news-dropped", context.say))
            return
        progress = await self._news.begin(tap.broadcast_id, panel_id=message.message_id)
        await self._screen.edit(message, views.news_progress(progress, context.say))

    async def tap_stop_news(self, update: Update, context: BotContext) -> None:
        """Stop, or go on."""
        if not await self._is_allowed(update, context):
            return
        tap = StopNews.unpack(guards.data(update))
        progress = await self._news.stop(tap.broadcast_id, is_stopped=tap.is_stopped)
        await self._screen.edit(guards.message(update), views.news_progress(progress, context.say))

    async def tap_film(self, update: Update, context: BotContext) -> None:
        """Hide a film, or show it again."""
        if not await self._is_allowed(update, context):
            return
        tap = HideFilm.unpack(guards.data(update))
        found = await self._service.hide_film(
            tap.film_id, is_hidden=tap.is_hidden, operator_id=guards.user(update).id
        )
        view = (
            views.plain("operators-no-film", context.say) if found is None else views.film(found, context.say)
        )
        await self._screen.edit(guards.message(update), view)

    async def tap_refuse_news(self, update: Update, context: BotContext) -> None:
        """“No news any more”: anybody's own choice."""
        is_refused = RefuseNews.unpack(guards.data(update)).is_refused
        if context.person is None:
            await guards.answer(update, context.say("menu-stale-button"))
            return
        await self._news.refuse(context.person.id, is_refused=is_refused)
        await guards.answer(update, context.say("news-refused" if is_refused else "news-welcomed"))
        rows = views.news_rows(context.say, is_refused=is_refused)
        await self._screen.change_rows(guards.message(update), rows)

    async def _is_allowed(self, update: Update, context: BotContext) -> bool:
        is_operator = guards.user(update).id in self._operators
        await guards.answer(update, None if is_operator else context.say("menu-stale-button"))
        return is_operator

    async def _answer(self, update: Update, context: BotContext, verb: str, rest: str) -> View:
        match verb:
            case "broadcast" if rest:
                return await self._draft(update, context, rest)
            case "ban" | "unban" if (found := _BAN.match(rest)) is not None:
                return await self._ban(update, context, verb, (found[1] or "ticket", int(found[2])))
            case "film" if rest:
                return await self._film(rest, guards.user(update).id, context.say)
            case "ticket" | "reply" | "close":
                return await self._ticket(update, context, verb, rest)
            case "maintenance" if rest in ("on", "off"):
                await self._service.pause(is_on=rest == "on")
                self._door.forget()
        return await self._page(context, {"stats": "numbers", "bans": "bans"}.get(verb, "home"))

    async def _ban(self, update: Update, context: BotContext, verb: str, whom: tuple[str, int]) -> View:
        if verb == "unban":
            result = await self._bans.unban(*whom)
        else:
            result = await self._bans.ban(*whom, operator_id=guards.user(update).id)
        self._door.forget()
        return views.ban_result(result, context.say)

    async def _page(self, context: BotContext, page: str) -> View:
        if page == "numbers":
            return views.statistics(await self._service.statistics(), context.say)
        if page == "bans":
            return views.bans(Bans(await self._bans.newest(_N_BANS)), context.say)
        trouble = await self._desk_trouble(context.bot)
        return views.panel(Panel(await self._service.is_paused(), trouble), context.say)

    async def _draft(self, update: Update, context: BotContext, text: str) -> View:
        outcome = await self._news.draft(text, operator_id=guards.user(update).id, update_id=update.update_id)
        return views.news_draft(outcome, context.say)

    async def _film(self, rest: str, operator: int, say: Words) -> View:
        number, _, change = rest.partition(" ")
        what, _, value = change.strip().partition(" ")
        if re.fullmatch(r"-?[0-9]{1,12}", number) and what:
            edited = await self._service.edit_film(
                int(number), what.casefold(), value.strip(), operator_id=operator
            )
            return views.plain("operators-film-refused", say) if edited is None else views.film(edited, say)
        return views.film(self._service.find_films(rest), say)

    async def _ticket(self, update: Update, context: BotContext, verb: str, rest: str) -> View:
        number, _, text = rest.partition(" ")
        shown = await self._tickets.show(int(number), context.say) if number.isdecimal() else None
        if shown is None or (verb == "reply" and not text.strip()):
            return views.plain("operators-no-ticket", context.say)
        if verb == "ticket":
            return shown
        is_heard = await self._tickets.reply(
            context.bot,
            int(number),
            text.strip() if verb == "reply" else "",
            update_id=update.update_id,
        )
        return views.plain("operators-replied" if is_heard else "operators-nobody", context.say)
