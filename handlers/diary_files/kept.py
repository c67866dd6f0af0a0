"""What is kept of files that people brought: that they came, for as long as they can be taken back."""

from datetime import timedelta
from typing import Final

from handlers.person_data import SENSITIVE, SERVICE, PersonData, TableData

_UNDO_FOR: Final = timedelta(days=30)


def diary_files_data() -> tuple[PersonData, ...]:
    """The notes on files; their entries are of the diary and stay."""
    return (
        TableData(
            "diary-imports",
            "diary_imports",
            ("created_at", "stage"),
            "created_at",
            keep=_UNDO_FOR,
            stands_on=frozenset({SERVICE, SENSITIVE}),
        ),
    )
