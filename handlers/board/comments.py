"""Writing a comment."""

from typing import Final

from db.board_records import Origin
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board.alarm import raise_alarm
from handlers.board.nicknames import draw_nickname
from handlers.board.outcomes import Commented, CommentSent, TooLong, TooMany
from handlers.board_rules import AUTHOR_TOLD_EVERY, COMMENT_WINDOW, MAX_COMMENT, BoardRules
from handlers.clock import Clock
from handlers.word_checks import WordChecks
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from ml.board.types import Verdict
from ml.safety.danger import danger_of

_COMMENT: Final = "comment"


class CommentService:
    """Keeps what is being commented on, looks at the words, and publishes them."""

    def __init__(
        self, *, rules: BoardRules, checks: WordChecks, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._rules = rules
        self._checks = checks
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, user_id: int, post_id: int) -> str | None:
        """Begin a comment: the title of the post; None where it is not public."""
        async with self._unit_of_work() as work:
            post = await work.posts.find(post_id)
            if post is None or post.status != "published" or post.content is None:
                return None
            await work.drafts.put(user_id, _COMMENT, {"post_id": post_id}, self._clock())
            await work.commit()
            return post.content.title

    async def edit(self, user_id: int, comment_id: int) -> str | None:
        """Begin to write one's own comment anew: its words.

        Raises:
            NotFound: It is not theirs.
        """
        async with self._unit_of_work() as work:
            comment = await work.comments.of_author(user_id, comment_id)
            draft = {"post_id": comment.post_id, "comment_id": comment.id}
            await work.drafts.put(user_id, _COMMENT, draft, self._clock())
            await work.commit()
            return comment.body

    async def send(
        self, user_id: int, typed: str, *, n_typed: int = 0, update_id: int, locale: str
    ) -> CommentSent:
        """Publish what was typed, once for each update.

        `n_typed` counts all of a text that came in several messages.
        """
        words = typed.replace("\x00", "").strip()
        n = n_typed if n_typed > len(typed) else len(words)
        if not 0 < n <= MAX_COMMENT:
            return TooLong(n, MAX_COMMENT, "comment")
        async with self._unit_of_work() as work:
            draft = await work.drafts.find(user_id, _COMMENT)
        if draft is None:
            return Nothing()
        checked = await self._checks.check(words)
        match checked.strict:
            case Verdict.CRISIS:
                await raise_alarm(self._unit_of_work, user_id, self._clock())
                return Crisis(danger_of(words))
            case Verdict.PII:
                return Revealing(words, checked.findings)
            case Verdict.ABUSE | Verdict.SPAM:
                return Refused(checked.verdict)
        async with self._unit_of_work() as work:
            if "comment_id" in draft:
                outcome = await self._rewrite(work, user_id, draft["comment_id"], words)
            else:
                origin = Origin(user_id, update_id, "")
                outcome = await self._add(work, origin, draft["post_id"], words, locale=locale)
            if isinstance(outcome, Commented):
                await work.drafts.drop(user_id, _COMMENT)
                await work.commit()
        return outcome

    async def _add(
        self, work: UnitOfWork, origin: Origin, post_id: int, words: str, *, locale: str
    ) -> CommentSent:
        now, user_id = self._clock(), origin.user_id
        if await work.comments.count_since(user_id, now - COMMENT_WINDOW) >= self._rules.comments_per_hour:
            return TooMany(self._rules.comments_per_hour, _COMMENT)
        post = await work.posts.find(post_id, for_update=True)
        if post is None or post.status != "published":
            return Nothing()
        is_by_author = post.user_id == user_id
        nickname = post.nickname if is_by_author else await work.comments.nickname(post_id, user_id)
        if nickname is None:
            taken = {post.nickname, *await work.comments.nicknames(post_id)}
            nickname = draw_nickname(locale, taken)
        named = Origin(user_id, origin.update_id, nickname)
        comment = await work.comments.add(post_id, named, words, is_by_author=is_by_author, now=now)
        if comment is not None:
            await work.posts.count_comment(post_id, 1)
            await work.post_places.touch([post_id], now)
            if post.user_id is not None and not is_by_author:
                await work.comments.note(post.user_id, now, every=AUTHOR_TOLD_EVERY)
        return Commented(nickname, post_id)

    async def _rewrite(self, work: UnitOfWork, user_id: int, comment_id: int, words: str) -> CommentSent:
        comment = await work.comments.of_author(user_id, comment_id)
        await work.comments.rewrite(comment.id, words, self._clock())
        return Commented(comment.nickname, comment.post_id, is_edit=True)
