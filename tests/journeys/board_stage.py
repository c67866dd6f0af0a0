"""A channel with its discussion group, a moderators' group, an operator, and a bot of their own."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Json, Somebody, World, has_button, words
from playground.server import running

_PATIENCE_SECONDS = 45.0


@dataclass(frozen=True)
class BoardStage:
    """Everything that a board needs, connected."""

    world: World
    bot: BotProcess
    bot_id: int
    operator: Somebody
    channel: int
    discussion: int
    moderators: int

    async def person(self, name: str) -> Somebody:
        """Somebody settled."""
        person = await self.world.person(name)
        await person.settle(f"{name}{person.id}"[:16])
        return person

    async def standing(self, chat_id: int) -> list[Json]:
        """What stands in a chat."""
        return list((await self.world.get(f"chats/{chat_id}/messages", after=0))["messages"])

    async def find(self, chat_id: int, wanted: Callable[[Json], bool]) -> Json:
        """The last wanted message of a chat, once there is one."""
        return await until(lambda: self._last(chat_id, wanted))

    async def press(self, person: Somebody, chat_id: int, message: Json, button: str) -> None:
        """Press a button of a message anywhere."""
        await self.world.post(
            "callbacks", chat_id=chat_id, user_id=person.id, message_id=message["message_id"], button=button
        )

    async def write(
        self, person: Somebody, title: str, body: str, *, category: str = "고민", send: str = "올리기"
    ) -> None:
        """Go from `/write` to the tap that sends it off."""
        await person.say("/write")
        await person.tap(await person.hear(has_button(category)), category)
        await person.hear_text("제목을 적어")
        await person.say(title)
        await person.hear_text("이야기를 적어")
        await person.say(body)
        await person.tap(await person.hear(has_button("사진 없이")), "사진 없이")
        await person.tap(await person.hear(has_button(send)), send)

    async def _last(self, chat_id: int, wanted: Callable[[Json], bool]) -> Json | None:
        found = [message for message in await self.standing(chat_id) if wanted(message)]
        return found[-1] if found else None


async def until(look: Callable[[], Awaitable[Json | None]]) -> Json:
    """What a look finds, once it finds something."""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while (found := await look()) is None:  # noqa: ASYNC110  # another process makes it hold
            await asyncio.sleep(0.05)
        return found


def says(part: str) -> Callable[[Json], bool]:
    """Whether a message contains `part`."""
    return lambda message: part in words(message)


@asynccontextmanager
async def board_stage(database_url: str, folder: Path, **more: str) -> AsyncIterator[BoardStage]:
    """Start playground and bot, connect channel and groups, and stop everything in the end."""
    token = f"7000000004:{secrets.token_urlsafe(27)}"
    async with running(bots=[token]) as url, aiohttp.ClientSession() as session:
        world = World(session, url)
        operator = await world.person("운영")
        settings = {
            **UNLIMITED,
            "DATABASE_URL": database_url,
            "MAEUMI_LOG_LEVEL": "INFO",
            "MAEUMI_ADMIN_IDS": str(operator.id),
            **more,
        }
        bot = BotProcess(api_url=url, token=token, data_dir=folder, settings=settings)
        await bot.start()
        try:
            yield await _connected(world, bot, operator)
        finally:
            await bot.stop()


async def _connected(world: World, bot: BotProcess, operator: Somebody) -> BoardStage:
    bot_id = int((await world.get("world"))["bots"][0]["id"])
    admins = [operator.id, bot_id]
    group = await world.post("chats", type="supergroup", title="마음이 이야기방", admins=admins)
    channel = await world.post(
        "chats",
        type="channel",
        title="마음이 게시판",
        username="maeumi_board",
        linked_chat_id=group["id"],
        admins=admins,
    )
    team = await world.post("chats", type="group", title="마음이 운영", admins=admins)
    await operator.say("/admin connect @maeumi_board")
    await operator.hear_text("연결했어요")
    await world.post("messages", chat_id=team["id"], user_id=operator.id, text="/admin moderators")
    stage = BoardStage(world, bot, bot_id, operator, channel["id"], group["id"], team["id"])
    await stage.find(team["id"], says("그룹에서 신고와 검토"))
    return stage
