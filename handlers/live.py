"""A reply that is seen while it is made: as a draft where the chat can show one, else by edits."""

import asyncio
import logging
from collections.abc import Awaitable
from html import escape
from typing import TypeVar

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, InvalidToken, TelegramError

from handlers.show import Screen
from handlers.view import View

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

_TYPING_SECONDS = 4.5
"""Telegram shows that the bot is typing for five seconds."""
_DRAFT_SECONDS = 0.5
_EDIT_SECONDS = 1.5
"""Pauses between two versions. Edits count towards the limits of a chat; drafts are made for this."""


class LiveScreens:
    """Makes live replies, and remembers whether the server knows drafts at all."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.has_drafts = True

    def begin(self, message: Message, update_id: int) -> "LiveReply":
        """A reply to `message`; `update_id` names its draft."""
        return LiveReply(self, message, update_id)


class LiveReply:
    """One reply: typing until something is heard, then what is heard, and in the end the whole."""

    def __init__(self, screens: LiveScreens, message: Message, draft_id: int) -> None:
        self._screens = screens
        self._message = message
        self._draft_id = draft_id
        self._loop = asyncio.get_running_loop()
        self._heard: str | None = None
        self._news = asyncio.Event()
        self._ended = asyncio.Event()
        self._edited: Message | None = None
        self._is_draft = screens.has_drafts

    def hear(self, text: str) -> None:
        """Take what stands of the reply so far; may be called from any thread."""
        self._loop.call_soon_threadsafe(self._note, text)

    async def accompany(self, work: Awaitable[_T]) -> _T:
        """Show the person that something is coming while `work` is done, and what is heard of it."""

        async def to_the_end() -> _T:
            try:
                return await work
            finally:
                self._ended.set()
                self._news.set()

        result, _ = await asyncio.gather(to_the_end(), self._play())
        return result

    async def settle(self, view: View) -> None:
        """The whole reply, in the place of what was shown of it; Telegram drops the draft by itself."""
        if self._edited is not None:
            await self._screens.screen.edit(self._edited, view)
        else:
            await self._screens.screen.send(self._message, view)

    def _note(self, text: str) -> None:
        self._heard = text
        self._news.set()

    async def _play(self) -> None:
        await self._type()
        while not self._ended.is_set():
            if not await _within(self._news, _TYPING_SECONDS):
                if self._edited is None:
                    await self._type()
                continue
            self._news.clear()
            if self._heard is None or self._ended.is_set():
                continue
            await self._show(self._heard)
            await _within(self._ended, _DRAFT_SECONDS if self._is_draft else _EDIT_SECONDS)

    async def _type(self) -> None:
        try:
            await self._message.reply_chat_action(ChatAction.TYPING)
        except TelegramError as error:
            # A sign of life only: what it announces will tell whether the chat can be reached.
            _log.info("typing not shown error=%s", type(error).__name__)

    async def _show(self, text: str) -> None:
        try:
            if self._is_draft:
                await self._message.get_bot().send_message_draft(
                    self._message.chat_id, self._draft_id, text=text
                )
            elif self._edited is None:
                self._edited = await self._screens.screen.send(self._message, _plain(text))
            else:
                await self._screens.screen.edit(self._edited, _plain(text))
        except TelegramError as error:
            _log.info("reply not shown while it is made error=%s", type(error).__name__)
            if self._is_draft and isinstance(error, (BadRequest, InvalidToken)):
                # An older server does not know drafts ("Not Found"), some chats cannot show them.
                self._is_draft = False
                self._screens.has_drafts = not isinstance(error, InvalidToken)


def _plain(text: str) -> View:
    return View(escape(text, quote=False))


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Wait for an event; whether it came in time."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
