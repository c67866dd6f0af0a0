"""Whole journeys, many people side by side."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bench.percentile import percentile
from bench.stage import stage
from bench.world import Json, Somebody, World, buttons, has_button, words

_PATIENCE_SECONDS = 120.0
Wanted = Callable[[Json], bool]
WORRIES = (
    "요즘 회사 일이 너무 버거워",
    "아침마다 일어나기가 힘들 만큼 지쳤어",
    "그래도 누가 들어 주니까 좀 낫네",
)


@dataclass
class Tally:
    """What was sent and what came back."""

    n_updates: int = 0
    n_lost: int = 0
    n_doubled: int = 0
    waits_seconds: list[float] = field(default_factory=list)


async def measure(n_users: int) -> dict[str, float | int]:
    """Let people go from `/start` to a saved film, all at once."""
    tally = Tally()
    async with stage() as played:
        began = time.perf_counter()
        await asyncio.gather(*(_journey(played.world, i, tally) for i in range(n_users)))
        seconds = time.perf_counter() - began
        resident = played.bot.resident_mb()
    return {
        "updates_per_s": round(tally.n_updates / seconds, 1),
        "p50_ms": round(1000 * percentile(tally.waits_seconds, 0.5), 1),
        "p95_ms": round(1000 * percentile(tally.waits_seconds, 0.95), 1),
        "lost": tally.n_lost,
        "doubled": tally.n_doubled,
        "users": n_users,
        "updates": tally.n_updates,
        "seconds": round(seconds, 2),
        "rss_mb": round(resident, 1),
    }


async def _journey(world: World, number: int, tally: Tally) -> None:
    person = await world.person(f"사람{number}")
    ask = _Asker(person, tally)
    intro = await ask.say("/start", has_button("동의해요"))
    await ask.tap(intro, "14세 이상이고", lambda message: "뭐라고 부르면" in words(message))
    carousel = await ask.say(f"여행자{number}", has_button("함께할래요"))
    await ask.tap(carousel, "함께할래요", lambda message: "어땠어요" in words(message))
    for worry in WORRIES:
        await ask.say(worry, lambda _: True)
    question = await ask.say("/films", has_button("기분을 바꿔 줄"))
    card = await ask.tap(question, "기분을 바꿔 줄", has_button("1/8"))
    page = await ask.tap(card, "▶", has_button("2/8"))
    await ask.tap(page, "♡ 저장", has_button("저장됨"))
    await _count_doubles(person, tally)


class _Asker:
    """Sends one thing, waits for what belongs to it, and keeps the time."""

    def __init__(self, person: Somebody, tally: Tally) -> None:
        self._person = person
        self._tally = tally

    async def say(self, text: str, wanted: Wanted) -> Json:
        return await self._timed(self._person.say(text), wanted)

    async def tap(self, message: Json, label: str, wanted: Wanted) -> Json:
        return await self._timed(self._person.tap(message, label), wanted)

    async def _timed(self, action: Awaitable[None], wanted: Wanted) -> Json:
        began = time.perf_counter()
        await action
        self._tally.n_updates += 1
        answer = await self._person.hear(wanted, seconds=_PATIENCE_SECONDS)
        self._tally.waits_seconds.append(time.perf_counter() - began)
        return answer


async def _count_doubles(person: Somebody, tally: Tally) -> None:
    said = [words(message) for message in await person.messages() if message["from_bot"]]
    tally.n_doubled += len(said) - len(set(said))
    saved = [m for m in await person.messages() if any("저장됨" in b["text"] for b in buttons(m))]
    tally.n_lost += len(saved) != 1
