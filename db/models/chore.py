"""Work that one process does for all, now and then."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Chore(Base):
    """When a chore was last begun."""

    __tablename__ = "chores"

    name: Mapped[str] = mapped_column(primary_key=True)
    begun_at: Mapped[datetime]
