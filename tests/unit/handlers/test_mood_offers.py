"""When a talk or a selfie is clear enough to offer a mood, and which one."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from db.records import StoredReading
from handlers.moods.offers import guessed

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
JOY = {"joy": 0.9, "neutral": 0.1}
GLOOM = {"depression": 0.8, "sadness": 0.2}
MIXED = {"joy": 0.3, "sadness": 0.3, "neutral": 0.4}


def read(source: str, *scores: Mapping[str, float]) -> list[StoredReading]:
    return [
        StoredReading(
            id=k,
            user_id=1,
            message_id=k,
            source=source,
            scores=each,
            own_word=False,
            talk_id=1,
            created_at=AT + timedelta(minutes=k),
        )
        for k, each in enumerate(scores)
    ]


@pytest.mark.parametrize(
    ("readings", "score"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param(read("text", JOY, JOY, JOY, JOY), None, id="too short a talk"),
        pytest.param(read("text", *[JOY] * 5), 4, id="a glad talk"),
        pytest.param(read("text", *[GLOOM] * 5), 1, id="a heavy talk"),
        pytest.param(
            read("text", {"sadness": 1}, {"worry": 1}, {"anger": 1}, {"depression": 1}, {"joy": 1}),
            2,
            id="a talk from one heavy feeling to the next",
        ),
        pytest.param(read("text", *[MIXED] * 5), None, id="a talk that is not clear"),
        pytest.param(read("text", *[JOY, GLOOM] * 3), None, id="a talk that goes both ways"),
        pytest.param(read("face", JOY), 4, id="a selfie"),
        pytest.param(read("face", {"joy": 0.8, "neutral": 0.2}), None, id="a selfie that is not clear"),
        pytest.param([*read("face", JOY), *read("text", MIXED)], None, id="a selfie before the last word"),
    ],
)
def test_only_what_is_clear_is_offered(readings: list[StoredReading], score: int | None) -> None:
    assert guessed(readings) == score
