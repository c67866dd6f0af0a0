"""What buttons of the diary, the check-ins and the care tools send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


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
