"""What buttons send back: a dataclass each, with `pack`, `unpack` and `pattern`.

The wire form is the class's tag and its fields, joined by colons. A tag, once
released, keeps its meaning, since old messages keep their buttons.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

MAX_BYTES = 64
_DECODERS: dict[object, tuple[str, Callable[[str], Any]]] = {
    int: (r"-?[0-9]{1,12}", int),
    str: (r"[a-z0-9_]{0,24}", str),
    bool: ("[01]", lambda text: text == "1"),
}


class PayloadError(ValueError):
    """The data of a button is not of the form that it claims."""


@dataclass(frozen=True)
class CallbackData:
    """Base of all payloads; a subclass sets `tag` and declares int, str or bool fields."""

    tag: ClassVar[str]

    def pack(self) -> str:
        """The wire form, within Telegram's 64 bytes."""
        values = (getattr(self, field.name) for field in fields(self))
        packed = ":".join([self.tag, *(str(int(v) if isinstance(v, bool) else v) for v in values)])
        assert len(packed.encode()) <= MAX_BYTES
        return packed

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Read the wire form.

        Raises:
            PayloadError: `data` does not match `pattern`; anybody can send any data.
        """
        tag, *parts = data.split(":")
        declared = fields(cls)
        if tag != cls.tag or len(parts) != len(declared):
            raise PayloadError(cls.tag)
        try:
            values = [_DECODERS[f.type][1](part) for f, part in zip(declared, parts, strict=True)]
        except ValueError as error:
            raise PayloadError(cls.tag) from error
        return cls(*values)

    @classmethod
    def pattern(cls) -> str:
        """A regular expression for `CallbackQueryHandler` that only well-formed data matches."""
        return "^" + ":".join([cls.tag, *(_DECODERS[f.type][0] for f in fields(cls))]) + r"\Z"


@dataclass(frozen=True)
class Agree(CallbackData):
    """14 or over, and content with what is kept."""

    tag = "agree"


@dataclass(frozen=True)
class AgreeBriefly(CallbackData):
    """14 or over, and content with an account, but nothing of talks shall be kept."""

    tag = "agree_brief"


@dataclass(frozen=True)
class Decline(CallbackData):
    """Does not agree."""

    tag = "decline"


@dataclass(frozen=True)
class TurnPet(CallbackData):
    """Show another pet of the carousel."""

    tag = "pet_turn"
    index: int
    is_change: bool


@dataclass(frozen=True)
class ChoosePet(CallbackData):
    """Take the pet that is shown."""

    tag = "pet_take"
    pet: str
    is_change: bool


@dataclass(frozen=True)
class KeepTalking(CallbackData):
    """Go on talking."""

    tag = "talk"


@dataclass(frozen=True)
class WantFilms(CallbackData):
    """Ask for films."""

    tag = "films"


@dataclass(frozen=True)
class CorrectFeeling(CallbackData):
    """My feeling is another one."""

    tag = "feeling_fix"


@dataclass(frozen=True)
class NameFeeling(CallbackData):
    """The feeling in the person's own word."""

    tag = "feeling"
    emotion: str


@dataclass(frozen=True)
class OpenHelp(CallbackData):
    """All that the bot can do."""

    tag = "help"


@dataclass(frozen=True)
class ChooseWish(CallbackData):
    """Films for the feeling as it is, or to change it."""

    tag = "wish"
    wish: str


@dataclass(frozen=True)
class TurnFilm(CallbackData):
    """Show another film of a recommendation."""

    tag = "film_turn"
    batch_id: int
    index: int


@dataclass(frozen=True)
class SaveFilm(CallbackData):
    """Save the film, or take it out of the saved ones."""

    tag = "film_save"
    batch_id: int
    index: int
    wanted: bool


@dataclass(frozen=True)
class ExplainFilm(CallbackData):
    """Why this film?"""

    tag = "film_why"
    batch_id: int
    index: int


@dataclass(frozen=True)
class RefuseFilm(CallbackData):
    """Not this one, ever."""

    tag = "film_no"
    batch_id: int
    index: int


@dataclass(frozen=True)
class MoreFilms(CallbackData):
    """Eight others for the same wish."""

    tag = "films_more"
    batch_id: int


@dataclass(frozen=True)
class TurnSaved(CallbackData):
    """Show another saved film."""

    tag = "saved_turn"
    index: int


@dataclass(frozen=True)
class DropSaved(CallbackData):
    """Take a film out of the saved ones."""

    tag = "saved_drop"
    film_id: int
    index: int


@dataclass(frozen=True)
class TryFeeling(CallbackData):
    """A feeling for a recommendation without onboarding; the genres are a bit set."""

    tag = "try"
    emotion: str
    genres: int


@dataclass(frozen=True)
class TryFilm(CallbackData):
    """A film of such a recommendation; nothing is stored, so the button carries it all."""

    tag = "try_film"
    emotion: str
    genres: int
    index: int


@dataclass(frozen=True)
class EditProfile(CallbackData):
    """Change something on the own page: ``nickname``, ``pet``, ``language`` or ``time_zone``."""

    tag = "me_edit"
    what: str


@dataclass(frozen=True)
class ChooseLanguage(CallbackData):
    """Speak this language from now on."""

    tag = "me_lang"
    locale: str


@dataclass(frozen=True)
class ChooseTimeZone(CallbackData):
    """Live in the time zone of this place in the project's list."""

    tag = "me_zone"
    index: int


@dataclass(frozen=True)
class OpenProfile(CallbackData):
    """Back to the own page."""

    tag = "me"


@dataclass(frozen=True)
class OpenPhotos(CallbackData):
    """What may be done with pictures."""

    tag = "me_photos"


@dataclass(frozen=True)
class OpenSettings(CallbackData):
    """More that can be set on the own page."""

    tag = "me_more"


@dataclass(frozen=True)
class OpenServices(CallbackData):
    """Where films are watched."""

    tag = "me_services"


@dataclass(frozen=True)
class ToggleService(CallbackData):
    """A streaming service is one's own, or is not; by its number in the project's list."""

    tag = "me_service"
    index: int


@dataclass(frozen=True)
class OpenAvoid(CallbackData):
    """What is never to be offered: ``genre`` or ``theme``."""

    tag = "me_avoids"
    what: str


@dataclass(frozen=True)
class ToggleAvoid(CallbackData):
    """A genre or theme is avoided, or is not; by its number in the project's list."""

    tag = "me_avoid"
    what: str
    index: int


@dataclass(frozen=True)
class ChooseTheme(CallbackData):
    """Draw pictures ``light`` or ``dark``."""

    tag = "me_theme"
    theme: str


@dataclass(frozen=True)
class OpenSaved(CallbackData):
    """The films that were saved."""

    tag = "saved"


@dataclass(frozen=True)
class OpenPrivacy(CallbackData):
    """What was agreed to, and what can be done with what is kept."""

    tag = "privacy"


@dataclass(frozen=True)
class OpenMyData(CallbackData):
    """A page of what is kept."""

    tag = "my_data"
    page: int


@dataclass(frozen=True)
class OpenManner(CallbackData):
    """How replies are worded."""

    tag = "mode"


@dataclass(frozen=True)
class ConfirmReset(CallbackData):
    """Forget the talk, or leave it."""

    tag = "reset"
    is_confirmed: bool


@dataclass(frozen=True)
class AmSafe(CallbackData):
    """The person says that they are safe now."""

    tag = "safe"


@dataclass(frozen=True)
class FollowUp(CallbackData):
    """Ask me later how I am, or do not."""

    tag = "follow_up"
    is_wanted: bool


@dataclass(frozen=True)
class ShowLines(CallbackData):
    """The lines again."""

    tag = "lines"


@dataclass(frozen=True)
class React(CallbackData):
    """React to a post in one way, or take that back."""

    tag = "react"
    post_id: int
    kind: str


@dataclass(frozen=True)
class ReportComment(CallbackData):
    """Report a comment to moderators."""

    tag = "comment_rep"
    comment_id: int


@dataclass(frozen=True)
class ReportPost(CallbackData):
    """Report a post."""

    tag = "report"
    post_id: int


@dataclass(frozen=True)
class OpenPost(CallbackData):
    """A post with what can be done there."""

    tag = "post"
    post_id: int


@dataclass(frozen=True)
class WriteComment(CallbackData):
    """Write a comment on a post."""

    tag = "comment"
    post_id: int


@dataclass(frozen=True)
class EditComment(CallbackData):
    """Write one's own comment anew."""

    tag = "comment_edit"
    comment_id: int


@dataclass(frozen=True)
class WritePost(CallbackData):
    """Write a post."""

    tag = "write"


@dataclass(frozen=True)
class EditPost(CallbackData):
    """Change one's own post."""

    tag = "post_edit"
    post_id: int


@dataclass(frozen=True)
class OpenBoard(CallbackData):
    """A page of the board: ``newest``, ``popular``, ``search`` or a category."""

    tag = "board"
    which: str
    page: int


@dataclass(frozen=True)
class OpenOwnPosts(CallbackData):
    """A page of one's own posts."""

    tag = "posts_own"
    page: int


@dataclass(frozen=True)
class OpenOwnComments(CallbackData):
    """A page of one's own comments."""

    tag = "comments_own"
    page: int


@dataclass(frozen=True)
class LogMood(CallbackData):
    """How somebody is, 1 to 5; ``source`` says whether they were asked: ``tap`` or ``reminder``."""

    tag = "mood"
    score: int
    source: str


@dataclass(frozen=True)
class OpenMood(CallbackData):
    """How are you now?"""

    tag = "mood_open"


@dataclass(frozen=True)
class OpenDiary(CallbackData):
    """The diary as pictures."""

    tag = "diary"


@dataclass(frozen=True)
class OpenWeekly(CallbackData):
    """The letter of Sunday evening, and whether it is wanted."""

    tag = "weekly"


@dataclass(frozen=True)
class OpenFilm(CallbackData):
    """A recommendation that was made unasked, in a message of its own."""

    tag = "film_open"
    batch_id: int


@dataclass(frozen=True)
class OpenDiaryFiles(CallbackData):
    """The diary as files, to take along or to bring."""

    tag = "diary_files"


@dataclass(frozen=True)
class OpenCheckIns(CallbackData):
    """When to be asked how one is."""

    tag = "checkin"


@dataclass(frozen=True)
class AcceptCheckIns(CallbackData):
    """Be asked every evening, as was offered; or not."""

    tag = "checkin_offer"
    is_wanted: bool


@dataclass(frozen=True)
class OpenCare(CallbackData):
    """All care tools."""

    tag = "care"


@dataclass(frozen=True)
class OpenBreathing(CallbackData):
    """Breathe together."""

    tag = "breathe"


@dataclass(frozen=True)
class OpenGrounding(CallbackData):
    """What can be seen, touched, heard, smelt and tasted."""

    tag = "ground"


@dataclass(frozen=True)
class OpenThoughts(CallbackData):
    """A page of the thought records."""

    tag = "thoughts"
    page: int


@dataclass(frozen=True)
class OpenThanks(CallbackData):
    """A page of what one was grateful for."""

    tag = "thanks"
    page: int


@dataclass(frozen=True)
class OpenScales(CallbackData):
    """The questionnaires, and a page of what came out."""

    tag = "scales"
    page: int


@dataclass(frozen=True)
class OpenPlan(CallbackData):
    """One's safety plan."""

    tag = "plan"


@dataclass(frozen=True)
class Conduct(CallbackData):
    """Do something about whoever is behind a post or letter: ``warn``, ``mute``, ``ban`` or ``lift``."""

    tag = "conduct"
    source: str
    source_id: int
    deed: str


def all_payloads() -> tuple[type[CallbackData], ...]:
    """Every payload of the project, for tests that forge them."""
    return tuple(CallbackData.__subclasses__())
