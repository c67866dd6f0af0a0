"""The pet's voice: small gestures and interjections that change the tone of a reply, not its advice."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ml.counsel.mood import Tone
from ml.counsel.selection import chance
from ml.counsel.talk import Flow, Talk
from ml.counsel.types import CounselRequest, Length, Speech

VOICES_FOLDER: Final = Path(__file__).parent / "voices"
_HOW_OFTEN: Final = 0.34
"""Share of replies that carry a mark."""
_UNMARKED_ACTS: Final = frozenset(
    {
        "meta_ai",
        "meta_secret",
        "meta_care",
        "meta_memory",
        "injection",
        "cliche",
        "correct",
        "insult",
        "concern_other",
        "listen_only",
        "opinion",
        "plain_talk",
        "leave_me",
        "no_films",
        "farewell",
        "meta_ability",
        "fact",
    }
)
"""Acts whose answer is about trust or plain facts, or a goodbye; a gesture there comes at a wrong moment."""
_COMFORTING: Final = re.compile(
    r"무겁|안아 [드주]|숨부터|숨소리|걱정|기대|어깨|어디 안 가|토닥|이쪽을|막아 드|힘을 모을|"
    r"worr|breathe|shoulder|isn't going|wind off|lean"
)
"""Marks that comfort; nothing for talk without trouble."""


@dataclass(frozen=True)
class Voice:
    """One pet's marks.

    Attributes:
        name: The pet's name in this language.
        soft: Marks for any mood.
        merry: Marks for joy and small talk.
        still: Marks for topics of loss and hurt.
    """

    name: str
    soft: tuple[str, ...]
    merry: tuple[str, ...]
    still: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """A mark with the id under which it counts as said."""

    id: str
    text: str
    is_opening: bool


class Persona:
    """The voices of the pets in one language."""

    def __init__(self, locale: str) -> None:
        data = tomllib.loads((VOICES_FOLDER / f"{locale}.toml").read_text(encoding="utf-8"))
        self._locale = locale
        self._nobody: str = data["nobody"]
        self.voices = _voices(data["pet"])
        # Casual speech has marks of its own where the language knows the difference.
        self._voices = {False: self.voices, True: _voices(data.get("casual", data["pet"]), data["pet"])}

    def name(self, pet: str | None) -> str:
        """The pet's name; the companion's own where there is no pet."""
        voice = self.voices.get(pet or "")
        return voice.name if voice else self._nobody

    def mark(self, request: CounselRequest, talk: Talk) -> Mark | None:
        """The mark for a reply, or None; the same for the same talk, and never one that was used."""
        voice = self._voices[request.speech is Speech.CASUAL].get(request.pet or "")
        if voice is None or request.speech is Speech.PLAIN or request.length is Length.SHORT:
            return None
        if talk.flow is Flow.CONCERN or talk.act_name in _UNMARKED_ACTS:
            return None
        if chance("mark", talk.text, str(talk.n_messages)) >= _HOW_OFTEN:
            return None
        kind, texts = self._fitting(voice, talk)
        free = [
            Mark(id=mark_id, text=_tidy(text), is_opening=text.endswith(("~", "…", "!", ",")))
            for number, text in enumerate(texts)
            if (mark_id := f"{self._locale}.voice.{request.pet}.{kind}{number}") not in talk.said
            and not any(_tidy(text) in reply for reply in talk.last_replies)
        ]
        return free[int(chance("which", talk.text) * len(free))] if free else None

    @staticmethod
    def _fitting(voice: Voice, talk: Talk) -> tuple[str, tuple[str, ...]]:
        if talk.is_gentle:
            return "still", voice.still
        is_light = talk.act_name.startswith("smalltalk") or talk.act_name in {"greet", "laugh", "recommend"}
        if talk.mood is Tone.JOYFUL or (is_light and not talk.is_troubled):
            return "merry", voice.merry
        if talk.is_troubled:
            return "soft", voice.soft
        return "soft", tuple(text for text in voice.soft if not _COMFORTING.search(text))


def _voices(entries: dict[str, Any], names: dict[str, Any] | None = None) -> dict[str, Voice]:
    return {
        key: Voice(
            name=(names or entries)[key]["name"],
            soft=tuple(entry["soft"]),
            merry=tuple(entry["merry"]),
            still=tuple(entry["still"]),
        )
        for key, entry in entries.items()
    }


def _tidy(text: str) -> str:
    # A gesture before a reply needs no dots behind its bracket.
    return text.removesuffix("…") if text.endswith(")…") else text


def with_mark(text: str, mark: Mark | None) -> str:
    """The reply with its mark before or behind it."""
    if mark is None:
        return text
    return f"{mark.text} {text}" if mark.is_opening else f"{text} {mark.text}"
