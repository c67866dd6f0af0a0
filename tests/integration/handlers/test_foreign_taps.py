"""Whatever data somebody sends with a tap, nothing of another person changes."""

from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import timedelta

import aiohttp
import numpy as np
import pytest
from sqlalchemy import text

from bench.world import Somebody, World
from db.engine import Database
from db.unit_of_work import UnitOfWorkFactory
from handlers import callback_data as taps
from handlers.payloads.films import ChooseWish
from handlers.pets import PETS
from handlers.states import State
from ml.emotion.types import Emotion
from playground.server import running
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import TOKEN
from tests.integration.bot.whole import WholeBot, whole_bot

N_TAPS = 4
TABLES = (
    "users",
    "data_keys",
    "consents",
    "messages",
    "readings",
    "batches",
    "shown_films",
    "saved_films",
    "follow_ups",
)
WORDS = (*PETS, *Emotion, "stay", "lift", "nickname", "pet", "language", "time_zone", "ko", "en", "")


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with running(bots=[TOKEN]) as url, aiohttp.ClientSession() as session:
        yield World(session, url)


@pytest.fixture
async def whole(
    concurrent_unit_of_work: UnitOfWorkFactory, database_url: str, clock: StillClock, world: World
) -> AsyncIterator[WholeBot]:
    async with whole_bot(world.url, database_url, concurrent_unit_of_work, clock) as opened:
        yield opened


async def owner_of_everything(whole: WholeBot, world: World) -> tuple[Somebody, list[int]]:
    """A person with a row in every table, and the numbers that lead to them."""
    owner = await world.person("주인")
    await people.settle(whole.unit_of_work, owner.id, now=whole.clock())
    await whole.place(owner.id, State.GREETING)
    for text_ in ("힘들어", "추천해줘"):
        await whole.receive(updates.message(owner.id, text_))
    await whole.receive(updates.tap(owner.id, ChooseWish("stay").pack()))
    async with whole.unit_of_work() as work:
        batch = await work.batches.latest(owner.id)
        assert batch is not None
        await work.saved_films.add(owner.id, batch.film_ids[0], whole.clock())
        await work.follow_ups.plan(owner.id, whole.clock() + timedelta(hours=1))
        await work.commit()
    return owner, [batch.id, batch.film_ids[0], owner.id]


def any_payload(
    payload: type[taps.CallbackData], rng: np.random.Generator, numbers: list[int]
) -> taps.CallbackData:
    """A payload with random values, near those of the owner as often as not."""
    values: list[object] = []
    for each in fields(payload):
        if each.type is bool:
            values.append(bool(rng.integers(2)))
        elif each.type is int:
            values.append(
                int(rng.choice([*numbers, *numbers, 0, 1, 2, -1, int(rng.integers(-(10**11), 10**11))]))
            )
        else:
            values.append(str(rng.choice(WORDS)))
    return payload(*values)


async def rows_of(database: Database, user_id: int) -> dict[str, list[tuple[object, ...]]]:
    query = "SELECT * FROM {} WHERE {} = :id ORDER BY 1, 2"
    async with database.session_factory() as session:
        return {
            table: [
                tuple(row)
                for row in await session.execute(
                    text(query.format(table, "id" if table == "users" else "user_id")),
                    {"id": user_id},
                )
            ]
            for table in TABLES
        }


@pytest.mark.parametrize("state", [State.AGREEING, State.CHOOSING_PET, State.GREETING])
async def test_a_tap_of_somebody_else_changes_nothing(
    whole: WholeBot, world: World, database: Database, state: State, caplog: pytest.LogCaptureFixture
) -> None:
    rng = np.random.default_rng(2)
    owner, numbers = await owner_of_everything(whole, world)
    other = await world.person("남")
    if state is State.GREETING:
        await people.settle(whole.unit_of_work, other.id, now=whole.clock())
    before = await rows_of(database, owner.id)

    for payload in taps.all_payloads():
        for _ in range(N_TAPS):
            await whole.place(other.id, state)
            await whole.receive(updates.tap(other.id, any_payload(payload, rng, numbers).pack()))

    assert all(before.values()), "the owner has a row everywhere"
    assert await rows_of(database, owner.id) == before
    assert await whole.state(owner.id) == State.RECOMMENDING
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
