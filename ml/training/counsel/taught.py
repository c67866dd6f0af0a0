"""Talks in which the authored engine answers, for a model to learn its manner from."""

from collections.abc import Callable, Sequence

from ml.counsel.command import Counsellor
from ml.counsel.types import Turn
from ml.errors import CounselError
from ml.safety.fixed_answer import danger_answered

Say = Callable[[str], None]


def taught_talks(
    messages: Sequence[str], *, say: Say, counsel: Counsellor | None = None
) -> list[tuple[Turn, ...]]:
    """Return each message with the authored answer; those that call for the crisis answer are left out."""
    counsel = counsel or Counsellor()
    counsel.load()
    talks: list[tuple[Turn, ...]] = []
    for text in messages:
        try:
            reply = counsel.reply((Turn(by_user=True, text=text),))
        except CounselError:
            continue
        if danger_answered(reply) is None:
            talks.append((Turn(by_user=True, text=text), Turn(by_user=False, text=reply)))
    say(f"{len(talks)} of {len(messages)} messages answered by the authored engine")
    return talks
