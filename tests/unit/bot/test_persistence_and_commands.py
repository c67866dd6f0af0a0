import aiohttp
import pytest
from telegram import Bot
from telegram.constants import BotCommandLimit

from bot.commands import publish_commands
from bot.inbox import Moved
from bot.persistence import StateBuffer
from handlers.commands import COMMANDS
from handlers.journey import Journey
from handlers.states import State
from handlers.words import LOCALES, Dictionary
from playground.server import running

TOKEN = "4242:test-token"
CHAT, OTHER = 1, 2


async def test_a_change_is_taken_once_by_its_chat() -> None:
    states = StateBuffer()
    await states.update_conversation(Journey.NAME, (CHAT,), State.GREETING)
    await states.update_conversation(Journey.NAME, (OTHER,), State.NAMING)

    assert states.take(CHAT) == Moved("greeting")
    assert states.take(CHAT) is None
    assert states.take(OTHER) == Moved("naming")


async def test_the_last_change_counts_and_an_end_is_a_change() -> None:
    states = StateBuffer()
    await states.update_conversation(Journey.NAME, (CHAT,), State.GREETING)
    await states.update_conversation(Journey.NAME, (CHAT,), None)

    assert states.take(CHAT) == Moved(None)
    assert states.take(None) is None


@pytest.mark.parametrize("locale", LOCALES)
def test_the_menu_keeps_to_what_telegram_takes(locale: str) -> None:
    say = Dictionary()[locale]

    for name in COMMANDS:
        text = say(f"command-{name.replace('_', '-')}")
        assert name.isascii()
        assert name.islower()
        assert BotCommandLimit.MIN_DESCRIPTION <= len(text) <= BotCommandLimit.MAX_DESCRIPTION


async def test_the_menu_is_korean_and_english_for_its_clients() -> None:
    dictionary = Dictionary()
    async with running(bots=[TOKEN]) as url, Bot(TOKEN, base_url=f"{url}/bot") as bot:
        await publish_commands(bot, dictionary)

        everybody = await bot.get_my_commands()
        english = await bot.get_my_commands(language_code="en")

    assert [command.command for command in everybody] == list(COMMANDS)
    assert {c.command: c.description for c in everybody}["sos"] == dictionary["ko"]("command-sos")
    assert {c.command: c.description for c in english}["sos"] == dictionary["en"]("command-sos")


async def test_a_refused_menu_does_not_stop_the_bot() -> None:
    refusal = {"method": "setMyCommands", "error_code": 400, "times": 1}
    async with running(bots=[TOKEN]) as url, Bot(TOKEN, base_url=f"{url}/bot") as bot:
        async with aiohttp.ClientSession() as session, session.post(f"{url}/play/faults", json=refusal):
            pass

        await publish_commands(bot, Dictionary())

        assert await bot.get_my_commands() == ()
