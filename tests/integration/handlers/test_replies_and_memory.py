"""Another answer, votes, long talks, budgets, manners, and what is remembered and forgotten."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from typing_extensions import override

from db.errors import NotFound
from db.unit_of_work import UnitOfWorkFactory
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.outcomes import ExchangedBefore, InDanger, Nudge, Reply, Speechless
from handlers.comfort.replies import ReplyService
from handlers.comfort.service import ComfortService
from handlers.comfort.voice import Heard, Recording, VoiceLost, VoiceService
from handlers.history.service import HistoryService
from handlers.manner.service import MannerService
from handlers.menu.service import MenuService
from handlers.person import Person
from handlers.talk import N_TURNS
from ml.chat_model.types import Transcriber
from ml.counsel.types import CRISIS_TOPIC, Length, Speech
from ml.errors import CounselError, InferenceFailed, InferenceTimeout
from ml.runner import InferenceRunner
from ml.wishes.parser import WishParser
from tests.fakes import people
from tests.fakes.engines import ScriptedGenerator
from tests.fakes.moments import StillClock

NIGHT = datetime(2026, 3, 2, 17, 30, tzinfo=UTC)  # 02:30 in Seoul.
Answer = Callable[..., object]


@pytest.fixture
def comfort(
    engines: ComfortEngines, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> ComfortService:
    return ComfortService(
        engines=engines, wishes=WishParser(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )


@pytest.fixture
def replies(
    engines: ComfortEngines, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> ReplyService:
    return ReplyService(engines=engines, runner=runner, unit_of_work=unit_of_work, clock=clock)


async def told(comfort: ComfortService, person: Person, update_id: int, text: str = "힘들어") -> Reply:
    outcome = await comfort.answer(person, update_id, text)
    assert isinstance(outcome, Reply)
    return outcome


async def id_of(comfort: ComfortService, person: Person, update_id: int = 1, text: str = "힘들어") -> int:
    reply = await told(comfort, person, update_id, text)
    assert reply.stored is not None
    return reply.stored.id


async def test_another_answer_takes_the_place_of_the_first(
    comfort: ComfortService,
    replies: ReplyService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
) -> None:
    generator.script = lambda request: f"답 {len(generator.asked)}"
    reply_id = await id_of(comfort, person)

    other = await replies.another(person, 2, reply_id)

    assert isinstance(other, Reply)
    assert (other.text, other.stored and other.stored.is_second) == ("답 2", True)
    assert generator.asked[1].refused == ("답 1",)
    assert [turn.text for turn in generator.asked[1].turns] == ["힘들어"]
    assert generator.asked[1].used == {"unit-1"}
    async with unit_of_work() as work:
        assert [message.text for message in await work.messages.latest(person.id, 9)] == ["힘들어", "답 2"]
        assert await work.messages.used_units(person.id) == {"unit-1", "unit-2"}


async def test_another_answer_comes_once_and_again_to_the_same_tap(
    comfort: ComfortService, replies: ReplyService, person: Person, generator: ScriptedGenerator
) -> None:
    generator.script = lambda request: f"답 {len(generator.asked)}"
    reply_id = await id_of(comfort, person)
    first = await replies.another(person, 2, reply_id)

    assert await replies.another(person, 2, reply_id) == first
    assert await replies.another(person, 3, reply_id) == ExchangedBefore()
    assert len(generator.asked) == 2


async def test_another_answer_knows_only_what_was_said_before_it(
    comfort: ComfortService, replies: ReplyService, person: Person, generator: ScriptedGenerator
) -> None:
    reply_id = await id_of(comfort, person)
    await told(comfort, person, 2, "그리고 더 있어")

    await replies.another(person, 3, reply_id)

    assert [turn.text for turn in generator.asked[-1].turns] == ["힘들어"]


async def test_a_failure_leaves_the_first_answer_and_the_one_try(
    comfort: ComfortService, replies: ReplyService, person: Person, generator: ScriptedGenerator
) -> None:
    reply_id = await id_of(comfort, person)
    generator.error = CounselError("x")

    failed = await replies.another(person, 2, reply_id)
    generator.error = None

    assert failed == Speechless()
    assert isinstance(await replies.another(person, 3, reply_id), Reply)


async def test_nobody_exchanges_or_judges_what_is_not_theirs_or_gone(
    comfort: ComfortService,
    replies: ReplyService,
    person: Person,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    other = await people.settle(unit_of_work, 899, now=clock())
    reply_id = await id_of(comfort, person)

    for who, message_id in ((other, reply_id), (person, reply_id - 1), (person, reply_id + 999)):
        with pytest.raises(NotFound):
            await replies.another(who, 2, message_id)
        with pytest.raises(NotFound):
            await replies.vote(who, message_id, is_up=True)


async def test_an_answer_of_an_earlier_talk_stays_as_it_is(
    comfort: ComfortService, replies: ReplyService, person: Person, clock: StillClock
) -> None:
    reply_id = await id_of(comfort, person)
    clock.pass_by(timedelta(days=1))
    await told(comfort, person, 2)

    with pytest.raises(NotFound):
        await replies.another(person, 3, reply_id)


async def test_votes_are_told_to_the_engine_and_can_be_changed(
    comfort: ComfortService, replies: ReplyService, person: Person, generator: ScriptedGenerator
) -> None:
    reply_id = await id_of(comfort, person)
    down = await replies.vote(person, reply_id, is_up=False)
    await told(comfort, person, 2)
    up = await replies.vote(person, reply_id, is_up=True)
    await told(comfort, person, 3)

    assert [(reply.stored and reply.stored.is_up) for reply in (down, up)] == [False, True]
    assert [(request.liked, request.disliked) for request in generator.asked[1:]] == [
        (frozenset(), {"unit-1"}),
        ({"unit-1"}, frozenset()),
    ]


async def test_the_chosen_manner_reaches_the_engine(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    manner = MannerService(unit_of_work=unit_of_work)
    await manner.change_speech(person, "casual")
    await manner.change_length(person, "short")
    for nonsense in ("shouting", "", "usual"):
        await manner.change_speech(person, nonsense)
    await manner.change_length(person, "endless")

    await comfort.answer(await people.arrive(unit_of_work, person.id, now=clock()), 1, "힘들어")

    assert (generator.asked[0].speech, generator.asked[0].length) == (Speech.CASUAL, Length.SHORT)
    assert (await manner.change_length(person, "usual")).length is None


async def test_what_a_long_talk_told_is_kept_in_a_summary(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, unit_of_work: UnitOfWorkFactory
) -> None:
    await told(comfort, person, 1, "친구 민지가 약속을 안 지켜서 속상해")
    for update_id in range(2, 16):
        await told(comfort, person, update_id, f"그리고 {update_id}")

    request = generator.asked[-1]
    assert request.summary is not None
    assert "민지" in request.summary
    assert N_TURNS <= len(request.turns) <= N_TURNS + 10
    assert request.turns[-1].text == "그리고 15"
    async with unit_of_work() as work:
        notes = await work.talk_notes.summary(person.id)
    assert notes is not None
    assert "그리고" not in notes.text


async def test_a_reset_forgets_the_summary_the_votes_and_the_words_of_recommendations(
    comfort: ComfortService,
    replies: ReplyService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await replies.vote(person, await id_of(comfort, person), is_up=False)
    film = {"fit": 9, "words": ["이별"], "genres": [], "because_of": [], "shares": {}}
    async with unit_of_work() as work:
        payload = {"films": [film], "asked": {"unknown": ["이별 영화"]}}
        batch = await work.batches.add(
            person.id, update_id=50, wish="lift", payload=payload, film_ids=[1], now=clock()
        )
        await work.shown.refuse(person.id, 1)
        await work.talk_notes.summarise(person.id, "event: 이별", last_message_id=1, now=clock())
        await work.commit()

    await MenuService(unit_of_work=unit_of_work).forget_talk(person)
    await told(comfort, person, 60)

    assert (generator.asked[-1].summary, generator.asked[-1].disliked) == (None, frozenset())
    async with unit_of_work() as work:
        kept = await work.batches.get(batch.id, person.id)
        assert kept.payload == {"films": [{**film, "words": []}], "asked": None}
        assert await work.shown.excluded_ids(person.id) == {1}


async def test_rest_is_brought_up_once_in_a_talk_deep_in_the_night(
    comfort: ComfortService, person: Person, clock: StillClock
) -> None:
    clock.now = NIGHT
    said = [await told(comfort, person, update_id) for update_id in range(1, 9)]

    nudges = [reply.nudge for reply in said]
    assert nudges.count(Nudge.LATE) == 1
    assert nudges.index(Nudge.LATE) == 3
    assert (await told(comfort, person, 4)).nudge is Nudge.LATE, "the same update again"


async def test_rest_is_brought_up_in_a_very_long_talk_by_day(comfort: ComfortService, person: Person) -> None:
    said = [await told(comfort, person, update_id) for update_id in range(1, 24)]

    assert [number for number, reply in enumerate(said, 1) if reply.nudge] == [21]


async def test_nobody_is_sent_to_bed_in_need(
    comfort: ComfortService, person: Person, clock: StillClock
) -> None:
    clock.now = NIGHT
    said = [await told(comfort, person, update_id, "CONCERN") for update_id in range(1, 9)]

    assert [reply.nudge for reply in said] == [None] * 8


async def test_a_budget_of_the_day_limits_what_costs(
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    person: Person,
    generator: ScriptedGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    paid = ComfortService(
        engines=replace(engines, daily_replies=2),
        wishes=WishParser(),
        runner=runner,
        unit_of_work=unit_of_work,
        clock=clock,
    )
    with caplog.at_level(logging.INFO):
        for update_id, text in enumerate(["CONCERN", "하나", "둘", "셋"], 1):
            await told(paid, person, update_id, text)
    clock.pass_by(timedelta(days=1))
    await told(paid, person, 9, "내일")

    assert [request.may_cost for request in generator.asked] == [True, True, True, False, True]
    assert "budget" in caplog.text
    assert "하나" not in caplog.text


async def test_what_only_writes_recordings_down_leaves_replies_without_a_budget(
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    person: Person,
    generator: ScriptedGenerator,
) -> None:
    paid = replace(engines, transcriber=Ear(), daily_replies=1, is_counsel_paid=False)
    comfort = ComfortService(
        engines=paid, wishes=WishParser(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )
    voices = VoiceService(engines=paid, runner=runner, unit_of_work=unit_of_work, clock=clock)

    for update_id in (1, 2):
        await told(comfort, person, update_id)
    heard = [await voices.listen(person, recording()) for _ in range(2)]

    assert [request.may_cost for request in generator.asked] == [True, True]
    assert heard == [Heard("오늘 힘들었어", is_crisis=False), VoiceLost("comfort-voice-not-now")]


@pytest.mark.parametrize("error", [InferenceFailed("x"), InferenceTimeout("x"), MemoryError()])
async def test_an_engine_that_breaks_down_is_said_and_nothing_is_lost(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    error: Exception,
) -> None:
    generator.error = error

    assert await comfort.answer(person, 1, "힘들어") == Speechless()
    async with unit_of_work() as work:
        assert [message.text for message in await work.messages.latest(person.id, 9)] == ["힘들어"]


async def test_words_that_speak_of_danger_are_answered_by_the_protocol_wherever_they_come_from(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, unit_of_work: UnitOfWorkFactory
) -> None:
    assert await comfort.answer(person, 1, "CRISIS") == InDanger()
    assert generator.asked == []
    async with unit_of_work() as work:
        assert (await work.users.get(person.id)).safety_hold_until is not None


async def test_danger_that_another_answer_finds_is_answered_by_the_protocol(
    comfort: ComfortService, replies: ReplyService, person: Person, generator: ScriptedGenerator
) -> None:
    reply_id = await id_of(comfort, person)
    generator.topic = CRISIS_TOPIC

    assert await replies.another(person, 2, reply_id) == InDanger()


class Ear(Transcriber):
    """Hears what the test says, or fails."""

    def __init__(self, words: str = "오늘 힘들었어", error: Exception | None = None) -> None:
        self.words = words
        self.error = error
        self.heard: list[tuple[bytes, str]] = []

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def transcribe(self, audio: bytes, *, locale: str) -> str:
        self.heard.append((audio, locale))
        if self.error is not None:
            raise self.error
        return self.words


def recording(content: bytes = b"OggS", seconds: int = 3, n_bytes: int | None = None) -> Recording:
    async def fetch() -> bytes:
        return content

    return Recording(seconds, n_bytes if n_bytes is not None else len(content), fetch)


@pytest.mark.parametrize(
    ("ear", "sent", "expected"),
    [
        pytest.param(None, recording(), VoiceLost("menu-got-voice"), id="no model"),
        pytest.param(Ear(), recording(), Heard("오늘 힘들었어", is_crisis=False), id="heard"),
        pytest.param(Ear("CRISIS"), recording(), Heard("CRISIS", is_crisis=True), id="danger"),
        pytest.param(Ear(""), recording(), VoiceLost("comfort-voice-empty"), id="silence"),
        pytest.param(Ear(), recording(seconds=181), VoiceLost("comfort-voice-too-long"), id="too long"),
        pytest.param(
            Ear(), recording(n_bytes=6_000_000), VoiceLost("comfort-voice-too-long"), id="said to be large"
        ),
        pytest.param(
            Ear(),
            recording(b"0" * 6_000_000, n_bytes=0),
            VoiceLost("comfort-voice-too-long"),
            id="larger than said",
        ),
        pytest.param(
            Ear(error=InferenceFailed("x")), recording(), VoiceLost("comfort-voice-not-now"), id="broken"
        ),
        pytest.param(
            Ear(error=InferenceTimeout("x")), recording(), VoiceLost("comfort-voice-not-now"), id="slow"
        ),
    ],
)
async def test_a_recording_is_heard_or_kindly_declined(
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    person: Person,
    ear: Ear | None,
    sent: Recording,
    expected: Heard | VoiceLost,
) -> None:
    voices = VoiceService(
        engines=replace(engines, transcriber=ear), runner=runner, unit_of_work=unit_of_work, clock=clock
    )

    assert await voices.listen(person, sent) == expected


async def test_history_is_paged_and_one_exchange_or_all_can_be_deleted(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory
) -> None:
    history = HistoryService(unit_of_work=unit_of_work)
    for update_id in range(1, 6):
        await told(comfort, person, update_id, f"말 {update_id}")

    first, last, beyond = [await history.page(person, index) for index in (0, 1, 99)]
    await history.delete(person, first.exchanges[0].id)
    left = await history.page(person, 0)

    assert [past.said for past in first.exchanges] == ["말 5", "말 4", "말 3"]
    assert [past.number for past in first.exchanges] == [5, 4, 3]
    assert [past.said for past in last.exchanges] == ["말 2", "말 1"]
    assert (last.index, last.n_pages, beyond) == (1, 2, last)
    assert [past.said for past in left.exchanges] == ["말 4", "말 3", "말 2"]
    async with unit_of_work() as work:
        assert len(await work.readings.latest(person.id, 9)) == 4

    await history.delete_all(person)

    assert (await history.page(person, 0)).exchanges == ()
    assert await comfort.feeling(person) is None


async def test_nobody_reads_or_deletes_the_history_of_another(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    other = await people.settle(unit_of_work, 899, now=clock())
    history = HistoryService(unit_of_work=unit_of_work)
    await told(comfort, person, 1)
    (past,) = (await history.page(person, 0)).exchanges

    assert (await history.page(other, 0)).exchanges == ()
    with pytest.raises(NotFound):
        await history.read(other, past.id)
    with pytest.raises(NotFound):
        await history.delete(other, past.id)
