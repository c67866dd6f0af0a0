"""Which units fit a talk, and how well."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ml.counsel.check_in import CHECK_IN
from ml.counsel.mood import Tone
from ml.counsel.ngrams import NgramIndex
from ml.counsel.talk import Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.units import Stage, Technique, Unit

_MANY_FEELINGS = 4
"""A general unit for so many feelings is right for any trouble, when no feeling was read."""

_TROUBLES = frozenset({"sadness", "depression", "anger", "anxiety", "worry", "fear"})
_EMERGENCY = "119"
_LEADS = frozenset({Technique.REFLECTION, Technique.VALIDATION})
_PRESUMING = frozenset({Technique.QUESTION, Technique.STEP, Technique.INFORMATION})


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
        quote: The unit quotes the user; less, since quoting wears off.
        feeling: Factor of the probability of the unit's feelings.
        precision: Factor of the mean probability of the unit's feelings; words for anger alone suit
            anger better than words for any trouble.
        likeness: Factor of the likeness of unit and message.
        stage: The unit is made for this stage of a talk.
        echo: Factor of the likeness to the companion's last replies, taken off.
        taste: Factor of what the user thought of the unit and its kind; see `ml.counsel.taste`.
        turn: A question is due, since the last reply put none.
        chance: Factor of a number from 0 to 1 that depends on unit and talk only.
        least_feeling: A unit for feelings that are less probable together is left out.
    """

    topic: float = 0.9
    kin: float = 0.2
    cue: float = 1.5
    cue_before: float = 0.6
    answer: float = 1.4
    blind_answer: float = 0.15
    slot: float = 0.55
    quote: float = 0.15
    feeling: float = 0.6
    precision: float = 0.5
    likeness: float = 1.0
    stage: float = 0.3
    echo: float = 1.2
    taste: float = 0.9
    turn: float = 0.6
    chance: float = 0.5
    least_feeling: float = 0.12


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
            if unit.id not in talk.said and accept(unit) and self._may_be_said(unit, talk, emotion)
        ]
        return sorted(scored, key=lambda entry: (-entry.score, entry.unit.id))

    def _may_be_said(self, unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
        if not unit.slots <= talk.slots.keys() or ("quote" in unit.slots and talk.flow is Flow.ADVICE):
            return False
        if unit.follows and not (unit.follows & talk.asked and talk.flow is not Flow.ADVICE):
            return False
        if (
            self._presumes_trouble(unit, talk)
            or self._is_filler(unit, talk)
            or self._is_too_grave(unit, talk)
        ):
            return False
        if self._is_avoided(unit, talk) or not self._has_cue(unit, talk):
            return False
        if talk.stage is not Stage.CLOSING and unit.stages == {Stage.CLOSING}:
            return False
        is_wished = talk.flow is Flow.ASKED and unit.topic == talk.advice
        return (self._suits_wish if is_wished else self._suits_mood)(unit, talk, emotion)

    def _is_avoided(self, unit: Unit, talk: Talk) -> bool:
        if unit.avoid_pattern is None:
            return False
        if unit.avoid_pattern.search(talk.text):
            return True
        # What was told before also rules a unit out, unless the last message calls for it.
        return not self._is_cued_now(unit, talk) and unit.avoid_pattern.search(talk.before) is not None

    @staticmethod
    def _presumes_trouble(unit: Unit, talk: Talk) -> bool:
        """Whether a question or an advice for any talk speaks of trouble where none was heard."""
        if unit.topic != GENERAL or unit.follows or talk.is_troubled or talk.flow is not Flow.TALK:
            return False
        return unit.technique in _PRESUMING and "neutral" not in unit.feelings

    @staticmethod
    def _is_too_grave(unit: Unit, talk: Talk) -> bool:
        # Who is merely worn out would be startled by a question about dying.
        is_grave = unit.asks == CHECK_IN or _EMERGENCY in unit.text
        return unit.topic == "concern" and is_grave and not talk.is_grave

    @staticmethod
    def _is_filler(unit: Unit, talk: Talk) -> bool:
        # A bare yes or no tells nothing that "I see, so that is how it was" could take up.
        is_bare = talk.act_name in {"assent", "deny"}
        is_lead = unit.technique in {Technique.REFLECTION, Technique.VALIDATION}
        return is_bare and is_lead and unit.topic == GENERAL and not unit.follows

    @staticmethod
    def _has_cue(unit: Unit, talk: Talk) -> bool:
        if unit.needs_pattern is None or unit.needs_pattern.search(talk.text):
            return True
        # An answer, and a reflection for any talk, is judged by the newest words alone; other units may rest
        # on what was told before.
        is_for_now = bool(unit.follows) or (unit.topic == GENERAL and unit.technique in _LEADS)
        return not is_for_now and unit.needs_pattern.search(talk.before) is not None

    def _suits_mood(self, unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
        is_own = unit.topic == talk.topic or unit.topic in talk.kin
        is_bound = unit.topic == GENERAL or (is_own and talk.flow is Flow.TALK)
        if not is_bound or unit.follows or unit.technique in {Technique.QUESTION, Technique.INFORMATION}:
            return True
        if unit.feelings == {"neutral"}:
            # In the midst of trouble, "I see, so that is your situation" would sound cold.
            is_cold = unit.topic == GENERAL and talk.is_troubled and talk.topic is not None
            return talk.tone is Tone.EVEN and (not is_cold or self._is_cued_now(unit, talk))
        if unit.feelings == {"joy"}:
            return talk.tone is Tone.JOYFUL
        if self._is_cued_now(unit, talk):
            return True
        if not talk.is_troubled and talk.tone is Tone.EVEN and talk.flow is Flow.TALK:
            return "neutral" in unit.feelings
        return unit.topic != GENERAL or self._is_felt(unit, emotion)

    def _suits_wish(self, unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
        """Whether what was asked for by name fits the mood of the talk, be it joy or sorrow."""
        if not unit.feelings:
            return True
        match talk.mood:
            case Tone.JOYFUL:
                return "joy" in unit.feelings
            case Tone.TROUBLED:
                return bool(unit.feelings & _TROUBLES)
            case Tone.EVEN:
                return "neutral" in unit.feelings or (emotion is not None and self._is_felt(unit, emotion))

    def _is_felt(self, unit: Unit, emotion: Mapping[str, float] | None) -> bool:
        if not unit.feelings:
            return True
        if emotion is None:
            return len(unit.feelings) >= _MANY_FEELINGS
        return sum(emotion.get(feeling, 0.0) for feeling in unit.feelings) >= self._config.least_feeling

    @staticmethod
    def _is_cued_now(unit: Unit, talk: Talk) -> bool:
        return unit.needs_pattern is not None and unit.needs_pattern.search(talk.text) is not None

    def _nearness(self, unit: Unit, talk: Talk) -> float:
        if unit.topic == GENERAL:
            return 0.0
        return self._config.kin if unit.topic in talk.kin else self._config.topic

    def _score(
        self, unit: Unit, talk: Talk, *, emotion: Mapping[str, float] | None, likeness: Likeness
    ) -> Scored:
        config = self._config
        is_cued = self._is_cued_now(unit, talk)
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
            + config.slot * bool(filled)
            + config.quote * ("quote" in unit.slots)
            + config.feeling * feeling
            + config.precision * feeling / max(len(unit.feelings), 1)
            + config.likeness * float(likeness.message[row])
            + config.stage * (talk.stage in unit.stages)
            - config.stage * (bool(unit.stages) and talk.stage not in unit.stages)
            - config.echo * float(likeness.echo[row])
            + config.turn * (unit.is_question and talk.question_streak == 0)
            + config.taste * talk.taste.leaning(unit)
            + config.chance * chance(unit.id, talk.text, str(talk.n_messages))
        )
        return Scored(unit, score, is_cued)
