"""The Korean typeface of the page, found inside the installed package that carries it."""

import importlib.util
from pathlib import Path

_PACKAGE = "koreanize_matplotlib"
NAMES = ("NanumGothic.ttf", "NanumGothicBold.ttf")


def font_path(name: str) -> Path | None:
    """The file of a typeface, or None where the name is unknown or the package is not installed.

    The package is located, not imported: importing it would load matplotlib.
    """
    if name not in NAMES:
        return None
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "fonts" / name
    return path if path.is_file() else None
