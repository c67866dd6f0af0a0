"""Screens of `/history`."""

import html
from typing import Final

from handlers.history.service import Page, Past
from handlers.history.taps import DeleteExchange, DeleteHistory, ReadExchange, TurnHistory
from handlers.view import Button, Row, View
from handlers.words import Words

_SHORT: Final = 160
"""Characters of a message on a page of several."""
_SAID: Final = 2400
_REPLIED: Final = 1200
"""Characters of the two sides where one exchange is read; together they fit into a message."""


def page_screen(page: Page, pet: str, say: Words) -> View:
    """Several exchanges, with buttons to read each."""
    if not page.exchanges:
        return View(say("history-empty"))
    heading = say("history-page", page=page.index + 1, pages=page.n_pages)
    texts = [heading, *(_exchange(past, pet, say, _SHORT, _SHORT) for past in page.exchanges)]
    reading: Row = tuple(
        Button(say("history-read", number=past.number), ReadExchange(past.id, page.index))
        for past in page.exchanges
    )
    return View("\n\n".join(texts), (reading, *_turning(page, say)))


def exchange_screen(past: Past, page: int, pet: str, say: Words) -> View:
    """One exchange in full, which can be deleted."""
    row: Row = (
        Button(say("history-delete"), DeleteExchange(past.id, page)),
        Button(say("history-back"), TurnHistory(page)),
    )
    return View(_exchange(past, pet, say, _SAID, _REPLIED), (row,))


def ask_delete_all(say: Words) -> View:
    """Really all?"""
    row: Row = (
        Button(say("history-delete-all-yes"), DeleteHistory(is_confirmed=True)),
        Button(say("history-delete-all-no"), TurnHistory(0)),
    )
    return View(say("history-delete-all-ask"), (row,))


def all_deleted(say: Words) -> View:
    """Nothing is left."""
    return View(say("history-all-deleted"))


def _turning(page: Page, say: Words) -> tuple[Row, ...]:
    row: list[Button] = []
    if page.index > 0:
        row.append(Button("◀", TurnHistory(page.index - 1)))
    row.append(Button(say("history-delete-all"), DeleteHistory(is_confirmed=False)))
    if page.index + 1 < page.n_pages:
        row.append(Button("▶", TurnHistory(page.index + 1)))
    return (tuple(row),)


def _exchange(past: Past, pet: str, say: Words, most_said: int, most_replied: int) -> str:
    when = say("history-when", month=past.at.month, day=past.at.day, time=f"{past.at:%H:%M}")
    number = f"{past.number}. " if past.number else ""
    lines = [f"<b>{number}{when}</b>"]
    if past.said is not None:
        lines.append(f"{say('history-you')} {_cut(past.said, most_said)}")
    if past.replied is not None:
        lines.append(f"{say(f'pet-{pet}-name')}: {_cut(past.replied, most_replied)}")
    return "\n".join(lines)


def _cut(text: str, most: int) -> str:
    flat = text if most > _SHORT else " ".join(text.split())
    return html.escape(flat if len(flat) <= most else f"{flat[: most - 1]}…", quote=False)
