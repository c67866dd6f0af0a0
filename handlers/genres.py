"""The eighteen genres: TMDB's Korean names, which the recommender uses, and the keys of their words."""

from typing import Final

GENRE_KEYS: Final = {
    "액션": "action",
    "모험": "adventure",
    "애니메이션": "animation",
    "코미디": "comedy",
    "범죄": "crime",
    "다큐멘터리": "documentary",
    "드라마": "drama",
    "가족": "family",
    "판타지": "fantasy",
    "역사": "history",
    "공포": "horror",
    "음악": "music",
    "미스터리": "mystery",
    "로맨스": "romance",
    "SF": "science-fiction",
    "스릴러": "thriller",
    "전쟁": "war",
    "서부": "western",
}
GENRES: Final = tuple(GENRE_KEYS)
"""In the order of the bits of `handlers.callback_data.TryFeeling.genres`: it may only grow."""
