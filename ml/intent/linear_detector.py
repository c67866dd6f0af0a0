"""The built-in reader of intents."""

from pathlib import Path
from typing import Final

from typing_extensions import override

from ml.intent.cues import CUES, only_seeks_care
from ml.intent.types import Intent, IntentDetector, IntentReading
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.net_signs import net_signs, side_by_side
from ml.text.weights_file import WEIGHTS_FOLDER

INTENT_WEIGHTS: Final = WEIGHTS_FOLDER / "intent.safetensors"


class LinearIntentDetector(IntentDetector):
    """Tells intents apart with the small model that ships with the project."""

    def __init__(self, weights_path: Path = INTENT_WEIGHTS, encoder_path: Path = ENCODER_WEIGHTS) -> None:
        signs = side_by_side(CUES, net_signs("intent", len(Intent)))
        self._model = LinearModel(weights_path, len(Intent), encoder_path, signs=signs)

    @override
    def load(self) -> None:
        self._model.load()

    @override
    def detect(self, text: str) -> IntentReading:
        scores = dict(zip(Intent, self._model.probabilities(text).tolist(), strict=True))
        if only_seeks_care(text):
            scores[Intent.COMFORT] += scores[Intent.RECOMMEND]
            scores[Intent.RECOMMEND] = 0.0
        return IntentReading(scores)
