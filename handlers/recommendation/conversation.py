"""Films as handlers."""

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.context import BotContext
from handlers.payloads.films import (
    ChooseWish,
    ExplainFilm,
    MoreFilms,
    OpenFilm,
    RefuseFilm,
    SaveFilm,
    TurnFilm,
)
from handlers.recommendation import views
from handlers.recommendation.service import FilmCard, RecommendationService
from handlers.show import Screen
from handlers.states import State
from handlers.wish_view import ask_wish, films_can_wait
from recommender.types import Wish


class RecommendationConversation:
    """Asks for the wish, shows eight films, explains and saves."""

    def __init__(self, *, service: RecommendationService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_films(self, update: Update, context: BotContext) -> State | None:
        """`/films`, or the button under a reply: which feeling was heard, and stay or change?"""
        person = guards.person(context)
        if person.is_held:
            await self._screen.send(guards.message(update), films_can_wait(context.say))
            return None
        feeling = await self._service.feeling(person)
        await self._screen.send(guards.message(update), ask_wish(feeling, context.say))
        return State.RECOMMENDING

    async def tap_want_films(self, update: Update, context: BotContext) -> State | None:
        """The same by button."""
        await guards.answer(update)
        return await self.open_films(update, context)

    async def tap_wish(self, update: Update, context: BotContext) -> State | None:
        """The wish is told: eight films."""
        await guards.answer(update)
        person, named = guards.person(context), ChooseWish.unpack(guards.data(update)).wish
        if person.is_held or named not in set(Wish):
            await self._screen.send(guards.message(update), films_can_wait(context.say))
            return None
        progress = await self._screen.send(guards.message(update), views.choosing(context.say))
        shown = await self._service.recommend(person, update.update_id, Wish(named))
        await self._screen.edit(progress, views.card(shown, context.say))
        return State.RECOMMENDING

    async def tap_more(self, update: Update, context: BotContext) -> State | None:
        """Eight others."""
        person = guards.person(context)
        if person.is_held:
            await guards.answer(update)
            await self._screen.send(guards.message(update), films_can_wait(context.say))
            return None
        await guards.message(update).reply_chat_action(ChatAction.UPLOAD_PHOTO)
        batch_id = MoreFilms.unpack(guards.data(update)).batch_id
        shown = await self._service.more(person, update.update_id, batch_id)
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.card(shown, context.say))
        return State.RECOMMENDING

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """A film that was recommended unasked, below the message that says so."""
        await guards.answer(update)
        person, batch_id = guards.person(context), OpenFilm.unpack(guards.data(update)).batch_id
        if person.is_held:
            await self._screen.send(guards.message(update), films_can_wait(context.say))
            return
        shown = await self._service.card(person, batch_id, 0)
        await self._screen.send(guards.message(update), views.card(shown, context.say))

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another page on the same message."""
        turn = TurnFilm.unpack(guards.data(update))
        shown = await self._service.card(guards.person(context), turn.batch_id, turn.index)
        await guards.answer(update)
        await self._edit(update, context, shown)

    async def tap_save(self, update: Update, context: BotContext) -> None:
        """Save, or take out again."""
        save = SaveFilm.unpack(guards.data(update))
        shown = await self._service.save(
            guards.person(context), save.batch_id, save.index, is_wanted=save.wanted
        )
        await guards.answer(update, context.say("films-kept" if save.wanted else "films-dropped"))
        await self._edit(update, context, shown)

    async def tap_explain(self, update: Update, context: BotContext) -> None:
        """Why this film?"""
        explain = ExplainFilm.unpack(guards.data(update))
        shown = await self._service.card(guards.person(context), explain.batch_id, explain.index)
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.explanation(shown, context.say))

    async def tap_refuse(self, update: Update, context: BotContext) -> None:
        """Not this one; the next page comes."""
        refuse = RefuseFilm.unpack(guards.data(update))
        shown = await self._service.refuse(guards.person(context), refuse.batch_id, refuse.index)
        await guards.answer(update, context.say("films-refused"))
        await self._edit(update, context, shown)

    async def _edit(self, update: Update, context: BotContext, shown: FilmCard) -> None:
        await self._screen.edit(guards.message(update), views.card(shown, context.say))
