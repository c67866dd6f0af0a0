"""What a message is about."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.ngrams import NgramIndex
from ml.counsel.patterns import compile_cues

GENERAL: Final = "general"
"""The topic of units that fit any talk."""


@dataclass(frozen=True)
class TopicConfig:
    """How cues and examples are weighed.

    Attributes:
        first_cue: What the first kind of cue of a topic is worth.
        next_cue: What each further kind of cue is worth.
        most_cues: Kinds of cues that count.
        light_cue: What light cues are worth, which name people and places that turn up in any talk.
        longer_cue: What a character of the longest cue adds; "강아지가 죽" outweighs "강아지".
        example: What a similarity of 1 to an example is worth.
        alike: A lesser likeness counts nothing where no cue stands beside it.
        akin: A message less like every example speaks of the topic in passing, if one cue alone stands in it.
        same: The same for a message without any cue.
        fade: What a message's topics are still worth one message later.
        most_before: What all earlier messages together count at most.
        clear: From this score on, a message is clearly about a topic.
        faint: Below this score, a talk is about nothing in particular.
    """

    first_cue: float = 0.55
    next_cue: float = 0.25
    light_cue: float = 0.3
    most_cues: int = 3
    longer_cue: float = 0.02
    example: float = 0.75
    alike: float = 0.5
    akin: float = 0.36
    same: float = 0.7
    fade: float = 0.9
    most_before: float = 0.75
    clear: float = 0.55
    faint: float = 0.35


@dataclass(frozen=True)
class Topic:
    """A topic with its cues and example messages.

    Attributes:
        yields: Topics that go on instead where they were spoken of before.
        kin: Topics whose units also fit.
        label: What the topic is called when it is spoken of again, empty where it never is.
    """

    key: str
    locale: str
    words: tuple[str, ...]
    light: tuple[str, ...]
    examples: tuple[str, ...]
    is_gentle: bool
    is_heavy: bool
    boost: float
    yields: tuple[str, ...]
    kin: tuple[str, ...]
    label: str

    @property
    def is_worry(self) -> bool:
        """Whether somebody may come back to it."""
        return bool(self.label)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return compile_cues(self.words, self.locale)

    @cached_property
    def _light_pattern(self) -> re.Pattern[str] | None:
        return compile_cues(self.light, self.locale)

    def has_light_cue(self, text: str) -> bool:
        """Whether a light cue stands in the text."""
        return self._light_pattern is not None and self._light_pattern.search(text) is not None

    def light_cues_in(self, text: str) -> set[str]:
        """The different light cues that stand in the text."""
        return set(self._light_pattern.findall(text)) if self._light_pattern else set()

    def cues_in(self, text: str) -> set[str]:
        """The different cues that stand in the text."""
        return set(self._pattern.findall(text)) if self._pattern else set()


def load_topics(locale: str) -> tuple[Topic, ...]:
    """The topics of a language, in file order."""
    text = (LEXICON_FOLDER / f"topics.{locale}.toml").read_text(encoding="utf-8")
    return tuple(
        Topic(
            key=key,
            locale=locale,
            words=tuple(entry["words"]),
            light=tuple(entry.get("light", ())),
            examples=tuple(entry["examples"]),
            is_gentle=entry.get("gentle", False),
            is_heavy=entry.get("heavy", False),
            boost=entry.get("boost", 0.0),
            yields=tuple(entry.get("yields", ())),
            kin=tuple(entry.get("kin", ())),
            label=entry.get("label", ""),
        )
        for key, entry in tomllib.loads(text).items()
    )


class TopicDetector:
    """Finds topics by cues and by likeness to example messages."""

    def __init__(self, topics: Sequence[Topic], config: TopicConfig | None = None) -> None:
        self.config = config or TopicConfig()
        self.topics = {topic.key: topic for topic in topics}
        examples = [(topic.key, example) for topic in topics for example in topic.examples]
        self._keys = list(self.topics)
        self._owner = np.asarray([self._keys.index(key) for key, _ in examples], dtype=np.int32)
        self._index = NgramIndex([example for _, example in examples])

    def cue_scores(self, text: str) -> dict[str, float]:
        """What the cues alone say; for messages that are too short to be like any example."""
        return {key: self._cue_score(topic, text) for key, topic in self.topics.items()}

    def scores(self, text: str) -> dict[str, float]:
        """How much a message is about each topic; 0 is not at all, and 1 is very much."""
        likeness = np.zeros(len(self._keys), dtype=np.float32)
        np.maximum.at(likeness, self._owner, self._index.similarities(text))
        return {
            key: self._blend(self._cue_score(self.topics[key], text), float(likeness[row]))
            for row, key in enumerate(self._keys)
        }

    def _blend(self, cues: float, likeness: float) -> float:
        # "Four years together" is a little like "trying for a baby for years", and not about that at all.
        is_chance = cues == 0 and likeness < self.config.alike
        return 0.0 if is_chance else cues + self.config.example * likeness

    def _cue_score(self, topic: Topic, text: str) -> float:
        cues = topic.cues_in(text)
        if not cues:
            return self.config.light_cue * topic.has_light_cue(text)
        n_more = min(len(cues), self.config.most_cues) - 1
        longest = max(len(cue) for cue in cues)
        return (
            topic.boost
            + self.config.first_cue
            + n_more * self.config.next_cue
            + self.config.longer_cue * longest
        )

    def names_in_passing(self, key: str, text: str, scores: Mapping[str, float]) -> bool:
        """Whether one word alone speaks for a topic, so that the message may well be about another matter.

        Args:
            key: The topic.
            text: The message.
            scores: What `scores` gives for it.
        """
        topic = self.topics[key]
        likeness = (scores[key] - self._cue_score(topic, text)) / self.config.example
        n_cues = len(topic.cues_in(text))
        if n_cues and len(self.lone_cue(key, text)) * 2 >= len(text.strip()):
            return False  # "we broke up" says nothing else
        return n_cues <= 1 and likeness < (self.config.akin if n_cues else self.config.same)

    def lone_cue(self, key: str, text: str) -> str:
        """The only cue of a topic in the text, be it a light one; empty where there is none."""
        cues = self.topics[key].cues_in(text) or self.topics[key].light_cues_in(text)
        return next(iter(cues)) if len(cues) == 1 else ""

    def settle(self, scored: Sequence[Mapping[str, float]]) -> str | None:
        """The topic of the last message, in the light of those before it.

        Args:
            scored: The `scores` of the user's messages, oldest first.

        Returns:
            The topic, None where nothing particular is spoken of.
        """
        before = dict.fromkeys(self.topics, 0.0)
        for age, scores in enumerate(reversed(scored[:-1]), start=1):
            for key, score in scores.items():
                if score >= self.config.faint:
                    before[key] += score * self.config.fade**age
        total = {
            key: own + min(before[key], self.config.most_before + max(self.topics[key].boost, 0.0))
            for key, own in scored[-1].items()
        }
        best = max(total, key=total.__getitem__)
        # "The operation is next month", said of one's father, is not about one's own health.
        best = next((key for key in self.topics[best].yields if before[key] >= self.config.faint), best)
        return best if total[best] >= self.config.faint else None
