from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from db.errors import NotFound
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory

USER, OTHER = 901, 902
NOTES = {"files": [{"file_id": "AgACAgI", "message_id": 3}]}


@pytest.fixture
async def work(unit_of_work: UnitOfWorkFactory, now: datetime) -> UnitOfWork:
    """A unit of work in which two people are known."""
    async with unit_of_work() as opened:
        for user_id in (USER, OTHER):
            await opened.users.add(user_id, locale="ko", now=now)
        await opened.commit()
    return unit_of_work()


async def test_a_look_is_begun_once_by_an_update(work: UnitOfWork, now: datetime) -> None:
    async with work:
        first = await work.looks.begin(USER, update_id=1, group_id=None, stage="asking", notes=NOTES, now=now)
        again = await work.looks.begin(USER, update_id=1, group_id=None, stage="asking", notes={}, now=now)
        found = await work.looks.of_update(USER, 1)

    assert first is not None
    assert again is None
    assert found == first
    assert first.notes == NOTES


async def test_an_album_is_one_look(work: UnitOfWork, now: datetime) -> None:
    async with work:
        first = await work.looks.begin(USER, update_id=1, group_id="7", stage="collecting", notes={}, now=now)
        second = await work.looks.begin(
            USER, update_id=2, group_id="7", stage="collecting", notes={}, now=now
        )
        theirs = await work.looks.begin(
            OTHER, update_id=3, group_id="7", stage="collecting", notes={}, now=now
        )

        assert second is None
        assert theirs is not None
        assert await work.looks.of_album(USER, "7") == first


async def test_a_look_moves_on(work: UnitOfWork, now: datetime) -> None:
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id=None, stage="asking", notes=NOTES, now=now)
        assert look is not None

        moved = await work.looks.put(look, stage="seen", notes={"faces": []})

        assert (moved.stage, moved.notes) == ("seen", {"faces": []})
        assert await work.looks.latest(USER, "seen") == moved
        assert await work.looks.latest(USER, "asking") is None


async def test_somebody_elses_look_is_not_found(work: UnitOfWork, now: datetime) -> None:
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id=None, stage="asking", notes={}, now=now)
        assert look is not None

        with pytest.raises(NotFound):
            await work.looks.get(OTHER, look.id)
        await work.looks.end(OTHER, look.id)
        assert await work.looks.get(USER, look.id) == look


async def test_an_album_is_claimed_when_it_is_due_and_again_after_the_lease(
    work: UnitOfWork, now: datetime
) -> None:
    lease = timedelta(minutes=2)
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id="7", stage="collecting", notes={}, now=now)
        assert look is not None
        await work.looks.put(look, stage="collecting", notes={}, due_at=now + timedelta(seconds=2))

        early = await work.looks.claim(now, lease=lease)
        claimed = await work.looks.claim(now + timedelta(seconds=3), lease=lease)
        twice = await work.looks.claim(now + timedelta(seconds=4), lease=lease)
        later = await work.looks.claim(now + timedelta(minutes=3), lease=lease)

    assert early is None
    assert claimed is not None
    assert twice is None
    assert later is not None


async def test_labels_are_kept_one_for_a_look_and_forgotten_with_the_looks(
    work: UnitOfWork, now: datetime
) -> None:
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id=None, stage="seen", notes={}, now=now)
        assert look is not None
        await work.looks.label(USER, look.id, {"said": "joy"}, now)
        await work.looks.label(USER, look.id, {"said": "sadness"}, now)
        kept = await work.looks.labels(USER, 10)

        await work.looks.forget(USER)

        assert kept == ({"said": "sadness"},)
        assert await work.looks.labels(USER, 10) == ()
        with pytest.raises(NotFound):
            await work.looks.get(USER, look.id)


async def test_old_looks_go_and_labels_stay(work: UnitOfWork, now: datetime) -> None:
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id=None, stage="seen", notes={}, now=now)
        assert look is not None
        await work.looks.label(USER, look.id, {"said": "joy"}, now)

        n_gone = await work.looks.purge(now + timedelta(days=2))

        assert n_gone == 1
        assert await work.looks.labels(USER, 10) == ({"said": "joy"},)


async def test_nothing_of_a_look_can_be_read_in_the_tables(work: UnitOfWork, now: datetime) -> None:
    async with work:
        look = await work.looks.begin(USER, update_id=1, group_id=None, stage="seen", notes=NOTES, now=now)
        assert look is not None
        await work.looks.label(USER, look.id, {"said": "sadness"}, now)

        rows = []
        for table in ("looks", "face_labels"):
            found = await work.looks._session.execute(text(f"SELECT * FROM {table}"))
            rows += [bytes(value) for row in found for value in row if isinstance(value, (bytes, memoryview))]

    assert len(rows) == 2
    assert not any(b"AgAC" in row or b"sadness" in row for row in rows)
