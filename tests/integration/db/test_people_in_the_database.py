"""People, their consents and their keys."""

import unicodedata
from datetime import datetime, timedelta

import pytest

from db.errors import NicknameTaken, NotFound, Unreadable
from db.unit_of_work import UnitOfWorkFactory

MINA, JUN = 7_000_000_001, 7_000_000_002


@pytest.fixture(autouse=True)
async def people(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.users.add(JUN, locale="en", now=now)
        await work.commit()


async def test_a_new_person_has_the_defaults(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        mina = await work.users.get(MINA)

    assert (mina.locale, mina.timezone, mina.speech, mina.talk_id) == ("ko", "Asia/Seoul", "polite", 1)
    assert (mina.nickname, mina.pet, mina.onboarded_at, mina.is_active) == (None, None, None, True)
    assert mina.created_at == mina.last_seen_at == now


async def test_adding_a_known_person_changes_nothing(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        key = await work.keys.get(MINA)
    async with unit_of_work() as work:
        again = await work.users.add(MINA, locale="en", now=now + timedelta(days=1))
        await work.commit()

    assert (again.locale, again.created_at) == ("ko", now)
    async with unit_of_work() as work:
        assert await work.keys.get(MINA) == key


async def test_what_is_set_on_a_person_lasts_after_commit(unit_of_work: UnitOfWorkFactory) -> None:
    async with unit_of_work() as work:
        (await work.users.get(MINA)).pet = "bori"
        await work.commit()

    async with unit_of_work() as work:
        assert (await work.users.get(MINA)).pet == "bori"


async def test_without_commit_nothing_lasts(unit_of_work: UnitOfWorkFactory) -> None:
    async with unit_of_work() as work:
        (await work.users.get(MINA)).pet = "bori"
        await work.users.begin_talk(JUN)

    async with unit_of_work() as work:
        assert (await work.users.get(MINA)).pet is None
        assert (await work.users.get(JUN)).talk_id == 1


async def test_an_unknown_person_is_not_found(unit_of_work: UnitOfWorkFactory) -> None:
    async with unit_of_work() as work:
        assert await work.users.find(1) is None
        with pytest.raises(NotFound):
            await work.users.get(1)
        with pytest.raises(NotFound):
            await work.users.begin_talk(1)
        with pytest.raises(NotFound):
            await work.keys.get(1)


@pytest.mark.parametrize(
    ("taken", "wanted"),
    [
        pytest.param("Mina", "mINA", id="case"),
        pytest.param("하늘이", unicodedata.normalize("NFD", "하늘이"), id="composition"),
        pytest.param("STRASSE", "straße", id="folding"),
    ],
)
async def test_a_nickname_that_looks_the_same_is_taken(
    unit_of_work: UnitOfWorkFactory, taken: str, wanted: str
) -> None:
    async with unit_of_work() as work:
        await work.users.set_nickname(MINA, taken)
        await work.commit()

    async with unit_of_work() as work:
        with pytest.raises(NicknameTaken):
            await work.users.set_nickname(JUN, wanted)
        await work.users.set_nickname(JUN, "other")
        found = await work.users.find_by_nickname(wanted)
        await work.commit()

    assert found is not None
    assert found.id == MINA
    async with unit_of_work() as work:
        assert (await work.users.get(JUN)).nickname == "other"


async def test_a_person_may_write_their_nickname_in_another_way(unit_of_work: UnitOfWorkFactory) -> None:
    async with unit_of_work() as work:
        await work.users.set_nickname(MINA, "mina")
        await work.users.set_nickname(MINA, "MINA")

        assert (await work.users.get(MINA)).nickname == "MINA"


async def test_who_writes_again_is_active_again(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.users.deactivate(MINA)
        assert not (await work.users.get(MINA)).is_active
        await work.users.touch(MINA, now + timedelta(hours=1))

        mina = await work.users.get(MINA)
        assert mina.is_active
        assert mina.last_seen_at == now + timedelta(hours=1)


async def test_a_new_version_of_a_consent_takes_the_place_of_the_old(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        await work.consents.give(MINA, "service", "1", now)
        await work.consents.give(MINA, "service", "1", now)
        await work.consents.give(MINA, "sensitive", "1", now)
        await work.consents.give(MINA, "service", "2", now + timedelta(days=1))

        assert await work.consents.current(MINA) == {"service": "2", "sensitive": "1"}
        assert await work.consents.current(JUN) == {}


async def test_a_revoked_consent_holds_no_more(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.consents.give(MINA, "photo", "1", now)

        assert await work.consents.revoke(MINA, "photo", now)
        assert not await work.consents.revoke(MINA, "photo", now)
        assert await work.consents.current(MINA) == {}


async def test_a_clock_that_is_behind_revokes_all_the_same(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async with unit_of_work() as work:
        await work.consents.give(MINA, "photo", "1", now)
        await work.consents.give(MINA, "photo", "2", now - timedelta(minutes=1))

        assert await work.consents.current(MINA) == {"photo": "2"}


async def test_a_deleted_person_leaves_nothing(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.messages.add(MINA, update_id=1, by_user=True, text="안녕", now=now)
        await work.users.delete(MINA)
        await work.commit()

    async with unit_of_work() as work:
        assert await work.users.find(MINA) is None
        assert await work.messages.latest(MINA, 5) == ()
        with pytest.raises(NotFound):
            await work.keys.get(MINA)


async def test_without_the_key_nothing_can_be_read(unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    async with unit_of_work() as work:
        await work.messages.add(MINA, update_id=1, by_user=True, text="안녕", now=now)
        await work.keys.destroy(MINA)
        with pytest.raises(NotFound):
            await work.messages.latest(MINA, 5)

        await work.keys.add(MINA, now)
        with pytest.raises(Unreadable):
            await work.messages.latest(MINA, 5)
