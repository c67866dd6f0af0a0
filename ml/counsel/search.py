"""Where the units of a reply are looked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ml.counsel.checks import LIMITS
from ml.counsel.fitness import can_be_filled, is_clearly_cued, is_cued_now
from ml.counsel.mood import Tone
from ml.counsel.ngrams import overlap
from ml.counsel.plans import ANY, LEADS, Role
from ml.counsel.selection import Likeness, UnitSelector, chance
from ml.counsel.talk import HEARD, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.turns import SAID, SHAPE, TONE
from ml.counsel.units import Stage, Technique, Unit, UnitLibrary

_MOST_ALIKE: Final = 0.34
"""Share of common grams from which two units say the same."""
_ROOM_FOR_MORE: Final = {"ko": 75, "en": 130}
"""Characters below which a reply of two units may take a third."""
_MORE_OFTEN: Final = 0.45
_ROOM_FOR_LEAD: Final = {"ko": 60, "en": 110}
"""Characters up to which what takes up the newest words may stand before the words of a situation."""
_QUESTION_SHARE: Final = 0.35
"""Share of the replies to turns and feelings that ask, where a question may be asked and there is one."""


@dataclass(frozen=True)
class Search:
    """Looks for units that fit one talk.

    Attributes:
        library: All units of the language.
        selector: What ranks them.
        talk: The talk to be answered.
        emotion: Probabilities of the feelings, None where nothing was read.
        likeness: How like every unit is to what was said.
        longest: The most characters of a reply.
    """

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
        plain = self.best(Role(LEADS, (GENERAL,)), (), lambda unit: is_clearly_cued(unit, self.talk))
        return (plain,) if plain is not None else tuple(further)

    def taken_up(self, further: Sequence[Unit]) -> tuple[Unit, ...]:
        """A short unit that takes up a word of the last message; often there is none."""
        situation = self.talk.matter.situation
        is_glad = situation is not None and situation.is_glad
        if self.talk.flow is not Flow.TALK or not self.talk.is_troubled or is_glad:
            return ()
        unit = self.best(Role(LEADS, self.own_topics), further)
        if (
            unit is None
            or not is_clearly_cued(unit, self.talk)
            or len(unit.text) > _ROOM_FOR_LEAD[self.talk.locale]
        ):
            return ()
        return (unit,)

    def heard(self) -> Unit | None:
        """A unit that answers what the last message does in passing; it goes before what leads on."""
        if self.talk.flow not in {Flow.TALK, Flow.ADVICE}:
            return None
        return self.best(Role(LEADS, (HEARD,)), (), lambda unit: is_cued_now(unit, self.talk))

    def one_of(self, topics: Iterable[str]) -> Unit | None:
        """Any unit of the first of the topics that has one left; now and then one that asks."""
        talk = self.talk
        key = (talk.text, str(talk.n_messages))
        may_ask = not (talk.question_streak or talk.wants_listening)
        is_asking = may_ask and chance("asks", *key) < _QUESTION_SHARE
        for topic in topics:
            # What goes along with a message goes by its own ending, or by the words in which it is said back.
            is_of_now = topic.startswith((SAID, TONE))
            now = talk.slots.get("told", "") if topic == f"{SAID}{SHAPE}" else talk.text
            told = now if is_of_now else f"{talk.before} / {talk.text}"
            free = [
                unit
                for unit in self.library.about(topic)
                if (may_ask or not unit.is_question)
                and unit.id not in talk.said
                and can_be_filled(unit, talk)
                and (unit.needs_pattern is None or unit.needs_pattern.search(told))
                and not (unit.avoid_pattern is not None and unit.avoid_pattern.search(talk.text))
            ]
            if free:
                return max(
                    free,
                    key=lambda unit: (
                        unit.needs_pattern is not None,
                        bool(unit.needs_pattern and unit.needs_pattern.search(now)),
                        talk.taste.leaning(unit) + 0.5 * (unit.is_question == is_asking),
                        chance(unit.id, *key),
                    ),
                )
        return None

    def named(self, told: Sequence[Unit]) -> tuple[Unit, ...]:
        """What is told, with a unit that says a name of the last message, where there is one."""
        role = Role(LEADS | {Technique.QUESTION}, (*self.own_topics, GENERAL))
        unit = self.best(role, told, lambda unit: "name" in unit.slots)
        if unit is None or self.talk.slots["name"] not in self.talk.text:
            return tuple(told)
        return (*told, unit) if unit.is_question else (unit, *told)

    @property
    def own_topics(self) -> tuple[str, ...]:
        """The topic of the talk and those near to it."""
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
