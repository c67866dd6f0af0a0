"""Writing a post: from the first word to its being sent off."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Final

from db.board_records import Origin, StoredPost
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board.checks import BoardChecks, Checked, covered
from handlers.board.nicknames import draw_nickname
from handlers.board.outcomes import (
    Ask,
    Crisis,
    Draft,
    Films,
    Locked,
    Nothing,
    PictureRefused,
    Published,
    Refused,
    Revealing,
    Sent,
    Step,
    TooLong,
    TooMany,
    Typed,
    Unfinished,
    Waiting,
    WantsWords,
)
from handlers.board_rules import CATEGORIES, MAX_BODY_BELOW_PICTURE, MAX_TITLE, POST_WINDOW, BoardRules
from handlers.clock import Clock
from handlers.hold import hold
from ml.board.types import Verdict
from recommender.types import Film

_POST: Final = "post"
MAX_PICTURE_BYTES: Final = 10_000_000
_N_FILMS: Final = 6
_FRESH: Final = timedelta(minutes=15)
"""A draft that was not touched for so long is not what the person is writing now."""


class WriteService:
    """Keeps the draft, looks at what is sent off, and publishes it or lets it wait."""

    def __init__(
        self,
        *,
        rules: BoardRules,
        checks: BoardChecks,
        films: Mapping[int, Film],
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._rules = rules
        self._checks = checks
        self._films = films
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, user_id: int, *, anew: bool = False) -> Ask | Unfinished | TooMany:
        """Begin a post, or say that one was begun before."""
        async with self._unit_of_work() as work:
            if await self._is_over_limit(work, user_id):
                return TooMany(self._rules.posts_per_day, _POST)
            draft = await _draft(work, user_id)
            if draft is not None and draft.title and not anew:
                return Unfinished(draft)
            return await self._keep(work, user_id, Draft())

    async def edit(self, user_id: int, post_id: int) -> Ask | Locked:
        """Begin to change one's own post.

        Raises:
            NotFound: It is not theirs.
        """
        async with self._unit_of_work() as work:
            post = await work.posts.of_author(user_id, post_id)
            if post.status == "hidden" or post.content is None:
                return Locked()
            content = post.content
            draft = Draft(
                Step.PREVIEW,
                post.category,
                content.title,
                content.body,
                content.picture,
                content.film_id,
                post_id=post.id,
            )
            return await self._keep(work, user_id, draft)

    async def go_on(self, user_id: int) -> Ask | Nothing:
        """The draft, with what it waits for."""
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            return Nothing() if draft is None else self._ask(draft)

    async def drop(self, user_id: int) -> None:
        """Forget the draft."""
        async with self._unit_of_work() as work:
            await work.drafts.drop(user_id, _POST)
            await work.commit()

    async def choose_category(self, user_id: int, category: str) -> Ask | Nothing:
        """Note the category; a draft that was complete is shown again."""
        if category not in CATEGORIES:
            return Nothing()
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            if draft is None:
                return Nothing()
            changed = replace(draft, category=category)
            if not changed.may_have_film:
                changed = replace(changed, film_id=None)
            return await self._keep(work, user_id, changed.at(_after(changed, Step.CATEGORY)))

    async def choose_step(self, user_id: int, step: Step) -> Ask | Nothing:
        """Go to a step of the draft, as far as it has come."""
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            if draft is None or (step is Step.PREVIEW and not _is_complete(draft)):
                return Nothing()
            if draft.post_id is not None and step in {Step.PICTURE, Step.FILM, Step.CATEGORY}:
                return Nothing()
            return await self._keep(work, user_id, draft.at(step))

    async def receive(  # noqa: PLR0911  # one answer for each way it can go
        self, user_id: int, typed: str, *, update_id: int
    ) -> Typed:
        """Take what was typed for the step that the draft waits for."""
        words = _clean(typed)
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            if draft is None:
                return Nothing()
            if draft.update_id == update_id:
                return self._ask(draft)
            match draft.step:
                case Step.TITLE:
                    title = " ".join(words.split())
                    if len(title) > MAX_TITLE or not title:
                        return TooLong(len(title), MAX_TITLE, "title")
                    changed = replace(draft, title=title)
                case Step.BODY:
                    if len(words) > draft.max_body or not words:
                        return TooLong(len(words), draft.max_body, "body")
                    changed = replace(draft, body=words)
                case Step.FILM:
                    return Films(self._found(words))
                case _:
                    return WantsWords(draft.step)
            changed = replace(changed, update_id=update_id)
            return await self._keep(work, user_id, changed.at(_after(changed, draft.step)))

    async def take_picture(
        self, user_id: int, file_id: str, *, n_bytes: int, album: str | None
    ) -> Ask | PictureRefused | WantsWords | Nothing | None:
        """Put a photo to the draft; None for the further ones of an album."""
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            if draft is None:
                return Nothing()
            if album is not None and draft.album == album:
                return None
            if draft.step is not Step.PICTURE:
                return WantsWords(draft.step)
            if n_bytes > MAX_PICTURE_BYTES:
                return PictureRefused("large")
            if len(draft.body) > MAX_BODY_BELOW_PICTURE:
                return PictureRefused("text", len(draft.body), MAX_BODY_BELOW_PICTURE)
            changed = replace(draft, picture=file_id, film_id=None, album=album)
            return await self._keep(work, user_id, changed.at(Step.PREVIEW))

    async def choose_film(self, user_id: int, film_id: int) -> Ask | PictureRefused | Nothing:
        """Put a film card to the draft; 0 takes picture and card away."""
        async with self._unit_of_work() as work:
            draft = await _draft(work, user_id)
            if draft is None or draft.post_id is not None:
                return Nothing()
            if film_id == 0:
                changed = replace(draft, picture=None, film_id=None, album=None)
                return await self._keep(work, user_id, changed.at(Step.PREVIEW))
            if film_id not in self._films or not draft.may_have_film:
                return Nothing()
            if len(draft.body) > MAX_BODY_BELOW_PICTURE:
                return PictureRefused("text", len(draft.body), MAX_BODY_BELOW_PICTURE)
            changed = replace(draft, film_id=film_id, picture=None)
            return await self._keep(work, user_id, changed.at(Step.PREVIEW))

    async def offered_films(self, user_id: int) -> Films:
        """Films that the person has saved, to choose from."""
        async with self._unit_of_work() as work:
            saved = await work.saved_films.ids(user_id)
        return Films(tuple(self._films[each] for each in saved if each in self._films)[:_N_FILMS])

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
            draft = await _draft(work, user_id)
        if draft is None or not _is_complete(draft):
            return Nothing()
        checked = await self._checks.check(_whole(draft))
        if checked.verdict is Verdict.CRISIS:
            await self.note_crisis(user_id)
            return Crisis()
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

    async def note_crisis(self, user_id: int) -> None:
        """Moderators learn that somebody was in danger, and nothing else."""
        now = self._clock()
        await hold(self._unit_of_work, user_id, now)
        async with self._unit_of_work() as work:
            await work.cases.open("crisis", None, None, now)
            await work.commit()

    async def note_if_writing(self, user_id: int) -> None:
        """Somebody in danger wrote something; where it was meant for the board, moderators learn of it."""
        now = self._clock()
        async with self._unit_of_work() as work:
            if await work.drafts.is_fresh(user_id, (_POST, "comment"), now - _FRESH):
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
                await work.drafts.drop(origin.user_id, _POST)
                await work.commit()
        return outcome

    async def _add(
        self, work: UnitOfWork, origin: Origin, draft: Draft, *, reason: str | None, now: datetime
    ) -> Sent:
        if await self._is_over_limit(work, origin.user_id):
            return TooMany(self._rules.posts_per_day, _POST)
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

    async def _is_over_limit(self, work: UnitOfWork, user_id: int) -> bool:
        since = self._clock() - POST_WINDOW
        return await work.posts.count_since(user_id, since) >= self._rules.posts_per_day

    async def _keep(self, work: UnitOfWork, user_id: int, draft: Draft) -> Ask:
        await work.drafts.put(user_id, _POST, asdict(draft), self._clock())
        await work.commit()
        return self._ask(draft)

    def _ask(self, draft: Draft) -> Ask:
        return Ask(draft, self._films.get(draft.film_id) if draft.film_id is not None else None)

    def _found(self, words: str) -> tuple[Film, ...]:
        wanted = _plain(words)
        if not wanted:
            return ()
        films = [film for film in self._films.values() if wanted in _plain(f"{film.title} {film.title_en}")]
        return tuple(sorted(films, key=lambda film: (len(film.title), -film.year))[:_N_FILMS])


async def _draft(work: UnitOfWork, user_id: int) -> Draft | None:
    stored = await work.drafts.find(user_id, _POST)
    return None if stored is None else Draft.of(dict(stored))


def _sent(post: StoredPost) -> Published | Waiting:
    if post.status == "published":
        return Published(post.nickname, post.id)
    return Waiting(post.nickname, post.id)


def _is_complete(draft: Draft) -> bool:
    return bool(draft.category and draft.title and draft.body) and len(draft.body) <= draft.max_body


def _after(draft: Draft, step: Step) -> Step:
    """What comes after a step; a draft that has come to its end before goes back there."""
    if _is_complete(draft) and step is not Step.BODY:
        return Step.PREVIEW
    if step is Step.CATEGORY:
        return Step.TITLE
    if step is Step.TITLE:
        return Step.BODY
    has_picture = draft.picture is not None or draft.film_id is not None
    return Step.PREVIEW if has_picture or draft.post_id is not None else Step.PICTURE


def _whole(draft: Draft) -> str:
    return f"{draft.title}\n{draft.body}"


def _cover(draft: Draft, whole: str) -> Draft:
    n = len(draft.title)
    return replace(draft, title=whole[:n], body=whole[n + 1 :])


def _clean(typed: str) -> str:
    """Without what cannot be stored or seen: control characters, and more than two empty lines in a row."""
    kept = "".join(c for c in typed if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co"})
    lines = [line.rstrip() for line in kept.strip().split("\n")]
    while "\n\n\n\n" in (text := "\n".join(lines)):
        lines = text.replace("\n\n\n\n", "\n\n\n").split("\n")
    return text


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
