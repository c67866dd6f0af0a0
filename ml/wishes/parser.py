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
from ml.wishes.refusals import refused
from ml.wishes.runtime import runtime_bounds
from ml.wishes.themes import refused_themes
from ml.wishes.types import FilmWish
from ml.wishes.years import year_bounds

MAX_CHARACTERS = 1000
"""Longer texts are cut to their beginning and their end, where people put what they ask for."""
_HEAD = MAX_CHARACTERS // 2

_SPACES = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2028-\u202e\ufeff\u115f\u1160\u3164]+")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SERIES = re.compile(
    r"드라마\s?(?:는|은)?\s?(?:말고|아니고|말구|아닌|보다)\s?(?:는\s)?영화|영화\s?(?:는|은)?\s?(?:말고"
    r"|아니고|말구|보다)\s?(?:는\s)?드라마"
    r"|드라마\s?시리즈|tv\s(?:drama|series)"
)
_A_FILM = re.compile(r"\s?(?:장르|영화)")
_NOT_MADE_THERE = re.compile(
    r"(?:을|를|이|가|에서)?\s?(?:배경|여행|로케|이민|유학|살이|놀러|가고\s?싶|간\s)|(?:에서|에)\s?(?:볼"
    r"|보는|살|사는|공부|일하|개봉|나온\s?넷플|여행"
    r"|왔|온\s)|\s?(?:사람|어|인이|말로|자막|더빙)|\s?드라마(?!\s?(?:장르|영화))"
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
            not_theme=refused_themes(low, mentions, gone),
            min_runtime=runtime.least,
            max_runtime=runtime.most,
            min_year=years.least,
            max_year=years.most,
            adult=False if is_for_all_ages(low, mentions, gone) else None,
        )


def _tidy(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        text = f"{text[:_HEAD]} … {text[_HEAD - MAX_CHARACTERS :]}"
    text = unicodedata.normalize("NFC", text).translate(_HALF_WIDTH)
    return _SPACES.sub(" ", text).strip()


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
            if genre != "드라마" or not (is_series or _is_series_of_a_country(low, mentions, place)):
                side.setdefault(genre, mention.word)
    # "공포 좋은데 너무 무서운 건 말고" still asks for 공포; "공포 좋아하지만 오늘은 공포 말고" does not.
    for genre in wanted.keys() & not_wanted.keys():
        del (wanted if wanted[genre] == not_wanted[genre] else not_wanted)[genre]
    return tuple(wanted), tuple(not_wanted)


def _is_series_of_a_country(low: str, mentions: Sequence[Mention], place: int) -> bool:
    """Say whether 드라마 means a series here: "한국 드라마", and not the genre."""
    mention = mentions[place]
    return (
        mention.word == "드라마"
        and place > 0
        and mentions[place - 1].entry.kind is Kind.COUNTRY
        and not low[mentions[place - 1].end : mention.start].strip()
        and not _A_FILM.match(low, mention.end)
    )


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


def _without_names(low: str, mentions: Sequence[Mention]) -> str:
    """Blank out titles and names, so that "127시간" is no length and "1987" no year."""
    for mention in mentions:
        if mention.entry.kind in {Kind.TITLE, Kind.DIRECTOR, Kind.ACTOR}:
            low = low[: mention.start] + "□" * (mention.end - mention.start) + low[mention.end :]
    return low
