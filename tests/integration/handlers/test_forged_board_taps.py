"""Whatever numbers somebody sends, posts, letters and tickets of another person stay unchanged and unseen."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, fields

import aiohttp
import numpy as np
import pytest
from sqlalchemy import text

from bench.world import Somebody, World
from db.board_records import ConnectedChat, Origin, PostContent
from db.engine import Database
from db.letter_records import LetterText
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers import callback_data as taps
from handlers.states import State
from playground.server import running
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import BOT_ID, TOKEN
from tests.integration.bot.whole import WholeBot, whole_bot

SECRET = "주인만의비밀이야"
N_TAPS = 8
WORDS = (
    "plain",
    "covered",
    "asked",
    "on",
    "anew",
    "drop",
    "send",
    "approve",
    "reject",
    "restore",
    "hide",
    "keep",
)
MORE = (
    "post",
    "comment",
    "letter",
    "ticket",
    "warn",
    "mute",
    "ban",
    "lift",
    "again",
    "seen",
    "other",
    "thanks",
    "",
)
ROWS = {
    "posts": "id, user_id, nickname, category, status, sealed, title, body, picture, film_id, n_comments",
    "comments": "id, post_id, user_id, nickname, status, body",
    "letters": "*",
    "letter_boxes": "*",
    "letter_deliveries": "*",
    "tickets": "*",
    "ticket_messages": "*",
    "ticket_drafts": "*",
    "drafts": "*",
    "reactions": "*",
    "reports": "*",
    "comment_reports": "*",
}
"""What of the owner's rows somebody else must not change; they may react to a public post and report it."""

DECISIONS = (
    "cases WHERE decision IS NOT NULL",
    "letter_cases WHERE decision IS NOT NULL",
    "bans",
    "standing_marks",
)
FLOWS = (
    "payloads",
    "board",
    "board_browse",
    "board_channel",
    "moderation",
    "letters",
    "support",
    "privacy",
)
"""Whose payloads are sent; those of others have tests of their own."""


@dataclass(frozen=True)
class Owner:
    """Somebody with a row in every table of board, letters and tickets, and all numbers of these rows."""

    somebody: Somebody
    numbers: tuple[int, ...]


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


@pytest.fixture
async def owner(whole: WholeBot, world: World) -> Owner:
    somebody, friend = await world.person("주인"), await world.person("벗")
    group = await world.post("chats", type="supergroup", title="운영진", members=[BOT_ID], admins=[BOT_ID])
    for person in (somebody, friend):
        await people.settle(whole.unit_of_work, person.id, now=whole.clock())
    async with whole.unit_of_work() as work:
        chat = ConnectedChat(group["id"], "moderators", "supergroup", "운영진", None, "ko", is_working=True)
        await work.board_chats.connect(chat, whole.clock())
        numbers = [
            *await _board(work, whole, somebody.id),
            *await _letters(work, whole, somebody.id, friend.id),
            *await _tickets(work, whole, somebody.id),
        ]
        await work.commit()
    return Owner(somebody, (*numbers, somebody.id))


async def _board(work: UnitOfWork, whole: WholeBot, user_id: int) -> list[int]:
    now = whole.clock()
    posts = []
    for update_id, is_public in ((1, True), (2, False)):
        origin = Origin(user_id, update_id, "포근한 담요")
        content = PostContent("주인의 글", "공개한 말" if is_public else SECRET)
        post = await work.posts.add(origin, content, category="daily", is_public=is_public, now=now)
        assert post is not None
        posts.append(post.id)
    comment = await work.comments.add(
        posts[0], Origin(user_id, 3, "졸린 고래"), "댓글", is_by_author=True, now=now
    )
    assert comment is not None
    await work.posts.count_comment(posts[0], 1)
    await work.reactions.toggle(posts[0], user_id, "same", update_id=4, now=now, due_at=now)
    await work.reactions.report(posts[0], user_id, now)
    await work.reactions.report_comment(comment.id, user_id, now)
    for purpose in ("post", "comment", "letter"):
        await work.drafts.put(user_id, purpose, {"text": SECRET}, now)
    await work.cases.open("review", posts[1], "premoderation", now)
    await work.cases.open_for_comment(comment.id, now)
    cases = await work.cases.open_cases(9)
    return [*posts, comment.id, *(case.id for case in cases)]


async def _letters(work: UnitOfWork, whole: WholeBot, user_id: int, friend_id: int) -> list[int]:
    now, letters = whole.clock(), []
    for update_id, (writer, status) in enumerate(
        ((user_id, "review"), (user_id, "waiting"), (friend_id, "waiting")), start=5
    ):
        letter_id = await work.letters.add(
            writer, update_id=update_id, content=LetterText("joy", SECRET), status=status, due_at=now, now=now
        )
        assert letter_id is not None
        letters.append(letter_id)
    await work.letter_cases.open("review", letters[0], now)
    await work.letter_deliveries.set_box(user_id, now, is_open=True)
    received = await work.letters.find(letters[2])
    assert received is not None
    delivery = await work.letter_deliveries.claim(received, user_id, now, pause=now - now)
    assert delivery is not None
    await work.letter_deliveries.note_sent(delivery)
    return [*letters, delivery]


async def _tickets(work: UnitOfWork, whole: WholeBot, user_id: int) -> list[int]:
    now = whole.clock()
    ticket, _ = await work.tickets.add(user_id, update_id=9, now=now)
    await work.ticket_messages.add(ticket.id, user_id, by_user=True, update_id=9, text=SECRET, now=now)
    await work.ticket_messages.put_draft(user_id, ticket_id=ticket.id, is_edit=False, text=SECRET, now=now)
    return [ticket.id]


async def rows_of(database: Database, owner: Owner) -> dict[str, list[tuple[object, ...]]]:
    async with database.session_factory() as session:
        found = {
            table: [
                tuple(row)
                for row in await session.execute(
                    text(f"SELECT {columns} FROM {table} WHERE user_id = :id ORDER BY 1, 2"),
                    {"id": owner.somebody.id},
                )
            ]
            for table, columns in ROWS.items()
        }
        decided = [
            (await session.execute(text(f"SELECT count(*) FROM {of}"))).scalar_one() for of in DECISIONS
        ]
        return found | {"decided": [tuple(decided)]}


def any_payload(
    payload: type[taps.CallbackData], rng: np.random.Generator, owner: Owner
) -> taps.CallbackData:
    """A payload with numbers of the owner's, and any word that a button may carry."""
    values: list[object] = []
    for each in fields(payload):
        if each.type is bool:
            values.append(bool(rng.integers(4)))
        elif each.type is int:
            values.append(int(rng.choice(owner.numbers)))
        else:
            values.append(str(rng.choice((*WORDS, *MORE))))
    return payload(*values)


@pytest.mark.slow
@pytest.mark.parametrize("state", [State.GREETING, State.WRITING, State.COMMENTING, State.CONTACTING])
async def test_no_number_reaches_what_another_person_wrote(
    whole: WholeBot,
    world: World,
    database: Database,
    owner: Owner,
    state: State,
    caplog: pytest.LogCaptureFixture,
) -> None:
    rng = np.random.default_rng(11)
    other = await world.person("남")
    await people.settle(whole.unit_of_work, other.id, now=whole.clock())
    before = await rows_of(database, owner)

    sent = [payload for payload in taps.all_payloads() if payload.__module__.split(".")[1] in FLOWS]
    for payload in sent:
        for _ in range(N_TAPS if fields(payload) else 1):
            await whole.place(other.id, state)
            await whole.receive(updates.tap(other.id, any_payload(payload, rng, owner).pack()))
    for number in owner.numbers:
        for command in (
            f"/start c_{number}",
            f"/start p_{number}",
            f"/admin ticket {number}",
            f"/admin ban post {number}",
        ):
            await whole.receive(updates.message(other.id, command))

    assert all(before.values()), "the owner has a row everywhere"
    assert await rows_of(database, owner) == before
    calls = await world.get("calls", after=0)
    heard = [call for call in calls["calls"] if str(call["params"].get("chat_id")) == str(other.id)]
    assert heard
    assert SECRET not in json.dumps(heard, ensure_ascii=False)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
