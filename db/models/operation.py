"""What operators decide: who may not come in, what is switched on, and how films are shown."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, false, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Ban(Base):
    """Somebody who is not served; operators know them by the ticket or post that led to it.

    The person is no foreign key: whoever deletes their account and comes back is still not served.
    """

    __tablename__ = "bans"
    __table_args__ = (
        CheckConstraint("source IN ('ticket', 'post', 'letter', 'comment')", name="source_known"),
    )

    user_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str]
    source_id: Mapped[int]
    operator_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]


class Switch(Base):
    """Something that is set while the bot runs, for all of its processes."""

    __tablename__ = "switches"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    changed_at: Mapped[datetime]


class FilmOverride(Base):
    """What operators changed of a film; the catalogue itself stays as it is."""

    __tablename__ = "film_overrides"
    __table_args__ = (CheckConstraint("jsonb_typeof(changes) = 'object'", name="changes_are_object"),)

    film_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    is_hidden: Mapped[bool] = mapped_column(server_default=false())
    changes: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    operator_id: Mapped[int] = mapped_column(BigInteger)
    changed_at: Mapped[datetime]
