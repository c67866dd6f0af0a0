"""Types that the recommender takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True)
class Film:
    """A film with the facts that are shown and the words that are scored."""

    id: int
    """TMDB id where it is sure, otherwise a negative id of our own."""
    title: str
    """The title under which the film is known in Korea."""
    original_title: str
    title_en: str
    year: int
    runtime: int
    """Minutes."""
    age_rating: str
    """Korean rating: 전체, 12, 15 or 19."""
    genres: tuple[str, ...]
    """TMDB's Korean genre names, the most telling one first."""
    countries: tuple[str, ...]
    """ISO 3166 codes."""
    director: tuple[str, ...]
    cast: tuple[str, ...]
    """Three actors or more, in Korean spelling."""
    keywords: tuple[str, ...]
    """Korean words for mood, theme and setting."""
    synopsis: str
    synopsis_en: str
    director_en: tuple[str, ...]
    cast_en: tuple[str, ...]
    themes: tuple[str, ...] = ()
    """Heavy contents, names of `recommender.themes`; empty for most films."""
    links: tuple[tuple[str, str], ...] = ()
    """Addresses that take the place of a service's search, by the key of the service."""


class Wish(StrEnum):
    """What the films should do with the feeling."""

    STAY = "stay"
    LIFT = "lift"


@dataclass(frozen=True)
class FilmFilters:
    """What a film must be, and must not; what is empty or None asks for nothing."""

    genre: tuple[str, ...] = ()
    """One of these; so for countries, directors and actors."""
    not_genre: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    not_country: tuple[str, ...] = ()
    director: tuple[str, ...] = ()
    """Names in Korean or English; a last name will do in English."""
    actor: tuple[str, ...] = ()
    not_theme: tuple[str, ...] = ()
    """Korean nouns for what it must not be about."""
    min_runtime: int | None = None
    """Minutes."""
    max_runtime: int | None = None
    min_year: int | None = None
    max_year: int | None = None
    for_all_ages: bool = False
    """Whether children or parents watch too."""


@dataclass(frozen=True)
class RankRequest:
    """Whom the films are for; every field may be missing."""

    texts: tuple[str, ...] = ()
    """What the person wrote, oldest first."""
    emotion: Mapping[str, float] | None = None
    """Probabilities by the names of `recommender.feelings.EMOTIONS`."""
    saved: tuple[int, ...] = ()
    excluded: tuple[int, ...] = ()
    """Films that were seen, refused or already shown."""
    wish: Wish = Wish.STAY
    genres: tuple[str, ...] = ()
    """Genres that were asked for; films with one of them come first."""
    filters: FilmFilters = FilmFilters()
    """Films that do not keep to these are left out."""
    like: tuple[int, ...] = ()
    """Films that the others should be like; they stand in for the saved ones and do not come themselves."""
    n: int = 8


@dataclass(frozen=True)
class Shares:
    """What each signal added to the score; the three sum to 1."""

    words: float
    taste: float
    feeling: float


@dataclass(frozen=True)
class RankedFilm:
    """A film, how well it fits and why."""

    film: Film
    fit: int
    """Per cent, 0 to 100."""
    shares: Shares
    matched_genres: tuple[str, ...]
    """Genres of the film that suit the feeling or were asked for, best first."""
    matched_words: tuple[str, ...]
    """Words of the person, or what they stand for, that meet the film."""
    because_of: tuple[int, ...]
    """Saved films that are most like this one, best first."""


class Ranker(Protocol):
    """Ranks the films of a catalogue for one request."""

    def rank(self, request: RankRequest) -> tuple[RankedFilm, ...]:
        """Return exactly ``request.n`` films while so many are allowed, best first."""
        ...
