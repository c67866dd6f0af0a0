"""Each benchmark ends with one JSON object that has the keys that others read."""

import json
import subprocess
import sys

import pytest

from tests.fakes.portraits import needs_face_nets


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        pytest.param(["reply", "--n", "3"], {"p50_ms", "p95_ms", "ready_s", "rss_mb", "n"}, id="reply"),
        pytest.param(
            ["journeys", "--users", "2"], {"updates_per_s", "p95_ms", "lost", "doubled"}, id="journeys"
        ),
        pytest.param(
            ["understand", "--n", "20"], {"p95_ms", "long_p95_ms", "load_s", "rss_mb"}, id="understand"
        ),
        pytest.param(
            ["check_in_pair", "--people", "600"], {"sent", "doubled", "left_out"}, id="check_in_pair"
        ),
        pytest.param(
            ["face", "--n", "3"], {"median_ms", "p95_ms", "rss_mb"}, id="face", marks=needs_face_nets
        ),
    ],
)
def test_a_benchmark_prints_its_figures_last(arguments: list[str], keys: set[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bench", *arguments], check=True, capture_output=True, text=True
    )

    figures = json.loads(ended.stdout.splitlines()[-1])

    assert keys <= figures.keys()
    assert figures.get("lost", 0) == figures.get("doubled", 0) == 0
