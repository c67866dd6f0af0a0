"""How a talk stands in tokens."""

from pathlib import Path

import pytest

from ml.counsel.generation.dialogue_format import (
    QUESTION_ANSWER,
    DialogueFormat,
    TurnTokens,
    prompt_of,
    read_format,
)
from ml.counsel.types import Turn
from ml.errors import WeightsCorrupt

MARKS = TurnTokens(user=1, reply=2, end=3)


def encode(text: str) -> list[int]:
    return [ord(letter) for letter in text]


def talk(*texts: str) -> tuple[Turn, ...]:
    return tuple(Turn(by_user=place % 2 == 0, text=text) for place, text in enumerate(texts))


def test_a_talk_ends_where_an_answer_begins() -> None:
    assert prompt_of(talk("a", "b", "c"), MARKS, encode, max_tokens=50) == [1, 97, 2, 98, 3, 1, 99, 2]


def test_the_oldest_messages_are_left_out_where_room_is_short() -> None:
    assert prompt_of(talk("aaaa", "b", "c"), MARKS, encode, max_tokens=7) == [2, 98, 3, 1, 99, 2]
    assert prompt_of(talk("aaaa", "b", "c"), MARKS, encode, max_tokens=4) == [1, 99, 2]


def test_of_a_long_last_message_the_end_is_kept() -> None:
    prompt = prompt_of(talk("abcdefgh"), MARKS, encode, max_tokens=6)

    assert prompt == [1, *map(ord, "efgh"), 2]


def test_the_format_is_written_and_read(tmp_path: Path) -> None:
    assert read_format(tmp_path) == QUESTION_ANSWER
    own = DialogueFormat("<usr>", "<sys>", "</s>")
    (tmp_path / "dialogue.json").write_text(own.as_json(), "utf-8")

    assert read_format(tmp_path) == own


@pytest.mark.parametrize("content", ["", "[]", '{"user": "a"}', '{"user": 1, "reply": "b", "end": "c"}'])
def test_a_damaged_format_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "dialogue.json").write_text(content, "utf-8")

    with pytest.raises(WeightsCorrupt):
        read_format(tmp_path)
