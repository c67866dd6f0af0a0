"""The one question that a person agreed to be asked after a crisis."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class FollowUp(Base):
    """A question that is due; the row goes when it was asked or is not wanted any more."""

    __tablename__ = "follow_ups"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    due_at: Mapped[datetime] = mapped_column(index=True)
