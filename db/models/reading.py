"""What was read of a feeling."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Reading(Base):
    """One probability vector over the feelings; it is a mood, so it is sealed too."""

    __tablename__ = "readings"
    __table_args__ = (
        UniqueConstraint("message_id", "source"),
        CheckConstraint("source <> ''", name="source_not_empty"),
        Index("ix_readings_user_id_talk_id_id", "user_id", "talk_id", "id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"))
    source: Mapped[str]
    sealed: Mapped[bytes]
    own_word: Mapped[bool]
    talk_id: Mapped[int]
    created_at: Mapped[datetime]
