"""Puts views into the chat: sends and edits, and knows what Telegram's refusals mean."""

import contextlib
from collections import OrderedDict
from collections.abc import Sequence

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.view import Button, LinkButton, Picture, Row, View

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "message is not modified"
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "no text in the message",
)
_UNKNOWN_FILE = ("wrong file identifier", "wrong remote file")
_N_UPLOADS = 4096


class Screen:
    """Shows views and remembers Telegram's ids of pictures that were sent before.

    The ids may be lost: a picture is then sent again.
    """

    def __init__(self) -> None:
        self._uploads: OrderedDict[str, str] = OrderedDict()

    async def send(self, message: Message, view: View) -> Message:
        """Say something new in the chat of `message`."""
        return await self.say(message.get_bot(), message.chat_id, view)

    async def say(self, bot: Bot, chat_id: int, view: View) -> Message:
        """Say something in a chat, unasked."""
        try:
            return await self._say(bot, chat_id, view)
        except BadRequest as error:
            if not self._forget(view, error):
                raise
            return await self._say(bot, chat_id, view)

    async def _say(self, bot: Bot, chat_id: int, view: View) -> Message:
        if view.picture is None:
            return await bot.send_message(
                chat_id,
                view.text,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(view.rows),
                link_preview_options=_NO_PREVIEW,
            )
        sent = await bot.send_photo(
            chat_id,
            self._upload(view.picture),
            caption=view.text,
            parse_mode=ParseMode.HTML,
            reply_markup=markup(view.rows),
            filename="maeumi.jpg",
        )
        self._keep(view.picture, sent)
        return sent

    async def edit(self, message: Message, view: View) -> None:
        """Turn one of the bot's messages into `view`; a message that is gone is sent anew."""
        try:
            await self._edit(message, view)
        except BadRequest as error:
            reason = error.message.lower()
            if _UNCHANGED in reason:
                return
            if self._forget(view, error):
                await self._edit(message, view)
                return
            if not any(gone in reason for gone in _GONE):
                raise
            await self.send(message, view)

    async def fill(self, bot: Bot, chat_id: int, message_id: int, view: View) -> int:
        """Turn a message of the bot, known by its id only, into `view`; gives the id where it stands."""
        try:
            if view.picture is None:
                await bot.edit_message_text(
                    view.text,
                    chat_id,
                    message_id,
                    parse_mode=ParseMode.HTML,
                    reply_markup=markup(view.rows),
                    link_preview_options=_NO_PREVIEW,
                )
            else:
                await bot.edit_message_media(
                    _media(self._upload(view.picture), view.text),
                    chat_id,
                    message_id,
                    reply_markup=markup(view.rows),
                )
        except BadRequest as error:
            reason = error.message.lower()
            if _UNCHANGED in reason:
                return message_id
            if not any(gone in reason for gone in _GONE):
                raise
            return (await self.say(bot, chat_id, view)).message_id
        return message_id

    async def refresh(self, bot: Bot, chat_id: int, message_id: int, view: View) -> bool:
        """Change the words of a message of the bot; False where it is gone, and then nothing is sent."""
        try:
            await bot.edit_message_text(
                view.text,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(view.rows),
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            reason = error.message.lower()
            if any(gone in reason for gone in _GONE):
                return False
            if _UNCHANGED not in reason:
                raise
        return True

    async def fill_picture(self, bot: Bot, chat_id: int, message_id: int, view: View) -> None:
        """Put another picture with its words into a message; refusals are the caller's."""
        assert view.picture is not None
        await bot.edit_message_media(
            _media(self._upload(view.picture), view.text), chat_id, message_id, reply_markup=markup(view.rows)
        )

    async def say_album(self, bot: Bot, chat_id: int, pages: Sequence[View]) -> tuple[int, ...]:
        """Say several pictures as one; gives the ids of the messages. Albums carry no buttons."""
        if len(pages) == 1:
            return ((await self.say(bot, chat_id, pages[0])).message_id,)
        media = [_media(self._upload(page.picture), page.text) for page in pages if page.picture is not None]
        sent = await bot.send_media_group(chat_id, media)
        return tuple(message.message_id for message in sent)

    async def change_rows(self, message: Message, rows: Sequence[Row]) -> None:
        """Leave the message as it is and change its buttons; one that is gone needs none."""
        # Unchanged or gone: both are what was wanted.
        with contextlib.suppress(BadRequest):
            await message.edit_reply_markup(markup(rows))

    async def _edit(self, message: Message, view: View) -> None:
        below = markup(view.rows)
        if view.picture is not None:
            media = _media(self._upload(view.picture), view.text)
            edited = await message.edit_media(media, reply_markup=below)
            if isinstance(edited, Message):
                self._keep(view.picture, edited)
        elif message.photo:
            # A photo cannot become a text; a caption under the wrong picture would mislead.
            await self.send(message, view)
            # One that is too old to be deleted, or gone already, does no harm.
            with contextlib.suppress(BadRequest):
                await message.delete()
        else:
            await message.edit_text(
                view.text, ParseMode.HTML, reply_markup=below, link_preview_options=_NO_PREVIEW
            )

    def _upload(self, picture: Picture) -> str | bytes:
        return self._uploads.get(picture.key, picture.content)

    def _forget(self, view: View, error: BadRequest) -> bool:
        """Drop an id that Telegram does not know any more; whether that is what was wrong."""
        if view.picture is None or not any(words in error.message.lower() for words in _UNKNOWN_FILE):
            return False
        return self._uploads.pop(view.picture.key, None) is not None

    def _keep(self, picture: Picture, sent: Message) -> None:
        if sent.photo and not picture.is_private:
            self._uploads[picture.key] = sent.photo[-1].file_id
            if len(self._uploads) > _N_UPLOADS:
                self._uploads.popitem(last=False)


def _media(picture: str | bytes, caption: str) -> InputMediaPhoto:
    return InputMediaPhoto(picture, caption, parse_mode=ParseMode.HTML, filename="maeumi.jpg")


def markup(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    """The buttons as Telegram takes them."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button | LinkButton) -> InlineKeyboardButton:
    match button:
        case Button(label, payload):
            return InlineKeyboardButton(label, callback_data=payload.pack())
        case LinkButton(label, url):
            return InlineKeyboardButton(label, url=url)
