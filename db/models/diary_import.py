"""Files of other diaries that people bring along."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class DiaryImport(Base):
    """One file, from its preview to its entries and to their end; the file itself is not kept."""

    __tablename__ = "diary_imports"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint("stage IN ('open', 'done', 'undone', 'left')", name="stage_known"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    update_id: Mapped[int]
    """The update that brought the file."""
    stage: Mapped[str]
    sealed: Mapped[bytes]
    """Where Telegram has the file, and which of our moods its own ones are."""
    created_at: Mapped[datetime] = mapped_column(index=True)
