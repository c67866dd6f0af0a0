"""Locks on chats, between processes."""

import asyncio
from contextlib import suppress

import psycopg
import pytest

from db.chat_locks import ChatLocks
from db.engine import conninfo
from db.errors import ChatLocksLost, DatabaseUnavailable

BOT, OTHER_BOT = 100, 200
CHAT, OTHER_CHAT = 1, -1_001_234_567_890


async def _cut_off(database_url: str) -> None:
    query = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'maeumi-chat-locks'"
    )
    async with await psycopg.AsyncConnection.connect(conninfo(database_url), autocommit=True) as connection:
        await connection.execute(query)


async def test_a_chat_belongs_to_one_process(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as ours, ChatLocks(database_url, BOT) as theirs:
        assert await ours.try_acquire(CHAT)
        assert await ours.try_acquire(CHAT)
        assert not await theirs.try_acquire(CHAT)
        assert await theirs.try_acquire(OTHER_CHAT)

        assert await ours.release(CHAT)
        assert not ours.is_held(CHAT)
        assert await theirs.try_acquire(CHAT)


async def test_bots_do_not_stand_in_each_others_way(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as ours, ChatLocks(database_url, OTHER_BOT) as theirs:
        assert await ours.try_acquire(CHAT)
        assert await theirs.try_acquire(CHAT)


async def test_a_process_that_ends_keeps_no_chat(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as theirs:
        async with ChatLocks(database_url, BOT) as ours:
            assert await ours.try_acquire(CHAT)
        assert await theirs.try_acquire(CHAT)


async def test_a_lost_connection_is_told_and_chats_are_taken_anew(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as locks:
        await locks.try_acquire(CHAT)
        await locks.verify(CHAT)

        await _cut_off(database_url)

        with pytest.raises(ChatLocksLost) as caught:
            await locks.verify(CHAT)
        assert caught.value.chat_ids == {CHAT}
        assert not locks.is_held(CHAT)
        assert await locks.try_acquire(CHAT)
        await locks.verify(CHAT)


async def test_taking_a_chat_tells_that_others_were_lost(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as locks:
        await locks.try_acquire(CHAT)

        await _cut_off(database_url)

        with pytest.raises(ChatLocksLost):
            await locks.try_acquire(OTHER_CHAT)
        assert await locks.try_acquire(OTHER_CHAT)


async def test_giving_a_lost_chat_back_says_so(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as locks:
        await locks.try_acquire(CHAT)

        await _cut_off(database_url)

        assert not await locks.release(CHAT)
        assert await locks.try_acquire(CHAT)


async def test_giving_a_chat_back_tells_that_others_were_lost(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as locks:
        await locks.try_acquire(CHAT)
        await locks.try_acquire(OTHER_CHAT)

        await _cut_off(database_url)

        with pytest.raises(ChatLocksLost) as caught:
            await locks.release(CHAT)
        assert caught.value.chat_ids == {OTHER_CHAT}
        with pytest.raises(ChatLocksLost):
            await locks.verify(OTHER_CHAT)


async def test_a_cancelled_call_keeps_no_chat(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as ours, ChatLocks(database_url, BOT) as theirs:
        await ours.try_acquire(OTHER_CHAT)
        for _ in range(5):
            with suppress(TimeoutError):
                async with asyncio.timeout(0):
                    await ours.try_acquire(CHAT)

        assert await ours.try_acquire(CHAT)
        assert await ours.release(CHAT)
        assert await theirs.try_acquire(CHAT)
        await ours.verify(OTHER_CHAT)


async def test_a_connection_lost_while_nothing_was_held_goes_unnoticed(database_url: str) -> None:
    async with ChatLocks(database_url, BOT) as locks:
        await locks.try_acquire(CHAT)
        await locks.release(CHAT)

        await _cut_off(database_url)

        assert await locks.try_acquire(CHAT)


async def test_a_server_that_is_not_there_is_told() -> None:
    async with ChatLocks("postgresql://nobody@127.0.0.1:1/none", BOT) as locks:
        with pytest.raises(DatabaseUnavailable):
            await locks.try_acquire(CHAT)
