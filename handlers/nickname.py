"""What a nickname may be."""

import unicodedata
from enum import StrEnum
from typing import Final

MIN_LENGTH: Final = 3
MAX_LENGTH: Final = 16
_RESERVED: Final = frozenset({"maeumi", "마음이", "상담사"})
_RESERVED_PARTS: Final = (
    "admin",
    "moderator",
    "operator",
    "telegram",
    "운영자",
    "운영팀",
    "운영진",
    "관리자",
)
"""What makes a nickname look like one of the people who run the bot, wherever it stands."""
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
    folded = nickname.casefold()
    if folded in _RESERVED or any(part in folded for part in _RESERVED_PARTS):
        return Refusal.RESERVED
    return None


def _is_allowed(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or ord(character) in _HANGUL_SYLLABLES
