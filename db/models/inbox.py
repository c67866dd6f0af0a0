"""Updates that arrived and wait to be handled."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class InboxUpdate(Base):
    """An update as Telegram sent it, sealed; once done only its id stays, to know it again."""

    __tablename__ = "inbox"
    __table_args__ = (
        CheckConstraint("attempts >= 0", name="attempts_not_negative"),
        CheckConstraint("done_at IS NOT NULL OR sealed IS NOT NULL", name="pending_has_payload"),
        CheckConstraint("NOT dead OR done_at IS NOT NULL", name="dead_is_done"),
        Index("ix_inbox_pending", "bot_id", "chat_id", "update_id", postgresql_where=text("done_at IS NULL")),
        Index("ix_inbox_done_at", "done_at", postgresql_where=text("done_at IS NOT NULL")),
    )

    bot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    chat_id: Mapped[int | None]
    sealed: Mapped[bytes | None]
    received_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    done_at: Mapped[datetime | None]
    dead: Mapped[bool] = mapped_column(server_default=false())
    """True when the update failed so often that it was put aside."""
