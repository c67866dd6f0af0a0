"""Whatever somebody sends, nothing of another person is read, changed or deleted.

Two people: one with something of every kind, and one who sends taps with any payload, raw data, deep links,
inline queries and buttons that were forwarded from the other one's chat.
"""

import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import fields
from datetime import timedelta
from typing import TypeVar

import aiohttp
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from telegram import Update

from bench.world import Somebody, World
from db.base import Base
from db.care_records import StoredBreath, StoredCareDesk, StoredCareNote
from db.engine import Database
from db.models.deletion_request import DeletionRequest
from db.unit_of_work import UnitOfWorkFactory
from handlers import callback_data as taps
from handlers.payloads.days import LogMood
from handlers.payloads.films import ChooseWish
from handlers.payloads.my_page import ToggleAvoid, ToggleService
from handlers.pets import PETS
from handlers.states import State
from handlers.weekly.taps import SwitchWeekly
from ml.emotion.types import Emotion
from playground.server import running
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import TOKEN
from tests.integration.bot.whole import WholeBot, whole_bot

SECRETS = ("주인만의비밀이야", "주인별명", "주인요약", "주인의돌봄")
"""What only the owner may ever see."""
NAMED = (*PETS, *Emotion, "stay", "lift", "nickname", "pet", "language", "time_zone", "ko", "en", "genre")
WORDS = (*NAMED, "theme", "dark", "light", "sensitive", "photo", "service", "polite", "short", "usual", "")
_T = TypeVar("_T")
N_EXAMPLES = 6
N_RAW = 60
MUST_HAVE_ROWS = (
    "users",
    "data_keys",
    "consents",
    "messages",
    "readings",
    "batches",
    "shown_films",
    "saved_films",
    "follow_ups",
    "film_preferences",
    "deletion_requests",
    "talk_summaries",
    "reply_votes",
    "looks",
    "face_labels",
    "spending",
    "care_notes",
    "care_desks",
    "safety_plan_parts",
    "breaths",
    "mood_entries",
    "weekly_letters",
)


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


class Owner:
    """Somebody with a row in every table, and the numbers and words that lead to them."""

    def __init__(self, somebody: Somebody, numbers: Sequence[int], nonce: str) -> None:
        self.somebody = somebody
        self.numbers = tuple(numbers)
        self.nonce = nonce


@pytest.fixture
async def owner(whole: WholeBot, world: World, database: Database) -> Owner:
    somebody = await world.person("주인")
    user_id, now = somebody.id, whole.clock()
    await people.settle(whole.unit_of_work, user_id, now=now)
    await whole.place(user_id, State.GREETING)
    for said in (f"힘들어 {SECRETS[0]}", "추천해줘"):
        await whole.receive(updates.message(user_id, said))
    for payload in (ChooseWish("stay"), ToggleService(0), ToggleAvoid("theme", 1)):
        await whole.receive(updates.tap(user_id, payload.pack()))
    for pressed in (LogMood(2, "tap"), SwitchWeekly(is_on=True)):
        await whole.receive(updates.tap(user_id, pressed.pack()))
    await whole.receive(updates.message(user_id, "/delete_me"))
    async with whole.unit_of_work() as work:
        await work.users.set_nickname(user_id, SECRETS[1])
        batch = await work.batches.latest(user_id)
        assert batch is not None
        await work.saved_films.add(user_id, batch.film_ids[0], now)
        await work.follow_ups.plan(user_id, now + timedelta(hours=1))
        said_, reply = (await work.messages.latest(user_id, 9))[:2]
        await work.votes.cast(reply, is_up=True, now=now)
        await work.talk_notes.summarise(user_id, SECRETS[2], last_message_id=said_.id, now=now)
        look = await work.looks.begin(
            user_id, update_id=9, group_id="album", stage="over", notes={"shown": [1]}, now=now
        )
        assert look is not None
        await work.looks.label(user_id, look.id, {"read": "joy"}, now)
        await work.spending.spend(user_id, now.date(), limit=9)
        notes = [
            await work.care_notes.add(
                user_id, update_id=n, note=StoredCareNote(0, kind, now, _care_contents(kind))
            )
            for n, kind in enumerate(("thought", "thanks", "scale"), 1)
        ]
        for kind in ("thought", "thanks", "plan", "grounding"):
            desk = StoredCareDesk(1, 1, {"situation": SECRETS[3], "part": 1, "step": 1})
            await work.care_desks.put(user_id, kind, desk=desk, now=now)
        await work.safety_plans.put(user_id, 1, SECRETS[3], now)
        await work.breaths.put(StoredBreath(user_id, 1, "446", 1, step=1, next_at=now, locale="ko"))
        await work.commit()
    async with database.session_factory() as session:
        nonce = await session.scalar(select(DeletionRequest.nonce))
    assert nonce is not None
    of_care = [note.id for note in notes]
    numbers = [batch.id, batch.film_ids[0], user_id, said_.id, reply.id, look.id, *of_care]
    return Owner(somebody, numbers, nonce)


def _care_contents(kind: str) -> dict[str, object]:
    if kind == "scale":
        return {"scale": "gad", "answers": [3] * 7, "total": 21, "text": SECRETS[3]}
    return {"situation": SECRETS[3], "text": SECRETS[3]}


async def rows_of(database: Database, user_id: int) -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in any table of a person."""
    owners = {
        name: "id" if name == "users" else "user_id"
        for name, table in Base.metadata.tables.items()
        if name == "users" or "user_id" in table.c
    }
    async with database.session_factory() as session:
        return {
            table: sorted(
                (
                    tuple(row)
                    for row in await session.execute(
                        text(f"SELECT * FROM {table} WHERE {column} = :id"), {"id": user_id}
                    )
                ),
                key=repr,
            )
            for table, column in owners.items()
        }


async def said_to(world: World, chat_id: int) -> str:
    """All that the bot has sent into a chat."""
    calls = await world.get("calls", after=0)
    mine = [call for call in calls["calls"] if str(call.get("params", {}).get("chat_id")) == str(chat_id)]
    return json.dumps(mine, ensure_ascii=False)


def drawn(strategy: st.SearchStrategy[_T], n: int) -> list[_T]:
    """So many examples, always the same ones."""
    found: list[_T] = []

    @seed(7)
    @settings(max_examples=n, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def collect(example: _T) -> None:
        found.append(example)

    collect()
    return found


def payloads_of(payload: type[taps.CallbackData], owner: Owner) -> st.SearchStrategy[taps.CallbackData]:
    """Any payload of a kind, near those of the owner as often as not."""
    by_type: dict[object, st.SearchStrategy[object]] = {
        bool: st.booleans(),
        int: st.one_of(st.sampled_from(owner.numbers), st.integers(-(10**11), 10**11), st.integers(-2, 9)),
        str: st.sampled_from((*WORDS, owner.nonce, owner.nonce)),
    }
    return st.builds(payload, *(by_type[each.type] for each in fields(payload)))


def any_data(owner: Owner) -> st.SearchStrategy[str]:
    """Data that no button has sent, with the tags of real ones as often as not."""
    tag = st.sampled_from([payload.tag for payload in taps.all_payloads()])
    part = st.one_of(
        st.sampled_from([str(number) for number in owner.numbers]),
        st.text(max_size=40),
        st.just("9" * 60),
        st.just("../../etc"),
        st.just("1' OR '1'='1"),
    )
    forged = st.builds(lambda t, parts: ":".join([t, *parts]), tag, st.lists(part, max_size=4))
    return st.one_of(forged, st.text(min_size=1, max_size=300))


async def check(
    whole: WholeBot, world: World, database: Database, owner: Owner, sent: Sequence[Update], state: State
) -> None:
    """Let somebody else send it all, and see that the owner is as before and unheard of."""
    before = await rows_of(database, owner.somebody.id)
    assert all(before[table] for table in MUST_HAVE_ROWS), "the owner has a row everywhere"
    place = await whole.state(owner.somebody.id)

    for update in sent:
        assert update.effective_user is not None
        await whole.place(update.effective_user.id, state)
        await whole.receive(update)

    assert await rows_of(database, owner.somebody.id) == before
    assert await whole.state(owner.somebody.id) == place
    for chat_id in {update.effective_user.id for update in sent if update.effective_user}:
        heard = await said_to(world, chat_id)
        assert not any(secret in heard for secret in SECRETS)


@pytest.fixture
async def other(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person("남")
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    return somebody


@pytest.mark.slow
@pytest.mark.parametrize("state", [State.AGREEING, State.GREETING, State.RENAMING])
async def test_no_payload_reaches_another_person(
    whole: WholeBot,
    world: World,
    database: Database,
    owner: Owner,
    other: Somebody,
    state: State,
    caplog: pytest.LogCaptureFixture,
) -> None:
    sent = [
        updates.tap(other.id, data.pack())
        for payload in taps.all_payloads()
        for data in drawn(payloads_of(payload, owner), N_EXAMPLES)
    ]

    await check(whole, world, database, owner, sent, state)

    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.slow
async def test_no_raw_data_reaches_another_person(
    whole: WholeBot,
    world: World,
    database: Database,
    owner: Owner,
    other: Somebody,
    caplog: pytest.LogCaptureFixture,
) -> None:
    sent = [updates.tap(other.id, data) for data in drawn(any_data(owner), N_RAW)]

    await check(whole, world, database, owner, sent, State.GREETING)

    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.slow
async def test_no_deep_link_or_command_reaches_another_person(
    whole: WholeBot, world: World, database: Database, owner: Owner, other: Somebody
) -> None:
    packed = [drawn(payloads_of(payload, owner), 1)[0].pack() for payload in taps.all_payloads()]
    arguments = [*packed, *(str(number) for number in owner.numbers), owner.nonce, "try", "x" * 3000]
    commands = ("start", "history", "privacy", "mydata", "me", "saved", "secret", "export")
    sent = [updates.message(other.id, f"/start {argument}"[:4096]) for argument in arguments]
    sent += [
        updates.message(other.id, f"/{command} {argument}")
        for command in commands
        for argument in (owner.somebody.id, owner.numbers[0], owner.nonce)
    ]

    await check(whole, world, database, owner, sent, State.GREETING)

    await whole.receive(updates.message(owner.somebody.id, "/history"))
    assert SECRETS[0] in await said_to(world, owner.somebody.id), "whose it is does see it"


async def test_no_inline_query_is_answered(
    whole: WholeBot, world: World, database: Database, owner: Owner, other: Somebody
) -> None:
    asked = [SECRETS[0], str(owner.somebody.id), owner.nonce, ""]
    sent = [
        updates.raw(
            {"inline_query": {"id": "1", "from": updates.person(other.id), "query": query, "offset": ""}}
        )
        for query in asked
    ]

    await check(whole, world, database, owner, sent, State.GREETING)

    calls = await world.get("calls", after=0)
    assert "answerInlineQuery" not in {call["method"] for call in calls["calls"]}


async def test_a_button_in_the_chat_of_somebody_else_does_nothing(
    whole: WholeBot, world: World, database: Database, owner: Owner, other: Somebody
) -> None:
    heard_before = await said_to(world, owner.somebody.id)
    sent = []
    for payload in taps.all_payloads():
        (data,) = drawn(payloads_of(payload, owner), 1)
        forwarded = updates.tap(owner.somebody.id, data.pack()).to_dict()["callback_query"]
        forwarded["from"] = updates.person(other.id)
        sent.append(updates.raw({"callback_query": forwarded}))
    foreign = await rows_of(database, other.id)

    await check(whole, world, database, owner, sent, State.GREETING)

    assert await rows_of(database, other.id) == foreign
    assert await said_to(world, owner.somebody.id) == heard_before
