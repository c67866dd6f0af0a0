"""Questions to the people who run the bot, and what was said about them."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Ticket(Base):
    """One question; operators know it by its number and by the nickname of whoever asked."""

    __tablename__ = "tickets"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint("status IN ('open', 'answered', 'closed', 'withdrawn')", name="status_known"),
        Index("ix_tickets_user_id_id", "user_id", "id"),
        Index("ix_tickets_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("uq_tickets_topic", "desk_id", "topic_id", unique=True),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    """NULL once the person has left: the topic is then taken away, and the row with it."""
    update_id: Mapped[int | None]
    """The tap that sent it off, so that it is sent off once."""
    status: Mapped[str] = mapped_column(server_default=text("'open'"))
    desk_id: Mapped[int | None] = mapped_column(BigInteger)
    """The group in which its topic stands."""
    topic_id: Mapped[int | None]
    is_topic_closed: Mapped[bool] = mapped_column(server_default=false())
    due_at: Mapped[datetime | None]
    """When the topic, or the person, is to hear of something; NULL where all is said."""
    revision: Mapped[int] = mapped_column(server_default=text("0"))
    """Grows with each change, so that a change while the topic follows is not missed."""
    told_at: Mapped[datetime | None]
    """When operators were told by private message, for want of a working group."""
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class TicketMessage(Base):
    """One message about a ticket, sealed with the key of whoever asked."""

    __tablename__ = "ticket_messages"
    __table_args__ = (
        # A redelivered update finds its own row here, so it adds nothing twice.
        UniqueConstraint("ticket_id", "update_id", "by_user"),
        Index("ix_ticket_messages_user_id", "user_id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    by_user: Mapped[bool]
    update_id: Mapped[int | None]
    sealed: Mapped[bytes | None]
    """NULL once it was withdrawn."""
    sent_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    shown_at: Mapped[datetime | None]
    """When the other side got it as it stands now."""
    shown_id: Mapped[int | None]
    """The message that shows it to the other side."""


class TicketDraft(Base):
    """What somebody is writing to the operators: a new ticket, an addition or another wording."""

    __tablename__ = "ticket_drafts"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"))
    is_edit: Mapped[bool] = mapped_column(server_default=false())
    sealed: Mapped[bytes | None]
    updated_at: Mapped[datetime]
