"""The picture of a post: a photo that Telegram keeps, or the card of a film."""

from db.board_records import PostContent
from handlers.art.tokens import ThemeName
from handlers.film_pictures import FilmPictures
from handlers.view import Picture
from recommender.types import Film


class PostPictures:
    """Finds the picture of a post."""

    def __init__(self, films: FilmPictures) -> None:
        self._films = films

    async def of(
        self, content: PostContent, film: Film | None, locale: str, theme: ThemeName = "light"
    ) -> Picture | None:
        """The picture, if the post has one."""
        if content.picture is not None:
            return Picture(f"post:{content.picture}", content.picture, is_private=True)
        return None if film is None else await self._films.of(film, locale, theme)
