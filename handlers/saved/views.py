"""Screens of the saved films."""

from handlers.film_view import caption, link_rows
from handlers.payloads.films import DropSaved, TurnSaved, WantFilms
from handlers.payloads.talking import KeepTalking
from handlers.saved.service import NothingSaved, SavedCard
from handlers.view import Button, View
from handlers.words import Words


def saved(shown: SavedCard | NothingSaved, say: Words) -> View:
    """A saved film, or the way to the first one."""
    if isinstance(shown, NothingSaved):
        return View(say("saved-none"), ((Button(say("comfort-films"), WantFilms()),),))
    n = shown.n_films
    arrows = (
        Button("◀", TurnSaved((shown.index - 1) % n)),
        Button(f"♥ {shown.index + 1}/{n}", TurnSaved(shown.index)),
        Button("▶", TurnSaved((shown.index + 1) % n)),
    )
    drop = Button(say("saved-drop"), DropSaved(shown.film.id, shown.index))
    back = Button(say("films-back"), KeepTalking())
    return View(
        caption(shown.film, say, fit=None), (arrows, *link_rows(shown.links, drop, back)), shown.picture
    )
