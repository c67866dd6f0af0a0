"""What understanding a message costs: all text classifiers together, on one thread.

The messages are the project's own sentences of feelings, intents and danger, drawn at random, so they are as
long as people type in a messenger: half have up to some 25 characters, one in twenty has more than 60. Among
a hundred, three are long stories of 700 characters, made of several sentences. None comes twice, for what
was read last is remembered. The time of the long ones is also told by itself.
"""

import json
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
import psutil

from bench.percentile import percentile
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.safety.grader import RuleAndLinearGrader, has_hangul

SENTENCES: Final = Path(__file__).resolve().parent.parent / "ml" / "training" / "sentences"
SUBJECTS: Final = ("emotion", "intent", "safety", "direct")
LONG_SHARE: Final = 0.03
LONG_CHARACTERS: Final = 700
_ENGLISH_TAKEN: Final = 8
"""Of so many English sentences one is taken."""
_N_WARM_UP: Final = 50
_SEED: Final = 20


def measure(n: int) -> dict[str, float | int]:
    """Read `n` messages of the mix with every built-in classifier, on one thread.

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


def draw(n: int) -> tuple[list[str], list[str]]:
    """Return `n` different messages, of which `LONG_SHARE` are long, and `_N_WARM_UP` to warm up with."""
    rng = np.random.default_rng(_SEED)
    sentences = _sentences()
    n_long = math.ceil(n * LONG_SHARE)
    picked = [sentences[place] for place in rng.permutation(len(sentences))[: n - n_long + _N_WARM_UP]]
    short, first = picked[_N_WARM_UP:], picked[:_N_WARM_UP]
    mixed = short + [_story(sentences, rng) for _ in range(n - len(short))]
    return [mixed[place] for place in rng.permutation(len(mixed))], first


def _sentences() -> list[str]:
    lines = (
        line
        for subject in SUBJECTS
        for path in sorted((SENTENCES / subject).rglob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    found = [text for text in dict.fromkeys(line.split("\t")[0].strip() for line in lines) if text]
    english = [text for text in found if not has_hangul(text)]
    # Most people write Korean; of English there are more sentences than that.
    return [text for text in found if has_hangul(text)] + english[::_ENGLISH_TAKEN]


def _story(sentences: list[str], rng: np.random.Generator) -> str:
    story = sentences[rng.integers(len(sentences))]
    while len(story) < LONG_CHARACTERS:
        story = f"{story}. {sentences[rng.integers(len(sentences))]}"
    return story[:LONG_CHARACTERS]


def _measured(n: int) -> dict[str, float | int]:
    texts, first = draw(n)
    began = time.perf_counter()
    read = _load()
    load_seconds = time.perf_counter() - began
    for text in first:
        read(text)
    timed = [_timed(read, text) for text in texts]
    seconds = [wall for wall, _ in timed]
    of_long = [wall for wall, text in zip(seconds, texts, strict=True) if len(text) >= LONG_CHARACTERS]
    return {
        "p50_ms": _milliseconds(seconds, 0.5),
        "p95_ms": _milliseconds(seconds, 0.95),
        "long_p95_ms": _milliseconds(of_long, 0.95),
        "cpu_p50_ms": _milliseconds([cpu for _, cpu in timed], 0.5),
        "cpu_p95_ms": _milliseconds([cpu for _, cpu in timed], 0.95),
        "load_s": round(load_seconds, 3),
        "rss_mb": round(psutil.Process(os.getpid()).memory_info().rss / 1e6, 1),
        "n": n,
    }


def _milliseconds(seconds: list[float], share: float) -> float:
    return round(1000 * percentile(seconds, share), 2)


def _load() -> Callable[[str], None]:
    emotion, intent, safety = LinearEmotionDetector(), LinearIntentDetector(), RuleAndLinearGrader()
    for engine in (emotion, intent, safety):
        engine.load()

    def read(text: str) -> None:
        safety.grade(text)
        emotion.detect(text)
        intent.detect(text)

    return read


def _timed(read: Callable[[str], None], text: str) -> tuple[float, float]:
    """Seconds on the clock, and of work; on a busy machine the clock counts the work of others too."""
    began, worked = time.perf_counter(), time.process_time()
    read(text)
    return time.perf_counter() - began, time.process_time() - worked


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]))))
