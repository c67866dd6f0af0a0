"""The few words that are painted into a film card, in Korean and English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_GENRES_EN: Mapping[str, str] = MappingProxyType(
    {
        "액션": "Action",
        "모험": "Adventure",
        "애니메이션": "Animation",
        "코미디": "Comedy",
        "범죄": "Crime",
        "다큐멘터리": "Documentary",
        "드라마": "Drama",
        "가족": "Family",
        "판타지": "Fantasy",
        "역사": "History",
        "공포": "Horror",
        "음악": "Music",
        "미스터리": "Mystery",
        "로맨스": "Romance",
        "SF": "Sci-Fi",
        "스릴러": "Thriller",
        "전쟁": "War",
        "서부": "Western",
    }
)

_AGE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "전체": "all",
        "전체관람가": "all",
        "ALL": "all",
        "12": "12",
        "12세": "12",
        "12세이상관람가": "12",
        "15": "15",
        "15세": "15",
        "15세이상관람가": "15",
        "18": "19",
        "19": "19",
        "청불": "19",
        "청소년관람불가": "19",
    }
)


def age_key(rating: str) -> str | None:
    """Which badge a rating gets: ``all``, ``12``, ``15`` or ``19``; None for one that is not known."""
    return _AGE_KEYS.get("".join(rating.split()).upper())


@dataclass(frozen=True)
class CardWords:
    """Labels of one language.

    Attributes:
        pick: The line above the title.
        everyone: The age badge of films for all ages.
        hours: Runtime of an hour or more, with ``{h}`` and ``{m}``.
        whole_hours: Runtime of full hours, with ``{h}``.
        minutes: Runtime below an hour, with ``{m}``.
        genres: Shown instead of the Korean names.
    """

    pick: str
    everyone: str
    hours: str
    whole_hours: str
    minutes: str
    genres: Mapping[str, str]

    def runtime(self, minutes: int) -> str:
        """Minutes as people say them; empty where the length is not known."""
        if minutes <= 0:
            return ""
        hours, rest = divmod(minutes, 60)
        pattern = self.minutes if not hours else self.hours if rest else self.whole_hours
        return pattern.format(h=hours, m=rest)

    def age(self, key: str) -> str:
        """The text of the age badge for a key of `age_key`."""
        return self.everyone if key == "all" else key

    def genre(self, name: str) -> str:
        """The genre in this language, or as it came."""
        return self.genres.get(name, name)


_KOREAN = CardWords(
    pick="마음이의 추천",
    everyone="전체",
    hours="{h}시간 {m}분",
    whole_hours="{h}시간",
    minutes="{m}분",
    genres={},
)
_ENGLISH = CardWords(
    pick="Maeumi's pick",
    everyone="All",
    hours="{h} h {m} min",
    whole_hours="{h} h",
    minutes="{m} min",
    genres=_GENRES_EN,
)


def words(locale: str) -> CardWords:
    """The labels for a locale; English for all but Korean."""
    return _KOREAN if locale.startswith("ko") else _ENGLISH
