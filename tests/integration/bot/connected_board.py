"""A board in one process: channel and group of a playground, and the bot with every flow."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bench.world import Json, Somebody, World, words
from db.board_records import ConnectedChat, StoredPost
from db.unit_of_work import UnitOfWorkFactory
from handlers.board.taps import ChooseCategory, ChooseFilmCard, SendPost
from handlers.context import BotContext
from handlers.states import State
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot, whole_bot

OPERATOR = 900_000_007


@dataclass(frozen=True)
class Board:
    """A bot whose channel and discussion group are connected, somebody who writes, and somebody who reads."""

    whole: WholeBot
    world: World
    clock: StillClock
    channel: int
    group: int
    operator: Somebody
    author: Somebody
    reader: Somebody

    async def say(self, person: Somebody, text: str, **more: Any) -> str:
        """The last answer to a message."""
        await self.whole.receive(updates.message(person.id, text, **more))
        return words((await person.messages())[-1])

    async def tap(self, person: Somebody, data: str) -> str:
        """The last answer to a tap; some are answered without a message."""
        await self.whole.receive(updates.tap(person.id, data))
        return words((await person.messages() or [{"text": ""}])[-1])

    async def draft(self, title: str, body: str = "오늘도 무사히 지나갔어요") -> None:
        """Write a post as far as its preview."""
        await self.say(self.author, "/write")
        await self.tap(self.author, ChooseCategory("daily").pack())
        await self.say(self.author, title)
        await self.say(self.author, body)
        await self.tap(self.author, ChooseFilmCard(0).pack())

    async def publish(self, title: str) -> StoredPost:
        """A post that stands in the channel."""
        await self.draft(title)
        assert "글을 올렸어요" in await self.tap(self.author, SendPost("plain").pack())
        await self.follow()
        return (await self.posts())[0]

    async def posts(self) -> tuple[StoredPost, ...]:
        """The author's posts, newest first."""
        async with self.whole.unit_of_work() as work:
            return (await work.posts.own(self.author.id, offset=0, limit=50))[0]

    async def follow(self) -> None:
        """Let channel and group follow."""
        self.clock.pass_by(timedelta(seconds=61))
        await self.whole.jobs._parts.board.follow(self.context())

    def context(self) -> BotContext:
        """What jobs are given."""
        return BotContext(self.whole.application)

    async def recheck(self) -> None:
        """Look whether rights are back."""
        await self.whole.jobs._parts.board.recheck(self.context())

    async def standing(self, chat_id: int) -> list[Json]:
        """What stands in a chat."""
        return list((await self.world.get(f"chats/{chat_id}/messages", after=0))["messages"])

    async def in_channel(self, title: str) -> list[Json]:
        """The messages of the channel with a title."""
        return [message for message in await self.standing(self.channel) if title in words(message)]

    async def hear_group(self) -> None:
        """Let the bot hear what came into the group, as Telegram's updates would tell it."""
        for message in await self.standing(self.group):
            if message.get("is_automatic_forward"):
                body = {key: value for key, value in message.items() if key != "from_bot"}
                await self.whole.receive(updates.raw({"message": body}))

    async def rights(self, **rights: bool) -> None:
        """Give or take rights in the channel; no update tells of it."""
        await self.world.post(
            "members",
            chat_id=self.channel,
            user_id=BOT_ID,
            status="administrator",
            rights=rights,
            by_user_id=self.operator.id,
        )


@asynccontextmanager
async def connected_board(
    world: World, database_url: str, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> AsyncIterator[Board]:
    """Connect a channel and a group of a playground to a bot with every flow."""
    await world.post("users", first_name="운영", language_code="ko", id=OPERATOR)
    admins = [OPERATOR, BOT_ID]
    group = await world.post("chats", type="group", title="이야기방", admins=admins)
    channel = await world.post(
        "chats", type="channel", title="게시판", username="board_x", linked_chat_id=group["id"], admins=admins
    )
    more = {"MAEUMI_ADMIN_IDS": str(OPERATOR)}
    async with whole_bot(world.url, database_url, unit_of_work, clock, more=more) as whole:
        operator = Somebody(world, OPERATOR, "ko")
        await operator.say("/start")
        people_ = [await world.person("글쓴이"), await world.person("읽는이")]
        for person in people_:
            await people.settle(whole.unit_of_work, person.id, now=clock())
            await whole.place(person.id, State.GREETING)
        async with whole.unit_of_work() as work:
            for chat_id, role, kind in (
                (channel["id"], "channel", "channel"),
                (group["id"], "discussion", "group"),
            ):
                chat = ConnectedChat(chat_id, role, kind, "마음", None, "ko", is_working=True)
                await work.board_chats.connect(chat, clock())
            await work.commit()
        yield Board(whole, world, clock, channel["id"], group["id"], operator, *people_)
