"""The lines that `python -m recommender rank` reads and writes: one JSON object each."""

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from recommender.errors import RequestError
from recommender.feelings import EMOTIONS
from recommender.genres import GENRES, genres_in
from recommender.types import RankedFilm, Ranker, RankRequest, Wish

MAX_FILMS = 1000
"""Films that one line may ask for."""


def run_rank(ranker: Ranker, lines: Iterable[str], out: TextIO) -> None:
    """Answer every line that is not empty, in order; a bad line is answered with its error."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer(ranker, line), ensure_ascii=False) + "\n")
            out.flush()


def _answer(ranker: Ranker, line: str) -> dict[str, object]:
    try:
        films = ranker.rank(parse_request(line))
    except RequestError as error:
        return {"error": str(error)}
    return {"films": [_shown(ranked) for ranked in films]}


def parse_request(line: str) -> RankRequest:
    """Read one request.

    Raises:
        RequestError: It is no JSON object, or a field is of the wrong type or range.
    """
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RequestError("not a JSON object") from error
    if not isinstance(fields, dict):
        raise RequestError("not a JSON object")
    request = _text(fields, "request")
    genres = _strings(fields, "genres")
    if not set(genres) <= set(GENRES):
        raise RequestError("genres: unknown genre")
    return RankRequest(
        texts=(*_strings(fields, "texts"), *((request,) if request else ())),
        emotion=_emotion(fields.get("emotion")),
        saved=_ids(fields, "saved"),
        excluded=_ids(fields, "excluded"),
        wish=_wish(fields.get("wish")),
        genres=tuple(dict.fromkeys((*genres, *genres_in(request)))),
        n=_count(fields.get("n", RankRequest.n)),
    )


def _shown(ranked: RankedFilm) -> dict[str, object]:
    film, shares = ranked.film, ranked.shares
    return {
        "id": film.id,
        "title": film.title,
        "year": film.year,
        "fit": ranked.fit,
        "shares": {
            "words": round(shares.words, 4),
            "taste": round(shares.taste, 4),
            "feeling": round(shares.feeling, 4),
        },
        "genres": list(film.genres),
        "matched_genres": list(ranked.matched_genres),
        "matched_words": list(ranked.matched_words),
        "because_of": list(ranked.because_of),
    }


def _text(fields: Mapping[str, object], key: str) -> str:
    value = fields.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RequestError(f"{key}: not a text")
    return value


def _strings(fields: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = fields.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RequestError(f"{key}: not a list of texts")
    return tuple(value)


def _ids(fields: Mapping[str, object], key: str) -> tuple[int, ...]:
    value = fields.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(_is_integer(item) for item in value):
        raise RequestError(f"{key}: not a list of film ids")
    return tuple(value)


def _emotion(value: object) -> Mapping[str, float] | None:
    if value is None:
        return None
    if isinstance(value, str) and value in EMOTIONS:
        return {value: 1.0}
    if not isinstance(value, dict) or not set(value) <= set(EMOTIONS):
        raise RequestError("emotion: not an object of the ten emotions")
    if not all(_is_share(share) for share in value.values()):
        raise RequestError("emotion: a share is not a number in [0, 1]")
    return value


def _wish(value: object) -> Wish:
    if value is None:
        return Wish.STAY
    if not isinstance(value, str) or value not in tuple(Wish):
        raise RequestError("wish: neither stay nor lift")
    return Wish(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or not _is_integer(value) or not 1 <= value <= MAX_FILMS:
        raise RequestError(f"n: not a number from 1 to {MAX_FILMS}")
    return value


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0.0 <= value <= 1.0
