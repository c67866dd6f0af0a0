"""`/secret` as handlers, and what answers in the place of other flows while nothing may be kept."""

import html
from typing import assert_never

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.context import BotContext
from handlers.crisis_view import crisis
from handlers.person import Person
from handlers.privacy import views
from handlers.privacy.outcomes import Secret, SecretDanger, SecretFilms, SecretSilence
from handlers.privacy.secret import SecretTalkService
from handlers.privacy.service import PrivacyService
from handlers.privacy.taps import SwitchSecret
from handlers.show import Screen
from handlers.states import State
from handlers.view import View
from handlers.words import Words


class SecrecyConversation:
    """Talks without keeping anything."""

    def __init__(self, *, talk: SecretTalkService, service: PrivacyService, screen: Screen) -> None:
        self._talk = talk
        self._service = service
        self._screen = screen

    async def open_secret(self, update: Update, context: BotContext) -> None:
        """`/secret`, with ``on`` or ``off`` behind it, or the page with the switch."""
        person = guards.person(context)
        match [*guards.text(update).split(), ""][1].lower():
            case "on" | "켜기":
                view = await self._switch(person, context.say, is_on=True)
            case "off" | "끄기":
                view = await self._switch(person, context.say, is_on=False)
            case _:
                standing = await self._service.standing(person)
                view = views.secret_page(standing.secret_until, context.say, is_always=standing.talks is None)
        await self._screen.send(guards.message(update), view)

    async def tap_switch(self, update: Update, context: BotContext) -> State:
        """On or off."""
        await guards.answer(update)
        tap = SwitchSecret.unpack(guards.data(update))
        view = await self._switch(guards.person(context), context.say, is_on=tap.is_on)
        await self._screen.send(guards.message(update), view)
        return State.GREETING

    async def receive_text(self, update: Update, context: BotContext) -> State | None:
        """Answer, and keep nothing."""
        person, message = guards.person(context), guards.message(update)
        if person.is_secret_over:
            await self._screen.send(message, views.secret_over(context.say))
            return None
        await message.reply_chat_action(ChatAction.TYPING)
        outcome = await self._talk.answer(person, update.update_id, guards.text(update))
        await self._screen.send(message, _shown(outcome, context.say))
        return State.GREETING

    async def receive_wordless(self, update: Update, context: BotContext) -> None:
        """Pictures and recordings are not opened."""
        await self._refuse(update, context, "secret-no-picture")

    async def refuse_films(self, update: Update, context: BotContext) -> None:
        """Recommendations would be kept."""
        await self._refuse(update, context, "secret-no-films")

    async def refuse_note(self, update: Update, context: BotContext) -> None:
        """What a button would note is not noted."""
        await self._refuse(update, context, "secret-not-kept")

    async def _refuse(self, update: Update, context: BotContext, key: str) -> None:
        if update.callback_query is not None:
            await guards.answer(update)
        view = (
            views.secret_over(context.say)
            if guards.person(context).is_secret_over
            else views.secret_says(key, context.say)
        )
        await self._screen.send(guards.message(update), view)

    async def _switch(self, person: Person, say: Words, *, is_on: bool) -> View:
        if (await self._service.standing(person)).talks is None:
            return views.secret_page(None, say, is_always=True)
        if is_on:
            return views.secret_began(await self._talk.begin(person), say)
        await self._talk.end(person)
        return views.secret_ended(say)


def _shown(outcome: Secret | SecretDanger | SecretFilms | SecretSilence, say: Words) -> View:
    match outcome:
        case Secret(text):
            return View(html.escape(text, quote=False))
        case SecretDanger(danger, is_again, words):
            return crisis(say, is_known=True, danger=danger, is_again=is_again, words=words)
        case SecretFilms():
            return views.secret_says("secret-no-films", say)
        case SecretSilence():
            return views.secret_says("secret-silence", say)
        case _:
            assert_never(outcome)
