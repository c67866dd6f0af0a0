"""What Telegram's refusals about the channel and its group mean."""

from enum import Enum, auto

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

_GONE = (
    "message to edit not found",
    "message to delete not found",
    "message_id_invalid",
    "message to be replied not found",
)
_UNCHANGED = ("message is not modified",)
_FILE = ("wrong file identifier", "wrong remote file", "wrong file_id")
_RIGHTS = (
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat not found",
    "chat_write_forbidden",
    "chat_admin_required",
    "not a member",
    "was kicked",
    "message can't be edited",
    "message can't be deleted",
)


class Refusal(Enum):
    """Why a message could not be sent, edited or deleted."""

    GONE = auto()
    UNCHANGED = auto()
    FILE = auto()
    RIGHTS = auto()
    MOVED = auto()


def meaning(error: TelegramError) -> Refusal | None:
    """What a refusal means; None where only time helps, or nothing."""
    if isinstance(error, ChatMigrated):
        return Refusal.MOVED
    if isinstance(error, Forbidden):
        return Refusal.RIGHTS
    if not isinstance(error, BadRequest):
        return None
    reason = error.message.lower()
    for refusal, parts in (
        (Refusal.UNCHANGED, _UNCHANGED),
        (Refusal.GONE, _GONE),
        (Refusal.FILE, _FILE),
        (Refusal.RIGHTS, _RIGHTS),
    ):
        if any(part in reason for part in parts):
            return refusal
    return None
