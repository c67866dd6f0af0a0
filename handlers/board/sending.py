"""Sending a post off: it is looked at, and then published or laid before moderators."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from db.board_records import Origin, StoredPost
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board.alarm import raise_alarm
from handlers.board.drafts import POST, is_over_limit, stored_draft
from handlers.board.nicknames import draw_nickname
from handlers.board.outcomes import Draft, Locked, Published, Sent, TooMany, Waiting
from handlers.board_rules import BoardRules
from handlers.clock import Clock
from handlers.word_checks import Checked, WordChecks, covered
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from ml.board.types import Verdict
from ml.safety.danger import danger_of

_FRESH: Final = timedelta(minutes=15)
"""A draft that was not touched for so long is not what the person is writing now."""


class SendService:
    """Looks at what is sent off, and publishes it or lets it wait."""

    def __init__(
        self, *, rules: BoardRules, checks: WordChecks, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._rules = rules
        self._checks = checks
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def send(
        self, user_id: int, *, update_id: int, locale: str, is_covered: bool = False, asks: bool = False
    ) -> Sent:
        """Send the draft off, once for each update.

        Args:
            user_id: Whose draft.
            update_id: The tap.
            locale: In which language the name is drawn.
            is_covered: Cover the spots that give away a person first.
            asks: Have a moderator look at what the checks refuse.
        """
        async with self._unit_of_work() as work:
            if (done := await work.posts.of_update(user_id, update_id)) is not None:
                return _sent(done)
            draft = await stored_draft(work, user_id)
        if draft is None or not draft.is_complete:
            return Nothing()
        checked = await self._checks.check(_whole(draft))
        if checked.verdict is Verdict.CRISIS:
            await raise_alarm(self._unit_of_work, user_id, self._clock())
            return Crisis(danger_of(_whole(draft)))
        if checked.findings and is_covered:
            draft = _cover(draft, covered(_whole(draft), checked.findings))
            checked = await self._checks.check(_whole(draft))
            if checked.verdict is Verdict.PII and not checked.findings:
                # What is left are the covers themselves.
                checked = Checked(Verdict.OK)
        if checked.verdict is not Verdict.OK and not asks:
            if checked.verdict is Verdict.PII:
                return Revealing(_whole(draft), checked.findings)
            return Refused(checked.verdict)
        reason = "premoderation" if checked.verdict is Verdict.OK else checked.verdict.value
        if checked.needs_look:
            reason = "unsure"
        needs_review = self._rules.is_premoderated or checked.verdict is not Verdict.OK or checked.needs_look
        origin = Origin(user_id, update_id, draw_nickname(locale))
        return await self._put(origin, draft, reason if needs_review else None)

    async def note_if_writing(self, user_id: int) -> None:
        """Somebody in danger wrote something; where it was meant for the board, moderators learn of it."""
        now = self._clock()
        async with self._unit_of_work() as work:
            if await work.drafts.is_fresh(user_id, (POST, "comment"), now - _FRESH):
                await work.cases.open("crisis", None, None, now)
                await work.commit()

    async def _put(self, origin: Origin, draft: Draft, reason: str | None) -> Sent:
        now = self._clock()
        async with self._unit_of_work() as work:
            if draft.post_id is not None:
                outcome = await self._change(work, origin.user_id, draft, reason=reason, now=now)
            else:
                outcome = await self._add(work, origin, draft, reason=reason, now=now)
            if isinstance(outcome, Published | Waiting):
                await work.drafts.drop(origin.user_id, POST)
                await work.commit()
        return outcome

    async def _add(
        self, work: UnitOfWork, origin: Origin, draft: Draft, *, reason: str | None, now: datetime
    ) -> Sent:
        if await is_over_limit(work, origin.user_id, self._rules, self._clock()):
            return TooMany(self._rules.posts_per_day, POST)
        post = await work.posts.add(
            origin, draft.content, category=draft.category, is_public=reason is None, now=now
        )
        if post is None:
            return Nothing()
        if reason is not None:
            await work.cases.open("review", post.id, reason, now)
        return _sent(post)

    async def _change(
        self, work: UnitOfWork, user_id: int, draft: Draft, *, reason: str | None, now: datetime
    ) -> Sent:
        assert draft.post_id is not None
        post = await work.posts.of_author(user_id, draft.post_id, for_update=True)
        if post.status == "hidden":
            return Locked()
        if reason is None and post.status != "published":
            reason = "premoderation"
        if reason is None:
            await work.posts.publish(post, draft.content, now)
            return Published(post.nickname, post.id, is_edit=True)
        await work.posts.rewrite_waiting(post, draft.content, now)
        await work.cases.open("review", post.id, reason, now)
        return Waiting(post.nickname, post.id)


def _sent(post: StoredPost) -> Published | Waiting:
    if post.status == "published":
        return Published(post.nickname, post.id)
    return Waiting(post.nickname, post.id)


def _whole(draft: Draft) -> str:
    return f"{draft.title}\n{draft.body}"


def _cover(draft: Draft, whole: str) -> Draft:
    n = len(draft.title)
    return replace(draft, title=whole[:n], body=whole[n + 1 :])
