"""Tables as CSV files that spreadsheets open without harm and with their letters right."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that a spreadsheet would take for a formula."""


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table, with a mark in front that tells spreadsheets that this is UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A text as a cell: what a spreadsheet would calculate has an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
