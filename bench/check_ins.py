"""Check-ins: a simulated month with kills, and a tick among a million rows."""

import statistics
import time
from datetime import UTC, datetime, timedelta

import numpy as np
from sqlalchemy import text

from bench.check_in_database import database
from bench.check_in_oracle import judge
from bench.check_in_world import Month, population, settle
from db.unit_of_work import UnitOfWorkFactory
from handlers.check_ins.reminding import TICK

_BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
"""A month in which clocks change in America and Europe."""
_GRACE = timedelta(hours=6)
"""After the month, for what was held up."""
_KILL_CHANCE = 0.05
_N_ROWS, _N_DUE, _N_TICKS = 1_000_000, 1000, 7


async def measure(n_people: int, n_days: int, n_rows: int = _N_ROWS) -> dict[str, float | int]:
    """Simulate, judge from outside, and time ticks."""
    async with database() as (unit_of_work, _):
        simulated = await simulate(unit_of_work, n_people, n_days)
    async with database() as (unit_of_work, _):
        tick_ms = await _tick_ms(unit_of_work, n_rows)
    return {**simulated, "tick_ms_1m": round(tick_ms, 1), "rows": n_rows}


async def simulate(unit_of_work: UnitOfWorkFactory, n_people: int, n_days: int) -> dict[str, float | int]:
    """Let a month pass with two processes that are killed at random."""
    began = time.perf_counter()
    rng = np.random.default_rng(20260301)
    people = population(n_people, rng)
    await settle(unit_of_work, people, _BEGIN)
    month = Month(unit_of_work, rng, _BEGIN, _KILL_CHANCE)
    end = _BEGIN + timedelta(days=n_days)
    await month.run(end + _GRACE)
    return {
        **judge(people, month.events, _BEGIN, end),
        "kills": month.n_kills,
        "minutes_down": round(sum((b - a).total_seconds() for a, b in month.events.down) / 60),
        "people": n_people,
        "days": n_days,
        "seconds": round(time.perf_counter() - began),
    }


async def _tick_ms(unit_of_work: UnitOfWorkFactory, n_rows: int) -> float:
    """The median time of a claim of 1,000 questions among all rows."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    await _fill(unit_of_work, n_rows, now)
    times = []
    for n in range(_N_TICKS):
        at = now + n * 10 * TICK
        began = time.perf_counter()
        async with unit_of_work() as work:
            due = await work.check_ins.claim(
                at, until=at, lease_until=at + timedelta(days=9), limit=2 * _N_DUE
            )
            await work.commit()
        times.append(1000 * (time.perf_counter() - began))
        assert len(due) == _N_DUE, len(due)
    return statistics.median(times)


async def _fill(unit_of_work: UnitOfWorkFactory, n_rows: int, now: datetime) -> None:
    """A million people; a thousand of them are due in each of the next ticks, the others later."""
    async with unit_of_work() as work:
        session = work._session  # noqa: SLF001  # rows in bulk
        await session.execute(
            text(
                "INSERT INTO users (id, created_at, last_seen_at) "
                "SELECT n, :now, :now FROM generate_series(1, :n) n"
            ),
            {"now": now, "n": n_rows},
        )
        await session.execute(
            text(
                "INSERT INTO check_ins (user_id, times, is_on, next_due_at, updated_at) "
                "SELECT n, '{1260}', true, CASE WHEN n <= :soon "
                "THEN :now + ((n - 1) / :due) * interval '200 seconds' - interval '1 second' "
                "ELSE :now + interval '1 hour' + (n % 86400) * interval '1 second' END, :now "
                "FROM generate_series(1, :n) n"
            ),
            {"now": now, "n": n_rows, "soon": _N_TICKS * _N_DUE, "due": _N_DUE},
        )
        await work.commit()
        await session.execute(text("ANALYZE users, check_ins"))
        await work.commit()
