"""The file of an export: JSON to move, CSV to look at in a table, and a page to read."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from handlers.person_data import Row, Value
from handlers.privacy.readable import readable
from handlers.spreadsheet import csv_file, harmless
from handlers.words import Words

PAGE: Final = "index.html"


@dataclass(frozen=True)
class Section:
    """One kind of thing that is kept, with its rows."""

    name: str
    columns: tuple[str, ...]
    rows: list[Row]


def archive(sections: Sequence[Section], titles: Mapping[int, str], say: Words, now: datetime) -> bytes:
    """Pack the files; blocking.

    Args:
        sections: What is kept.
        titles: Of films, by their ids.
        say: The words of the page.
        now: When this is, where the person lives.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        page = readable([(s.name, s.columns, s.rows) for s in sections], titles, say, now)
        packed.writestr(PAGE, page)
        for section in sections:
            packed.writestr(f"json/{section.name}.json", _json(section.rows))
            packed.writestr(f"csv/{section.name}.csv", _csv(section))
    return buffer.getvalue()


def _json(rows: Sequence[Row]) -> str:
    return json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=1, default=_plain)


def _csv(section: Section) -> bytes:
    rows = ([_cell(row.get(column)) for column in section.columns] for row in section.rows)
    return csv_file(section.columns, rows)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_plain)
    return harmless(text)


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    return str(value)
