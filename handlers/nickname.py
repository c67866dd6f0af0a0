"""What a nickname may be."""

import unicodedata
from enum import StrEnum
from typing import Final

MIN_LENGTH: Final = 3
MAX_LENGTH: Final = 16
_RESERVED: Final = frozenset(
    {
        "admin",
        "administrator",
        "moderator",
        "maeumi",
        "telegram",
        "operator",
        "마음이",
        "운영자",
        "관리자",
        "상담사",
        "운영팀",
    }
)
_HANGUL_SYLLABLES: Final = range(0xAC00, 0xD7A4)


class Refusal(StrEnum):
    """Why a nickname is refused."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    CHARACTERS = "characters"
    RESERVED = "reserved"
    TAKEN = "taken"


def normalise(typed: str) -> str:
    """The form that is kept: composed (NFC), without white space around it."""
    return unicodedata.normalize("NFC", typed).strip()


def refusal(nickname: str) -> Refusal | None:
    """Why a normalised nickname cannot be, as far as it shows by itself."""
    if any(not _is_allowed(character) for character in nickname):
        return Refusal.CHARACTERS
    if len(nickname) < MIN_LENGTH:
        return Refusal.TOO_SHORT
    if len(nickname) > MAX_LENGTH:
        return Refusal.TOO_LONG
    if nickname.casefold() in _RESERVED:
        return Refusal.RESERVED
    return None


def _is_allowed(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or ord(character) in _HANGUL_SYLLABLES
