"""Photos as Telegram makes them: JPEG in several sizes, turned upright, without EXIF."""

import io
from dataclasses import replace

from PIL import Image, ImageOps

from playground.errors import bad_request
from playground.media.headers import ImageHeader, has_jpeg_exif, read_image_header
from playground.media.store import FileRecord, FileStore

SIZES = (90, 320, 800, 1280)
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_SIDES_SUM = 10_000
MAX_SIDES_RATIO = 20
MAX_DECODED_PIXELS = 60_000_000
_JPEG_QUALITY = 87
_UNKNOWN_SIZE = ImageHeader("application/octet-stream", SIZES[1], SIZES[1])


def check_photo(data: bytes) -> None:
    """Refuse what Telegram refuses as a photo."""
    if len(data) > MAX_PHOTO_BYTES:
        raise bad_request("file is too big")
    header = read_image_header(data)
    if header is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    longer, shorter = max(header.width, header.height), min(header.width, header.height)
    if shorter < 1 or longer > shorter * MAX_SIDES_RATIO or longer + shorter > MAX_SIDES_SUM:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def normal_photo(data: bytes) -> bytes | None:
    """The largest size of a photo; the same bytes if they serve, None if they cannot be decoded."""
    header = read_image_header(data)
    if header is None:
        return None
    fits = max(header.width, header.height) <= SIZES[-1]
    if header.mime_type == "image/jpeg" and fits and not has_jpeg_exif(data):
        return data
    return render(data, SIZES[-1])


def render(data: bytes, longest_side: int) -> bytes | None:
    """A JPEG of at most this size; None where the picture is broken or too big to decode."""
    header = read_image_header(data)
    if header is None or header.width * header.height > MAX_DECODED_PIXELS:
        return None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (longest_side, longest_side))
            picture = _flat(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return None
    picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_JPEG_QUALITY)
    return written.getvalue()


def _flat(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    opaque = picture.convert("RGBA")
    paper = Image.new("RGB", opaque.size, "white")
    paper.paste(opaque, mask=opaque.getchannel("A"))
    return paper


def add_photo(files: FileStore, data: bytes) -> FileRecord:
    """Give a photo its file ids, one per size; the record of the largest is returned.

    Smaller sizes are rendered when they are first downloaded.
    """
    header = read_image_header(data) or _UNKNOWN_SIZE
    blob = files.keep(data)
    longest = max(header.width, header.height)
    records = []
    for side in [side for side in SIZES if side < longest]:
        scale = side / longest
        details = {
            "width": max(1, round(header.width * scale)),
            "height": max(1, round(header.height * scale)),
        }
        records.append(
            files.add(
                "photo", blob, n_bytes=len(data), mime_type="image/jpeg", details=details, longest_side=side
            )
        )
    details = {"width": header.width, "height": header.height}
    mime_type = header.mime_type if header is not _UNKNOWN_SIZE else "image/jpeg"
    records.append(files.add("photo", blob, n_bytes=len(data), mime_type=mime_type, details=details))
    sizes = tuple(record.file_id for record in records)
    for record in records:
        files.put(replace(record, sizes=sizes))
    largest = files.find(sizes[-1])
    assert largest is not None
    return largest


def file_bytes(files: FileStore, record: FileRecord) -> bytes:
    """The bytes behind a file id, rendered now if nobody asked for them before."""
    data = files.read(record.blob)
    if record.longest_side is None:
        return data
    rendered = render(data, record.longest_side) or data
    blob = files.keep(rendered)
    files.put(replace(record, blob=blob, n_bytes=len(rendered), longest_side=None))
    return rendered
