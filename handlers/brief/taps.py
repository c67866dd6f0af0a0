"""What the buttons of the paper for a counsellor send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class OpenBrief(CallbackData):
    """What the paper holds so far."""

    tag = "brief"


@dataclass(frozen=True)
class ChooseSpan(CallbackData):
    """How many days it tells of."""

    tag = "brief_days"
    days: int


@dataclass(frozen=True)
class SwitchScales(CallbackData):
    """Results of questionnaires stand in it, or do not."""

    tag = "brief_scales"
    is_on: bool


@dataclass(frozen=True)
class OpenOwnWords(CallbackData):
    """A page of what the person wrote."""

    tag = "brief_words"
    page: int


@dataclass(frozen=True)
class TickWords(CallbackData):
    """Own words stand in it, or do not: of an entry (``mood``) or a talk (``talk``)."""

    tag = "brief_tick"
    kind: str
    item_id: int
    page: int
    is_on: bool


@dataclass(frozen=True)
class OpenQuestions(CallbackData):
    """Questions to ask."""

    tag = "brief_asks"


@dataclass(frozen=True)
class TickQuestion(CallbackData):
    """A ready question stands in it, or does not."""

    tag = "brief_ask"
    number: int
    is_on: bool


@dataclass(frozen=True)
class TypeQuestion(CallbackData):
    """A question is to be typed."""

    tag = "brief_type"


@dataclass(frozen=True)
class DropQuestion(CallbackData):
    """A typed question goes, by the number that stands for its words."""

    tag = "brief_drop"
    key: int


@dataclass(frozen=True)
class MakeBrief(CallbackData):
    """Make the paper."""

    tag = "brief_make"
