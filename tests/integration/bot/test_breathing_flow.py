"""Breathing: its message is edited in time by any process, stopped at any time, and survives a restart."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot

from bench.world import World, buttons, words
from bot.care_flow import BreathingJob
from handlers.breathing import taps
from handlers.breathing.rhythm import RHYTHMS, beats
from handlers.breathing.service import LATE
from handlers.context import BotContext
from handlers.states import State
from handlers.view import View
from tests.fakes.moments import StillClock
from tests.integration.bot.care_stage import Visitor, in_secret, visitor
from tests.integration.bot.whole import WholeBot


@pytest.fixture
async def mina(whole: WholeBot, world: World) -> Visitor:
    return await visitor(whole, world)


def job(whole: WholeBot) -> BreathingJob:
    return whole.jobs._parts.breathing


async def turn(mina: Visitor) -> None:
    """One turn of the job."""
    await job(mina.whole).run(BotContext(mina.whole.application))


async def begin(mina: Visitor, rhythm: str = "446") -> None:
    await mina.say("/breathe")
    await mina.tap(taps.BeginBreathing(rhythm))


async def is_under_way(mina: Visitor) -> bool:
    async with mina.whole.unit_of_work() as work:
        return await work.breaths.find(mina.id) is not None


async def edits(world: World) -> int:
    calls = (await world.get("calls", after=0))["calls"]
    return sum(call["method"] == "editMessageText" for call in calls)


@pytest.mark.parametrize("rhythm", RHYTHMS)
async def test_every_beat_is_shown_once_in_one_message(
    mina: Visitor, clock: StillClock, world: World, rhythm: str
) -> None:
    await begin(mina, rhythm)
    assert await mina.count() == 1
    shown = [await mina.read()]
    for beat in beats(rhythm):
        clock.pass_by(timedelta(seconds=beat.seconds))
        await turn(mina)
        await turn(mina)
        shown.append(await mina.read())

    assert "어깨에 힘을" in shown[0]
    assert "들이쉬어요" in shown[1]
    assert "머물러요" in shown[2]
    assert "내쉬어요" in shown[3]
    assert "다 했어요" in shown[-1]
    assert len(shown) == len(beats(rhythm)) + 1
    assert await edits(world) == len(beats(rhythm)) + 1
    assert await mina.count() == 1
    assert not await is_under_way(mina)


async def test_no_edit_comes_before_its_time(mina: Visitor, clock: StillClock, world: World) -> None:
    await begin(mina)
    clock.pass_by(timedelta(seconds=2.5))
    before = await edits(world)

    await turn(mina)

    assert await edits(world) == before


async def test_it_is_stopped_at_any_time_and_stays_so(mina: Visitor, clock: StillClock) -> None:
    await begin(mina)
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)
    stop = await mina.press("그만할래요")
    assert "여기까지 해도 충분해요" in await mina.read()
    await mina.whole.receive(stop)
    clock.pass_by(timedelta(seconds=4))

    await turn(mina)

    assert "여기까지 해도 충분해요" in await mina.read()
    assert not await is_under_way(mina)


async def test_a_stop_that_comes_while_a_beat_is_on_its_way_wins(
    mina: Visitor, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(mina)
    message = await mina.last()
    stop = taps.StopBreathing.unpack(buttons(message)[0]["callback_data"])
    screen = job(mina.whole)._clock._screen
    refresh = screen.refresh

    async def refresh_after_a_stop(bot: Bot, chat_id: int, message_id: int, view: View) -> bool:
        monkeypatch.setattr(screen, "refresh", refresh)
        await mina.tap(stop, message["message_id"])
        return await refresh(bot, chat_id, message_id, view)

    monkeypatch.setattr(screen, "refresh", refresh_after_a_stop)
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)

    assert "여기까지 해도 충분해요" in await mina.read()


async def test_a_double_tap_and_a_repeated_update_begin_one(mina: Visitor, clock: StillClock) -> None:
    await mina.say("/breathe")
    begun = await mina.press("부드럽게")
    async with mina.whole.unit_of_work() as work:
        before = await work.breaths.find(mina.id)
    clock.pass_by(timedelta(seconds=1))
    await mina.whole.receive(begun)
    await mina.tap(taps.BeginBreathing("446"))

    async with mina.whole.unit_of_work() as work:
        assert await work.breaths.find(mina.id) == before
    assert await mina.count() == 1


async def test_another_message_takes_over_and_the_first_ends_kindly(mina: Visitor) -> None:
    await begin(mina)
    first = await mina.last()
    await begin(mina, "478")

    said = {each["message_id"]: words(each) for each in await mina.somebody.messages()}
    assert "여기까지 해도 충분해요" in said[first["message_id"]]
    assert "어깨에 힘을" in await mina.read()


async def test_a_restart_in_the_middle_ends_it_kindly(mina: Visitor, clock: StillClock) -> None:
    await begin(mina)
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)
    clock.pass_by(timedelta(seconds=4) + LATE + timedelta(seconds=1))

    await turn(mina)
    assert "자리를 비워서" in await mina.read()
    assert not await is_under_way(mina)
    await mina.press("다시 하기")

    assert "어깨에 힘을" in await mina.read()


async def test_a_short_stop_only_makes_a_beat_longer(mina: Visitor, clock: StillClock) -> None:
    await begin(mina)
    clock.pass_by(timedelta(seconds=9))
    await turn(mina)
    assert "들이쉬어요" in await mina.read()
    clock.pass_by(timedelta(seconds=2))
    await turn(mina)
    assert "들이쉬어요" in await mina.read(), "each breath has its whole time"
    clock.pass_by(timedelta(seconds=2))
    await turn(mina)

    assert "머물러요" in await mina.read()


async def test_a_process_that_dies_with_the_end_leaves_it_to_another(
    mina: Visitor, clock: StillClock
) -> None:
    await begin(mina)
    for beat in beats("446")[:-1]:
        clock.pass_by(timedelta(seconds=beat.seconds))
        await turn(mina)
    clock.pass_by(timedelta(seconds=6))
    assert await job(mina.whole)._clock._service.take(), "taken, and never shown"
    await turn(mina)
    assert "내쉬어요" in await mina.read()
    clock.pass_by(timedelta(minutes=1))

    await turn(mina)

    assert "다 했어요" in await mina.read()
    assert not await is_under_way(mina)


async def test_two_processes_show_each_beat_once(mina: Visitor, clock: StillClock, world: World) -> None:
    await begin(mina)
    before = await edits(world)
    clock.pass_by(timedelta(seconds=4))

    await asyncio.gather(*(turn(mina) for _ in range(4)))

    assert await edits(world) == before + 1


@pytest.mark.parametrize("fault", ["blocked", "gone"])
async def test_where_nobody_can_see_it_it_ends(
    mina: Visitor, clock: StillClock, world: World, fault: str
) -> None:
    await begin(mina)
    if fault == "blocked":
        await world.post("blocks", user_id=mina.id, blocked=True)
    else:
        await world.post(
            "faults",
            method="editMessageText",
            error_code=400,
            description="Bad Request: message to edit not found",
            times=1,
        )
    clock.pass_by(timedelta(seconds=4))

    await turn(mina)

    assert not await is_under_way(mina)
    assert await mina.count() == 1, "nothing new is sent"


async def test_a_beat_that_fails_does_not_end_it(mina: Visitor, clock: StillClock, world: World) -> None:
    await begin(mina)
    await world.post(
        "faults", method="editMessageText", error_code=400, description="Bad Request: odd", times=1
    )
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)

    assert "머물러요" in await mina.read()


async def test_it_changes_no_state_and_works_in_a_secret_talk(mina: Visitor, clock: StillClock) -> None:
    await in_secret(mina)
    await mina.whole.place(mina.id, State.COMFORTING)
    await begin(mina)
    clock.pass_by(timedelta(seconds=4))
    await turn(mina)

    assert "들이쉬어요" in await mina.read()
    assert await mina.state() is State.COMFORTING


async def test_a_rhythm_that_nobody_offers_begins_nothing(mina: Visitor) -> None:
    await begin(mina, "999")

    assert "함께 숨을" in await mina.read()
    assert not await is_under_way(mina)


async def test_the_rhythm_is_told_in_the_language_of_the_person(
    whole: WholeBot, world: World, clock: StillClock
) -> None:
    ada = await visitor(whole, world, "en")
    await begin(ada)
    clock.pass_by(timedelta(seconds=4))
    await turn(ada)

    assert "Breathe in" in await ada.read()
