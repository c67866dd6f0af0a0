import asyncio

import pytest

from bench.world import Somebody, World, buttons, has_button, words

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("가" * 4096, id="as long as Telegram allows"),
        pytest.param("😭😭😭", id="emoji"),
        pytest.param("\u202eمرحبا كيف حالك\u202c", id="right to left"),
        pytest.param("\u200b\u200d\u2060a", id="zero width"),
        pytest.param(
            "'\"`<b>&amp;</b>\n\n--; DROP TABLE users; {0} %s $name", id="quotes, markup and newlines"
        ),
        pytest.param("{ $name } { -term }", id="Fluent's own syntax"),
        pytest.param("ㅁㄴㅇㄹ", id="keys at random"),
        pytest.param("?", id="one mark"),
        pytest.param("1" * 300, id="digits"),
        pytest.param("a" * 500 + " " + "ㅋ" * 500, id="repetition"),
    ],
)
async def test_any_text_gets_an_answer_and_the_talk_goes_on(settled: Somebody, text: str) -> None:
    await settled.say(text)
    answer = await settled.hear()
    await settled.say("오늘 회사에서 혼나서 속상했어요")

    assert words(answer)
    assert words(await settled.hear())


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("film_turn:1:0", id="another person's films"),
        pytest.param("film_save:999999:0:1", id="films that never were"),
        pytest.param("film_turn:abc:0", id="not a number"),
        pytest.param("feeling:hatred", id="no such feeling"),
        pytest.param("pet_take:dragon:1", id="no such pet"),
        pytest.param("me_zone:99:", id="malformed"),
        pytest.param("me_zone:99", id="no such place"),
        pytest.param("me_lang:xx", id="no such language"),
        pytest.param("wish:murder", id="no such wish"),
        pytest.param("nonsense", id="nothing known"),
        pytest.param("saved_drop:1:99999", id="nothing saved"),
        pytest.param("try_film:joy:262143:7", id="all genres at once"),
        pytest.param("", id="empty"),
        pytest.param("x" * 64, id="long"),
    ],
)
async def test_a_forged_button_is_answered_and_changes_nothing(
    settled: Somebody, world: World, data: str
) -> None:
    await settled.say("/help")
    message = await settled.hear()

    await settled.send_data(message, data or " ")
    await settled.say("/me")

    page = await settled.hear(has_button("별명"))
    assert f"여행자{settled.id}"[:16] in words(page)
    assert "서울" in words(page)
    assert not [m for m in await settled.messages() if "제 쪽에 문제가" in words(m)]


async def test_films_of_another_person_cannot_be_seen(world: World, settled: Somebody) -> None:
    await settled.say("/films")
    await settled.tap(await settled.hear(), "지금 기분 그대로")
    card = await settled.hear(has_button("1/8"))
    data = next(button["callback_data"] for button in buttons(card) if button["text"] == "▶")
    stranger = await world.person()
    await stranger.settle(f"낯선{stranger.id}"[:16])
    await stranger.say("/help")
    message = await stranger.hear()
    before = len(await stranger.messages())

    await stranger.send_data(message, data)
    await stranger.say("/saved")
    await stranger.hear_text("아직 저장한")

    assert len(await stranger.messages()) == before + 2


@pytest.mark.parametrize("kind", ["voice", "document"])
async def test_what_cannot_be_read_is_answered_kindly(settled: Somebody, world: World, kind: str) -> None:
    await world.upload(settled.id, kind, b"\0" * 64)

    assert "글로" in words(await settled.hear())


async def test_an_unknown_command_loses_nothing(settled: Somebody) -> None:
    await settled.say("회사 일이 너무 힘들어요")
    await settled.hear()

    await settled.say("/dance")

    assert "/help" in words(await settled.hear())
    await settled.say("그래도 버텨야겠죠")
    assert words(await settled.hear())


async def test_cancel_leaves_a_renaming(settled: Somebody) -> None:
    await settled.say("/me")
    await settled.tap(await settled.hear(), "별명")
    await settled.hear_text("새 별명")

    await settled.say("/cancel")
    await settled.hear_text("멈췄어요")
    await settled.say("오늘 좀 우울하네요")
    await settled.hear()
    await settled.say("/me")

    assert f"여행자{settled.id}"[:16] in words(await settled.hear(has_button("별명")))


async def test_everything_of_the_own_page_can_be_changed(settled: Somebody) -> None:
    await settled.say("/me")
    page = await settled.hear(has_button("별명"))
    await settled.tap(page, "별명")
    await settled.hear_text("새 별명")
    await settled.say(f"새이름{settled.id}"[:16])
    await settled.hear_text(f"새이름{settled.id}"[:16])
    await settled.tap(page, "펫")
    carousel = await settled.hear(has_button("1/10"))
    await settled.tap(carousel, "◀")
    await settled.tap(await settled.hear(has_button("10/10")), "함께할래요")
    await settled.hear_text("펭이")
    await settled.tap(page, "설정")
    settings = await settled.hear(has_button("시간대"))
    await settled.tap(settings, "시간대")
    await settled.tap(await settled.hear(has_button("도쿄")), "도쿄")
    await settled.hear_text("도쿄")
    await settled.tap(settings, "언어")
    await settled.tap(await settled.hear(has_button("English")), "English")
    await settled.hear_text("English from now on")

    await settled.say("/me")

    changed = words(await settled.hear(has_button("Nickname")))
    assert all(part in changed for part in (f"새이름{settled.id}"[:16], "Pengi", "Tokyo", "English"))


async def test_two_messages_at_the_same_moment_are_answered_in_order(settled: Somebody) -> None:
    await asyncio.gather(*(settled.say(f"걱정 {i}: 내일 시험이 {i}개나 있어") for i in range(4)))

    answers = [await settled.hear() for _ in range(4)]

    assert len({words(answer) for answer in answers}) == 4


async def test_fifty_people_at_once_are_not_mixed_up(world: World, bot: object) -> None:
    people = [await world.person(f"사람{i}") for i in range(50)]

    welcomes = await asyncio.gather(*(each.settle(f"오십{each.id}"[:16]) for each in people))
    await asyncio.gather(*(each.say("요즘 잠이 안 와서 걱정이야") for each in people))
    replies = await asyncio.gather(*(each.hear() for each in people))

    for each, welcome in zip(people, welcomes, strict=True):
        assert f"오십{each.id}"[:16] in words(welcome)
    assert all(reply["chat"]["id"] == each.id for reply, each in zip(replies, people, strict=True))
    for each in people:
        said = [words(message) for message in await each.messages() if message["from_bot"]]
        assert len(said) == len(set(said))


async def test_an_edited_message_gets_no_second_answer(settled: Somebody, world: World) -> None:
    await settled.say("오늘은 그냥 그런 날")
    await settled.hear()
    own = [message for message in await settled.messages() if not message["from_bot"]][-1]
    before = len(await settled.messages())

    await world.post(
        "edits", chat_id=settled.id, user_id=settled.id, message_id=own["message_id"], text="오늘은 좋은 날"
    )
    await settled.say("/help")
    await settled.hear_text("/films")

    assert len(await settled.messages()) == before + 2
