"""Finds posts and comments, and notes what readers do with them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from db.board_records import Audited, PostFilter
from db.unit_of_work import UnitOfWorkFactory
from handlers.board_browse.outcomes import CommentPage, OpenedPost, PostPage, Reacted, Reported
from handlers.board_rules import CATEGORIES, HIDING_REPORTS, REACTIONS
from handlers.clock import Clock
from recommender.types import Film

PER_PAGE: Final = 5
_N_LAST_COMMENTS: Final = 3
_SEARCH: Final = "search"
MAX_WORDS: Final = 60
EDIT_EVERY: Final = timedelta(seconds=1)
"""How far apart two edits of one post in the channel are."""


class BrowseService:
    """Everything that readers do."""

    def __init__(self, *, films: Mapping[int, Film], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._films = films
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def page(self, user_id: int, which: str, page: int) -> PostPage:
        """A page of the board; a page that is not there becomes the nearest one."""
        words = await self._words(user_id) if which == _SEARCH else None
        if which == _SEARCH and words is None:
            which = "newest"
        wanted = PostFilter(which == "popular", which if which in CATEGORIES else None, words)
        async with self._unit_of_work() as work:
            offset = PER_PAGE * max(page, 0)
            posts, total = await work.posts.page(wanted, offset=offset, limit=PER_PAGE)
            if not posts and total:
                page = _n_pages(total) - 1
                posts, total = await work.posts.page(wanted, offset=PER_PAGE * page, limit=PER_PAGE)
        known = which if which in {"popular", _SEARCH, *CATEGORIES} else "newest"
        return PostPage(known, posts, max(page, 0), _n_pages(total), total, self._clock(), words)

    async def search(self, user_id: int, words: str) -> PostPage:
        """Remember what was looked for, and give the first page."""
        kept = " ".join(words.replace("\x00", "").split())[:MAX_WORDS]
        async with self._unit_of_work() as work:
            await work.drafts.put(user_id, _SEARCH, {"words": kept}, self._clock())
            await work.commit()
        return await self.page(user_id, _SEARCH, 0)

    async def own_posts(self, user_id: int, page: int) -> PostPage:
        """A page of a person's own posts."""
        page = max(page, 0)
        async with self._unit_of_work() as work:
            posts, total = await work.posts.own(user_id, offset=PER_PAGE * page, limit=PER_PAGE)
            if not posts and total:
                page = _n_pages(total) - 1
                posts, total = await work.posts.own(user_id, offset=PER_PAGE * page, limit=PER_PAGE)
        return PostPage("own", posts, page, _n_pages(total), total, self._clock())

    async def own_comments(self, user_id: int, page: int) -> CommentPage:
        """A page of a person's own comments."""
        page = max(page, 0)
        async with self._unit_of_work() as work:
            comments, total = await work.comments.own(user_id, offset=PER_PAGE * page, limit=PER_PAGE)
            if not comments and total:
                page = _n_pages(total) - 1
                comments, total = await work.comments.own(user_id, offset=PER_PAGE * page, limit=PER_PAGE)
        return CommentPage(comments, page, _n_pages(total), total, self._clock())

    async def own_comment(self, user_id: int, comment_id: int) -> CommentPage:
        """One of a person's own comments.

        Raises:
            NotFound: It is not theirs.
        """
        async with self._unit_of_work() as work:
            comment = await work.comments.of_author(user_id, comment_id)
        return CommentPage((comment,), 0, 1, 1, self._clock())

    async def comments(self, post_id: int, page: int) -> CommentPage | None:
        """A page of the comments on a public post."""
        page = max(page, 0)
        async with self._unit_of_work() as work:
            post = await work.posts.find(post_id)
            if post is None or post.status != "published":
                return None
            comments, total = await work.comments.below(post_id, offset=PER_PAGE * page, limit=PER_PAGE)
        return CommentPage(comments, page, _n_pages(total), total, self._clock(), post)

    async def open(self, user_id: int, post_id: int) -> OpenedPost | None:
        """A public post, or one's own in whatever state; None where there is none to see."""
        async with self._unit_of_work() as work:
            post = await work.posts.find(post_id)
            if post is None or post.status == "removed":
                return None
            is_own = post.user_id == user_id
            if post.content is None or (post.status != "published" and not is_own):
                return None
            last = await work.comments.last_below(post_id, _N_LAST_COMMENTS)
            reacted = await work.reactions.of_person(user_id, post_id)
            has_channel = await work.board_chats.find("channel") is not None
        film = self._films.get(post.content.film_id) if post.content.film_id is not None else None
        return OpenedPost(post, is_own, last, self._clock(), film, reacted, has_channel)

    async def react(self, user_id: int, post_id: int, kind: str, *, update_id: int) -> Reacted:
        """React, or take it back; once for each update."""
        if kind not in REACTIONS:
            return Reacted(kind, None)
        now = self._clock()
        async with self._unit_of_work() as work:
            is_on = await work.reactions.toggle(
                post_id, user_id, kind, update_id=update_id, now=now, due_at=now + EDIT_EVERY
            )
            await work.commit()
        return Reacted(kind, is_on)

    async def report(self, user_id: int, post_id: int) -> Reported:
        """Report a post; the third report hides it until a moderator has looked."""
        now = self._clock()
        async with self._unit_of_work() as work:
            post = await work.posts.find(post_id, for_update=True)
            if post is None or post.status not in {"published", "hidden"}:
                return Reported(None)
            n_reports = await work.reactions.report(post_id, user_id, now)
            if n_reports is None:
                return Reported(is_first=False)
            if n_reports >= HIDING_REPORTS and post.status == "published":
                await work.posts.set_status(post_id, "hidden", now)
                await work.cases.audit(Audited("hide", "reports", None, post_id), now)
            await work.cases.open("reports", post_id, None, now)
            await work.commit()
        return Reported(is_first=True)

    async def report_comment(self, user_id: int, comment_id: int) -> Reported:
        """Report a comment; as with posts, the third report hides it until a moderator has looked."""
        now = self._clock()
        async with self._unit_of_work() as work:
            comment = await work.comments.find(comment_id, for_update=True)
            if comment is None or comment.is_from_group or comment.status == "removed":
                return Reported(None)
            n_reports = await work.reactions.report_comment(comment_id, user_id, now)
            if n_reports is None:
                return Reported(is_first=False)
            if n_reports >= HIDING_REPORTS and comment.status == "published":
                await work.comments.set_status(comment_id, "hidden", now)
                await work.cases.audit(Audited("hide", f"comment {comment_id}"), now)
            await work.cases.open_for_comment(comment_id, now)
            await work.commit()
        return Reported(is_first=True)

    async def delete_post(self, user_id: int, post_id: int) -> None:
        """Delete one's own post; the channel follows.

        Raises:
            NotFound: It is not theirs.
        """
        now = self._clock()
        async with self._unit_of_work() as work:
            post = await work.posts.of_author(user_id, post_id, for_update=True)
            await work.cases.close_of_post(post.id, "gone", now)
            await work.posts.remove(post.id, now)
            await work.commit()

    async def republish(self, user_id: int, post_id: int) -> bool:
        """Put one's own post into the channel again; whether it can be.

        Raises:
            NotFound: It is not theirs.
        """
        async with self._unit_of_work() as work:
            post = await work.posts.of_author(user_id, post_id, for_update=True)
            if post.status != "published":
                return False
            await work.post_places.bring_back(post.id, self._clock())
            await work.commit()
        return True

    async def delete_comment(self, user_id: int, comment_id: int) -> None:
        """Delete one's own comment; the group follows.

        Raises:
            NotFound: It is not theirs.
        """
        now: datetime = self._clock()
        async with self._unit_of_work() as work:
            comment = await work.comments.of_author(user_id, comment_id)
            await work.cases.close_of_comment(comment.id, "gone", now)
            await work.comments.remove(comment.id, now)
            await work.posts.count_comment(comment.post_id, -1)
            await work.post_places.touch([comment.post_id], now)
            await work.commit()

    async def _words(self, user_id: int) -> str | None:
        async with self._unit_of_work() as work:
            stored = await work.drafts.find(user_id, _SEARCH)
        return None if stored is None else str(stored["words"]) or None


def _n_pages(total: int) -> int:
    return max(1, -(-total // PER_PAGE))
