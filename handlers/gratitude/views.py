"""Screens of gratitude."""

import html
from zoneinfo import ZoneInfo

from db.care_records import StoredCareNote
from handlers.care_notes import NotesPage, day_of
from handlers.gratitude.service import MAX_LENGTH, text_of
from handlers.gratitude.taps import (
    AskRemoveThanks,
    DrawThanks,
    LeaveThanks,
    ReadThanks,
    RemoveThanks,
    WriteThanks,
)
from handlers.payloads.days import OpenCare, OpenThanks
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW = 3


def page(shown: NotesPage, zone: ZoneInfo, say: Words) -> View:
    """The last lines."""
    write = Button(say("gratitude-write"), WriteThanks())
    to_care: Row = (Button(say("care-open"), OpenCare()),)
    if not shown.notes:
        return View(say("gratitude-none-yet"), ((write,), to_care))
    lines = [
        f"{n}. {day_of(note, zone, say)} · {html.escape(text_of(note))}"
        for n, note in enumerate(shown.notes, 1)
    ]
    numbers = tuple(Button(str(n), ReadThanks(note.id)) for n, note in enumerate(shown.notes, 1))
    rows: list[Row] = [(write, Button(say("gratitude-draw"), DrawThanks()))]
    rows += [numbers[i : i + _PER_ROW] for i in range(0, len(numbers), _PER_ROW)]
    if shown.n_pages > 1:
        rows.append(
            (
                Button("◀", OpenThanks((shown.index - 1) % shown.n_pages)),
                Button("▶", OpenThanks((shown.index + 1) % shown.n_pages)),
            )
        )
    return View("\n".join((f"<b>🌼 {say('gratitude-title')}</b>", *lines)), (*rows, to_care))


def ask(say: Words) -> View:
    """What to type."""
    back = Button(say("gratitude-back"), LeaveThanks())
    return View(say("gratitude-ask", limit=MAX_LENGTH), ((back,),))


def too_long(say: Words) -> View:
    """Too much, or nothing."""
    return View(say("gratitude-too-long", limit=MAX_LENGTH))


def kept(note: StoredCareNote, say: Words) -> View:
    """A new line."""
    row: Row = (
        Button(say("gratitude-one-more"), WriteThanks()),
        Button(say("gratitude-list"), OpenThanks(0)),
    )
    return View(f"{_quoted(note)}\n\n{say('gratitude-kept')}", (row,))


def drawn(note: StoredCareNote | None, zone: ZoneInfo, say: Words) -> View:
    """A line that was brought back, for whoever asked."""
    if note is None:
        return View(say("gratitude-none-yet"), ((Button(say("gratitude-write"), WriteThanks()),),))
    row: Row = (
        Button(say("gratitude-draw-again"), DrawThanks()),
        Button(say("gratitude-list"), OpenThanks(0)),
    )
    heading = say("gratitude-drawn", day=day_of(note, zone, say))
    return View(f"{heading}\n\n{_quoted(note)}", (row,))


def line(note: StoredCareNote, zone: ZoneInfo, say: Words) -> View:
    """One line."""
    row: Row = (
        Button(say("gratitude-list"), OpenThanks(0)),
        Button(say("gratitude-remove"), AskRemoveThanks(note.id)),
    )
    return View(f"🌼 {day_of(note, zone, say)}\n\n{_quoted(note)}", (row,))


def ask_remove(note_id: int, say: Words) -> View:
    """Really delete?"""
    yes = Button(say("gratitude-remove-yes"), RemoveThanks(note_id))
    no = Button(say("gratitude-remove-no"), ReadThanks(note_id))
    return View(say("gratitude-ask-remove"), ((yes, no),))


def gone(say: Words) -> View:
    """There is no such line any more."""
    return View(say("gratitude-gone"), ((Button(say("gratitude-list"), OpenThanks(0)),),))


def _quoted(note: StoredCareNote) -> str:
    return f"<blockquote>{html.escape(text_of(note))}</blockquote>"
