"""What can come of writing for the board."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from db.board_records import PostContent
from handlers.board_rules import FILM, MAX_BODY, MAX_BODY_BELOW_PICTURE
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from recommender.types import Film


class Step(StrEnum):
    """What a draft waits for."""

    CATEGORY = "category"
    TITLE = "title"
    BODY = "body"
    PICTURE = "picture"
    FILM = "film"
    PREVIEW = "preview"


@dataclass(frozen=True)
class Draft:
    """A post that is being written; it is stored sealed.

    Attributes:
        step: What it waits for.
        category: One of `handlers.board_rules.CATEGORIES`.
        title: What was typed so far.
        body: What was typed so far.
        picture: Telegram's id of the photo.
        film_id: The film whose card stands above the words.
        album: Telegram's id of the album whose first picture was taken.
        post_id: The post that it changes; None for a new one.
        update_id: The message that was taken last: the same one again, after a crash, changes nothing.
    """

    step: Step = Step.CATEGORY
    category: str = ""
    title: str = ""
    body: str = ""
    picture: str | None = None
    film_id: int | None = None
    album: str | None = None
    post_id: int | None = None
    update_id: int | None = None

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Self:
        """Read what was stored."""
        return cls(**{**stored, "step": Step(stored["step"])})

    @property
    def content(self) -> PostContent:
        """What it says."""
        return PostContent(self.title, self.body, self.picture, self.film_id)

    @property
    def max_body(self) -> int:
        """How many characters its words may have."""
        return MAX_BODY_BELOW_PICTURE if self.picture or self.film_id is not None else MAX_BODY

    @property
    def is_complete(self) -> bool:
        """Whether it can be sent off."""
        return self.has_words and len(self.body) <= self.max_body

    @property
    def has_words(self) -> bool:
        """Whether all that is typed or chosen before the picture is there."""
        return bool(self.category and self.title and self.body)

    @property
    def may_have_film(self) -> bool:
        """Whether it may carry a film card."""
        return self.category == FILM

    def at(self, step: Step) -> "Draft":
        """The same, waiting for something else."""
        return replace(self, step=step)


@dataclass(frozen=True)
class Ask:
    """The draft, and what it waits for now."""

    draft: Draft
    film: Film | None = None


@dataclass(frozen=True)
class Unfinished:
    """There is a draft from before."""

    draft: Draft


@dataclass(frozen=True)
class TooLong:
    """What was typed is longer than it may be."""

    n: int
    limit: int
    what: str


@dataclass(frozen=True)
class TooMany:
    """The person has written as much as they may for now."""

    limit: int
    what: str


@dataclass(frozen=True)
class WantsWords:
    """Words are awaited, and something else came."""

    step: Step


@dataclass(frozen=True)
class PictureRefused:
    """A picture that cannot be taken: ``file``, ``large`` or ``text`` (too long below a picture)."""

    why: str
    n: int = 0
    limit: int = 0


@dataclass(frozen=True)
class Films:
    """Films to choose from; empty where none was found."""

    films: tuple[Film, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class Published:
    """It is public."""

    nickname: str
    post_id: int
    is_edit: bool = False


@dataclass(frozen=True)
class Waiting:
    """A moderator looks at it first."""

    nickname: str
    post_id: int


@dataclass(frozen=True)
class Locked:
    """The post cannot be changed while moderators look at it."""


@dataclass(frozen=True)
class Commented:
    """The comment is public."""

    nickname: str
    post_id: int
    is_edit: bool = False


Typed = Ask | TooLong | WantsWords | Films | Nothing
Sent = Published | Waiting | Revealing | Refused | Crisis | TooMany | TooLong | Locked | Nothing
CommentSent = Commented | Revealing | Refused | Crisis | TooMany | TooLong | Nothing
