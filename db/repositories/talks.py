"""The number of a person's current talk, as a part of other queries."""

from sqlalchemy import ScalarSelect, select

from db.models.user import User


def current_talk(user_id: int) -> ScalarSelect[int]:
    """A subquery for the number of the person's current talk."""
    return select(User.talk_id).where(User.id == user_id).scalar_subquery()
