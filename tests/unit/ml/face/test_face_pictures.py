import struct
import threading
import zlib
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from ml.errors import PictureDamaged, PictureError, PictureTooLarge, PictureUnsupported
from ml.face.limits import PictureLimits
from ml.face.pictures import decode_picture, upright_size
from tests.fakes.portraits import as_bytes

# Pillow warns of odd metadata, and goes on.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

RED, BLUE = (220, 30, 30), (20, 40, 200)


def two_halves(width: int = 120, height: int = 80) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def is_near(pixel: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() < 40)


def png_header(width: int, height: int) -> bytes:
    """A PNG file that states a size and has nothing behind it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR" + header, b"IDAT" + zlib.compress(bytes(100)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(as_bytes(two_halves(), "JPEG", quality=95), id="jpeg"),
        pytest.param(as_bytes(two_halves(), "JPEG", quality=95, progressive=True), id="progressive jpeg"),
        pytest.param(as_bytes(two_halves().convert("CMYK"), "JPEG", quality=95), id="cmyk jpeg"),
        pytest.param(as_bytes(two_halves(), "PNG"), id="png"),
        pytest.param(as_bytes(two_halves().convert("RGBA"), "PNG"), id="rgba"),
        pytest.param(as_bytes(two_halves().convert("P"), "PNG"), id="palette"),
        pytest.param(as_bytes(two_halves(), "WEBP", quality=95), id="webp"),
        pytest.param(as_bytes(two_halves(), "GIF"), id="gif"),
        pytest.param(as_bytes(two_halves(), "BMP"), id="bmp"),
        pytest.param(as_bytes(two_halves(), "TIFF"), id="tiff"),
        pytest.param(as_bytes(two_halves().convert("CMYK"), "TIFF"), id="cmyk tiff"),
        pytest.param(as_bytes(two_halves(), "AVIF", quality=95), id="avif"),
    ],
)
def test_a_picture_of_any_usual_format_becomes_rgb(content: bytes) -> None:
    pixels = decode_picture(content)

    assert pixels.shape == (80, 120, 3)
    assert pixels.dtype == np.uint8
    assert is_near(pixels[40, 20], RED)
    assert is_near(pixels[40, 100], BLUE)


def test_the_first_frame_of_an_animation_is_taken() -> None:
    content = as_bytes(
        two_halves(), "GIF", save_all=True, append_images=[Image.new("RGB", (120, 80), "green")]
    )

    assert is_near(decode_picture(content)[40, 20], RED)


def test_what_is_transparent_is_white() -> None:
    content = as_bytes(Image.new("RGBA", (30, 30), (200, 0, 0, 0)), "PNG")

    assert decode_picture(content).min() == 255


def test_grey_of_sixteen_bits_keeps_its_shades() -> None:
    shades = np.linspace(0, 65535, 64).astype(np.uint16).reshape(8, 8)

    pixels = decode_picture(as_bytes(Image.fromarray(shades), "PNG"))

    assert pixels[0, 0].tolist() == [0, 0, 0]
    assert pixels[7, 7].tolist() == [255, 255, 255]
    assert 100 < pixels[4, 0, 0] < 160


def test_grey_of_floating_point_numbers_is_read_whatever_stands_in_it() -> None:
    values = np.array([[0.0, np.nan], [np.inf, 255.0]], np.float32)

    assert decode_picture(as_bytes(Image.fromarray(values), "TIFF")).shape == (2, 2, 3)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright_by_its_exif_data(orientation: int) -> None:
    upright = np.asarray(two_halves())
    stored = {
        1: upright, 2: upright[:, ::-1], 3: upright[::-1, ::-1], 4: upright[::-1],
        5: upright.transpose(1, 0, 2), 6: np.rot90(upright, 1),
        7: upright.transpose(1, 0, 2)[::-1, ::-1], 8: np.rot90(upright, 3),
    }[orientation]  # fmt: skip
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    content = as_bytes(Image.fromarray(np.ascontiguousarray(stored)), "JPEG", quality=95, exif=exif)

    pixels = decode_picture(content)

    assert pixels.shape == (80, 120, 3)
    assert is_near(pixels[40, 20], RED)
    assert upright_size(content) == (120, 80)


@pytest.mark.parametrize(
    "exif", [b"Exif\x00\x00", b"Exif\x00\x00II*\x00\xff\xff\xff\xff", b"Exif\x00\x00MM\x00*" * 9]
)
def test_broken_exif_data_do_not_hinder(exif: bytes) -> None:
    content = as_bytes(two_halves(), "JPEG", exif=exif)

    assert decode_picture(content).shape == (80, 120, 3)


def test_a_large_photo_is_reduced_while_it_is_decoded() -> None:
    content = as_bytes(two_halves(4000, 3000), "JPEG")

    assert decode_picture(content).shape == (750, 1000, 3)
    assert upright_size(content) == (4000, 3000)


@pytest.mark.parametrize(
    ("size", "shape"), [((4000, 2), (1, 1280, 3)), ((2, 4000), (1280, 1, 3)), ((1, 1), (1, 1, 3))]
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_strips_keep_at_least_one_pixel(size: tuple[int, int], shape: tuple[int, ...], kind: str) -> None:
    pixels = decode_picture(as_bytes(Image.new("RGB", size, RED), kind))

    assert max(pixels.shape) <= 1280
    assert pixels.shape == shape or kind == "JPEG"


def test_more_bytes_than_a_bot_can_fetch_are_refused() -> None:
    with pytest.raises(PictureTooLarge):
        decode_picture(b"\xff\xd8" * 100, PictureLimits(max_bytes=199))


@pytest.mark.parametrize(
    ("width", "height"),
    [
        pytest.param(5001, 5000, id="one row too many"),
        pytest.param(10_000, 10_000, id="Pillow would warn"),
        pytest.param(60_000, 60_000, id="Pillow would refuse"),
        pytest.param(2**31 - 1, 2**31 - 1, id="absurd"),
    ],
)
def test_too_many_pixels_are_refused_by_the_header(width: int, height: int) -> None:
    with pytest.raises(PictureTooLarge):
        decode_picture(png_header(width, height))


def test_a_bomb_of_a_few_kilobytes_is_refused_before_it_is_decoded() -> None:
    content = as_bytes(Image.new("1", (20_000, 2_000)), "PNG")

    assert len(content) < 20_000
    with pytest.raises(PictureTooLarge):
        decode_picture(content)


def test_heic_is_named_as_unsupported() -> None:
    with pytest.raises(PictureUnsupported, match="HEIC"):
        decode_picture(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100))


@pytest.mark.parametrize(
    "content", [b"", b"x", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", bytes(1000)]
)
def test_what_is_no_picture_is_named_as_unsupported(content: bytes) -> None:
    with pytest.raises(PictureUnsupported):
        decode_picture(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_file_that_breaks_off_is_named_as_damaged(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (200, 300, 3), np.uint8)
    content = as_bytes(Image.fromarray(noise), kind)

    with pytest.raises(PictureDamaged):
        decode_picture(content[: len(content) // 2])


_WHOLE = [as_bytes(two_halves(40, 30), kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")]


@settings(max_examples=300, deadline=None)
@given(
    content=st.sampled_from(_WHOLE),
    changes=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=12),
    end=st.integers(0, 5000),
)
def test_a_spoilt_file_is_a_picture_or_a_picture_error(
    content: bytes, changes: list[tuple[int, int]], end: int
) -> None:
    spoilt = bytearray(content[: max(1, end)])
    for place, value in changes:
        spoilt[place % len(spoilt)] = value

    try:
        pixels = decode_picture(bytes(spoilt))
    except PictureError:
        return

    assert pixels.ndim == 3
    assert pixels.shape[2] == 3


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        [
            b"",
            b"\xff\xd8\xff",
            b"\x89PNG\r\n\x1a\n",
            b"RIFF\x10\x00\x00\x00WEBP",
            b"GIF89a",
            b"BM",
            b"II*\x00",
        ]
    ),
    st.binary(max_size=300),
)
def test_random_bytes_are_a_picture_error(start: bytes, rest: bytes) -> None:
    try:
        decode_picture(start + rest)
    except PictureError:
        return


@pytest.mark.slow
def test_four_of_the_largest_pictures_at_once_stay_small() -> None:
    psutil = pytest.importorskip("psutil")
    stream = BytesIO()
    Image.new("RGB", (5000, 5000), RED).save(stream, "PNG", compress_level=1)
    content = stream.getvalue()
    process, peak, over = psutil.Process(), 0, threading.Event()
    before = process.memory_info().rss

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.005):
            peak = max(peak, process.memory_info().rss - before)

    watcher = threading.Thread(target=watch)
    watcher.start()
    readers = [threading.Thread(target=decode_picture, args=(content,)) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    over.set()
    watcher.join()

    assert peak < 200e6
