"""Which motif and which colours a film gets: from its keywords, its genres and its number."""

import random
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from handlers.art.posters import landmarks, landscapes, stories, things, townscapes
from handlers.art.posters.ground import Motif
from handlers.art.posters.palettes import Palette, palettes

MOTIFS: Mapping[str, Motif] = MappingProxyType(
    {
        "hills": landscapes.hills,
        "sea": landscapes.sea,
        "forest": landscapes.forest,
        "mountain": landscapes.mountain,
        "desert": landscapes.desert,
        "blossoms": landscapes.blossoms,
        "snowfield": landscapes.snowfield,
        "starry": landscapes.starry,
        "field": landscapes.field,
        "kite": landscapes.kite,
        "city": townscapes.city,
        "rails": townscapes.rails,
        "road": townscapes.road,
        "lighthouse": landmarks.lighthouse,
        "roofs": landmarks.roofs,
        "castle": landmarks.castle,
        "wheel": landmarks.wheel,
        "window": townscapes.window,
        "street": townscapes.street,
        "umbrella": stories.umbrella,
        "curtain": stories.curtain,
        "balloons": things.balloons,
        "planets": things.planets,
        "door": stories.door,
        "stairs": stories.stairs,
        "piano": things.piano,
        "table": stories.table,
        "burst": stories.burst,
        "planes": things.planes,
        "lens": things.lens,
        "trace": things.trace,
    }
)

_BY_KEYWORD: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("snowfield", ("겨울", "눈사람", "설원", "크리스마스", "첫눈", "눈보라")),
    ("rails", ("기차", "열차", "철도", "지하철", "기관사", "역무원")),
    (
        "sea",
        ("바다", "해변", "해적", "항해", "어부", "섬마을", "배", "서핑", "해녀", "잠수", "난파", "무인도"),
    ),
    ("lighthouse", ("등대", "섬", "항구", "표류")),
    ("umbrella", ("비", "장마", "우산", "소나기", "빗속")),
    ("planets", ("우주", "외계", "행성", "로봇", "인공지능", "우주선", "미래", "시간여행", "시간 여행")),
    ("starry", ("별", "은하", "밤하늘", "천문", "꿈")),
    (
        "piano",
        ("음악", "밴드", "피아노", "노래", "가수", "재즈", "오케스트라", "기타", "힙합", "래퍼", "뮤지션"),
    ),
    (
        "curtain",
        (
            "연극",
            "무대",
            "배우",
            "뮤지컬",
            "발레",
            "극단",
            "춤",
            "댄스",
            "공연",
            "서커스",
            "광대",
            "영화 제작",
        ),
    ),
    (
        "planes",
        (
            "학교",
            "교사",
            "선생님",
            "수학",
            "시험",
            "고등학생",
            "대학",
            "책",
            "편지",
            "작가",
            "글쓰기",
            "시인",
            "기자",
            "졸업",
        ),
    ),
    ("table", ("요리", "음식", "식당", "셰프", "밥상", "맛집", "빵", "커피", "농사", "귀농")),
    ("castle", ("마법", "공주", "왕국", "용", "요정", "마녀", "기사", "동화")),
    ("roofs", ("조선", "왕", "궁궐", "사극", "한옥", "임금", "세자", "광대놀이", "왕위")),
    ("mountain", ("산", "등반", "등산", "조난", "히말라야", "알프스")),
    ("forest", ("숲", "동물", "곰", "늑대", "자연", "사냥", "정글", "공룡")),
    ("desert", ("사막", "서부", "카우보이", "모래")),
    ("road", ("여행", "로드무비", "자동차", "택시", "레이싱", "운전", "트럭", "고속도로", "오토바이")),
    ("balloons", ("풍선", "모험", "비행", "하늘")),
    ("wheel", ("놀이공원", "축제", "장난감", "청춘")),
    ("kite", ("어린이", "아이들", "형제", "자매", "남매", "입양", "반려견", "강아지", "연날리기")),
    ("blossoms", ("첫사랑", "봄", "벚꽃", "결혼", "연애", "로맨스", "짝사랑", "부부")),
    ("window", ("외로움", "고독", "이웃", "아파트", "혼자", "가난", "반지하", "실직")),
    ("stairs", ("계급", "비밀", "기억", "최면", "환생", "퍼즐", "반전")),
    ("door", ("귀신", "유령", "악령", "저주", "살인마", "좀비", "빙의", "무당", "감금")),
    ("street", ("조폭", "마약", "깡패", "암살", "첩보", "형사", "경찰", "느와르", "복수")),
    ("trace", ("탐정", "추리", "실종", "수사", "연쇄살인", "미제 사건")),
    ("field", ("전쟁", "군인", "학도병", "전투", "독립운동", "피난", "휴전")),
    ("lens", ("사진", "카메라", "인터뷰", "다큐", "방송")),
    ("city", ("도시", "서울", "뉴욕", "회사", "직장", "재난", "도쿄", "파리", "홍콩")),
)
"""Motif and the keywords that call for it, the most telling first. One-syllable words must match whole."""

_BY_GENRE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "액션": ("burst", "street", "city"),
        "모험": ("mountain", "balloons", "sea"),
        "애니메이션": ("balloons", "kite", "wheel"),
        "코미디": ("wheel", "table", "road"),
        "범죄": ("street", "trace", "stairs"),
        "다큐멘터리": ("lens", "mountain", "forest"),
        "드라마": ("hills", "window", "road", "lighthouse"),
        "가족": ("table", "kite", "hills"),
        "판타지": ("castle", "starry", "forest"),
        "역사": ("roofs", "mountain", "field"),
        "공포": ("door", "forest", "stairs"),
        "음악": ("piano", "curtain"),
        "미스터리": ("stairs", "trace", "lighthouse"),
        "로맨스": ("blossoms", "umbrella", "sea", "wheel"),
        "SF": ("planets", "starry", "city"),
        "스릴러": ("trace", "street", "door"),
        "전쟁": ("field", "burst"),
        "서부": ("desert", "road"),
    }
)

_PALETTES_OF_GENRE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "액션": ("ember", "noir", "dusk"),
        "모험": ("noon", "sand", "tide"),
        "애니메이션": ("candy", "noon", "meadow", "blossom"),
        "코미디": ("candy", "harvest", "noon"),
        "범죄": ("noir", "ember", "night"),
        "다큐멘터리": ("frost", "moss", "hanji"),
        "드라마": ("dawn", "dusk", "frost", "tide"),
        "가족": ("harvest", "dawn", "meadow"),
        "판타지": ("violet", "night", "meadow"),
        "역사": ("hanji", "sand", "moss"),
        "공포": ("ember", "noir", "moss"),
        "음악": ("violet", "dusk", "harvest"),
        "미스터리": ("moss", "night", "violet"),
        "로맨스": ("blossom", "dawn", "dusk"),
        "SF": ("night", "violet", "tide"),
        "스릴러": ("noir", "night", "moss"),
        "전쟁": ("sand", "ember", "hanji"),
        "서부": ("sand", "harvest", "dusk"),
    }
)

_OWN_PALETTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "starry": ("night", "violet", "dusk"),
        "planets": ("night", "violet", "tide"),
        "snowfield": ("frost", "night", "dusk"),
        "lighthouse": ("night", "dusk", "tide"),
        "street": ("noir", "night", "ember"),
        "door": ("ember", "noir", "moss"),
        "curtain": ("ember", "violet", "dusk"),
        "desert": ("sand", "harvest", "dusk"),
        "umbrella": ("tide", "frost", "dusk", "moss"),
        "sea": ("tide", "dawn", "noon", "dusk"),
        "forest": ("moss", "meadow", "night"),
        "window": ("dusk", "night", "noir"),
        "stairs": ("moss", "night", "violet", "ember", "noir"),
        "trace": ("moss", "noir", "ember", "dusk", "hanji"),
        "city": ("dusk", "night", "violet", "noir", "tide"),
    }
)
"""Motifs that look right in some colours only."""


_GRAVE = frozenset({"전쟁", "공포", "범죄", "스릴러"})
_PLAYFUL = frozenset({"kite", "wheel", "balloons", "castle", "table"})
"""Motifs that would be out of place on a grave film."""


def _called_for(keyword: str, words: Sequence[str]) -> bool:
    return any(word == keyword or (len(word) > 1 and word in keyword) for word in words)


def choose_motif(genres: Sequence[str], keywords: Sequence[str], rng: random.Random) -> str:
    """The name of the motif for a film: its keywords decide, else its genres."""
    grave = not _GRAVE.isdisjoint(genres)
    called = [motif for motif, words in _BY_KEYWORD if any(_called_for(word, words) for word in keywords)]
    called = [motif for motif in called if not (grave and motif in _PLAYFUL)]
    if called:
        return rng.choices(called[:3], weights=(3, 2, 1)[: len(called)])[0]
    options = [motif for genre in genres[:2] for motif in _BY_GENRE.get(genre, ())]
    options = [motif for motif in options if not (grave and motif in _PLAYFUL)]
    return rng.choice(options or ["hills", "sea", "starry", "road"])


def choose_palette(genres: Sequence[str], motif: str, rng: random.Random) -> Palette:
    """The colours for a film: of its first genres, as far as they suit the motif."""
    wanted = [name for genre in genres[:2] for name in _PALETTES_OF_GENRE.get(genre, ())]
    own = _OWN_PALETTES.get(motif)
    options = (
        [name for name in wanted if own is None or name in own] or list(own or ()) or ["dawn", "noon", "dusk"]
    )
    return palettes()[rng.choice(options)]
