"""Reads film wishes by rules; no model, no network, well under two milliseconds for a message."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ml.wishes.company import is_for_all_ages
from ml.wishes.lexicon_files import lexicon_entries, person_entries, title_entries
from ml.wishes.likeness import quoted_titles, wanted_like
from ml.wishes.mentions import Gazetteer, Kind, Mention
from ml.wishes.names import people
from ml.wishes.refusals import is_refused_after, refused
from ml.wishes.runtime import runtime_bounds
from ml.wishes.types import FilmWish
from ml.wishes.years import year_bounds

MAX_CHARACTERS = 4096
"""Longer texts are cut; Telegram's own limit."""

_SPACES = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2028-\u202e\ufeff\u115f\u1160\u3164]+")
_SERIES = re.compile(
    r"드라마\s?(?:는|은)?\s?(?:말고|아니고|말구|아닌|보다)\s?(?:는\s)?영화|영화\s?(?:는|은)?\s?(?:말고|아니고|말구|보다)\s?(?:는\s)?드라마|드라마\s?시리즈|tv\s(?:drama|series)"
)
_NOT_MADE_THERE = re.compile(
    r"(?:을|를|이|가|에서)?\s?(?:배경|여행|로케|이민|유학|살이|놀러|가고\s?싶|간\s)|(?:에서|에)\s?(?:볼|보는|살|사는|공부|일하|개봉|나온\s?넷플|여행|왔|온\s)|\s?(?:사람|어|인이|말로|자막|더빙)|\s?드라마(?!\s?장르)"
)
_SAD, _SAD_END = ("슬픔",), ("슬픈 결말",)
_ENDING = re.compile(r"(?:결말|엔딩|끝)(?:은|이|도|만)?\s?(?:안|너무)?\s?$")
_TOPIC = re.compile(
    r"(?<![가-힣])(?P<noun>[가-힣]{2,6}?)(?:이|가|에\s?대한|에\s?관한|\s관련|이랑\s?관련된)?\s?(?:얘기|이야기|내용|소재|다루는|다룬|장면|나오는|나온|관련)\s?(?:거|것|건|게|걸|영화|작품|장면|얘기|이야기|되는\s?거|된\s?거|된\s?건)?"
)
_NO_TOPIC = frozenset(
    "그런 이런 저런 무슨 어떤 다른 우리 너무 그냥 제발 그리고 오늘 요즘 그거 이거 저거 영화 지난 전에 아까 내가 제가 많이 자주 같은 이미 계속 뻔한 흔한 진부한 무거운 어려운 복잡한 지루한 심각한 긴장 막장 최근 다시 힘든 답답한 우울한 슬픈 무서운 잔인한 야한 폭력적인 사람 배우 감독 주인공 옛날 주연 출연 새로".split()
)


class WishParser:
    """Turns a request in Korean or English into filters.

    Args:
        titles: Film titles that are known beside those of the lexicon, by how they are written, with the
            name that each goes by.
        directors: The same for directors.
        actors: The same for actors.
    """

    def __init__(
        self,
        *,
        titles: Mapping[str, str] | None = None,
        directors: Mapping[str, str] | None = None,
        actors: Mapping[str, str] | None = None,
    ) -> None:
        self._gazetteer = Gazetteer(
            (
                *lexicon_entries(),
                *title_entries(titles or {}),
                *person_entries(directors or {}, Kind.DIRECTOR),
                *person_entries(actors or {}, Kind.ACTOR),
            )
        )

    def parse(self, text: str, *, today: date) -> FilmWish:
        """Read a request; any text is fine, and one that asks for nothing gives an empty wish."""
        text = _tidy(text)
        low = _lower(text)
        mentions = _without_quoted(low, self._gazetteer.find(low))
        gone = _with_modifiers(low, mentions, refused(low, mentions))
        like, said = wanted_like(text, low, mentions, gone)
        directors, actors = people(text, low, mentions, {*gone, *said})
        genres, not_genres = _genres(low, mentions, gone, said)
        countries, not_countries = _countries(low, mentions, gone)
        numbers = _without_names(low, mentions)
        runtime, years = runtime_bounds(numbers), year_bounds(numbers, today)
        return FilmWish(
            genre=genres,
            not_genre=not_genres,
            country=countries,
            not_country=not_countries,
            provider=_values(
                m for p, m in enumerate(mentions) if m.entry.kind is Kind.PROVIDER and p not in gone
            ),
            director=tuple(directors),
            actor=tuple(actors),
            similar_to=tuple(like),
            not_theme=_themes(low, mentions, gone),
            min_runtime=runtime.least,
            max_runtime=runtime.most,
            min_year=years.least,
            max_year=years.most,
            adult=False if is_for_all_ages(low, mentions, gone) else None,
        )


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text[:MAX_CHARACTERS])[:MAX_CHARACTERS]).strip()


def _lower(text: str) -> str:
    """Return the text in lower case, every character at its place."""
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _without_quoted(low: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out words that are part of a quoted title: 'The <ghosts> of Saturday'."""
    quoted = quoted_titles(low)
    return [
        mention
        for mention in mentions
        if mention.entry.kind is Kind.TITLE
        or not any(start <= mention.start and mention.end <= end for start, end in quoted)
    ]


def _with_modifiers(low: str, mentions: Sequence[Mention], gone: frozenset[int]) -> frozenset[int]:
    """Move a refusal to the country where the genre is asked for again: "미국 SF 말고 한국 SF"."""
    moved = set(gone)
    for place in sorted(gone):
        again = any(
            later not in gone and mention.entry.values == mentions[place].entry.values
            for later, mention in enumerate(mentions)
            if later > place
        )
        if (
            again
            and place > 0
            and mentions[place].entry.kind is Kind.GENRE
            and mentions[place - 1].entry.kind is Kind.COUNTRY
            and not low[mentions[place - 1].end : mentions[place].start].strip()
        ):
            moved.remove(place)
            moved.add(place - 1)
    return frozenset(moved)


def _values(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for mention in mentions for value in mention.entry.values))


def _genres(
    low: str, mentions: Sequence[Mention], gone: frozenset[int], said: set[int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    is_series = _SERIES.search(low) is not None
    wanted: dict[str, str] = {}
    not_wanted: dict[str, str] = {}
    for place, mention in enumerate(mentions):
        entry = mention.entry
        if entry.kind is Kind.TITLE and entry.genre and place not in said and place not in gone:
            wanted.setdefault(entry.genre, mention.word)
        if entry.kind is not Kind.GENRE or (place in gone and entry.themes):
            continue
        side = not_wanted if place in gone else wanted
        for genre in entry.values if place in gone or not entry.only_refused else ():
            if not (is_series and genre == "드라마"):
                side.setdefault(genre, mention.word)
    # "공포 좋은데 너무 무서운 건 말고" still asks for 공포; "공포 좋아하지만 오늘은 공포 말고" does not.
    for genre in wanted.keys() & not_wanted.keys():
        del (wanted if wanted[genre] == not_wanted[genre] else not_wanted)[genre]
    return tuple(wanted), tuple(not_wanted)


def _countries(
    low: str, mentions: Sequence[Mention], gone: frozenset[int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    wanted: dict[str, None] = {}
    not_wanted: dict[str, None] = {}
    for place, mention in enumerate(mentions):
        kind, is_gone = mention.entry.kind, place in gone
        if kind is Kind.ABROAD:
            (wanted if is_gone else not_wanted)["KR"] = None
        elif kind is Kind.COUNTRY and not _NOT_MADE_THERE.match(low, mention.end):
            (not_wanted if is_gone else wanted).update(dict.fromkeys(mention.entry.values))
    return tuple(code for code in wanted if code not in not_wanted), tuple(not_wanted)


def _themes(low: str, mentions: Sequence[Mention], gone: frozenset[int]) -> tuple[str, ...]:
    themes: dict[str, None] = {}
    for place, mention in enumerate(mentions):
        if place in gone and mention.entry.kind is Kind.THEME:
            is_sad_end = mention.entry.values == _SAD and _ENDING.search(low[: mention.start])
            themes.update(dict.fromkeys(_SAD_END if is_sad_end else mention.entry.values))
        elif place in gone and mention.entry.kind is Kind.GENRE:
            themes.update(dict.fromkeys(mention.entry.themes))
    for match in _TOPIC.finditer(low):
        noun = match["noun"]
        is_known = any(m.start < match.end() and match.start() < m.end for m in mentions)
        if (
            not is_known
            and noun not in _NO_TOPIC
            and noun[-1] not in "는한은던운인"
            and is_refused_after(low, match.end())
        ):
            themes[noun] = None
    return tuple(themes)


def _without_names(low: str, mentions: Sequence[Mention]) -> str:
    """Blank out titles and names, so that "127시간" is no length and "1987" no year."""
    for mention in mentions:
        if mention.entry.kind in {Kind.TITLE, Kind.DIRECTOR, Kind.ACTOR}:
            low = low[: mention.start] + "□" * (mention.end - mention.start) + low[mention.end :]
    return low
