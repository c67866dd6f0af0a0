import asyncio

import pytest

from bot.lanes import LaneBusy, Lanes
from db.errors import ChatLocksLost
from tests.fakes.chat_locks import SharedChatLocks

CHAT, OTHER = 1, 2


@pytest.fixture
def lanes() -> Lanes:
    return Lanes(SharedChatLocks())


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lanes._FIRST_PAUSE_SECONDS", 0.0)
    monkeypatch.setattr("bot.lanes._LONGEST_PAUSE_SECONDS", 0.0)
    monkeypatch.setattr("bot.lanes._PATIENCE_SECONDS", -1.0)


async def test_whoever_comes_first_is_served_first(lanes: Lanes) -> None:
    served: list[int] = []

    async def work(number: int) -> None:
        async with lanes.hold(CHAT):
            await asyncio.sleep(0)
            served.append(number)

    await asyncio.gather(*(work(i) for i in range(20)))

    assert served == list(range(20))


async def test_one_chat_is_held_once_at_a_time(lanes: Lanes) -> None:
    inside = most = 0

    async def work() -> None:
        nonlocal inside, most
        async with lanes.hold(CHAT):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(10)))

    assert most == 1


async def test_chats_are_held_side_by_side(lanes: Lanes) -> None:
    async with lanes.hold(CHAT), asyncio.timeout(1), lanes.hold(OTHER):
        assert lanes.is_held(CHAT)
        assert lanes.is_held(OTHER)


async def test_a_chat_that_is_left_takes_no_memory(lanes: Lanes) -> None:
    async with lanes.hold(CHAT):
        pass

    assert not lanes.is_held(CHAT)
    assert lanes._lanes == {}


async def test_a_chat_whose_handling_failed_is_free_again(lanes: Lanes) -> None:
    with pytest.raises(ZeroDivisionError):
        async with lanes.hold(CHAT):
            raise ZeroDivisionError

    async with asyncio.timeout(1), lanes.hold(CHAT):
        assert lanes.is_held(CHAT)


async def test_who_waits_is_known(lanes: Lanes) -> None:
    async with lanes.hold(CHAT):
        alone = lanes.is_awaited(CHAT)
        waiting = asyncio.ensure_future(_hold_once(lanes))
        await asyncio.sleep(0)
        accompanied = lanes.is_awaited(CHAT)
    await waiting

    assert (alone, accompanied, lanes.is_awaited(CHAT)) == (False, True, False)


@pytest.mark.usefixtures("_impatient")
async def test_a_chat_of_another_process_is_left_to_it() -> None:
    taken: set[int] = set()
    here, there = Lanes(SharedChatLocks(taken)), Lanes(SharedChatLocks(taken))

    async with there.hold(CHAT):
        with pytest.raises(LaneBusy):
            async with here.hold(CHAT):
                pass
        is_free_there = here.is_held(CHAT)

    assert not is_free_there
    async with here.hold(CHAT):
        assert here.is_held(CHAT)


async def test_a_chat_of_another_process_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lanes._FIRST_PAUSE_SECONDS", 0.0)
    taken: set[int] = set()
    here, there = Lanes(SharedChatLocks(taken)), Lanes(SharedChatLocks(taken))

    async with there.hold(CHAT):
        waiting = asyncio.ensure_future(_hold_once(here))
        await asyncio.sleep(0)
        is_early = waiting.done()

    await asyncio.wait_for(waiting, 1)
    assert not is_early


async def test_a_lock_that_was_lost_is_noticed() -> None:
    locks = SharedChatLocks()
    lanes = Lanes(locks)

    async with lanes.hold(CHAT):
        await lanes.verify(CHAT)
        locks.lose()
        with pytest.raises(ChatLocksLost):
            await lanes.verify(CHAT)

    assert not lanes.is_held(CHAT)


async def _hold_once(lanes: Lanes) -> None:
    async with lanes.hold(CHAT):
        pass


async def test_failures_in_a_row_make_the_pauses_longer(
    lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("bot.lanes.time.monotonic", lambda: now)
    pauses = []
    for _ in range(10):
        lanes.rest(7)
        began = now
        while lanes.is_resting(7):
            now += 1
        pauses.append(now - began)

    assert pauses == [4, 8, 16, 32, 64, 128, 256, 512, 600, 600]


async def test_a_chat_that_was_handled_rests_no_more(lanes: Lanes) -> None:
    lanes.rest(7)
    lanes.recover(7)

    assert not lanes.is_resting(7)
