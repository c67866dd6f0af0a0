"""Polite Korean turned to casual speech."""

import json
from pathlib import Path

import pytest

from ml.training.casual_speech import CasualConverter, fill

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def converter() -> CasualConverter:
    return CasualConverter()


@pytest.mark.parametrize(
    ("polite", "casual"),
    [
        ("많이 힘드셨겠어요.", "많이 힘들었겠다."),
        ("요즘은 어떠세요?", "요즘은 어때?"),
        ("한번 해 보시겠어요?", "한번 해 볼래?"),
        ("그런 일이 있으셨군요. 제가 곁에 있어 드릴게요.", "그런 일이 있었구나. 내가 곁에 있어 줄게."),
        ("저는 AI예요.", "나는 AI야."),
        ("{name|과}는 어떻게 지내세요?", "{name|과}는 어떻게 지내?"),
        ("“확인하고 말씀드릴게요” 한 문장이면 돼요.", "“확인하고 말씀드릴게요” 한 문장이면 돼."),
        ("정말 축하드려요!", "정말 축하해!"),
        ("이십 분만 걸어 보세요.", "이십 분만 걸어 봐."),
        ("얼마나 놀라셨겠어요.", "얼마나 놀랐겠어."),
    ],
)
def test_words_of_politeness_are_turned_and_others_stay(
    converter: CasualConverter, polite: str, casual: str
) -> None:
    assert converter.convert(polite) == casual


def test_missing_forms_are_filled_and_those_that_stand_there_stay(tmp_path: Path) -> None:
    units = [{"id": "a", "text": "괜찮아요."}, {"id": "b", "text": "좋아요.", "casual": "좋다."}]
    file = tmp_path / "work.jsonl"
    file.write_text("".join(json.dumps(unit, ensure_ascii=False) + "\n" for unit in units), encoding="utf-8")

    written = fill(tmp_path)

    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert written == 1
    assert [record["casual"] for record in records] == ["괜찮아.", "좋다."]
