"""TMDB's Korean genre names, and the words that people use for them."""

GENRES: tuple[str, ...] = (
    "액션", "모험", "애니메이션", "코미디", "범죄", "다큐멘터리", "드라마", "가족", "판타지",
    "역사", "공포", "음악", "미스터리", "로맨스", "SF", "스릴러", "전쟁", "서부",
)  # fmt: skip
"""The order of every array with a genre axis."""

GENRE_INDEX: dict[str, int] = {name: place for place, name in enumerate(GENRES)}

GENRE_WORDS: dict[str, tuple[str, ...]] = {
    "액션": ("액션", "action"),
    "모험": ("모험", "어드벤처", "어드벤쳐", "adventure"),
    "애니메이션": ("애니메이션", "애니", "만화영화", "지브리", "픽사", "animation", "anime"),
    "코미디": ("코미디", "코메디", "코믹", "웃긴", "웃기는", "개그", "comedy", "funny"),
    "범죄": ("범죄", "누아르", "느와르", "crime"),
    "다큐멘터리": ("다큐멘터리", "다큐", "documentary"),
    "드라마": ("드라마", "drama"),
    "가족": ("가족영화", "가족 영화", "온 가족", "family"),
    "판타지": ("판타지", "환타지", "마법", "fantasy"),
    "역사": ("역사", "사극", "시대극", "history"),
    "공포": ("공포", "호러", "무서운", "오컬트", "horror", "scary"),
    "음악": ("음악영화", "음악 영화", "뮤지컬", "musical", "music"),
    "미스터리": ("미스터리", "미스테리", "추리", "mystery"),
    "로맨스": ("로맨스", "로맨틱", "로코", "멜로", "연애", "romance", "romantic"),
    "SF": ("sf", "에스에프", "공상과학", "우주", "sci-fi"),
    "스릴러": ("스릴러", "스릴", "thriller"),
    "전쟁": ("전쟁", "war movie", "war film"),
    "서부": ("서부", "서부극", "카우보이", "western"),
}
"""Words that ask for a genre, in lower case."""

_REFUSALS = ("말고", "빼고", "제외", "싫", "아닌", "안 나오", "못 보", "못보")
"""What follows a genre that is not wanted."""

_REACH = 6
"""Characters after a genre word in which a refusal still belongs to it."""


def genres_in(text: str) -> tuple[str, ...]:
    """Return the genres that a request asks for, without those that it refuses."""
    low = text.casefold()
    return tuple(genre for genre in GENRES if any(_wants(low, word) for word in GENRE_WORDS[genre]))


def _wants(text: str, word: str) -> bool:
    place = text.find(word)
    if place < 0:
        return False
    after = text[place + len(word) : place + len(word) + _REACH]
    # "war" is also the end of "software": Latin words must stand alone.
    if word.isascii() and (
        text[place - 1 : place].isalpha() or (after[:1].isascii() and after[:1].isalpha())
    ):
        return False
    return not any(refusal in after for refusal in _REFUSALS)
