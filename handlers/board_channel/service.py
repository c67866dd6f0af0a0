"""Threads of the discussion group, below the automatic forwards of posts."""

from datetime import timedelta
from typing import Final

from telegram import Message, MessageOriginChannel

from db.unit_of_work import UnitOfWorkFactory
from handlers.board_rules import AUTHOR_TOLD_EVERY
from handlers.clock import Clock
from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader

_COUNTED_AFTER: Final = timedelta(seconds=1)


class ThreadService:
    """Knows which thread belongs to which post, and counts what is written there."""

    def __init__(
        self, *, grader: SafetyGrader, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._grader = grader
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, message: Message) -> None:
        """Note which message of the group is the forward of which post."""
        origin = message.forward_origin
        if not isinstance(origin, MessageOriginChannel):
            return
        async with self._unit_of_work() as work:
            channel = await work.board_chats.find("channel")
            group = await work.board_chats.find("discussion")
            if channel is None or group is None or origin.chat.id != channel.telegram_id:
                return
            if message.chat_id != group.telegram_id:
                return
            await work.post_places.put_into_thread(origin.message_id, message.message_id)
            await work.commit()

    async def count(self, message: Message) -> None:
        """Count a comment that somebody wrote in the group; its words and writer are not kept.

        A cry for help there is told to moderators without its words.
        """
        thread = message.message_thread_id or (
            message.reply_to_message.message_id if message.reply_to_message else None
        )
        if thread is None:
            return
        async with self._unit_of_work() as work:
            group = await work.board_chats.find("discussion")
            if group is None or group.telegram_id != message.chat_id:
                return
            post = await work.post_places.of_thread(thread)
        if post is None:
            return
        written = message.text or message.caption or ""
        grade = await self._runner.run(self._grader.grade, written)
        now = self._clock()
        async with self._unit_of_work() as work:
            if not await work.comments.count_in(post.id, message.message_id, now):
                return
            await work.posts.count_comment(post.id, 1)
            await work.post_places.touch([post.id], now + _COUNTED_AFTER)
            if grade.label is Grade.CRISIS:
                await work.cases.open("crisis", None, "thread", now)
            if post.user_id is not None:
                await work.comments.note(post.user_id, now, every=AUTHOR_TOLD_EVERY)
            await work.commit()
