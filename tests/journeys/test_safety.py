import pytest

from bench.world import Somebody, World, buttons, has_button, words

pytestmark = pytest.mark.asyncio(loop_scope="session")

CRISIS = "이제 그만 죽고 싶어"


def is_fixed_answer(message: dict[str, object]) -> bool:
    return all(number in words(message) for number in ("109", "1577-0199", "1388", "119", "112"))


async def test_somebody_unknown_gets_the_fixed_answer(person: Somebody) -> None:
    await person.say(CRISIS)

    assert is_fixed_answer(await person.hear())


async def test_a_crisis_in_place_of_a_nickname_names_nobody(person: Somebody) -> None:
    await person.say("/start")
    await person.tap(await person.hear(), "14세 이상이고")
    await person.hear_text("뭐라고 부르면")

    await person.say("죽고싶어")
    answer = await person.hear()
    await person.say(f"괜찮아{person.id}"[:16])

    assert is_fixed_answer(answer)
    assert await person.hear(has_button("함께할래요"))


async def test_at_crisis_nothing_else_is_said(settled: Somebody) -> None:
    await settled.say("회사 일이 힘들어")
    await settled.hear()
    before = len(await settled.messages())

    await settled.say(CRISIS)
    answer = await settled.hear()

    assert is_fixed_answer(answer)
    assert [button["text"] for button in buttons(answer)] == [
        "지금은 안전해요",
        "내일 한 번 안부 물어봐 주세요",
    ]
    assert len(await settled.messages()) == before + 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("남편이 지금 문을 부수고 들어오려고 해요 애랑 숨어 있어요", "112", id="attack"),
        pytest.param("방금 또 손목을 그었는데 피가 안 멈춰", "119", id="injury"),
        pytest.param(CRISIS, "109", id="own"),
    ],
)
async def test_the_line_that_fits_the_danger_comes_first(settled: Somebody, text: str, first: str) -> None:
    await settled.say(text)
    answer = await settled.hear()

    assert is_fixed_answer(answer)
    assert words(answer).split("☎ ")[1].startswith(first)


async def test_a_second_cry_soon_after_gets_fewer_words_and_the_lines(settled: Somebody) -> None:
    await settled.say(CRISIS)
    whole = await settled.hear()
    await settled.say("그래도 죽고 싶어")
    again = await settled.hear()
    await settled.tap(again, "지금은 안전해요")
    await settled.hear_text("다행이에요")
    await settled.say(CRISIS)

    assert is_fixed_answer(again)
    assert len(words(again)) < len(words(whole))
    assert words(await settled.hear()) == words(whole)


async def test_films_wait_until_the_person_is_safe(settled: Somebody) -> None:
    await settled.say(CRISIS)
    answer = await settled.hear()

    await settled.say("/films")
    waiting = await settled.hear()
    await settled.tap(answer, "지금은 안전해요")
    await settled.hear_text("다행이에요")
    await settled.say("/films")

    assert not buttons(waiting)
    assert await settled.hear(has_button("지금 기분 그대로"))


async def test_a_follow_up_can_be_agreed_to_and_taken_back(settled: Somebody) -> None:
    await settled.say(CRISIS)
    await settled.tap(await settled.hear(), "안부")
    planned = await settled.hear()

    await settled.tap(planned, "안 물어봐도")

    assert "딱 한 번" in words(planned)
    assert "먼저 묻지 않을게요" in words(await settled.hear())


async def test_a_caption_is_graded_too(settled: Somebody, world: World) -> None:
    await world.post("messages", chat_id=settled.id, user_id=settled.id, text="오늘 날씨 좋다")
    await settled.hear()
    messages = await settled.messages()
    own = next(message for message in reversed(messages) if not message["from_bot"])

    await world.post(
        "edits", chat_id=settled.id, user_id=settled.id, message_id=own["message_id"], text=CRISIS
    )

    assert is_fixed_answer(await settled.hear())


@pytest.mark.parametrize("text", ["/죽고싶어", "그냥 /죽고싶어", "/cancel 죽고 싶어"])
async def test_a_slash_hides_no_crisis(settled: Somebody, text: str) -> None:
    await settled.say(text)

    assert is_fixed_answer(await settled.hear())


async def test_sos_works_before_anything(person: Somebody) -> None:
    await person.say("/sos")

    assert is_fixed_answer(await person.hear())


async def test_english_crisis_is_answered_in_english(world: World, bot: object) -> None:
    person = await world.person("Lee", "en")

    await person.say("I want to kill myself")
    answer = await person.hear()

    assert is_fixed_answer(answer)
    assert "safe" in words(answer)
