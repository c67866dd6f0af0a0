"""Writing a post: from the first word to the preview."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board.drafts import POST, is_over_limit, stored_draft
from handlers.board.outcomes import (
    Ask,
    Draft,
    Films,
    Locked,
    PictureRefused,
    Step,
    TooLong,
    TooMany,
    Typed,
    Unfinished,
    WantsWords,
)
from handlers.board_rules import CATEGORIES, MAX_BODY_BELOW_PICTURE, MAX_TITLE, BoardRules
from handlers.clock import Clock
from handlers.word_outcomes import Nothing
from recommender.types import Film

MAX_PICTURE_BYTES: Final = 10_000_000
_N_FILMS: Final = 6


class WriteService:
    """Keeps the draft and takes its parts."""

    def __init__(
        self,
        *,
        rules: BoardRules,
        films: Mapping[int, Film],
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._rules = rules
        self._films = films
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, user_id: int, *, anew: bool = False) -> Ask | Unfinished | TooMany:
        """Begin a post, or say that one was begun before."""
        async with self._unit_of_work() as work:
            if await is_over_limit(work, user_id, self._rules, self._clock()):
                return TooMany(self._rules.posts_per_day, POST)
            draft = await stored_draft(work, user_id)
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
            draft = await stored_draft(work, user_id)
            return Nothing() if draft is None else self._ask(draft)

    async def drop(self, user_id: int) -> None:
        """Forget the draft."""
        async with self._unit_of_work() as work:
            await work.drafts.drop(user_id, POST)
            await work.commit()

    async def choose_category(self, user_id: int, category: str) -> Ask | Nothing:
        """Note the category; a draft that was complete is shown again."""
        if category not in CATEGORIES:
            return Nothing()
        async with self._unit_of_work() as work:
            draft = await stored_draft(work, user_id)
            if draft is None:
                return Nothing()
            changed = replace(draft, category=category)
            if not changed.may_have_film:
                changed = replace(changed, film_id=None)
            return await self._keep(work, user_id, changed.at(_after(changed, Step.CATEGORY)))

    async def choose_step(self, user_id: int, step: Step) -> Ask | Nothing:
        """Go to a step of the draft, as far as it has come."""
        async with self._unit_of_work() as work:
            draft = await stored_draft(work, user_id)
            if draft is None or (step is Step.PREVIEW and not draft.is_complete):
                return Nothing()
            if step in {Step.PICTURE, Step.FILM} and not draft.has_words:
                return Nothing()
            if draft.post_id is not None and step in {Step.PICTURE, Step.FILM, Step.CATEGORY}:
                return Nothing()
            return await self._keep(work, user_id, draft.at(step))

    async def receive(  # noqa: PLR0911  # one answer for each way it can go
        self, user_id: int, typed: str, *, n_typed: int = 0, update_id: int
    ) -> Typed:
        """Take what was typed for the step that the draft waits for.

        Args:
            user_id: Whose draft.
            typed: One message.
            n_typed: How long the whole text is, where it came in several messages.
            update_id: The message.
        """
        words = _clean(typed)
        n = n_typed if n_typed > len(typed) else len(words)
        async with self._unit_of_work() as work:
            draft = await stored_draft(work, user_id)
            if draft is None:
                return Nothing()
            if draft.update_id == update_id:
                return self._ask(draft)
            match draft.step:
                case Step.TITLE:
                    title = " ".join(words.split())
                    n_title = n if n_typed > len(typed) else len(title)
                    if n_title > MAX_TITLE or not title:
                        return TooLong(n_title if title else 0, MAX_TITLE, "title")
                    changed = replace(draft, title=title)
                case Step.BODY:
                    if n > draft.max_body or not words:
                        return TooLong(n if words else 0, draft.max_body, "body")
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
            draft = await stored_draft(work, user_id)
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
            draft = await stored_draft(work, user_id)
            # A button of an earlier draft may be pressed while the words of another one are still awaited.
            if draft is None or draft.post_id is not None or not draft.has_words:
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

    async def _keep(self, work: UnitOfWork, user_id: int, draft: Draft) -> Ask:
        await work.drafts.put(user_id, POST, asdict(draft), self._clock())
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


def _after(draft: Draft, step: Step) -> Step:
    """What comes after a step; a draft that has come to its end before goes back there."""
    if draft.is_complete and step is not Step.BODY:
        return Step.PREVIEW
    if step is Step.CATEGORY:
        return Step.TITLE
    if step is Step.TITLE:
        return Step.BODY
    has_picture = draft.picture is not None or draft.film_id is not None
    return Step.PREVIEW if has_picture or draft.post_id is not None else Step.PICTURE


def _clean(typed: str) -> str:
    """Without what cannot be stored or seen: control characters, and more than two empty lines in a row."""
    kept = "".join(c for c in typed if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co"})
    lines = [line.rstrip() for line in kept.strip().split("\n")]
    while "\n\n\n\n" in (text := "\n".join(lines)):
        lines = text.replace("\n\n\n\n", "\n\n\n").split("\n")
    return text


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
