"""Where each conversation stands."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class ConversationState(Base):
    """The state of one conversation of one chat; a conversation that ended has no row."""

    __tablename__ = "conversation_states"

    bot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    """The key that the bot framework uses, a tuple of ids, as a JSON list."""
    state: Mapped[str]
    """A number or a text, as JSON, so that it comes back with its type."""
    updated_at: Mapped[datetime]
