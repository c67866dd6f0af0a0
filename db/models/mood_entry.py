"""The mood diary: how a person said they were."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class MoodEntry(Base):
    """One entry; its score, tags, note and film are sealed with the person's key."""

    __tablename__ = "mood_entries"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        Index("ix_mood_entries_user_id_local_day", "user_id", "local_day"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    update_id: Mapped[int | None]
    """The update that brought it, so that one which comes again adds nothing; none for what was imported."""
    import_id: Mapped[int | None] = mapped_column(
        ForeignKey("diary_imports.id", ondelete="SET NULL"), index=True
    )
    """The file that it was in, for as long as that can be taken back."""
    logged_at: Mapped[datetime]
    local_day: Mapped[date]
    """The day that it counts for, where the person was then."""
    sealed: Mapped[bytes]
