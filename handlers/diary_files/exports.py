"""Writes the diary as files; blocking, for a thread."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.records import StoredMood
from handlers.mood_words import mood_word, tag_word
from handlers.spreadsheet import csv_file, harmless
from handlers.words import Words

_COLUMNS = ("at", "time_zone", "day", "score", "mood", "tags", "note", "film", "source")


def diary_csv(
    entries: Sequence[StoredMood], titles: Mapping[int, str], zone: ZoneInfo, say: Words, _: datetime
) -> bytes:
    """A table for spreadsheets; tags are joined by bars."""
    rows = []
    for entry in entries:
        said = _said(entry, titles, zone, say)
        cells = [said["at"], said["time_zone"], said["day"], str(said["score"]), said["mood"]]
        cells += [" | ".join(said["tags"]), said["note"] or "", said["film"] or "", said["source"]]
        rows.append([harmless(cell) for cell in cells])
    return csv_file(_COLUMNS, rows)


def diary_json(
    entries: Sequence[StoredMood], titles: Mapping[int, str], zone: ZoneInfo, say: Words, now: datetime
) -> bytes:
    """The same for programs, which find our own keys of tags there too."""
    made = {
        "made_at": now.astimezone(zone).isoformat(timespec="seconds"),
        "time_zone": zone.key,
        "entries": [
            {**_said(entry, titles, zone, say), "tag_keys": list(entry.tags), "film_id": entry.film_id}
            for entry in entries
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def _said(entry: StoredMood, titles: Mapping[int, str], zone: ZoneInfo, say: Words) -> dict[str, Any]:
    return {
        "at": entry.logged_at.astimezone(zone).isoformat(timespec="seconds"),
        "time_zone": zone.key,
        "day": entry.local_day.isoformat(),
        "score": entry.score,
        "mood": mood_word(entry.score, say),
        "tags": [tag_word(tag, say) for tag in entry.tags],
        "note": entry.note,
        "film": None if entry.film_id is None else titles.get(entry.film_id),
        "source": entry.source,
    }
