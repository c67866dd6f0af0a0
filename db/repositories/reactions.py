"""What readers do with posts: reactions and reports."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.post import Comment, CommentReport, Post, Reaction, Report

KINDS = ("empathy", "comfort", "same")


class ReactionRepository:
    """Counts stand in the post and change together with the rows, so that they are exact."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def toggle(
        self, post_id: int, user_id: int, kind: str, *, update_id: int, now: datetime, due_at: datetime
    ) -> bool | None:
        """React, or take it back: whether the reaction stands now. None where there is no such public post.

        The same update twice does it once. The channel follows at `due_at`, unless it will sooner anyway.
        """
        query = select(Post.id).where(Post.id == post_id, Post.status == "published").with_for_update()
        if await self._session.scalar(query) is None:
            return None
        changed = (
            insert(Reaction)
            .values(post_id=post_id, user_id=user_id, kind=kind, is_on=True, update_id=update_id, at=now)
            .on_conflict_do_update(
                index_elements=["post_id", "user_id", "kind"],
                set_={"is_on": ~Reaction.is_on, "update_id": update_id, "at": now},
                where=Reaction.update_id != update_id,
            )
            .returning(Reaction.post_id, Reaction.is_on)
            .cte("changed")
        )
        count = getattr(Post, f"n_{kind}")
        counted = (
            update(Post)
            .where(Post.id == changed.c.post_id)
            .values(
                {
                    count: count + case((changed.c.is_on, 1), else_=-1),
                    Post.due_at: func.coalesce(Post.due_at, due_at),
                    Post.revision: Post.revision + 1,
                }
            )
            .cte("counted")
        )
        # One statement behind the lock, since somebody waits for it; the lock itself must be one before it,
        # or the count would be read as it was while another tap held the post.
        is_on = await self._session.scalar(select(changed.c.is_on).add_cte(counted))
        if is_on is None:
            mine = (Reaction.post_id == post_id, Reaction.user_id == user_id, Reaction.kind == kind)
            return await self._session.scalar(select(Reaction.is_on).where(*mine))
        return bool(is_on)

    async def of_person(self, user_id: int, post_id: int) -> frozenset[str]:
        """The kinds in which a person reacts to a post now."""
        query = select(Reaction.kind).where(
            Reaction.post_id == post_id, Reaction.user_id == user_id, Reaction.is_on.is_(True)
        )
        return frozenset(await self._session.scalars(query))

    async def erase(self, user_id: int) -> Sequence[int]:
        """Take back all reactions of a person; gives the posts whose counts changed."""
        gone = delete(Reaction).where(Reaction.user_id == user_id)
        rows = (
            await self._session.execute(gone.returning(Reaction.post_id, Reaction.kind, Reaction.is_on))
        ).all()
        for row in rows:
            if row.is_on:
                count = getattr(Post, f"n_{row.kind}")
                statement = update(Post).where(Post.id == row.post_id)
                await self._session.execute(statement.values({count: count - 1}))
        return sorted({row.post_id for row in rows if row.is_on})

    async def report(self, post_id: int, user_id: int, now: datetime) -> int | None:
        """Report a post: how many people have; None where this person had before."""
        statement = insert(Report).values(post_id=post_id, user_id=user_id, at=now).on_conflict_do_nothing()
        if await self._session.scalar(statement.returning(Report.post_id)) is None:
            return None
        counted = update(Post).where(Post.id == post_id).values(n_reports=Post.n_reports + 1)
        return await self._session.scalar(counted.returning(Post.n_reports))

    async def clear_reports(self, post_id: int) -> None:
        """Moderators have looked: the count begins anew, and whoever reported may not do so again."""
        await self._session.execute(update(Post).where(Post.id == post_id).values(n_reports=0))

    async def report_comment(self, comment_id: int, user_id: int, now: datetime) -> int | None:
        """Report a comment: how many people have; None where this person had before."""
        statement = insert(CommentReport).values(comment_id=comment_id, user_id=user_id, at=now)
        added = statement.on_conflict_do_nothing().returning(CommentReport.comment_id)
        if await self._session.scalar(added) is None:
            return None
        counted = update(Comment).where(Comment.id == comment_id).values(n_reports=Comment.n_reports + 1)
        return await self._session.scalar(counted.returning(Comment.n_reports))

    async def clear_comment_reports(self, comment_id: int) -> None:
        """The same for a comment."""
        await self._session.execute(update(Comment).where(Comment.id == comment_id).values(n_reports=0))
