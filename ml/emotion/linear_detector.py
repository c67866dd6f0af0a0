"""The built-in reader of feelings in text."""

from pathlib import Path
from typing import Final

from typing_extensions import override

from ml.emotion.types import Emotion, EmotionReading, Source, TextEmotionDetector
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.net_signs import net_signs
from ml.text.weights_file import WEIGHTS_FOLDER

EMOTION_WEIGHTS: Final = WEIGHTS_FOLDER / "emotion.safetensors"


class LinearEmotionDetector(TextEmotionDetector):
    """Reads feelings with the small model that ships with the project."""

    def __init__(self, weights_path: Path = EMOTION_WEIGHTS, encoder_path: Path = ENCODER_WEIGHTS) -> None:
        signs = net_signs("emotion", len(Emotion))
        self._model = LinearModel(weights_path, len(Emotion), encoder_path, signs=signs)

    @override
    def load(self) -> None:
        self._model.load()

    @override
    def detect(self, text: str) -> EmotionReading:
        scores = self._model.probabilities(text).tolist()
        return EmotionReading(dict(zip(Emotion, scores, strict=True)), Source.TEXT)
