"""Thousands who are due in one minute, at Telegram's pace, while somebody else talks with the bot."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bench.check_in_database import database
from bench.percentile import percentile
from bench.stage import stage
from bench.world import Somebody, World, words
from db.unit_of_work import UnitOfWorkFactory
from handlers.check_in_plan import spread

_PER_SECOND = 30
"""What Telegram takes from one bot."""
_LEAD = timedelta(seconds=25)
"""Until the first one is due: more than a tick, so that the first tick comes before them all."""
_PAUSE_SECONDS = 1.0
_PATIENCE_SECONDS = 60.0
_MAX_SECONDS = 400.0
_N_AT_ONCE = 50
_SAID = (
    "요즘 회사 일이 너무 버거워",
    "그래도 점심은 맛있었어",
    "저녁엔 좀 걸어 볼까 해",
    "내일 발표가 걱정돼",
)
_OFFER = "적어 둘까요"


async def measure(n_people: int) -> dict[str, float | int]:
    """Let the minute come, and keep the time."""
    settings = {"MAEUMI_SENDS_PER_SECOND": str(_PER_SECOND), "MAEUMI_SENDS_PER_CHAT_SECOND": "1"}
    async with database() as (unit_of_work, url), stage({**settings, "DATABASE_URL": url}) as played:
        talker = await played.world.person("수다")
        await talker.settle("여행자")
        ids = await _people(played.world, n_people)
        begin = datetime.now(UTC) + _LEAD
        await _fill(unit_of_work, ids, begin)
        watch = _Watch(played.world, frozenset(ids), begin)
        waits: list[float] = []
        done = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(_talk(talker, waits, done))
            group.create_task(watch.run(done))
    return {
        "people": n_people,
        "sent": watch.n_sent,
        "doubled": watch.n_sent - len(watch.asked),
        "all_sent_s": round(watch.last_seconds, 1),
        "answers": len(waits),
        "answer_p50_ms": round(1000 * percentile(waits, 0.5), 1),
        "answer_p95_ms": round(1000 * percentile(waits, 0.95), 1),
        "refused": watch.n_refused,
    }


async def _people(world: World, n: int) -> list[int]:
    """So many people with a private chat."""
    ids: list[int] = []
    while len(ids) < n:
        some = await asyncio.gather(*(world.person() for _ in range(min(_N_AT_ONCE, n - len(ids)))))
        ids += [person.id for person in some]
    return ids


async def _fill(unit_of_work: UnitOfWorkFactory, ids: list[int], begin: datetime) -> None:
    """All of them are due in the minute that begins then, each at their own second."""
    minute = (begin + timedelta(hours=9)).hour * 60 + begin.minute
    rows = [{"id": number, "at": spread(begin, number), "begin": begin, "m": minute} for number in ids]
    async with unit_of_work() as work:
        session = work._session  # noqa: SLF001  # rows in bulk
        await session.execute(
            text("INSERT INTO users (id, created_at, last_seen_at) VALUES (:id, :begin, :begin)"), rows
        )
        await session.execute(
            text(
                "INSERT INTO check_ins (user_id, times, is_on, next_due_at, updated_at) "
                "VALUES (:id, ARRAY[:m], true, :at, :begin)"
            ),
            rows,
        )
        await work.commit()


async def _talk(talker: Somebody, waits: list[float], done: asyncio.Event) -> None:
    """Write, wait for the answer, and write again until all others have been asked."""
    while not done.is_set():
        began = time.perf_counter()
        await talker.say(_SAID[len(waits) % len(_SAID)])
        await talker.hear(lambda message: _OFFER not in words(message), seconds=_PATIENCE_SECONDS)
        waits.append(time.perf_counter() - began)
        await asyncio.sleep(_PAUSE_SECONDS)


class _Watch:
    """Counts what the bot sends to the people of the rush."""

    def __init__(self, world: World, ids: frozenset[int], begin: datetime) -> None:
        self._world = world
        self._ids = ids
        self._begin = begin
        self.asked: set[int] = set()
        self.n_sent = 0
        self.n_refused = 0
        self.last_seconds = 0.0

    async def run(self, done: asyncio.Event) -> None:
        """Look until everybody was asked, or it has lasted too long."""
        after = 0
        while len(self.asked) < len(self._ids) and self._seconds() < _MAX_SECONDS:
            calls = (await self._world.get("calls", after=after))["calls"]
            for call in calls:
                after = max(after, int(call["id"]))
                self._count(call)
            await asyncio.sleep(0.25)
        done.set()

    def _count(self, call: dict[str, object]) -> None:
        params = call.get("params")
        if call["method"] != "sendMessage" or not isinstance(params, dict):
            return
        chat_id = int(str(params["chat_id"]))
        if chat_id not in self._ids:
            return
        if "error" in call:
            self.n_refused += 1
            return
        self.n_sent += 1
        self.asked.add(chat_id)
        self.last_seconds = self._seconds()

    def _seconds(self) -> float:
        return (datetime.now(UTC) - self._begin).total_seconds()
