"""What can come of a picture or a video that a person sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ml.emotion.types import Emotion


class Trouble(StrEnum):
    """Why nothing could be read; the value is the end of the key of the words for it."""

    NO_FACE = "no-face"
    NO_FACE_IN_VIDEO = "no-face-video"
    TOO_SMALL = "small-face"
    TOO_MANY_PIXELS = "pixels"
    TOO_MANY_BYTES = "bytes"
    TOO_LONG = "long"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    VIDEO_DAMAGED = "video-damaged"
    GONE = "gone"
    SLOW = "slow"
    FAILED = "failed"
    NO_ENGINE = "no-engine"


class Contrast(StrEnum):
    """How words and face disagree; the value is the end of the key of the words for it."""

    FINE_BUT_HEAVY = "fine-but-heavy"
    """The words say that all is well, the face does not."""
    GLAD_BUT_HEAVY = "glad-but-heavy"
    """The words are bright, the face is not."""
    HEAVY_BUT_SMILING = "heavy-but-smiling"


@dataclass(frozen=True)
class Impression:
    """What a face seems to say, beside what was said in words.

    Attributes:
        look_id: Of the look.
        feeling: The most probable one.
        shares: A probability for each feeling that a face can show.
        is_sure: Whether it is sure enough to be said.
        words: The feeling of the words that go with it.
        own: The feeling that the person named in this talk.
        contrast: How words and face disagree, if they do.
    """

    look_id: int
    feeling: Emotion
    shares: Mapping[Emotion, float]
    is_sure: bool
    words: Emotion | None = None
    own: Emotion | None = None
    contrast: Contrast | None = None


@dataclass(frozen=True)
class OneFace:
    """One face was read; the picture is the copy with its marks and bars."""

    impression: Impression
    picture: bytes = field(repr=False)


@dataclass(frozen=True)
class SeveralFaces:
    """Several faces, numbered on the copy: which one is the person?"""

    look_id: int
    n_faces: int
    picture: bytes = field(repr=False)


@dataclass(frozen=True)
class FaceInMotion:
    """A video was read; the picture shows the feelings over time.

    Attributes:
        impression: Of the whole.
        first: The feeling at the beginning.
        last: The feeling at the end.
        picture: Lines over time.
    """

    impression: Impression
    first: Emotion
    last: Emotion
    picture: bytes = field(repr=False)


@dataclass(frozen=True)
class FaceFound:
    """A face in an album: its number there, and its feeling where that is sure."""

    number: int
    feeling: Emotion | None


@dataclass(frozen=True)
class Page:
    """One picture or video of an album.

    Attributes:
        number: Its place in the album, from 1.
        faces: What was found in it.
        trouble: Why nothing was read.
        picture: The copy with the numbers; None where nothing was read.
    """

    number: int
    faces: tuple[FaceFound, ...] = ()
    trouble: Trouble | None = None
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class AlbumRead:
    """An album was looked at.

    Attributes:
        look_id: Of the look.
        pages: One for each picture, in their order.
        impression: Of all of them together; None where it must be asked first who the person is.
        n_faces: How many faces are numbered.
        picture: The bars of the impression.
    """

    look_id: int
    pages: tuple[Page, ...]
    impression: Impression | None
    n_faces: int
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class NothingRead:
    """Nothing could be read, and why."""

    trouble: Trouble


Outcome = OneFace | SeveralFaces | FaceInMotion | AlbumRead | NothingRead


@dataclass(frozen=True)
class Held:
    """Soon after a crisis no picture is looked at."""


@dataclass(frozen=True)
class Silence:
    """Was answered before, or is answered with the rest of its album."""


@dataclass(frozen=True)
class ConsentNeeded:
    """The first picture: may it be looked at?"""

    look_id: int


@dataclass(frozen=True)
class ToRead:
    """A look may begin."""

    look_id: int


@dataclass(frozen=True)
class ToCollect:
    """The first picture of an album; the others are on their way."""

    look_id: int


Begun = Held | Silence | ConsentNeeded | ToRead | ToCollect | NothingRead
