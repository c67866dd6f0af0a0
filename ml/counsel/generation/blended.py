"""Authored replies, and beside them what a small model writes; the better one is said.

The small model is asked only where the authored words are general ones: where
no unit knows what the message is about. What it writes must be fluent and take
up the message's own words; otherwise the authored reply stands.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from typing_extensions import override

from ml.counsel.checks import reply_faults
from ml.counsel.fallback import needs_care
from ml.counsel.generation.decoder import Decoder, DecodingConfig
from ml.counsel.generation.dialogue_format import prompt_of
from ml.counsel.generation.fluency import FluencyConfig, measured
from ml.counsel.generation.ranker import ReplyRanker, taken_up, told_by_user
from ml.counsel.generation.small_model import read_small_model
from ml.counsel.generation.wording import strange, words_of
from ml.counsel.generation.written import unit_id
from ml.counsel.language import talk_locale
from ml.counsel.types import FIXED_TOPICS, Counsel, CounselGenerator, CounselRequest, Speech
from ml.counsel.units import load_units
from ml.errors import MlError

_log = logging.getLogger(__name__)

_GENERAL: Final = ("ko.general.", "ko.unknown.", "ko.tone_opening.", "ko.tone_even.")
"""How the ids of units begin that fit any message."""
_LONGEST_MESSAGE: Final = 60
"""Characters; what is told at length, a small model does not follow."""
_MAX_PROMPT: Final = 96


@dataclass(frozen=True)
class BlendConfig:
    """When the small model may speak.

    Attributes:
        least_taken_up: Share of the message's words that a written reply takes up.
        margin: By how much it must be better than the authored one.
        fluency: What it must reach by the model's own figures.
        decoding: How it is written.
    """

    least_taken_up: float = 0.5
    margin: float = 0.3
    fluency: FluencyConfig = field(default_factory=FluencyConfig)
    decoding: DecodingConfig = field(
        default_factory=lambda: DecodingConfig(
            n_candidates=4, max_new_tokens=40, max_sentences=2, temperature=0.5, n_threads=1, seconds=0.4
        )
    )


class BlendedCounsel(CounselGenerator):
    """The authored engine, with a small model that may do better where the authored words are general."""

    def __init__(
        self,
        authored: CounselGenerator,
        *,
        config: BlendConfig | None = None,
        read: Callable[[DecodingConfig], Decoder] = read_small_model,
    ) -> None:
        """Join an engine and a model.

        Args:
            authored: What answers otherwise, and always in doubt.
            config: When the small model may speak.
            read: Opens the small model.
        """
        self._authored = authored
        self._config = config or BlendConfig()
        self._read = read
        self._decoder: Decoder | None = None
        self._ranker: ReplyRanker | None = None
        self._familiar: frozenset[str] = frozenset()

    @override
    def load(self) -> None:
        self._authored.load()
        if self._decoder is not None:
            return
        try:
            self._decoder = self._read(self._config.decoding)
        except MlError as error:
            _log.error(
                "small counsel model cannot be loaded, authored replies stand alone error=%s reason=%s",
                type(error).__name__,
                error,
            )
            return
        self._ranker = ReplyRanker("ko")
        self._familiar = words_of(unit.text for unit in load_units("ko"))

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        authored = self._authored.reply(request)
        if self._decoder is None or self._ranker is None or not _is_open(authored, request):
            return authored
        try:
            written = self._best(self._decoder, self._ranker, request)
        except MlError as error:
            _log.warning("small counsel model failed error=%s", type(error).__name__)
            return authored
        if written is None:
            return authored
        lead = self._ranker.score(written, request) - self._ranker.score(authored.text, request)
        if lead < self._config.margin:
            return authored
        return Counsel(written, (unit_id(written),), authored.topic)

    def _best(self, decoder: Decoder, ranker: ReplyRanker, request: CounselRequest) -> str | None:
        message = request.turns[-1].text
        prompt = prompt_of(request.turns[-1:], decoder.turns, decoder.encode, max_tokens=_MAX_PROMPT)
        candidates = [
            candidate
            for candidate in decoder.write([prompt])[0]
            if unit_id(candidate.text) not in request.used
            and not reply_faults(candidate.text, "ko")
            and taken_up(candidate.text, message) >= self._config.least_taken_up
            and not strange(candidate.text, told_by_user(request), self._familiar)
            and not ranker.faults(candidate.text, request)
        ]
        if not candidates:
            return None
        figures = measured(decoder, prompt, candidates)
        fluent = [
            candidate.text
            for candidate, figure in zip(candidates, figures, strict=True)
            if figure.passes(self._config.fluency)
        ]
        return ranker.best(fluent, request)


def _is_open(authored: Counsel, request: CounselRequest) -> bool:
    """Whether the authored reply is a general one, and the talk one in which something else may be said."""
    message = request.turns[-1].text
    is_general = bool(authored.unit_ids) and authored.unit_ids[0].startswith(_GENERAL)
    is_plain = (
        request.speech is Speech.POLITE and request.advice is None and authored.topic not in FIXED_TOPICS
    )
    is_korean = talk_locale(request.turns, request.locale) == "ko"
    is_told = len(message) <= _LONGEST_MESSAGE and "?" not in message
    return is_general and is_plain and is_korean and is_told and not needs_care(request)
