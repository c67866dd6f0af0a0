"""What later messages do within a story, whatever the story is, and which feeling they speak with.

"It has been four years", "he did not say a word", "should I bring her some biscuits?": such
messages can be answered well by anybody who listens, without knowing more of the matter than
was told. ``lexicon/turns.*.toml`` lists them; a language without that file has none.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues
from ml.counsel.questions import QuestionReader, Questions
from ml.counsel.quoted import without_quotes
from ml.emotion.types import Emotion

TURN: Final = "turn_"
"""How the topics begin whose units answer a turn; its name follows."""
TONE: Final = "tone_"
"""How the topics begin whose units go along with a feeling and assert nothing."""
ABOUT: Final = f"{TONE}about"
"""The topic of what may be said of many deeds of one kind, where no unit of its own takes one up."""
QUESTIONS: Final = {
    "opinion": frozenset({"doubt_self", "doubt_deed", "may_feel", "right_choice", "ask_you"}),
    "advice_cause": frozenset({"why_feel"}),
    "meta_secret": frozenset({"hidden"}),
}
"""Turns that ask about oneself, by the acts for which they are taken; they have an answer of their own."""
SAID: Final = "said_"
"""How the topics begin whose units say back what was told; a feeling follows."""
FORM: Final = "form"
SHAPE: Final = "shape"
"""What follows the ending of a Korean message, and what follows the shape of what is said back in English."""
QUOTED: Final = f"{SAID}quoted"
"""The topic of what says somebody's very words back."""
TONES: Final = ("anger", "sad", "fear", "tired", "troubled", "gentle", "glad", "even", "opening")
"""Feelings that have units of their own; the last five where no nearer one is known: in trouble, after
trouble, in joy, and where nothing was heard; `opening` answers a first message."""
ADVISING: Final = frozenset({"when_tell", "how_say", "how_stop", "what_do", "should_i", "how_do"})
"""Turns that ask what to do; they answer where nothing nearer does."""
_FEELING_OF: Final = {
    Emotion.ANGER: "anger",
    Emotion.DISGUST: "anger",
    Emotion.SADNESS: "sad",
    Emotion.DEPRESSION: "sad",
    Emotion.ANXIETY: "fear",
    Emotion.WORRY: "fear",
    Emotion.FEAR: "fear",
}
_OF_SENTENCES: Final = {"en": (SHAPE, "heard", "scrap")}
"""What else is said back in a language: by the shape of a sentence, another's words, a scrap of one."""
_HEEDED: Final = {"en": frozenset({"told", "no_word", "accused", "how_say"})}
"""Turns of which the words of another may be a part."""
_CLEAR_FROM: Final = 0.85
"""Probability from which the reading of a message alone decides with what feeling it speaks."""
_N_BEFORE: Final = 3
"""Earlier messages whose feeling goes on where the last one names none."""
_LONGEST: Final = 60


@dataclass(frozen=True)
class _Turn:
    name: str
    any: re.Pattern[str]
    avoid: re.Pattern[str] | None
    longest: int
    when: str
    is_first: bool
    heeds_quotes: bool

    def fits(self, text: str, told: str, *, is_troubled: bool, is_sober: bool) -> bool:
        is_when = {"": True, "troubled": is_troubled, "calm": not is_troubled, "sober": is_sober}[self.when]
        if len(text) > self.longest or not is_when:
            return False
        heard = told if self.heeds_quotes else text
        return self.any.search(heard) is not None and not (self.avoid and self.avoid.search(told))


@dataclass(frozen=True)
class StoryTurns:
    """What a message does within its story.

    Attributes:
        names: The turns it takes, the one to be answered first.
        leading: Those of them that go before what the message tells of its matter.
        feeling: The feeling it speaks with, None where none was heard.
        is_named: Whether a word of the last message names the feeling.
        is_sad: Whether trouble was heard lately, and not only a heavy matter is spoken of.
        is_sore: Whether it was heard in the last message itself.
        is_glad: Whether joy was heard in its words.
        questions: What it asks that has an answer in any story.
    """

    names: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    feeling: str | None = None
    is_named: bool = False
    is_sad: bool = False
    is_sore: bool = False
    is_glad: bool = False
    questions: Questions = field(default_factory=Questions)


class TurnReader:
    """Finds the turns of stories in one language; built once, then only read."""

    def __init__(self, locale: str) -> None:
        path = LEXICON_FOLDER / f"turns.{locale}.toml"
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        unless = data.get("unless", {})
        self._turns = tuple(
            _turn(entry, locale, unless.get(entry["name"], ())) for entry in data.get("turn", ())
        )
        self._said = _OF_SENTENCES.get(locale, ())
        self._questions = QuestionReader(locale)
        # What Korean alone has: a yes in the middle of good news, fillers by the ending of a message, what is
        # said of the kind of a deed, and of very words.
        self._more = (
            {f"{TURN}q_glad", f"{SAID}{FORM}", f"{SAID}scrap", f"{TONE}{FORM}", ABOUT, QUOTED}
            if locale == "ko"
            else set()
        )
        self._feelings = {
            name: pattern
            for name, cues in data.get("feelings", {}).items()
            if (pattern := compile_cues(cues, locale)) is not None
        }

    @property
    def topics(self) -> frozenset[str]:
        """The topics under which the answers to turns and feelings stand."""
        if not self._turns:
            return frozenset()
        names = {turn.name for turn in self._turns} | self._questions.names
        kinds = (*TONES, "first", "asks", "unanswered", *self._said)
        said = {f"{SAID}{kind}" for kind in kinds} - {f"{SAID}opening"}
        return frozenset(
            {f"{TURN}{name}" for name in names} | {f"{TONE}{tone}" for tone in TONES} | said | self._more
        )

    def read(
        self,
        messages: Sequence[str],
        emotion: Mapping[Emotion, float] | None,
        *,
        is_troubled: bool,
        was_glad: bool,
        is_sad: bool,
        is_sore: bool,
        is_glad: bool,
    ) -> StoryTurns:
        """What the last message does.

        Args:
            messages: The user's messages, oldest first.
            emotion: Probabilities of the feelings of the last one, None where nothing was read.
            is_troubled: Whether trouble was heard in the talk so far, or something heavy is spoken of.
            was_glad: Whether good news is spoken of.
            is_sad: Whether trouble was heard in it.
            is_sore: Whether trouble was heard in the last message itself.
            is_glad: Whether joy was heard in its words.
        """
        text = without_quotes(messages[-1].strip())
        fitting = [
            turn
            for turn in self._turns
            if turn.fits(text, messages[-1], is_troubled=is_troubled, is_sober=not was_glad)
        ]
        return StoryTurns(
            names=tuple(turn.name for turn in fitting),
            leading=tuple(turn.name for turn in fitting if turn.is_first),
            feeling=self._feeling(messages, emotion),
            is_named=self._named(messages[-1]) is not None,
            is_sad=is_sad,
            is_glad=is_glad,
            is_sore=is_sore or self._is_clearly_sore(emotion),
            questions=self._questions.read(text),
        )

    def _feeling(self, messages: Sequence[str], emotion: Mapping[Emotion, float] | None) -> str | None:
        if named := self._named(messages[-1]):
            return named
        if emotion:
            best = max(emotion, key=emotion.__getitem__)
            if emotion[best] >= _CLEAR_FROM and best in _FEELING_OF:
                return _FEELING_OF[best]
        earlier = reversed(messages[-1 - _N_BEFORE : -1])
        return next((named for text in earlier if (named := self._named(text))), None)

    @staticmethod
    def _is_clearly_sore(emotion: Mapping[Emotion, float] | None) -> bool:
        return any((emotion or {}).get(each, 0.0) >= _CLEAR_FROM for each in _FEELING_OF)

    def _named(self, text: str) -> str | None:
        told = without_quotes(text)
        counts = {name: len(set(pattern.findall(told))) for name, pattern in self._feelings.items()}
        best = max(counts, key=counts.__getitem__, default=None)
        return best if best is not None and counts[best] else None


def _turn(entry: Mapping[str, Any], locale: str, unless: Sequence[str]) -> _Turn:
    found = compile_cues(entry["any"], locale)
    assert found is not None, "a turn has cues"
    return _Turn(
        name=entry["name"],
        any=found,
        avoid=compile_cues((*entry.get("avoid", ()), *unless), locale),
        longest=entry.get("max", _LONGEST),
        when=entry.get("when", ""),
        is_first=entry.get("first", False),
        heeds_quotes=entry["name"] in _HEEDED.get(locale, ()),
    )
