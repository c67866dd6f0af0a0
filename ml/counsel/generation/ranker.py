"""Which of several replies fits a talk best, whoever wrote them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ml.counsel.checks import reply_faults
from ml.counsel.generation.wording import content_stems, invented
from ml.counsel.language import talk_locale
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.ngrams import overlap
from ml.counsel.topics import TopicDetector, load_topics
from ml.counsel.types import CounselRequest
from ml.emotion.types import Emotion
from ml.safety.reply_gate import ReplyGate

_CONGRATULATES: Final = re.compile(
    r"축하|기쁘|기뻐|기쁜|신나|멋지|멋져|설레|웃음이|잘됐|이 기분을|congrat|happy for you", re.IGNORECASE
)
_CONSOLES: Final = re.compile(
    r"속상|힘드|힘들|아프|슬프|슬퍼|서운|외로|무거우|막막|지치|허탈|답답|억울|sorry|hard|tough", re.IGNORECASE
)
_POLITE_END: Final = re.compile(r"(?:[요죠까]|니다)[\"'”’)]*[.!?…~]*$")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")
_TROUBLED: Final = frozenset(Emotion) - {Emotion.JOY, Emotion.NEUTRAL, Emotion.SURPRISE}
_TROUBLE_FROM: Final = 0.6
_MOST_SAME_WORD: Final = 2
_SHORTEST: Final = 8
"""Characters; a reply of one sentence may be shorter than an authored one, but not a mere word."""


@dataclass(frozen=True)
class RankerConfig:
    """What makes a reply good; all are added.

    Attributes:
        relevance: Factor of the share of the message's words that the reply takes up.
        likeness: Factor of the likeness of reply and message.
        feeling: The reply answers the tone of the message.
        question: The reply ends in a question, where the last reply did not.
        echo: Factor of the likeness to earlier replies, taken off.
        most_alike: Replies that are more like an earlier one are out.
        most_copied: Replies that are more like the message itself are out: that is no answer.
    """

    relevance: float = 1.0
    likeness: float = 0.5
    feeling: float = 0.4
    question: float = 0.15
    echo: float = 0.8
    most_alike: float = 0.55
    most_copied: float = 0.7


class ReplyRanker:
    """Judges replies in one language by their words alone; built once, then only read."""

    def __init__(self, locale: str, config: RankerConfig | None = None) -> None:
        self.locale = locale
        self._config = config or RankerConfig()
        self._gate = ReplyGate(locale)
        self._tones = ToneReader(locale)
        self._topics = TopicDetector(load_topics(locale))

    def faults(self, text: str, request: CounselRequest) -> tuple[str, ...]:
        """Names of what rules a reply out; empty where nothing does."""
        found = [*self._gate.check(text), *(set(reply_faults(text, self.locale)) - {"too_short"})]
        told = told_by_user(request)
        replies = earlier_replies(request)
        checks = {
            "too_short": len(text) < _SHORTEST,
            "manner": self.locale == "ko" and not _is_polite(text),
            "tone": self._is_against_tone(text, request),
            "said_before": any(overlap(text, reply) > self._config.most_alike for reply in replies)
            or _shares_sentence(text, replies),
            "stammers": max(Counter(text.split()).values(), default=0) > _MOST_SAME_WORD,
            "copied": overlap(text, request.turns[-1].text) > self._config.most_copied,
            "invented": bool(invented(text, told, self._topics)),
        }
        return (*found, *(name for name, is_wrong in checks.items() if is_wrong))

    def score(self, text: str, request: CounselRequest) -> float:
        """How well a reply fits; higher is better."""
        config = self._config
        message = request.turns[-1].text
        replies = earlier_replies(request)
        asked_before = len(request.turns) > 1 and "?" in request.turns[-2].text
        return (
            config.relevance * taken_up(text, message)
            + config.likeness * overlap(text, message)
            + config.feeling * self._answers_tone(text, request)
            + config.question * (text.endswith("?") and not asked_before)
            - config.echo * max((overlap(text, reply) for reply in replies), default=0.0)
        )

    def best(self, texts: Sequence[str], request: CounselRequest) -> str | None:
        """Return the best reply without a fault; the first of equals."""
        sound = [text for text in texts if not self.faults(text, request)]
        return max(sound, key=lambda text: self.score(text, request), default=None)

    def tone(self, request: CounselRequest) -> Tone:
        """How the last message sounds, by its words, else by the feeling that was read."""
        heard = self._tones.read(request.turns[-1].text)
        if heard is not Tone.EVEN or request.emotion is None:
            return heard
        if request.emotion.get(Emotion.JOY, 0.0) >= _TROUBLE_FROM:
            return Tone.JOYFUL
        trouble = sum(request.emotion.get(feeling, 0.0) for feeling in _TROUBLED)
        return Tone.TROUBLED if trouble >= _TROUBLE_FROM else Tone.EVEN

    def _is_against_tone(self, text: str, request: CounselRequest) -> bool:
        # Joy is shared only where there is some; consoling is out of place there alone.
        wrong = _CONSOLES if self.tone(request) is Tone.JOYFUL else _CONGRATULATES
        return wrong.search(text) is not None

    def _answers_tone(self, text: str, request: CounselRequest) -> bool:
        match self.tone(request):
            case Tone.TROUBLED:
                return _CONSOLES.search(text) is not None
            case Tone.JOYFUL:
                return _CONGRATULATES.search(text) is not None
            case _:
                return True


class Rankers:
    """The ranker of each language, each built when it is first needed."""

    def __init__(self, config: RankerConfig | None = None) -> None:
        self._config = config
        self._built: dict[str, ReplyRanker] = {}

    def of(self, request: CounselRequest) -> ReplyRanker:
        """Return the ranker for the language that a talk is in."""
        locale = talk_locale(request.turns, request.locale)
        if locale not in self._built:
            self._built[locale] = ReplyRanker(locale, self._config)
        return self._built[locale]


def told_by_user(request: CounselRequest) -> str:
    """Everything that the user wrote in this talk, as one text."""
    return " / ".join(turn.text for turn in request.turns if turn.by_user)


def earlier_replies(request: CounselRequest) -> list[str]:
    """What the companion said so far, and what was said in this place and not wanted."""
    return [*(turn.text for turn in request.turns if not turn.by_user), *request.refused]


def taken_up(text: str, message: str) -> float:
    """Share of the message's content words that stand in a reply, in [0, 1]; two are as good as all."""
    stems = content_stems(message)
    if not stems:
        return 0.0
    return min(1.0, sum(stem in text for stem in stems) / min(len(stems), 2))


def _is_polite(text: str) -> bool:
    return all(_POLITE_END.search(sentence) for sentence in _SENTENCE.split(text.strip()))


def _shares_sentence(text: str, replies: Sequence[str]) -> bool:
    said = {sentence.strip() for reply in replies for sentence in _SENTENCE.split(reply)}
    return any(sentence.strip() in said for sentence in _SENTENCE.split(text))
