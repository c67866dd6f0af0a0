import asyncio

import pytest

from bench.world import Json, Somebody, World, buttons, has_button, words
from recommender.catalogue import load_catalogue

pytestmark = pytest.mark.asyncio(loop_scope="session")

SERVICES = ["Netflix", "Disney+", "TVING", "Watcha", "wavve", "Coupang Play", "Apple TV"]


async def films(person: Somebody, wish: str = "지금 기분 그대로") -> Json:
    await person.say("/films")
    await person.tap(await person.hear(has_button(wish)), wish)
    return await person.hear(has_button("1/8"))


async def test_a_worry_is_taken_up_and_films_are_offered(settled: Somebody) -> None:
    await settled.say("내일 면접인데 너무 떨려서 잠이 안 와요")

    reply = await settled.hear()

    assert len(words(reply)) > 20
    assert [button["text"] for button in buttons(reply)] == [
        "계속 이야기하기",
        "영화 추천받기",
        "내 감정이 달라요",
        "🔁 다른 답",
        "👍",
        "👎",
    ]


async def test_small_talk_stays_small_talk(settled: Somebody) -> None:
    await settled.say("오늘 점심에 김치찌개 먹었어")

    assert not buttons(await settled.hear())


async def test_no_reply_comes_twice_in_a_talk(settled: Somebody) -> None:
    said = []
    for i in range(12):
        await settled.say(f"회사 일 때문에 계속 힘들어 {i}")
        said.append(words(await settled.hear()))

    assert len(set(said)) == len(said)


async def test_films_can_be_asked_for_in_words(settled: Somebody) -> None:
    await settled.say("회사에서 혼나서 너무 속상해")
    await settled.hear()

    await settled.say("기분전환할 만한 영화 추천해줘")

    question = await settled.hear(has_button("기분을 바꿔 줄 영화"))
    assert "들렸어요" in words(question)


async def test_eight_films_turn_as_pages_of_one_message(settled: Somebody) -> None:
    await settled.say("요즘 외롭고 마음이 허전해")
    await settled.hear()
    card = await films(settled)
    titles = [words(card).split("\n")[0]]
    page = card
    for number in range(2, 9):
        await settled.tap(page, "▶")
        page = await settled.hear(has_button(f"{number}/8"))
        titles.append(words(page).split("\n")[0])

    assert page["message_id"] == card["message_id"]
    assert len(set(titles)) == 8
    assert page["photo"]
    assert all(part in words(page) for part in ("감독", "출연", "%"))


async def test_a_film_links_to_the_streaming_services(settled: Somebody) -> None:
    card = await films(settled)

    links = {button["text"]: button["url"] for button in buttons(card) if "url" in button}

    assert list(links) == SERVICES
    assert all(url.startswith("https://") for url in links.values())


async def test_why_this_film_shows_shares_and_leads_back(settled: Somebody) -> None:
    await settled.say("시험에 떨어져서 너무 우울해")
    await settled.hear()
    card = await films(settled)

    await settled.tap(card, "왜 이 영화?")
    why = await settled.hear(has_button("영화 소개"))
    await settled.tap(why, "영화 소개")
    back = await settled.hear(has_button("왜 이 영화?"))

    assert "%" in words(why)
    assert words(back) == words(card)


async def test_a_double_tap_saves_once(settled: Somebody) -> None:
    card = await films(settled)
    await asyncio.gather(settled.tap(card, "♡ 저장"), settled.tap(card, "♡ 저장"))
    await settled.hear(has_button("♥ 저장됨"))

    await settled.say("/saved")

    assert await settled.hear(has_button("♥ 1/1"))


async def test_a_saved_film_can_be_taken_out(settled: Somebody) -> None:
    card = await films(settled)
    await settled.tap(card, "♡ 저장")
    await settled.hear(has_button("♥ 저장됨"))
    await settled.say("/saved")

    await settled.tap(await settled.hear(has_button("♥ 1/1")), "빼기")

    assert await settled.hear_text("아직 저장한 영화가 없어요")


async def test_a_refused_film_does_not_come_again(settled: Somebody) -> None:
    card = await films(settled)
    refused = words(card).split("\n")[0]
    await settled.tap(card, "이건 별로")
    page = await settled.hear(has_button("2/8"))
    titles = set()
    for _ in range(3):
        await settled.tap(page, "다른 영화")
        page = await settled.hear(has_button("1/8"))
        for number in range(2, 9):
            titles.add(words(page).split("\n")[0])
            await settled.tap(page, "▶")
            page = await settled.hear(has_button(f"{number}/8"))

    assert refused not in titles


async def test_the_own_word_wins(settled: Somebody) -> None:
    await settled.say("그냥 그런 하루였는데 마음이 좀 그래")
    reply = await settled.hear()
    picker = reply
    if not has_button("내 감정이 달라요")(reply):
        await settled.say("/films")
        picker = await settled.hear(has_button("내 감정이 달라요"))
    await settled.tap(picker, "내 감정이 달라요")
    await settled.tap(await settled.hear(has_button("화남")), "화남")
    await settled.hear_text("화나는 마음")
    await settled.say("내일 발표도 걱정돼")
    await settled.hear()

    await settled.say("/films")

    assert "화나는 마음" in words(await settled.hear(has_button("지금 기분 그대로")))


async def test_a_trial_needs_no_onboarding(person: Somebody) -> None:
    await person.say("/start try")
    await person.tap(await person.hear(has_button("슬픔")), "슬픔")
    picker = await person.hear(has_button("코미디"))
    await person.tap(picker, "코미디")
    picker = await person.hear(has_button("✓ 코미디"))
    await person.tap(picker, "가족")
    picker = await person.hear(has_button("✓ 가족"))

    await person.tap(picker, "영화 보기")
    card = await person.hear(has_button("1/8"))

    title = words(card).split("\n")[0]
    film = next(film for film in load_catalogue() if f"<{film.title}>" == f"<{title.rpartition(' (')[0]}>")
    assert {"코미디", "가족"} & set(film.genres)


async def test_reset_forgets_the_feeling(settled: Somebody) -> None:
    await settled.say("정말 화가 나서 참을 수가 없어")
    await settled.hear()
    await settled.say("/reset")
    await settled.tap(await settled.hear(has_button("지울게요")), "지울게요")
    await settled.hear_text("지웠어요")

    await settled.say("/films")

    assert "들렸어요" not in words(await settled.hear(has_button("지금 기분 그대로")))


async def test_an_english_talk_is_english_to_the_end(world: World, bot: object) -> None:
    person = await world.person("Ann", "en")
    await person.say("/start")
    await person.tap(await person.hear(has_button("I am 14")), "I am 14")
    await person.hear()
    await person.say(f"Ann{person.id}")
    await person.tap(await person.hear(has_button("it is")), "it is")
    await person.hear_text("How was your day")

    await person.say("I failed my exam and I feel awful")
    reply = await person.hear()
    await person.say("/films")
    await person.tap(await person.hear(has_button("Change my mood")), "Change my mood")
    card = await person.hear(has_button("1/8"))

    assert words(reply).isascii() or not any("가" <= character <= "힣" for character in words(reply))
    assert "Directed by" in words(card)
    assert not any("가" <= character <= "힣" for character in words(card).split("\n", 1)[1])
