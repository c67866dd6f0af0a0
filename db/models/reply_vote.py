"""What people said to replies: thumbs up or down."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class ReplyVote(Base):
    """One vote on one wording of a reply; voting again changes it.

    The ids of what the wording was made of are copied here, since another wording may take its place.
    """

    __tablename__ = "reply_votes"
    __table_args__ = (
        CheckConstraint("version >= 0", name="version_not_negative"),
        Index("ix_reply_votes_user_id_voted_at", "user_id", "voted_at"),
    )

    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """0 for the first wording of the reply, 1 for the one that was asked for in its place."""
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    is_up: Mapped[bool]
    unit_ids: Mapped[list[str]] = mapped_column(ARRAY(Text))
    voted_at: Mapped[datetime]
