"""What the bot puts into a chat, seen from the other side of a real Bot API server."""

import io
from collections.abc import AsyncIterator

import aiohttp
import pytest
from PIL import Image
from telegram import Bot, Message
from telegram.error import BadRequest

from bench.world import Somebody, World, buttons, words
from handlers.payloads.talking import KeepTalking
from handlers.show import Screen
from handlers.view import Button, LinkButton, Picture, View
from playground.server import running

TOKEN = "4242:test-token"


def draw(shade: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), (shade, 0, 0)).save(file, "JPEG")
    return file.getvalue()


RED, BLACK = Picture("red", draw(255)), Picture("black", draw(0))
TEXT = View(
    "<b>안녕</b> &lt;너&gt;", ((Button("계속", KeepTalking()), LinkButton("찾기", "https://example.org/")),)
)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with running(bots=[TOKEN]) as url, aiohttp.ClientSession() as session:
        yield World(session, url)


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{world.url}/bot", base_file_url=f"{world.url}/file/bot") as opened:
        yield opened


@pytest.fixture
async def person(world: World) -> Somebody:
    return await world.person()


@pytest.fixture
def screen() -> Screen:
    return Screen()


async def uploads(world: World, method: str) -> list[bool]:
    """For each call of a method, whether it brought a file."""
    calls = (await world.get("calls"))["calls"]
    return ["attach://" in str(call) for call in calls if call["method"] == method]


async def fail(world: World, method: str, description: str, times: int = 1) -> None:
    await world.post(
        "faults", method=method, error_code=400, description=f"Bad Request: {description}", times=times
    )


async def test_a_text_comes_with_its_buttons(screen: Screen, bot: Bot, person: Somebody) -> None:
    await screen.say(bot, person.id, TEXT)

    (message,) = await person.messages()
    assert words(message) == "안녕 <너>"
    assert [entity["type"] for entity in message["entities"]] == ["bold"]
    assert [b.get("callback_data") or b.get("url") for b in buttons(message)] == [
        "talk",
        "https://example.org/",
    ]


async def test_a_picture_is_uploaded_once_and_named_after_that(
    screen: Screen, bot: Bot, person: Somebody
) -> None:
    first = await screen.say(bot, person.id, View("하나", picture=RED))
    second = await screen.say(bot, person.id, View("둘", picture=RED))
    other = await screen.say(bot, person.id, View("셋", picture=BLACK))

    unique = [message.photo[-1].file_unique_id for message in (first, second, other)]
    assert unique[0] == unique[1]
    assert unique[0] != unique[2]


async def test_a_picture_is_used_again_in_an_edit(
    screen: Screen, bot: Bot, person: Somebody, world: World
) -> None:
    await screen.say(bot, person.id, View("둘", picture=RED))
    message = await screen.say(bot, person.id, View("셋", picture=BLACK))

    await screen.edit(message, View("다시", picture=RED))

    shown = (await person.messages())[-1]
    assert words(shown) == "다시"
    assert await uploads(world, "editMessageMedia") == [False]


async def test_a_picture_that_telegram_has_forgotten_is_uploaded_again(
    screen: Screen, bot: Bot, person: Somebody, world: World
) -> None:
    message = await screen.say(bot, person.id, View("하나", picture=RED))
    await fail(world, "sendPhoto", "wrong file identifier/HTTP URL specified")
    again = await screen.say(bot, person.id, View("둘", picture=RED))
    await fail(world, "editMessageMedia", "wrong file identifier/HTTP URL specified")
    await screen.edit(message, View("셋", picture=RED))

    assert again.photo
    assert [words(shown) for shown in await person.messages()] == ["셋", "둘"]


async def test_a_picture_that_telegram_never_takes_is_an_error(
    screen: Screen, bot: Bot, person: Somebody, world: World
) -> None:
    await screen.say(bot, person.id, View("하나", picture=RED))
    await fail(world, "sendPhoto", "wrong file identifier/HTTP URL specified", times=2)

    with pytest.raises(BadRequest):
        await screen.say(bot, person.id, View("둘", picture=RED))


async def test_an_edit_turns_the_message(screen: Screen, bot: Bot, person: Somebody) -> None:
    message = await screen.say(bot, person.id, TEXT)

    await screen.edit(message, View("다른 말"))

    (shown,) = await person.messages()
    assert words(shown) == "다른 말"
    assert buttons(shown) == []


async def test_an_edit_that_changes_nothing_is_a_success(screen: Screen, bot: Bot, person: Somebody) -> None:
    text = await screen.say(bot, person.id, TEXT)
    picture = await screen.say(bot, person.id, View("하나", picture=RED))

    await screen.edit(text, TEXT)
    await screen.edit(picture, View("하나", picture=RED))

    assert len(await person.messages()) == 2


@pytest.mark.parametrize("view", [View("새로"), View("새로", picture=RED)], ids=["text", "picture"])
async def test_a_message_that_is_gone_is_sent_anew(
    screen: Screen, bot: Bot, person: Somebody, view: View
) -> None:
    message = await screen.say(bot, person.id, TEXT)
    await bot.delete_message(person.id, message.message_id)

    await screen.edit(message, view)

    (shown,) = await person.messages()
    assert words(shown) == "새로"


@pytest.mark.parametrize("reason", ["message can't be edited", "MESSAGE_ID_INVALID"])
async def test_a_message_that_cannot_be_edited_is_sent_anew(
    screen: Screen, bot: Bot, person: Somebody, world: World, reason: str
) -> None:
    message = await screen.say(bot, person.id, TEXT)
    await fail(world, "editMessageText", reason)

    await screen.edit(message, View("새로"))

    assert [words(shown) for shown in await person.messages()] == ["안녕 <너>", "새로"]


async def test_another_refusal_is_an_error(screen: Screen, bot: Bot, person: Somebody, world: World) -> None:
    message = await screen.say(bot, person.id, TEXT)
    await fail(world, "editMessageText", "MESSAGE_TOO_LONG")

    with pytest.raises(BadRequest):
        await screen.edit(message, View("새로"))


async def test_a_text_becomes_a_picture_in_place(screen: Screen, bot: Bot, person: Somebody) -> None:
    message = await screen.say(bot, person.id, TEXT)

    await screen.edit(message, View("그림", picture=RED))

    (shown,) = await person.messages()
    assert shown["message_id"] == message.message_id
    assert shown["photo"]
    assert words(shown) == "그림"


async def test_a_picture_becomes_a_text_below_and_goes(screen: Screen, bot: Bot, person: Somebody) -> None:
    message = await screen.say(bot, person.id, View("그림", picture=RED))

    await screen.edit(message, View("글"))

    (shown,) = await person.messages()
    assert words(shown) == "글"
    assert "photo" not in shown


@pytest.mark.parametrize("reason", ["message to delete not found", "message can't be deleted for everyone"])
async def test_a_picture_that_cannot_go_stays(
    screen: Screen, bot: Bot, person: Somebody, world: World, reason: str
) -> None:
    message = await screen.say(bot, person.id, View("그림", picture=RED))
    await fail(world, "deleteMessage", reason)

    await screen.edit(message, View("글"))

    assert [words(shown) for shown in await person.messages()] == ["그림", "글"]


async def test_an_answer_goes_to_the_chat_of_its_message(screen: Screen, bot: Bot, person: Somebody) -> None:
    message: Message = await screen.say(bot, person.id, TEXT)

    answer = await screen.send(message, View("답"))

    assert answer.chat_id == person.id
