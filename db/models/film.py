"""The catalogue of films, and the films that people saved."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Film(Base):
    """A film as its source describes it."""

    __tablename__ = "films"
    __table_args__ = (
        CheckConstraint("source <> ''", name="source_not_empty"),
        CheckConstraint("jsonb_typeof(data) = 'object'", name="data_is_object"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[dict[str, Any]] = mapped_column(JSONB)
    source: Mapped[str]
    updated_at: Mapped[datetime]


class SavedFilm(Base):
    """A film that a person saved.

    The film is no foreign key: a catalogue may be exchanged for another while people keep what they saved.
    """

    __tablename__ = "saved_films"
    __table_args__ = (Index("ix_saved_films_user_id_saved_at", "user_id", "saved_at"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    film_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    saved_at: Mapped[datetime]
