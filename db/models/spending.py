"""How much of what costs money was used."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Spending(Base):
    """How often a service that costs money was asked for one person on one day of theirs."""

    __tablename__ = "spending"
    __table_args__ = (CheckConstraint("n_used >= 0", name="n_used_not_negative"),)

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    n_used: Mapped[int]
