"""Looks at faces, and what people said to them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Look(Base):
    """One look at a picture, an album or a video.

    The sealed notes hold what is needed until the look is over: where Telegram keeps the file while it
    waits, and then the feelings that were read. Of the picture itself nothing is here.
    """

    __tablename__ = "looks"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        UniqueConstraint("user_id", "group_id"),
        CheckConstraint("stage <> ''", name="stage_not_empty"),
        Index("ix_looks_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_looks_created_at", "created_at"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    update_id: Mapped[int | None]
    group_id: Mapped[str | None]
    """Telegram's id of the album."""
    stage: Mapped[str]
    sealed: Mapped[bytes]
    due_at: Mapped[datetime | None]
    """When an album is to be answered; None where nothing is waited for."""
    created_at: Mapped[datetime]


class FaceLabel(Base):
    """What was read in a face, and what the person said it was: how their own face is to be read."""

    __tablename__ = "face_labels"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    look_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sealed: Mapped[bytes]
    created_at: Mapped[datetime]
