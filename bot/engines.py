"""The engines behind each role, built from the settings and loaded once."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from bot.counsel_engine import CounselChoice, counsel_engine, transcriber
from bot.face_engine import FaceChoice, face_role, load_eyes
from handlers.comfort.engines import ComfortEngines
from handlers.faces.eyes import Eyes
from handlers.film_wishes import knowing
from ml.board.detector import RuleAndLinearBoardDetector
from ml.board.types import BoardDetector
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.emotion.transformer_detector import TransformersEmotionDetector
from ml.emotion.types import TextEmotionDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.safety.grader import RuleAndLinearGrader
from ml.text.transformer_classifier import TransformerConfig
from ml.wishes.parser import WishParser
from recommender.catalogue import load_catalogue
from recommender.ranker import FilmRanker
from recommender.types import Film, Ranker


@dataclass(frozen=True)
class EngineChoices:
    """Which bigger engines the operator chose.

    Attributes:
        text_emotion_model: A transformers classifier, from the hub or a folder; None is the built-in model.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client.
        counsel: What answers, and what writes recordings down.
        faces: What reads faces.
    """

    text_emotion_model: str | None = None
    hub_folder: Path | None = None
    counsel: CounselChoice = field(default_factory=CounselChoice)
    faces: FaceChoice = field(default_factory=FaceChoice)


@dataclass(frozen=True)
class Engines:
    """Everything that computes, loaded."""

    comfort: ComfortEngines
    ranker: Ranker
    films: dict[int, Film]
    wishes: WishParser
    board: BoardDetector
    eyes: Eyes | None = None
    """None where the face nets are not installed."""


def roles(choices: EngineChoices) -> dict[str, str]:
    """Which engine serves each role, and how to get the bigger one; said at start and by `check`."""
    return {
        "emotion": f"transformers model {choices.text_emotion_model}"
        if choices.text_emotion_model
        else "built-in linear model (bigger: MAEUMI_TEXT_EMOTION_MODEL, see docs/models.md)",
        "intent": "built-in linear model",
        "safety": "built-in rules and linear model",
        "board": "built-in rules and linear model",
        "counsel": choices.counsel.role,
        "voice": choices.counsel.hearing,
        "faces": face_role(choices.faces),
        "films": "built-in catalogue",
    }


async def load_engines(choices: EngineChoices) -> Engines:
    """Load all engines on threads, side by side; one that was chosen and cannot be had is an error.

    Raises:
        MlError: Weights are missing or corrupt.
        RecommenderError: The catalogue cannot be read.
    """
    comfort = ComfortEngines(
        emotion=_emotion_detector(choices),
        intent=LinearIntentDetector(),
        safety=RuleAndLinearGrader(),
        counsel=counsel_engine(choices.counsel),
        transcriber=transcriber(choices.counsel),
        daily_replies=choices.counsel.daily_replies if choices.counsel.server else None,
        is_counsel_paid=choices.counsel.answers,
        is_sent_out=choices.counsel.is_sent_out,
    )
    board = RuleAndLinearBoardDetector(grader=comfort.safety)
    parts = (board, comfort.emotion, comfort.intent, comfort.safety, comfort.counsel, comfort.transcriber)
    loading = asyncio.gather(*(asyncio.to_thread(part.load) for part in parts if part is not None))
    films, eyes, _ = await asyncio.gather(
        asyncio.to_thread(load_catalogue), asyncio.to_thread(load_eyes, choices.faces), loading
    )
    return Engines(
        comfort=comfort,
        ranker=await asyncio.to_thread(FilmRanker, films),
        films={film.id: film for film in films},
        wishes=await asyncio.to_thread(knowing, films),
        board=board,
        eyes=eyes,
    )


def _emotion_detector(choices: EngineChoices) -> TextEmotionDetector:
    if choices.text_emotion_model is None:
        return LinearEmotionDetector()
    config = TransformerConfig(hub_folder=choices.hub_folder)
    return TransformersEmotionDetector(choices.text_emotion_model, config=config)
