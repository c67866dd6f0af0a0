"""What understanding a message costs: all text classifiers together, on one thread."""

import os
import time
from collections.abc import Callable

import psutil

from bench.reply import MESSAGES
from bench.stage import percentile
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.safety.grader import RuleAndLinearGrader

_N_WARM_UP = 50
_LONG = " ".join(MESSAGES) * 3
"""A message of some 700 characters; people write those, too."""


def measure(n: int) -> dict[str, float | int]:
    """Read `n` messages, a tenth of them long ones, with every built-in classifier.

    Memory is that of this process, numpy and the benchmark itself included.
    """
    began = time.perf_counter()
    read = _load()
    load_seconds = time.perf_counter() - began
    texts = [*MESSAGES[1:], _LONG]
    for i in range(_N_WARM_UP):
        read(texts[i % len(texts)])
    seconds = [_timed(read, f"{texts[i % len(texts)]} {i}") for i in range(n)]
    return {
        "p50_ms": round(1000 * percentile(seconds, 0.5), 2),
        "p95_ms": round(1000 * percentile(seconds, 0.95), 2),
        "load_s": round(load_seconds, 3),
        "rss_mb": round(psutil.Process(os.getpid()).memory_info().rss / 1e6, 1),
        "n": n,
    }


def _load() -> Callable[[str], None]:
    emotion, intent, safety = LinearEmotionDetector(), LinearIntentDetector(), RuleAndLinearGrader()
    for engine in (emotion, intent, safety):
        engine.load()

    def read(text: str) -> None:
        safety.grade(text)
        emotion.detect(text)
        intent.detect(text)

    return read


def _timed(read: Callable[[str], None], text: str) -> float:
    began = time.perf_counter()
    read(text)
    return time.perf_counter() - began
