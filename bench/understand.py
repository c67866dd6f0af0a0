"""What understanding a message costs: all text classifiers together, on one thread."""

import json
import os
import subprocess
import sys
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
    """Read `n` messages, a tenth of them long ones, with every built-in classifier, on one thread.

    This is done in a process of its own, which imports nothing else; its memory is told, numpy and
    the benchmark itself included.
    """
    alone = {
        **os.environ,
        **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    }
    answer = subprocess.run(  # noqa: S603 -- this very file, with a number
        [sys.executable, "-m", "bench.understand", str(n)], check=True, capture_output=True, env=alone
    )
    figures: dict[str, float | int] = json.loads(answer.stdout)
    return figures


def _measured(n: int) -> dict[str, float | int]:
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


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]))))
