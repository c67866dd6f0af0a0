"""The time after a crisis in which no pet jokes and no film is offered."""

from datetime import datetime, timedelta

from db.unit_of_work import UnitOfWorkFactory

HOLD = timedelta(hours=24)
"""It ends earlier when the person says that they are safe."""
_JUST_NOW = timedelta(minutes=30)
"""For so long the answer to a crisis is still before their eyes, and need not come word for word."""


def began_just_now(held_until: datetime | None, now: datetime) -> bool:
    """Whether a hold that lasts until then began, or began anew, a short while ago."""
    return held_until is not None and held_until > now + HOLD - _JUST_NOW


async def hold(unit_of_work: UnitOfWorkFactory, user_id: int, now: datetime) -> None:
    """Begin it anew."""
    await _set(unit_of_work, user_id, now + HOLD)


async def release(unit_of_work: UnitOfWorkFactory, user_id: int) -> None:
    """End it."""
    await _set(unit_of_work, user_id, None)


async def _set(unit_of_work: UnitOfWorkFactory, user_id: int, until: datetime | None) -> None:
    async with unit_of_work() as work:
        user = await work.users.get(user_id)
        user.safety_hold_until = until
        await work.commit()
