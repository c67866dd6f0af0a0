"""Questions to the operators: two people, a forum group and an operator, over HTTP."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Json, Somebody, World, has_button, words
from playground.server import running

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow]

TOKEN = f"7000000006:{secrets.token_urlsafe(27)}"
BOT_ID = 7000000006
DESK = -1009000000001
OPERATOR = 900000001
SECRET_NAME = "실명노출금지"


class Desk:
    """The operators' group as the operator sees it."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def messages(self) -> list[Json]:
        """All that stands in the group."""
        return list((await self.world.get(f"chats/{DESK}/messages", after=0))["messages"])

    async def wait(self, wanted: Callable[[Json], bool], seconds: float = 15.0) -> Json:
        """A message that is wanted, as soon as it stands there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in reversed(await self.messages()):
                if wanted(message):
                    return message
            await asyncio.sleep(0.1)
        raise AssertionError("nothing wanted stands in the group")

    async def wait_text(self, part: str) -> Json:
        """A message that contains `part`."""
        return await self.wait(lambda message: part in words(message))

    async def say(self, thread: int, text: str) -> None:
        """The operator writes in a topic."""
        await self.world.post("messages", chat_id=DESK, user_id=OPERATOR, text=text, message_thread_id=thread)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world() -> AsyncIterator[World]:
    async with running(bots=[TOKEN]) as url, aiohttp.ClientSession() as session:
        world = World(session, url)
        await world.post("users", id=OPERATOR, first_name="운영자", language_code="ko")
        await world.post(
            "chats",
            id=DESK,
            type="supergroup",
            title="문의",
            is_forum=True,
            members=[OPERATOR],
            admins=[BOT_ID],
        )
        # Number 1 is the general topic's everywhere.
        await world.post("messages", chat_id=DESK, user_id=OPERATOR, text="여기서 답해요")
        yield world


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(
    world: World, module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BotProcess]:
    process = BotProcess(
        api_url=world.url,
        token=TOKEN,
        data_dir=tmp_path_factory.mktemp("support"),
        settings={
            **UNLIMITED,
            "DATABASE_URL": module_database_url,
            "MAEUMI_ADMIN_IDS": str(OPERATOR),
            "MAEUMI_SUPPORT_CHAT_ID": str(DESK),
        },
    )
    await process.start()
    yield process
    assert await process.stop() == 0


@pytest_asyncio.fixture(loop_scope="module")
async def person(world: World, bot: BotProcess) -> Somebody:
    somebody = await world.person(SECRET_NAME)
    await somebody.settle(f"여행자{somebody.id}"[:16])
    return somebody


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


async def ask(person: Somebody, text: str) -> Json:
    """Send a ticket; gives the confirmation."""
    await person.say("/contact")
    await person.hear_text("운영자에게 전할 말")
    await person.say(text)
    preview = await person.hear(has_button("보내기"))
    assert text in words(preview)
    await person.tap(preview, "보내기")
    return await person.hear_text("잘 받았어요")


async def test_a_question_becomes_a_topic_and_the_answer_comes_back(person: Somebody, desk: Desk) -> None:
    await ask(person, "알림이 두 번 와요")

    asked = await desk.wait_text("알림이 두 번 와요")
    await desk.say(asked["message_thread_id"], "살펴보고 있어요")
    answer = await person.hear_text("살펴보고 있어요")
    await person.tap(answer, "더 적기")
    await person.hear_text("더 전할 말")
    await person.say("고마워요, 기다릴게요")
    await person.tap(await person.hear(has_button("보내기")), "보내기")
    more = await desk.wait_text("기다릴게요")

    assert "운영자" in words(answer)
    assert asked["is_topic_message"]
    assert more["message_thread_id"] == asked["message_thread_id"]
    assert SECRET_NAME not in str([words(each) for each in await desk.messages()])
    assert str(person.id) not in str([words(each) for each in await desk.messages()]).replace(
        f"여행자{person.id}"[:16], ""
    )


async def test_two_people_do_not_see_each_others_tickets(
    world: World, person: Somebody, desk: Desk, bot: BotProcess
) -> None:
    other = await world.person("남")
    await other.settle(f"다른이{other.id}"[:16])
    sent = await ask(person, "저만 볼 수 있는 말")
    data = sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    asked = await desk.wait_text("저만 볼 수 있는 말")

    mine = await other.messages()
    await other.send_data(mine[-1], data)
    await other.send_data(mine[-1], data.replace("ticket", "ticket_add") + ":1")
    await other.send_data(mine[-1], data.replace("ticket", "ticket_drop") + ":1")
    await desk.say(asked["message_thread_id"], "잘 있어요")

    await person.hear_text("잘 있어요")
    assert "저만 볼 수 있는 말" not in str(await other.messages())


async def test_an_edit_reaches_the_topic_and_a_withdrawal_removes_the_text(
    person: Somebody, desk: Desk
) -> None:
    sent = await ask(person, "첫 번째 글귀")
    asked = await desk.wait_text("첫 번째 글귀")

    await person.tap(sent, "문의 보기")
    await person.tap(await person.hear(has_button("고치기")), "고치기")
    await person.hear_text("새 글을 적어")
    await person.say("두 번째 글귀")
    await person.tap(await person.hear(has_button("보내기")), "보내기")
    edited = await desk.wait_text("두 번째 글귀")
    await person.say("/tickets")
    await person.tap(await person.hear(has_button("번 보기")), "번 보기")
    await person.tap(await person.hear(has_button("거두기")), "거두기")
    await person.tap(await person.hear(has_button("네, 거둘게요")), "네, 거둘게요")
    await person.hear_text("거두었어요")
    gone = await desk.wait(
        lambda each: each["message_id"] == asked["message_id"] and "거둔 글" in words(each)
    )

    assert edited["message_id"] == asked["message_id"] == gone["message_id"]
    assert "글귀" not in str([words(each) for each in await desk.messages()])


async def test_closing_tells_the_person_once_and_more_opens_it_again(person: Somebody, desk: Desk) -> None:
    await ask(person, "닫아 볼 문의")
    asked = await desk.wait_text("닫아 볼 문의")

    await desk.say(asked["message_thread_id"], "/close")
    await desk.say(asked["message_thread_id"], "/close")
    told = await person.hear_text("마무리되었어요")
    await person.tap(told, "더 적기")
    await person.hear_text("더 전할 말")
    await person.say("하나만 더요")
    await person.tap(await person.hear(has_button("보내기")), "보내기")
    await desk.wait_text("하나만 더요")
    await person.say("/tickets")

    assert "기다리는 중" in words(await person.hear_text("내 문의"))
    assert sum("마무리되었어요" in words(each) for each in await person.messages()) == 1


async def test_a_second_tap_sends_nothing_twice(person: Somebody, desk: Desk) -> None:
    await person.say("/contact")
    await person.hear_text("운영자에게 전할 말")
    await person.say("한 번만 가야 할 글")
    preview = await person.hear(has_button("보내기"))
    data = preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    await person.send_data(preview, data)
    await person.send_data(preview, data)
    await person.hear_text("보낼 글이 없어요")
    await desk.wait_text("한 번만 가야 할 글")

    assert sum("한 번만 가야 할 글" in words(each) for each in await desk.messages()) == 1


async def test_a_topic_that_was_deleted_by_hand_is_made_anew(
    world: World, person: Somebody, desk: Desk
) -> None:
    sent = await ask(person, "주제가 사라질 문의")
    asked = await desk.wait_text("주제가 사라질 문의")
    async with aiohttp.ClientSession() as session:
        await session.post(
            f"{world.url}/bot{TOKEN}/deleteForumTopic",
            json={"chat_id": DESK, "message_thread_id": asked["message_thread_id"]},
        )

    await person.tap(sent, "문의 보기")
    await person.tap(await person.hear(has_button("더 적기")), "더 적기")
    await person.hear_text("더 전할 말")
    await person.say("아직 있나요")
    await person.tap(await person.hear(has_button("보내기")), "보내기")
    again = await desk.wait_text("아직 있나요")
    first = await desk.wait_text("주제가 사라질 문의")

    assert again["message_thread_id"] == first["message_thread_id"] != asked["message_thread_id"]


async def test_without_rights_the_ticket_is_kept_and_operators_are_told(
    world: World, person: Somebody, desk: Desk
) -> None:
    operator = Somebody(world, OPERATOR, "ko")
    await operator.say("/start")
    await operator.hear()
    await world.post(
        "faults",
        method="createForumTopic",
        error_code=400,
        description="Bad Request: not enough rights to create a topic",
        times=1,
    )

    await ask(person, "권한이 없을 때의 문의")
    await operator.hear_text("문의 그룹을 쓸 수 없어요")
    await ask(person, "권한이 돌아온 뒤의 문의")

    await desk.wait_text("권한이 돌아온 뒤의 문의")


async def test_a_crisis_in_a_ticket_meets_the_fixed_answer(person: Somebody, desk: Desk) -> None:
    await person.say("/contact")
    await person.hear_text("운영자에게 전할 말")

    await person.say("이제 그만 죽고 싶어")

    assert "109" in words(await person.hear())
    assert "죽고 싶어" not in str([words(each) for each in await desk.messages()])


async def test_a_text_that_is_too_long_is_refused_kindly(person: Somebody) -> None:
    await person.say("/contact")
    await person.hear_text("운영자에게 전할 말")

    await person.say("가" * 2001)

    assert "2001" in words(await person.hear_text("글이 조금 길어요")).replace(",", "")
