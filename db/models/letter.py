"""Letters of comfort: what was written to somebody, who takes letters, and which came to whom."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Letter(Base):
    """A letter; its words and the feeling that it is for are sealed with the writer's key.

    The feeling is sealed too, because together with a delivery it would tell how its receiver feels.
    """

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint(
            "status IN ('review', 'waiting', 'delivered', 'withdrawn', 'rejected')", name="status_known"
        ),
        Index("ix_letters_due_at", "due_at", postgresql_where=text("status = 'waiting'")),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    """Who wrote it."""
    update_id: Mapped[int]
    status: Mapped[str]
    sealed: Mapped[bytes | None]
    """NULL where it was withdrawn or turned down."""
    due_at: Mapped[datetime]
    """It leaves no earlier than this."""
    created_at: Mapped[datetime]


class LetterBox(Base):
    """Whether somebody takes letters, and when the last one came."""

    __tablename__ = "letter_boxes"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    is_open: Mapped[bool] = mapped_column(server_default=false())
    changed_at: Mapped[datetime]
    last_at: Mapped[datetime | None]


class LetterDelivery(Base):
    """A letter that came to somebody, or did not arrive; never twice to the same person."""

    __tablename__ = "letter_deliveries"
    __table_args__ = (
        UniqueConstraint("letter_id", "user_id"),
        CheckConstraint("status IN ('claimed', 'sent', 'failed')", name="status_known"),
        CheckConstraint("reaction IN ('thanks', 'strength', 'hug', 'words')", name="reaction_known"),
        Index("ix_letter_deliveries_claimed", "at", postgresql_where=text("status = 'claimed'")),
        Index(
            "ix_letter_deliveries_reply_due_at",
            "reply_due_at",
            postgresql_where=text("reply_due_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("users.id", ondelete="CASCADE"), index=True)
    """Who received it."""
    status: Mapped[str] = mapped_column(server_default=text("'claimed'"))
    at: Mapped[datetime]
    reaction: Mapped[str | None]
    """How it was answered; ``words`` stand in `sealed`."""
    sealed: Mapped[bytes | None]
    """Words of thanks, with the receiver's key, until they are carried back."""
    reply_due_at: Mapped[datetime | None]
    reply_sent_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]


class LetterCase(Base):
    """A letter that moderators look at; it names no person."""

    __tablename__ = "letter_cases"
    __table_args__ = (
        CheckConstraint("kind IN ('review', 'report')", name="kind_known"),
        Index(
            "uq_letter_cases_open",
            "letter_id",
            "kind",
            unique=True,
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_letter_cases_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"))
    kind: Mapped[str]
    decision: Mapped[str | None]
    moderator_id: Mapped[int | None] = mapped_column(BigInteger)
    place_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None]
    due_at: Mapped[datetime | None]
    """When moderators are to see it, or to see how it stands now."""
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
