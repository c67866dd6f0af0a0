"""The board under load: posts, reactions with double taps, reports; counts must be exact."""

import asyncio
import time
from typing import Final

from bench.percentile import percentile
from bench.stage import stage
from bench.world import Json, Somebody, World, buttons, has_button, words

_POSTS_EACH: Final = 5
_AT_ONCE: Final = 4
_N_READERS: Final = 40
_PATIENCE_SECONDS: Final = 600.0
_REACTIONS: Final = ("공감", "위로", "나도")
_SETTLING_SECONDS: Final = 120.0


class Answers:
    """When the bot answered which press."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._moments: dict[str, float] = {}
        self._news = asyncio.Condition()

    async def hear(self) -> None:
        """Listen; runs until it is cancelled."""
        async for event in self.world.listen():
            if event["type"] == "callback_answer":
                async with self._news:
                    self._moments[event["callback_query_id"]] = time.perf_counter()
                    self._news.notify_all()

    async def at(self, query_id: str) -> float:
        """When a press was answered, once it is."""
        async with asyncio.timeout(_PATIENCE_SECONDS), self._news:
            await self._news.wait_for(lambda: query_id in self._moments)
            return self._moments.pop(query_id)


async def measure(n_posts: int, n_reactions: int, n_reports: int) -> dict[str, float | int]:
    """Write posts, react to them and report some, as fast as the answers come."""
    operator_id = 900_000_001
    settings = {
        "MAEUMI_ADMIN_IDS": str(operator_id),
        "MAEUMI_BOARD_POSTS_PER_DAY": str(max(_POSTS_EACH, n_posts)),
    }
    async with stage(settings) as played:
        world = played.world
        channel = await _connect(world, operator_id)
        began = time.perf_counter()
        await _write(world, n_posts)
        posts = await _posts_in(world, channel, n_posts)
        writing = time.perf_counter() - began
        answers = Answers(world)
        hearing = asyncio.ensure_future(answers.hear())
        taps, expected = await _react(answers, channel, posts, n_reactions)
        reports = await _report(answers, channel, posts, n_reports)
        hearing.cancel()
        wrong, settled = await _settled(world, channel, expected, n_reports)
        return {
            "p50_ms": round(1000 * percentile(taps + reports, 0.5), 1),
            "p95_ms": round(1000 * percentile(taps + reports, 0.95), 1),
            "posts": len(posts),
            "posts_per_s": round(len(posts) / writing, 1),
            "reactions": n_reactions,
            "reports": n_reports,
            "wrong_counts": wrong,
            "settled_s": round(settled, 1),
            "rss_mb": round(played.bot.resident_mb(), 1),
        }


async def _connect(world: World, operator_id: int) -> int:
    await world.post("users", first_name="운영", language_code="ko", id=operator_id)
    operator = Somebody(world, operator_id, "ko")
    bot_id = (await world.get("world"))["bots"][0]["id"]
    admins = [operator_id, bot_id]
    group = await world.post("chats", type="supergroup", title="이야기방", admins=admins)
    channel = await world.post(
        "chats",
        type="channel",
        title="게시판",
        username="bench_board",
        linked_chat_id=group["id"],
        admins=admins,
    )
    await operator.say("/admin connect @bench_board")
    await operator.hear_text("연결했어요")
    return int(channel["id"])


async def _write(world: World, n_posts: int) -> None:
    numbers = iter(range(n_posts))

    async def author(number: int) -> None:
        person = await world.person(f"글쓴이{number}")
        await person.settle(f"글쓴이{number}")
        for i in numbers:
            await person.say("/write")
            await person.tap(await person.hear(has_button("일상")), "일상")
            await person.hear_text("제목을 적어", seconds=_PATIENCE_SECONDS)
            await person.say(f"하루 {i}")
            await person.hear_text("이야기를 적어", seconds=_PATIENCE_SECONDS)
            await person.say("오늘도 무사히 지나갔어요")
            await person.tap(
                await person.hear(has_button("사진 없이"), seconds=_PATIENCE_SECONDS), "사진 없이"
            )
            await person.tap(await person.hear(has_button("올리기"), seconds=_PATIENCE_SECONDS), "올리기")
            await person.hear_text("글을 올렸어요", seconds=_PATIENCE_SECONDS)

    await asyncio.gather(*(author(number) for number in range(_AT_ONCE)))


async def _posts_in(world: World, channel: int, n_posts: int) -> list[Json]:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        standing = (await world.get(f"chats/{channel}/messages", after=0))["messages"]
        posts = [message for message in standing if "하루" in words(message)]
        if len(posts) >= n_posts:
            return posts
        await asyncio.sleep(0.5)
    raise TimeoutError("the channel does not follow")


async def _react(
    answers: Answers, channel: int, posts: list[Json], n_reactions: int
) -> tuple[list[float], dict[tuple[int, str], int]]:
    """Taps by many people; every tenth is pressed twice more, which takes it back and gives it again."""
    n_places = len(posts) * len(_REACTIONS)
    readers = [await answers.world.person(f"독자{i}") for i in range(_N_READERS + n_reactions // n_places)]
    seconds: list[float] = []
    expected: dict[tuple[int, str], int] = {}
    work = iter(range(n_reactions))

    async def react() -> None:
        for i in work:
            # Nobody meets a pair of post and kind twice, and taps side by side come from different people.
            person = readers[(i // n_places + i % n_places) % len(readers)]
            post = posts[i // len(_REACTIONS) % len(posts)]
            kind = _REACTIONS[i % len(_REACTIONS)]
            n_taps = 3 if i % 10 == 0 else 1
            seconds.extend([await _timed_tap(answers, channel, person, post, kind) for _ in range(n_taps)])
            key = (int(post["message_id"]), kind)
            expected[key] = expected.get(key, 0) + 1

    await asyncio.gather(*(react() for _ in range(_AT_ONCE)))
    return seconds, expected


async def _report(answers: Answers, channel: int, posts: list[Json], n_reports: int) -> list[float]:
    """Three people report each post, and each of them twice: it is hidden by the third of them."""
    people = [await answers.world.person(f"신고{i}") for i in range(3)]
    seconds: list[float] = []
    for i in range(n_reports):
        post, person = posts[i // 3 % len(posts)], people[i % 3]
        seconds += [await _timed_tap(answers, channel, person, post, "신고") for _ in range(2)]
    return seconds


async def _timed_tap(answers: Answers, channel: int, person: Somebody, post: Json, button: str) -> float:
    """From the tap to the bot's answer to it."""
    data = next(each["callback_data"] for each in buttons(post) if button in each["text"])
    began = time.perf_counter()
    pressed = await answers.world.post(
        "callbacks", chat_id=channel, user_id=person.id, message_id=post["message_id"], data=data
    )
    return await answers.at(pressed["callback_query_id"]) - began


async def _settled(
    world: World, channel: int, expected: dict[tuple[int, str], int], n_reports: int
) -> tuple[int, float]:
    """How many buttons of the channel show a wrong count once it has followed, and after how long."""
    began = time.perf_counter()
    while True:
        standing = (await world.get(f"chats/{channel}/messages", after=0))["messages"]
        n_hidden = sum("가려 둔" in words(message) for message in standing)
        shown = {
            (int(message["message_id"]), kind): _count(message, kind)
            for message in standing
            if "하루" in words(message)
            for kind in _REACTIONS
        }
        wrong = sum(count != expected.get(place, 0) for place, count in shown.items())
        wrong += n_hidden != n_reports // 3
        if not wrong or time.perf_counter() - began > _SETTLING_SECONDS:
            return wrong, time.perf_counter() - began
        await asyncio.sleep(1)


def _count(message: Json, kind: str) -> int:
    label = next(each["text"] for each in buttons(message) if kind in each["text"])
    number = label.rpartition(" ")[2]
    return int(number) if number.isdigit() else 0
