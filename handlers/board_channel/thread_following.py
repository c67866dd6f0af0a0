"""Has the discussion group follow the comments of the board."""

import logging
from datetime import datetime, timedelta
from typing import Final

from telegram import Bot, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError

from db.board_records import ConnectedChat, StoredComment, StoredPost
from db.unit_of_work import UnitOfWorkFactory
from handlers.board_channel import views
from handlers.board_channel.refusals import Refusal, meaning
from handlers.clock import Clock
from handlers.moderators import follow_move
from handlers.show import markup
from handlers.words import Dictionary

_log = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=60)
"""What was claimed and not settled is tried again after this."""
_MAX_AT_ONCE: Final = 200
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class ThreadFollowing:
    """Sends, edits and deletes comments below the posts that they are about."""

    def __init__(self, *, dictionary: Dictionary, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._dictionary = dictionary
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def follow(self, bot: Bot, group: ConnectedChat) -> ConnectedChat | None:
        """Bring the group up to date; gives it where the bot lost its rights there."""
        for _ in range(_MAX_AT_ONCE):
            async with self._unit_of_work() as work:
                now = self._clock()
                comment = await work.comments.claim(now, lease=LEASE)
                post = None if comment is None else await work.posts.find(comment.post_id)
                await work.commit()
            if comment is None:
                return None
            try:
                message_id = await self._follow(bot, group, comment, post)
            except TelegramError as error:
                refusal = meaning(error)
                _log.warning("group does not follow comment=%s error=%s", comment.id, type(error).__name__)
                if refusal is Refusal.RIGHTS:
                    return await stand_still(self._unit_of_work, group, self._clock())
                if isinstance(error, ChatMigrated):
                    await follow_move(self._unit_of_work, group.telegram_id, error.new_chat_id, self._clock())
                    return None
                if refusal is None:
                    continue
                # Unchanged is as wanted. One that was deleted by hand is not said again.
                message_id = comment.group_message_id if refusal is Refusal.UNCHANGED else None
            async with self._unit_of_work() as work:
                await work.comments.settle(comment, message_id, now + LEASE)
                await work.commit()
        return None

    async def take_away(self, bot: Bot, group: ConnectedChat | None, post: StoredPost) -> None:
        """A post is gone from the channel: so are its copy in the group, and what the bot said below it."""
        async with self._unit_of_work() as work:
            await work.comments.follow_post(post.id, self._clock())
            await work.commit()
        if group is None or post.thread_message_id is None:
            return
        try:
            await bot.delete_message(group.telegram_id, post.thread_message_id)
        except TelegramError as error:
            if meaning(error) is not Refusal.GONE:
                # The channel is what counts; without rights in the group nothing more can be done.
                _log.warning("copy not deleted post=%s error=%s", post.id, type(error).__name__)

    async def _follow(
        self, bot: Bot, group: ConnectedChat, comment: StoredComment, post: StoredPost | None
    ) -> int | None:
        known, group_id = comment.group_message_id, group.telegram_id
        is_seen = comment.status == "published" and post is not None and post.status != "removed"
        if not is_seen:
            if known is not None:
                await bot.delete_message(group_id, known)
            return None
        assert post is not None
        view = views.thread_comment(comment, self._dictionary[group.locale])
        if known is not None:
            await bot.edit_message_text(
                view.text,
                group_id,
                known,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(view.rows),
                link_preview_options=_NO_PREVIEW,
            )
            return known
        if post.thread_message_id is None:
            # Without a thread nobody could tell what it is about; it stands on the board.
            return None
        sent: Message = await bot.send_message(
            group_id,
            view.text,
            parse_mode=ParseMode.HTML,
            reply_markup=markup(view.rows),
            link_preview_options=_NO_PREVIEW,
            reply_parameters=ReplyParameters(post.thread_message_id, allow_sending_without_reply=True),
        )
        return sent.message_id


async def stand_still(
    unit_of_work: UnitOfWorkFactory, chat: ConnectedChat, now: datetime
) -> ConnectedChat | None:
    """The rights were withdrawn: nothing more is tried there until they are back. Gives news of the chat."""
    async with unit_of_work() as work:
        is_news = await work.board_chats.set_working(chat.telegram_id, now, is_working=False)
        found = await work.board_chats.at(chat.telegram_id)
        await work.commit()
    return found if is_news else None
