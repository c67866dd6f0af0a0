"""The care tools: what people keep with them, and what they are in the middle of."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, SmallInteger, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class CareNote(Base):
    """A thought record, a line of gratitude or a questionnaire, sealed with the person's key."""

    __tablename__ = "care_notes"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint("kind IN ('thought', 'thanks', 'scale')", name="kind_known"),
        Index("ix_care_notes_user_id_kind_id", "user_id", "kind", "id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[str]
    update_id: Mapped[int]
    """The update that began it, so that nothing is kept twice."""
    made_at: Mapped[datetime]
    sealed: Mapped[bytes]


class CareDesk(Base):
    """What a person has begun with a tool and not ended, sealed; one of each kind."""

    __tablename__ = "care_desks"
    __table_args__ = (
        CheckConstraint("kind IN ('thought', 'thanks', 'plan', 'grounding')", name="kind_known"),
        Index("ix_care_desks_updated_at", "updated_at"),
    )

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str] = mapped_column(primary_key=True)
    run: Mapped[int]
    """The update that began it."""
    update_id: Mapped[int]
    """The last update that changed it."""
    is_waiting: Mapped[bool] = mapped_column(server_default=true())
    """Whether the person's next words belong to it."""
    sealed: Mapped[bytes]
    updated_at: Mapped[datetime]


class SafetyPlanPart(Base):
    """One of the six parts of a safety plan, sealed with the person's key."""

    __tablename__ = "safety_plan_parts"
    __table_args__ = (CheckConstraint("part BETWEEN 1 AND 6", name="one_of_six"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    part: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    sealed: Mapped[bytes]
    updated_at: Mapped[datetime]


class Breath(Base):
    """A breathing exercise that is under way; it says nothing of the person but that they breathe."""

    __tablename__ = "breaths"
    __table_args__ = (Index("ix_breaths_next_at", "next_at"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    message_id: Mapped[int]
    pattern: Mapped[str]
    run: Mapped[int]
    """The update that began it."""
    step: Mapped[int] = mapped_column(SmallInteger)
    next_at: Mapped[datetime]
