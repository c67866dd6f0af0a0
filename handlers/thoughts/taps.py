"""What the buttons of thought records send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class BeginThought(CallbackData):
    """Begin a record; what was begun before is dropped."""

    tag = "thought_new"


@dataclass(frozen=True)
class ResumeThought(CallbackData):
    """Go on with what was begun."""

    tag = "thought_on"


@dataclass(frozen=True)
class PickThought(CallbackData):
    """An answer to a step, by its number; ``run`` names the record."""

    tag = "thought_pick"
    run: int
    step: int
    value: int


@dataclass(frozen=True)
class SkipThought(CallbackData):
    """Leave a step empty."""

    tag = "thought_skip"
    run: int
    step: int


@dataclass(frozen=True)
class BackThought(CallbackData):
    """Answer the step before this one again."""

    tag = "thought_back"
    run: int
    step: int


@dataclass(frozen=True)
class ReadThought(CallbackData):
    """A record that is kept."""

    tag = "thought_read"
    note_id: int


@dataclass(frozen=True)
class AskRemoveThought(CallbackData):
    """A record is to go."""

    tag = "thought_del"
    note_id: int


@dataclass(frozen=True)
class RemoveThought(CallbackData):
    """It really is."""

    tag = "thought_del_yes"
    note_id: int
