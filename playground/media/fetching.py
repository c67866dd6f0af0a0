"""Files that a bot names by address."""

from urllib.parse import urlsplit

import aiohttp

from playground.errors import bad_request
from playground.params import Upload

MAX_BYTES = 20 * 1024 * 1024
MAX_PHOTO_BYTES = 5 * 1024 * 1024
_TIMEOUT_SECONDS = 10.0


async def fetch(url: str, *, is_photo: bool) -> Upload:
    """Download what an http(s) address leads to.

    Raises:
        ApiError: 400 in Telegram's wording where that does not work.
    """
    limit = MAX_PHOTO_BYTES if is_photo else MAX_BYTES
    timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as response:
            if response.status != 200:  # noqa: PLR2004
                raise bad_request("failed to get HTTP URL content")
            data = await response.content.read(limit + 1)
            while len(data) <= limit and (more := await response.content.read(limit + 1 - len(data))):
                data += more
            mime_type = response.content_type
    except (aiohttp.ClientError, TimeoutError, ValueError):
        raise bad_request("failed to get HTTP URL content") from None
    if len(data) > limit:
        raise bad_request("file is too big")
    return Upload(urlsplit(url).path.rpartition("/")[2] or "file", mime_type, data)
