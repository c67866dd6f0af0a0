"""What was recommended to whom."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Batch(Base):
    """One recommendation of several films, so that its carousel survives a restart."""

    __tablename__ = "batches"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint("wish <> ''", name="wish_not_empty"),
        Index("ix_batches_user_id_id", "user_id", "id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    update_id: Mapped[int | None]
    wish: Mapped[str]
    sealed: Mapped[bytes]
    """The feeling, the fits and the shares of the score, as sealed JSON."""
    created_at: Mapped[datetime]


class ShownFilm(Base):
    """One film of a batch, and what the person said to it."""

    __tablename__ = "shown_films"
    __table_args__ = (
        CheckConstraint("position >= 0", name="position_not_negative"),
        Index("ix_shown_films_user_id_film_id", "user_id", "film_id"),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    batch_id: Mapped[int] = mapped_column(
        ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    film_id: Mapped[int]
    shown_at: Mapped[datetime]
    refused: Mapped[bool] = mapped_column(server_default=false())
    seen: Mapped[bool] = mapped_column(server_default=false())
