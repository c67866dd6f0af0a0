"""What a film card says; director, cast and fit stand in the words beside it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FilmCardData:
    """What a card says.

    Attributes:
        title: As the person knows it.
        original_title: In the film's own language; left out where it equals the title.
        year: Of the first release.
        runtime: In minutes.
        age_rating: ``전체``, ``12``, ``15`` or ``19``.
        genres: TMDB's Korean names; they also decide the poster.
        seed: The film's number; equal numbers draw equal posters.
        keywords: Korean words that may call for a motif.
        locale: ``ko`` or ``en``: the language of labels.
        title_en: Shown where the original title has letters that the type lacks.
        poster: A real poster (JPEG, PNG or WebP), shown instead of the drawn one.
    """

    title: str
    original_title: str
    year: int
    runtime: int
    age_rating: str
    genres: tuple[str, ...]
    seed: int
    keywords: tuple[str, ...] = ()
    locale: str = "ko"
    title_en: str = ""
    poster: bytes | None = field(default=None, repr=False)
