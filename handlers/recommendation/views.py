"""Screens of a recommendation."""

import html

from handlers.film_view import caption, genre_name, link_rows
from handlers.payloads.films import ExplainFilm, MoreFilms, RefuseFilm, SaveFilm, TurnFilm
from handlers.payloads.talking import KeepTalking
from handlers.recommendation.choice import Asked
from handlers.recommendation.service import FilmCard
from handlers.view import Button, Row, View
from handlers.words import Words

_SMALLEST_SHARE = 0.05
"""A share below this is not worth a line."""
_N_DETAILS = 4
_N_TITLES, _MAX_TITLE = 3, 40
"""Of titles that the person told; a caption has 1,024 characters for everything."""


def choosing(say: Words) -> View:
    """Work is going on."""
    return View(say("films-choosing"))


def card(shown: FilmCard, say: Words) -> View:
    """A film of the eight."""
    why = Button(say("films-why"), ExplainFilm(shown.batch_id, shown.index))
    text = "\n".join((caption(shown.film, say, fit=shown.fit), *_notes(shown.asked, say)))
    return View(text, _rows(shown, why, say), shown.picture)


def explanation(shown: FilmCard, say: Words) -> View:
    """Why this film: the shares of its score, in words."""
    title = shown.film.title_en if say.locale == "en" else shown.film.title
    text = "\n".join(
        (say("films-why-title", title=html.escape(title), fit=shown.fit), "", *_reasons(shown, say))
    )
    back = Button(say("films-about"), TurnFilm(shown.batch_id, shown.index))
    return View(text, _rows(shown, back, say), shown.picture)


def _notes(asked: Asked | None, say: Words) -> list[str]:
    """What became of the wish, a line each."""
    if asked is None:
        return []
    notes = []
    if asked.given_up:
        conditions = ", ".join(say(f"films-condition-{name}") for name in asked.given_up)
        key = "films-widened" if asked.n_kept else "films-none-kept"
        notes.append(say(key, n=asked.n_kept, conditions=conditions))
    elif asked.n_kept:
        notes.append(say("films-kept-to-wish"))
    if asked.unknown:
        titles = ", ".join(_shortened(title) for title in asked.unknown[:_N_TITLES])
        notes.append(say("films-unknown-title", titles=html.escape(titles)))
    if asked.services:
        notes.append(say("films-service-unknown", services=", ".join(asked.services)))
    return notes


def _reasons(shown: FilmCard, say: Words) -> list[str]:
    titles = [film.title_en if say.locale == "en" else film.title for film in shown.because_of]
    reasons = (
        (shown.shares.feeling, "feeling", [genre_name(genre, say) for genre in shown.matched_genres]),
        (shown.shares.words, "words", shown.matched_words),
        (shown.shares.taste, "taste", titles),
    )
    return [
        _reason(share, kind, html.escape(", ".join(details[:_N_DETAILS])), say)
        for share, kind, details in sorted(reasons, key=lambda reason: -reason[0])
        if share >= _SMALLEST_SHARE
    ]


def _reason(share: float, kind: str, details: str, say: Words) -> str:
    percent = round(share * 100)
    if details:
        return say(f"films-why-{kind}-with", percent=percent, details=details)
    return say(f"films-why-{kind}", percent=percent)


def _rows(shown: FilmCard, third: Button, say: Words) -> tuple[Row, ...]:
    batch_id, index, n = shown.batch_id, shown.index, shown.n_films
    heart = say("films-saved") if shown.is_saved else say("films-save")
    return (
        (
            Button("◀", TurnFilm(batch_id, (index - 1) % n)),
            Button(f"{index + 1}/{n}", TurnFilm(batch_id, index)),
            Button("▶", TurnFilm(batch_id, (index + 1) % n)),
        ),
        (
            Button(heart, SaveFilm(batch_id, index, wanted=not shown.is_saved)),
            third,
            Button(say("films-refuse"), RefuseFilm(batch_id, index)),
        ),
        *link_rows(
            shown.links,
            Button(say("films-more"), MoreFilms(batch_id)),
            Button(say("films-back"), KeepTalking()),
        ),
    )


def _shortened(title: str) -> str:
    return title if len(title) <= _MAX_TITLE else title[: _MAX_TITLE - 1].rstrip() + "…"
