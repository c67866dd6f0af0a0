"""Writes what a chat model is asked: who it is, how it speaks, what it never does, and the talk."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ml.chat_model.types import ChatMessage, Role
from ml.counsel.types import CounselRequest
from ml.emotion.types import Emotion

_FOLDER: Final = Path(__file__).parent
_LONGEST_TURN: Final = 1200
"""Characters of a turn that are passed on, its end: what matters most is mostly said last."""
_N_TURNS: Final = 24
_N_FEELINGS: Final = 2
_FELT_FROM: Final = 0.2
"""Probability from which a feeling is passed on."""


class PromptWriter:
    """Writes in one language."""

    def __init__(self, locale: str) -> None:
        text = (_FOLDER / f"{locale}.toml").read_text(encoding="utf-8")
        self._words: dict[str, Any] = tomllib.loads(text)

    def messages(self, request: CounselRequest, faults: Sequence[str] = ()) -> tuple[ChatMessage, ...]:
        """The rules, then the talk; after a reply that could not be sent, what was wrong with it."""
        asked = [ChatMessage(Role.SYSTEM, self.rules(request))]
        asked += [
            ChatMessage(Role.USER if turn.by_user else Role.ASSISTANT, turn.text[-_LONGEST_TURN:])
            for turn in request.turns[-_N_TURNS:]
        ]
        if faults:
            asked[0] = ChatMessage(
                Role.SYSTEM, f"{asked[0].text}\n\n{self._words['again'].format(faults=', '.join(faults))}"
            )
        return tuple(asked)

    def rules(self, request: CounselRequest) -> str:
        """What stands before the talk."""
        words = self._words
        pet = words["pet"].get(request.pet or "") or {
            "name": words["nobody"],
            "breed": words["nobody_breed"],
            "character": words["nobody_character"],
        }
        parts = [
            words["frame"]
            .strip()
            .format(
                **pet,
                speech=words["speech"][request.speech],
                length=words["length"][request.length or "usual"],
            )
        ]
        if request.name:
            parts.append(words["name"].format(name=_harmless(request.name)))
        if feelings := self._feelings(request.emotion):
            parts.append(words["feeling"].format(feelings=feelings))
        if request.summary:
            parts.append(words["summary"].format(summary=_harmless(request.summary)))
        if request.advice:
            parts.append(words["advice"][request.advice])
        return "\n\n".join(parts)

    def _feelings(self, emotion: Mapping[Emotion, float] | None) -> str:
        if emotion is None:
            return ""
        strongest = sorted(emotion.items(), key=lambda entry: -entry[1])[:_N_FEELINGS]
        return ", ".join(
            self._words["feelings"][feeling] for feeling, share in strongest if share >= _FELT_FROM
        )


def _harmless(text: str) -> str:
    """A text without the marks that could close its frame."""
    return text.replace("<", "").replace(">", "").replace("{", "").replace("}", "")
