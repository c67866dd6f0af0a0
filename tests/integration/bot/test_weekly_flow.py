"""The letter of Sunday evening, walked through the whole bot."""

import asyncio
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from bench.world import Json, Somebody, World, buttons, words
from db.records import NewMood
from db.unit_of_work import UnitOfWorkFactory
from handlers.context import BotContext
from handlers.dispatch import Dispatcher, Fate, Pace
from handlers.hold import hold
from handlers.payloads.days import OpenWeekly
from handlers.payloads.films import OpenFilm
from handlers.privacy.taps import RevokeConsent
from handlers.states import State
from handlers.weekly.rota import LetterNote, WeeklyRota
from handlers.weekly.taps import StopWeekly, SwitchWeekly
from ml.counsel.types import Speech
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.whole import FILMS, WholeBot

SEOUL = timedelta(hours=9)


@pytest.fixture
async def reader(whole: WholeBot, world: World) -> Somebody:
    return await subscribed(whole, world)


async def subscribed(whole: WholeBot, world: World, locale: str = "ko") -> Somebody:
    somebody = await settled(whole, world, locale)
    await whole.receive(updates.tap(somebody.id, SwitchWeekly(is_on=True).pack()))
    return somebody


async def settled(whole: WholeBot, world: World, locale: str = "ko") -> Somebody:
    somebody = await world.person(language_code=locale)
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock(), locale=locale)
    await whole.place(somebody.id, State.GREETING)
    return somebody


def sunday_evening(clock: StillClock, weeks: int = 0) -> datetime:
    """19:31 in Seoul on a Sunday to come, when all letters of that evening are due."""
    local = clock() + SEOUL
    days = (6 - local.weekday()) % 7 + 7 * weeks
    evening = (local + timedelta(days=days)).replace(hour=19, minute=31, second=0, microsecond=0) - SEOUL
    return evening if evening > clock() else evening + timedelta(weeks=1)


async def post(whole: WholeBot) -> None:
    await whole.jobs._parts.weekly.run(BotContext(whole.application))


async def letters(somebody: Somebody) -> list[Json]:
    return [each for each in await somebody.messages() if "🐾" in words(each) and each.get("photo")]


async def note(whole: WholeBot, somebody: Somebody, day: date, score: int, *tags: str) -> None:
    at = datetime.combine(day, datetime.min.time(), whole.clock().tzinfo) + timedelta(hours=3)
    async with whole.unit_of_work() as work:
        await work.moods.add(somebody.id, entry=NewMood(score, day, tags, logged_at=at), now=whole.clock())
        await work.commit()


async def test_a_letter_comes_on_sunday_evening_and_once_a_week(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    sunday = (clock() + SEOUL).date()
    await post(whole)
    assert len(await letters(reader)) == 1
    await note(whole, reader, sunday, 5, "exercise")

    for _ in range(3):
        await post(whole)
    clock.pass_by(timedelta(days=6, hours=23))
    await post(whole)
    assert len(await letters(reader)) == 1

    clock.now = sunday_evening(clock)
    await note(whole, reader, (clock() + SEOUL).date() - timedelta(days=2), 5, "exercise")
    await post(whole)

    second = (await letters(reader))[-1]
    assert len(await letters(reader)) == 2
    assert "하루 마음을 들려줬어요" in words(second)
    assert "금요일(운동)에는 “아주 좋아요”" in words(second)


async def test_nobody_gets_a_letter_unasked(whole: WholeBot, world: World, clock: StillClock) -> None:
    somebody = await settled(whole, world)
    clock.now = sunday_evening(clock)

    await post(whole)

    assert await letters(somebody) == []


async def test_a_week_without_entries_is_not_blamed(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)

    await post(whole)

    (letter,) = await letters(reader)
    assert "그런 주도 있어요" in words(letter)
    for blame in ("안 남", "빠뜨", "놓쳤", "못 했", "연속", "왜"):
        assert blame not in words(letter)


@pytest.mark.parametrize("speech", Speech)
async def test_the_pet_writes_in_the_manner_that_is_wanted(
    whole: WholeBot, clock: StillClock, reader: Somebody, speech: Speech
) -> None:
    async with whole.unit_of_work() as work:
        (await work.users.get(reader.id)).speech = speech.value
        await work.commit()
    clock.now = sunday_evening(clock)

    await post(whole)

    (letter,) = await letters(reader)
    opening = {
        Speech.POLITE: "몽이예요. 한 주 동안",
        Speech.CASUAL: "나야, 몽이",
        Speech.PLAIN: "편지를 써요",
    }
    assert opening[speech] in words(letter)
    assert "— 몽이 🐾" in words(letter)


async def test_hard_days_are_met_gently(whole: WholeBot, clock: StillClock, reader: Somebody) -> None:
    clock.now = sunday_evening(clock)
    for ago in range(3):
        await note(whole, reader, (clock() + SEOUL).date() - timedelta(days=ago), 1, "work")

    await post(whole)

    (letter,) = await letters(reader)
    assert "/sos" in words(letter)
    assert "(일)" not in words(letter)


async def test_a_pattern_is_told_only_where_there_is_enough_of_it(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    sunday = (clock() + SEOUL).date()
    for ago in range(1, 30):
        is_good = ago % 2 == 0
        await note(whole, reader, sunday - timedelta(days=ago), 4 if is_good else 2, *(["sleep"] * is_good))

    await post(whole)

    (letter,) = await letters(reader)
    assert "“잠” 태그가 있는 14일은 다른 날보다 기분이 평균 2.0만큼 높았어요" in words(letter)
    assert "우연일 수도" in words(letter)


async def test_no_pattern_is_told_of_own_words_or_of_a_few_days(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    sunday = (clock() + SEOUL).date()
    for ago in range(1, 30):
        tags = (["비밀"] if ago % 2 == 0 else []) + (["sleep"] if ago < 8 else [])
        await note(whole, reader, sunday - timedelta(days=ago), 4 if ago % 2 == 0 else 2, *tags)

    await post(whole)

    (letter,) = await letters(reader)
    assert "석 달" not in words(letter)
    assert "비밀” 태그" not in words(letter)


async def test_the_film_opens_below_the_letter(whole: WholeBot, clock: StillClock, reader: Somebody) -> None:
    clock.now = sunday_evening(clock)
    await post(whole)
    (letter,) = await letters(reader)
    (see,) = [each for each in buttons(letter) if each["text"] == "영화 보기"]

    await whole.receive(updates.tap(reader.id, see["callback_data"], message_id=letter["message_id"]))

    shown = (await reader.messages())[-1]
    assert shown["message_id"] != letter["message_id"], "the letter stays"
    title = next(film.title for film in FILMS.values() if film.title in words(letter))
    assert title in words(shown)
    assert any("저장" in each["text"] for each in buttons(shown))


async def test_the_film_of_somebody_else_is_not_shown(
    whole: WholeBot, world: World, clock: StillClock, reader: Somebody
) -> None:
    other = await settled(whole, world)
    clock.now = sunday_evening(clock)
    await post(whole)
    (letter,) = await letters(reader)
    (see,) = [each for each in buttons(letter) if each["text"] == "영화 보기"]

    await whole.receive(updates.tap(other.id, see["callback_data"]))

    assert not any(each.get("photo") for each in await other.messages())


async def test_letters_end_by_one_tap_and_the_letter_stays(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    await post(whole)
    (letter,) = await letters(reader)

    await reader.tap(letter, "편지 그만 받기")  # As a control: the label is there.
    await whole.receive(updates.tap(reader.id, StopWeekly().pack(), message_id=letter["message_id"]))

    (kept,) = await letters(reader)
    assert words(kept) == words(letter)
    assert "편지 그만 받기" not in [each["text"] for each in buttons(kept)]
    assert "보내지 않을게요" in words((await reader.messages())[-1])
    clock.pass_by(timedelta(weeks=1))
    await post(whole)
    assert len(await letters(reader)) == 1


async def test_it_is_off_and_on_on_its_own_page(whole: WholeBot, world: World) -> None:
    somebody = await settled(whole, world)

    await whole.receive(updates.tap(somebody.id, OpenWeekly().pack()))
    page = (await somebody.messages())[-1]
    assert "받지 않고 있어요" in words(page)
    for is_on in (True, True, False):
        await whole.receive(
            updates.tap(somebody.id, SwitchWeekly(is_on=is_on).pack(), message_id=page["message_id"])
        )
        shown = (await somebody.messages())[-1]
        assert shown["message_id"] == page["message_id"]
        assert ("다음 편지는" in words(shown)) is is_on


@pytest.mark.parametrize("why", ["held", "secret", "revoked", "away", "late"])
async def test_no_letter_comes_at_a_bad_time(
    whole: WholeBot, clock: StillClock, reader: Somebody, why: str
) -> None:
    if why == "revoked":
        await whole.receive(updates.tap(reader.id, RevokeConsent("sensitive").pack()))
    clock.now = sunday_evening(clock)
    if why == "held":
        await hold(whole.unit_of_work, reader.id, clock())
    if why == "secret":
        await whole.receive(updates.message(reader.id, "/secret on"))
    if why == "away":
        clock.pass_by(timedelta(weeks=4))
        async with whole.unit_of_work() as work:
            row = await work.weekly_letters.find(reader.id)
            assert row is not None
            row.next_due_at = clock()
            await work.commit()
    if why == "late":
        clock.pass_by(timedelta(hours=4))

    await post(whole)

    assert await letters(reader) == []
    if why in {"held", "late"}:
        clock.now = sunday_evening(clock)
        await post(whole)
        assert len(await letters(reader)) == 1, "the next Sunday is another one"


async def test_quiet_hours_are_kept(whole: WholeBot, clock: StillClock, reader: Somebody) -> None:
    async with whole.unit_of_work() as work:
        await work.check_ins.open(reader.id, times=(600,), quiet=(18 * 60, 8 * 60), now=clock())
        await work.commit()
    clock.now = sunday_evening(clock)

    await post(whole)

    assert await letters(reader) == []


async def test_one_that_may_have_left_is_not_sent_again(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    async with whole.unit_of_work() as work:
        row = await work.weekly_letters.find(reader.id)
        assert row is not None
        row.slot_at, row.begun_at, row.next_due_at = row.next_due_at, clock(), clock()
        await work.commit()

    await post(whole)

    assert await letters(reader) == []
    clock.now = sunday_evening(clock)
    await post(whole)
    assert len(await letters(reader)) == 1


async def test_who_blocked_the_bot_gets_no_more(
    whole: WholeBot, world: World, clock: StillClock, reader: Somebody
) -> None:
    await world.post("blocks", user_id=reader.id, blocked=True)
    clock.now = sunday_evening(clock)

    await post(whole)

    async with whole.unit_of_work() as work:
        row = await work.weekly_letters.find(reader.id)
        assert row is not None
        assert row.next_due_at is None
        assert not (await work.users.get(reader.id)).is_active


async def test_a_move_to_the_west_brings_no_second_letter_that_sunday(
    whole: WholeBot, clock: StillClock, reader: Somebody
) -> None:
    clock.now = sunday_evening(clock)
    await post(whole)
    async with whole.unit_of_work() as work:
        (await work.users.get(reader.id)).timezone = "America/New_York"
        await work.commit()
    await whole.receive(updates.tap(reader.id, SwitchWeekly(is_on=False).pack()))
    await whole.receive(updates.tap(reader.id, SwitchWeekly(is_on=True).pack()))

    clock.pass_by(timedelta(hours=14))
    await post(whole)

    assert len(await letters(reader)) == 1


async def test_several_processes_write_to_everybody_once(
    whole: WholeBot,
    world: World,
    clock: StillClock,
    concurrent_unit_of_work: UnitOfWorkFactory,
) -> None:
    for number in range(9_000, 9_060):
        await people.settle(whole.unit_of_work, number, now=clock())
        async with whole.unit_of_work() as work:
            row = await work.weekly_letters.open(number, now=clock())
            row.is_on, row.next_due_at = True, sunday_evening(clock) - timedelta(minutes=number % 30)
            await work.commit()
    clock.now = sunday_evening(clock)
    sent: Counter[int] = Counter()

    async def send(written: LetterNote) -> Fate:
        await asyncio.sleep(0)
        sent[written.user_id] += 1
        return Fate.SENT

    pace = Pace(n_claimed=7, n_in_flight=3, n_flights=2)
    await asyncio.gather(
        *(
            Dispatcher(
                rota=WeeklyRota(), unit_of_work=concurrent_unit_of_work, clock=clock, pace=pace
            ).send_all(send)
            for _ in range(3)
        )
    )

    assert len(sent) == 60
    assert set(sent.values()) == {1}


async def test_it_is_written_in_english_too(whole: WholeBot, world: World, clock: StillClock) -> None:
    somebody = await subscribed(whole, world, "en")
    clock.now = sunday_evening(clock)
    for ago in range(5):
        await note(whole, somebody, (clock() + SEOUL).date() - timedelta(days=ago), 5 - ago, "rest")

    await post(whole)

    (letter,) = await letters(somebody)
    assert "on 5 days this week" in words(letter)
    assert "Sunday (rest) was “very good”" in words(letter)
    assert "a little lighter" in words(letter)


@pytest.mark.parametrize("batch_id", [-1, 0, 10**11])
async def test_a_forged_film_is_refused(whole: WholeBot, reader: Somebody, batch_id: int) -> None:
    await whole.receive(updates.tap(reader.id, OpenFilm(batch_id).pack()))

    assert not any(each.get("photo") for each in await reader.messages())
