"""The engines behind each role, built from the settings and loaded once."""

import asyncio
from dataclasses import dataclass

from handlers.comfort.service import ComfortEngines
from ml.counsel.authored import AuthoredCounsel
from ml.counsel.gated import GatedCounsel
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.safety.grader import RuleAndLinearGrader
from recommender.catalogue import load_catalogue
from recommender.ranker import FilmRanker
from recommender.types import Film, Ranker

ROLES = {
    "emotion": "built-in linear model",
    "intent": "built-in linear model",
    "safety": "built-in rules and linear model",
    "counsel": "built-in authored replies",
    "films": "built-in catalogue",
}
"""Which engine serves each role; said once at start and by `check`."""


@dataclass(frozen=True)
class Engines:
    """Everything that computes, loaded."""

    comfort: ComfortEngines
    ranker: Ranker
    films: dict[int, Film]


async def load_engines() -> Engines:
    """Load all engines on threads, side by side.

    Raises:
        MlError: Weights are missing or corrupt.
        RecommenderError: The catalogue cannot be read.
    """
    comfort = ComfortEngines(
        emotion=LinearEmotionDetector(),
        intent=LinearIntentDetector(),
        safety=RuleAndLinearGrader(),
        counsel=GatedCounsel(AuthoredCounsel()),
    )
    parts = (comfort.emotion, comfort.intent, comfort.safety, comfort.counsel)
    loading = asyncio.gather(*(asyncio.to_thread(part.load) for part in parts))
    films, _ = await asyncio.gather(asyncio.to_thread(load_catalogue), loading)
    return Engines(
        comfort=comfort,
        ranker=await asyncio.to_thread(FilmRanker, films),
        films={film.id: film for film in films},
    )
