"""Warnings, pauses, bans, the rules and objections, walked through the whole bot."""

from datetime import timedelta

import pytest
from telegram import Update

from bench.world import Somebody, World, words
from db.board_records import ConnectedChat
from db.letter_records import LetterText
from handlers.callback_data import Conduct
from handlers.states import State
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot

MODERATOR = 1


@pytest.fixture
async def writer(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person()
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


@pytest.fixture
async def letter_id(whole: WholeBot, writer: Somebody) -> int:
    now = whole.clock()
    async with whole.unit_of_work() as work:
        added = await work.letters.add(
            writer.id,
            update_id=1,
            content=LetterText("joy", "나쁜 말"),
            status="delivered",
            due_at=now,
            now=now,
        )
        await work.commit()
    assert added is not None
    return added


@pytest.fixture
async def group(whole: WholeBot, world: World) -> int:
    chat = await world.post("chats", type="supergroup", title="운영진", members=[BOT_ID], admins=[BOT_ID])
    group_id = int(chat["chat"]["id"])
    async with whole.unit_of_work() as work:
        connected = ConnectedChat(group_id, "moderators", "supergroup", "운영진", None, "ko", is_working=True)
        await work.board_chats.connect(connected, whole.clock())
        await work.commit()
    return group_id


def press(group_id: int, letter_id: int, deed: str) -> Update:
    pressed = updates.tap(MODERATOR, Conduct("letter", letter_id, deed).pack()).to_dict()["callback_query"]
    pressed["message"]["chat"] = {"id": group_id, "type": "supergroup", "title": "운영진"}
    return updates.raw({"callback_query": pressed})


async def last(somebody: Somebody) -> str:
    return words((await somebody.messages())[-1])


async def test_a_mute_lasts_seven_days_and_talks_go_on(
    whole: WholeBot, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(press(group, letter_id, "mute"))
    assert "7일 동안" in await last(writer)

    for command in ("/write", "/letter"):
        await whole.receive(updates.message(writer.id, command))
        assert await whole.state(writer.id) is State.GREETING
    await whole.receive(updates.message(writer.id, "힘들어"))
    assert await whole.state(writer.id) is State.COMFORTING
    clock.pass_by(timedelta(days=7, seconds=1))
    await whole.receive(updates.message(writer.id, "/write"))

    assert await whole.state(writer.id) is State.WRITING


async def test_a_warning_is_told_once_and_is_gone_after_sixty_days(
    whole: WholeBot, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(press(group, letter_id, "warn"), press(group, letter_id, "warn"))

    assert sum("경고를 드려요" in words(each) for each in await writer.messages()) == 1
    async with whole.unit_of_work() as work:
        assert await work.standing.n_warnings(writer.id, clock()) == 1
        assert await work.standing.n_warnings(writer.id, clock() + timedelta(days=61)) == 0


async def test_an_objection_reaches_moderators_without_a_name_and_they_take_back(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(updates.message(writer.id, "/appeal 억울해요"))
    assert "받으신 조치가 없어요" in await last(writer)
    await whole.receive(press(group, letter_id, "mute"))
    await whole.receive(updates.message(writer.id, "/appeal 다시 <b>봐</b> 주세요"))

    shown = (await world.get(f"chats/{group}/messages", after=0))["messages"][-1]
    assert "다시 <b>봐</b> 주세요" in words(shown)
    assert str(writer.id) not in str(shown)
    await whole.receive(press(group, letter_id, "lift"))

    assert "거두었어요" in await last(writer)
    async with whole.unit_of_work() as work:
        assert await work.standing.muted_until(writer.id, clock()) is None


async def test_bans_can_be_taken_back_and_only_moderators_decide(
    whole: WholeBot, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(updates.tap(writer.id, Conduct("letter", letter_id, "mute").pack()))
    async with whole.unit_of_work() as work:
        assert await work.standing.muted_until(writer.id, whole.clock()) is None
    await whole.receive(press(group, letter_id, "ban"), press(group, 10**9, "ban"))
    async with whole.unit_of_work() as work:
        assert await work.operations.is_banned(writer.id)
    await whole.receive(press(group, letter_id, "lift"))

    async with whole.unit_of_work() as work:
        assert not await work.operations.is_banned(writer.id)


async def test_the_rules_can_be_read(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.message(writer.id, "/rules"))

    assert "함께 지키는 약속" in await last(writer)
