"""When people want to be asked how they are."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, false, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class CheckIn(Base):
    """The schedule of one person, and where its next question stands.

    A free row waits for ``next_due_at``. A claimed one has its due moment in ``slot_at``, and its
    ``next_due_at`` is the end of the lease, after which anybody may take it. ``begun_at`` says that the
    question may have left already: whoever finds it so never sends it again.
    """

    __tablename__ = "check_ins"
    __table_args__ = (
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays_are_seven_bits"),
        CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet_hours_are_a_pair"),
        CheckConstraint("begun_at IS NULL OR slot_at IS NOT NULL", name="begun_is_claimed"),
        CheckConstraint("awaited IN ('time', 'place')", name="awaited_known"),
        Index("ix_check_ins_next_due_at", "next_due_at", postgresql_where=text("next_due_at IS NOT NULL")),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    times: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))
    """Minutes after midnight where the person is."""
    weekdays: Mapped[int] = mapped_column(SmallInteger, server_default=text("127"))
    """A bit for each day, Monday the lowest."""
    quiet_from: Mapped[int | None] = mapped_column(SmallInteger)
    quiet_until: Mapped[int | None] = mapped_column(SmallInteger)
    is_on: Mapped[bool] = mapped_column(server_default=false())
    next_due_at: Mapped[datetime | None]
    slot_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    is_snoozed: Mapped[bool] = mapped_column(server_default=false())
    asked_at: Mapped[datetime | None]
    asked_day: Mapped[date | None]
    asked_minute: Mapped[int | None] = mapped_column(SmallInteger)
    """The local day and minute of the last question, so that no move brings the same one twice."""
    n_ignored: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    """Days in a row on which nothing came back."""
    n_skipped: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    """Questions left out since the last one, to be said with the next."""
    awaited: Mapped[str | None]
    """What the person is asked to type."""
    updated_at: Mapped[datetime]
