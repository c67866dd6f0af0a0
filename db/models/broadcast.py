"""News that operators send to everybody who wants them."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Broadcast(Base):
    """One piece of news; its text is the operators' own and public."""

    __tablename__ = "broadcasts"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'sending', 'stopped', 'done')", name="status_known"),
        Index("ix_broadcasts_sending", "id", postgresql_where=sql("status = 'sending'")),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    update_id: Mapped[int] = mapped_column(unique=True)
    """The message that brought the text."""
    operator_id: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str]
    status: Mapped[str] = mapped_column(server_default=sql("'draft'"))
    panel_id: Mapped[int | None]
    """The message in the operator's chat that shows how far it is."""
    panel_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class BroadcastRecipient(Base):
    """One person who is to get it, claimed before anything is sent so that nobody gets it twice."""

    __tablename__ = "broadcast_recipients"
    __table_args__ = (
        CheckConstraint("status IN ('waiting', 'claimed', 'sent', 'blocked', 'failed')", name="status_known"),
        Index(
            "ix_broadcast_recipients_waiting",
            "broadcast_id",
            "user_id",
            postgresql_where=sql("status = 'waiting'"),
        ),
    )

    broadcast_id: Mapped[int] = mapped_column(
        ForeignKey("broadcasts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
    )
    status: Mapped[str] = mapped_column(server_default=sql("'waiting'"))
    at: Mapped[datetime]
    """When the status was reached."""


class NewsRefusal(Base):
    """Somebody who wants no news."""

    __tablename__ = "news_refusals"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
