"""What happens to tickets and news when the world around them changes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot, ForumTopic, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError
from typing_extensions import override

from db.unit_of_work import UnitOfWorkFactory
from handlers.film_shelf import FilmShelf
from handlers.operators.news import NewsService
from handlers.operators.service import MIN_PEOPLE, OperatorService
from handlers.operators.tally import Tally
from handlers.person import Person
from handlers.show import Screen
from handlers.support.desk import SupportDesk
from handlers.support.outcomes import Sent, TooMany
from handlers.support.service import MAX_TICKETS, SupportService
from handlers.words import Dictionary
from ml.emotion.types import Emotion
from recommender.types import RankRequest
from tests.fakes import people
from tests.fakes.engines import ListRanker, film
from tests.fakes.moments import StillClock

DESK, MIGRATED, MINA, OPERATOR = -1001, -1002, 7_300_000_001, 99


class FakeGroup(Bot):
    """A bot whose group refuses as a test says; it remembers where everything stands."""

    def __init__(self) -> None:
        super().__init__("4242:test-token")
        self._refusals: list[Exception] = []
        self._said: list[tuple[int, int | None, str]] = []
        self._closed: list[int] = []
        self._deleted: list[int] = []
        self._number = 10

    @override
    async def create_forum_topic(self, chat_id: Any, name: str, *_: Any, **__: Any) -> ForumTopic:
        self._refuse()
        if chat_id == DESK and MIGRATED in [place for place, _, _ in self._said]:
            raise ChatMigrated(MIGRATED)
        self._number += 1
        return ForumTopic(self._number, name, 0)

    @override
    async def send_message(self, chat_id: Any, text: str, *_: Any, **more: Any) -> Message:
        if chat_id == DESK:
            self._refuse()
        self._number += 1
        self._said.append((int(chat_id), more.get("message_thread_id"), text))
        message = Message.de_json(
            {"message_id": self._number, "date": 1, "chat": {"id": chat_id, "type": "private"}}, self
        )
        assert message is not None
        return message

    @override
    async def close_forum_topic(self, chat_id: Any, message_thread_id: int, **_: Any) -> bool:
        self._closed.append(message_thread_id)
        return True

    @override
    async def delete_forum_topic(self, chat_id: Any, message_thread_id: int, **_: Any) -> bool:
        self._deleted.append(message_thread_id)
        return True

    def texts(self, chat_id: int) -> list[str]:
        """What was said in a chat."""
        return [text for place, _, text in self._said if place == chat_id]

    def _refuse(self) -> None:
        if self._refusals:
            raise self._refusals.pop(0)


@pytest.fixture
async def mina(concurrent_unit_of_work: UnitOfWorkFactory, clock: StillClock) -> Person:
    return await people.settle(concurrent_unit_of_work, MINA, now=clock())


@pytest.fixture
def service(concurrent_unit_of_work: UnitOfWorkFactory, clock: StillClock) -> SupportService:
    return SupportService(unit_of_work=concurrent_unit_of_work, clock=clock)


@pytest.fixture
def desk(concurrent_unit_of_work: UnitOfWorkFactory, clock: StillClock) -> SupportDesk:
    return SupportDesk(
        chat_id=DESK,
        operators=[OPERATOR],
        unit_of_work=concurrent_unit_of_work,
        clock=clock,
        screen=Screen(),
        dictionary=Dictionary(),
    )


async def ask(
    service: SupportService, mina: Person, text: str = "물어볼 것이 있어요", update_id: int = 1
) -> int:
    await service.begin(mina)
    await service.write(mina, text)
    sent = await service.send(mina, update_id)
    assert isinstance(sent, Sent)
    return sent.ticket_id


async def test_a_migrated_group_gets_the_ticket_all_the_same(
    service: SupportService, desk: SupportDesk, mina: Person
) -> None:
    bot = FakeGroup()
    bot._refusals = [ChatMigrated(MIGRATED)]

    await desk.serve(bot, await ask(service, mina))

    assert await desk.chat_id() == MIGRATED
    assert any("물어볼 것이" in text for text in bot.texts(MIGRATED))
    assert bot.texts(DESK) == []


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param(BadRequest("not enough rights to create a topic"), id="rights withdrawn"),
        pytest.param(Forbidden("bot was kicked from the supergroup chat"), id="kicked"),
        pytest.param(NetworkError("connection lost"), id="network"),
    ],
)
async def test_a_group_that_refuses_loses_nothing(
    service: SupportService, desk: SupportDesk, mina: Person, clock: StillClock, refusal: Exception
) -> None:
    bot = FakeGroup()
    bot._refusals = [refusal]
    number = await ask(service, mina)

    await desk.serve(bot, number)
    told = bot.texts(OPERATOR)
    before = bot.texts(DESK)
    clock.now += timedelta(minutes=5)
    await desk.serve_all(bot)

    assert len(told) == 1
    assert "물어볼" not in told[0]
    assert before == []
    assert sum("물어볼 것이" in text for text in bot.texts(DESK)) == 1


async def test_a_topic_that_is_gone_is_made_anew_with_everything(
    service: SupportService, desk: SupportDesk, mina: Person
) -> None:
    bot = FakeGroup()
    number = await ask(service, mina)
    await desk.serve(bot, number)
    await service.begin(mina, number)
    await service.write(mina, "하나 더요")
    await service.send(mina, 2)
    bot._refusals = [BadRequest("message thread not found")]

    await desk.serve(bot, number)

    threads = [thread for place, thread, text in bot._said if place == DESK and "물어볼 것이" in text]
    assert len(threads) == len(set(threads)) == 2
    assert sum("하나 더요" in text for text in bot.texts(DESK)) == 1


async def test_an_answer_that_comes_twice_is_passed_on_once(
    service: SupportService, desk: SupportDesk, mina: Person
) -> None:
    bot = FakeGroup()
    number = await ask(service, mina)

    for _ in range(2):
        await service.answer(number, "답이에요", update_id=50)
        await desk.serve(bot, number)

    assert sum("답이에요" in text for text in bot.texts(MINA)) == 1


async def test_a_tap_that_comes_again_opens_no_second_ticket(service: SupportService, mina: Person) -> None:
    first = await ask(service, mina)
    again = await service.send(mina, 1)

    page = await service.page(mina, 0)

    assert not isinstance(again, Sent)
    assert [ticket.id for ticket in page.tickets] == [first]


async def test_a_person_who_leaves_takes_the_topic_along(
    service: SupportService,
    desk: SupportDesk,
    mina: Person,
    concurrent_unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    bot = FakeGroup()
    await desk.serve(bot, await ask(service, mina))
    async with concurrent_unit_of_work() as work:
        await work.tickets.orphan(mina.id, clock())
        await work.users.delete(mina.id)
        await work.commit()

    await desk.serve_all(bot)

    assert len(bot._deleted) == 1
    async with concurrent_unit_of_work() as work:
        assert (await work.operations.numbers(clock())).tickets == {}


async def test_there_is_an_end_to_tickets_in_a_day(
    service: SupportService, mina: Person, clock: StillClock
) -> None:
    for number in range(MAX_TICKETS):
        await ask(service, mina, update_id=number + 1)

    assert await service.begin(mina) == TooMany()
    clock.now += timedelta(days=1, seconds=1)
    assert await service.begin(mina) != TooMany()


async def test_whoever_was_being_written_to_in_a_crash_gets_nothing_twice(
    concurrent_unit_of_work: UnitOfWorkFactory, mina: Person, clock: StillClock
) -> None:
    news = NewsService(unit_of_work=concurrent_unit_of_work, clock=clock)
    draft = await news.draft("소식", operator_id=OPERATOR, update_id=7)
    number = draft.broadcast_id  # type: ignore[union-attr]  # it is short enough
    await news.begin(number, panel_id=1)
    claimed = await news.claim(number)

    clock.now += timedelta(minutes=10)
    assert await news.sending() is not None
    again = await news.claim(number)

    assert claimed == (MINA, "ko")
    assert again is None
    assert await news.finish(number)
    assert (await news.progress(number)).counts.failed == 1


async def test_news_that_were_stopped_reach_nobody_else(
    concurrent_unit_of_work: UnitOfWorkFactory, mina: Person, clock: StillClock
) -> None:
    news = NewsService(unit_of_work=concurrent_unit_of_work, clock=clock)
    draft = await news.draft("소식", operator_id=OPERATOR, update_id=8)
    number = draft.broadcast_id  # type: ignore[union-attr]  # it is short enough
    await news.begin(number, panel_id=1)
    await news.stop(number, is_stopped=True)
    stopped = await news.claim(number)
    await news.stop(number, is_stopped=False)

    assert stopped is None
    assert await news.claim(number) == (MINA, "ko")


async def _none_waiting() -> int:
    return 0


async def test_feelings_of_fewer_than_ten_people_are_not_shown(
    concurrent_unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    scores = {emotion.value: 0.0 for emotion in Emotion}
    for number in range(MIN_PEOPLE + 3):
        feeling = "joy" if number < MIN_PEOPLE else "sadness"
        async with concurrent_unit_of_work() as work:
            await work.users.add(7_400_000_000 + number, locale="ko", now=clock())
            await work.readings.add(
                7_400_000_000 + number,
                message_id=None,
                source="text",
                scores=scores | {feeling: 1.0},
                now=clock(),
            )
            await work.commit()
    shelf = FilmShelf(ranker=ListRanker([]), films={}, unit_of_work=concurrent_unit_of_work)
    service = OperatorService(
        shelf=shelf,
        waiting=_none_waiting,
        tally=Tally(),
        unit_of_work=concurrent_unit_of_work,
        clock=clock,
    )

    assert (await service.statistics()).moods == {"joy": MIN_PEOPLE}


async def test_a_hidden_film_is_ranked_for_nobody_and_a_changed_one_in_its_new_words(
    concurrent_unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    films = {number: film(number) for number in range(1, 6)}
    shelf = FilmShelf(
        ranker=ListRanker(list(films.values())), films=films, unit_of_work=concurrent_unit_of_work
    )
    service = OperatorService(
        shelf=shelf,
        waiting=_none_waiting,
        tally=Tally(),
        unit_of_work=concurrent_unit_of_work,
        clock=clock,
    )

    await service.hide_film(1, is_hidden=True, operator_id=OPERATOR)
    await service.edit_film(2, "title", "다른 제목", operator_id=OPERATOR)
    await service.edit_film(2, "netflix", "https://www.netflix.com/title/1", operator_id=OPERATOR)
    refused = await service.edit_film(2, "netflix", "http://nowhere", operator_id=OPERATOR)
    ranked = shelf.rank(RankRequest(n=3))
    other = FilmShelf(
        ranker=ListRanker(list(films.values())), films=dict(films), unit_of_work=concurrent_unit_of_work
    )
    await other.refresh()

    assert refused is None
    assert 1 not in [each.film.id for each in ranked]
    assert [each.film for each in ranked if each.film.id == 2] == [
        replace(film(2), title="다른 제목", links=(("netflix", "https://www.netflix.com/title/1"),))
    ]
    assert other.is_hidden(1)
