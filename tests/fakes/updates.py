"""Updates as Telegram would send them."""

from itertools import count
from typing import Any

from telegram import Bot, Update

_WHEN = 1_772_000_000
_numbers = count(1)


def message(
    chat_id: int, text: str = "안녕", *, bot: Bot | None = None, update_id: int | None = None, **more: Any
) -> Update:
    """Somebody writes in their private chat; `more` replaces or adds fields of the message."""
    number = next(_numbers)
    body = {
        "message_id": number,
        "date": _WHEN,
        "chat": {"id": chat_id, "type": "private", "first_name": "봄"},
        "from": person(chat_id),
        "text": text,
    }
    if text.startswith("/"):
        length = len(text.split(maxsplit=1)[0])
        body["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return _update({"message": body | more}, update_id or number, bot)


def tap(
    chat_id: int, data: str, *, bot: Bot | None = None, update_id: int | None = None, message_id: int = 1
) -> Update:
    """Somebody presses a button below one of the bot's messages."""
    number = next(_numbers)
    below = {
        "message_id": message_id,
        "date": _WHEN,
        "chat": {"id": chat_id, "type": "private", "first_name": "봄"},
        "from": {"id": 1, "is_bot": True, "first_name": "마음이"},
        "text": "?",
    }
    pressed = {
        "id": str(number),
        "from": person(chat_id),
        "chat_instance": "1",
        "data": data,
        "message": below,
    }
    return _update({"callback_query": pressed}, update_id or number, bot)


def person(user_id: int, language_code: str = "ko") -> dict[str, Any]:
    """Who acts."""
    return {"id": user_id, "is_bot": False, "first_name": "봄", "language_code": language_code}


def raw(fields: dict[str, Any], bot: Bot | None = None) -> Update:
    """Any other update."""
    return _update(fields, next(_numbers), bot)


def _update(fields: dict[str, Any], update_id: int, bot: Bot | None) -> Update:
    update = Update.de_json({"update_id": update_id, **fields}, bot)
    assert update is not None
    return update
