"""Files that people send, fetched into memory."""

from collections.abc import Awaitable, Callable
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, InvalidToken

MAX_BYTES: Final = 20_000_000
"""A bot can fetch no more from Telegram."""

Fetch = Callable[[str], Awaitable[bytes]]
"""Gives the bytes of a file by its id."""


class FileGone(Exception):
    """Telegram does not hand the file out any more."""


class FileTooBig(Exception):
    """The file has more bytes than can be fetched."""


async def fetch(bot: Bot, file_id: str, *, max_bytes: int = MAX_BYTES) -> bytes:
    """Take a file into memory; it touches no disk.

    Raises:
        FileGone: Telegram does not know it any more.
        FileTooBig: It has more than `max_bytes`.
    """
    try:
        file = await bot.get_file(file_id)
        if file.file_size is not None and file.file_size > max_bytes:
            raise FileTooBig
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        raise (FileTooBig if "too big" in error.message.lower() else FileGone) from error
    except InvalidToken as error:
        # What PTB makes of a 404 from the file server.
        raise FileGone from error
