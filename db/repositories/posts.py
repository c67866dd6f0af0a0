"""Posts of the board."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from db.board_records import Origin, PostContent, PostFilter, StoredPost
from db.errors import NotFound
from db.models.post import Post
from db.repositories.post_rows import PostRows

_LIKE_MARKS = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class PostRepository(PostRows):
    """What people write, find and change."""

    async def add(
        self, origin: Origin, content: PostContent, *, category: str, is_public: bool, now: datetime
    ) -> StoredPost | None:
        """Add a post, public at once or waiting; None where this update has added one before."""
        values = self._public(content, now) if is_public else await self._sealed(origin.user_id, content, now)
        statement = (
            insert(Post)
            .values(
                user_id=origin.user_id,
                update_id=origin.update_id,
                nickname=origin.nickname,
                category=category,
                created_at=now,
                **values,
            )
            .on_conflict_do_nothing()
            .returning(Post)
        )
        row = await self._session.scalar(statement)
        return None if row is None else await self._record(row)

    async def find(self, post_id: int, *, for_update: bool = False) -> StoredPost | None:
        """A post in whatever state."""
        query = select(Post).where(Post.id == post_id)
        return await self._first(query.with_for_update() if for_update else query)

    async def get(self, post_id: int, *, for_update: bool = False) -> StoredPost:
        """A post in whatever state.

        Raises:
            NotFound: There is none.
        """
        found = await self.find(post_id, for_update=for_update)
        if found is None:
            message = f"no post {post_id}"
            raise NotFound(message)
        return found

    async def of_author(self, user_id: int, post_id: int, *, for_update: bool = False) -> StoredPost:
        """A post of this person that was not removed.

        Raises:
            NotFound: There is none, or it is somebody else's.
        """
        found = await self.get(post_id, for_update=for_update)
        if found.user_id != user_id or found.status == "removed":
            message = f"user {user_id} has no post {post_id}"
            raise NotFound(message)
        return found

    async def of_update(self, user_id: int, update_id: int) -> StoredPost | None:
        """The post that an update has added."""
        return await self._first(select(Post).where(Post.user_id == user_id, Post.update_id == update_id))

    async def count_since(self, user_id: int, since: datetime) -> int:
        """How many posts the person has sent off since then, removed ones too."""
        query = select(func.count()).where(Post.user_id == user_id, Post.created_at > since)
        return int(await self._session.scalar(query) or 0)

    async def page(self, which: PostFilter, *, offset: int, limit: int) -> tuple[tuple[StoredPost, ...], int]:
        """Some public posts, and how many there are in all."""
        conditions = [Post.status == "published"]
        if which.category is not None:
            conditions.append(Post.category == which.category)
        if which.words is not None:
            conditions.append(_contains(which.words))
        total = int(await self._session.scalar(select(func.count()).where(*conditions)) or 0)
        liked = (Post.n_empathy + Post.n_comfort + Post.n_same).desc()
        order = [liked, Post.id.desc()] if which.is_popular else [Post.published_at.desc(), Post.id.desc()]
        query = select(Post).where(*conditions).order_by(*order).offset(offset).limit(limit)
        return await self._all(query), total

    async def own(self, user_id: int, *, offset: int, limit: int) -> tuple[tuple[StoredPost, ...], int]:
        """Some of a person's posts, newest first, and how many there are in all."""
        conditions = (Post.user_id == user_id, Post.status != "removed")
        total = int(await self._session.scalar(select(func.count()).where(*conditions)) or 0)
        query = select(Post).where(*conditions).order_by(Post.id.desc()).offset(offset).limit(limit)
        return await self._all(query), total

    async def last_refused(self, user_id: int) -> StoredPost | None:
        """The newest post of a person that moderators have hidden or refused."""
        query = select(Post).where(Post.user_id == user_id, Post.status.in_(("hidden", "rejected")))
        return await self._first(query.order_by(Post.id.desc()))

    async def publish(self, post: StoredPost, content: PostContent, now: datetime) -> None:
        """Make a post public, or write it anew where it is."""
        values = self._public(content, post.published_at or now)
        if post.status in {"published", "hidden"}:
            values |= {"edited_at": now, "status": post.status, "due_at": now}
        await self._change(post.id, values)

    async def rewrite_waiting(self, post: StoredPost, content: PostContent, now: datetime) -> None:
        """Let changed words wait in the place of the earlier ones; they are not public any more."""
        assert post.user_id is not None
        values = await self._sealed(post.user_id, content, post.created_at)
        await self._change(post.id, {**values, "edited_at": now, "due_at": now})

    async def set_status(self, post_id: int, status: str, now: datetime) -> None:
        """Hide, show again, or refuse; the channel follows."""
        await self._change(post_id, {"status": status, "due_at": now})

    async def remove(self, post_id: int, now: datetime, *, unlink: bool = False) -> None:
        """Empty a post; the channel follows, and the row goes when it has."""
        nothing = dict.fromkeys(("sealed", "title", "body", "picture", "film_id", "search"))
        values: dict[str, object] = {**nothing, "status": "removed", "due_at": now}
        await self._change(post_id, values | ({"user_id": None, "update_id": None} if unlink else {}))

    async def of_person(self, user_id: int) -> tuple[StoredPost, ...]:
        """All posts of a person, held until the transaction ends."""
        return await self._all(select(Post).where(Post.user_id == user_id).with_for_update())

    async def unlink(self, post_id: int) -> None:
        """Let a post stand without an author."""
        statement = update(Post).where(Post.id == post_id).values(user_id=None, update_id=None)
        await self._session.execute(statement)

    async def drop_picture(self, post_id: int, now: datetime) -> None:
        """Let a public post stand without its photo."""
        await self._change(post_id, {"picture": None, "due_at": now})

    async def purge(self, before: datetime) -> int:
        """Delete removed posts that are old and stand nowhere any more."""
        statement = delete(Post).where(
            Post.status == "removed", Post.created_at < before, Post.channel_message_id.is_(None)
        )
        return len((await self._session.scalars(statement.returning(Post.id))).all())

    async def count_comment(self, post_id: int, change: int) -> None:
        """Count a comment in, or out."""
        statement = update(Post).where(Post.id == post_id)
        await self._session.execute(statement.values(n_comments=func.greatest(Post.n_comments + change, 0)))

    def _public(self, content: PostContent, now: datetime) -> dict[str, object]:
        return {
            "status": "published",
            "sealed": None,
            "title": content.title,
            "body": content.body,
            "picture": content.picture,
            "film_id": content.film_id,
            "search": func.to_tsvector("simple", f"{content.title} {content.body}"),
            "published_at": now,
            "due_at": now,
        }

    async def _change(self, post_id: int, values: dict[str, object]) -> None:
        statement = update(Post).where(Post.id == post_id)
        await self._session.execute(statement.values(**values, revision=Post.revision + 1))


def _contains(words: str) -> ColumnElement[bool]:
    """Every word begins a word of the post, or the whole stands in it somewhere.

    Korean words end in particles, so "회사" must find "회사에서"; and "비" must find "장마비".
    """
    anywhere = f"%{words.translate(_LIKE_MARKS)}%"
    parts = ["".join(filter(str.isalnum, part)) for part in words.split()]
    query = " & ".join(f"{part}:*" for part in parts if part)
    found = or_(Post.title.ilike(anywhere), Post.body.ilike(anywhere))
    return or_(Post.search.op("@@")(func.to_tsquery("simple", query)), found) if query else found
