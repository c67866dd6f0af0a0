"""Screens of breathing."""

from handlers.breathing.rhythm import RHYTHMS, Beat, Phase
from handlers.breathing.taps import BeginBreathing, StopBreathing
from handlers.payloads.days import OpenBreathing, OpenCare
from handlers.view import Button, Row, View
from handlers.words import Words

_GAP = " · "


def ask_rhythm(say: Words) -> View:
    """Which rhythm?"""
    rows: tuple[Row, ...] = tuple(
        (Button(say(f"breathing-rhythm-{pattern}"), BeginBreathing(pattern)),) for pattern in RHYTHMS
    )
    return View(say("breathing-ask"), (*rows, _to_care(say)))


def beat_screen(beat: Beat, run: int, say: Words) -> View:
    """One beat."""
    stop: Row = (Button(say("breathing-stop"), StopBreathing(run)),)
    if beat.phase is Phase.READY:
        return View(say("breathing-ready"), (stop,))
    counted = _GAP.join(str(second) for second in range(1, beat.seconds + 1))
    done = "●" * beat.breath + "○" * (beat.n_breaths - beat.breath)
    words = say(f"breathing-{beat.phase}", seconds=beat.seconds)
    return View(f"{words}\n\n{counted}\n\n{done}", (stop,))


def finished(pattern: str, say: Words) -> View:
    """All breaths are done."""
    return View(say("breathing-finished"), _again(pattern, say))


def stopped(say: Words) -> View:
    """The person has had enough."""
    return View(say("breathing-stopped"), _again(None, say))


def interrupted(pattern: str, say: Words) -> View:
    """Nobody was there to keep the rhythm."""
    return View(say("breathing-interrupted"), _again(pattern, say))


def _again(pattern: str | None, say: Words) -> tuple[Row, ...]:
    again = OpenBreathing() if pattern is None else BeginBreathing(pattern)
    return ((Button(say("breathing-again"), again), *_to_care(say)),)


def _to_care(say: Words) -> Row:
    return (Button(say("care-open"), OpenCare()),)
