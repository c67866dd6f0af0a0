from datetime import timedelta
from unittest.mock import create_autospec

import pytest
from telegram.ext import Application

from bench.world import Somebody, World, words
from bot.face_flow import AlbumJob
from bot.inbox import REMEMBERED_FOR
from bot.inbox_queue import WakeUp
from bot.jobs import Jobs, Parts, _guarded
from db.unit_of_work import UnitOfWorkFactory
from handlers.context import BotContext
from handlers.safety.service import FOLLOW_UP_AFTER, SafetyService
from handlers.show import Screen
from handlers.states import State
from handlers.words import Dictionary
from ml.runner import InferenceRunner
from tests.fakes import people, updates
from tests.fakes.engines import KeywordGrader
from tests.fakes.moments import StillClock
from tests.integration.bot.conftest import StationMaker
from tests.integration.bot.station import BOT_ID, Scene, Station

CHAT, OTHER = 901, 902


async def stay(_: Scene) -> State | None:
    return None


def jobs_of(station: Station) -> Jobs:
    safety = SafetyService(
        grader=KeywordGrader(),
        runner=InferenceRunner(),
        unit_of_work=station.unit_of_work,
        clock=station.clock,
    )
    return Jobs(
        inbox=station.inbox,
        lanes=station.lanes,
        safety=safety,
        parts=create_autospec(Parts, instance=True, albums=create_autospec(AlbumJob, instance=True)),
        screen=Screen(),
        dictionary=Dictionary(),
    )


def context_of(station: Station) -> BotContext:
    application: Application = station.application  # type: ignore[type-arg]
    return BotContext(application)


@pytest.fixture
async def station(start: StationMaker) -> Station:
    return await start(stay)


async def plan(station: Station, person: Somebody, clock: StillClock) -> None:
    """Have a person agree to be asked, and let the time come."""
    await people.settle(station.unit_of_work, person.id, now=clock(), locale=person.language_code)
    async with station.unit_of_work() as work:
        await work.follow_ups.plan(person.id, clock() + FOLLOW_UP_AFTER)
        await work.commit()
    clock.pass_by(FOLLOW_UP_AFTER)


async def questions(person: Somebody) -> list[str]:
    return [words(message) for message in await person.messages() if message["from_bot"]]


async def test_the_sweep_wakes_chats_that_wait_and_nobody_works_on(station: Station) -> None:
    await station.inbox.keep(updates.message(CHAT))
    await station.inbox.keep(updates.message(OTHER))

    async with station.lanes.hold(CHAT):
        await jobs_of(station).sweep(context_of(station))

    assert station.queue.get_nowait() == WakeUp(OTHER)
    assert station.queue.empty()


async def test_what_is_swept_is_handled(station: Station) -> None:
    await station.inbox.keep(updates.message(CHAT))
    await station.inbox.keep(updates.raw({}))

    await jobs_of(station).sweep(context_of(station))
    await station.work()

    assert await station.inbox.lanes() == ()


async def test_the_purge_forgets_what_cannot_come_again(
    station: Station, clock: StillClock, concurrent_unit_of_work: UnitOfWorkFactory
) -> None:
    await station.receive(updates.message(CHAT))
    clock.pass_by(REMEMBERED_FOR + timedelta(seconds=1))

    await jobs_of(station).purge(context_of(station))

    async with concurrent_unit_of_work() as work:
        assert (await work.inbox.counts(BOT_ID)).n_done == 0


async def test_two_processes_ask_once(
    start: StationMaker, station: Station, person: Somebody, clock: StillClock
) -> None:
    other = await start(stay)
    await plan(station, person, clock)

    for process in (station, other, station):
        await jobs_of(process).follow_up(context_of(process))
    clock.pass_by(timedelta(days=2))
    await jobs_of(other).follow_up(context_of(other))

    assert len(await questions(person)) == 1


async def test_everybody_is_asked_in_their_language(
    station: Station, world: World, clock: StillClock
) -> None:
    dictionary = Dictionary()
    asked = [await world.person("Sam", "en"), await world.person("봄", "ko")]
    for person in asked:
        await plan(station, person, clock)

    await jobs_of(station).follow_up(context_of(station))

    for person in asked:
        assert await questions(person) == [dictionary[person.language_code]("safety-follow-up")]


async def test_a_question_that_could_not_be_sent_is_asked_after_the_lease(
    station: Station, person: Somebody, clock: StillClock, world: World
) -> None:
    await plan(station, person, clock)
    await world.post("faults", method="sendMessage", error_code=500, times=1)

    await jobs_of(station).follow_up(context_of(station))
    at_once = await questions(person)
    clock.pass_by(timedelta(minutes=10))
    await jobs_of(station).follow_up(context_of(station))

    assert at_once == []
    assert len(await questions(person)) == 1


async def test_whoever_blocked_the_bot_is_not_asked_again(
    station: Station, person: Somebody, clock: StillClock, world: World
) -> None:
    await plan(station, person, clock)
    await person.say("/start")
    await world.post("blocks", user_id=person.id, blocked=True)
    await jobs_of(station).follow_up(context_of(station))
    await world.post("blocks", user_id=person.id, blocked=False)
    clock.pass_by(timedelta(days=1))

    await jobs_of(station).follow_up(context_of(station))

    assert await questions(person) == []


async def test_a_job_that_fails_runs_again(station: Station, caplog: pytest.LogCaptureFixture) -> None:
    n_runs = 0

    async def broken(_: BotContext) -> None:
        nonlocal n_runs
        n_runs += 1
        raise ZeroDivisionError

    job = _guarded(broken)
    await job(context_of(station))
    await job(context_of(station))

    assert n_runs == 2
    assert "job failed" in caplog.text
