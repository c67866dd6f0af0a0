"""Who wants a letter from their pet every Sunday evening."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class WeeklyLetter(Base):
    """One person's letters; claimed as `db.models.check_in.CheckIn` is. What one says is kept nowhere."""

    __tablename__ = "weekly_letters"
    __table_args__ = (
        CheckConstraint("begun_at IS NULL OR slot_at IS NOT NULL", name="begun_is_claimed"),
        Index(
            "ix_weekly_letters_next_due_at", "next_due_at", postgresql_where=text("next_due_at IS NOT NULL")
        ),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    is_on: Mapped[bool] = mapped_column(server_default=false())
    next_due_at: Mapped[datetime | None]
    slot_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    sent_day: Mapped[date | None]
    """The local Sunday of the last letter, so that no move brings the same one twice."""
    updated_at: Mapped[datetime]
