"""Whether what a small model wrote is fluent and about the message, by the model's own figures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ml.counsel.generation.decoder import Decoder, Written


@dataclass(frozen=True)
class FluencyConfig:
    """What a candidate must reach; all in natural logarithms per token.

    Attributes:
        least_mean: Mean probability of its tokens after the message.
        least_token: Probability of its least likely token; a fragment or a wrong ending shows there.
        least_gain: How much likelier the message becomes when the candidate is read before it, per
            token of the message; a sentence that would fit any message makes none likelier.
    """

    least_mean: float = -1.5
    least_token: float = -6.0
    least_gain: float = 0.25


@dataclass(frozen=True)
class Fluency:
    """The figures of a candidate; see `FluencyConfig`."""

    mean: float
    lowest: float
    gain: float

    def passes(self, config: FluencyConfig) -> bool:
        """Whether it is fluent and about the message."""
        is_fluent = self.mean >= config.least_mean and self.lowest >= config.least_token
        return is_fluent and self.gain >= config.least_gain


def measured(
    decoder: Decoder, prompt: Sequence[int], message: str, written: Sequence[Written]
) -> list[Fluency]:
    """Return the figures of candidates, all in one batch.

    Args:
        decoder: The model that wrote them.
        prompt: The talk, up to where an answer begins.
        message: The last message.
        written: The candidates.
    """
    marks = decoder.turns
    said = [marks.user, *decoder.encode(message)]
    forward = [[*prompt, *candidate.tokens, marks.end] for candidate in written]
    backward = [[marks.reply, *candidate.tokens, marks.end, *said] for candidate in written]
    alone = [marks.end, *said]
    results = decoder.log_probabilities([*forward, *backward, alone])
    n_said = len(said)
    without = _mean(results[-1][-n_said:])
    found = []
    for place, candidate in enumerate(written):
        own = results[place][-len(candidate.tokens) - 1 :]
        given = results[len(written) + place][-n_said:]
        found.append(Fluency(_mean(own), min(own, default=-math.inf), _mean(given) - without))
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else -math.inf
