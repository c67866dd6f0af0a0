"""What the care tools keep, on a real database."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from db.care_records import StoredBreath, StoredCareDesk, StoredCareNote
from db.engine import Database
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_100_000_001, 7_100_000_002
SECRET = "나만아는이야기"


@pytest.fixture(autouse=True)
async def people(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with concurrent_unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


def note(now: datetime, kind: str = "thanks", **contents: object) -> StoredCareNote:
    return StoredCareNote(0, kind, now, contents or {"text": SECRET})


async def test_a_note_comes_back_and_is_nobody_elses(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        kept = await work.care_notes.add(MINA, update_id=5, note=note(now))
        again = await work.care_notes.add(MINA, update_id=5, note=note(now, text="다른 말"))
        await work.care_notes.add(JUN, update_id=5, note=note(now, text="준의 말"))
        await work.commit()

    async with concurrent_unit_of_work() as work:
        assert again == kept
        assert await work.care_notes.get(MINA, kept.id) == kept
        assert (kept.kind, kept.made_at, kept.contents) == ("thanks", now, {"text": SECRET})
        assert await work.care_notes.get(JUN, kept.id) is None
        assert await work.care_notes.remove(JUN, kept.id) is False
        assert await work.care_notes.remove(MINA, kept.id) is True
        assert await work.care_notes.count(MINA, "thanks") == 0


async def test_the_newest_notes_of_a_kind_come_first(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        for n in range(5):
            await work.care_notes.add(MINA, update_id=n, note=note(now, text=str(n)))
        await work.care_notes.add(MINA, update_id=9, note=note(now, kind="scale", total=3))
        newest = await work.care_notes.latest(MINA, "thanks", limit=2)
        older = await work.care_notes.latest(MINA, "thanks", limit=2, offset=2)

        assert [each.contents["text"] for each in (*newest, *older)] == ["4", "3", "2", "1"]
        assert await work.care_notes.count(MINA, "thanks") == 5
        assert len(await work.care_notes.stored(MINA, offset=1, limit=99)) == 5


async def test_a_draft_is_replaced_paused_and_dropped(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    desk = StoredCareDesk(1, 1, {"situation": SECRET})
    async with concurrent_unit_of_work() as work:
        await work.care_desks.put(MINA, "thought", desk=desk, now=now)
        await work.care_desks.put(MINA, "thought", desk=replace(desk, update_id=2), now=now)
        await work.care_desks.put(MINA, "plan", desk=desk, now=now)
        assert await work.care_desks.find(MINA, "thought") == replace(desk, update_id=2)
        assert await work.care_desks.find(JUN, "thought") is None
        await work.care_desks.pause(MINA)
        paused = await work.care_desks.find(MINA, "plan")
        assert paused == replace(desk, is_waiting=False)
        assert [kind for kind, _ in await work.care_desks.stored(MINA, offset=0, limit=9)] == [
            "plan",
            "thought",
        ]
        await work.care_desks.drop(MINA, "thought")
        assert await work.care_desks.find(MINA, "thought") is None


async def test_a_plan_is_written_part_by_part(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        assert await work.safety_plans.has_any(MINA) is False
        await work.safety_plans.put(MINA, 3, "언니네 집", now)
        await work.safety_plans.put(MINA, 1, SECRET, now)
        await work.safety_plans.put(MINA, 3, "도서관", now)
        parts = await work.safety_plans.parts(MINA)
        assert [(part.part, part.text) for part in parts] == [(1, SECRET), (3, "도서관")]
        assert await work.safety_plans.parts(JUN) == ()
        await work.safety_plans.clear(MINA, 1)
        assert await work.safety_plans.has_any(MINA) is True
        await work.safety_plans.remove(MINA)
        assert await work.safety_plans.has_any(MINA) is False


async def test_what_is_due_is_taken_once(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    breath = StoredBreath(MINA, 7, "478", run=1, step=1, next_at=now, locale="ko")
    async with concurrent_unit_of_work() as work:
        await work.breaths.put(breath)
        await work.breaths.put(replace(breath, user_id=JUN, next_at=now + timedelta(seconds=9), locale="en"))
        await work.commit()

    async with concurrent_unit_of_work() as first, concurrent_unit_of_work() as second:
        assert await first.breaths.due(now + timedelta(seconds=1), 9) == (breath,)
        assert await second.breaths.due(now + timedelta(seconds=1), 9) == ()
        moved = replace(breath, step=2, next_at=now + timedelta(seconds=4))
        await first.breaths.advance([moved])
        await first.commit()

    async with concurrent_unit_of_work() as work:
        assert await work.breaths.find(MINA) == moved
        assert await work.breaths.is_under_way(MINA, 1)
        assert not await work.breaths.is_under_way(MINA, 2)
        assert await work.breaths.end(MINA, 2) is False
        assert await work.breaths.end(MINA, 1) is True
        assert await work.breaths.find(MINA) is None


async def test_no_words_stand_in_the_tables(
    concurrent_unit_of_work: UnitOfWorkFactory, database: Database, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.care_notes.add(MINA, update_id=1, note=note(now))
        await work.care_desks.put(MINA, "thought", desk=StoredCareDesk(1, 1, {"text": SECRET}), now=now)
        await work.safety_plans.put(MINA, 1, SECRET, now)
        await work.commit()

    async with database.session_factory() as session:
        for table in ("care_notes", "care_desks", "safety_plan_parts"):
            (sealed,) = (await session.scalars(text(f"SELECT sealed FROM {table}"))).all()
            assert SECRET.encode() not in bytes(sealed)
