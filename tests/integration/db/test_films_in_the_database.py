"""The catalogue, what people saved, and what they were shown."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from db.errors import NotFound
from db.records import StoredFilm
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002
FITS = {"fits": [91, 88, 75]}


@pytest.fixture(autouse=True)
async def people(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


async def test_the_catalogue_is_brought_up_to_date(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    first = StoredFilm(11, {"title": "봄날"}, "authored", now)
    second = StoredFilm(-2, {"title": "바다"}, "authored", now)
    later = replace(first, data={"title": "봄날은"}, updated_at=now + timedelta(days=1))
    async with unit_of_work() as work:
        await work.films.upsert_many([first, second])
        await work.films.upsert_many([later, replace(second, updated_at=later.updated_at)])
        await work.films.upsert_many([])

        assert await work.films.all() == (second, later)
        assert await work.films.get(11) == later
        assert await work.films.count() == 2
        with pytest.raises(NotFound):
            await work.films.get(12)


async def test_a_large_catalogue_goes_in(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    films = [StoredFilm(number, {"title": str(number)}, "authored", now) for number in range(2500)]
    async with unit_of_work() as work:
        await work.films.upsert_many([*films, films[0]])

        assert await work.films.count() == 2500


async def test_a_film_is_saved_once(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        assert await work.saved_films.add(MINA, 11, now)
        assert not await work.saved_films.add(MINA, 11, now)
        assert await work.saved_films.add(MINA, 12, now + timedelta(seconds=1))

        assert await work.saved_films.ids(MINA) == (12, 11)
        assert await work.saved_films.contains(MINA, 11)
        assert not await work.saved_films.contains(JUN, 11)
        assert await work.saved_films.ids(JUN) == ()


async def test_a_film_is_removed_once(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.saved_films.add(MINA, 11, now)

        assert not await work.saved_films.remove(JUN, 11)
        assert await work.saved_films.remove(MINA, 11)
        assert not await work.saved_films.remove(MINA, 11)


async def test_a_batch_comes_back_as_it_was(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        added = await work.batches.add(
            MINA, update_id=5, wish="lift", payload=FITS, film_ids=(30, 10, 20), now=now
        )
        await work.commit()

    async with unit_of_work() as work:
        assert await work.batches.get(added.id, MINA) == added
        assert await work.batches.latest(MINA) == added
        assert await work.batches.latest(JUN) is None
    assert (added.wish, added.payload, added.film_ids) == ("lift", FITS, (30, 10, 20))


async def test_a_redelivered_update_gets_its_batch_again(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        first = await work.batches.add(MINA, update_id=5, wish="lift", payload=FITS, film_ids=(1, 2), now=now)
        again = await work.batches.add(
            MINA, update_id=5, wish="stay", payload={}, film_ids=(3,), now=now + timedelta(seconds=1)
        )
        of_none = await work.batches.add(MINA, update_id=None, wish="stay", payload={}, film_ids=(), now=now)

        assert again == first
        assert of_none.id != first.id
        assert await work.shown.shown_ids(MINA, 9) == (1, 2)


async def test_nobody_sees_the_batch_of_another(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        batch = await work.batches.add(MINA, update_id=5, wish="lift", payload=FITS, film_ids=(1,), now=now)

        with pytest.raises(NotFound):
            await work.batches.get(batch.id, JUN)
        assert not await work.shown.refuse(JUN, 1)
        assert await work.shown.excluded_ids(JUN) == frozenset()


async def test_refused_and_seen_films_are_excluded(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.batches.add(MINA, update_id=1, wish="lift", payload={}, film_ids=(1, 2, 3), now=now)
        await work.batches.add(MINA, update_id=2, wish="lift", payload={}, film_ids=(4, 1), now=now)

        assert await work.shown.refuse(MINA, 1)
        assert await work.shown.mark_seen(MINA, 3)
        assert not await work.shown.mark_seen(MINA, 99)

        assert await work.shown.excluded_ids(MINA) == {1, 3}
        assert await work.shown.shown_ids(MINA, 3) == (4, 1, 2)
