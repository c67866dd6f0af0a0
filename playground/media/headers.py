"""What the first bytes of a picture say: format and size, without decoding it."""

import struct
from dataclasses import dataclass

_MARKER = 0xFF
_JPEG_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


@dataclass(frozen=True)
class ImageHeader:
    """Type and size in pixels of a picture."""

    mime_type: str
    width: int
    height: int


def read_image_header(data: bytes) -> ImageHeader | None:
    """Recognise JPEG, PNG, GIF, WebP and BMP; None for anything else and for broken headers."""
    try:
        return _read(data)
    except (struct.error, IndexError):
        return None


def _read(data: bytes) -> ImageHeader | None:
    if data[:3] == b"\xff\xd8\xff":
        return _read_jpeg(data)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return ImageHeader("image/png", *struct.unpack(">II", data[16:24]))
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return ImageHeader("image/gif", *struct.unpack("<HH", data[6:10]))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _read_webp(data)
    if data[:2] == b"BM":
        width, height = struct.unpack("<ii", data[18:26])
        return ImageHeader("image/bmp", width, abs(height))
    return None


def _read_jpeg(data: bytes) -> ImageHeader | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != _MARKER:
            return None
        marker = data[at + 1]
        if marker == _MARKER:
            at += 1
        elif marker in _JPEG_WITHOUT_LENGTH:
            at += 2
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return ImageHeader("image/jpeg", width, height)
        else:
            at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _read_webp(data: bytes) -> ImageHeader | None:
    match data[12:16]:
        case b"VP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return ImageHeader("image/webp", width & 0x3FFF, height & 0x3FFF)
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return ImageHeader("image/webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        case b"VP8X":
            width = int.from_bytes(data[24:27], "little") + 1
            height = int.from_bytes(data[27:30], "little") + 1
            return ImageHeader("image/webp", width, height)
    return None


def has_jpeg_exif(data: bytes) -> bool:
    """Whether a JPEG carries EXIF, which Telegram applies (rotation) and removes."""
    return b"Exif\x00\x00" in data[:65_536]
