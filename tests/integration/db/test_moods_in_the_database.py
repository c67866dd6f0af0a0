"""The mood diary on a real database."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from db.engine import Database
from db.records import NewMood
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002
DAY = date(2026, 3, 2)


@pytest.fixture
async def people(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with concurrent_unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


@pytest.mark.usefixtures("people")
async def test_an_entry_comes_back_as_it_was_added(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    entry = NewMood(4, DAY, tags=("sleep", "산책"), note="푹 잤다", film_id=7, source="reminder", update_id=5)

    async with concurrent_unit_of_work() as work:
        added = await work.moods.add(MINA, entry=entry, now=now)
        await work.commit()

    async with concurrent_unit_of_work() as work:
        assert added is not None
        assert await work.moods.get(MINA, added.id) == added
        assert (added.score, added.tags, added.note, added.film_id) == (4, ("sleep", "산책"), "푹 잤다", 7)
        assert (added.logged_at, added.local_day, added.source) == (now, DAY, "reminder")
        assert await work.moods.get(JUN, added.id) is None


@pytest.mark.usefixtures("people")
async def test_an_update_that_comes_again_adds_nothing(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        first = await work.moods.add(MINA, entry=NewMood(2, DAY, update_id=5), now=now)
        again = await work.moods.add(MINA, entry=NewMood(2, DAY, update_id=5), now=now)
        other = await work.moods.add(JUN, entry=NewMood(2, DAY, update_id=5), now=now)

        assert first is not None
        assert again is None
        assert other is not None
        assert await work.moods.of_update(MINA, 5) == first
        assert await work.moods.latest(MINA, 9) == (first,)


@pytest.mark.usefixtures("people")
async def test_entries_are_found_by_day_and_by_age(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        added = [
            await work.moods.add(
                MINA,
                entry=NewMood(n % 5 + 1, DAY + timedelta(days=n // 2)),
                now=now + timedelta(hours=12 * n),
            )
            for n in range(8)
        ]

        assert await work.moods.between(MINA, DAY + timedelta(days=1), DAY + timedelta(days=2)) == tuple(
            added[2:6]
        )
        assert await work.moods.latest(MINA, 3) == tuple(added[5:])
        assert await work.moods.stored(MINA, offset=6, limit=5) == tuple(added[6:])
        assert await work.moods.latest(JUN, 3) == ()


@pytest.mark.usefixtures("people")
async def test_an_entry_is_changed_part_by_part_and_by_its_owner_only(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        added = await work.moods.add(MINA, entry=NewMood(2, DAY, note="비", film_id=3), now=now)
        assert added is not None

        tagged = await work.moods.change(MINA, added.id, tags=("weather",), score=3)
        assert tagged is not None
        assert (tagged.score, tagged.tags, tagged.note, tagged.film_id) == (3, ("weather",), "비", 3)
        bare = await work.moods.change(MINA, added.id, note="", film_id=0)
        assert bare is not None
        assert (bare.note, bare.film_id) == (None, None)
        assert await work.moods.get(MINA, added.id) == bare
        assert await work.moods.change(JUN, added.id, score=5) is None
        assert not await work.moods.remove(JUN, added.id)
        assert await work.moods.remove(MINA, added.id)
        assert not await work.moods.remove(MINA, added.id)


@pytest.mark.usefixtures("people")
async def test_nothing_of_a_mood_stands_open_in_the_row(
    concurrent_unit_of_work: UnitOfWorkFactory, database: Database, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.moods.add(MINA, entry=NewMood(1, DAY, tags=("work",), note="회사가 힘들다"), now=now)
        await work.commit()

    async with database.session_factory() as session:
        row = (await session.execute(text("SELECT mood_entries::text, sealed FROM mood_entries"))).one()

    assert "work" not in row[0]
    assert "회사".encode() not in row[1]
