"""The command menu and the texts that Telegram shows of the bot."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from handlers.commands import COMMANDS
from handlers.words import LOCALES, Dictionary

_log = logging.getLogger(__name__)


async def publish_commands(bot: Bot, dictionary: Dictionary) -> None:
    """Set the menu: Korean for everybody, other languages for their clients.

    The menu is a convenience; when Telegram refuses, the bot goes on without it.
    """
    try:
        for locale in LOCALES:
            say = dictionary[locale]
            commands = [BotCommand(name, say(f"command-{name.replace('_', '-')}")) for name in COMMANDS]
            await bot.set_my_commands(commands, language_code=None if locale == "ko" else locale)
    except TelegramError as error:
        _log.warning("command menu not set error=%s", type(error).__name__)
