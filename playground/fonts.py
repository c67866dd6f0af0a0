"""The Korean typeface of the page, found inside the installed package that carries it."""

import importlib.util
import struct
from functools import cache
from pathlib import Path

_PACKAGE = "koreanize_matplotlib"
NAMES = ("NanumGothic.ttf", "NanumGothicBold.ttf")

_HEADER = struct.Struct(">4sHHHH")
_ENTRY = struct.Struct(">4sLLL")


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


@cache
def font_bytes(name: str) -> bytes | None:
    """A typeface as browsers take it, or None where there is none.

    The file as it is distributed holds the tables of a hinting tool ("TSI…"), one of them empty. Browsers
    refuse a font with an empty table, so these tables, which no renderer reads, are left out.
    """
    path = font_path(name)
    return None if path is None else without_tool_tables(path.read_bytes())


def without_tool_tables(font: bytes) -> bytes:
    """The TrueType font without its empty tables and those of hinting tools."""
    version, n_tables, *_ = _HEADER.unpack_from(font)
    entries = [_ENTRY.unpack_from(font, _HEADER.size + i * _ENTRY.size) for i in range(n_tables)]
    kept = [entry for entry in entries if entry[3] > 0 and not entry[0].startswith(b"TSI")]
    largest_power = 1 << (len(kept).bit_length() - 1)
    search = (largest_power * 16, largest_power.bit_length() - 1, (len(kept) - largest_power) * 16)
    directory = bytearray(_HEADER.pack(version, len(kept), *search))
    body = bytearray()
    start = _HEADER.size + len(kept) * _ENTRY.size
    for tag, checksum, offset, length in kept:
        directory += _ENTRY.pack(tag, checksum, start + len(body), length)
        body += font[offset : offset + length] + b"\0" * (-length % 4)
    return bytes(directory + body)
