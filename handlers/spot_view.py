"""The spots that give away a person, as the writer is shown them."""

import html
from collections.abc import Iterable

from ml.board.types import Finding

_SHOWN_AROUND = 30


def spots(text: str, findings: Iterable[Finding]) -> str:
    """The text around each spot, with the spot itself underlined."""
    lines = []
    for spot in findings:
        before = text[max(0, spot.start - _SHOWN_AROUND) : spot.start].rsplit("\n", maxsplit=1)[-1]
        after = text[spot.end : spot.end + _SHOWN_AROUND].split("\n", maxsplit=1)[0]
        marked = f"<b><u>{html.escape(text[spot.start : spot.end])}</u></b>"
        lines.append(f"… {html.escape(before)}{marked}{html.escape(after)} …")
    return "\n".join(dict.fromkeys(lines))
