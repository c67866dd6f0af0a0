"""Replies that are seen while they are made, over real HTTP."""

import asyncio
import threading
from collections.abc import Awaitable, Callable

import pytest
from telegram import Message
from telegram.error import Forbidden

from bench.world import Json, Somebody, World, buttons, words
from handlers import live
from handlers.live import LiveReply, LiveScreens
from handlers.payloads.talking import KeepTalking
from handlers.show import Screen
from handlers.view import Button, View
from tests.integration.bot.whole import WholeBot

WHOLE = View("하나예요. 둘이에요. 셋이에요.", ((Button("계속", KeepTalking()),),))
Begin = Callable[[], Awaitable[LiveReply]]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_DRAFT_SECONDS", "_EDIT_SECONDS"):
        monkeypatch.setattr(live, name, 0.001)


@pytest.fixture
def screens() -> LiveScreens:
    return LiveScreens(Screen())


@pytest.fixture
async def asked(whole: WholeBot, person: Somebody) -> Message:
    await person.say("힘들어")
    return await whole.application.bot.send_message(person.id, "?")


async def calls(world: World, *methods: str) -> list[Json]:
    made = (await world.get("calls"))["calls"]
    return [call for call in made if call["method"] in methods][1 if "sendMessage" in methods else 0 :]


async def speak(reply: LiveReply, *texts: str, seen: Callable[[int], Awaitable[bool]]) -> str:
    """Tell texts from another thread, each after the one before was seen."""
    for number, text in enumerate(texts, 1):
        threading.Thread(target=reply.hear, args=(text,)).start()
        for _ in range(400):
            if await seen(number):
                break
            await asyncio.sleep(0.005)
    return "done"


async def test_a_draft_grows_and_the_whole_message_follows(
    screens: LiveScreens, asked: Message, person: Somebody, world: World
) -> None:
    async def seen(number: int) -> bool:
        return len(await calls(world, "sendMessageDraft")) >= number

    reply = screens.begin(asked, 77)
    done = await reply.accompany(speak(reply, "하나예요.", "하나예요. 둘이에요.", seen=seen))
    await reply.settle(WHOLE)

    drafts = [call["params"] for call in await calls(world, "sendMessageDraft")]
    assert done == "done"
    assert [draft["text"] for draft in drafts] == ["하나예요.", "하나예요. 둘이에요."]
    assert {int(draft["draft_id"]) for draft in drafts} == {77}
    *_, last = await person.messages()
    assert words(last) == WHOLE.text
    assert len(await calls(world, "sendMessage", "editMessageText")) == 1


async def test_where_drafts_are_not_known_one_message_is_edited(
    screens: LiveScreens, asked: Message, person: Somebody, world: World
) -> None:
    await world.post("faults", method="sendMessageDraft", error_code=404, description="Not Found", times=9)

    async def seen(number: int) -> bool:
        return number < 2 or len(await calls(world, "sendMessage", "editMessageText")) >= number - 1

    before = len(await person.messages())
    reply = screens.begin(asked, 77)
    await reply.accompany(speak(reply, "하나.", "하나. <둘>.", "하나. <둘>. 셋.", seen=seen))
    await reply.settle(WHOLE)

    news = (await person.messages())[before:]
    assert [words(message) for message in news] == [WHOLE.text]
    assert [button["text"] for button in buttons(news[0])] == ["계속"]
    assert len(await calls(world, "sendMessageDraft")) == 1, "it is not tried again"
    assert not screens.has_drafts


# PTB warns of its own exception when it makes one.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({"error_code": 429, "retry_after": 30}, id="too many"),
        pytest.param({"error_code": 500}, id="out of order"),
        pytest.param({"error_code": 400, "description": "Bad Request: TEXTDRAFT_PEER_INVALID"}, id="refused"),
        pytest.param({"drop": True}, id="dropped"),
    ],
)
async def test_a_draft_that_fails_holds_nothing_up(
    screens: LiveScreens, asked: Message, person: Somebody, world: World, fault: Json
) -> None:
    await world.post("faults", method="sendMessageDraft", times=99, **fault)

    async def seen(_: int) -> bool:
        return bool(await calls(world, "sendMessageDraft"))

    reply = screens.begin(asked, 77)
    async with asyncio.timeout(8):
        await reply.accompany(speak(reply, "하나예요.", seen=seen))
        await reply.settle(WHOLE)

    *_, last = await person.messages()
    assert words(last) == WHOLE.text
    assert screens.has_drafts


async def test_what_is_not_heard_is_only_announced(
    screens: LiveScreens, asked: Message, person: Somebody, world: World
) -> None:
    async def think() -> int:
        return 7

    reply = screens.begin(asked, 77)

    assert await reply.accompany(think()) == 7
    await reply.settle(WHOLE)

    assert [c["params"]["action"] for c in await calls(world, "sendChatAction")] == ["typing"]
    assert await calls(world, "sendMessageDraft", "editMessageText") == []
    assert len(await calls(world, "sendMessage")) == 1


async def test_typing_is_shown_for_as_long_as_it_takes(
    screens: LiveScreens, asked: Message, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "_TYPING_SECONDS", 0.02)

    async def think() -> None:
        for _ in range(400):
            if len(await calls(world, "sendChatAction")) >= 3:
                return
        raise AssertionError("it stopped typing")

    async with asyncio.timeout(8):
        await screens.begin(asked, 77).accompany(think())


async def test_an_error_in_the_making_comes_through(screens: LiveScreens, asked: Message) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await screens.begin(asked, 77).accompany(fail())


async def test_somebody_who_blocked_the_bot_is_noticed_at_the_end(
    screens: LiveScreens, asked: Message, person: Somebody, world: World
) -> None:
    await world.post("blocks", user_id=person.id, blocked=True)

    async def seen(_: int) -> bool:
        return True

    reply = screens.begin(asked, 77)
    await reply.accompany(speak(reply, "하나예요.", seen=seen))

    with pytest.raises(Forbidden):
        await reply.settle(WHOLE)
