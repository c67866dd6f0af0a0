"""What is answered to a message for what it does within its story, or for the feeling it speaks with."""

import re
from collections.abc import Sequence
from typing import Final

from ml.counsel.deeds import is_grave, taken_up
from ml.counsel.fitness import asks_of_kind, asks_openly, is_called_for, is_clearly_cued
from ml.counsel.mood import Tone
from ml.counsel.plans import LEADS, Role
from ml.counsel.questions import ends_asking
from ml.counsel.said_back import led, own_words, picked_up, said_back, unanswered
from ml.counsel.search import Search
from ml.counsel.talk import BANTER, RESTATES, Flow
from ml.counsel.topics import GENERAL
from ml.counsel.turns import ABOUT, ADVISING, FORM, QUESTIONS, QUOTED, SAID, SHAPE, TONE, TURN
from ml.counsel.units import Technique, Unit

_REFLECTION: Final = frozenset({Technique.REFLECTION})
_QUESTION: Final = frozenset({Technique.QUESTION})
_FEW_FEELINGS: Final = 2
_LAUGHS: Final = "laugh_even"
_BRIGHT: Final = re.compile(r"[!ㅎㅋ~♡♥^]|:\)|\b(?:haha|lol|yay)", re.IGNORECASE)
"""Signs that a message without a word of joy is glad all the same."""
_DIM: Final = re.compile(
    r"거든|는데|지만|종료|만료|미안|아쉽|안타|혼자|떨어|무섭|걱정|(?<![가-힣])(?:근데|못|안|아직)(?![가-힣]{3})|없|그만|떠나|떠났|잃"
    r"|\b(?:but|though|without|\w+n['’]t|not|never|only|just|none|nobody|wish|miss|bored|tired|alone|hate|cr(?:y|ied|ying)|hungry|upset|quit|lost|sick)\b",
    re.IGNORECASE,
)
"""Words that take the gladness off a message in which nothing else is glad."""
_OF_STORY: Final = frozenset({Flow.TALK, Flow.GOOD_NEWS, Flow.ADVICE})
_PASSING: Final = frozenset({"smalltalk_bored", "smalltalk_life", "opinion", "meta_ability", "cliche"})
"""Acts that give way to a question with an answer of its own."""
_AS_VAGUE: Final = frozenset({"dilemma", "small_plan"})
"""Turns that know no more of a question than how it is put."""
_PLAIN_TURNS: Final = frozenset(
    f"{TURN}{name}" for name in ("told", "news", "trailing", "because", "no_word")
)
"""Turns that say little of a message, so that what fits its kind of deed goes before them."""
_CHOICE: Final = "q_choice"
_CHEERED: Final = "q_glad"
_WISHES: Final = frozenset({"q_shall", "q_may", "q_treat", "q_try", "q_better", "q_gift"})
"""Questions whether to do something, which in the middle of good news are met with a yes."""
_HEARS_ONLY: Final = "listen_only"
_BARE: Final = frozenset({"assent", "deny", "listen_only", RESTATES})
"""Acts that tell nothing a reply could go along with, or that have a reply of their own."""


class Story:
    """The story that one talk tells, as it goes on."""

    def __init__(self, search: Search) -> None:
        self._search = search

    def asked(self, told: Sequence[Unit]) -> Unit | None:
        """The answer to a question that has one in any story; `told` is what is known of the matter."""
        talk = self._search.talk
        if talk.flow not in _OF_STORY and talk.act_name not in _PASSING:
            return None
        if talk.act_name == _HEARS_ONLY:
            return None
        asks = talk.turns.questions
        if "choice" in talk.slots and _CHOICE in asks.clear:
            return self._search.one_of([f"{TURN}{_CHOICE}"])
        if told and (not talk.is_later or talk.matter.aside is not None):
            return None
        is_known = bool(told or set(talk.turns.leading) - _AS_VAGUE or talk.matter.aside)
        names = asks.clear if is_known else (*asks.clear, *asks.weak)
        if talk.flow is Flow.GOOD_NEWS and names and names[0] in _WISHES:
            names = (_CHEERED, *names)
        return self._search.one_of(f"{TURN}{name}" for name in names)

    def asked_besides(self) -> Unit | None:
        """The answer to what a first message clearly asks besides telling a situation."""
        talk = self._search.talk
        is_due = talk.flow is Flow.TALK and not talk.is_later and talk.matter.aside is None
        if not is_due or not ends_asking(talk.text, talk.locale):
            return None
        return self._search.one_of(f"{TURN}{name}" for name in talk.turns.questions.clear)

    def turned_first(self, told: Sequence[Unit]) -> Unit | None:
        """The answer to what a message asks or brings in passing, before what it tells of its matter."""
        talk = self._search.talk
        if questions := QUESTIONS.get(talk.act_name):
            return self.turned([name for name in talk.turns.names if name in questions])
        if talk.flow not in _OF_STORY:
            return None
        is_glad = talk.matter.situation is not None and talk.matter.situation.is_glad
        if talk.matter.aside is not None or (told and is_glad and talk.flow is not Flow.ADVICE):
            return None
        return self.turned(talk.turns.leading)

    def turned_on(self) -> Unit | None:
        """The answer to any other turn of the story."""
        talk = self._search.talk
        if talk.flow is Flow.ADVICE:
            return self.turned([name for name in talk.turns.names if name in ADVISING])
        if talk.flow is not Flow.TALK:
            return None
        turned = self.turned(talk.turns.names)
        is_plain = turned is None or turned.topic in _PLAIN_TURNS
        if not is_plain:
            return turned
        return self.about() or said_back(self._search, self._very_words()) or turned

    def _very_words(self) -> tuple[str, ...]:
        """Where somebody's very words can be said back, the topic of what does so."""
        return (QUOTED.removeprefix(SAID),) if "quoted" in self._search.talk.slots else ()

    def about(self) -> Unit | None:
        """What may be said of the kind of deed that a later message tells; of those that fit the first."""
        talk = self._search.talk
        is_kept = talk.act_name in _BARE or ends_asking(talk.text, talk.locale) or is_grave(talk.text)
        if not talk.is_later or is_kept:
            return None
        return next(
            (
                unit
                for unit in self._search.library.about(ABOUT)
                if unit.id not in talk.said
                and unit.needs_pattern is not None
                and unit.needs_pattern.search(talk.text)
                and not (unit.is_question and talk.question_streak)
                and not (unit.avoid_pattern is not None and unit.avoid_pattern.search(talk.text))
            ),
            None,
        )

    def bantered(self) -> Unit | None:
        """The answer to a few words that go on about the companion; none of a story's turns fits them."""
        is_due = self._search.talk.is_banter and self._search.talk.flow is Flow.TALK
        return self._search.one_of([BANTER]) if is_due else None

    def turned(self, names: Sequence[str]) -> Unit | None:
        """The answer to what a later message does within its story; of its turns the first counts."""
        if not self._search.talk.is_later or self._search.talk.act_name in _BARE:
            return None
        return self._search.one_of(f"{TURN}{name}" for name in names)

    def listened(self) -> tuple[Unit, ...]:
        """What takes up a message by its words, or goes along with its feeling."""
        talk = self._search.talk
        # A language may have no units for feelings.
        if talk.act_name in _BARE or not self._search.library.about(f"{TONE}even"):
            return ()
        match talk.flow:
            case Flow.TALK:
                return self._taken_up() if talk.is_later else self._opened()
            case Flow.GOOD_NEWS if talk.is_later:
                return self._gladdened()
            case _:
                return ()

    def _taken_up(self) -> tuple[Unit, ...]:
        talk, search = self._search.talk, self._search
        topics = (GENERAL,) if talk.is_topic_faint else (*search.own_topics, GENERAL)
        said = unanswered(search) or said_back(search, self._said_tones()) or picked_up(search)
        if said is not None:
            return (said,)
        cued = search.best(Role(LEADS, topics), (), lambda unit: is_called_for(unit, talk))
        unit = cued or search.one_of(f"{TONE}{tone}" for tone in self._tones())
        return (unit,) if unit is not None else ()

    def _gladdened(self) -> tuple[Unit, ...]:
        talk = self._search.talk
        if talk.tone is Tone.JOYFUL and talk.turns.is_glad:
            return ()  # news of its own, for which there are units
        laughed = self.turned([_LAUGHS]) if _LAUGHS in talk.turns.names and talk.tone is Tone.JOYFUL else None
        is_bright = talk.turns.is_glad or _BRIGHT.search(talk.text) is not None
        is_dim = not is_bright and _DIM.search(talk.text) is not None
        if is_dim and (unit := taken_up(self._search) or self.about()) is not None:
            return led(self._search, (unit,))
        said = said_back(self._search, ["even" if is_dim else "glad"])
        unit = laughed or said or self._search.one_of([f"{TONE}glad"])
        return (unit,) if unit is not None else ()

    def _opened(self) -> tuple[Unit, ...]:
        """The answer to a first message whose matter is not known for sure."""
        talk = self._search.talk
        is_unclear = talk.topic is None or talk.is_topic_faint
        said = said_back(self._search, [FORM, SHAPE, "first"]) if is_unclear else None
        if not is_unclear or (talk.topic is None and talk.tone is not Tone.TROUBLED and said is None):
            return ()
        topics = (*self._search.own_topics, GENERAL)
        if self._search.best(Role(LEADS, topics), (), lambda unit: is_clearly_cued(unit, talk)):
            return ()
        is_felt = talk.turns.feeling is not None or talk.tone is not Tone.TROUBLED
        felt = self._search.best(Role(_REFLECTION, (GENERAL,)), (), self._is_near) if is_felt else None
        lead = said or felt or self._search.one_of([f"{TONE}opening"])
        if lead is None:
            return ()
        if lead.is_question:
            return (lead,)
        suits = _asks_of_trouble if talk.tone is Tone.TROUBLED else asks_openly
        question = self._search.best(Role(_QUESTION, (GENERAL,)), (lead,), suits)
        if question is None or talk.wants_listening:
            return (lead,)
        # Before a question about this very kind of thing nothing else need be said.
        is_near = asks_of_kind(question) and said is not None
        return (own_words(talk.locale) if is_near else lead, question)

    def _is_near(self, unit: Unit) -> bool:
        # Where nothing sounded of trouble, none is supposed.
        return _is_open(unit) and (self._search.talk.tone is Tone.TROUBLED or "neutral" in unit.feelings)

    def _said_tones(self) -> list[str]:
        """The same for what says it back: only a feeling that the message names goes before trouble."""
        turns = self._search.talk.turns
        if turns.feeling and turns.is_named:
            return [turns.feeling, SHAPE, "troubled", "gentle"]
        if turns.is_sore:
            return [FORM, SHAPE, "troubled", "gentle"]
        return [FORM, SHAPE, "gentle", "even"] if turns.is_sad else [FORM, SHAPE, "even", "gentle"]

    def _tones(self) -> list[str]:
        turns = self._search.talk.turns
        # What was read without a word for it is too unsure to be named: "the door creaks, but it opens".
        if turns.feeling and turns.is_named:
            return [turns.feeling, "troubled"]
        if turns.is_sore:
            return [FORM, "troubled"]
        return [FORM, "gentle", "even"] if turns.is_sad else [FORM, "even"]


def _is_open(unit: Unit) -> bool:
    # What fits a feeling or two is nearer than what fits any.
    return not unit.slots and not unit.needs and len(unit.feelings) <= _FEW_FEELINGS


def _asks_of_trouble(unit: Unit) -> bool:
    return not unit.slots and (not unit.feelings or bool(unit.feelings - {"neutral", "joy"}))
