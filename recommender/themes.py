"""Heavy contents of films, and to whom they are not offered."""

from collections.abc import Mapping

SUICIDE = "suicide"
SELF_HARM = "self_harm"
CHILD_HARM = "child_harm"
SEXUAL_VIOLENCE = "sexual_violence"
VIOLENCE = "violence"
ILLNESS = "illness"
LOSS = "loss"
TRAUMA = "trauma"

WITHHELD = frozenset({SUICIDE, SELF_HARM, CHILD_HARM, SEXUAL_VIOLENCE})
"""Never offered to a person who feels low."""

HEAVINESS: Mapping[str, float] = {VIOLENCE: 0.30, ILLNESS: 0.25, LOSS: 0.12, TRAUMA: 0.10}
"""How much less a film suits a person who feels as low as can be; shares of its score."""

THEMES = WITHHELD | frozenset(HEAVINESS)

LOW_FEELINGS = ("sadness", "anxiety", "depression", "worry", "fear")

WITHHOLD_FROM_LOWNESS = 0.25
"""Lowness, 0 to 1, from which `WITHHELD` films are left out."""


def lowness(emotion: Mapping[str, float] | None, *, has_texts: bool) -> float:
    """Say how low a person feels, 0 to 1: the mass of the low feelings.

    Someone who wrote but whose feeling nobody read is treated as low: the cautious side costs a few films,
    the other one could hurt.
    """
    if not emotion:
        return 1.0 if has_texts else 0.0
    total = sum(max(value, 0.0) for value in emotion.values())
    if total <= 0.0:
        return 1.0 if has_texts else 0.0
    return sum(max(emotion.get(name, 0.0), 0.0) for name in LOW_FEELINGS) / total
