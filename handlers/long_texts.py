"""Texts that are longer than a message of Telegram's, and so come in several."""

from datetime import timedelta
from typing import Final

from telegram import Message

from db.unit_of_work import UnitOfWorkFactory

_NEARLY_FULL: Final = 3500
"""Clients cut at 4,096 characters, or at the last gap before that."""
_TOGETHER: Final = timedelta(seconds=3)
_LONG: Final = "long"


class LongTexts:
    """Knows that a message is the end of a longer text, so that the end is not taken for the whole."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    async def length(self, user_id: int, message: Message) -> int:
        """How many characters a message has, together with those right before it that it goes on from."""
        n, number = len(message.text or ""), message.message_id
        async with self._unit_of_work() as work:
            before = await work.drafts.find(user_id, _LONG)
            if before is not None:
                if before["message_id"] == number:
                    # The same message once more, after a crash.
                    return int(before["n"])
                passed = message.date.timestamp() - before["at"]
                if before["message_id"] < number and 0 <= passed <= _TOGETHER.total_seconds():
                    n += int(before["n"])
            if n >= _NEARLY_FULL:
                kept = {"n": n, "message_id": number, "at": message.date.timestamp()}
                await work.drafts.put(user_id, _LONG, kept, message.date)
                await work.commit()
        return n
