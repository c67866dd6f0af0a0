"""Who is to be asked how they are."""

import asyncio
from datetime import datetime, timedelta

import pytest

from db.records import DueFollowUp
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002
LEASE = timedelta(minutes=5)


@pytest.fixture
async def people(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with concurrent_unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


async def _claim(unit_of_work: UnitOfWorkFactory, at: datetime) -> DueFollowUp | None:
    async with unit_of_work() as work:
        due = await work.follow_ups.claim(at, lease=LEASE)
        await work.commit()
        return due


@pytest.mark.usefixtures("people")
async def test_a_question_is_asked_when_it_is_due(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.follow_ups.plan(MINA, now)
        await work.follow_ups.plan(MINA, now + timedelta(hours=1))
        await work.commit()

    assert await _claim(concurrent_unit_of_work, now) is None
    assert await _claim(concurrent_unit_of_work, now + timedelta(hours=1)) == DueFollowUp(MINA, "ko")


@pytest.mark.usefixtures("people")
async def test_a_claimed_question_comes_back_only_after_its_lease(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.follow_ups.plan(JUN, now)
        await work.commit()

    assert await _claim(concurrent_unit_of_work, now) == DueFollowUp(JUN, "en")
    assert await _claim(concurrent_unit_of_work, now) is None
    assert await _claim(concurrent_unit_of_work, now + LEASE) == DueFollowUp(JUN, "en")


@pytest.mark.usefixtures("people")
async def test_two_processes_claim_different_people(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.follow_ups.plan(MINA, now)
        await work.follow_ups.plan(JUN, now)
        await work.commit()

    claims = await asyncio.gather(*(_claim(concurrent_unit_of_work, now) for _ in range(3)))

    assert sorted(claim.user_id for claim in claims if claim is not None) == [MINA, JUN]


@pytest.mark.usefixtures("people")
async def test_nobody_is_asked_who_does_not_want_it_or_is_gone(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with concurrent_unit_of_work() as work:
        await work.follow_ups.plan(MINA, now)
        await work.follow_ups.cancel(MINA)
        await work.follow_ups.plan(JUN, now)
        await work.users.delete(JUN)
        await work.commit()

    assert await _claim(concurrent_unit_of_work, now) is None
