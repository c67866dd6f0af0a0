"""What operators' work keeps of a person, for /mydata, /export and /delete_me."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from typing_extensions import override

from db.unit_of_work import UnitOfWork
from handlers.person_data import Erasure, PersonData, TableData

_NEWS_KEPT: Final = timedelta(days=90)
_BANS_KEPT: Final = timedelta(days=365)
_MARKS_KEPT: Final = timedelta(days=60)
"""Warnings do not count any longer then, and mutes are long over."""


def operators_data() -> tuple[PersonData, ...]:
    """Everything of news and bans, in the order in which it is shown."""
    return (
        TableData("news", "broadcast_recipients", ("broadcast_id", "status", "at"), "at", _NEWS_KEPT),
        TableData("news-refusal", "news_refusals", ("at",), "at"),
        Bans("bans", "bans", ("at",), "at", _BANS_KEPT),
        Bans("standing", "standing_marks", ("kind", "at", "until"), "at", _MARKS_KEPT),
    )


@dataclass(frozen=True)
class Bans(TableData):
    """Bans and mutes outlive the account, or deleting it would lift them; they end by their own time."""

    @override
    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Nothing: see the class."""
