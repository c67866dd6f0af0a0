"""What the last message of a talk does, in the light of what stands around it."""

import re
from dataclasses import dataclass
from typing import Final

from ml.counsel.acts import Act, find_act, load_acts, load_cues
from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.questions import ends_asking
from ml.counsel.talk import BANTER
from ml.intent.types import Intent
from ml.text.memo import Memo

SHORT_MESSAGE: Final = 24
"""Characters up to which a message may do nothing but what its intent says."""
_TELLING: Final = frozenset(
    {
        "be_them",
        "be_them_on",
        "sore_at_you",
        "says_again",
        "down_to_bot",
        "no_choice",
        "envies_you",
        "apology",
    }
    | {
        "take_side",
        "rehearse",
        "rehearse_on",
        "call_you",
        "talk_to_me",
        "may_tell",
        "want_method",
        "say_kind",
        "cheer_me",
        "tell_story",
        "sing",
        "poem",
    }
)
"""Acts done to the companion behind which the writer's own matter goes on."""
_BANTERED: Final = frozenset({BANTER, "meta_secret", "meta_memory", "scoffs", "fact", "recall", "sum"})
"""Topics of replies that speak of the companion, besides those of what is done to it."""
_FEW_WORDS: Final = {"ko": 14, "en": 32}
"""Characters of a message that may go on about the companion; one of its own words makes up for more."""
_MORE_WORDS: Final = 2
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
_LONG_ASIDE: Final = 15
"""Characters from which such words are part of any story, heavy or not, unless they ask."""
_TELLS: Final = re.compile(rf"{ending_in('ㅆ')}(?:어|다|음|네|는데)요?(?=$|[^가-힣])")
"""How a Korean message ends that tells what happened."""
_OPENINGS: Final = frozenset({"greet", "just_opened", "first_time", "introduces", "silence", "wow"})
"""What the last reply answered where nothing has been told yet."""
_OF_ANOTHER: Final = re.compile(r"\b(?:he|she|they|him|her|my|didn.?t|won.?t|never|nobody)\b", re.IGNORECASE)
"""Words with which no English message is a mere greeting: "he didn't text back"."""
_GIBBERISH: Final = "gibberish"
_A_SUM: Final = re.compile(r"[1-9][0-9,]{2,6}")
"""A bare number that goes on with a story, and is no typing at random."""
_LEAVES: Final = re.compile(
    r"\b(?:bye|goodbye|good ?night|night|later|see (?:you|ya)|ttyl|gotta|going|sleep|bed|cya|talk soon)\b",
    re.IGNORECASE,
)
"""Words without one of which no English message is a goodbye; Korean ones are known by their cues alone."""
_WISH_TO_WATCH: Final = re.compile(
    r"영화|드라마|애니|다큐|작품|볼|봐|보[고자게]|추천|골라|골르|장르|주인공|배우|틀어|/films"
    r"|\b(?:films?|movies?|watch\w*|recommend\w*|shows?|series|see|suggest\w*|pick|genre)\b",
    re.IGNORECASE,
)
"""Without one of these no message is taken for a wish for films."""
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
        lately: The acts and topics that its last few replies took up.
    """

    has_topic: bool
    is_heavy: bool
    answered: frozenset[str]
    is_first: bool
    has_story: bool = False
    lately: frozenset[str] = frozenset()


class ActReader:
    """Finds what messages in one language do."""

    def __init__(self, locale: str, tones: ToneReader) -> None:
        self._locale = locale
        self._acts = load_acts(locale)
        self._later_acts = tuple(act for act in self._acts if not act.opens)
        # Each message of a talk is asked for several times; None is worth being remembered too.
        self._told = Memo(lambda text: (find_act(text, self._acts, has_topic=False),))
        # Korean goodbyes, and later wishes for a film, are known by their words: "그걸로 간다" is none.
        self._by_words = frozenset({Intent.FAREWELL} if locale == "ko" else ())
        self._first_only = _FIRST_ONLY | ({Intent.RECOMMEND} if locale == "ko" else set())
        self._tones = tones
        self._tale, self._own_words = load_cues("tale", locale), load_cues("own_words", locale)
        self._few_words = _FEW_WORDS[locale]
        self._about_bot = frozenset(act.name for act in self._acts if act.is_to_bot) - _TELLING | _BANTERED

    def is_banter(self, text: str, around: Around) -> bool:
        """Whether a few words go on about the companion, which was spoken of last, and tell nothing."""
        if not around.answered & self._about_bot or self._tale.search(text):
            return False
        longest = self._few_words * (_MORE_WORDS if self._own_words.search(text) else 1)
        return len(text) <= longest

    def told(self, text: str) -> Act | None:
        """What the message does by its words alone."""
        return self._told(text)[0]

    def read(self, text: str, intent: Intent | None, around: Around) -> Act | None:
        """What the message does; where no cue shows it, a plain message is taken at its intent."""
        is_opening = around.is_first or bool(around.answered & _OPENINGS)
        acts = self._acts if is_opening else self._later_acts
        act = find_act(text, acts, has_topic=around.has_topic, answered=around.answered, lately=around.lately)
        heard = self._tones.read(text)
        if act is not None and act.name in _ASIDES and self._is_of_story(text, heard, around):
            return None
        if act is not None and act.name == _GIBBERISH and around.has_story and _A_SUM.fullmatch(text.strip()):
            return None
        if act is not None and act.name in _BARE_ANSWERS and around.is_first:
            return self._named("silence")
        is_plain = not around.has_topic and len(text) <= SHORT_MESSAGE and heard is Tone.EVEN
        is_believed = intent not in self._by_words and (around.is_first or intent not in self._first_only)
        if act is not None or intent is None or not (is_plain and is_believed):
            return act
        # "We barely talk", told of a marriage, is no goodbye.
        is_taken = not (around.has_story or self.is_banter(text, around) or _belies(text, intent))
        return self._named(_ACT_OF_INTENT.get(intent)) if is_taken else None

    def _is_of_story(self, text: str, heard: Tone, around: Around) -> bool:
        """Whether words of small talk ("we had ramen and he shared his kimchi") are part of what is told."""
        is_aside = (
            bool(around.answered & _ASIDES) or len(text) < _LONG_ASIDE or ends_asking(text, self._locale)
        )
        return heard is Tone.TROUBLED or around.is_heavy or (around.has_story and not is_aside)

    def _named(self, name: str | None) -> Act | None:
        return next((each for each in self._acts if each.name == name), None)


def _belies(text: str, intent: Intent) -> bool:
    """Whether the words of a message speak against what it was read as."""
    match intent:
        case Intent.HELP:
            return "?" not in text  # "i got a C on my paper" asks nothing
        case Intent.GREETING:
            # "드디어 말 놨어!!" tells something.
            return _TELLS.search(text) is not None or _OF_ANOTHER.search(text) is not None
        case Intent.RECOMMEND:
            return _WISH_TO_WATCH.search(text) is None
        case Intent.FAREWELL:
            return _LEAVES.search(text) is None
        case _:
            return False
