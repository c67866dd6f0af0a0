"""`/try` as handlers; it works in every state and changes none."""

from telegram import Message, Update

from handlers import guards
from handlers.context import BotContext
from handlers.payloads.films import TryFeeling, TryFilm
from handlers.show import Screen
from handlers.trial import views
from handlers.trial.service import TrialService
from handlers.view import View
from handlers.wish_view import films_can_wait
from ml.emotion.types import Emotion


class TrialConversation:
    """Films for whoever is just looking."""

    def __init__(self, *, service: TrialService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_try(self, update: Update, context: BotContext) -> None:
        """`/try`, or the deep link `?start=try`."""
        is_held = context.person is not None and context.person.is_held
        view = films_can_wait(context.say) if is_held else views.ask_feeling(context.say)
        await self._screen.send(guards.message(update), view)

    async def tap_feeling(self, update: Update, context: BotContext) -> None:
        """A feeling was picked, or a genre; from a film it leads to a new choice below."""
        await guards.answer(update)
        choice, message = TryFeeling.unpack(guards.data(update)), guards.message(update)
        if choice.emotion in set(Emotion):
            view = views.ask_genres(Emotion(choice.emotion), choice.genres, context.say)
            await self._show(message, is_new=bool(message.photo), view=view)

    async def tap_film(self, update: Update, context: BotContext) -> None:
        """The films, page by page on one message."""
        await guards.answer(update)
        choice = TryFilm.unpack(guards.data(update))
        if choice.emotion not in set(Emotion):
            return
        if context.person is not None and context.person.is_held:
            await self._screen.send(guards.message(update), films_can_wait(context.say))
            return
        emotion = Emotion(choice.emotion)
        shown = await self._service.card(emotion, choice.genres, choice.index, context.say.locale)
        view = views.card(shown, emotion, choice.genres, context.say)
        await self._screen.edit(guards.message(update), view)

    async def _show(self, message: Message, *, is_new: bool, view: View) -> None:
        if is_new:
            await self._screen.send(message, view)
        else:
            await self._screen.edit(message, view)
