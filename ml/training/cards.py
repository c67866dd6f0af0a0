"""Keeps the figures in a model card up to date; the words around them are written by hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

_BEGIN: Final = "<!-- figures -->"
_END: Final = "<!-- /figures -->"


def update(path: Path, figures: Mapping[str, float]) -> None:
    """Replace the table between the marks of a card; a card that is not there is begun."""
    rows = "\n".join(f"| {name.replace('_', ' ')} | {value:.4g} |" for name, value in figures.items())
    table = f"{_BEGIN}\n| figure (held out) | value |\n| --- | --- |\n{rows}\n{_END}"
    card = path.read_text("utf-8") if path.exists() else f"# {path.stem}\n\n{_BEGIN}{_END}\n"
    before, _, rest = card.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    path.write_text(f"{before}{table}{after}", "utf-8")
