"""What the board keeps of a person, for /mydata, /export and /delete_me."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from typing_extensions import override

from db.board_records import StoredPost
from db.records import Held
from db.unit_of_work import UnitOfWork
from handlers.person_data import SERVICE, Erasure, PersonData, Row, TableData

_DRAFTS_KEPT: Final = timedelta(days=30)
_ON_SERVICE: Final = frozenset({SERVICE})


def board_data() -> tuple[PersonData, ...]:
    """Everything of the board, in the order in which it is shown."""
    return (
        Posts(),
        Comments(),
        Reactions(),
        TableData("reports", "reports", ("at", "post_id"), "at"),
        TableData("comment-reports", "comment_reports", ("at", "comment_id"), "at"),
        TableData(
            "drafts", "drafts", ("at", "kind", "notes"), "updated_at", keep=_DRAFTS_KEPT, opener=_drafts
        ),
        TableData("notices", "comment_notices", ("n_new", "told_at"), "told_at"),
    )


@dataclass(frozen=True)
class Posts:
    """Posts: public ones may stay without their author, all others go."""

    name: str = "posts"
    tables: frozenset[str] = frozenset({"posts"})
    columns: tuple[str, ...] = ("at", "nickname", "category", "status", "title", "text", "film_id")
    stands_on: frozenset[str] = _ON_SERVICE
    keep: timedelta | None = None

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How many there are, removed ones not counted."""
        posts, total = await work.posts.own(user_id, offset=0, limit=1)
        return Held(total, posts[0].created_at if posts else None)

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """Some of them, opened."""
        posts, _ = await work.posts.own(user_id, offset=offset, limit=limit)
        return [_post_row(post) for post in posts]

    async def erase(self, work: UnitOfWork, user_id: int, how: Erasure) -> None:
        """Let public posts stand without their author, or empty them; the channel follows."""
        now = how.now
        for post in await work.posts.of_person(user_id):
            if how.keeps_posts and post.status == "published":
                await work.posts.unlink(post.id)
            else:
                await work.cases.close_of_post(post.id, "gone", now)
                await work.posts.remove(post.id, now, unlink=True)

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """They stay until their author, a moderator or the account goes."""
        return 0


@dataclass(frozen=True)
class Comments:
    """Comments: they may stay without their author too."""

    name: str = "comments"
    tables: frozenset[str] = frozenset({"comments"})
    columns: tuple[str, ...] = ("at", "post_id", "nickname", "text")
    stands_on: frozenset[str] = _ON_SERVICE
    keep: timedelta | None = None

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How many there are, removed ones not counted."""
        comments, total = await work.comments.own(user_id, offset=0, limit=1)
        return Held(total, comments[0].created_at if comments else None)

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """Some of them."""
        comments, _ = await work.comments.own(user_id, offset=offset, limit=limit)
        return [
            {"at": each.created_at, "post_id": each.post_id, "nickname": each.nickname, "text": each.body}
            for each in comments
        ]

    async def erase(self, work: UnitOfWork, user_id: int, how: Erasure) -> None:
        """Let them stand without their author, or empty them; the group follows."""
        if not how.keeps_posts:
            now = how.now
            for comment in await work.comments.of_person(user_id):
                if comment.status == "published":
                    await work.posts.count_comment(comment.post_id, -1)
                    await work.post_places.touch([comment.post_id], now)
                await work.cases.close_of_comment(comment.id, "gone", now)
                await work.comments.remove(comment.id, now, unlink=True)
        await work.comments.unlink(user_id)

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """They stay as their posts do."""
        return 0


@dataclass(frozen=True)
class Reactions(TableData):
    """Reactions: the counts of the posts follow."""

    name: str = "reactions"
    table: str = "reactions"
    columns: tuple[str, ...] = ("at", "post_id", "kind", "is_on")
    at: str = "at"

    @override
    async def erase(self, work: UnitOfWork, user_id: int, how: Erasure) -> None:
        await work.post_places.touch(await work.reactions.erase(user_id), how.now)


def _post_row(post: StoredPost) -> Row:
    content = post.content
    return {
        "at": post.created_at,
        "nickname": post.nickname,
        "category": post.category,
        "status": post.status,
        "title": content.title if content else None,
        "text": content.body if content else None,
        "film_id": content.film_id if content else None,
    }


async def _drafts(work: UnitOfWork, user_id: int, offset: int, _: int) -> Sequence[Row]:
    stored = await work.drafts.stored(user_id) if offset == 0 else ()
    return [{"at": at, "kind": purpose, "notes": dict(draft)} for at, purpose, draft in stored]
