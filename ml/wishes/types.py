"""What a film wish in free text comes to."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class FilmWish:
    """Filters that a person asked for in words; what was not said is empty or None."""

    genre: tuple[str, ...] = ()
    """TMDB's Korean names, in the order in which they were said; any of them will do."""
    not_genre: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    """ISO 3166 codes; any of them will do."""
    not_country: tuple[str, ...] = ()
    provider: tuple[str, ...] = ()
    director: tuple[str, ...] = ()
    """In the common Korean spelling when written in Korean, as typed otherwise."""
    actor: tuple[str, ...] = ()
    similar_to: tuple[str, ...] = ()
    """Titles, or people and studios, that the film should be like."""
    not_theme: tuple[str, ...] = ()
    """Short Korean nouns for what the film should not be about."""
    min_runtime: int | None = None
    """Minutes."""
    max_runtime: int | None = None
    min_year: int | None = None
    max_year: int | None = None
    adult: bool | None = None
    """False for company with children or parents, and where films from 19 on are refused; never True."""

    def as_json(self) -> dict[str, object]:
        """Return what was said, absent keys left out."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in said.items()
            if value is not None and value != ()
        }

    def __bool__(self) -> bool:
        """Whether anything was asked for."""
        return self != FilmWish()
