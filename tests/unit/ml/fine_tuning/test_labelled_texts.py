from pathlib import Path

import numpy as np
import pytest

from ml.emotion.known_labels import GO_EMOTIONS, KOTE
from ml.errors import TrainingError
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.examples import Split, read_split
from ml.training.fine_tuning.formats import TEN, LabelledText, read_file

OWN = "너무 행복해\tjoy\n시험이 걱정돼\tworry,anxiety\n\n화나\tanger\r\n"
KOTE_ROWS = '12\t고마워요\t4,40\n13\t"그가 ""와"" 하고 놀랐다"\t39\n14\t비장하다\t11\n'
GO_ROWS = "정말 고마워\t15\tid1\n그냥 그래\t27\tid2\n슬프고 놀랐어\t25,26\tid3\n"


def written(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())
    return path


def many(n_texts: int, *labels: str) -> str:
    return "".join(f"글 {number}\t{labels[number % len(labels)]}\n" for number in range(n_texts))


def target(split: Split, text: str) -> dict[str, float]:
    """The labels of a text, on whichever side it stands."""
    for part in (split.training, split.validation):
        if text in part.texts:
            row = part.targets[part.texts.index(text)]
            return {name: float(share) for name, share in zip(split.label_names, row, strict=True) if share}
    raise KeyError(text)


def test_the_projects_format_is_read(tmp_path: Path) -> None:
    read = read_file(written(tmp_path / "own.tsv", OWN))

    assert read.names == TEN
    assert read.rows == (
        LabelledText("너무 행복해", ("joy",)),
        LabelledText("시험이 걱정돼", ("worry", "anxiety")),
        LabelledText("화나", ("anger",)),
    )


def test_a_line_without_labels_has_that_of_its_file(tmp_path: Path) -> None:
    read = read_file(written(tmp_path / "fear.tsv", "어두워\n무서운데 궁금해\tfear,surprise\n"))

    assert [row.labels for row in read.rows] == [("fear",), ("fear", "surprise")]


def test_the_format_of_kote_is_read_without_its_quotes(tmp_path: Path) -> None:
    read = read_file(written(tmp_path / "val.tsv", KOTE_ROWS))

    assert read.names == tuple(KOTE)
    assert read.rows[0] == LabelledText("고마워요", ("고마움", "행복"))
    assert read.rows[1] == LabelledText('그가 "와" 하고 놀랐다', ("놀람",))


def test_the_format_of_goemotions_is_read(tmp_path: Path) -> None:
    read = read_file(written(tmp_path / "train.tsv", GO_ROWS))

    assert read.names == tuple(GO_EMOTIONS)
    assert [row.labels for row in read.rows] == [("gratitude",), ("neutral",), ("sadness", "surprise")]


def test_a_list_of_labels_beside_the_file_names_them(tmp_path: Path) -> None:
    written(tmp_path / "label.txt", "good\nbad\n")

    read = read_file(written(tmp_path / "train.tsv", "좋아\t0\n나빠\t1\n"))

    assert [row.labels for row in read.rows] == [("good",), ("bad",)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("글\tglee\n", id="unknown label"),
        pytest.param("글\n", id="no label"),
        pytest.param("글\t3\n글\tx\n", id="no number"),
        pytest.param("글\t99\n", id="number of no label"),
        pytest.param("1\t글\t3\n2\t글\n", id="missing column"),
    ],
)
def test_lines_in_no_format_are_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(TrainingError, match=r"odd\.tsv"):
        read_file(written(tmp_path / "odd.tsv", content))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.tsv").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(TrainingError):
        read_file(tmp_path / "odd.tsv")


def test_the_first_of_two_labels_counts_more(tmp_path: Path) -> None:
    path = written(tmp_path / "own.tsv", OWN + many(20, "joy"))

    split = read_split(path, FineTuningConfig())

    assert target(split, "시험이 걱정돼") == pytest.approx({"worry": 0.7, "anxiety": 0.3})
    assert target(split, "화나") == {"anger": 1.0}


def test_foreign_labels_become_shares_of_the_ten(tmp_path: Path) -> None:
    written(tmp_path / "kote.tsv", KOTE_ROWS)
    written(tmp_path / "deeper" / "own.tsv", OWN + many(20, "joy"))

    split = read_split(tmp_path, FineTuningConfig())

    assert split.label_names == TEN
    assert target(split, "고마워요") == {"joy": 1.0}
    with pytest.raises(KeyError):
        target(split, "비장하다")


def test_with_several_labels_at_once_the_data_keeps_its_own(tmp_path: Path) -> None:
    path = written(
        tmp_path / "kote.tsv", KOTE_ROWS + "".join(f"{n}\t글 {n}\t0,{n % 9 + 1}\n" for n in range(20))
    )

    split = read_split(path, FineTuningConfig(is_multi_label=True))

    assert split.label_names == tuple(KOTE)
    assert target(split, "고마워요") == {"고마움": 1.0, "행복": 1.0}


def test_labels_of_several_kinds_do_not_mix_when_several_hold_at_once(tmp_path: Path) -> None:
    written(tmp_path / "kote.tsv", KOTE_ROWS)
    written(tmp_path / "own.tsv", OWN)

    with pytest.raises(TrainingError, match="one kind"):
        read_split(tmp_path, FineTuningConfig(is_multi_label=True))


def test_every_label_is_held_out_in_its_share_and_no_text_twice(tmp_path: Path) -> None:
    path = written(tmp_path / "own.tsv", many(200, "joy", "anger") + many(200, "joy", "anger"))

    split = read_split(path, FineTuningConfig(validation_share=0.2))

    assert len(split.training.texts) + len(split.validation.texts) == 200
    assert not set(split.training.texts) & set(split.validation.texts)
    assert split.validation.targets.sum(axis=0)[:3].tolist() == [20, 0, 20]


def test_one_seed_holds_out_the_same_texts(tmp_path: Path) -> None:
    path = written(tmp_path / "own.tsv", many(100, "joy", "fear"))

    first, again, other = (
        read_split(path, FineTuningConfig(seed=seed)).validation.texts for seed in (1, 1, 2)
    )

    assert first == again
    assert first != other


def test_a_split_of_the_data_is_kept_and_its_test_part_is_not_read(tmp_path: Path) -> None:
    written(tmp_path / "train.tsv", many(20, "joy", "fear"))
    written(tmp_path / "dev.tsv", "글 3\tfear\n새 글\tjoy\n")
    written(tmp_path / "test.tsv", "not\ta\tformat\n")

    split = read_split(tmp_path, FineTuningConfig())

    assert split.validation.texts == ("글 3", "새 글")
    assert "글 3" not in split.training.texts
    assert len(split.training.texts) == 19


@pytest.mark.parametrize("content", ["글\tjoy\n", "1\t글\t11\n"])
def test_too_little_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(TrainingError):
        read_split(written(tmp_path / "few.tsv", content), FineTuningConfig())


def test_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError):
        read_split(tmp_path / "none", FineTuningConfig())


@pytest.mark.parametrize(
    "choices",
    [
        {"n_epochs": 0},
        {"batch_size": 0},
        {"max_steps": 0},
        {"learning_rate": 0.0},
        {"validation_share": 0.0},
        {"validation_share": 1.0},
        {"seed": -1},
    ],
)
def test_choices_of_which_no_run_can_be_made_are_refused(choices: dict[str, int]) -> None:
    with pytest.raises(TrainingError):
        FineTuningConfig(**choices)  # type: ignore[arg-type]  # the names vary


def test_targets_sum_to_one(tmp_path: Path) -> None:
    split = read_split(written(tmp_path / "own.tsv", many(40, "joy", "fear,joy")), FineTuningConfig())

    assert np.allclose(split.training.targets.sum(axis=1), 1)
