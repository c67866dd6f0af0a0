"""Screens of the trial."""

from handlers.feeling_view import feeling_rows
from handlers.film_view import caption, genre_name, link_rows
from handlers.genres import GENRES
from handlers.payloads.films import TryFeeling, TryFilm
from handlers.trial.service import MAX_GENRES, TrialCard, genres_of
from handlers.view import Button, View
from handlers.words import Words
from ml.emotion.types import Emotion

_PER_ROW = 3


def ask_feeling(say: Words) -> View:
    """Pick a feeling."""
    return View(say("trial-ask-feeling"), feeling_rows(say, lambda emotion: TryFeeling(emotion.value, 0)))


def ask_genres(emotion: Emotion, bits: int, say: Words) -> View:
    """Pick up to three genres, or none; a fourth changes nothing."""
    is_full = len(genres_of(bits)) >= MAX_GENRES
    buttons = []
    for i, genre in enumerate(GENRES):
        is_chosen = bool(bits >> i & 1)
        after = bits ^ (1 << i) if is_chosen or not is_full else bits
        mark = "✓ " if is_chosen else ""
        buttons.append(Button(f"{mark}{genre_name(genre, say)}", TryFeeling(emotion.value, after)))
    rows = tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))
    go = Button(say("trial-show"), TryFilm(emotion.value, bits, 0))
    text = say("trial-ask-genres", feeling=say(f"felt-{emotion}"), max=MAX_GENRES)
    return View(text, (*rows, (go,)))


def card(shown: TrialCard, emotion: Emotion, bits: int, say: Words) -> View:
    """A film of the eight."""
    n = shown.n_films
    arrows = (
        Button("◀", TryFilm(emotion.value, bits, (shown.index - 1) % n)),
        Button(f"{shown.index + 1}/{n}", TryFilm(emotion.value, bits, shown.index)),
        Button("▶", TryFilm(emotion.value, bits, (shown.index + 1) % n)),
    )
    again = Button(say("trial-again"), TryFeeling(emotion.value, 0))
    return View(
        caption(shown.film, say, fit=shown.fit), (arrows, *link_rows(shown.links, again)), shown.picture
    )
