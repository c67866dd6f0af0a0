"""Turns the bytes of an untrusted picture into pixels, within limits."""

import ctypes
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, UnidentifiedImageError

from ml.errors import PictureDamaged, PictureTooLarge, PictureUnsupported
from ml.face.limits import PictureLimits

_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
_KNOWN_BUT_UNREAD: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BRAND: Final = slice(8, 12)
_FILE_TYPE_BOX: Final = slice(4, 8)

_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture upright, by the orientation that its EXIF data state."""

_LYING: Final = (5, 6, 7, 8)

# Everything that Pillow was seen to raise over broken files; it has no root of its own.
_BROKEN: Final = (
    OSError, ValueError, TypeError, LookupError, ArithmeticError, SyntaxError, EOFError,
    AttributeError, RuntimeError, MemoryError, struct.error, zlib.error,
)  # fmt: skip

_SMALL_PIXELS: Final = 4_000_000
_DRAFT_SHARE: Final = 0.75
"""How much smaller than asked a JPEG may be decoded: halving again is much faster than resizing."""
_NEARLY: Final = 1.1
"""A JPEG that came out of its decoder so little larger than asked stays so; resizing would take 50 ms."""
_BACKGROUND: Final = (255, 255, 255)
_MAX_BYTE: Final = 255
_WIDE_GREY: Final = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")

# Formats that cannot be reduced while they are decoded take up to 100 MB each at the pixel limit; one at
# a time keeps the whole process small whatever arrives at once.
_one_large_picture = threading.Lock()


def decode_picture(content: bytes, limits: PictureLimits | None = None) -> NDArray[np.uint8]:
    """Give the pixels of a picture, upright and no larger than the analysis needs.

    The size is taken from the header and checked before anything is decoded.
    Animations give their first frame, transparency becomes white.

    Args:
        content: A file as it came: JPEG, PNG, WebP, GIF, BMP, TIFF or AVIF.
        limits: What is taken.

    Returns:
        RGB of shape (height, width, 3), uint8.

    Raises:
        PictureTooLarge: More bytes or pixels than `limits` allow.
        PictureUnsupported: HEIC, or no picture of a known format.
        PictureDamaged: Broken off or damaged.
    """
    limits = limits or PictureLimits()
    with _opened(content, limits) as image:
        return _decoded(image, limits)


def upright_size(content: bytes, limits: PictureLimits | None = None) -> tuple[int, int]:
    """Give width and height of a whole picture once it is upright; only the header is read.

    Raises:
        PictureTooLarge: More bytes or pixels than `limits` allow.
        PictureUnsupported: HEIC, or no picture of a known format.
        PictureDamaged: Broken off or damaged.
    """
    with _opened(content, limits or PictureLimits()) as image:
        is_lying = (_orientation(image) or 1) in _LYING
        return (image.height, image.width) if is_lying else (image.width, image.height)


@contextmanager
def _opened(content: bytes, limits: PictureLimits) -> Iterator[Image.Image]:
    """Open a picture whose size is within limits; whatever Pillow raises over it comes out as ours."""
    if len(content) > limits.max_bytes:
        raise PictureTooLarge(f"{len(content)} bytes, {limits.max_bytes} are taken")
    if content[_FILE_TYPE_BOX] == b"ftyp" and content[_BRAND] in _KNOWN_BUT_UNREAD:
        raise PictureUnsupported("HEIC")
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            _check_size(image, limits)
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureTooLarge("far more pixels than are taken") from error
    except UnidentifiedImageError as error:
        raise PictureUnsupported("no picture of a known format") from error
    except _BROKEN as error:
        raise PictureDamaged(type(error).__name__) from error


def _check_size(image: Image.Image, limits: PictureLimits) -> None:
    n_pixels = image.width * image.height
    if n_pixels > limits.max_pixels:
        raise PictureTooLarge(f"{n_pixels} pixels, {limits.max_pixels} are taken")


def _decoded(image: Image.Image, limits: PictureLimits) -> NDArray[np.uint8]:
    orientation = _orientation(image)
    is_streamed = image.format in {"JPEG", "MPO"} and not image.info.get("progressive")
    if is_streamed or image.width * image.height <= _SMALL_PIXELS:
        reduced = _reduced(image, limits.analysed_side)
    else:
        with _one_large_picture:
            reduced = _reduced(image, limits.analysed_side)
            image.close()
            _give_memory_back()
    if orientation in _UPRIGHT:
        reduced = reduced.transpose(_UPRIGHT[orientation])
    return np.array(reduced, np.uint8)


def _give_memory_back() -> None:
    """Return freed memory to the system; glibc would keep 100 MB for each thread that once had it."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def _orientation(image: Image.Image) -> int | None:
    """Read the EXIF orientation; EXIF data are optional, so broken ones are as good as none.

    `Image.getexif` will not do: of a PNG file it decodes the whole picture.
    """
    try:
        if image.format == "TIFF":
            exif = image.getexif()
        else:
            exif = Image.Exif()
            exif.load(image.info.get("exif", b""))
        orientation = exif.get(ExifTags.Base.Orientation)
    except _BROKEN:
        return None
    return orientation if isinstance(orientation, int) else None


def _reduced(image: Image.Image, side: int) -> Image.Image:
    """Decode to RGB with the longer side at most `side`, or little more where decoding alone gives that."""
    whole = image.size
    share = side / max(whole)
    if share < 1:
        wanted = share * _DRAFT_SHARE
        image.draft(None, (max(1, int(image.width * wanted)), max(1, int(image.height * wanted))))
    image.load()
    image = _plain(image)
    share = side / max(image.size)
    if share < (1 if image.size == whole else 1 / _NEARLY):
        target = (max(1, round(image.width * share)), max(1, round(image.height * share)))
        image = image.resize(target, Image.Resampling.BOX, reducing_gap=2.0)
    if image.mode == "RGBA":
        return _on_background(image)
    return image.convert("RGB")


def _plain(image: Image.Image) -> Image.Image:
    """Give a picture in a mode that can be resized: L, RGB, RGBA or CMYK."""
    if image.mode in _WIDE_GREY:
        return _narrow_grey(image)
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    has_transparency = image.mode in {"LA", "La", "PA", "RGBa"} or "transparency" in image.info
    return image.convert("RGBA" if has_transparency else "RGB")


def _narrow_grey(image: Image.Image) -> Image.Image:
    """Give grey of more than 8 bits as 8 bits, so that its brightest value stays in range."""
    values = np.asarray(image)
    if values.dtype == np.uint16:
        return Image.fromarray((values >> 8).astype(np.uint8))
    wide = np.nan_to_num(values.astype(np.float32), posinf=_MAX_BYTE, neginf=0)
    top = float(wide.max(initial=0))
    if top > _MAX_BYTE:
        wide *= _MAX_BYTE / max(top, 65535.0)
    return Image.fromarray(np.clip(wide, 0, _MAX_BYTE).astype(np.uint8))


def _on_background(image: Image.Image) -> Image.Image:
    background = Image.new("RGBA", image.size, _BACKGROUND)
    return Image.alpha_composite(background, image).convert("RGB")
