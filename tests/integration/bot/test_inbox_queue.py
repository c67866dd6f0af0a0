from datetime import timedelta

import pytest
from sqlalchemy import text
from telegram.error import NetworkError

from bot.inbox import MAX_ATTEMPTS, REMEMBERED_FOR, SUSPECT_ATTEMPTS, Inbox, lane_of
from bot.inbox_queue import InboxQueue, WakeUp
from db.engine import Database
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault
from handlers.states import State
from tests.fakes import updates
from tests.fakes.moments import StillClock
from tests.integration.bot.conftest import StationMaker
from tests.integration.bot.station import BOT_ID, Scene, Station

CHAT, OTHER = 501, 502


async def stay(_: Scene) -> State | None:
    return None


@pytest.fixture
async def station(start: StationMaker) -> Station:
    return await start(stay)


async def test_an_update_is_written_down_before_it_is_queued(station: Station) -> None:
    await station.queue.put(updates.message(CHAT))

    assert await station.inbox.lanes() == (CHAT,)
    assert station.queue.qsize() == 1


async def test_an_update_that_comes_again_is_not_queued_again(station: Station) -> None:
    update = updates.message(CHAT)
    await station.queue.put(update)
    await station.queue.put(update)
    waiting = station.queue.qsize()
    await station.work()

    await station.queue.put(update)

    assert waiting == 1
    assert station.queue.empty()
    assert await station.inbox.lanes() == ()


async def test_a_sign_for_a_chat_is_no_update(station: Station) -> None:
    await station.queue.put(WakeUp(CHAT))

    assert station.queue.get_nowait() == WakeUp(CHAT)
    assert await station.inbox.lanes() == ()


async def test_what_comes_after_closing_waits_in_the_inbox(station: Station) -> None:
    station.queue.close()

    await station.queue.put(updates.message(CHAT))
    await station.queue.put(WakeUp(CHAT))

    assert station.queue.empty()
    assert await station.inbox.lanes() == (CHAT,)


async def test_with_the_database_away_telegram_keeps_the_update(
    station: Station, vault: Vault, clock: StillClock
) -> None:
    async with Database("postgresql://nobody@127.0.0.1:9/none") as nowhere:
        queue = InboxQueue()
        queue.attach(
            Inbox(
                bot=station.application.bot,
                bot_id=BOT_ID,
                unit_of_work=lambda: UnitOfWork(nowhere.session_factory, vault),
                clock=clock,
            )
        )

        with pytest.raises(NetworkError):
            await queue.put(updates.message(CHAT))

    assert queue.empty()


async def test_what_is_read_is_what_arrived(station: Station) -> None:
    update = updates.message(CHAT, "이모지 👩‍👩‍👧 \u202e 와 \x00 줄\n바꿈")
    await station.inbox.keep(update)

    waiting = await station.inbox.next(CHAT)

    assert waiting is not None
    assert waiting.state is None
    assert waiting.update.to_dict() == update.to_dict()


async def test_what_a_person_writes_is_sealed_in_the_inbox(station: Station, database: Database) -> None:
    await station.inbox.keep(updates.message(CHAT, "my secret story"))

    assert b"secret" not in await sealed(database)


async def test_an_update_over_which_the_process_kept_dying_is_put_aside(
    station: Station, clock: StillClock
) -> None:
    hopeless, next_one = updates.message(CHAT), updates.message(CHAT)
    await station.inbox.keep(hopeless)
    await station.inbox.keep(next_one)
    clock.pass_by(timedelta(seconds=2**MAX_ATTEMPTS))

    tried = [await station.inbox.next(CHAT) for _ in range(MAX_ATTEMPTS + 1)]

    ids = [waiting.update.update_id for waiting in tried if waiting]
    assert ids == [hopeless.update_id] * MAX_ATTEMPTS + [next_one.update_id]


async def test_an_update_that_met_many_deaths_in_a_row_rests_and_is_tried_again(
    station: Station, clock: StillClock
) -> None:
    update = updates.message(CHAT)
    await station.inbox.keep(update)
    for _ in range(SUSPECT_ATTEMPTS):
        assert await station.inbox.next(CHAT) is not None

    resting = await station.inbox.next(CHAT)
    clock.pass_by(timedelta(seconds=2**SUSPECT_ATTEMPTS))
    again = await station.inbox.next(CHAT)

    assert resting is None
    assert again is not None


async def test_an_attempt_that_was_put_back_does_not_count(station: Station) -> None:
    update = updates.message(CHAT)
    await station.inbox.keep(update)

    for _ in range(3 * MAX_ATTEMPTS):
        waiting = await station.inbox.next(CHAT)
        assert waiting is not None
        await station.inbox.put_back(update.update_id)


async def test_an_update_of_yesterday_is_not_answered(station: Station, clock: StillClock) -> None:
    await station.inbox.keep(updates.message(CHAT))
    clock.pass_by(timedelta(hours=25))

    assert await station.inbox.next(CHAT) is None
    assert await station.inbox.lanes() == ()


async def test_an_update_that_cannot_be_opened_does_not_block_the_chat(
    station: Station, database: Database
) -> None:
    broken, whole = updates.message(CHAT), updates.message(CHAT)
    await station.inbox.keep(broken)
    await station.inbox.keep(whole)
    await damage(database, broken.update_id)

    waiting = await station.inbox.next(CHAT)

    assert waiting is not None
    assert waiting.update.update_id == whole.update_id


async def test_an_update_that_the_library_cannot_read_back_is_put_aside(station: Station) -> None:
    # An empty list is left out on the way to JSON, and missed on the way back.
    answer = {"poll_id": "1", "option_ids": [], "option_persistent_ids": [], "user": updates.person(CHAT)}
    await station.inbox.keep(updates.raw({"poll_answer": answer}))
    whole = updates.message(CHAT)
    await station.inbox.keep(whole)

    waiting = await station.inbox.next(CHAT)

    assert waiting is not None
    assert waiting.update.update_id == whole.update_id


async def test_handled_updates_are_forgotten_when_they_cannot_come_again(
    station: Station, clock: StillClock, concurrent_unit_of_work: UnitOfWorkFactory
) -> None:
    update, late = updates.message(CHAT), updates.message(OTHER)
    await station.receive(update)
    await station.inbox.purge()
    is_known = not await station.inbox.keep(update)
    await station.inbox.keep(late)

    clock.pass_by(REMEMBERED_FOR + timedelta(seconds=1))
    await station.inbox.purge()

    async with concurrent_unit_of_work() as work:
        counts = await work.inbox.counts(BOT_ID)
    assert is_known
    assert (counts.n_done, counts.n_pending) == (0, 1)


@pytest.mark.parametrize(
    ("fields", "lane"),
    [
        pytest.param(
            {
                "poll_answer": {
                    "poll_id": "1",
                    "option_ids": [0],
                    "option_persistent_ids": ["a"],
                    "user": updates.person(7),
                }
            },
            7,
            id="user",
        ),
        pytest.param({}, None, id="nothing that is known"),
    ],
)
async def test_updates_without_a_chat_have_a_lane_too(
    station: Station, fields: dict[str, object], lane: int | None
) -> None:
    update = updates.raw(fields)

    await station.receive(update)

    assert lane_of(update) == lane
    assert await station.inbox.lanes() == ()


async def sealed(database: Database) -> bytes:
    async with database.session_factory() as session:
        found: bytes = (await session.execute(text("SELECT sealed FROM inbox"))).scalar_one()
    return found


async def damage(database: Database, update_id: int) -> None:
    async with database.session_factory() as session:
        await session.execute(
            text("UPDATE inbox SET sealed = '\\x00'::bytea || sealed WHERE update_id = :id"),
            {"id": update_id},
        )
        await session.commit()
