"""What somebody is writing for the board, and whom it owes a word about comments."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Draft(Base):
    """A piece of writing that is not done: sealed, and kept over restarts."""

    __tablename__ = "drafts"
    __table_args__ = (
        CheckConstraint(
            "purpose IN ('post', 'comment', 'search', 'letter', 'thanks', 'appeal', 'long')",
            name="purpose_known",
        ),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    purpose: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[bytes]
    updated_at: Mapped[datetime]


class CommentNotice(Base):
    """How many comments an author has not been told of; they are told once an hour at most."""

    __tablename__ = "comment_notices"
    __table_args__ = (
        Index("ix_comment_notices_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    n_new: Mapped[int] = mapped_column(server_default=text("0"))
    due_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
