"""What a person chose for their mood diary, and what their next words belong to."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, false, true
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class MoodDesk(Base):
    """One row for each person who typed into the diary, or decided about reactions."""

    __tablename__ = "mood_desks"
    __table_args__ = (CheckConstraint("awaited IN ('note', 'tag', 'film', 'photo')", name="awaited_known"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    logs_reactions: Mapped[bool] = mapped_column(server_default=false())
    """Whether an emoji reaction is an entry."""
    wants_offers: Mapped[bool] = mapped_column(server_default=true())
    """Whether a clear reading may bring the offer to note a mood."""
    offered_on: Mapped[date | None]
    """The last day, where the person is, that brought such an offer."""
    awaited: Mapped[str | None]
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("mood_entries.id", ondelete="SET NULL"), index=True
    )
