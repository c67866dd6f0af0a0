"""Reads feelings with any transformers sequence classifier: KoBERT, KcELECTRA, klue/bert and others."""

from collections.abc import Mapping
from typing import Final

from typing_extensions import override

from ml.emotion.label_map import LabelMap, Meaning, build_label_map, read_label_file
from ml.emotion.types import Emotion, EmotionReading, Source, TextEmotionDetector
from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.text.transformer_classifier import TransformerClassifier, TransformerConfig

_ORDER: Final = tuple(Emotion)


class TransformersEmotionDetector(TextEmotionDetector):
    """Reads feelings with a model from a local folder or from the hub.

    What its labels mean is taken from `label_map`, from ``maeumi_labels.json``
    beside the weights, or from the labels' names where these are known (the
    ten in English or Korean, KOTE's 44, GoEmotions' 28), in this order.
    """

    def __init__(
        self,
        source: str,
        label_map: Mapping[str, Meaning] | None = None,
        *,
        config: TransformerConfig | None = None,
    ) -> None:
        """Name the model; nothing is read yet.

        Args:
            source: A local folder, or a name of the hub such as ``owner/model``.
            label_map: What the model's labels mean, by their name or their number.
            config: How it reads.
        """
        self._source = source
        self._given = label_map
        self._classifier = TransformerClassifier(source, config or TransformerConfig())
        self._map: LabelMap | None = None

    @override
    def load(self) -> None:
        if self._map is not None:
            return
        try:
            self._classifier.load()
            found = read_label_file(self._classifier.folder)
            self._map = build_label_map(
                self._classifier.labels, found=found, given=self._given, says=self._classifier.is_multi_label
            )
        except (WeightsMissing, WeightsCorrupt) as error:
            raise type(error)(f"the text emotion model {self._source} cannot serve: {error}") from error

    @override
    def detect(self, text: str) -> EmotionReading:
        if self._map is None:
            raise EngineNotLoaded("call load() before detect()")
        scores = self._map.probabilities(self._classifier.logits(text)).tolist()
        return EmotionReading(dict(zip(_ORDER, scores, strict=True)), Source.TEXT)
