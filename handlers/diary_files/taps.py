"""What the buttons of files of the diary send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class SaveDiary(CallbackData):
    """The diary as a file: ``csv`` or ``json``."""

    tag = "diary_save"
    kind: str


@dataclass(frozen=True)
class AskImport(CallbackData):
    """A file of another diary is to be brought."""

    tag = "diary_bring"


@dataclass(frozen=True)
class MapMood(CallbackData):
    """A mood of a file is one of ours; 0 leaves its entries out."""

    tag = "diary_map"
    import_id: int
    index: int
    score: int


@dataclass(frozen=True)
class ConfirmImport(CallbackData):
    """Write what was shown."""

    tag = "diary_take"
    import_id: int


@dataclass(frozen=True)
class LeaveImport(CallbackData):
    """Write nothing."""

    tag = "diary_leave"
    import_id: int


@dataclass(frozen=True)
class UndoImport(CallbackData):
    """Delete what was written."""

    tag = "diary_undo"
    import_id: int
