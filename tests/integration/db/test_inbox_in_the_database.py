"""The inbox and the states of conversations."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from db.engine import Database
from db.errors import NotFound, UnreadableUpdate
from db.records import InboxCounts
from db.repositories.states import State
from db.unit_of_work import UnitOfWorkFactory

BOT, OTHER_BOT = 100, 200
CHAT = 7_000_000_001


async def _arrive(
    unit_of_work: UnitOfWorkFactory, now: datetime, *updates: tuple[int, int | None]
) -> list[bool]:
    async with unit_of_work() as work:
        added = [
            await work.inbox.add(BOT, update_id, chat_id=chat_id, payload=b"update %d" % update_id, now=now)
            for update_id, chat_id in updates
        ]
        await work.commit()
    return added


async def test_updates_of_a_chat_come_in_their_order(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    await _arrive(unit_of_work, now, (3, CHAT), (1, CHAT), (2, CHAT + 1))

    async with unit_of_work() as work:
        assert await work.inbox.pending_chats(BOT) == (CHAT, CHAT + 1)
        assert await work.inbox.pending_chats(OTHER_BOT) == ()
        first = await work.inbox.next(BOT, CHAT)
        assert first is not None
        assert (first.update_id, first.payload, first.attempts) == (1, b"update 1", 0)
        assert await work.inbox.finish(BOT, 1, now)
        second = await work.inbox.next(BOT, CHAT)
        assert second is not None
        assert second.update_id == 3


async def test_updates_without_a_chat_wait_too(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    await _arrive(unit_of_work, now, (1, None))

    async with unit_of_work() as work:
        assert await work.inbox.pending_chats(BOT) == (None,)
        update = await work.inbox.next(BOT, None)
        assert update is not None
        assert update.update_id == 1
        assert await work.inbox.next(BOT, CHAT) is None


async def test_a_known_update_is_not_added_again(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    assert await _arrive(unit_of_work, now, (1, CHAT), (1, CHAT)) == [True, False]

    async with unit_of_work() as work:
        await work.inbox.finish(BOT, 1, now)
        await work.commit()

    assert await _arrive(unit_of_work, now, (1, CHAT)) == [False]
    async with unit_of_work() as work:
        assert await work.inbox.next(BOT, CHAT) is None
        assert await work.inbox.add(OTHER_BOT, 1, chat_id=CHAT, payload=b"", now=now)


async def test_a_done_update_keeps_no_contents(
    unit_of_work: UnitOfWorkFactory, rolled_back_sessions: async_sessionmaker[AsyncSession], now: datetime
) -> None:
    await _arrive(unit_of_work, now, (1, CHAT))

    async with unit_of_work() as work:
        assert await work.inbox.finish(BOT, 1, now)
        assert not await work.inbox.finish(BOT, 1, now)
        await work.commit()

    async with rolled_back_sessions() as session:
        assert await session.scalar(text("SELECT sealed FROM inbox")) is None


async def test_attempts_are_counted_until_the_update_is_buried(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    await _arrive(unit_of_work, now, (1, CHAT), (2, CHAT), (3, CHAT))

    async with unit_of_work() as work:
        assert [await work.inbox.begin_attempt(BOT, 1) for _ in range(3)] == [1, 2, 3]
        assert await work.inbox.bury(BOT, 1, now)
        assert await work.inbox.finish(BOT, 2, now)
        with pytest.raises(NotFound):
            await work.inbox.begin_attempt(BOT, 1)

        assert await work.inbox.counts(BOT) == InboxCounts(1, 1, 1, now)
        assert await work.inbox.counts(OTHER_BOT) == InboxCounts(0, 0, 0, None)


async def test_an_attempt_that_was_not_the_updates_fault_does_not_count(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    await _arrive(unit_of_work, now, (1, CHAT))

    async with unit_of_work() as work:
        await work.inbox.begin_attempt(BOT, 1)
        await work.inbox.forget_attempt(BOT, 1)
        await work.inbox.forget_attempt(BOT, 1)

        assert await work.inbox.begin_attempt(BOT, 1) == 1


async def test_only_what_was_done_long_ago_is_purged(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    await _arrive(unit_of_work, now, (1, CHAT), (2, CHAT), (3, CHAT))
    async with unit_of_work() as work:
        await work.inbox.finish(BOT, 1, now - timedelta(days=4))
        await work.inbox.finish(BOT, 2, now)

        assert await work.inbox.purge(now - timedelta(days=3)) == 1
        assert await work.inbox.counts(BOT) == InboxCounts(1, 1, 0, now)


async def test_an_update_that_cannot_be_opened_can_be_buried(
    unit_of_work: UnitOfWorkFactory, rolled_back_sessions: async_sessionmaker[AsyncSession], now: datetime
) -> None:
    await _arrive(unit_of_work, now, (1, CHAT), (2, CHAT))
    async with rolled_back_sessions() as session:
        await session.execute(text("UPDATE inbox SET update_id = 0 WHERE update_id = 1"))
        await session.commit()

    async with unit_of_work() as work:
        with pytest.raises(UnreadableUpdate) as caught:
            await work.inbox.next(BOT, CHAT)
        await work.inbox.bury(caught.value.bot_id, caught.value.update_id, now)

        update = await work.inbox.next(BOT, CHAT)
        assert update is not None
        assert update.update_id == 2


async def test_the_same_update_on_two_connections_is_added_once(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async def arrive() -> bool:
        async with concurrent_unit_of_work() as work:
            added = await work.inbox.add(BOT, 1, chat_id=CHAT, payload=b"x", now=now)
            await work.commit()
            return added

    assert sorted(await asyncio.gather(*(arrive() for _ in range(8)))) == [False] * 7 + [True]


async def test_state_and_inbox_change_together(
    concurrent_unit_of_work: UnitOfWorkFactory, database: Database, now: datetime
) -> None:
    await _arrive(concurrent_unit_of_work, now, (1, CHAT))

    async with concurrent_unit_of_work() as work:
        await work.states.put(BOT, "journey", (CHAT, CHAT), state="comforting", now=now)
        await work.inbox.finish(BOT, 1, now)
        async with concurrent_unit_of_work() as other:
            assert await other.states.get(BOT, "journey", (CHAT, CHAT)) is None
            assert await other.inbox.next(BOT, CHAT) is not None
        await work.commit()

    async with concurrent_unit_of_work() as other:
        assert await other.states.get(BOT, "journey", (CHAT, CHAT)) == "comforting"
        assert await other.inbox.next(BOT, CHAT) is None


@pytest.mark.parametrize("state", [pytest.param(3, id="number"), pytest.param("comforting", id="text")])
async def test_a_state_comes_back_with_its_type(
    unit_of_work: UnitOfWorkFactory, now: datetime, state: State
) -> None:
    async with unit_of_work() as work:
        await work.states.put(BOT, "journey", (CHAT, 5), state="other", now=now)
        await work.states.put(BOT, "journey", (CHAT, 5), state=state, now=now)
        await work.states.put(BOT, "try", (CHAT, "a"), state=1, now=now)

        assert await work.states.get(BOT, "journey", (CHAT, 5)) == state
        assert await work.states.all(BOT, "journey") == {(CHAT, 5): state}
        assert await work.states.all(BOT, "try") == {(CHAT, "a"): 1}
        assert await work.states.all(OTHER_BOT, "journey") == {}


async def test_an_ended_conversation_has_no_state(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.states.put(BOT, "journey", (CHAT, 5), state=1, now=now)
        await work.states.put(BOT, "journey", (CHAT, 5), state=None, now=now)

        assert await work.states.get(BOT, "journey", (CHAT, 5)) is None
        assert await work.states.all(BOT, "journey") == {}
