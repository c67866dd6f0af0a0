"""Transactions, and what becomes of foreign exceptions."""

import asyncio
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db.engine import Database, conninfo, driver_url
from db.errors import ConstraintViolated, DatabaseUnavailable, DbError
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault

MINA = 7_000_000_001
SECRET = "아무도 모르는 이야기"


async def test_a_broken_rule_is_told_without_anybodys_data(
    unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    with pytest.raises(ConstraintViolated) as caught:  # noqa: PT012  # it is the block that raises
        async with unit_of_work() as work:
            mina = await work.users.add(MINA, locale="ko", now=now)
            mina.nickname = SECRET
            await work.commit()

    assert str(caught.value) == "a row broke ck_users_nickname_has_key"
    assert isinstance(caught.value.__cause__, IntegrityError)
    assert SECRET not in str(caught.value.__cause__).split("DETAIL")[0]


async def test_a_failure_rolls_back(concurrent_unit_of_work: UnitOfWorkFactory, now: datetime) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: PT012  # it is the block that raises
        async with concurrent_unit_of_work() as work:
            await work.users.add(MINA, locale="ko", now=now)
            raise ZeroDivisionError

    async with concurrent_unit_of_work() as work:
        assert await work.users.find(MINA) is None


async def test_two_people_take_the_same_nickname_at_once(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    async def take(user_id: int) -> str:
        try:
            async with concurrent_unit_of_work() as work:
                await work.users.add(user_id, locale="ko", now=now)
                await work.users.set_nickname(user_id, "하늘")
                await work.commit()
        except ConstraintViolated as error:
            return type(error).__name__
        return "taken"

    outcomes = await asyncio.gather(*(take(MINA + number) for number in range(4)))

    assert sorted(outcomes) == ["NicknameTaken"] * 3 + ["taken"]


async def test_a_server_that_is_not_there_is_told(vault: Vault) -> None:
    async with Database("postgresql://nobody@127.0.0.1:1/none") as database:
        with pytest.raises(DatabaseUnavailable):
            await database.ping()
        with pytest.raises(DatabaseUnavailable):
            async with UnitOfWork(database.session_factory, vault) as work:
                await work.users.find(MINA)


async def test_a_connection_that_breaks_is_told_and_the_next_one_works(
    database: Database, vault: Vault
) -> None:
    unit_of_work = partial(UnitOfWork, database.session_factory, vault)
    cut = text("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(DatabaseUnavailable):  # noqa: PT012  # it is the block that raises
        async with unit_of_work() as work:
            await work.users.find(MINA)
            await work._session.execute(cut)

    await database.ping()
    async with unit_of_work() as work:
        assert await work.users.find(MINA) is None


async def test_a_statement_that_the_server_refuses_is_told(unit_of_work: UnitOfWorkFactory) -> None:
    with pytest.raises(DbError, match="refused a statement"):
        async with unit_of_work() as work:
            await work._session.execute(text("SELECT nonsense"))


async def test_the_dump_of_all_tables_holds_no_plain_text(
    concurrent_unit_of_work: UnitOfWorkFactory, database: Database, now: datetime
) -> None:
    scores = {"depression": 0.987654}
    async with concurrent_unit_of_work() as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.messages.add(MINA, update_id=1, by_user=True, text=SECRET, now=now)
        await work.readings.add(MINA, message_id=None, source="text", scores=scores, now=now)
        await work.batches.add(MINA, update_id=1, wish="lift", payload={"x": SECRET}, film_ids=(1,), now=now)
        await work.inbox.add(1, 1, chat_id=MINA, payload=SECRET.encode(), now=now)
        await work.commit()

    dump = ""
    async with database.session_factory() as session:
        tables = await session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        for table in tables:
            rows = await session.scalars(text(f'SELECT t::text FROM "{table}" AS t'))
            dump += "\n".join(rows)

    assert str(MINA) in dump
    for secret in (SECRET, "depression", "987654"):
        assert secret not in dump
        assert secret.encode().hex() not in dump


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("postgres://u:p%40@h:5/d", id="short"),
        pytest.param("postgresql://u:p%40@h:5/d", id="plain"),
        pytest.param("postgresql+asyncpg://u:p%40@h:5/d", id="other driver"),
        pytest.param("postgresql+psycopg://u:p%40@h:5/d", id="ours"),
    ],
)
def test_any_spelling_of_the_url_is_understood(url: str) -> None:
    assert driver_url(url) == "postgresql+psycopg://u:p%40@h:5/d"
    assert conninfo(url) == "postgresql://u:p%40@h:5/d"


@pytest.mark.parametrize("url", [pytest.param("mysql://h/d", id="other"), pytest.param("나", id="nonsense")])
def test_another_database_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUnavailable):
        driver_url(url)
