"""Engines that answer at once, as the test says; they keep the Protocols of `ml` and `recommender`."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from typing_extensions import override

from handlers.art.tokens import ThemeName
from handlers.film_pictures import FilmPictures
from handlers.view import Picture
from ml.board.types import BoardDetector, BoardReading, Finding, FindingKind, Verdict
from ml.counsel.types import Counsel, CounselGenerator, CounselRequest
from ml.emotion.types import Emotion, EmotionReading, TextEmotionDetector
from ml.intent.types import Intent, IntentDetector, IntentReading
from ml.safety.types import Grade, SafetyGrader, SafetyReading
from recommender.filters import keeps
from recommender.types import Film, RankedFilm, Ranker, RankRequest, Shares

_Label = TypeVar("_Label", bound=StrEnum)

# The smallest PNG: Telegram and the playground take it for a picture.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63b8bcd60f000441020d7d5fb62b0000000049454e44ae426082"
)


def certain(labels: type[_Label], label: _Label) -> dict[_Label, float]:
    """All of the probability on one label."""
    return {each: float(each is label) for each in labels}


class FixedDetector(TextEmotionDetector):
    """Reads the same feeling in every text."""

    def __init__(self, emotion: Emotion = Emotion.SADNESS) -> None:
        self.emotion = emotion

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def detect(self, text: str) -> EmotionReading:
        return EmotionReading(certain(Emotion, self.emotion))


class KeywordBoard(BoardDetector):
    """Judges by a word in the text: ABUSE, SPAM, CRISIS; digits behind 010 are a telephone number.

    PERHAPS is abuse, and not very likely.
    """

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def detect(self, text: str) -> BoardReading:
        found = tuple(
            Finding(FindingKind.PHONE, spot.start(), spot.end())
            for spot in re.finditer(r"010[0-9-]{8,}", text)
        )
        if "PERHAPS" in text:
            nothing = dict.fromkeys(Verdict, 0.0)
            return BoardReading(nothing | {Verdict.ABUSE: 0.6, Verdict.OK: 0.4}, found)
        for verdict in (Verdict.CRISIS, Verdict.ABUSE, Verdict.SPAM):
            if verdict.name in text:
                return BoardReading(certain(Verdict, verdict), found)
        return BoardReading(certain(Verdict, Verdict.PII if found else Verdict.OK), found)


class KeywordIntents(IntentDetector):
    """Tells intents by a word in the text; without one it is comfort."""

    words: Mapping[str, Intent] = {
        "추천": Intent.RECOMMEND,
        "안녕": Intent.GREETING,
        "잘 자": Intent.FAREWELL,
        "뭐 할 수 있어": Intent.HELP,
        "날씨": Intent.SMALLTALK,
    }

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def detect(self, text: str) -> IntentReading:
        found = [intent for word, intent in self.words.items() if word in text]
        return IntentReading(certain(Intent, found[0] if found else Intent.COMFORT))


class KeywordGrader(SafetyGrader):
    """Grades by a word in the text, or fails."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def grade(self, text: str) -> SafetyReading:
        if self.error is not None:
            raise self.error
        if "CRISIS" in text:
            return SafetyReading(certain(Grade, Grade.CRISIS))
        if "HALF HEARD" in text:
            return SafetyReading({Grade.NONE: 0.3, Grade.CONCERN: 0.1, Grade.CRISIS: 0.6})
        return SafetyReading(certain(Grade, Grade.CONCERN if "CONCERN" in text else Grade.NONE))


class ScriptedGenerator(CounselGenerator):
    """Says what a function makes of the request; without one, how many turns it was given."""

    def __init__(self, script: Callable[[CounselRequest], str] | None = None) -> None:
        self.script = script or (lambda request: f"{len(request.turns)}: {request.turns[-1].text}")
        self.error: Exception | None = None
        self.topic: str | None = None
        self.asked: list[CounselRequest] = []

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        self.asked.append(request)
        if self.error is not None:
            raise self.error
        return Counsel(self.script(request), (f"unit-{len(self.asked)}",), self.topic)


class ListRanker(Ranker):
    """Gives the films in their order, without those that are left out."""

    def __init__(self, films: Sequence[Film]) -> None:
        self.films = films

    @override
    def rank(self, request: RankRequest) -> tuple[RankedFilm, ...]:
        left_out = {*request.excluded, *request.saved}
        return tuple(
            RankedFilm(film, 90, Shares(0.5, 0.2, 0.3), film.genres[:1], request.texts[:2], request.saved[:2])
            for film in self.films
            if film.id not in left_out and keeps(film, request.filters)
        )[: request.n]


class PixelPictures(FilmPictures):
    """Draws one pixel instead of a card."""

    def __init__(self) -> None:
        """No runner is needed."""

    @override
    async def of(self, film: Film, locale: str, theme: ThemeName = "light") -> Picture:
        return Picture(f"film:{film.id}:{locale}:{theme}", PIXEL)


def film(film_id: int = 1, **facts: object) -> Film:
    """A film; `facts` change what a test looks at."""
    values: dict[str, object] = {
        "id": film_id,
        "title": f"영화 {film_id}",
        "original_title": f"Original {film_id}",
        "title_en": f"Film {film_id}",
        "year": 2001,
        "runtime": 100,
        "age_rating": "12",
        "genres": ("드라마", "가족"),
        "countries": ("KR",),
        "director": ("감독",),
        "cast": ("배우 하나", "배우 둘", "배우 셋", "배우 넷"),
        "keywords": ("위로",),
        "synopsis": "줄거리입니다.",
        "synopsis_en": "The story.",
        "director_en": ("Director",),
        "cast_en": ("One", "Two", "Three", "Four"),
    }
    return Film(**(values | facts))  # type: ignore[arg-type]
