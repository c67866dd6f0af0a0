"""Dialogues are read from the formats that people have."""

from pathlib import Path

import numpy as np
import pytest

from ml.counsel.generation.dialogue_format import TurnTokens
from ml.counsel.types import Turn
from ml.errors import TrainingError
from ml.training.counsel.formats import read_dialogues, read_talks
from ml.training.counsel.talks import UNLEARNT, TokenisedTalks, split_talks
from ml.training.fine_tuning.config import FineTuningConfig


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding)
    return path


def pairs(path: Path) -> list[tuple[str, ...]]:
    return [tuple(turn.text for turn in talk) for talk in read_dialogues(path)]


def test_the_wellness_script_pairs_every_message_with_an_answer_of_its_group(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "wellness.csv",
        "구분,유저,챗봇,\n"
        "감정/외로움,혼자인 것 같아요,곁에서 들을게요,\n"
        "감정/외로움,주변에 아무도 없어요,많이 쓸쓸하셨겠어요,\n"
        "감정/외로움,전화할 사람이 없어요,,\n"
        "배경/직장,일이 너무 많아요,정말 바쁘셨군요,\n"
        "배경/직장,쉴 틈이 없어요,,\n",
    )

    assert pairs(path) == [
        ("혼자인 것 같아요", "곁에서 들을게요"),
        ("주변에 아무도 없어요", "많이 쓸쓸하셨겠어요"),
        ("전화할 사람이 없어요", "곁에서 들을게요"),
        ("일이 너무 많아요", "정말 바쁘셨군요"),
        ("쉴 틈이 없어요", "정말 바쁘셨군요"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_question_and_answer_columns_are_read_in_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "chat.csv", 'Q,A,label\n"배고파, 뭐 먹지",든든한 걸 드세요.,0\n', encoding)

    assert pairs(path) == [("배고파, 뭐 먹지", "든든한 걸 드세요.")]


def test_own_dialogues_have_several_turns(tmp_path: Path) -> None:
    turns = '[{"by_user": true, "text": "안녕"}, {"by_user": false, "text": "반가워요."}]'
    path = written(tmp_path, "own.jsonl", f'{turns}\n\n{{"turns": {turns}}}\n')

    assert pairs(path) == [("안녕", "반가워요.")] * 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.jsonl", "no json", id="no JSON"),
        pytest.param("a.jsonl", '[{"by_user": 1, "text": "안녕"}]', id="who speaks is no truth value"),
        pytest.param("a.jsonl", '[{"by_user": true, "text": "안녕"}]', id="no answer"),
        pytest.param("a.jsonl", '[{"by_user": true, "text": " "}]', id="an empty message"),
        pytest.param("a.jsonl", "[" * 100_000, id="nested too deeply"),
        pytest.param("a.jsonl", "", id="empty file"),
        pytest.param("a.csv", "one,two\n1,2\n", id="other columns"),
        pytest.param("a.csv", "Q,A\n,\n", id="empty cells"),
    ],
)
def test_what_is_no_dialogue_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(TrainingError):
        read_dialogues(written(tmp_path, name, text))


def test_an_empty_or_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no file"):
        read_talks(tmp_path)
    with pytest.raises(TrainingError, match="no file"):
        read_talks(tmp_path / "none")


def test_of_a_talk_only_answers_and_their_ends_are_learnt() -> None:
    talk = (Turn(by_user=True, text="ab"), Turn(by_user=False, text="cd"))

    batch = TokenisedTalks([talk], TurnTokens(1, 2, 3), lambda text: [*map(ord, text)], max_tokens=20).batch(
        np.array([0])
    )

    assert batch.tokens.tolist() == [[1, 97, 98, 2, 99, 100, 3]]
    assert batch.labels.tolist() == [[UNLEARNT, UNLEARNT, UNLEARNT, UNLEARNT, 99, 100, 3]]


def test_talks_with_one_beginning_stay_on_one_side() -> None:
    talks = [
        (Turn(by_user=True, text=f"m{number % 5}"), Turn(by_user=False, text=f"a{number}"))
        for number in range(20)
    ]

    split = split_talks(talks, FineTuningConfig(validation_share=0.4))

    first = [{talk[0].text for talk in part} for part in (split.training, split.validation)]
    assert not first[0] & first[1]
    assert len(split.training) + len(split.validation) == 20
    assert len(first[1]) == 2
