import pytest

from bench.world import Somebody, World, buttons, has_button, words

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_somebody_new_is_taken_in(person: Somebody) -> None:
    await person.say("/start")
    intro = await person.hear(has_button("동의해요"))
    assert "AI" in words(intro)
    assert "109" in words(intro)
    await person.tap(intro, "14세 이상이고")
    await person.hear_text("뭐라고 부르면")
    await person.say(f"봄{person.id}")
    carousel = await person.hear(has_button("1/10"))
    assert carousel["photo"]

    await person.tap(carousel, "▶")
    second = await person.hear(has_button("2/10"))
    await person.tap(second, "함께할래요")
    welcome = await person.hear_text("어땠어요")

    assert second["message_id"] == carousel["message_id"]
    assert f"봄{person.id}" in words(welcome)


async def test_an_english_client_is_taken_in_in_english(world: World, bot: object) -> None:
    person = await world.person("Sam", "en")
    await person.say("/start")
    intro = await person.hear(has_button("14 or older and agree"))
    await person.tap(intro, "14 or older and agree")
    await person.hear_text("What shall I call you")
    await person.say(f"Sam{person.id}")

    await person.tap(await person.hear(has_button("it is")), "it is")

    assert "How was your day" in words(await person.hear_text(f"Sam{person.id}"))


@pytest.mark.parametrize(
    ("nickname", "reason"),
    [
        pytest.param("봄", "짧아요", id="short"),
        pytest.param("가나다라마바사아자차카타파하거너더", "길어요", id="long"),
        pytest.param("봄 날", "한글, 영문, 숫자만", id="space"),
        pytest.param("🐻🐻🐻", "한글, 영문, 숫자만", id="emoji"),
        pytest.param("운영자", "운영진", id="reserved"),
    ],
)
async def test_a_refused_nickname_is_asked_for_again(person: Somebody, nickname: str, reason: str) -> None:
    await _go_to_naming(person)

    await person.say(nickname)
    refused = await person.hear()
    await person.say(f"좋은{person.id}")

    assert reason in words(refused)
    assert await person.hear(has_button("함께할래요"))


async def test_a_nickname_of_another_case_is_taken(world: World, bot: object) -> None:
    first, second = await world.person(), await world.person()
    await first.settle(f"Bear{first.id}")
    await _go_to_naming(second)

    await second.say(f"bEAR{first.id}")

    assert "다른 분이 쓰고" in words(await second.hear())


async def test_words_before_consent_are_answered_and_lead_back(person: Somebody) -> None:
    await person.say("안녕하세요 저 힘들어요")
    await person.hear(has_button("동의해요"))

    await person.say("동의 전에 하는 말")

    assert "남기지 않았어요" in words(await person.hear())


async def test_who_does_not_agree_can_still_try(person: Somebody) -> None:
    await person.say("/start")
    await person.tap(await person.hear(), "동의하지 않을래요")
    declined = await person.hear()

    await person.say("/try")

    assert "/try" in words(declined)
    assert len(buttons(await person.hear())) == 10


async def test_start_again_in_the_middle_repeats_the_step(person: Somebody) -> None:
    await _go_to_naming(person)

    await person.say("/start")

    assert "별명" in words(await person.hear())


async def test_a_second_tap_on_agree_does_no_harm(person: Somebody) -> None:
    await person.say("/start")
    intro = await person.hear()
    await person.tap(intro, "14세 이상이고")
    await person.hear_text("뭐라고 부르면")

    await person.tap(intro, "14세 이상이고")
    await person.say(f"두번{person.id}")

    assert await person.hear(has_button("함께할래요"))


async def _go_to_naming(person: Somebody) -> None:
    await person.say("/start")
    await person.tap(await person.hear(has_button("동의해요")), "14세 이상이고")
    await person.hear_text("뭐라고 부르면")
