"""Comments on posts, and whom to tell of them."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.board_records import DueNotice, Origin, StoredComment
from db.errors import NotFound
from db.models.draft import CommentNotice
from db.models.post import Comment, Post
from db.models.user import User


class CommentRepository:
    """Comments, which are public and plain."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, post_id: int, origin: Origin, body: str, *, is_by_author: bool, now: datetime
    ) -> StoredComment | None:
        """Add a comment; None where this update has added one before."""
        statement = insert(Comment).values(
            post_id=post_id,
            user_id=origin.user_id,
            update_id=origin.update_id,
            nickname=origin.nickname,
            is_by_author=is_by_author,
            status="published",
            body=body,
            due_at=now,
            created_at=now,
        )
        row = await self._session.scalar(statement.on_conflict_do_nothing().returning(Comment))
        return None if row is None else _record(row)

    async def count_in(self, post_id: int, group_message_id: int, now: datetime) -> bool:
        """Count what stands in the group as a comment; False where it is counted already."""
        known = select(Comment.id).where(Comment.group_message_id == group_message_id)
        if await self._session.scalar(known.limit(1)) is not None:
            return False
        values = {
            "post_id": post_id,
            "nickname": "",
            "is_from_group": True,
            "status": "published",
            "group_message_id": group_message_id,
            "created_at": now,
        }
        await self._session.execute(insert(Comment).values(**values))
        return True

    async def nickname(self, post_id: int, user_id: int) -> str | None:
        """Under which name the person has commented on this post."""
        query = select(Comment.nickname).where(Comment.post_id == post_id, Comment.user_id == user_id)
        return await self._session.scalar(query.limit(1))

    async def nicknames(self, post_id: int) -> frozenset[str]:
        """The names that are taken below a post."""
        taken = await self._session.scalars(select(Comment.nickname).where(Comment.post_id == post_id))
        return frozenset(taken)

    async def count_since(self, user_id: int, since: datetime) -> int:
        """How many comments the person has written since then, removed ones too."""
        query = select(func.count()).where(Comment.user_id == user_id, Comment.created_at > since)
        return int(await self._session.scalar(query) or 0)

    async def find(self, comment_id: int, *, for_update: bool = False) -> StoredComment | None:
        """A comment in whatever state."""
        query = select(Comment).where(Comment.id == comment_id).execution_options(populate_existing=True)
        row = await self._session.scalar(query.with_for_update() if for_update else query)
        return None if row is None else _record(row)

    async def of_author(self, user_id: int, comment_id: int) -> StoredComment:
        """A comment of this person that others can see.

        Raises:
            NotFound: There is none, it is somebody else's, or it was removed or hidden.
        """
        found = await self.find(comment_id)
        if found is None or found.user_id != user_id or found.status != "published":
            message = f"user {user_id} has no comment {comment_id}"
            raise NotFound(message)
        return found

    async def below(self, post_id: int, *, offset: int, limit: int) -> tuple[tuple[StoredComment, ...], int]:
        """Some comments on a post, oldest first, and how many there are in all."""
        return await self._page(
            (Comment.post_id == post_id, Comment.status == "published", Comment.is_from_group.is_(False)),
            Comment.id.asc(),
            offset=offset,
            limit=limit,
        )

    async def last_below(self, post_id: int, limit: int) -> tuple[StoredComment, ...]:
        """The last comments on a post, oldest first."""
        query = select(Comment).where(
            Comment.post_id == post_id, Comment.status == "published", Comment.is_from_group.is_(False)
        )
        rows = await self._session.scalars(query.order_by(Comment.id.desc()).limit(limit))
        return tuple(map(_record, rows))[::-1]

    async def own(self, user_id: int, *, offset: int, limit: int) -> tuple[tuple[StoredComment, ...], int]:
        """Some comments of a person, newest first, and how many there are in all."""
        conditions = (Comment.user_id == user_id, Comment.status == "published")
        return await self._page(conditions, Comment.id.desc(), offset=offset, limit=limit)

    async def rewrite(self, comment_id: int, body: str, now: datetime) -> None:
        """Change the words; the group follows."""
        statement = update(Comment).where(Comment.id == comment_id)
        await self._session.execute(statement.values(body=body, edited_at=now, due_at=now))

    async def remove(self, comment_id: int, now: datetime, *, unlink: bool = False) -> None:
        """Empty a comment; the group follows."""
        values: dict[str, object] = {"status": "removed", "body": None, "due_at": now}
        if unlink:
            values |= {"user_id": None, "update_id": None}
        await self._session.execute(update(Comment).where(Comment.id == comment_id).values(**values))

    async def of_person(self, user_id: int) -> tuple[StoredComment, ...]:
        """All comments of a person."""
        rows = await self._session.scalars(select(Comment).where(Comment.user_id == user_id))
        return tuple(map(_record, rows))

    async def unlink(self, user_id: int) -> None:
        """Let the comments of a person stand without their author."""
        statement = update(Comment).where(Comment.user_id == user_id).values(user_id=None, update_id=None)
        await self._session.execute(statement)

    async def set_status(self, comment_id: int, status: str, now: datetime) -> None:
        """Hide, or show again; the group follows, and so does the count below the post."""
        changed = await self._session.scalar(
            update(Comment)
            .where(Comment.id == comment_id, Comment.status != status, Comment.status != "removed")
            .values(status=status, due_at=now)
            .returning(Comment.post_id)
        )
        if changed is not None:
            change = 1 if status == "published" else -1
            await self._session.execute(
                update(Post)
                .where(Post.id == changed)
                .values(
                    n_comments=func.greatest(Post.n_comments + change, 0),
                    due_at=func.least(func.coalesce(Post.due_at, now), now),
                    revision=Post.revision + 1,
                )
            )

    async def follow_post(self, post_id: int, now: datetime) -> None:
        """A post is gone from the channel: what the bot said below it follows."""
        statement = update(Comment).where(
            Comment.post_id == post_id,
            Comment.group_message_id.is_not(None),
            Comment.is_from_group.is_(False),
        )
        await self._session.execute(statement.values(due_at=now))

    async def forget_messages(self) -> None:
        """The group has become another one: what stood in it cannot be changed any more."""
        statement = update(Comment).where(Comment.group_message_id.is_not(None))
        await self._session.execute(statement.values(group_message_id=None))

    async def claim(self, now: datetime, *, lease: timedelta) -> StoredComment | None:
        """Take a comment that the group is to follow; one whose post has no thread yet waits a little."""
        ready = or_(Post.thread_message_id.is_not(None), Comment.created_at < now - timedelta(seconds=10))
        query = (
            select(Comment)
            .join(Post, Post.id == Comment.post_id)
            .where(Comment.due_at <= now, ready)
            .order_by(Comment.due_at, Comment.id)
            .limit(1)
            .with_for_update(skip_locked=True, of=Comment)
        )
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            return None
        row.due_at = now + lease
        await self._session.flush()
        return _record(row)

    async def settle(self, comment: StoredComment, message_id: int | None, due_at: datetime) -> None:
        """Note what stands in the group now; `due_at` is the lease of the claim.

        A change since then has set another moment, and is followed at that.
        """
        statement = update(Comment).where(Comment.id == comment.id)
        await self._session.execute(statement.values(group_message_id=message_id))
        await self._session.execute(statement.where(Comment.due_at == due_at).values(due_at=None))

    async def note(self, user_id: int, now: datetime, *, every: timedelta) -> None:
        """Have an author told of a comment: now, or when `every` has passed since the last time."""
        statement = insert(CommentNotice).values(user_id=user_id, n_new=1, due_at=now)
        earliest = func.greatest(func.coalesce(CommentNotice.told_at + every, now), now)
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=["user_id"],
                set_={
                    "n_new": CommentNotice.n_new + 1,
                    "due_at": func.coalesce(CommentNotice.due_at, earliest),
                },
            )
        )

    async def claim_notice(self, now: datetime) -> DueNotice | None:
        """Take an author who is to be told; they count as told."""
        query = select(CommentNotice).where(CommentNotice.due_at <= now).limit(1)
        row = await self._session.scalar(query.with_for_update(skip_locked=True))
        if row is None:
            return None
        locale = await self._session.scalar(select(User.locale).where(User.id == row.user_id))
        assert locale is not None, "a foreign key says so"
        due = DueNotice(row.user_id, locale, row.n_new)
        row.n_new, row.due_at, row.told_at = 0, None, now
        await self._session.flush()
        return due

    async def purge(self, before: datetime) -> None:
        """Delete removed comments that stand nowhere any more."""
        gone = delete(Comment).where(
            Comment.status == "removed", Comment.created_at < before, Comment.due_at.is_(None)
        )
        await self._session.execute(gone)

    async def _page(
        self,
        conditions: tuple[ColumnElement[bool], ...],
        order: ColumnElement[int],
        *,
        offset: int,
        limit: int,
    ) -> tuple[tuple[StoredComment, ...], int]:
        total = int(await self._session.scalar(select(func.count()).where(*conditions)) or 0)
        query: Select[Comment] = select(Comment).where(*conditions).order_by(order)
        rows = await self._session.scalars(
            query.offset(offset).limit(limit).execution_options(populate_existing=True)
        )
        return tuple(map(_record, rows)), total


def _record(row: Comment) -> StoredComment:
    return StoredComment(
        id=row.id,
        post_id=row.post_id,
        user_id=row.user_id,
        nickname=row.nickname,
        is_by_author=row.is_by_author,
        is_from_group=row.is_from_group,
        status=row.status,
        body=row.body,
        n_reports=row.n_reports,
        group_message_id=row.group_message_id,
        created_at=row.created_at,
        edited_at=row.edited_at,
    )
