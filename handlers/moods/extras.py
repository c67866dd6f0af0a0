"""Photos for entries, and the offer to note a mood, as handlers."""

import contextlib
from functools import partial

from telegram import Message, Update
from telegram.error import BadRequest

from handlers import guards
from handlers.context import BotContext
from handlers.downloads import fetch
from handlers.moods import extra_views, taps
from handlers.moods.offers import MoodOffers
from handlers.moods.photos import MoodPhotos, PhotoAwaited, PhotoSeen, PhotoTrouble
from handlers.show import Screen
from handlers.states import State


class MoodExtras:
    """Looks at photos for entries on request, and offers to note what was clear."""

    def __init__(self, *, photos: MoodPhotos, offers: MoodOffers, screen: Screen) -> None:
        self._photos = photos
        self._offers = offers
        self._screen = screen

    async def tap_photo(self, update: Update, context: BotContext) -> State | None:
        """A photo for an entry; the consent comes first."""
        await guards.answer(update)
        entry_id = taps.AskPhoto.unpack(guards.data(update)).entry_id
        outcome = await self._photos.ask(guards.person(context), entry_id)
        await self._screen.edit(guards.message(update), extra_views.photo(outcome, context.say))
        return State.PICTURING if isinstance(outcome, PhotoAwaited) else None

    async def tap_agree(self, update: Update, context: BotContext) -> State | None:
        """Pictures may be looked at."""
        await guards.answer(update)
        entry_id = taps.AgreePhoto.unpack(guards.data(update)).entry_id
        outcome = await self._photos.agree(guards.person(context), entry_id)
        await self._screen.edit(guards.message(update), extra_views.photo(outcome, context.say))
        return State.PICTURING if isinstance(outcome, PhotoAwaited) else None

    async def receive_photo(self, update: Update, context: BotContext) -> State:
        """The photo: read, answered, and taken out of the chat unless it may stay."""
        person, message = guards.person(context), guards.message(update)
        outcome = await self._photos.take(person, _file_id(message), partial(fetch, context.bot))
        await self._screen.send(message, extra_views.photo(outcome, context.say))
        if isinstance(outcome, PhotoSeen) and not outcome.stays:
            # One that is too old to be deleted stays where its person put it.
            with contextlib.suppress(BadRequest):
                await message.delete()
        return State.PICTURING if isinstance(outcome, PhotoTrouble) else State.GREETING

    async def offer_after(self, update: Update, context: BotContext) -> None:
        """Right after something was answered: the offer, where it is due."""
        message, person = update.message, context.person
        if person is None or message is None or (message.text or "").startswith("/"):
            return
        score = await self._offers.due(person)
        if score is not None:
            await self._screen.say(context.bot, person.id, extra_views.offer(score, context.say))

    async def tap_leave(self, update: Update, context: BotContext) -> None:
        """Not today."""
        await guards.answer(update)
        guards.person(context)
        await self._screen.edit(guards.message(update), extra_views.offer_left(context.say))

    async def tap_switch(self, update: Update, context: BotContext) -> None:
        """Offers, or none."""
        await guards.answer(update)
        is_on = taps.SwitchOffers.unpack(guards.data(update)).is_on
        await self._offers.switch(guards.person(context), is_on=is_on)
        view = extra_views.offers_switched(context.say, is_on=is_on)
        await self._screen.edit(guards.message(update), view)


def _file_id(message: Message) -> str:
    if message.photo:
        return max(message.photo, key=lambda size: size.width * size.height).file_id
    assert message.document is not None, "the filter says so"
    return message.document.file_id
