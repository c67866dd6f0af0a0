"""A life in danger, read in what was written for the board."""

from datetime import datetime

from db.unit_of_work import UnitOfWorkFactory
from handlers.hold import hold


async def raise_alarm(unit_of_work: UnitOfWorkFactory, user_id: int, now: datetime) -> None:
    """No pet jokes for a while; moderators learn that somebody was in danger, and nothing else."""
    await hold(unit_of_work, user_id, now)
    async with unit_of_work() as work:
        await work.cases.open("crisis", None, None, now)
        await work.commit()
