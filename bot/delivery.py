"""What became of a message that nobody asked for just now."""

import logging
from collections.abc import Awaitable

from telegram.error import BadRequest, Forbidden, TelegramError, TimedOut

from handlers.dispatch import Fate

_log = logging.getLogger(__name__)


async def fate_of(sending: Awaitable[object], *, what: str, user_id: int) -> Fate:
    """Send, and say how that ended; `what` is for the log."""
    try:
        await sending
    except Forbidden:
        _log.info("%s not wanted any more user=%s", what, user_id)
        return Fate.BLOCKED
    except (TimedOut, BadRequest) as error:
        # It may have arrived, or never will: either way it is not sent again.
        _log.warning("%s not confirmed user=%s error=%s", what, user_id, type(error).__name__)
        return Fate.SENT
    except TelegramError as error:
        _log.warning("%s failed user=%s error=%s", what, user_id, type(error).__name__)
        return Fate.FAILED
    return Fate.SENT
