"""Groups that become supergroups while the bot is writing to them."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bench.world import Json, Somebody, World, words
from db.board_records import ConnectedChat, Origin, PostContent
from db.letter_records import LetterText
from handlers.context import BotContext
from handlers.states import State
from tests.fakes import people, updates
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot

MODERATOR = 1


@dataclass(frozen=True)
class Moved:
    """A group that is connected under its old id, and has another one since; no update has told of it."""

    old_id: int
    new_id: int


@pytest.fixture
async def writer(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person()
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


@pytest.fixture
async def moved(whole: WholeBot, world: World) -> Moved:
    group = await world.post("chats", type="group", title="운영진", members=[BOT_ID], admins=[BOT_ID])
    old_id = int(group["chat"]["id"])
    async with whole.unit_of_work() as work:
        chat = ConnectedChat(old_id, "moderators", "group", "운영진", None, "ko", is_working=True)
        await work.board_chats.connect(chat, whole.clock())
        await work.commit()
    new = await world.post("migrations", chat_id=old_id)
    return Moved(old_id, int(new["chat"]["id"]))


async def add_cases(whole: WholeBot, writer: Somebody) -> None:
    """A post and a letter that wait to be looked at."""
    now = whole.clock()
    async with whole.unit_of_work() as work:
        post = await work.posts.add(
            Origin(writer.id, 1, "포근한 담요"),
            PostContent("저녁 산책", "강가를 걸었어요"),
            category="daily",
            is_public=False,
            now=now,
        )
        assert post is not None
        await work.cases.open("review", post.id, "premoderation", now)
        letter = LetterText("joy", "오늘도 애쓰셨어요")
        letter_id = await work.letters.add(
            writer.id, update_id=2, content=letter, status="review", due_at=now, now=now
        )
        assert letter_id is not None
        await work.letter_cases.open("review", letter_id, now)
        await work.commit()


async def show(whole: WholeBot) -> None:
    context, parts = BotContext(whole.application), whole.jobs._parts
    await parts.board.show_cases(context)
    await parts.letters.show_cases(context)


async def standing(world: World, chat_id: int) -> Sequence[Json]:
    found: Sequence[Json] = (await world.get(f"chats/{chat_id}/messages", after=0))["messages"]
    return found


async def test_cases_follow_their_group_without_having_been_told(
    whole: WholeBot, world: World, writer: Somebody, moved: Moved
) -> None:
    await add_cases(whole, writer)

    # The first try meets the refusal that names the new group.
    for _ in range(3):
        await show(whole)

    shown = [words(message) for message in await standing(world, moved.new_id)]
    assert sum("저녁 산책" in text for text in shown) == 1
    assert sum("오늘도 애쓰셨어요" in text for text in shown) == 1


async def test_an_objection_follows_the_group_at_once(
    whole: WholeBot, world: World, writer: Somebody, moved: Moved
) -> None:
    now = whole.clock()
    async with whole.unit_of_work() as work:
        await work.standing.mark(
            writer.id,
            "warning",
            source=("post", 1),
            moderator_id=MODERATOR,
            until=now.replace(year=2099),
            now=now,
        )
        await work.commit()

    await whole.receive(updates.message(writer.id, "/appeal 다시 봐 주세요"))

    assert any("다시 봐 주세요" in words(message) for message in await standing(world, moved.new_id))
    assert "전했어요" in words((await writer.messages())[-1])


async def test_both_messages_about_a_move_at_once_keep_the_group(whole: WholeBot, moved: Moved) -> None:
    def told(chat_id: int, kind: str, **fact: int) -> dict[str, object]:
        chat = {"id": chat_id, "type": kind, "title": "운영진"}
        return {"message": {"message_id": 5, "date": 1, "chat": chat, **fact}}

    await whole.receive(
        updates.raw(told(moved.old_id, "group", migrate_to_chat_id=moved.new_id)),
        updates.raw(told(moved.new_id, "supergroup", migrate_from_chat_id=moved.old_id)),
    )

    async with whole.unit_of_work() as work:
        found = await work.board_chats.find("moderators")
    assert found is not None
    assert found.telegram_id == moved.new_id
