"""What a message does in the talk: tells, greets, thanks, asks for advice, and so on."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues, compile_whole
from ml.counsel.reported import is_reported

TELLS: Final = "tells"
"""The act of every message that does nothing else."""
_TO_COMPANION: Final = frozenset(
    {"sexual", "others_words", "prompt", "love_demand", "role", "authority", "profit", "leave_bot", "machine"}
    | {"insult", "insist", "prod", "injection", "meta_ai", "meta_who", "meta_ability", "meta_care", "cliche"}
    | {
        "tease",
        "swears",
        "compare",
        "useless",
        "know_nothing",
        "go_away",
        "angry_you",
        "scripted",
        "talk_to_me",
    }
    | {"praise_you", "still_here", "what_can", "other_users"}
    | {"plain_talk", "told_you", "outdone", "smalltalk_bot", "smalltalk_love", "correct"}
)
"""Acts that are done to the companion, and so not by words that somebody else said to the writer."""


@dataclass(frozen=True)
class Act:
    """One act and the cues that show it.

    Attributes:
        name: Also the topic under which its units stand.
        anywhere: Cues, one of which must stand in the message.
        whole: Cues of which the message must consist.
        longest: Characters; a longer message does not do this.
        then: What follows: ``question``, ``topic``, ``advice`` or ``none``.
        is_weak: Whether it gives way to a topic that the message clearly has.
        locale: Language of the cues.
        after: Acts, one of which the companion's last reply must have answered.
    """

    name: str
    anywhere: tuple[str, ...]
    whole: tuple[str, ...]
    longest: int
    then: str
    is_weak: bool
    locale: str
    after: frozenset[str]

    @cached_property
    def _anywhere(self) -> re.Pattern[str] | None:
        return compile_cues(self.anywhere, self.locale)

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        return compile_whole(self.whole, self.locale)

    def fits(self, text: str) -> bool:
        """Whether the message does this."""
        if len(text) > self.longest:
            return False
        if self._whole is not None and self._whole.fullmatch(text):
            return True
        return self._anywhere is not None and self._anywhere.search(text) is not None


def _act(entry: dict[str, Any], locale: str) -> Act:
    return Act(
        name=entry["name"],
        anywhere=tuple(entry.get("any", ())),
        whole=tuple(entry.get("whole", ())),
        longest=entry.get("max", 4096),
        then=entry["then"],
        is_weak=entry.get("weak", False),
        locale=locale,
        after=frozenset(entry.get("after", ())),
    )


def load_acts(locale: str) -> tuple[Act, ...]:
    """The acts of a language, in the order in which they are tried."""
    text = (LEXICON_FOLDER / f"acts.{locale}.toml").read_text(encoding="utf-8")
    return tuple(_act(entry, locale) for entry in tomllib.loads(text)["act"])


def find_act(
    text: str, acts: tuple[Act, ...], *, has_topic: bool, answered: frozenset[str] = frozenset()
) -> Act | None:
    """The first act that the message does, or None where it simply tells.

    Args:
        text: The message.
        acts: What may be done, first wins.
        has_topic: Whether the message clearly speaks of something; weak acts then give way.
        answered: What the companion's last reply answered.
    """
    clean = text.strip()
    passes_on = is_reported(clean)
    for act in acts:
        is_due = not act.after or bool(act.after & answered)
        is_due = is_due and not (passes_on and act.name in _TO_COMPANION)
        if is_due and (not act.is_weak or not has_topic) and act.fits(clean):
            return act
    return None
