"""What letters keep of a person, for /mydata, /export and /delete_me."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from typing_extensions import override

from db.unit_of_work import UnitOfWork
from handlers.person_data import PersonData, Row, TableData

_KEPT: Final = timedelta(days=180)


def letters_data() -> tuple[PersonData, ...]:
    """Everything of letters, in the order in which it is shown."""
    return (
        Letters(
            "letters", "letters", ("at", "status", "feeling", "text"), "created_at", _KEPT, opener=_letters
        ),
        TableData("letter-box", "letter_boxes", ("is_open", "changed_at", "last_at"), "changed_at"),
        TableData(
            "received-letters",
            "letter_deliveries",
            ("at", "reaction", "thanks", "reported_at"),
            "at",
            _KEPT,
            opener=_received,
        ),
    )


@dataclass(frozen=True)
class Letters(TableData):
    """Letters; the cases that moderators have of them go with them."""

    @property
    @override
    def tables(self) -> frozenset[str]:
        return frozenset({"letters", "letter_cases"})


async def _letters(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.letters.of_writer(user_id, offset=offset, limit=limit)
    return [
        {
            "at": letter.created_at,
            "status": letter.status,
            "feeling": letter.content.feeling if letter.content else None,
            "text": letter.content.text if letter.content else None,
        }
        for letter in stored
    ]


async def _received(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.letter_deliveries.stored(user_id, offset=offset, limit=limit)
    return [
        {"at": each.at, "reaction": each.reaction, "thanks": each.thanks, "reported_at": each.reported_at}
        for each in stored
    ]
