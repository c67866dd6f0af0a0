"""Cases that moderators decide, and the list of what they did."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Case(Base):
    """Something that moderators look at; it names no person."""

    __tablename__ = "cases"
    __table_args__ = (
        CheckConstraint("kind IN ('review', 'reports', 'crisis', 'lost', 'comment')", name="kind_known"),
        Index(
            "uq_cases_open_comment",
            "comment_id",
            unique=True,
            postgresql_where=text("closed_at IS NULL AND comment_id IS NOT NULL"),
        ),
        Index(
            "uq_cases_open",
            "post_id",
            "kind",
            unique=True,
            postgresql_where=text("closed_at IS NULL AND post_id IS NOT NULL"),
        ),
        Index("ix_cases_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id", ondelete="CASCADE"))
    """What a case of kind ``comment`` is about; it has no post of its own."""
    kind: Mapped[str]
    reason: Mapped[str | None]
    """Why it was opened: a verdict of the checks, or ``premoderation``."""
    decision: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(BigInteger)
    """The chat in which moderators see it."""
    message_id: Mapped[int | None]
    due_at: Mapped[datetime | None]
    """When moderators are to see it, or to see how it stands now."""
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class AuditEntry(Base):
    """One thing that a moderator or a rule did; entries are only ever added."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    at: Mapped[datetime]
    action: Mapped[str]
    reason: Mapped[str | None]
    case_id: Mapped[int | None]
    post_id: Mapped[int | None] = mapped_column(index=True)
    moderator_id: Mapped[int | None] = mapped_column(BigInteger)
    """Who did it; NULL where a rule did."""
