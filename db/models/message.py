"""What was said in the private chat."""

from datetime import datetime

from sqlalchemy import ForeignKey, Identity, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Message(Base):
    """One message of the person or of the pet; the text is sealed with the person's key."""

    __tablename__ = "messages"
    __table_args__ = (
        # A redelivered update finds its own rows here, so it adds nothing twice.
        UniqueConstraint("user_id", "update_id", "by_user"),
        Index("ix_messages_user_id_talk_id_id", "user_id", "talk_id", "id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    update_id: Mapped[int | None]
    by_user: Mapped[bool]
    sealed: Mapped[bytes]
    unit_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'"))
    """Ids of the authored sentences that a reply was made of, in their order."""
    former_unit_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'"))
    """Those of the wording that this one took the place of; they count as said too."""
    rewritten_by: Mapped[int | None]
    """The update that asked for another wording; there is one other wording at most."""
    talk_id: Mapped[int]
    sent_at: Mapped[datetime]
