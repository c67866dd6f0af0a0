"""The diary as pictures, walked through the whole bot."""

from datetime import date, timedelta

import pytest

from bench.world import Json, Somebody, World, buttons, words
from db.records import NewMood
from handlers.diary.taps import ChooseDiaryTheme, OpenDiaryChoices, TurnDiary
from handlers.payloads.days import OpenDiary
from handlers.privacy.taps import RevokeConsent
from handlers.states import State
from ml.emotion.types import Emotion
from tests.fakes import people, updates
from tests.integration.bot.whole import FILMS, WholeBot


@pytest.fixture
async def writer(whole: WholeBot, world: World) -> Somebody:
    return await settled(whole, world)


async def settled(whole: WholeBot, world: World, locale: str = "ko") -> Somebody:
    somebody = await world.person(language_code=locale)
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock(), locale=locale)
    await whole.place(somebody.id, State.GREETING)
    return somebody


def today(whole: WholeBot) -> date:
    """In Seoul."""
    return (whole.clock() + timedelta(hours=9)).date()


async def note(whole: WholeBot, somebody: Somebody, ago: int, score: int, *tags: str, film: int = 0) -> None:
    at = whole.clock() - timedelta(days=ago)
    entry = NewMood(score, today(whole) - timedelta(days=ago), tags, film_id=film or None, logged_at=at)
    async with whole.unit_of_work() as work:
        await work.moods.add(somebody.id, entry=entry, now=whole.clock())
        await work.commit()


async def last(somebody: Somebody) -> Json:
    return (await somebody.messages())[-1]


async def turn(whole: WholeBot, somebody: Somebody, what: str, day: int = 0) -> Json:
    """Turn the last message to another picture; gives what stands there then."""
    before = await last(somebody)
    await whole.receive(
        updates.tap(somebody.id, TurnDiary(what, day).pack(), message_id=before["message_id"])
    )
    after = await last(somebody)
    assert after["message_id"] == before["message_id"], "edited in place"
    return after


def labels(message: Json) -> list[str]:
    return [button["text"] for button in buttons(message)]


async def test_an_empty_diary_says_so_kindly_and_how_to_begin(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.message(writer.id, "/diary"))

    message = await last(writer)
    assert "아직 남긴 기분이 없어요" in words(message)
    assert "photo" not in message
    assert "기분 남기기" in labels(message)


async def test_the_week_comes_as_a_picture_with_its_words(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 5)
    await note(whole, writer, 0, 2)

    await whole.receive(updates.message(writer.id, "/diary"))

    message = await last(writer)
    assert message["photo"]
    assert "1일 기록, 평균 3.5" in words(message)
    assert "평균으로 보여 드려요" in words(message)
    assert labels(message)[:6] == ["✓ 주", "달", "해", "태그", "감정", "설정"]


async def test_one_message_turns_through_all_pictures(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 4, "sleep", film=3)
    await note(whole, writer, 40, 2)
    await whole.receive(updates.tap(writer.id, OpenDiary().pack()))

    said = {what: words(await turn(whole, writer, what)) for what in ("month", "year", "tags", "feelings")}

    assert "괜찮아요 1일" in said["month"]
    assert FILMS[3].title in said["month"]
    assert "조금 힘들어요 1일" in said["year"]
    assert "8일씩 모이면" in said["tags"]
    assert "들은 감정이 없어요" in said["feelings"]
    assert all(message.get("photo") for message in await writer.messages() if message["from_bot"])


async def test_arrows_lead_no_further_than_the_diary_goes(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 4)
    await note(whole, writer, 7, 2)
    await whole.receive(updates.message(writer.id, "/diary"))
    assert "◀" in labels(await last(writer))
    assert "▶" not in labels(await last(writer))

    earlier = await turn(whole, writer, "week", (today(whole) - timedelta(days=7)).toordinal())

    assert "1일 기록, 평균 2.0" in words(earlier)
    assert "◀" not in labels(earlier)
    assert "▶" in labels(earlier)


@pytest.mark.parametrize("day", [-5, 1, 10**11, 3_652_059])
@pytest.mark.parametrize("what", ["week", "year", "nothing", ""])
async def test_a_forged_day_or_picture_is_one_of_the_diary(
    whole: WholeBot, writer: Somebody, what: str, day: int
) -> None:
    await note(whole, writer, 0, 4)
    await whole.receive(updates.message(writer.id, "/diary"))

    assert "1일 기록, 평균 4.0" in words(await turn(whole, writer, what, day))


async def test_tags_are_compared_with_their_numbers_and_no_cause(whole: WholeBot, writer: Somebody) -> None:
    for ago in range(8):
        await note(whole, writer, ago, 4 + ago % 2, "sleep")
        await note(whole, writer, 20 + ago, 2 + ago % 2, "<b>일</b>")
    await whole.receive(updates.message(writer.id, "/diary"))

    said = words(await turn(whole, writer, "tags"))

    assert "잠 +2.0 (95% 구간 +1.4 ~ +2.6, 있는 날 8일, 없는 날 8일)" in said
    assert "<b>일</b> -2.0" in said, "what looks like a tag of HTML is words"
    assert "까닭을 말해 주지는 않아요" in said


async def test_readings_stand_beside_the_own_entries(whole: WholeBot, writer: Somebody) -> None:
    joy = {emotion.value: float(emotion is Emotion.JOY) for emotion in Emotion}
    async with whole.unit_of_work() as work:
        for source in ("text", "face"):
            await work.readings.add(writer.id, message_id=None, source=source, scores=joy, now=whole.clock())
        await work.commit()

    await whole.receive(updates.message(writer.id, "/diary"))

    said = words(await last(writer))
    assert "◇ 이야기에서 읽음: " in said
    assert "△ 사진에서 읽음: " in said
    assert "틀릴 수 있어요" in said
    assert "기쁨 100%" in words(await turn(whole, writer, "feelings"))


async def test_the_theme_is_changed_below_the_same_picture(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 4)
    await whole.receive(updates.message(writer.id, "/diary"))
    light = await last(writer)

    await whole.receive(
        updates.tap(writer.id, OpenDiaryChoices("month", 0).pack(), message_id=light["message_id"])
    )
    chosen = await last(writer)
    assert labels(chosen)[0] == "밤 그림으로"
    assert words(chosen) == words(light)
    await whole.receive(
        updates.tap(writer.id, ChooseDiaryTheme("month", 0, "dark").pack(), message_id=light["message_id"])
    )

    dark = await last(writer)
    assert dark["message_id"] == light["message_id"]
    assert "✓ 달" in labels(dark)
    assert (await people.arrive(whole.unit_of_work, writer.id, now=whole.clock())).theme == "dark"


async def test_a_theme_that_there_is_not_changes_nothing(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 4)

    await whole.receive(updates.tap(writer.id, ChooseDiaryTheme("week", 0, "pink").pack()))

    assert (await people.arrive(whole.unit_of_work, writer.id, now=whole.clock())).theme == "light"


async def test_the_day_is_that_of_the_person_s_time_zone(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 4)
    async with whole.unit_of_work() as work:
        (await work.users.get(writer.id)).timezone = "Pacific/Kiritimati"
        await work.commit()
    far = whole.clock() + timedelta(hours=14)

    await whole.receive(updates.message(writer.id, "/diary"))

    monday = far.date() - timedelta(days=far.weekday())
    assert f"{monday.month}월 {monday.day}일 ~" in words(await last(writer))


@pytest.mark.parametrize("how", ["secret", "revoked"])
async def test_the_diary_stays_closed_while_nothing_is_kept(
    whole: WholeBot, writer: Somebody, how: str
) -> None:
    await note(whole, writer, 0, 4)
    if how == "secret":
        await whole.receive(updates.message(writer.id, "/secret on"))
    else:
        await whole.receive(updates.tap(writer.id, RevokeConsent("sensitive").pack()))

    await whole.receive(updates.message(writer.id, "/diary"))
    assert "일기도 덮어 두었어요" in words(await last(writer))
    await whole.receive(updates.tap(writer.id, TurnDiary("month", 0).pack()))

    assert "일기도 덮어 두었어요" in words(await last(writer))
    assert "photo" not in await last(writer)


async def test_nobody_sees_the_diary_of_somebody_else(
    whole: WholeBot, world: World, writer: Somebody
) -> None:
    await note(whole, writer, 0, 4)
    other = await settled(whole, world)

    await whole.receive(updates.tap(other.id, TurnDiary("year", today(whole).toordinal()).pack()))

    assert "아직 남긴 기분이 없어요" in words(await last(other))


async def test_the_diary_speaks_english(whole: WholeBot, world: World) -> None:
    reader = await settled(whole, world, "en")
    await note(whole, reader, 0, 5, film=3)

    await whole.receive(updates.message(reader.id, "/diary"))

    assert "1 day noted, mean 5.0" in words(await last(reader))
    for what in ("month", "year", "tags", "feelings"):
        assert await turn(whole, reader, what)


async def test_a_command_that_comes_again_shows_the_same(whole: WholeBot, writer: Somebody) -> None:
    await note(whole, writer, 0, 5)
    update = updates.message(writer.id, "/diary", update_id=77_001)

    await whole.receive(update)
    await whole.receive(update)

    assert len([each for each in await writer.messages() if each.get("photo")]) == 1
