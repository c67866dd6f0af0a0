"""One process that asks whoever is due: ``python -m bench.check_in_one URL FILE SECONDS``.

Started by `bench.check_in_pair`; it writes whom it asked into the file, and its clock is so far ahead.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from functools import partial

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vault import KEY_BYTES, Vault
from handlers.check_ins.judging import Question
from handlers.check_ins.reminding import Fate, Pace, ReminderService

_SEND_SECONDS = 0.002
"""A fast Bot API server: more questions are under way when a process is killed."""


async def run(url: str, path: str, ahead: timedelta) -> None:
    """Ask everybody who is due; each question is on the disk before it counts as sent."""
    out = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    async def send(question: Question) -> Fate:
        await asyncio.sleep(_SEND_SECONDS)
        os.write(out, f"{question.user_id}\n".encode())
        return Fate.SENT

    async with Database(url) as database:
        unit_of_work = partial(UnitOfWork, database.session_factory, Vault(bytes(range(KEY_BYTES))))
        reminders = ReminderService(
            unit_of_work=unit_of_work, clock=lambda: datetime.now(UTC) + ahead, pace=Pace(n_claimed=200)
        )
        await reminders.ask_all(send)


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], sys.argv[2], timedelta(seconds=float(sys.argv[3]))))
