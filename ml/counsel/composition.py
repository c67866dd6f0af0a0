"""How units are put together to a reply."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ml.counsel.checks import LIMITS, longest
from ml.counsel.fitness import can_be_filled, is_clearly_cued, is_cued_now
from ml.counsel.mood import Tone
from ml.counsel.ngrams import overlap
from ml.counsel.plans import ANY, LEADS, Role, plan
from ml.counsel.selection import Likeness, UnitSelector, chance
from ml.counsel.situated import first_words, further_words, speaks_of_situation
from ml.counsel.talk import HEARD, RESTATES, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.turns import QUESTIONS, TONE, TURN
from ml.counsel.types import Length
from ml.counsel.units import Stage, Technique, Unit, UnitLibrary
from ml.errors import CounselExhausted

_MOST_ALIKE: Final = 0.34
"""Share of common grams from which two units say the same."""
_ROOM_FOR_MORE: Final = {"ko": 75, "en": 130}
"""Characters below which a reply of two units may take a third."""
_MORE_OFTEN: Final = 0.45
_ROOM_FOR_LEAD: Final = {"ko": 60, "en": 110}
"""Characters up to which what takes up the newest words may stand before the words of a situation."""


_QUESTION_SHARE: Final = 0.35
"""Share of the replies to turns and feelings that ask, where a question may be asked and there is one."""
_REFLECTION: Final = frozenset({Technique.REFLECTION})
_OF_STORY: Final = frozenset({Flow.TALK, Flow.GOOD_NEWS, Flow.ADVICE})
_BARE: Final = frozenset({"assent", "deny", "listen_only", RESTATES})
"""Acts that tell nothing a reply could go along with, or that have a reply of their own."""


class Composer:
    """Puts replies together from the units of one language."""

    def __init__(self, library: UnitLibrary, selector: UnitSelector) -> None:
        self._library = library
        self._selector = selector

    def compose(
        self, talk: Talk, emotion: Mapping[str, float] | None, length: Length | None = None
    ) -> tuple[Unit, ...]:
        """The units of a reply, in the order in which they are spoken.

        Raises:
            CounselExhausted: Everything that fits was said.
        """
        likeness = self._selector.likeness(talk)
        search = _Search(self._library, self._selector, talk, emotion, likeness, longest(talk.locale, length))
        if answer := self._answered(search, length):
            return answer
        if length is not Length.LONG and (listened := search.listened()):
            return listened
        return self._planned(search, length)

    @staticmethod
    def _answered(search: "_Search", length: Length | None) -> tuple[Unit, ...]:
        """What the last message itself calls for; empty where it only goes on."""
        talk = search.talk
        is_situated = speaks_of_situation(talk)
        told = first_words(talk, length) if is_situated else ()
        if talk.flow is Flow.ADVICE and (answer := search.heard()):
            return (answer,)
        if turned := search.turned_first(told):
            return (turned,)
        if told:
            is_plain = "name" not in talk.slots or talk.flow is not Flow.TALK
            return told if is_plain else search.named(told)
        if heard := search.heard() or search.turned_on():
            return (heard,)
        further = further_words(talk) if is_situated else ()
        return search.led_on(further) if further else ()

    @staticmethod
    def _planned(search: "_Search", length: Length | None) -> tuple[Unit, ...]:
        talk = search.talk
        roles = plan(talk, length)
        chosen: list[Unit] = []
        for role in roles:
            unit = search.best(role, chosen)
            if unit is not None:
                chosen.append(unit)
        # What a role did not find, anything that fits the topic or any talk makes up for.
        if len(chosen) < sum(role.is_needed for role in roles):
            chosen.extend(search.replacements(chosen, roles))
        may_grow = length is None and talk.flow is Flow.TALK and talk.is_troubled and not talk.is_later
        if may_grow and len(chosen) == len(roles) > 1:
            chosen = search.enrich(chosen)
        if not chosen:
            raise CounselExhausted("every unit that fits was said in this talk")
        return tuple(chosen)


@dataclass(frozen=True)
class _Search:
    library: UnitLibrary
    selector: UnitSelector
    talk: Talk
    emotion: Mapping[str, float] | None
    likeness: Likeness
    longest: int

    def best(
        self, role: Role, chosen: Sequence[Unit], suits: Callable[[Unit], bool] = lambda _: True
    ) -> Unit | None:
        """The best unit for a role that goes with those chosen."""
        candidates = [unit for topic in role.topics for unit in self.library.about(topic) if suits(unit)]
        ranked = self.selector.rank(
            candidates,
            self.talk,
            emotion=self.emotion,
            likeness=self.likeness,
            accept=self._goes_with(role.techniques, chosen),
        )
        return ranked[0].unit if ranked else None

    def led_on(self, further: Sequence[Unit]) -> tuple[Unit, ...]:
        """What leads on in a situation, or instead what takes up the last message by a word."""
        lead = self.taken_up(further)
        if lead or self.talk.flow is not Flow.TALK or self.talk.tone is not Tone.TROUBLED:
            return (*lead, *further)
        plain = self.best(Role(LEADS, (GENERAL,)), (), lambda unit: is_cued_now(unit, self.talk))
        return (plain,) if plain is not None else tuple(further)

    def taken_up(self, further: Sequence[Unit]) -> tuple[Unit, ...]:
        """A short unit that takes up a word of the last message; often there is none."""
        situation = self.talk.matter.situation
        is_glad = situation is not None and situation.is_glad
        if self.talk.flow is not Flow.TALK or not self.talk.is_troubled or is_glad:
            return ()
        unit = self.best(Role(LEADS, self._own_topics), further)
        if (
            unit is None
            or not is_cued_now(unit, self.talk)
            or len(unit.text) > _ROOM_FOR_LEAD[self.talk.locale]
        ):
            return ()
        return (unit,)

    def heard(self) -> Unit | None:
        """A unit that answers what the last message does in passing; it goes before what leads on."""
        if self.talk.flow not in {Flow.TALK, Flow.ADVICE}:
            return None
        return self.best(Role(LEADS, (HEARD,)), (), lambda unit: is_cued_now(unit, self.talk))

    def turned_first(self, told: Sequence[Unit]) -> Unit | None:
        """The answer to what a message asks or brings in passing, before what it tells of its matter."""
        talk = self.talk
        if questions := QUESTIONS.get(talk.act_name):
            return self.turned([name for name in talk.turns.leading if name in questions])
        if talk.flow not in _OF_STORY:
            return None
        is_glad = talk.matter.situation is not None and talk.matter.situation.is_glad
        if talk.matter.aside is not None or (told and is_glad):
            return None
        return self.turned(talk.turns.leading)

    def turned_on(self) -> Unit | None:
        """The answer to any other turn of the story."""
        return self.turned(self.talk.turns.names) if self.talk.flow is Flow.TALK else None

    def turned(self, names: Sequence[str]) -> Unit | None:
        """The answer to what a later message does within its story; of its turns the first counts."""
        if not self.talk.is_later or self.talk.act_name in _BARE:
            return None
        return self._one_of(f"{TURN}{name}" for name in names)

    def listened(self) -> tuple[Unit, ...]:
        """What takes up a later message by its words, or goes along with its feeling."""
        talk = self.talk
        if talk.act_name in _BARE or talk.flow not in {Flow.TALK, Flow.GOOD_NEWS}:
            return ()
        if not talk.is_later:
            return self._opened()
        tones = ["glad"] if talk.flow is Flow.GOOD_NEWS else self._tones()
        if talk.flow is Flow.TALK:
            topics = (GENERAL,) if talk.is_topic_faint else (*self._own_topics, GENERAL)
            if cued := self.best(Role(LEADS, topics), (), lambda unit: is_clearly_cued(unit, talk)):
                return (cued,)
        elif talk.tone is Tone.JOYFUL and talk.turns.is_glad:
            return ()
        unit = self._one_of(f"{TONE}{tone}" for tone in tones)
        return (unit,) if unit is not None else ()

    def _opened(self) -> tuple[Unit, ...]:
        """The answer to a first message that sounds of trouble and whose matter is not known for sure."""
        talk = self.talk
        is_unclear = talk.topic is None or talk.is_topic_faint
        if not is_unclear or talk.flow is not Flow.TALK or talk.tone is not Tone.TROUBLED:
            return ()
        topics = (*self._own_topics, GENERAL)
        if self.best(Role(LEADS, topics), (), lambda unit: is_clearly_cued(unit, talk)):
            return ()
        is_felt = talk.turns.feeling is not None
        felt = self.best(Role(_REFLECTION, (GENERAL,)), (), _is_open) if is_felt else None
        lead = felt or self._one_of([f"{TONE}opening"])
        if lead is None:
            return ()
        question = self.best(Role(frozenset({Technique.QUESTION}), (GENERAL,)), (lead,), _asks_of_trouble)
        return (lead, question) if question is not None and not talk.wants_listening else (lead,)

    def _one_of(self, topics: Iterable[str]) -> Unit | None:
        """Any unit of the first of the topics that has one left; now and then one that asks."""
        talk = self.talk
        key = (talk.text, str(talk.n_messages))
        may_ask = not (talk.question_streak or talk.wants_listening)
        is_asking = may_ask and chance("asks", *key) < _QUESTION_SHARE
        told = f"{talk.before} {talk.text}"
        for topic in topics:
            free = [
                unit
                for unit in self.library.about(topic)
                if (may_ask or not unit.is_question)
                and unit.id not in talk.said
                and can_be_filled(unit, talk)
                and (unit.needs_pattern is None or unit.needs_pattern.search(told))
            ]
            if free:
                return max(
                    free,
                    key=lambda unit: (
                        unit.needs_pattern is not None,
                        talk.taste.leaning(unit) + 0.5 * (unit.is_question == is_asking),
                        chance(unit.id, *key),
                    ),
                )
        return None

    def _tones(self) -> list[str]:
        turns = self.talk.turns
        if turns.feeling and (turns.is_named or turns.is_sore):
            return [turns.feeling, "troubled"]
        if turns.is_sore:
            return ["troubled"]
        return ["gentle", "even"] if turns.is_sad else ["even"]

    def named(self, told: Sequence[Unit]) -> tuple[Unit, ...]:
        """What is told, with a unit that says a name of the last message, where there is one."""
        role = Role(LEADS | {Technique.QUESTION}, (*self._own_topics, GENERAL))
        unit = self.best(role, told, lambda unit: "name" in unit.slots)
        if unit is None or self.talk.slots["name"] not in self.talk.text:
            return tuple(told)
        return (*told, unit) if unit.is_question else (unit, *told)

    @property
    def _own_topics(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.talk.topic, *self.talk.kin)))

    def replacements(self, chosen: Sequence[Unit], roles: Sequence[Role]) -> Iterator[Unit]:
        """Units that make a reply of what is there, until it is long enough."""
        topics = tuple(dict.fromkeys(topic for role in roles for topic in role.topics))
        taken = list(chosen)
        shortest = LIMITS[self.talk.locale].shortest
        while sum(len(unit.text) + 1 for unit in taken) <= shortest:
            unit = self.best(Role(ANY, (*topics, self.talk.topic or GENERAL, GENERAL)), taken)
            if unit is None:
                return
            taken.append(unit)
            yield unit

    def enrich(self, chosen: list[Unit]) -> list[Unit]:
        """Two short units with a third between them, now and then while a talk is young."""
        room = _ROOM_FOR_MORE[self.talk.locale]
        is_short = sum(len(unit.text) for unit in chosen) < room
        is_young = self.talk.stage is Stage.OPENING and not self.talk.asked
        if not (is_short and is_young) or chance("more", self.talk.text) > _MORE_OFTEN:
            return chosen
        topics = (self.talk.topic,) if self.talk.topic else (GENERAL,)
        unit = self.best(Role(frozenset({Technique.VALIDATION}), topics), chosen)
        return [chosen[0], unit, chosen[1]] if unit is not None else chosen

    def _goes_with(self, techniques: frozenset[Technique], chosen: Sequence[Unit]) -> Callable[[Unit], bool]:
        longest = self.longest - sum(len(unit.text) + 1 for unit in chosen) - 50
        has_question = any(unit.is_question for unit in chosen)
        slots = {slot for unit in chosen for slot in unit.slots}

        def accept(unit: Unit) -> bool:
            return (
                unit.technique in techniques
                and unit not in chosen
                and len(unit.text) <= longest
                and not (has_question and unit.is_question)
                and not (slots & unit.slots)
                and all(overlap(unit.text, other.text) < _MOST_ALIKE for other in chosen)
            )

        return accept


def _is_open(unit: Unit) -> bool:
    return not unit.slots and not unit.needs


def _asks_of_trouble(unit: Unit) -> bool:
    return not unit.slots and (not unit.feelings or bool(unit.feelings - {"neutral", "joy"}))
