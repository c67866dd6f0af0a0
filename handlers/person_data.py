"""What is kept of a person: said once by each flow, and listed, exported, timed out and erased by that.

A flow with tables of its own brings a `PersonData` for each of them, mostly a `TableData`, and adds it to the
list of `bot/person_data.py`. Its words stand in the flow's own files: ``data-<name>`` names it,
``data-<name>-why`` says what for, and ``data-field-<column>`` names each column that no other flow has named.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol

from db.records import Held
from db.unit_of_work import UnitOfWork

SERVICE: Final = "service"
SENSITIVE: Final = "sensitive"
PHOTO: Final = "photo"
"""Kinds of consent; without the first there is no account at all."""

PUBLIC: Final = frozenset({"posts", "comments"})
"""Names of what others may see; a person who leaves may let it stand without a name."""

Value = str | int | float | bool | datetime | date | Sequence[str] | Mapping[str, Any] | None
Row = Mapping[str, Value]
"""One row of an export: what it shows, by the names of its columns."""


@dataclass(frozen=True)
class Erasure:
    """How everything of a person goes.

    Attributes:
        now: When that is.
        keeps_posts: Whether what they made public stays, with nothing left that leads to them.
    """

    now: datetime
    keeps_posts: bool = True


class PersonData(Protocol):
    """One kind of thing that is kept of people."""

    @property
    def name(self) -> str:
        """Lower-case words and hyphens; also the name of its files in an export."""
        ...

    @property
    def tables(self) -> frozenset[str]:
        """The tables that it speaks for."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its rows in an export."""
        ...

    @property
    def stands_on(self) -> frozenset[str]:
        """Kinds of consent that it needs; when one of them is taken back, it is erased."""
        ...

    @property
    def keep(self) -> timedelta | None:
        """How long it is kept; None is as long as the account."""
        ...

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How much there is of a person."""
        ...

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """Some of it, opened, in a fixed order; an empty page is the end."""
        ...

    async def erase(self, work: UnitOfWork, user_id: int, how: Erasure) -> None:
        """Delete all of it of a person; everything else of theirs may follow in the same transaction."""
        ...

    async def expire(self, work: UnitOfWork, before: datetime, limit: int) -> int:
        """Delete at most `limit` of anybody's that are older than a moment; returns how many."""
        ...


Opener = Callable[[UnitOfWork, int, int, int], Awaitable[Sequence[Row]]]
"""Reads sealed rows: of a person, from an offset on, so many."""


@dataclass(frozen=True)
class TableData:
    """The usual `PersonData`: the rows of one table with a column ``user_id``.

    Attributes:
        name: See `PersonData`.
        table: The table.
        columns: What is exported of it; where there is an `opener`, the names that it gives.
        at: The column that says from when a row is.
        keep: See `PersonData`.
        stands_on: See `PersonData`.
        opener: Reads the rows where some of the columns are sealed.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    at: str
    keep: timedelta | None = None
    stands_on: frozenset[str] = field(default_factory=lambda: frozenset({SERVICE}))
    opener: Opener | None = None

    @property
    def tables(self) -> frozenset[str]:
        """The one table."""
        return frozenset({self.table})

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """Count the rows."""
        return await work.personal.held(self.table, user_id, at=self.at)

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """Some of the rows, opened."""
        if self.opener is not None:
            return await self.opener(work, user_id, offset, limit)
        return await work.personal.rows(self.table, user_id, columns=self.columns, offset=offset, limit=limit)

    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Delete the person's rows."""
        await work.personal.erase(self.table, user_id)

    async def expire(self, work: UnitOfWork, before: datetime, limit: int) -> int:
        """Delete old rows of anybody."""
        return await work.personal.expire(self.table, at=self.at, before=before, limit=limit)
