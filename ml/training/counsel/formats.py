"""Reads dialogues: the project's own format, the wellness script of AI Hub, and Chatbot_data."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from ml.counsel.types import Turn
from ml.errors import TrainingError

Talk = tuple[Turn, ...]

_PAIR_COLUMNS: Final = (("유저", "챗봇"), ("Q", "A"))
_TOPIC_COLUMN: Final = "구분"
_SUFFIXES: Final = (".jsonl", ".csv", ".tsv")


def read_talks(data: Path) -> list[Talk]:
    """Read a file, or all files of a folder, in the order of their names.

    Raises:
        TrainingError: There is nothing to read, or it is malformed.
    """
    if data.is_file():
        return read_dialogues(data)
    files = sorted(path for path in data.rglob("*") if path.suffix in _SUFFIXES) if data.is_dir() else []
    if not files:
        raise TrainingError(f"no file and no folder with *.jsonl, *.csv or *.tsv at {data}")
    return [talk for path in files for talk in read_dialogues(path)]


def read_dialogues(path: Path) -> list[Talk]:
    """Read a file of dialogues; its name and its first line tell the format.

    - ``*.jsonl``: one dialogue a line, a list of ``{"by_user": true, "text": "…"}``
      or an object with such a list under ``turns``;
    - the wellness script of AI Hub (``*.csv``, ``*.tsv``): columns ``구분``, ``유저``, ``챗봇``;
      of one ``구분`` the companion has several answers, and rows without one
      share those of their group;
    - Chatbot_data (``*.csv``): columns ``Q``, ``A``, ``label``.

    Raises:
        TrainingError: It cannot be read, or is in no format.
    """
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        text = _korean_code_page(path)
    except OSError as error:
        raise TrainingError(f"{path} cannot be read") from error
    reader: Callable[[str, Path], list[Talk]] = _json_lines if path.suffix == ".jsonl" else _table
    talks = reader(text, path)
    if not talks:
        raise TrainingError(f"{path.name} holds no dialogue")
    return talks


def _korean_code_page(path: Path) -> str:
    """Excel of a Korean Windows writes CSV so."""
    try:
        return path.read_text("cp949")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} is neither UTF-8 nor CP949") from error


def _json_lines(text: str, path: Path) -> list[Talk]:
    lines = enumerate(text.split("\n"), 1)
    return [_talk(line, f"{path.name}, line {number}") for number, line in lines if line.strip()]


def _talk(line: str, place: str) -> Talk:
    try:
        record = json.loads(line)
        entries = record["turns"] if isinstance(record, dict) else record
        turns = tuple(_turn(entry) for entry in entries)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TrainingError(f"{place}: a turn needs by_user (true or false) and text") from error
    if not turns or not turns[0].by_user or turns[-1].by_user:
        raise TrainingError(f"{place}: a dialogue begins with the person and ends with an answer")
    return turns


def _turn(entry: object) -> Turn:
    match entry:
        case {"by_user": bool(by_user), "text": str(text)} if text.strip():
            return Turn(by_user=by_user, text=text.strip())
        case _:
            raise ValueError("no turn")


def _table(text: str, path: Path) -> list[Talk]:
    is_tabbed = "\t" in text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter="\t" if is_tabbed else ",")
    names = {(name or "").strip(): name for name in rows.fieldnames or ()}
    for user, reply in _PAIR_COLUMNS:
        if user in names and reply in names:
            topic = names.get(_TOPIC_COLUMN)
            return _pairs(rows, user=names[user], reply=names[reply], topic=topic)
    raise TrainingError(f"{path.name} has neither the columns 유저 and 챗봇 nor Q and A")


def _pairs(
    rows: Iterable[Mapping[str, str | None]], *, user: str, reply: str, topic: str | None
) -> list[Talk]:
    """Pair what people write with answers.

    In the wellness script the answers of a group stand beside its first rows
    only; the other rows get them in turn.
    """
    groups: dict[str, tuple[list[str], list[str]]] = {}
    for number, row in enumerate(rows):
        key = (row.get(topic) or "").strip() if topic else str(number)
        said, answers = groups.setdefault(key, ([], []))
        for column, cells in ((user, said), (reply, answers)):
            if cell := (row.get(column) or "").strip():
                cells.append(cell)
    return [
        (Turn(by_user=True, text=text), Turn(by_user=False, text=answers[place % len(answers)]))
        for said, answers in groups.values()
        if answers
        for place, text in enumerate(said)
    ]
