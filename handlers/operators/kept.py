"""What operators' work keeps of a person, for /mydata, /export and /delete_me."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from typing_extensions import override

from db.unit_of_work import UnitOfWork
from handlers.person_data import Erasure, PersonData, TableData

_NEWS_KEPT: Final = timedelta(days=90)
_BANS_KEPT: Final = timedelta(days=365)


def operators_data() -> tuple[PersonData, ...]:
    """Everything of news and bans, in the order in which it is shown."""
    return (
        TableData("news", "broadcast_recipients", ("broadcast_id", "status", "at"), "at", _NEWS_KEPT),
        TableData("news-refusal", "news_refusals", ("at",), "at"),
        Bans("bans", "bans", ("at",), "at", _BANS_KEPT),
    )


@dataclass(frozen=True)
class Bans(TableData):
    """A ban outlives the account, or deleting it would lift the ban; it ends by its own time."""

    @override
    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Nothing: see the class."""
