"""Decides cases; every decision is written down."""

from datetime import timedelta
from typing import Final

from db.board_records import Audited, StoredCase, StoredComment, StoredPost
from db.errors import VaultError
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.moderation.outcomes import DECISIONS, REASONS, Decided, Notice, OpenCase, TooLate

LEASE: Final = timedelta(seconds=60)
_SHOWN_OF_COMMENT: Final = 40


class ModerationService:
    """What moderators may see and do; none of it says who wrote a post."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def claim(self) -> OpenCase | None:
        """A case that moderators are to see, or to see anew."""
        async with self._unit_of_work() as work:
            case = await work.cases.claim(self._clock(), lease=LEASE)
            opened = None if case is None else await _opened(work, case)
            await work.commit()
        return opened

    async def settle(self, case: StoredCase, place_id: int, message_id: int) -> None:
        """Note where it is shown."""
        assert case.due_at is not None, "a claimed case carries its lease"
        async with self._unit_of_work() as work:
            await work.cases.settle(case.id, place_id=place_id, message_id=message_id, due_at=case.due_at)
            await work.commit()

    async def open(self, case_id: int) -> OpenCase | None:
        """A case to look at."""
        async with self._unit_of_work() as work:
            case = await work.cases.find(case_id)
            return None if case is None else await _opened(work, case)

    async def decide(
        self, case_id: int, decision: str, *, moderator_id: int, reason: str | None = None
    ) -> Decided | TooLate:
        """Decide a case once; whoever comes second is told that it is done."""
        now = self._clock()
        async with self._unit_of_work() as work:
            case = await work.cases.find(case_id, for_update=True)
            if case is None or case.closed_at is not None or not _is_possible(case, decision, reason):
                return TooLate()
            post = comment = None
            if case.comment_id is not None:
                comment = await work.comments.find(case.comment_id, for_update=True)
                if comment is None or comment.body is None:
                    return TooLate()
                await self._apply_to_comment(work, comment, decision)
            elif case.post_id is not None:
                post = await work.posts.get(case.post_id, for_update=True)
                if post.content is None:
                    return TooLate()
                await self._apply(work, post, decision)
            await work.cases.close(case_id, decision, reason, now)
            why = f"comment {case.comment_id}" if case.comment_id is not None else reason
            await work.cases.audit(Audited(decision, why, case_id, case.post_id, moderator_id), now)
            notice = None
            if post is not None:
                notice = await self._notice(work, post, decision, reason=reason)
            elif comment is not None:
                notice = await _notice_of_comment(work, comment, decision)
            closed = await work.cases.find(case_id)
            assert closed is not None, "it is held"
            shown = await _opened(work, closed)
            await work.commit()
        return Decided(shown, notice)

    async def _apply(self, work: UnitOfWork, post: StoredPost, decision: str) -> None:
        now = self._clock()
        match decision:
            case "approve":
                assert post.content is not None, "looked at before"
                await work.posts.publish(post, post.content, now)
            case "reject":
                await work.posts.set_status(post.id, "rejected", now)
            case "hide" if post.status == "published":
                await work.posts.set_status(post.id, "hidden", now)
            case "restore":
                await work.reactions.clear_reports(post.id)
                if post.status == "hidden":
                    await work.posts.set_status(post.id, "published", now)
            case "again":
                await work.post_places.bring_back(post.id, now)

    async def _apply_to_comment(self, work: UnitOfWork, comment: StoredComment, decision: str) -> None:
        if decision == "restore":
            await work.reactions.clear_comment_reports(comment.id)
        status = "published" if decision == "restore" else "hidden"
        await work.comments.set_status(comment.id, status, self._clock())

    async def _notice(
        self, work: UnitOfWork, post: StoredPost, decision: str, *, reason: str | None
    ) -> Notice | None:
        was_hidden = post.status == "hidden"
        is_told = decision in {"approve", "reject", "hide"} or (decision == "restore" and was_hidden)
        if post.user_id is None or post.content is None or not is_told:
            return None
        author = await work.users.find(post.user_id)
        if author is None:
            return None
        return Notice(post.user_id, author.locale, post.content.title, f"case-told-{decision}", reason)


async def _notice_of_comment(work: UnitOfWork, comment: StoredComment, decision: str) -> Notice | None:
    is_told = decision == "hide" or comment.status == "hidden"
    if comment.user_id is None or comment.body is None or not is_told:
        return None
    author = await work.users.find(comment.user_id)
    if author is None:
        return None
    words = " ".join(comment.body.split())
    title = words if len(words) <= _SHOWN_OF_COMMENT else f"{words[:_SHOWN_OF_COMMENT]}…"
    return Notice(comment.user_id, author.locale, title, f"case-told-{decision}-comment")


def _is_possible(case: StoredCase, decision: str, reason: str | None) -> bool:
    if decision == "reject":
        return case.kind == "review" and reason in REASONS
    return decision in DECISIONS.get(case.kind, ())


async def _opened(work: UnitOfWork, case: StoredCase) -> OpenCase:
    """A case with what it is about; of a post whose author's key is gone, nothing can be shown."""
    if case.comment_id is not None:
        comment = await work.comments.find(case.comment_id)
        post = None if comment is None else await work.posts.find(comment.post_id)
        return OpenCase(case, post, comment)
    try:
        post = None if case.post_id is None else await work.posts.find(case.post_id)
    except VaultError:
        post = None
    return OpenCase(case, post)
