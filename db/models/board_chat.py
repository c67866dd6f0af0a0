"""The channel of the board, its discussion group and the moderators' group."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, text, true
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class BoardChat(Base):
    """A chat in which the bot is an administrator, and what the board uses it for."""

    __tablename__ = "board_chats"
    __table_args__ = (
        CheckConstraint("role IN ('seen', 'channel', 'discussion', 'moderators')", name="role_known"),
        Index("uq_board_chats_role", "role", unique=True, postgresql_where=text("role <> 'seen'")),
    )

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    role: Mapped[str] = mapped_column(server_default=text("'seen'"))
    """``seen``: the bot is a member, and nothing is done there."""
    kind: Mapped[str]
    """Telegram's type of the chat."""
    title: Mapped[str]
    username: Mapped[str | None]
    locale: Mapped[str] = mapped_column(server_default=text("'ko'"))
    """The language of what the bot says there."""
    is_working: Mapped[bool] = mapped_column(server_default=true())
    """False while the bot lacks the rights that it needs."""
    updated_at: Mapped[datetime]
