import asyncio
import warnings
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import TypeHandler
from typing_extensions import override

from bench.world import Somebody, words
from bot.inbox import MAX_ATTEMPTS
from bot.inbox_queue import WakeUp
from db.engine import Database
from db.errors import DatabaseUnavailable, NotFound, TransactionConflict
from db.repositories.states import StateRepository
from db.unit_of_work import UnitOfWorkFactory
from handlers.guards import MessageGone, NotSettled
from handlers.journey import Journey
from handlers.states import State
from ml.errors import InferenceTimeout
from tests.fakes import updates
from tests.fakes.moments import StillClock
from tests.integration.bot.conftest import StationMaker
from tests.integration.bot.station import BOT_ID, Scene
from tests.integration.bot.test_inbox_queue import damage

CHATS = tuple(range(601, 607))
CHAT = CHATS[0]
NEXT = {State.ARRIVING: State.AGREEING, State.AGREEING: State.NAMING, State.NAMING: State.GREETING}
"""Each update moves a talk on by one."""


class Killed(BaseException):
    """The process ends here."""


class Diary:
    """Notes what was handled; each update moves the talk on."""

    def __init__(self) -> None:
        self.handled: list[tuple[int, int, State]] = []
        self.inside: dict[int, int] = {}
        self.most = 0
        self.at_once = 0

    async def __call__(self, scene: Scene) -> State | None:
        update = scene.update
        assert update.effective_chat is not None
        chat = update.effective_chat.id
        self.inside[chat] = self.inside.get(chat, 0) + 1
        self.most = max(self.most, self.inside[chat])
        self.at_once = max(self.at_once, sum(self.inside.values()))
        for _ in range(update.update_id % 5):
            await asyncio.sleep(0)
        self.handled.append((chat, update.update_id, scene.state))
        self.inside[chat] -= 1
        return NEXT.get(scene.state)

    def of(self, chat: int) -> list[int]:
        return [update_id for where, update_id, _ in self.handled if where == chat]

    def states(self, chat: int) -> list[State]:
        return [state for where, _, state in self.handled if where == chat]


@pytest.fixture
def diary() -> Diary:
    return Diary()


async def state_of(unit_of_work: UnitOfWorkFactory, chat: int) -> object:
    async with unit_of_work() as work:
        return await work.states.get(BOT_ID, Journey.NAME, (chat,))


class Failing(Diary):
    """Fails with the given errors first."""

    def __init__(self, *errors: BaseException) -> None:
        super().__init__()
        self.errors = list(errors)

    @override
    async def __call__(self, scene: Scene) -> State | None:
        if self.errors:
            raise self.errors.pop(0)
        return await super().__call__(scene)


async def test_updates_of_a_chat_are_handled_in_order_and_chats_side_by_side(
    start: StationMaker, diary: Diary
) -> None:
    station = await start(diary)
    sent = [updates.message(chat) for _ in range(8) for chat in CHATS]

    await station.receive(*sent)

    for chat in CHATS:
        assert diary.of(chat) == sorted(diary.of(chat))
        assert len(diary.of(chat)) == 8
    assert diary.most == 1
    assert diary.at_once > 1
    assert await station.inbox.lanes() == ()


async def test_each_talk_moves_on_by_each_of_its_updates(
    start: StationMaker, diary: Diary, concurrent_unit_of_work: UnitOfWorkFactory
) -> None:
    station = await start(diary)

    await station.receive(*(updates.message(chat) for _ in range(4) for chat in CHATS))

    for chat in CHATS:
        assert diary.states(chat) == [State.ARRIVING, State.AGREEING, State.NAMING, State.GREETING]
        assert await state_of(concurrent_unit_of_work, chat) == "greeting"


async def test_a_chat_with_a_thousand_updates_leaves_room_for_others(
    start: StationMaker, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.update_processor.MAX_CHATS_AT_ONCE", 4)
    station = await start(diary)
    flood = [updates.message(CHAT) for _ in range(30)]

    await station.receive(*flood, updates.message(CHATS[1]))

    order = [chat for chat, _, _ in diary.handled]
    assert order.index(CHATS[1]) < 10
    assert diary.of(CHAT) == [update.update_id for update in flood]


async def test_what_another_process_left_is_handled_first(start: StationMaker, diary: Diary) -> None:
    dead, alive = await start(diary), await start(diary)
    left, fresh = updates.message(CHAT), updates.message(CHAT)
    await dead.queue.put(left)

    await alive.receive(fresh)

    assert diary.of(CHAT) == [left.update_id, fresh.update_id]


async def test_a_sign_wakes_a_chat(start: StationMaker, diary: Diary) -> None:
    station = await start(diary)
    await station.inbox.keep(updates.message(CHAT))

    await station.handle(WakeUp(CHAT))

    assert len(diary.of(CHAT)) == 1


async def test_a_coroutine_that_is_not_needed_leaves_no_warning(start: StationMaker, diary: Diary) -> None:
    station = await start(diary)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")

        await station.handle(updates.message(CHAT))  # Not in the inbox: handled already, elsewhere.

    assert seen == []
    assert diary.handled == []


async def test_the_state_of_the_database_counts_and_not_the_one_in_memory(
    start: StationMaker, diary: Diary
) -> None:
    here, there = await start(diary), await start(diary)

    await here.receive(updates.message(CHAT))
    await there.receive(updates.message(CHAT))
    await here.receive(updates.message(CHAT))

    assert diary.states(CHAT) == [State.ARRIVING, State.AGREEING, State.NAMING]


async def test_a_state_that_no_version_knows_begins_anew(
    start: StationMaker, diary: Diary, concurrent_unit_of_work: UnitOfWorkFactory
) -> None:
    station = await start(diary)
    async with concurrent_unit_of_work() as work:
        await work.states.put(BOT_ID, Journey.NAME, (CHAT,), state="of another age", now=station.clock())
        await work.commit()

    await station.receive(updates.message(CHAT))

    assert diary.states(CHAT) == [State.ARRIVING]


async def test_two_processes_never_handle_one_chat_at_once(
    start: StationMaker, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.lanes._FIRST_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr("bot.lanes._LONGEST_PAUSE_SECONDS", 0.002)
    here, there = await start(diary), await start(diary)
    sent = [updates.message(chat) for _ in range(10) for chat in CHATS]
    for i, update in enumerate(sent):
        await (here, there)[i % 2].queue.put(update)

    await asyncio.gather(here.work(), there.work())

    assert diary.most == 1
    for chat in CHATS:
        assert diary.of(chat) == [u.update_id for u in sent if lane(u) == chat]


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(ZeroDivisionError(), id="a fault of ours"),
        pytest.param(InferenceTimeout("slow"), id="a slow engine"),
        pytest.param(BadRequest("message is too long"), id="a refusal of Telegram"),
    ],
)
async def test_a_failed_handler_leaves_the_state_and_apologises(
    start: StationMaker,
    person: Somebody,
    concurrent_unit_of_work: UnitOfWorkFactory,
    error: Exception,
) -> None:
    failing = Failing(error)
    station = await start(failing)

    await station.receive(updates.message(person.id, bot=station.application.bot))
    apology = await person.hear()
    state = await state_of(concurrent_unit_of_work, person.id)
    await station.receive(updates.message(person.id))

    assert await station.inbox.lanes() == ()
    assert state is None
    assert words(apology)
    assert failing.states(person.id) == [State.ARRIVING]


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(lambda: NetworkError("gone"), id="the network"),
        pytest.param(TimedOut, id="a time-out"),
        pytest.param(lambda: RetryAfter(3), id="a flood limit"),
        pytest.param(lambda: DatabaseUnavailable("away"), id="the database"),
        pytest.param(lambda: TransactionConflict("in the way"), id="a conflict"),
    ],
)
async def test_what_passes_puts_the_update_back_without_an_attempt(
    start: StationMaker, person: Somebody, error: Callable[[], Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    failing = Failing(*(error() for _ in range(2 * MAX_ATTEMPTS)))
    station = await start(failing)
    first, second = updates.message(person.id), updates.message(person.id)
    await station.receive(first)
    await station.receive(second)

    while failing.errors:
        await station.handle(WakeUp(person.id))
    await station.handle(WakeUp(person.id))

    assert failing.of(person.id) == [first.update_id, second.update_id]
    assert failing.states(person.id) == [State.ARRIVING, State.AGREEING]
    assert [m for m in await person.messages() if m["from_bot"]] == []


async def test_a_blocked_bot_notes_it_and_goes_on(
    start: StationMaker, person: Somebody, concurrent_unit_of_work: UnitOfWorkFactory
) -> None:
    station = await start(Failing(Forbidden("bot was blocked by the user")))
    async with concurrent_unit_of_work() as work:
        await work.users.add(person.id, locale="ko", now=station.clock())
        await work.commit()

    await station.receive(updates.message(person.id))

    async with concurrent_unit_of_work() as work:
        assert not (await work.users.get(person.id)).is_active
    assert await station.inbox.lanes() == ()


@pytest.mark.parametrize("error", [NotFound("no batch"), MessageGone()], ids=lambda e: type(e).__name__)
async def test_a_foreign_or_old_button_is_answered(
    start: StationMaker, person: Somebody, error: Exception
) -> None:
    async def talk(scene: Scene) -> State | None:
        if scene.update.callback_query is not None:
            raise error
        await scene.context.bot.send_message(person.id, "?")
        return None

    station = await start(talk)
    await station.receive(updates.message(person.id))
    message = await person.hear()
    await person.send_data(message, "film_turn:1:2")
    found = await station.application.bot.get_updates()

    await station.receive(*found)

    calls = (await person.world.get("calls"))["calls"]
    answered = [call for call in calls if call["method"] == "answerCallbackQuery"]
    assert len(answered) == 1
    assert len(await person.messages()) == 1


async def test_who_is_not_taken_in_is_told_how(start: StationMaker, person: Somebody) -> None:
    station = await start(Failing(NotSettled()))

    await station.receive(updates.message(person.id, bot=station.application.bot))

    assert "/start" in words(await person.hear())


async def test_an_error_before_the_journey_keeps_the_journey_out(
    start: StationMaker, person: Somebody, diary: Diary
) -> None:
    station = await start(diary)

    async def fail(_: object, __: object) -> None:
        raise InferenceTimeout("the safety check is slow")

    station.application.add_handler(TypeHandler(Update, fail), group=-1)

    await station.receive(updates.message(person.id, bot=station.application.bot))

    assert diary.handled == []
    assert len([m for m in await person.messages() if m["from_bot"]]) == 1


async def test_state_and_removal_are_one(
    start: StationMaker,
    diary: Diary,
    concurrent_unit_of_work: UnitOfWorkFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dying, next_process = await start(diary), await start(diary)
    update = updates.message(CHAT)
    with monkeypatch.context() as patched:
        patched.setattr(StateRepository, "put", killed)
        with pytest.raises(Killed):
            await dying.receive(update)
    left = await next_process.inbox.lanes()
    between = await state_of(concurrent_unit_of_work, CHAT)

    await next_process.handle(WakeUp(CHAT))

    assert left == (CHAT,)
    assert between is None
    assert diary.states(CHAT) == [State.ARRIVING, State.ARRIVING]
    assert await state_of(concurrent_unit_of_work, CHAT) == "agreeing"


async def killed(*_: object, **__: object) -> None:
    raise Killed


async def test_an_update_that_kills_every_process_is_put_aside(
    start: StationMaker, clock: StillClock
) -> None:
    failing = Failing(*[Killed()] * MAX_ATTEMPTS)
    station = await start(failing)
    deadly, harmless = updates.message(CHAT), updates.message(CHAT)
    await station.inbox.keep(deadly)
    await station.inbox.keep(harmless)
    clock.pass_by(timedelta(seconds=2**MAX_ATTEMPTS))

    for _ in range(MAX_ATTEMPTS):
        with pytest.raises(Killed):
            await station.handle(WakeUp(CHAT))
    await station.handle(WakeUp(CHAT))

    assert failing.of(CHAT) == [harmless.update_id]


async def test_an_unreadable_update_does_not_block_its_chat(
    start: StationMaker, diary: Diary, database: Database
) -> None:
    station = await start(diary)
    broken, whole = updates.message(CHAT), updates.message(CHAT)
    await station.queue.put(broken)
    await station.queue.put(whole)
    await damage(database, broken.update_id)

    await station.work()

    assert diary.of(CHAT) == [whole.update_id]
    assert await station.inbox.lanes() == ()


async def test_a_lock_that_is_lost_in_the_middle_ends_the_work_on_the_chat(
    start: StationMaker, diary: Diary, database: Database
) -> None:
    async def talk(scene: Scene) -> State | None:
        if not diary.handled:
            await break_connections(database, "maeumi-chat-locks")
        return await diary(scene)

    station = await start(talk)
    first, second = updates.message(CHAT), updates.message(CHAT)
    await station.inbox.keep(first)
    await station.inbox.keep(second)

    await station.handle(WakeUp(CHAT))
    handled = list(diary.of(CHAT))
    await station.handle(WakeUp(CHAT))

    assert handled == [first.update_id]
    assert diary.of(CHAT) == [first.update_id, second.update_id]
    assert not station.lanes.is_held(CHAT)


async def test_a_process_that_lost_its_chat_does_not_set_the_talk_back(
    start: StationMaker, diary: Diary, concurrent_unit_of_work: UnitOfWorkFactory, database: Database
) -> None:
    there = await start(diary)

    async def slow(scene: Scene) -> State | None:
        # Its lock breaks, and another process handles this update and the next one meanwhile.
        await break_connections(database, "maeumi-chat-locks")
        await there.receive(updates.message(CHAT))
        return State.RENAMING

    here = await start(slow)

    await here.receive(updates.message(CHAT))

    assert diary.states(CHAT) == [State.ARRIVING, State.AGREEING]
    assert await state_of(concurrent_unit_of_work, CHAT) == "naming"


async def break_connections(database: Database, application_name: str) -> None:
    async with database.session_factory() as session:
        await session.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name"),
            {"name": application_name},
        )


def lane(update: Update) -> int:
    assert update.effective_chat is not None
    return update.effective_chat.id
