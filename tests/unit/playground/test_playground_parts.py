"""Small parts: chats and their changes, headers of pictures and films, loopback names."""

import io
import struct

import pytest
from PIL import Image

from playground.__main__ import main
from playground.calls import MAX_CALLS, CallLog
from playground.chat import Chat, StoredMessage
from playground.faults import Fault, Faults
from playground.guard import is_loopback
from playground.media.films import FilmFacts, read_film
from playground.media.headers import ImageHeader, read_image_header
from playground.media.pictures import normal_photo, render


def test_a_chat_knows_what_is_new_and_what_changed() -> None:
    chat = Chat(id=1, type="private")
    for number in range(1, 4):
        chat.put(StoredMessage({"message_id": number}))
        chat.mark(number, number)

    chat.mark(4, 1)
    del chat.messages[2]
    chat.mark(5, 2)

    assert [stored.id for stored in chat.newer_than(1)] == [3]
    assert chat.changed_since(3) == [1, 2]
    assert chat.messages[1].revision == 4


def test_many_edits_of_one_message_are_not_kept_for_ever() -> None:
    chat = Chat(id=1, type="private")
    chat.put(StoredMessage({"message_id": 1}))

    for revision in range(1, 10_000):
        chat.mark(revision, 1)

    assert len(chat.changes) < 3_000
    assert chat.changed_since(9_998) == [1]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_the_size_of_a_picture_stands_in_its_header(kind: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (321, 123)).save(file, kind)

    assert read_image_header(file.getvalue()) == ImageHeader(f"image/{kind.lower()}", 321, 123)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBPVP8 ", b"GIF89a", b"text"]
)
def test_a_broken_header_says_nothing(data: bytes) -> None:
    assert read_image_header(data) is None


def test_a_photo_is_turned_upright_and_loses_its_exif() -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (200, 100), "red").save(file, "JPEG", exif=exif)

    photo = normal_photo(file.getvalue())

    assert photo is not None
    with Image.open(io.BytesIO(photo)) as opened:
        assert opened.size == (100, 200)
        assert not opened.getexif()


@pytest.mark.parametrize("mode", ["RGBA", "CMYK", "I;16", "P", "LA", "1"])
def test_pictures_of_every_mode_become_photos(mode: str) -> None:
    file = io.BytesIO()
    kind = "TIFF" if mode == "CMYK" else "PNG"
    picture = Image.new(mode, (64, 32))
    picture.save(file, "JPEG" if kind == "TIFF" else kind)

    assert render(file.getvalue(), 90) is not None


def test_a_header_that_promises_too_many_pixels_is_not_decoded() -> None:
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 50_000, 50_000) + b"\0" * 40

    assert render(bomb, 90) is None


def test_the_length_of_a_film_stands_in_its_header() -> None:
    movie = struct.pack(">I4s", 28, b"mvhd") + b"\0" * 12 + struct.pack(">II", 1000, 12_400)
    track = struct.pack(">I4s", 16, b"tkhd") + struct.pack(">II", 640 << 16, 480 << 16)
    inner = struct.pack(">I4s", 8 + len(track), b"trak") + track
    film = (
        struct.pack(">I4s", 8, b"ftyp")
        + struct.pack(">I4s", 8 + len(movie) + len(inner), b"moov")
        + movie
        + inner
    )

    assert read_film(film) == FilmFacts(640, 480, 12)
    assert read_film(b"webm") is None


def test_a_fault_is_used_up_and_the_star_spares_polling() -> None:
    faults = Faults()
    faults.add(Fault("*", times=1, error_code=500))
    faults.add(Fault("sendPhoto", times=2, retry_after=5))

    assert faults.take("getupdates") is None
    assert [faults.take("sendphoto") is None for _ in range(4)] == [False, False, False, True]


def test_the_call_log_is_bounded_and_counts_on() -> None:
    log = CallLog()
    for _ in range(MAX_CALLS + 5):
        log.add(at=0.0, bot_id=1, method="getMe", params={}, outcome={"result": True})

    assert len(log.after(0)) == MAX_CALLS
    assert [call["id"] for call in log.after(MAX_CALLS + 3)] == [MAX_CALLS + 4, MAX_CALLS + 5]


@pytest.mark.parametrize(
    ("host", "expected"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("0.0.0.0", False), ("evil.example", False)],
)
def test_names_of_this_machine(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_a_public_address_needs_a_second_word(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--host", "0.0.0.0"])

    assert code == 2
    assert "--allow-remote" in capsys.readouterr().err
