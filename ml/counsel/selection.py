"""Which units fit a talk, and how well."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ml.counsel.fitness import is_cued_now, may_be_said
from ml.counsel.ngrams import NgramIndex
from ml.counsel.plainness import Plainness
from ml.counsel.talk import ASKS_ADVICE, PLAIN, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.units import Technique, Unit

_LEADS = frozenset({Technique.REFLECTION, Technique.VALIDATION})


@dataclass(frozen=True)
class SelectionConfig:
    """What makes a unit fit; all are added.

    Attributes:
        topic: The unit is about the topic of the talk.
        kin: It is about a topic near to it.
        cue: A cue that the unit needs stands in the last message.
        cue_before: It stands in an earlier message on the topic.
        answer: The unit takes up the answer to what the companion asked.
        blind_answer: Share of `answer` for units that take up any answer, whatever it says.
        slot: The unit takes up a detail.
        quote: The unit quotes the user; taken off, since quoting wears off.
        feeling: Factor of the probability of the unit's feelings.
        precision: Factor of the mean probability of the unit's feelings; words for anger alone suit
            anger better than words for any trouble.
        likeness: Factor of the likeness of unit and message.
        stage: The unit is made for this stage of a talk.
        echo: Factor of the likeness to the companion's last replies, taken off.
        taste: Factor of what the user thought of the unit and its kind; see `ml.counsel.taste`.
        turn: A question is due, since the last reply put none.
        unsaid: Taken off for each word that a unit without a cue asserts and nobody told, in a later reply.
        most_unsaid: Words that count so at most.
        plain: The unit asserts nothing that nobody told; half as much where the message speaks of a topic.
        chance: Factor of a number from 0 to 1 that depends on unit and talk only.
    """

    topic: float = 0.9
    kin: float = 0.2
    cue: float = 1.5
    cue_before: float = 0.6
    answer: float = 1.4
    blind_answer: float = 0.15
    slot: float = 0.55
    quote: float = -0.4
    feeling: float = 0.6
    precision: float = 0.5
    likeness: float = 1.0
    stage: float = 0.3
    echo: float = 1.2
    taste: float = 0.9
    turn: float = 0.6
    unsaid: float = 0.25
    most_unsaid: int = 4
    plain: float = 0.7
    chance: float = 0.5


@dataclass(frozen=True)
class Scored:
    """A unit with its score; higher is better."""

    unit: Unit
    score: float
    is_cued: bool


def chance(*parts: str) -> float:
    """A number in [0, 1) that is always the same for the same words."""
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).digest()
    return float(int.from_bytes(digest)) / float(1 << 48)


@dataclass(frozen=True)
class Likeness:
    """Cosines of the units, in [0, 1], with the last message and with the last replies."""

    rows: Mapping[str, int]
    message: NDArray[np.float32]
    echo: NDArray[np.float32]


class UnitSelector:
    """Ranks the units of one language for a talk."""

    def __init__(self, units: tuple[Unit, ...], config: SelectionConfig | None = None) -> None:
        self._config = config or SelectionConfig()
        self._rows = {unit.id: row for row, unit in enumerate(units)}
        self._plainness = Plainness(units[0].locale, (u for u in units if u.topic == GENERAL and not u.needs))
        self._index = NgramIndex([f"{unit.text} {' '.join(unit.needs)}" for unit in units])

    def likeness(self, talk: Talk) -> Likeness:
        """How like every unit is to the last message, and to the companion's last replies."""
        replies = [self._index.similarities(reply) for reply in talk.last_said]
        echo = np.max(replies, axis=0) if replies else np.zeros(len(self._rows), dtype=np.float32)
        return Likeness(self._rows, self._index.similarities(talk.text), echo)

    def rank(
        self,
        candidates: Iterable[Unit],
        talk: Talk,
        *,
        emotion: Mapping[str, float] | None,
        likeness: Likeness,
        accept: Callable[[Unit], bool] = lambda _: True,
    ) -> list[Scored]:
        """The units that may be said, best first; equals by id.

        Args:
            candidates: Units to choose from.
            talk: The talk to be answered.
            emotion: Probabilities of the feelings, None where nothing was read.
            likeness: What `likeness` gives for the last message.
            accept: A further condition.
        """
        scored = [
            self._score(unit, talk, emotion=emotion, likeness=likeness)
            for unit in candidates
            if unit.id not in talk.said and accept(unit) and may_be_said(unit, talk, emotion)
        ]
        return sorted(scored, key=lambda entry: (-entry.score, entry.unit.id))

    def _nearness(self, unit: Unit, talk: Talk) -> float:
        if unit.topic == GENERAL:
            # Who asks what to do wants more than what would be good for anybody at any time.
            return -self._config.topic if talk.flow is Flow.ADVICE and not unit.needs else 0.0
        if unit.topic == ASKS_ADVICE and unit.technique is Technique.STEP:
            return self._config.kin  # what would help with anything gives way to what helps with this
        if unit.topic == PLAIN:
            return self._config.plain / 2 if talk.is_topic_said else self._config.plain
        return self._config.kin if unit.topic in talk.kin else self._config.topic

    def _presumed(self, unit: Unit, talk: Talk) -> float:
        """What speaks against a unit that no word of a later message calls for."""
        is_lead = unit.technique in _LEADS
        is_weighed = talk.is_later and talk.flow is Flow.TALK and not (is_lead and talk.is_topic_said)
        if not is_weighed or not (is_lead or unit.technique is Technique.ENCOURAGEMENT):
            return 0.0
        n_unsaid = self._plainness.n_unsupported(unit, f"{talk.before} {talk.text}")
        return self._config.unsaid * min(n_unsaid, self._config.most_unsaid)

    def _score(
        self, unit: Unit, talk: Talk, *, emotion: Mapping[str, float] | None, likeness: Likeness
    ) -> Scored:
        config = self._config
        is_cued = is_cued_now(unit, talk)
        filled = unit.slots - {"quote", "pet"}
        # Feelings choose how a reply begins; what it asks or suggests fits by what it is about.
        is_felt = unit.technique in {Technique.REFLECTION, Technique.VALIDATION} or talk.flow is Flow.ASKED
        feeling = sum(emotion.get(name, 0.0) for name in unit.feelings) if emotion and is_felt else 0.0
        row = likeness.rows[unit.id]
        score = (
            self._nearness(unit, talk)
            + config.cue * is_cued
            + config.cue_before * (unit.needs_pattern is not None and not is_cued)
            + config.answer * bool(unit.follows) * (1.0 if is_cued else config.blind_answer)
            + config.slot * (bool(filled) and unit.feelings != {"neutral"})
            + config.quote * ("quote" in unit.slots)
            + config.feeling * feeling
            + config.precision * feeling / max(len(unit.feelings), 1)
            + config.likeness * float(likeness.message[row])
            + config.stage * (talk.stage in unit.stages)
            - config.stage * (bool(unit.stages) and talk.stage not in unit.stages)
            - config.echo * float(likeness.echo[row])
            + config.turn * (unit.is_question and talk.question_streak == 0 and talk.flow is not Flow.ADVICE)
            - (0.0 if is_cued else self._presumed(unit, talk))
            + config.taste * talk.taste.leaning(unit)
            + config.chance * chance(unit.id, talk.text, str(talk.n_messages))
        )
        return Scored(unit, score, is_cued)
