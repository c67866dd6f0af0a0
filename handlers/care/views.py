"""Screens of the menu of care tools, and of grounding."""

from typing import Final

from handlers.care.service import SENSES, Grounding
from handlers.care.taps import GroundStep, StopGrounding
from handlers.payloads.days import (
    OpenBreathing,
    OpenCare,
    OpenGrounding,
    OpenPlan,
    OpenScales,
    OpenThanks,
    OpenThoughts,
)
from handlers.payloads.talking import ShowLines
from handlers.view import Button, View
from handlers.words import Words

_N_FIRST: Final = len(SENSES)


def menu(say: Words) -> View:
    """All tools."""
    return View(
        say("care-menu"),
        (
            (
                Button(say("care-breathing"), OpenBreathing()),
                Button(say("care-grounding"), OpenGrounding()),
            ),
            (
                Button(say("care-thoughts"), OpenThoughts(0)),
                Button(say("care-thanks"), OpenThanks(0)),
            ),
            (
                Button(say("care-scales"), OpenScales(0)),
                Button(say("care-plan"), OpenPlan()),
            ),
            (Button(say("care-lines"), ShowLines()),),
        ),
    )


def grounding(step: Grounding, say: Words, *, may_type: bool = True) -> View:
    """A sense, or the end."""
    if step.is_over:
        row = (Button(say("grounding-again"), OpenGrounding()), Button(say("care-open"), OpenCare()))
        return View(say("grounding-finished"), (row,))
    heading = f"<b>{say(f'grounding-{SENSES[step.index]}', n=_N_FIRST - step.index)}</b>"
    opening = say("grounding-opening" if may_type else "grounding-opening-taps")
    words = (opening, heading) if step.index == 0 else (heading,)
    parts = (*words, say(f"grounding-{SENSES[step.index]}-how"))
    row = (
        Button(say("grounding-found"), GroundStep(step.index + 1)),
        Button(say("grounding-stop"), StopGrounding()),
    )
    return View("\n\n".join(parts), (row,))


def grounding_stopped(say: Words) -> View:
    """That was enough."""
    return View(say("grounding-stopped"), ((Button(say("care-open"), OpenCare()),),))
