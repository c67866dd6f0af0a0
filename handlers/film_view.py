"""A film as words and links; recommendation, trial and the saved films show it."""

import html
from collections.abc import Sequence

from handlers.genres import GENRE_KEYS
from handlers.view import Button, LinkButton, Row
from handlers.words import Words
from recommender.streaming import StreamingLink
from recommender.types import Film

_PER_ROW = 3
_MAX_SYNOPSIS = 520
"""Characters; Telegram takes captions of 1,024, and the facts need the rest."""
_N_NAMES = 3
_AGE_KEYS = {"전체": "all", "12": "12", "15": "15", "19": "19"}


def caption(film: Film, say: Words, *, fit: int | None) -> str:
    """Title, facts, synopsis and how well it fits, as HTML."""
    is_english = say.locale == "en"
    title = film.title_en if is_english else film.title
    original = "" if film.original_title == title else f"{film.original_title}, "
    people = (film.director_en, film.cast_en) if is_english else (film.director, film.cast)
    director, cast = (html.escape(", ".join(names[:_N_NAMES])) for names in people)
    fits = () if fit is None else (say("film-fit", fit=fit),)
    lines = [
        f"<b>{html.escape(title)}</b> ({html.escape(original)}{film.year})",
        *fits,
        " · ".join(
            (
                say("film-runtime", minutes=film.runtime),
                say(f"film-age-{_AGE_KEYS[film.age_rating]}"),
                ", ".join(genre_name(genre, say) for genre in film.genres[:3]),
            )
        ),
        f"{say('film-director', names=director)} · {say('film-cast', names=cast)}",
        "",
        html.escape(_shortened(film.synopsis_en if is_english else film.synopsis)),
    ]
    return "\n".join(lines)


def genre_name(genre: str, say: Words) -> str:
    """A genre in the language of `say`."""
    return say(f"genre-{GENRE_KEYS[genre]}")


def link_rows(links: Sequence[StreamingLink], *last: Button) -> tuple[Row, ...]:
    """Where the film can be looked for, and then the buttons that lead on."""
    buttons: list[Button | LinkButton] = [*(LinkButton(link.name, link.url) for link in links), *last]
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))


def _shortened(synopsis: str) -> str:
    return synopsis if len(synopsis) <= _MAX_SYNOPSIS else synopsis[: _MAX_SYNOPSIS - 1].rstrip() + "…"
