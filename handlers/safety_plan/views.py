"""Screens of the safety plan."""

import html

from handlers.crisis_view import lines
from handlers.payloads.days import OpenCare, OpenPlan
from handlers.payloads.talking import ShowLines
from handlers.safety_plan.service import MAX_LENGTH, PARTS, Plan, Written
from handlers.safety_plan.taps import (
    AskRemovePlan,
    ClearPlanPart,
    EditPlanPart,
    LeavePlanPart,
    RemovePlan,
    SharePlan,
)
from handlers.view import Button, Row, View
from handlers.words import Words
from ml.safety.fixed_answer import help_lines

_PER_ROW = 3


def page(plan: Plan, say: Words) -> View:
    """The plan with all its parts."""
    parts = [f"<b>🧭 {say('plan-title')}</b>"]
    parts.append(say("plan-mine" if plan.parts else "plan-intro"))
    for number, key in enumerate(PARTS, 1):
        written = plan.parts.get(number)
        below = f"<blockquote>{html.escape(written)}</blockquote>" if written else say("plan-empty-part")
        parts.append(f"<b>{number}. {say(f'plan-{key}')}</b>\n{below}")
    numbers = [
        Button(_marked(str(number), is_written=number in plan.parts), EditPlanPart(number))
        for number in range(1, len(PARTS) + 1)
    ]
    rows: list[Row] = [tuple(numbers[i : i + _PER_ROW]) for i in range(0, len(numbers), _PER_ROW)]
    if plan.parts:
        rows.append((Button(say("plan-share"), SharePlan()), Button(say("plan-remove"), AskRemovePlan())))
    rows.append((Button(say("plan-lines"), ShowLines()), Button(say("care-open"), OpenCare())))
    return View("\n\n".join(parts), tuple(rows))


def ask_part(part: int, plan: Plan, say: Words) -> View:
    """What to type for a part."""
    key, written = PARTS[part - 1], plan.parts.get(part)
    parts = [
        f"<b>🧭 {part}. {say(f'plan-{key}')}</b>",
        say(f"plan-{key}-how"),
        say("plan-how-long", limit=MAX_LENGTH),
    ]
    row: Row = (Button(say("plan-back"), LeavePlanPart()),)
    if written is not None:
        parts.insert(1, f"<blockquote>{html.escape(written)}</blockquote>")
        row = (Button(say("plan-clear"), ClearPlanPart(part)), *row)
    return View("\n\n".join(parts), (row,))


def written(outcome: Written, say: Words, *, is_heavy: bool = False, is_grave: bool = False) -> View:
    """A part that was just written; beside a wish to die stand the lines."""
    key = PARTS[outcome.part - 1]
    text = html.escape(outcome.plan.parts.get(outcome.part, ""))
    parts = [
        f"<b>{outcome.part}. {say(f'plan-{key}')}</b>\n<blockquote>{text}</blockquote>",
        say("plan-written"),
    ]
    if is_heavy:
        parts.insert(0, say("care-heavy"))
    if is_grave:
        parts.append(f"{say('plan-grave')}\n\n{lines(say.locale)}")
    row: Row = (Button(say("plan-see"), OpenPlan()),)
    following = outcome.plan.next_empty
    if following is not None:
        row = (Button(say("plan-next", n=following), EditPlanPart(following)), *row)
    return View("\n\n".join(parts), (row,))


def too_long(say: Words) -> View:
    """Too much, or nothing."""
    return View(say("plan-too-long", limit=MAX_LENGTH))


def before_sharing(say: Words) -> View:
    """What can be done with the text that follows."""
    return View(say("plan-sharing"), ((Button(say("plan-see"), OpenPlan()),),))


def shared(plan: Plan, say: Words) -> View:
    """The plan as a text of its own, without buttons, to be passed on by its person alone."""
    parts = [f"<b>🧭 {say('plan-title')}</b>"]
    for number, key in enumerate(PARTS, 1):
        if number in plan.parts:
            parts.append(f"<b>{number}. {say(f'plan-{key}')}</b>\n{html.escape(plan.parts[number])}")
    numbers = "\n".join(f"☎ {line.number} {html.escape(line.name)}" for line in help_lines(say.locale))
    return View("\n\n".join((*parts, numbers)))


def nothing_to_share(say: Words) -> View:
    """There is no plan."""
    return View(say("plan-nothing-yet"), ((Button(say("plan-see"), OpenPlan()),),))


def ask_remove(say: Words) -> View:
    """Really delete?"""
    yes = Button(say("plan-remove-yes"), RemovePlan())
    return View(say("plan-ask-remove"), ((yes, Button(say("plan-remove-no"), OpenPlan())),))


def removed(say: Words) -> View:
    """It is gone."""
    return View(say("plan-removed"), ((Button(say("care-open"), OpenCare()),),))


def _marked(label: str, *, is_written: bool) -> str:
    return f"{label} ✓" if is_written else f"{label} ✎"
