"""Reads and changes how replies are worded."""

from dataclasses import dataclass
from typing import Final

from db.models.user import User
from db.unit_of_work import UnitOfWorkFactory
from handlers.person import Person
from ml.counsel.types import Length, Speech

USUAL: Final = "usual"
"""The length where none was chosen."""


@dataclass(frozen=True)
class Manner:
    """How replies are worded for a person; a length of None is the usual one."""

    speech: Speech
    length: Length | None


class MannerService:
    """Keeps the manner of each person."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    async def manner(self, person: Person) -> Manner:
        """What is set, as it stands in the database now."""
        async with self._unit_of_work() as work:
            return _manner(await work.users.get(person.id))

    async def change_speech(self, person: Person, speech: str) -> Manner:
        """Speak otherwise; a manner that there is not changes nothing."""
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            if speech in set(Speech):
                user.speech = speech
                await work.commit()
            return _manner(user)

    async def change_length(self, person: Person, length: str) -> Manner:
        """Answer at another length; one that there is not changes nothing."""
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            if length == USUAL or length in set(Length):
                user.reply_length = None if length == USUAL else length
                await work.commit()
            return _manner(user)


def _manner(user: User) -> Manner:
    return Manner(Speech(user.speech), Length(user.reply_length) if user.reply_length else None)
