"""Tickets, news and bans as rows: claimed once, sealed, and nobody else's."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from db.engine import Database
from db.errors import NotFound
from db.unit_of_work import UnitOfWorkFactory
from handlers.support.kept import support_data

MINA, JUN, OPERATOR = 7_100_000_001, 7_100_000_002, 99
LEASE = timedelta(minutes=1)


@pytest.fixture
async def people(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> UnitOfWorkFactory:
    async with concurrent_unit_of_work() as work:
        for user_id in (MINA, JUN):
            user = await work.users.add(user_id, locale="ko", now=now)
            user.onboarded_at = now
        await work.commit()
    return concurrent_unit_of_work


async def _ticket(people: UnitOfWorkFactory, now: datetime, update_id: int = 1) -> int:
    async with people() as work:
        ticket, _ = await work.tickets.add(MINA, update_id=update_id, now=now)
        await work.ticket_messages.add(
            ticket.id, MINA, by_user=True, update_id=update_id, text="문의드려요", now=now
        )
        await work.commit()
    return ticket.id


async def test_an_update_that_comes_again_opens_no_second_ticket(
    people: UnitOfWorkFactory, now: datetime
) -> None:
    first = await _ticket(people, now)

    assert await _ticket(people, now) == first
    async with people() as work:
        assert [each.text for each in await work.ticket_messages.of(first)] == ["문의드려요"]


async def test_what_was_asked_is_not_readable_in_the_table(
    people: UnitOfWorkFactory, now: datetime, database: Database
) -> None:
    await _ticket(people, now)

    async with database.session_factory() as session:
        sealed = await session.scalar(text("SELECT sealed FROM ticket_messages"))
    assert "문의드려요".encode() not in bytes(sealed)


async def test_a_ticket_opens_for_its_person_only(people: UnitOfWorkFactory, now: datetime) -> None:
    ticket_id = await _ticket(people, now)

    async with people() as work:
        with pytest.raises(NotFound):
            await work.tickets.get(ticket_id, user_id=JUN)


async def test_a_ticket_is_claimed_once_until_the_lease_ends(
    people: UnitOfWorkFactory, now: datetime
) -> None:
    ticket_id = await _ticket(people, now)

    async with people() as first, people() as second:
        claimed = await first.tickets.claim(now, lease=LEASE)
        other = await second.tickets.claim(now, lease=LEASE)
        await first.commit()
    async with people() as work:
        again = await work.tickets.claim(now + LEASE, lease=LEASE)

    assert claimed is not None
    assert claimed.id == ticket_id
    assert other is None
    assert again is not None


async def test_what_changed_during_a_claim_is_not_settled(people: UnitOfWorkFactory, now: datetime) -> None:
    ticket_id = await _ticket(people, now)
    async with people() as work:
        claimed = await work.tickets.claim(now, lease=LEASE)
        assert claimed is not None
        await work.tickets.touch(ticket_id, now, status="answered")
        await work.tickets.settle(ticket_id, revision=claimed.revision)
        assert await work.tickets.claim(now, lease=LEASE) is not None


async def test_a_person_who_leaves_leaves_a_topic_to_be_taken_away(
    people: UnitOfWorkFactory, now: datetime
) -> None:
    ticket_id = await _ticket(people, now)
    async with people() as work:
        await work.tickets.orphan(MINA, now)
        await work.users.delete(MINA)
        await work.commit()

    async with people() as work:
        claimed = await work.tickets.claim(now, lease=LEASE)
        assert claimed is not None
        assert (claimed.id, claimed.user_id, claimed.status) == (ticket_id, None, "withdrawn")
        assert await work.ticket_messages.of(ticket_id) == ()


@pytest.mark.parametrize("status", ["open", "answered", "closed", "withdrawn"])
async def test_a_ticket_goes_a_year_after_its_last_word(
    people: UnitOfWorkFactory, now: datetime, status: str
) -> None:
    ticket_id = await _ticket(people, now - timedelta(days=400))
    (tickets,) = [data for data in support_data() if data.name == "tickets"]
    assert tickets.keep is not None
    async with people() as work:
        await work.tickets.touch(ticket_id, now - timedelta(days=364), status=status)
        assert await tickets.expire(work, now - tickets.keep, 10) == 0
        await work.tickets.touch(ticket_id, now - timedelta(days=366), status=status)
        assert await tickets.expire(work, now - tickets.keep, 10) == 1

        gone = await work.tickets.get(ticket_id)

    assert (gone.user_id, gone.status) == (None, "withdrawn")


async def test_news_go_to_everybody_who_wants_them_once(people: UnitOfWorkFactory, now: datetime) -> None:
    async with people() as work:
        await work.users.add(7_100_000_003, locale="ko", now=now)  # not settled
        third = await work.users.add(7_100_000_004, locale="ko", now=now)
        third.onboarded_at = now
        await work.broadcasts.refuse(third.id, now)
        await work.commit()
    async with people() as work:
        news = await work.broadcasts.add("소식", operator_id=OPERATOR, update_id=1, now=now)
        assert (await work.broadcasts.add("소식", operator_id=OPERATOR, update_id=1, now=now)).id == news.id
        assert await work.broadcasts.begin(news.id, panel_id=5, now=now)
        assert not await work.broadcasts.begin(news.id, panel_id=5, now=now)
        await work.commit()

    async with people() as first, people() as second:
        claims = [await first.broadcasts.claim(news.id, now), await second.broadcasts.claim(news.id, now)]
        await first.commit()
        await second.commit()
    async with people() as work:
        assert await work.broadcasts.claim(news.id, now) is None
        assert not await work.broadcasts.finish(news.id, now)
        await work.broadcasts.give_up(news.id, before=now + LEASE, now=now)
        assert await work.broadcasts.finish(news.id, now)

    assert sorted(claim[0] for claim in claims if claim) == [MINA, JUN]


async def test_a_ban_outlives_the_account_and_ends_by_what_led_to_it(
    people: UnitOfWorkFactory, now: datetime
) -> None:
    async with people() as work:
        assert await work.operations.ban(MINA, source="ticket", source_id=7, operator_id=OPERATOR, now=now)
        assert not await work.operations.ban(MINA, source="post", source_id=8, operator_id=OPERATOR, now=now)
        await work.users.delete(MINA)
        await work.commit()

    async with people() as work:
        assert await work.operations.is_banned(MINA)
        assert [(ban.source, ban.source_id) for ban in await work.operations.bans(10)] == [("ticket", 7)]
        assert await work.operations.unban("ticket", 7)
        assert not await work.operations.is_banned(MINA)


async def test_numbers_count_without_opening_anything(people: UnitOfWorkFactory, now: datetime) -> None:
    await _ticket(people, now)

    async with people() as work:
        numbers = await work.operations.numbers(now - timedelta(days=7))

    assert (numbers.people, numbers.active, numbers.tickets) == (2, 2, {"open": 1})
