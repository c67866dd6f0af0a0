"""Reads the lexicon of film wishes."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ml.wishes.mentions import Entry, Kind

_FOLDER = Path(__file__).parent / "lexicon"


@cache
def lexicon_entries() -> tuple[tuple[str, Entry], ...]:
    """Return every word of the shipped lexicon; of two meanings of a word the first one counts."""
    return (*_decoys(), *_genres(), *_themes(), *_places(), *_titles(), *_people())


@cache
def word_list(name: str) -> frozenset[str]:
    """Return one of the lists of words that are no names, titles or themes, or signs of a name."""
    return frozenset(_read("words.toml")[name])


def title_entries(titles: Mapping[str, str]) -> Iterator[tuple[str, Entry]]:
    """Yield words for film titles, by how they are written, with the name that each goes by."""
    for spelled, title in titles.items():
        yield from ((word, Entry(Kind.TITLE, (title,))) for word in _bare(spelled))


def person_entries(names: Mapping[str, str], kind: Kind) -> Iterator[tuple[str, Entry]]:
    """Yield words for directors or actors, by how they are written, with the name that each goes by."""
    for spelled, name in names.items():
        yield from ((word, Entry(kind, (name,))) for word in _bare(spelled))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _decoys() -> Iterator[tuple[str, Entry]]:
    for word in _read("themes.toml")["decoy"]["words"]:
        yield word, Entry(Kind.DECOY, ())


def _genres() -> Iterator[tuple[str, Entry]]:
    genres, themes = _read("genres.toml"), _read("themes.toml")["theme"]
    theme_of = {word: theme for theme, words in themes.items() for word in words}
    for genre, words in genres["wanted"].items():
        for word in words:
            refused = (theme_of[word],) if word in theme_of else ()
            yield word, Entry(Kind.GENRE, (genre,), themes=refused)
    for genre, words in genres["refused"].items():
        for word in words:
            yield word, Entry(Kind.GENRE, (genre,), only_refused=True)
    for word, both in genres["both"].items():
        yield word, Entry(Kind.GENRE, tuple(both))


def _themes() -> Iterator[tuple[str, Entry]]:
    themes = _read("themes.toml")
    for theme, words in themes["theme"].items():
        yield from ((word, Entry(Kind.THEME, (theme,), only_refused=True)) for word in words)
    for kind in (Kind.GROWN, Kind.YOUNG, Kind.COMPANY):
        yield from ((word, Entry(kind, ())) for word in themes[kind.value]["words"])


def _places() -> Iterator[tuple[str, Entry]]:
    places = _read("places.toml")
    for code, words in places["country"].items():
        yield from ((word, Entry(Kind.COUNTRY, (code,))) for word in words)
    for word, codes in places["region"].items():
        yield word, Entry(Kind.COUNTRY, tuple(codes))
    for word in places["abroad"]["words"]:
        yield word, Entry(Kind.ABROAD, ("KR",))
    for provider, words in places["provider"].items():
        yield from ((word, Entry(Kind.PROVIDER, (provider,))) for word in words)


def _titles() -> Iterator[tuple[str, Entry]]:
    titles = _read("titles.toml")
    for title, spellings in titles["title"].items():
        genre = titles["studio"].get(title, "")
        for spelled in (title, *spellings):
            name = spelled if spelled.isascii() else title
            for word in _bare(spelled):
                yield word, Entry(Kind.TITLE, (name,), genre=genre)


def _people() -> Iterator[tuple[str, Entry]]:
    people = _read("people.toml")
    for kind in (Kind.DIRECTOR, Kind.ACTOR):
        for person, spellings in people[kind.value].items():
            for spelled in (person, *spellings):
                yield spelled, Entry(kind, (spelled if spelled.isascii() else person,))


def _bare(title: str) -> tuple[str, ...]:
    """Return a title as written and without the marks that nobody types."""
    bare = "".join(character for character in title if character.isalnum() or character in " -'&+")
    return (title, bare) if bare.strip() and bare != title else (title,)
