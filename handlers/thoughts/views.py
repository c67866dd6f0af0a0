"""Screens of thought records."""

import html
from zoneinfo import ZoneInfo

from db.care_records import StoredCareNote
from handlers.care_notes import NotesPage, day_of, shortened
from handlers.payloads.days import OpenCare, OpenThoughts
from handlers.thoughts.service import (
    FEELINGS,
    MAX_FEELING_LENGTH,
    MAX_LENGTH,
    STEPS,
    STRENGTHS,
    Answers,
    Draft,
    Refused,
    answers_of,
)
from handlers.thoughts.taps import (
    AskRemoveThought,
    BackThought,
    BeginThought,
    PickThought,
    ReadThought,
    RemoveThought,
    ResumeThought,
    SkipThought,
)
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW = 3
_SHOWN_OF_TITLE = 24
_EMPTY_STEPS = frozenset({"support", "against"})
_OF_CONTEXT = {"support": "thought", "against": "thought", "balanced": "thought", "after": "balanced"}
"""What is shown again above a step, so that nobody has to scroll for it."""


def page(shown: NotesPage, zone: ZoneInfo, say: Words) -> View:
    """What a record is, and the last ones."""
    lines = [f"{n}. {day_of(note, zone, say)} · {_title(note, say)}" for n, note in enumerate(shown.notes, 1)]
    numbers = tuple(Button(str(n), ReadThought(note.id)) for n, note in enumerate(shown.notes, 1))
    begin: Row = (Button(say("thoughts-begin"), BeginThought()),)
    if shown.has_draft:
        begin = (Button(say("thoughts-resume"), ResumeThought()), *begin)
    text = say("thoughts-intro")
    if lines:
        text = "\n".join((text, "", f"<b>{say('thoughts-kept-ones')}</b>", *lines))
    rows = [begin, *(numbers[i : i + _PER_ROW] for i in range(0, len(numbers), _PER_ROW))]
    if shown.n_pages > 1:
        rows.append(
            (
                Button("◀", OpenThoughts((shown.index - 1) % shown.n_pages)),
                Button("▶", OpenThoughts((shown.index + 1) % shown.n_pages)),
            )
        )
    rows.append((Button(say("care-open"), OpenCare()),))
    return View(text, tuple(rows))


def step(draft: Draft, say: Words, *, is_heavy: bool = False) -> View:
    """One step."""
    head = f"💭 {draft.index + 1}/{len(STEPS)} · <b>{say(f'thoughts-{draft.step}')}</b>"
    limit = MAX_FEELING_LENGTH if draft.step == "feeling" else MAX_LENGTH
    parts = [head, say(f"thoughts-{draft.step}-how", limit=limit)]
    if (context := _OF_CONTEXT.get(draft.step)) is not None:
        parts.insert(1, f"<blockquote>{html.escape(str(draft.answers[context]))}</blockquote>")
    if is_heavy:
        parts.insert(0, say("care-heavy"))
    return View("\n\n".join(parts), tuple(_step_rows(draft, say)))


def refused(outcome: Refused, say: Words) -> View:
    """The same step, and what was wrong."""
    view = step(outcome.draft, say)
    why = (
        say("thoughts-by-button") if outcome.limit is None else say("thoughts-too-long", limit=outcome.limit)
    )
    return View(f"{why}\n\n{view.text}", view.rows)


def record(note: StoredCareNote, zone: ZoneInfo, say: Words, *, is_new: bool = False) -> View:
    """A whole record."""
    answers = answers_of(note.contents)
    lines = [f"💭 <b>{say('thoughts-record')}</b> · {day_of(note, zone, say)}"]
    lines += [
        f"<b>{say(f'thoughts-{name}')}</b>\n{html.escape(str(answers[name]))}"
        for name in ("situation", "thought", "support", "against", "balanced")
        if answers.get(name)
    ]
    feeling = say(
        "thoughts-felt",
        feeling=html.escape(_feeling(answers, say)),
        before=str(answers.get("strength", "")),
        after=str(answers.get("after", "")),
    )
    lines.insert(2 if answers.get("situation") else 1, feeling)
    if is_new:
        lines.append(say("thoughts-done"))
    row: Row = (
        Button(say("thoughts-list"), OpenThoughts(0)),
        Button(say("thoughts-remove"), AskRemoveThought(note.id)),
    )
    return View("\n\n".join(lines), (row,))


def ask_remove(note_id: int, say: Words) -> View:
    """Really delete?"""
    yes = Button(say("thoughts-remove-yes"), RemoveThought(note_id))
    return View(say("thoughts-ask-remove"), ((yes, Button(say("thoughts-remove-no"), ReadThought(note_id))),))


def gone(say: Words) -> View:
    """There is no such record any more."""
    return View(say("thoughts-gone"), ((Button(say("thoughts-list"), OpenThoughts(0)),),))


def _step_rows(draft: Draft, say: Words) -> list[Row]:
    index, run = draft.index, draft.run
    buttons: list[Button] = []
    if draft.step == "feeling":
        buttons = [
            Button(say(f"feeling-{feeling}"), PickThought(run, index, n))
            for n, feeling in enumerate(FEELINGS)
        ]
    elif draft.step in {"strength", "after"}:
        buttons = [Button(str(value), PickThought(run, index, value)) for value in STRENGTHS]
    rows: list[Row] = [tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW)]
    last: list[Button] = []
    if draft.step in _EMPTY_STEPS:
        last.append(Button(say("thoughts-skip"), SkipThought(run, index)))
    if index:
        last.append(Button(say("thoughts-back"), BackThought(run, index)))
    return [*rows, tuple(last)] if last else rows


def _feeling(answers: Answers, say: Words) -> str:
    named = str(answers.get("feeling", ""))
    return say(f"feeling-{named}") if named in {feeling.value for feeling in FEELINGS} else named


def _title(note: StoredCareNote, say: Words) -> str:
    answers = answers_of(note.contents)
    about = shortened(str(answers.get("situation", "")), _SHOWN_OF_TITLE)
    before, after = answers.get("strength", ""), answers.get("after", "")
    return f"{html.escape(about)} · {html.escape(_feeling(answers, say))} {before} → {after}"
