"""What the header of an MP4 file says about the film."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_CONTAINERS = frozenset({b"moov", b"trak"})
_MAX_BOXES = 2_000
_FIXED_POINT = 1 << 16


@dataclass(frozen=True)
class FilmFacts:
    """Size in pixels and duration in whole seconds; 0 where the header does not say."""

    width: int
    height: int
    duration: int


def read_film(data: bytes) -> FilmFacts | None:
    """Read an MP4 or QuickTime header; None for anything else."""
    if data[4:8] != b"ftyp":
        return None
    width = height = duration = 0
    try:
        for kind, body in _boxes(data):
            if kind == b"mvhd":
                duration = _duration(body)
            elif kind == b"tkhd" and not width:
                wide, high = struct.unpack(">II", body[-8:])
                width, height = wide // _FIXED_POINT, high // _FIXED_POINT
    except struct.error:
        return FilmFacts(width, height, duration)
    return FilmFacts(width, height, duration)


def _duration(body: bytes) -> int:
    if body[0] == 1:
        scale, units = struct.unpack(">IQ", body[20:32])
    else:
        scale, units = struct.unpack(">II", body[12:20])
    return round(units / scale) if scale else 0


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    spans = [(0, len(data))]
    for _ in range(_MAX_BOXES):
        if not spans:
            return
        at, end = spans.pop()
        if at + 8 > end:
            continue
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        header = 8
        if size == 1:
            size = struct.unpack(">Q", data[at + 8 : at + 16])[0]
            header = 16
        size = size or end - at
        if size < header:
            continue
        spans.append((at + size, end))
        if kind in _CONTAINERS:
            spans.append((at + header, min(at + size, end)))
        elif kind in {b"mvhd", b"tkhd"}:
            yield kind, data[at + header : min(at + size, end)]
