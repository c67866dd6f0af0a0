"""What people chose for the paper that they take to a counsellor."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class BriefDesk(Base):
    """One row for each person who began one; the choices are sealed, and the paper itself is not kept."""

    __tablename__ = "brief_desks"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    sealed: Mapped[bytes]
    updated_at: Mapped[datetime] = mapped_column(index=True)
