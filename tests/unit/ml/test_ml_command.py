import json
import subprocess
import sys

import pytest

LINES = (
    "행복해".encode(),
    b"",
    b"\xff\xfe broken \x80",
    b"\x00\x01\x1b",
    "죽고 싶어".encode(),
    "가\u2028나\u0085다\x0b라".encode(),
    ("긴 글 " * 20_000).encode(),
    "안녕\r".encode(),
)


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ml", *arguments], input=given, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("what", ["emotion", "intent", "safety", "board"])
def test_every_line_gets_one_object_in_order(what: str) -> None:
    done = run("predict", what, given=b"\n".join(LINES) + b"\n")

    records = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
    assert done.returncode == 0
    assert len(records) == len(LINES)
    assert all(record["label"] == max(record["scores"], key=record["scores"].get) for record in records)
    assert all(sum(record["scores"].values()) == pytest.approx(1) for record in records)


def test_the_labels_of_kote_are_read_line_by_line() -> None:
    done = run("predict", "emotion", "--kote", given=b"\n".join(LINES) + b"\n")

    records = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
    assert done.returncode == 0
    assert len(records) == len(LINES)
    assert all(len(record["scores"]) == 44 for record in records)
    assert all(set(record["labels"]) <= set(range(44)) for record in records)
    assert {4, 40, 42} & set(records[0]["labels"])


def test_the_labels_of_kote_are_those_of_feelings_only() -> None:
    assert run("predict", "intent", "--kote").returncode != 0


def test_the_order_is_that_of_the_lines() -> None:
    done = run("predict", "safety", given="안녕\n죽고 싶어\n잘 자".encode())

    assert [json.loads(line)["label"] for line in done.stdout.splitlines()] == ["none", "crisis", "none"]


def test_no_line_gives_nothing() -> None:
    done = run("predict", "emotion")

    assert (done.returncode, done.stdout) == (0, b"")


def test_what_cannot_be_read_is_refused() -> None:
    assert run("predict", "weather").returncode != 0


def test_reading_needs_neither_sklearn_nor_scipy_nor_kiwi() -> None:
    script = (
        "import sys; import ml.__main__; "
        "print(sorted(sys.modules.keys() & {'sklearn', 'scipy', 'kiwipiepy', 'torch', 'transformers'}))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=True)

    assert done.stdout.decode().strip() == "[]"
