"""Giving a person a nickname; the first meeting and the own page both do it."""

from dataclasses import dataclass

from db.errors import NicknameTaken
from db.unit_of_work import UnitOfWorkFactory
from handlers.nickname import Refusal, normalise, refusal


@dataclass(frozen=True)
class Named:
    """The nickname that is theirs now."""

    nickname: str


@dataclass(frozen=True)
class NameRefused:
    """The nickname cannot be theirs."""

    reason: Refusal


async def give_nickname(unit_of_work: UnitOfWorkFactory, user_id: int, typed: str) -> Named | NameRefused:
    """Name a person as they typed it, if the name can be and is free."""
    nickname = normalise(typed)
    if (reason := refusal(nickname)) is not None:
        return NameRefused(reason)
    try:
        async with unit_of_work() as work:
            await work.users.set_nickname(user_id, nickname)
            await work.commit()
    except NicknameTaken:
        return NameRefused(Refusal.TAKEN)
    return Named(nickname)
