"""What is said, and what is read of it."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from db.errors import NotFound, Unreadable
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002
JOY = {"joy": 0.75, "sadness": 0.25}
SADNESS = {"joy": 0.0, "sadness": 1.0}


@pytest.fixture(autouse=True)
async def people(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


async def test_the_latest_messages_come_oldest_first(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        for number in range(5):
            await work.messages.add(MINA, update_id=number, by_user=True, text=f"말 {number}", now=now)
        await work.commit()

    async with unit_of_work() as work:
        latest = await work.messages.latest(MINA, 3)

    assert [message.text for message in latest] == ["말 2", "말 3", "말 4"]
    assert {message.sent_at for message in latest} == {now}


async def test_a_redelivered_update_adds_nothing(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        first = await work.messages.add(MINA, update_id=9, by_user=True, text="안녕", now=now)
        reply = await work.messages.add(
            MINA, update_id=9, by_user=False, text="안녕하세요", unit_ids=["hello-1"], now=now
        )
        again = await work.messages.add(
            MINA, update_id=9, by_user=True, text="안녕", now=now + timedelta(seconds=1)
        )
        elsewhere = await work.messages.add(JUN, update_id=9, by_user=True, text="hi", now=now)

        assert first is not None
        assert again is None
        assert elsewhere is not None
        assert await work.messages.reply_to(MINA, 9) == reply
        assert await work.messages.reply_to(JUN, 9) is None
        assert await work.messages.find(MINA, 9, by_user=True) == first


async def test_messages_without_an_update_are_all_kept(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        for _ in range(2):
            await work.messages.add(MINA, update_id=None, by_user=False, text="뭐해요?", now=now)

        assert len(await work.messages.latest(MINA, 9)) == 2


async def test_a_new_talk_remembers_nothing_of_the_old(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        await work.messages.add(MINA, update_id=1, by_user=False, text="a", unit_ids=["u1", "u2"], now=now)
        await work.readings.add(MINA, message_id=None, source="text", scores=JOY, now=now)
        assert await work.messages.used_units(MINA) == {"u1", "u2"}

        assert await work.users.begin_talk(MINA) == 2

        assert await work.messages.latest(MINA, 9) == ()
        assert await work.messages.used_units(MINA) == frozenset()
        assert await work.readings.latest(MINA, 9) == ()
        assert await work.messages.reply_to(MINA, 1) is not None


async def test_forgetting_takes_all_talks_and_leaves_other_people(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        for update_id in (1, 2):
            message = await work.messages.add(MINA, update_id=update_id, by_user=True, text="a", now=now)
            assert message is not None
            await work.readings.add(MINA, message_id=message.id, source="text", scores=JOY, now=now)
            if update_id == 1:
                await work.users.begin_talk(MINA)
        await work.messages.add(JUN, update_id=3, by_user=True, text="b", now=now)
        await work.messages.forget(MINA)

        assert await work.messages.latest(MINA, 9) == ()
        assert await work.readings.latest(MINA, 9) == ()
        assert await work.messages.find(MINA, 1, by_user=True) is None
        assert len(await work.messages.latest(JUN, 9)) == 1


async def test_readings_come_back_as_they_were(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        message = await work.messages.add(MINA, update_id=1, by_user=True, text="a", now=now)
        assert message is not None
        await work.readings.add(MINA, message_id=message.id, source="text", scores=JOY, now=now)
        again = await work.readings.add(MINA, message_id=message.id, source="text", scores=SADNESS, now=now)
        await work.readings.add(MINA, message_id=None, source="face", scores=SADNESS, now=now)

        first, second = await work.readings.latest(MINA, 9)

    assert again is None
    assert (first.message_id, first.source, first.scores, first.own_word) == (message.id, "text", JOY, False)
    assert (second.message_id, second.source, second.scores) == (None, "face", SADNESS)


async def test_the_last_own_word_on_a_message_stands(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        message = await work.messages.add(MINA, update_id=1, by_user=True, text="a", now=now)
        assert message is not None
        await work.readings.add(MINA, message_id=message.id, source="text", scores=JOY, now=now)
        for scores in (JOY, SADNESS):
            await work.readings.correct(MINA, message_id=message.id, scores=scores, now=now)

        readings = await work.readings.latest(MINA, 9)

    assert [(reading.source, reading.own_word) for reading in readings] == [
        ("text", False),
        ("own_word", True),
    ]
    assert readings[-1].scores == SADNESS


async def test_nobody_reads_a_feeling_into_the_words_of_another(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        message = await work.messages.add(MINA, update_id=1, by_user=True, text="a", now=now)
        assert message is not None

        with pytest.raises(NotFound):
            await work.readings.add(JUN, message_id=message.id, source="text", scores=JOY, now=now)
        with pytest.raises(NotFound):
            await work.readings.correct(JUN, message_id=message.id, scores=JOY, now=now)


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(f"UPDATE messages SET user_id = {JUN}", id="to another person"),
        pytest.param("UPDATE messages SET sent_at = sent_at + interval '1 second'", id="to another time"),
        pytest.param("UPDATE messages SET by_user = NOT by_user", id="into another mouth"),
        pytest.param(
            "UPDATE messages SET sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))", id="bit"
        ),
        pytest.param("UPDATE messages SET sealed = set_byte(sealed, 0, 9)", id="version"),
        pytest.param("UPDATE messages SET sealed = ''", id="emptied"),
        pytest.param("UPDATE data_keys SET master_key_id = 'other'", id="key of another master"),
        pytest.param(
            "UPDATE data_keys AS d SET wrapped = o.wrapped FROM data_keys AS o WHERE o.user_id <> d.user_id",
            id="key of another person",
        ),
    ],
)
async def test_what_was_tampered_with_cannot_be_read(
    unit_of_work: UnitOfWorkFactory,
    rolled_back_sessions: async_sessionmaker[AsyncSession],
    now: datetime,
    statement: str,
) -> None:
    async with unit_of_work() as work:
        await work.messages.add(MINA, update_id=1, by_user=True, text="비밀이에요", now=now)
        await work.commit()
    async with rolled_back_sessions() as session:
        await session.execute(text(statement))
        await session.commit()

    owner = JUN if f"user_id = {JUN}" in statement else MINA
    async with unit_of_work() as work:
        with pytest.raises(Unreadable):
            await work.messages.latest(owner, 9)
