"""Counsel from a chat model behind an OpenAI-compatible server, heard sentence by sentence, and checked."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from typing_extensions import override

from ml.chat_model.types import ChatModel
from ml.counsel.chat_checks import chat_faults, gives_away
from ml.counsel.language import talk_locale
from ml.counsel.prompts.writer import PromptWriter
from ml.counsel.streaming import Hear, StreamingCounsel
from ml.counsel.types import Counsel, CounselRequest
from ml.counsel.units import LOCALES
from ml.errors import CounselError, EngineNotLoaded, InferenceTimeout
from ml.safety.reply_gate import ReplyGate

_THOUGHT: Final = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
"""What some models write for themselves before they answer."""
_SPEAKER: Final = re.compile(r"^\s*(?:assistant|[가-힣A-Za-z]{1,10})\s?[:：]\s+")
_MARKUP: Final = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")
_QUOTED: Final = re.compile(r"^[\"“'‘](.*)[\"”'’]$", re.DOTALL)
_WHOLE: Final = re.compile(r".*[.!?…~][\"'”’)\]]*(?=\s|\Z)", re.DOTALL)
"""All up to the end of the last whole sentence."""
_N_ATTEMPTS: Final = 2
_FEWEST_SECONDS: Final = 1.5
"""With less time left, no other reply is asked for."""


@dataclass(frozen=True)
class ChatCounselConfig:
    """How long a reply may take.

    Attributes:
        seconds: For all attempts together.
    """

    seconds: float = 14.0


class OpenAICounsel(StreamingCounsel):
    """Asks the model, again where a reply fails a check; only whole sentences that pass are heard."""

    def __init__(self, model: ChatModel, config: ChatCounselConfig | None = None) -> None:
        self._model = model
        self._config = config or ChatCounselConfig()
        self._writers: dict[str, PromptWriter] | None = None

    @override
    def load(self) -> None:
        self._model.load()
        if self._writers is None:
            self._writers = {locale: PromptWriter(locale) for locale in LOCALES}

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        return self.stream(request, _nobody_hears)

    @override
    def stream(self, request: CounselRequest, hear: Hear) -> Counsel:
        if self._writers is None:
            raise EngineNotLoaded("load the counsel engine first")
        if not request.turns or not request.turns[-1].by_user:
            raise CounselError("the last turn must be the user's")
        locale = talk_locale(request.turns, request.locale)
        writer, until = self._writers[locale], time.monotonic() + self._config.seconds
        faults: tuple[str, ...] = ("repeated",) if request.refused else ()
        for _ in range(_N_ATTEMPTS):
            left = until - time.monotonic()
            if left < _FEWEST_SECONDS:
                raise InferenceTimeout(f"no reply passed its checks in time: {', '.join(faults)}")
            rules = writer.rules(request)
            pieces = self._model.stream(writer.messages(request, faults), seconds=left)
            text = _listen(pieces, hear, partial(_may_be_heard, ReplyGate(locale), rules))
            faults = chat_faults(text, request, locale=locale, rules=rules)
            if not faults:
                return Counsel(text, (), None)
        raise CounselError(f"no reply passed its checks: {', '.join(faults)}")


def _may_be_heard(gate: ReplyGate, rules: str, whole: str) -> bool:
    return not gate.check(whole) and not gives_away(whole, rules)


def _listen(pieces: Iterator[str], hear: Hear, may_be_heard: Callable[[str], bool]) -> str:
    """Put a reply together; its whole sentences so far are heard while all of them may be."""
    written, heard, is_fine = "", "", True
    for piece in pieces:
        written += piece
        whole = whole_sentences(written)
        if is_fine and len(whole) > len(heard):
            is_fine = may_be_heard(whole)
            if is_fine:
                heard = whole
                hear(heard)
    return whole_sentences(written)


def whole_sentences(written: str) -> str:
    """What a model has written so far as it may be shown: without its thoughts, marks and loose ends."""
    text = _SPEAKER.sub("", _THOUGHT.sub("", written))
    text = " ".join(_MARKUP.sub("", text).split())
    if (quoted := _QUOTED.match(text)) is not None:
        text = quoted[1].strip()
    whole = _WHOLE.match(text)
    return whole[0].strip() if whole else ""


def _nobody_hears(_: str) -> None:
    """Where a reply is wanted only as a whole."""
