"""What is kept of a talk beside its messages."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class TalkSummary(Base):
    """What was told earlier in a long talk, sealed with the person's key; one for each person."""

    __tablename__ = "talk_summaries"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    talk_id: Mapped[int]
    sealed: Mapped[bytes]
    last_message_id: Mapped[int]
    """The newest message that the summary covers; it may be gone."""
    updated_at: Mapped[datetime]


class Nudge(Base):
    """That a person was gently sent to rest or to other people in a talk, so that it is said once."""

    __tablename__ = "nudges"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    talk_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    update_id: Mapped[int]
    """The update whose answer carried it: one that comes again is answered with it again."""
    kind: Mapped[str]
