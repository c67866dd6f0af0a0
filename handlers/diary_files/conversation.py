"""`/diary_export` and `/diary_import` as handlers."""

import html
from functools import partial

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.context import BotContext
from handlers.diary_files import taps, views
from handlers.diary_files.daylio import MAX_FILE_BYTES, Trouble
from handlers.diary_files.outcomes import Step
from handlers.diary_files.service import DiaryFilesService, too_big
from handlers.downloads import Fetch, fetch
from handlers.show import Screen
from handlers.states import State

_SEND_SECONDS = 120.0


class DiaryFilesConversation:
    """Hands files of the diary out, and takes them in."""

    def __init__(self, *, service: DiaryFilesService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_files(self, update: Update, context: BotContext) -> None:
        """`/diary_export`."""
        guards.person(context)
        await self._screen.send(guards.message(update), views.choices(context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button of another flow."""
        await guards.answer(update)
        await self.open_files(update, context)

    async def tap_save(self, update: Update, context: BotContext) -> None:
        """The diary as a file."""
        await guards.answer(update)
        person, message = guards.person(context), guards.message(update)
        await message.reply_chat_action(ChatAction.UPLOAD_DOCUMENT)
        kind = taps.SaveDiary.unpack(guards.data(update)).kind
        file = await self._service.export(person, kind, context.say)
        if file is None:
            await self._screen.send(message, views.empty(context.say))
            return
        caption = html.escape(views.caption(file, context.say))
        await message.reply_document(
            file.content, filename=file.name, caption=caption, write_timeout=_SEND_SECONDS
        )

    async def open_import(self, update: Update, context: BotContext) -> State:
        """`/diary_import`."""
        guards.person(context)
        await self._screen.send(guards.message(update), views.ask_file(context.say))
        return State.IMPORTING

    async def tap_import(self, update: Update, context: BotContext) -> State:
        """The same by button."""
        await guards.answer(update)
        return await self.open_import(update, context)

    async def receive_file(self, update: Update, context: BotContext) -> State:
        """The file; what would be written is shown first."""
        message, person = guards.message(update), guards.person(context)
        document = message.document
        assert document is not None, "the filter says so"
        await message.reply_chat_action(ChatAction.TYPING)
        outcome = (
            Trouble.TOO_BIG
            if too_big(document.file_size)
            else await self._service.begin(person, update.update_id, document.file_id, _fetch(context))
        )
        await self._screen.send(message, views.step(outcome, context.say))
        return State.IMPORTING if isinstance(outcome, Trouble) else State.GREETING

    async def receive_unasked(self, update: Update, context: BotContext) -> None:
        """A table from somebody who has not said what it is; it is not opened."""
        await self._screen.send(guards.message(update), views.ask_file_first(context.say))

    async def tap_mood(self, update: Update, context: BotContext) -> State | None:
        """What a mood of the file is here."""
        await guards.answer(update)
        tap = taps.MapMood.unpack(guards.data(update))
        outcome = await self._service.map_mood(
            guards.person(context), tap.import_id, tap.index, tap.score, _fetch(context)
        )
        return await self._show(update, context, outcome)

    async def tap_confirm(self, update: Update, context: BotContext) -> State | None:
        """Write it."""
        await guards.answer(update)
        import_id = taps.ConfirmImport.unpack(guards.data(update)).import_id
        outcome = await self._service.confirm(guards.person(context), import_id, _fetch(context))
        return await self._show(update, context, outcome)

    async def tap_leave(self, update: Update, context: BotContext) -> None:
        """Write nothing."""
        await guards.answer(update)
        import_id = taps.LeaveImport.unpack(guards.data(update)).import_id
        await self._service.leave(guards.person(context), import_id)
        await self._screen.edit(guards.message(update), views.left(context.say))

    async def tap_undo(self, update: Update, context: BotContext) -> None:
        """Take back what was written."""
        await guards.answer(update)
        import_id = taps.UndoImport.unpack(guards.data(update)).import_id
        outcome = await self._service.undo(guards.person(context), import_id)
        await self._screen.edit(guards.message(update), views.step(outcome, context.say))

    async def _show(self, update: Update, context: BotContext, outcome: Step) -> State | None:
        """Where the import stands; a file that cannot be had any more may be sent again."""
        await self._screen.edit(guards.message(update), views.step(outcome, context.say))
        return State.IMPORTING if isinstance(outcome, Trouble) else None


def _fetch(context: BotContext) -> Fetch:
    return partial(fetch, context.bot, max_bytes=MAX_FILE_BYTES)
