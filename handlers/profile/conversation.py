"""`/me` as handlers."""

from collections.abc import Sequence

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.my_page import PageEntry
from handlers.naming import NameRefused
from handlers.payloads.my_page import (
    ChooseLanguage,
    ChooseTheme,
    ChooseTimeZone,
    EditProfile,
    OpenAvoid,
    ToggleAvoid,
    ToggleService,
)
from handlers.payloads.talking import ChoosePet
from handlers.pet_view import carousel
from handlers.pets import PETS
from handlers.profile import views
from handlers.profile.cards import ProfileCards
from handlers.profile.service import TIME_ZONES, ProfileService
from handlers.show import Screen
from handlers.states import State
from handlers.words import Dictionary


class ProfileConversation:
    """Shows and changes what a person has set."""

    def __init__(
        self,
        *,
        service: ProfileService,
        cards: ProfileCards,
        screen: Screen,
        dictionary: Dictionary,
        entries: Sequence[PageEntry] = (),
    ) -> None:
        self._service = service
        self._cards = cards
        self._screen = screen
        self._dictionary = dictionary
        self._entries = tuple(entries)

    async def open_me(self, update: Update, context: BotContext) -> None:
        """`/me`: the own page."""
        profile = await self._service.profile(guards.person(context))
        picture = await self._cards.of(profile, context.say)
        view = views.own_page(profile, context.say, picture=picture, entries=self._entries)
        await self._screen.send(guards.message(update), view)

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The own page by button."""
        await guards.answer(update)
        await self.open_me(update, context)

    async def tap_settings(self, update: Update, context: BotContext) -> None:
        """More that can be set."""
        await guards.answer(update)
        profile = await self._service.profile(guards.person(context))
        await self._screen.edit(guards.message(update), views.settings(profile, context.say))

    async def tap_theme(self, update: Update, context: BotContext) -> None:
        """Pictures by day or by night."""
        await guards.answer(update)
        theme = ChooseTheme.unpack(guards.data(update)).theme
        if await self._service.change_theme(guards.person(context), theme):
            profile = await self._service.profile(guards.person(context))
            await self._screen.edit(guards.message(update), views.settings(profile, context.say))

    async def tap_services(self, update: Update, context: BotContext) -> None:
        """Where films are watched."""
        await guards.answer(update)
        chosen = await self._service.choices(guards.person(context))
        await self._screen.edit(guards.message(update), views.ask_services(chosen, context.say))

    async def tap_service(self, update: Update, context: BotContext) -> None:
        """One of the services."""
        await guards.answer(update)
        index = ToggleService.unpack(guards.data(update)).index
        chosen = await self._service.toggle_service(guards.person(context), index)
        await self._screen.edit(guards.message(update), views.ask_services(chosen, context.say))

    async def tap_avoids(self, update: Update, context: BotContext) -> None:
        """What is never to be offered."""
        await guards.answer(update)
        what = OpenAvoid.unpack(guards.data(update)).what
        chosen = await self._service.choices(guards.person(context))
        await self._screen.edit(
            guards.message(update), views.ask_avoid(chosen, _genre_or_theme(what), context.say)
        )

    async def tap_avoid(self, update: Update, context: BotContext) -> None:
        """One genre or theme."""
        tap = ToggleAvoid.unpack(guards.data(update))
        chosen = await self._service.toggle_avoid(guards.person(context), tap.what, tap.index)
        if chosen is None:
            await guards.answer(update, context.say("profile-avoid-enough"))
            return
        await guards.answer(update)
        view = views.ask_avoid(chosen, _genre_or_theme(tap.what), context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_edit(self, update: Update, context: BotContext) -> State | None:
        """One thing of the page is to change."""
        await guards.answer(update)
        message = guards.message(update)
        match EditProfile.unpack(guards.data(update)).what:
            case "nickname":
                await self._screen.send(message, views.ask_nickname(context.say))
                return State.RENAMING
            case "pet":
                index = PETS.index(guards.person(context).pet or PETS[0])
                await self._screen.send(
                    message, carousel(context.say, index, is_change=True, theme=guards.person(context).theme)
                )
            case "language":
                await self._screen.send(message, views.ask_language(context.say))
            case "time_zone":
                await self._screen.send(message, views.ask_time_zone(context.say))
        return None

    async def receive_nickname(self, update: Update, context: BotContext) -> State:
        """The new nickname."""
        outcome = await self._service.rename(guards.person(context), guards.text(update))
        if isinstance(outcome, NameRefused):
            await self._screen.send(
                guards.message(update), views.nickname_refused(outcome.reason, context.say)
            )
            return State.RENAMING
        await self._screen.send(guards.message(update), views.renamed(outcome.nickname, context.say))
        return State.GREETING

    async def tap_pet(self, update: Update, context: BotContext) -> None:
        """Another pet."""
        await guards.answer(update)
        pet = ChoosePet.unpack(guards.data(update)).pet
        if await self._service.change_pet(guards.person(context), pet):
            await self._screen.send(guards.message(update), views.pet_changed(pet, context.say))

    async def tap_language(self, update: Update, context: BotContext) -> None:
        """Another language, from this answer on."""
        await guards.answer(update)
        locale = ChooseLanguage.unpack(guards.data(update)).locale
        if await self._service.change_language(guards.person(context), locale):
            await self._screen.edit(guards.message(update), views.language_changed(self._dictionary[locale]))

    async def tap_time_zone(self, update: Update, context: BotContext) -> None:
        """Another place."""
        await guards.answer(update)
        index = ChooseTimeZone.unpack(guards.data(update)).index
        if await self._service.change_time_zone(guards.person(context), index):
            view = views.time_zone_changed(TIME_ZONES[index], context.say)
            await self._screen.edit(guards.message(update), view)


def _genre_or_theme(what: str) -> str:
    return "genre" if what == "genre" else "theme"
