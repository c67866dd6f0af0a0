"""Whether what a small model wrote is fluent and about the message, by the model's own figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from ml.counsel.generation.decoder import Decoder, Written


@dataclass(frozen=True)
class FluencyConfig:
    """What a candidate must reach; all in natural logarithms per token.

    Attributes:
        least_mean: Mean probability of its tokens after the message.
        least_token: Probability of its least likely token; a fragment or a wrong ending shows there.
        least_gain: How much likelier its tokens are after the message than after none, in the mean. By
            Bayes' rule that is how much likelier the candidate makes the message: a sentence that
            would fit any message makes none likelier.
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


def measured(decoder: Decoder, prompt: Sequence[int], written: Sequence[Written]) -> list[Fluency]:
    """Return the figures of candidates, all in one batch.

    Args:
        decoder: The model that wrote them.
        prompt: The talk, up to where an answer begins.
        written: The candidates.
    """
    marks = decoder.turns
    after = [[*prompt, *candidate.tokens, marks.end] for candidate in written]
    alone = [[marks.user, marks.reply, *candidate.tokens, marks.end] for candidate in written]
    results = decoder.log_probabilities([*after, *alone])
    found = []
    for place, candidate in enumerate(written):
        n_tokens = len(candidate.tokens) + 1
        own, without = results[place][-n_tokens:], results[len(written) + place][-n_tokens:]
        found.append(Fluency(_mean(own), min(own), _mean(own) - _mean(without)))
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
