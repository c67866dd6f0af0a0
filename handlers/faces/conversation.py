"""Pictures and videos as handlers."""

from collections.abc import Sequence
from functools import partial

from telegram import Bot, Update
from telegram.error import BadRequest

from handlers import guards
from handlers.context import BotContext
from handlers.downloads import fetch
from handlers.faces import views
from handlers.faces.files import sent_file
from handlers.faces.outcomes import (
    AlbumRead,
    ConsentNeeded,
    FaceInMotion,
    Held,
    NothingRead,
    OneFace,
    Outcome,
    SeveralFaces,
    Silence,
    ToCollect,
    ToRead,
)
from handlers.faces.reading import FaceReading
from handlers.faces.service import FacesService
from handlers.faces.taps import AgreePhotos, DeclinePhotos, ErasePictures, KeepPictures
from handlers.person import Person
from handlers.show import Screen
from handlers.states import State
from handlers.telling import Listener
from handlers.view import View
from handlers.words import Words


class FacesConversation:
    """Asks for consent, looks, answers, and takes the pictures out of the chat."""

    def __init__(
        self, *, service: FacesService, reading: FaceReading, screen: Screen, tell: Listener
    ) -> None:
        self._service = service
        self._reading = reading
        self._screen = screen
        self._tell = tell

    async def receive_picture(self, update: Update, context: BotContext) -> State | None:
        """A picture, a video or one of an album; its caption is answered as words are."""
        message, person = guards.message(update), guards.person(context)
        file = sent_file(message)
        assert file is not None, "the filter says so"
        begun = await self._service.begin(person, update.update_id, file, message.media_group_id)
        match begun:
            case ToRead(look_id):
                await self.look(context.bot, person, context.say, look_id, caption=message.caption)
            case ToCollect(look_id):
                await self._begin_to_look(context.bot, person, context.say, look_id, is_album=True)
            case ConsentNeeded(look_id):
                await self._screen.send(message, views.ask_consent(look_id, context.say))
            case Held():
                await self._screen.send(message, views.plain("face-held", context.say))
            case NothingRead(trouble):
                await self._screen.send(message, views.trouble(trouble, context.say))
            case Silence():
                pass
        if message.caption:
            return await self._tell(update, context, message.caption)
        return None

    async def receive_before_start(self, update: Update, context: BotContext) -> State | None:
        """A picture from somebody who is not settled: neither opened nor kept."""
        if context.person is not None and context.person.is_settled:
            return await self.receive_picture(update, context)
        await self._screen.send(guards.message(update), views.plain("face-before-start", context.say))
        return None

    async def look(
        self, bot: Bot, person: Person, say: Words, look_id: int, *, caption: str | None = None
    ) -> None:
        """Read what a look is about, show it, and take the person's own pictures out of the chat.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        notes = await self._service.notes(person, look_id)
        progress = notes.progress
        if progress is None:
            is_album = len(notes.files) > 1
            progress = await self._begin_to_look(bot, person, say, look_id, is_album=is_album)
        outcome = await self._reading.read(
            person, look_id, partial(fetch, bot), labels=views.labels(say), caption=caption
        )
        _, stays = await self._service.choices(person)
        shown = await self._show(
            bot, person.id, outcome, progress, view=views.answer(outcome, say, stays=stays), say=say
        )
        await self._service.finish(person, look_id, shown)
        to_erase = () if stays else _to_erase(outcome, notes.own)
        if to_erase and not await _erase(bot, person.id, to_erase):
            await self._screen.say(bot, person.id, views.plain("face-cannot-erase", say))

    async def _begin_to_look(
        self, bot: Bot, person: Person, say: Words, look_id: int, *, is_album: bool
    ) -> int:
        progress = await self._screen.say(bot, person.id, views.looking(say, is_album=is_album))
        await self._service.note_progress(person, look_id, progress.message_id)
        return progress.message_id

    async def _show(
        self, bot: Bot, chat_id: int, outcome: Outcome, progress: int, *, view: View, say: Words
    ) -> tuple[int, ...]:
        """Show the answer; gives the messages with copies of pictures."""
        if not isinstance(outcome, AlbumRead):
            at = await self._screen.fill(bot, chat_id, progress, view)
            return (at,) if isinstance(outcome, (OneFace, SeveralFaces)) else ()
        pages = views.pages(outcome, say)
        copies = await self._screen.say_album(bot, chat_id, pages) if pages else ()
        # The question comes after the pictures, so what said that it was looking goes.
        await _erase(bot, chat_id, (progress,))
        await self._screen.say(bot, chat_id, view)
        return copies

    async def claim_album(self) -> tuple[int, int] | None:
        """Somebody whose album has come in, with the id of the look; no other process gets it."""
        look = await self._service.claim_album()
        return None if look is None else (look.user_id, look.id)

    async def purge(self) -> None:
        """Forget the notes of old looks."""
        await self._service.purge()

    async def answer_album(self, bot: Bot, person: Person, say: Words, look_id: int) -> None:
        """An album that has come in; a crisis or a secret that came between leaves it unopened."""
        if person.is_held or person.is_secret or not person.is_settled:
            await self._service.decline(person, look_id)
            return
        await self.look(bot, person, say, look_id)

    async def tap_agree(self, update: Update, context: BotContext) -> None:
        """The picture that asked is looked at without being sent again."""
        await guards.answer(update)
        person, message = guards.person(context), guards.message(update)
        if person.is_held:
            await self._screen.edit(message, views.plain("face-held", context.say))
            return
        look_id = await self._service.agree(person, AgreePhotos.unpack(guards.data(update)).look_id)
        await self._screen.edit(message, views.plain("face-agreed", context.say))
        if look_id is not None:
            await self.look(context.bot, person, context.say, look_id)

    async def tap_decline(self, update: Update, context: BotContext) -> None:
        """Nothing is opened."""
        await guards.answer(update)
        look_id = DeclinePhotos.unpack(guards.data(update)).look_id
        await self._service.decline(guards.person(context), look_id)
        await self._screen.edit(guards.message(update), views.plain("face-declined", context.say))

    async def tap_erase(self, update: Update, context: BotContext) -> None:
        """The copy goes, and the person's own picture with it."""
        look_id = ErasePictures.unpack(guards.data(update)).look_id
        person, message = guards.person(context), guards.message(update)
        notes = await self._service.notes(person, look_id)
        is_erased = await _erase(context.bot, person.id, {*notes.own, *notes.shown, message.message_id})
        await guards.answer(update, context.say("face-erased" if is_erased else "face-cannot-erase"))

    async def tap_keep(self, update: Update, context: BotContext) -> None:
        """What happens to own pictures from now on."""
        is_wanted = KeepPictures.unpack(guards.data(update)).is_wanted
        person, message = guards.person(context), guards.message(update)
        await self._service.keep_pictures(person, is_wanted=is_wanted)
        await guards.answer(update, context.say("face-will-stay" if is_wanted else "face-will-go"))
        if not message.photo:
            await self._screen.edit(message, await self._settings(context))

    async def tap_settings(self, update: Update, context: BotContext) -> None:
        """What may be done with pictures."""
        await guards.answer(update)
        await self._screen.send(guards.message(update), await self._settings(context))

    async def tap_withdraw(self, update: Update, context: BotContext) -> None:
        """No picture is looked at any more."""
        await guards.answer(update)
        await self._service.withdraw(guards.person(context))
        await self._screen.edit(guards.message(update), views.plain("face-withdrawn", context.say))

    async def _settings(self, context: BotContext) -> View:
        has_agreed, stays = await self._service.choices(guards.person(context))
        return views.settings(context.say, has_agreed=has_agreed, stays=stays)


def _to_erase(outcome: Outcome, own: Sequence[int]) -> tuple[int, ...]:
    """The person's own messages in which a face was read; any other picture is left alone."""
    match outcome:
        case OneFace() | SeveralFaces() | FaceInMotion():
            return tuple(own)
        case AlbumRead(_, pages):
            return tuple(own[page.number - 1] for page in pages if page.faces and page.number <= len(own))
        case NothingRead():
            return ()


async def _erase(bot: Bot, chat_id: int, message_ids: Sequence[int] | set[int]) -> bool:
    """Take messages out of the chat; False where Telegram does not let the bot do it any more."""
    try:
        return await bot.delete_messages(chat_id, sorted(message_ids))
    except BadRequest:
        return False
