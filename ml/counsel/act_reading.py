"""What the last message of a talk does, in the light of what stands around it."""

from dataclasses import dataclass
from typing import Final

from ml.counsel.acts import Act, find_act, load_acts
from ml.counsel.mood import Tone, ToneReader
from ml.intent.types import Intent

SHORT_MESSAGE: Final = 24
"""Characters up to which a message may do nothing but what its intent says."""
_ACT_OF_INTENT: Final = {
    Intent.GREETING: "greet",
    Intent.FAREWELL: "farewell",
    Intent.RECOMMEND: "recommend",
    Intent.HELP: "meta_ability",
}
_FIRST_ONLY: Final = frozenset({Intent.GREETING, Intent.HELP})
"""Intents that no cue shows are believed of a first message only; later, short answers are taken for them."""
_ASIDES: Final = frozenset(
    {"smalltalk_bored", "smalltalk_meal", "smalltalk_hobby", "smalltalk_life", "smalltalk_weather"}
)
"""Small talk whose words are part of the story while something heavy is spoken of."""
_BARE_ANSWERS: Final = frozenset({"assent", "deny"})


@dataclass(frozen=True)
class Around:
    """What stands around a message.

    Attributes:
        has_topic: Whether it clearly speaks of something.
        is_heavy: Whether something heavy was spoken of before.
        answered: The acts and topics that the companion's last reply took up.
        is_first: Whether it is the first message of the talk.
        has_story: Whether something, heavy or not, was spoken of before.
    """

    has_topic: bool
    is_heavy: bool
    answered: frozenset[str]
    is_first: bool
    has_story: bool = False


class ActReader:
    """Finds what messages in one language do."""

    def __init__(self, locale: str, tones: ToneReader) -> None:
        self._acts = load_acts(locale)
        self._tones = tones

    def told(self, text: str) -> Act | None:
        """What the message does by its words alone."""
        return find_act(text, self._acts, has_topic=False)

    def read(self, text: str, intent: Intent | None, around: Around) -> Act | None:
        """What the message does; where no cue shows it, a plain message is taken at its intent."""
        act = find_act(text, self._acts, has_topic=around.has_topic, answered=around.answered)
        heard = self._tones.read(text)
        if act is not None and act.name in _ASIDES and (heard is Tone.TROUBLED or around.is_heavy):
            return None
        if act is not None and act.name in _BARE_ANSWERS and around.is_first:
            return self._named("silence")
        is_plain = not around.has_topic and len(text) <= SHORT_MESSAGE and heard is Tone.EVEN
        is_believed = around.is_first or intent not in _FIRST_ONLY
        if act is not None or intent is None or not (is_plain and is_believed):
            return act
        if intent is Intent.HELP and "?" not in text:
            return None  # "i got a C on my paper" asks nothing
        # "We barely talk", told of a marriage, is no goodbye.
        return None if around.has_story else self._named(_ACT_OF_INTENT.get(intent))

    def _named(self, name: str | None) -> Act | None:
        return next((each for each in self._acts if each.name == name), None)
