"""Which kind of reply is due."""

from typing import Final

from ml.counsel.acts import Act
from ml.counsel.matters import Matter
from ml.counsel.mood import Tone
from ml.counsel.talk import RESTATES, Flow
from ml.counsel.types import CounselRequest

_ADVICE: Final = "advice_"
"""How the topics begin whose units answer what was asked for by name."""
_NO_ACTS: Final = frozenset({"assent", "deny", "listen_only", RESTATES})
"""Acts to which the talk itself answers."""


def flow_of(act: Act | None, tone: Tone, *, was_joyful: bool, advice: str | None) -> Flow:
    """The kind of reply that act, tone and a wish by name call for."""
    if advice is not None:
        return Flow.ASKED
    if act is not None and act.then == "advice":
        return Flow.ADVICE
    if act is not None and act.name not in _NO_ACTS:
        return Flow.ACT
    is_joyful = tone is Tone.JOYFUL or (tone is Tone.EVEN and was_joyful)
    return Flow.GOOD_NEWS if is_joyful else Flow.TALK


def flow_by_matter(flow: Flow, matter: Matter, tone: Tone) -> Flow:
    """Good news is what a known situation is, whatever words like "promotion" stand in the talk."""
    if flow not in {Flow.TALK, Flow.GOOD_NEWS} or matter.situation is None:
        return flow
    if matter.situation.is_glad and not matter.is_in_focus:
        return flow
    other = Tone.TROUBLED if matter.situation.is_glad else Tone.JOYFUL
    if tone is other and not matter.tells_situation:
        return flow
    return Flow.GOOD_NEWS if matter.situation.is_glad else Flow.TALK


def wished_for(request: CounselRequest, act: Act | None) -> str | None:
    """The topic of units that was asked for by name, if any."""
    if request.advice is not None:
        return f"{_ADVICE}{request.advice.value}"
    return act.name if act is not None and act.name.startswith(_ADVICE) else None
