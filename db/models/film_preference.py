"""Where a person watches films, and what they never want to be offered."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class FilmPreference(Base):
    """What a person avoids may say much about them, so it is sealed with their key."""

    __tablename__ = "film_preferences"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    sealed: Mapped[bytes]
    updated_at: Mapped[datetime]
