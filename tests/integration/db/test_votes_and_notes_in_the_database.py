"""Votes on replies, another wording of them, notes of a talk, and the day's budget."""

from datetime import date, datetime, timedelta

import pytest

from db.errors import NotFound
from db.records import StoredMessage, Tastes
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002
TODAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
async def people(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


async def said(work: UnitOfWork, update_id: int, now: datetime, *, who: int = MINA) -> StoredMessage:
    """An exchange; the reply is made of one unit."""
    asked = await work.messages.add(who, update_id=update_id, by_user=True, text=f"말 {update_id}", now=now)
    assert asked is not None
    scores = {"joy": 1.0}
    await work.readings.add(who, message_id=asked.id, source="text", scores=scores, now=now)
    reply = await work.messages.add(
        who, update_id=update_id, by_user=False, text=f"답 {update_id}", unit_ids=[f"u{update_id}"], now=now
    )
    assert reply is not None
    return reply


async def test_another_wording_takes_the_place_of_a_reply_once(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        reply = await said(work, 1, now)

        first = await work.messages.rewrite(MINA, reply.id, update_id=7, text="다른 답", unit_ids=["u9"])
        again = await work.messages.rewrite(MINA, reply.id, update_id=8, text="또 다른 답", unit_ids=["u10"])

        assert (first.text, first.version, first.rewritten_by) == ("다른 답", 1, 7)
        assert again == first
        assert await work.messages.used_units(MINA) == {"u1", "u9"}


async def test_nobody_rewrites_the_reply_of_another_or_a_message_of_a_person(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        reply = await said(work, 1, now)
        asked = await work.messages.find(MINA, 1, by_user=True)
        assert asked is not None

        with pytest.raises(NotFound):
            await work.messages.rewrite(JUN, reply.id, update_id=7, text="x", unit_ids=[])
        assert await work.messages.rewrite(MINA, asked.id, update_id=7, text="x", unit_ids=[]) == asked


async def test_one_vote_stands_for_each_wording_and_may_be_changed(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        reply = await said(work, 1, now)
        for is_up in (True, False):
            await work.votes.cast(reply, is_up=is_up, now=now)
        other = await work.messages.rewrite(MINA, reply.id, update_id=7, text="다른 답", unit_ids=["u9"])
        on_other = await work.votes.on(other)
        await work.votes.cast(other, is_up=True, now=now)

        assert await work.votes.on(reply) is False
        assert on_other is None
        tastes = await work.votes.tastes(MINA)
        assert tastes == Tastes(liked=frozenset({"u9"}), disliked=frozenset({"u1"}))
        assert (await work.votes.tastes(JUN)).liked == frozenset()


async def test_what_was_voted_up_as_often_as_down_is_neither(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        for update_id, is_up in ((1, True), (2, False)):
            reply = await work.messages.add(
                MINA, update_id=update_id, by_user=False, text="답", unit_ids=["same"], now=now
            )
            assert reply is not None
            await work.votes.cast(reply, is_up=is_up, now=now)

        tastes = await work.votes.tastes(MINA)

    assert tastes.liked == tastes.disliked == frozenset()


async def test_the_summary_is_of_the_present_talk_and_is_renewed(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        assert await work.talk_notes.summary(MINA) is None
        for number in (1, 2):
            moment = now + timedelta(seconds=number)
            await work.talk_notes.summarise(MINA, f"요약 {number}", last_message_id=number, now=moment)
        kept = await work.talk_notes.summary(MINA)
        await work.users.begin_talk(MINA)

        assert kept is not None
        assert (kept.text, kept.last_message_id) == ("요약 2", 2)
        assert await work.talk_notes.summary(MINA) is None


async def test_rest_is_suggested_once_in_a_talk_and_again_to_the_same_update(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        kinds = [
            await work.talk_notes.nudge(MINA, update_id=update_id, kind=kind)
            for update_id, kind in ((1, "long"), (1, "late"), (2, "late"))
        ]
        await work.users.begin_talk(MINA)

        assert kinds == ["long", "long", None]
        assert await work.talk_notes.nudge(MINA, update_id=3, kind="late") == "late"


async def test_a_budget_is_of_one_person_and_one_day(unit_of_work: UnitOfWorkFactory) -> None:
    async with unit_of_work() as work:
        taken = [await work.spending.spend(MINA, TODAY, limit=2) for _ in range(3)]

        assert taken == [True, True, False]
        assert await work.spending.spend(JUN, TODAY, limit=2)
        assert await work.spending.spend(MINA, TODAY + timedelta(days=1), limit=2)
        assert not await work.spending.spend(JUN, TODAY, limit=0)


async def test_history_shows_exchanges_of_all_talks_newest_first(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        await said(work, 1, now)
        await work.users.begin_talk(MINA)
        await work.messages.add(MINA, update_id=None, by_user=False, text="먼저 건넨 말", now=now)
        await said(work, 2, now)
        await said(work, 2, now, who=JUN)

        page = await work.history.page(MINA, offset=0, limit=2)
        rest = await work.history.page(MINA, offset=2, limit=2)

        texts = [(e.said and e.said.text, e.reply and e.reply.text) for e in (*page, *rest)]
        assert texts == [("말 2", "답 2"), (None, "먼저 건넨 말"), ("말 1", "답 1")]
        assert await work.history.count(MINA) == 3


async def test_deleting_an_exchange_takes_its_readings_votes_and_the_summary(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        reply = await said(work, 1, now)
        await said(work, 2, now)
        await work.votes.cast(reply, is_up=False, now=now)
        await work.talk_notes.summarise(MINA, "말 1 이야기", last_message_id=reply.id, now=now)
        (_, first) = await work.history.page(MINA, offset=0, limit=9)

        await work.history.delete(MINA, first.id)

        assert await work.history.count(MINA) == 1
        assert len(await work.readings.latest(MINA, 9)) == 1
        assert (await work.votes.tastes(MINA)).disliked == frozenset()
        assert await work.talk_notes.summary(MINA) is None


async def test_nobody_looks_at_or_deletes_the_words_of_another(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        await said(work, 1, now)
        (exchange,) = await work.history.page(MINA, offset=0, limit=9)

        with pytest.raises(NotFound):
            await work.history.get(JUN, exchange.id)
        with pytest.raises(NotFound):
            await work.history.delete(JUN, exchange.id)


async def test_forgetting_takes_the_notes_too(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        reply = await said(work, 1, now)
        await work.votes.cast(reply, is_up=True, now=now)
        await work.talk_notes.summarise(MINA, "요약", last_message_id=reply.id, now=now)

        await work.messages.forget(MINA)

        assert await work.talk_notes.summary(MINA) is None
        assert (await work.votes.tastes(MINA)).liked == frozenset()


async def test_what_recommendations_were_made_from_can_be_taken_out(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        batch = await work.batches.add(
            MINA, update_id=1, wish="lift", payload={"words": ["회사"], "fit": 9}, film_ids=[1, 2], now=now
        )

        await work.batches.change(MINA, lambda payload: {**payload, "words": []})

        assert (await work.batches.get(batch.id, MINA)).payload == {"words": [], "fit": 9}
