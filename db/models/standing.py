"""What moderators noted of people: warnings and mutes, each with its end."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Identity, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class StandingMark(Base):
    """A warning or a mute, known to moderators by the post, comment or letter that led to it.

    The person is no foreign key: deleting the account and coming back does not end a mute.
    """

    __tablename__ = "standing_marks"
    __table_args__ = (
        CheckConstraint("kind IN ('warning', 'mute')", name="kind_known"),
        CheckConstraint("source IN ('post', 'letter', 'comment')", name="source_known"),
        UniqueConstraint("source", "source_id", "kind"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    kind: Mapped[str]
    source: Mapped[str]
    source_id: Mapped[int]
    moderator_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    until: Mapped[datetime]
