"""Two processes of the operating system ask the same people at once; one of them is killed half-way."""

import asyncio
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from bench.check_in_database import database
from db.unit_of_work import UnitOfWorkFactory

_ROOT = Path(__file__).parent.parent
_LEASES_END = timedelta(minutes=15)
"""The clock of the process that comes last is so far ahead, so that nothing is under way any more."""
_POLL_SECONDS = 0.02


async def measure(n_people: int) -> dict[str, float | int]:
    """Count whom they asked."""
    folder = Path(tempfile.mkdtemp(prefix="maeumi-pair-"))
    began = time.perf_counter()
    try:
        async with database() as (unit_of_work, url):
            await _fill(unit_of_work, n_people)
            first, second = [await _start(url, folder / name) for name in ("first", "second")]
            n_when_killed = await _kill_half_way(first, folder, n_people)
            await first.wait()
            assert await second.wait() == 0, "the other process went on"
            third = await _start(url, folder / "third", ahead=_LEASES_END)
            assert await third.wait() == 0, "what was left is asked later"
        by_process = _asked(folder)
    finally:
        shutil.rmtree(folder)
    asked = Counter(number for numbers in by_process.values() for number in numbers)
    return {
        "people": n_people,
        "sent": sum(asked.values()),
        "doubled": sum(n > 1 for n in asked.values()),
        "left_out": n_people - len(asked),
        **{name: len(by_process.get(name, ())) for name in ("first", "second", "third")},
        "sent_when_killed": n_when_killed,
        "seconds": round(time.perf_counter() - began),
    }


async def _fill(unit_of_work: UnitOfWorkFactory, n_people: int) -> None:
    """Everybody is due now."""
    now = datetime.now(UTC)
    minute = (now + timedelta(hours=9)).hour * 60
    async with unit_of_work() as work:
        session = work._session  # noqa: SLF001  # rows in bulk
        await session.execute(
            text(
                "INSERT INTO users (id, created_at, last_seen_at) "
                "SELECT n, :now, :now FROM generate_series(1, :n) n"
            ),
            {"now": now, "n": n_people},
        )
        await session.execute(
            text(
                "INSERT INTO check_ins (user_id, times, is_on, next_due_at, updated_at) "
                "SELECT n, ARRAY[:minute], true, :now - interval '1 second', :now "
                "FROM generate_series(1, :n) n"
            ),
            {"now": now, "n": n_people, "minute": minute},
        )
        await work.commit()


async def _start(url: str, path: Path, *, ahead: timedelta = timedelta(0)) -> asyncio.subprocess.Process:
    arguments = ("-m", "bench.check_in_one", url, str(path), str(ahead.total_seconds()))
    return await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=_ROOT)


async def _kill_half_way(process: asyncio.subprocess.Process, folder: Path, n_people: int) -> int:
    """Kill a process once half of all are asked; gives how many were."""
    while process.returncode is None:
        n_asked = sum(len(numbers) for numbers in _asked(folder).values())
        if n_asked >= n_people // 2:
            process.kill()
            return n_asked
        await asyncio.sleep(_POLL_SECONDS)
    return n_people


def _asked(folder: Path) -> dict[str, list[str]]:
    """Whom each process has asked so far."""
    return {path.name: path.read_text().split() for path in folder.iterdir()}
