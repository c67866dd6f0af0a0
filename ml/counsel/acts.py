"""What a message does in the talk: tells, greets, thanks, asks for advice, and so on."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues, compile_whole
from ml.counsel.quoted import without_quotes
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
_GUARDING: Final = frozenset({"medication", "diagnosis", "sexual", "others_words", "prompt"})
"""Acts at the head of the file that nothing goes before."""


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
        lasts: Whether one of its last few replies will do.
        is_to_bot: Whether it is done to the companion, and so not by words that somebody else said.
        tells: Whether the message tells a matter of its own besides.
        unless: Cues, none of which may stand in the message.
        opens: Whether it is done only before anything was told.
    """

    name: str
    anywhere: tuple[str, ...]
    whole: tuple[str, ...]
    longest: int
    then: str
    is_weak: bool
    locale: str
    after: frozenset[str]
    is_to_bot: bool = False
    tells: bool = True
    lasts: bool = False
    unless: tuple[str, ...] = ()
    opens: bool = False

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return compile_cues(self.unless, self.locale)

    @cached_property
    def _anywhere(self) -> re.Pattern[str] | None:
        return compile_cues(self.anywhere, self.locale)

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        return compile_whole(self.whole, self.locale)

    def fits(self, text: str) -> bool:
        """Whether the message does this."""
        if len(text) > self.longest or (self._unless is not None and self._unless.search(text)):
            return False
        if self._whole is not None and self._whole.fullmatch(text):
            return True
        return self._anywhere is not None and self._anywhere.search(text) is not None


def _act(entry: dict[str, Any], locale: str, unless: tuple[str, ...]) -> Act:
    return Act(
        name=entry["name"],
        anywhere=tuple(entry.get("any", ())),
        whole=tuple(entry.get("whole", ())),
        longest=entry.get("max", 4096),
        then=entry["then"],
        is_weak=entry.get("weak", False),
        locale=locale,
        after=frozenset(entry.get("after", ())),
        is_to_bot=entry["name"] in _TO_COMPANION or entry.get("to_bot", False),
        lasts=entry.get("lasts", False),
        tells=entry.get("tells", not entry.get("to_bot", False)),
        unless=unless,
        opens=entry.get("opens", False),
    )


def load_acts(locale: str) -> tuple[Act, ...]:
    """The acts of a language, in the order in which they are tried.

    What turns on the companion goes before all but the acts that guard somebody; what only sounds
    addressed to it is tried last.
    """
    acts, own = _acts("acts", "act", locale), _acts("companion", "act", locale)
    n_guarding = next(n for n, act in enumerate(acts) if act.name not in _GUARDING)
    return (*acts[:n_guarding], *own, *acts[n_guarding:], *_acts("companion", "last", locale))


def load_cues(name: str, locale: str) -> re.Pattern[str]:
    """Cues of what is said to the companion: of a tale, be it ever so short, or of its own words."""
    text = (LEXICON_FOLDER / f"companion.{locale}.toml").read_text(encoding="utf-8")
    found = compile_cues(tomllib.loads(text)[name], locale)
    assert found is not None, "there are cues of each kind"
    return found


def _acts(name: str, key: str, locale: str) -> tuple[Act, ...]:
    text = (LEXICON_FOLDER / f"{name}.{locale}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    unless = data.get("unless", {})
    return tuple(_act(entry, locale, tuple(unless.get(entry["name"], ()))) for entry in data[key])


_VERY_WORDS: Final = re.compile(
    r"['\"‘“][^'\"‘“’”]{1,40}['\"’”]"
    r"(?= ?(?:$|이?라[고며는]|이?래|하[고네더시는]|이러|그러|이럼|한마디|했|함))"
)
"""Somebody's words within a message that tells of them."""


_COMMANDS: Final = re.compile(
    r"(?:너는?|넌|당신은) ?(?:이제|지금|오늘)부터|(?:이제|지금|오늘)부터 ?(?:너|넌|당신)"
)
"""Words to the companion behind which "say yes, master" is nobody's but the writer's."""
_OF_WORDS: Final = "other_users"
"""The act that asks for what somebody else said, so that it always passes words on."""


def find_act(
    text: str,
    acts: tuple[Act, ...],
    *,
    has_topic: bool,
    answered: frozenset[str] = frozenset(),
    lately: frozenset[str] = frozenset(),
) -> Act | None:
    """The first act that the message does, or None where it simply tells.

    Args:
        text: The message.
        acts: What may be done, first wins.
        has_topic: Whether the message clearly speaks of something; weak acts then give way.
        answered: What the companion's last reply answered.
        lately: What its last few replies answered.
    """
    clean = _VERY_WORDS.sub("〃", text.strip())
    passes_on = is_reported(clean) and _COMMANDS.match(clean) is None
    clean = without_quotes(clean)
    for act in acts:
        is_due = not act.after or bool(act.after & (lately if act.lasts else answered))
        is_due = is_due and not (passes_on and act.is_to_bot and act.name != _OF_WORDS)
        if is_due and (not act.is_weak or not has_topic) and act.fits(clean):
            return act
    return None
