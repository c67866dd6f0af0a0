"""What operators do, over HTTP: news, bans, films, maintenance and numbers."""

import asyncio
import secrets
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Json, Somebody, World, buttons, has_button, words
from playground.server import running

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow]

TOKEN = f"7000000007:{secrets.token_urlsafe(27)}"
OPERATOR = 900000002


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world() -> AsyncIterator[World]:
    async with running(bots=[TOKEN]) as url, aiohttp.ClientSession() as session:
        world = World(session, url)
        await world.post("users", id=OPERATOR, first_name="운영자", language_code="ko")
        yield world


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(
    world: World, module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BotProcess]:
    process = BotProcess(
        api_url=world.url,
        token=TOKEN,
        data_dir=tmp_path_factory.mktemp("operators"),
        settings={**UNLIMITED, "DATABASE_URL": module_database_url, "MAEUMI_ADMIN_IDS": str(OPERATOR)},
    )
    await process.start()
    yield process
    assert await process.stop() == 0


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def operator(world: World, bot: BotProcess) -> Somebody:
    somebody = Somebody(world, OPERATOR, "ko")
    await somebody.settle("지킴이하나")
    return somebody


@pytest_asyncio.fixture(loop_scope="module")
async def person(world: World, operator: Somebody) -> Somebody:
    somebody = await world.person()
    await somebody.settle(f"나그네{somebody.id}"[:16])
    return somebody


async def test_for_everybody_else_the_command_does_not_exist(person: Somebody) -> None:
    await person.say("/admin")
    refused = words(await person.hear())
    await person.say("/nosuchcommand")

    assert words(await person.hear()) == refused


async def test_nobody_else_can_tap_what_operators_can(person: Somebody, operator: Somebody) -> None:
    mine = (await person.messages())[-1]
    for data in ("op:numbers", "op_pause:1", "op_news", "op_film:27205:1"):
        await person.send_data(mine, data)
    await person.say("안녕")

    assert "손보고 있어요" not in words(await person.hear())
    await operator.say("/admin")
    assert "모두 쓸 수 있어요" in words(await operator.hear_text("운영"))


async def test_numbers_have_no_contents(operator: Somebody, person: Somebody) -> None:
    await person.say("너무 슬픈 비밀이에요")
    await person.hear()

    await operator.say("/admin")
    await operator.tap(await operator.hear(has_button("통계")), "통계")
    shown = words(await operator.hear_text("7일 안에 온 사람"))

    assert "비밀" not in shown
    assert "10명이 모이면" in shown


async def test_news_reach_everybody_once_and_can_be_refused(
    world: World, operator: Somebody, person: Somebody
) -> None:
    gone = await world.person()
    await gone.settle(f"떠난이{gone.id}"[:16])
    await world.post("blocks", user_id=gone.id, blocked=True)

    await operator.say("/admin")
    await operator.tap(await operator.hear(has_button("📌 소식")), "📌 소식")
    await operator.hear_text("소식으로 보낼 글")
    await operator.say("새 펫이 왔어요 <3")
    preview = await operator.hear(has_button("명에게 보내기"))
    data = buttons(preview)[0]["callback_data"]
    await operator.send_data(preview, data)
    await operator.send_data(preview, data)
    got = await person.hear_text("새 펫이 왔어요")
    await operator.hear_text("다 보냈어요", seconds=30)
    await person.tap(got, "소식 그만 받기")
    await person.hear(has_button("소식 다시 받기"))
    await operator.say("/admin broadcast 두 번째 소식")
    again = await operator.hear(has_button("명에게 보내기"))
    await operator.tap(again, "명에게 보내기")
    await operator.hear_text("다 보냈어요", seconds=30)

    news = [words(each) for each in await person.messages()]
    assert sum("새 펫이 왔어요 <3" in each for each in news) == 1
    assert not any("두 번째 소식" in each for each in news)


async def test_a_draft_that_was_thrown_away_is_sent_to_nobody(operator: Somebody, person: Somebody) -> None:
    await operator.say("/admin broadcast 버릴 소식")
    preview = await operator.hear(has_button("버리기"))
    await operator.tap(preview, "버리기")
    await operator.hear_text("보내지 않았어요")
    await operator.send_data(preview, buttons(preview)[0]["callback_data"])
    await asyncio.sleep(1.5)

    assert not any("버릴 소식" in words(each) for each in await person.messages())


async def ticket_of(person: Somebody) -> str:
    """Send a ticket; gives its number."""
    await person.say("/contact")
    await person.hear_text("운영자에게 전할 말")
    await person.say("욕설이 담긴 문의")
    await person.tap(await person.hear(has_button("보내기")), "보내기")
    return words(await person.hear_text("잘 받았어요")).split("번")[0]


async def test_a_banned_person_gets_one_sentence_and_help_stays_open(
    operator: Somebody, person: Somebody
) -> None:
    number = await ticket_of(person)
    await operator.hear_text(f"{number}번 문의가 왔는데")
    await operator.say(f"/admin ban ticket {number}")
    banned = words(await operator.hear_text("이용을 제한했어요"))

    await person.say("안녕")
    refused = words(await person.hear())
    await person.say("/sos")
    lines = words(await person.hear())
    await person.say("이제 그만 죽고 싶어")
    crisis = words(await person.hear())
    await person.say("/privacy")
    privacy = words(await person.hear())
    await operator.say(f"/admin unban ticket {number}")
    await operator.hear_text("제한을 풀었어요")
    await person.say("/help")
    back = words(await person.hear())

    assert str(person.id) not in banned
    assert "이용이 막혀" in refused
    assert "109" in lines
    assert "109" in crisis
    assert "이용이 막혀" not in privacy
    assert "이런 걸 할 수 있어요" in back


async def test_operators_answer_tickets_without_a_group(operator: Somebody, person: Somebody) -> None:
    number = await ticket_of(person)
    await operator.hear_text(f"{number}번 문의가 왔는데")

    await operator.say(f"/admin ticket {number}")
    shown = words(await operator.hear_text("욕설이 담긴"))
    await operator.say(f"/admin reply {number} 알려 주셔서 고마워요")
    await person.hear_text("알려 주셔서 고마워요")
    await operator.say(f"/admin close {number}")
    await person.hear_text("마무리되었어요")

    assert str(person.id) not in shown


async def test_in_maintenance_operators_alone_are_served(operator: Somebody, person: Somebody) -> None:
    await operator.say("/admin")
    await operator.tap(await operator.hear(has_button("점검 시작")), "점검 시작")
    paused = await operator.hear(has_button("점검 끝"))

    await person.say("안녕")
    refused = words(await person.hear())
    await person.say("/sos")
    lines = words(await person.hear())
    await operator.say("/help")
    served = words(await operator.hear_text("이런 걸"))
    await operator.tap(paused, "점검 끝")
    await operator.hear(has_button("점검 시작"))
    await person.say("/help")

    assert "손보고 있어요" in refused
    assert "109" in lines
    assert served
    assert "이런 걸" in words(await person.hear())


def film_number(message: Json) -> str:
    """The number of the film that is shown."""
    return words(message).split("·")[1].split()[0]


async def test_a_hidden_film_is_shown_to_nobody_and_words_can_be_changed(
    operator: Somebody, person: Somebody
) -> None:
    await operator.say("/admin film 기생충")
    shown = await operator.hear_text("추천에 나와요")
    number = film_number(shown)
    await operator.tap(shown, "숨기기")
    await operator.hear_text("누구에게도 추천하지 않아요")
    await operator.say(f"/admin film {number} title 새 제목이에요")
    renamed = words(await operator.hear_text("새 제목이에요"))
    await operator.say(f"/admin film {number} netflix http://nowhere")
    await operator.hear_text("그렇게는 고칠 수 없어요")
    await operator.say(f"/admin film {number} reset")
    reset = words(await operator.hear_text("기생충"))

    assert "누구에게도" in renamed
    assert "추천에 나와요" in reset
