"""`/privacy`, `/mydata`, `/export` and `/delete_me` as handlers, also for those who have not settled."""

import html
from collections.abc import Callable

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.context import BotContext
from handlers.payloads.my_page import OpenMyData
from handlers.person import Person
from handlers.privacy import views
from handlers.privacy.deletion import DeletionService
from handlers.privacy.export import ExportService
from handlers.privacy.service import REVOCABLE, PrivacyService
from handlers.privacy.taps import AskRevoke, ConfirmDelete, ReallyDelete, RevokeConsent
from handlers.show import Screen
from handlers.states import State

_SEND_SECONDS = 120.0


class PrivacyConversation:
    """Shows what is kept and on which consent, takes it along, and deletes it."""

    def __init__(
        self,
        *,
        service: PrivacyService,
        export: ExportService,
        deletion: DeletionService,
        forget: Callable[[int], None],
        screen: Screen,
    ) -> None:
        """Join the parts; `forget` drops what is in memory of somebody who was deleted."""
        self._service = service
        self._export = export
        self._deletion = deletion
        self._forget = forget
        self._screen = screen

    async def open_privacy(self, update: Update, context: BotContext) -> None:
        """`/privacy`."""
        if (person := await self._known(update, context)) is not None:
            standing = await self._service.standing(person)
            await self._screen.send(guards.message(update), views.privacy_page(standing, context.say))

    async def tap_privacy(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_privacy(update, context)

    async def tap_ask_revoke(self, update: Update, context: BotContext) -> None:
        """What taking a consent back means."""
        await guards.answer(update)
        kind = AskRevoke.unpack(guards.data(update)).kind
        if kind in REVOCABLE and await self._known(update, context) is not None:
            await self._screen.edit(guards.message(update), views.ask_revoke(kind, context.say))

    async def tap_revoke(self, update: Update, context: BotContext) -> None:
        """Take it back, and erase what stands on it."""
        await guards.answer(update)
        kind = RevokeConsent.unpack(guards.data(update)).kind
        person = await self._known(update, context)
        if person is not None and await self._service.revoke(person, kind):
            await self._screen.edit(guards.message(update), views.revoked(kind, context.say))

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """The text about talks."""
        await guards.answer(update)
        if await self._known(update, context) is not None:
            await self._screen.edit(guards.message(update), views.talks_text(context.say))

    async def tap_give(self, update: Update, context: BotContext) -> None:
        """Talks may be kept."""
        await guards.answer(update)
        if (person := await self._known(update, context)) is not None:
            await self._service.agree_to_talks(person)
            await self._screen.edit(guards.message(update), views.talks_agreed(context.say))

    async def open_my_data(self, update: Update, context: BotContext) -> None:
        """`/mydata`: the first page."""
        if (person := await self._known(update, context)) is not None:
            page = await self._service.kept(person, 0)
            await self._screen.send(guards.message(update), views.my_data(page, context.say))

    async def tap_my_data(self, update: Update, context: BotContext) -> None:
        """Another page."""
        await guards.answer(update)
        if (person := await self._known(update, context)) is not None:
            page = await self._service.kept(person, OpenMyData.unpack(guards.data(update)).page)
            await self._screen.edit(guards.message(update), views.my_data(page, context.say))

    async def open_export(self, update: Update, context: BotContext) -> None:
        """`/export`: everything as files."""
        if (person := await self._known(update, context)) is None:
            return
        message, say = guards.message(update), context.say
        await self._screen.send(message, views.export_begins(say))
        await message.reply_chat_action(ChatAction.UPLOAD_DOCUMENT)
        async for file in self._export.archives(person, say):
            caption = say("export-file") if file.is_last else say("export-part", number=file.number)
            name = "maeumi.zip" if file.is_last and file.number == 1 else f"maeumi-{file.number}.zip"
            await message.reply_document(
                file.content, filename=name, caption=html.escape(caption), write_timeout=_SEND_SECONDS
            )

    async def tap_export(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_export(update, context)

    async def open_delete(self, update: Update, context: BotContext) -> None:
        """`/delete_me`: says what goes, and asks."""
        if (person := await self._known(update, context)) is not None:
            question = await self._deletion.ask(person.id)
            await self._screen.send(guards.message(update), views.ask_delete(question, context.say))

    async def tap_delete(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_delete(update, context)

    async def tap_really(self, update: Update, context: BotContext) -> None:
        """The first tap: the last question."""
        await guards.answer(update)
        if (person := await self._known(update, context)) is None:
            return
        question = await self._deletion.again(person.id, ReallyDelete.unpack(guards.data(update)).nonce)
        view = views.too_late(context.say) if question is None else views.really_delete(question, context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_confirm(self, update: Update, context: BotContext) -> State | None:
        """The second tap: everything goes. One that comes again finds nobody, as it should be."""
        await guards.answer(update)
        message, tap = guards.message(update), ConfirmDelete.unpack(guards.data(update))
        person = context.person
        if person is not None and not await self._deletion.confirm(
            person.id, tap.nonce, keeps_posts=tap.keeps_posts
        ):
            await self._screen.edit(message, views.too_late(context.say))
            return None
        self._forget(guards.user(update).id)
        await self._screen.edit(message, views.deleted(context.say))
        return State.ARRIVING

    async def tap_keep(self, update: Update, context: BotContext) -> None:
        """Nothing goes."""
        await guards.answer(update)
        if context.person is not None:
            await self._deletion.keep_all(context.person.id)
        await self._screen.edit(guards.message(update), views.kept(context.say))

    async def ask_renewal(self, update: Update, context: BotContext) -> State:
        """A text has changed since the person agreed to it; nothing else happens until they have chosen."""
        if update.callback_query is not None:
            await guards.answer(update)
        await self._screen.send(guards.message(update), views.ask_renewal(context.say))
        return State.AGREEING

    async def _known(self, update: Update, context: BotContext) -> Person | None:
        """Who asks; somebody of whom nothing is kept is told so."""
        if context.person is None:
            await self._screen.send(guards.message(update), views.nobody(context.say))
        return context.person
