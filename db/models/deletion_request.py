"""The question whether everything of a person is to be deleted, while it waits for an answer."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class DeletionRequest(Base):
    """One open question for each person; it goes with them, so that no old button reaches who comes after."""

    __tablename__ = "deletion_requests"
    __table_args__ = (CheckConstraint("nonce <> ''", name="nonce_not_empty"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    nonce: Mapped[str]
    expires_at: Mapped[datetime]
