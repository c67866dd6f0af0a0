"""Where posts stand: in the channel, and with their threads in the discussion group."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import case, func, literal, select, update

from db.board_records import LOST, StoredPost
from db.models.post import Post
from db.repositories.post_rows import PostRows


class PostPlaceRepository(PostRows):
    """What the channel is to follow, and what stands there."""

    async def of_thread(self, message_id: int) -> StoredPost | None:
        """The post whose thread begins with this message of the discussion group."""
        return await self._first(select(Post).where(Post.thread_message_id == message_id))

    async def touch(self, post_ids: Sequence[int], due_at: datetime) -> None:
        """Have the channel follow, not later than it would anyway."""
        if post_ids:
            statement = update(Post).where(Post.id.in_(post_ids))
            await self._session.execute(
                statement.values(
                    due_at=func.least(func.coalesce(Post.due_at, due_at), due_at), revision=Post.revision + 1
                )
            )

    async def claim(self, now: datetime, *, lease: timedelta, limit: int = 1) -> tuple[StoredPost, ...]:
        """Take posts that the channel is to follow; what is not there yet comes first."""
        query = (
            select(Post)
            .where(Post.due_at <= now)
            .order_by(Post.channel_message_id.is_not(None), Post.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        posts = await self._all(query)
        if posts:
            claimed = update(Post).where(Post.id.in_([post.id for post in posts]))
            await self._session.execute(claimed.values(due_at=now + lease))
        return posts

    async def give_back(self, post_ids: Sequence[int], now: datetime) -> None:
        """Have what was claimed and not looked at followed without waiting for the end of the lease."""
        statement = update(Post).where(Post.id.in_(post_ids), Post.due_at > now)
        await self._session.execute(statement.values(due_at=now))

    async def settle(
        self, post: StoredPost, *, message_id: int | None, shown: str | None, next_at: datetime
    ) -> None:
        """Note what stands in the channel now; a change since the claim has it followed again at `next_at`.

        `next_at` keeps two edits of one post apart.
        """
        values: dict[str, object] = {"channel_message_id": message_id, "shown": shown}
        if message_id != post.channel_message_id:
            values["thread_message_id"] = None
        values["due_at"] = case((Post.revision == post.revision, None), else_=literal(next_at))
        await self._session.execute(update(Post).where(Post.id == post.id).values(**values))

    async def lose(self, post_id: int) -> None:
        """Its message was deleted by hand: it comes into the channel again when somebody wishes that only."""
        statement = update(Post).where(Post.id == post_id)
        nothing = dict.fromkeys(("channel_message_id", "thread_message_id", "due_at"))
        await self._session.execute(statement.values(**nothing, shown=LOST))

    async def bring_back(self, post_id: int, now: datetime) -> None:
        """Somebody wishes it to stand in the channel again."""
        statement = update(Post).where(Post.id == post_id, Post.channel_message_id.is_(None))
        await self._session.execute(statement.values(shown=None, due_at=now, revision=Post.revision + 1))

    async def put_into_thread(self, channel_message_id: int, thread_message_id: int) -> int | None:
        """Note the automatic forward of a post; gives the post."""
        statement = update(Post).where(Post.channel_message_id == channel_message_id)
        return await self._session.scalar(
            statement.values(thread_message_id=thread_message_id).returning(Post.id)
        )

    async def forget_threads(self) -> None:
        """The group has become another one: its old messages cannot be answered there."""
        await self._session.execute(update(Post).values(thread_message_id=None))

    async def leave_channel(self, now: datetime) -> None:
        """Another channel is connected: what is public comes there anew."""
        statement = update(Post).where(Post.channel_message_id.is_not(None))
        nothing = dict.fromkeys(("channel_message_id", "thread_message_id", "shown"))
        await self._session.execute(statement.values(**nothing, due_at=now, revision=Post.revision + 1))
