"""Whatever arrives as a picture or a video is answered in words, and nothing of it stays."""

import io
import struct
import tempfile
import zlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import numpy as np
import psycopg
import pytest
from PIL import Image

from bench.world import Somebody, World, words
from db.engine import conninfo
from db.unit_of_work import UnitOfWorkFactory
from handlers.downloads import MAX_BYTES
from ml.errors import InferenceFailed, InferenceTimeout, VideoDamaged, VideoTooLong
from tests.fakes.engines import FixedDetector
from tests.fakes.faces import ScriptedFaces, drawn_face
from tests.fakes.moments import StillClock
from tests.integration.bot.face_stage import FaceStage
from tests.integration.bot.whole import whole_bot

SEEN = "지쳐 보여요"


@pytest.fixture
async def stage(
    concurrent_unit_of_work: UnitOfWorkFactory,
    database_url: str,
    clock: StillClock,
    world: World,
    person: Somebody,
) -> AsyncIterator[FaceStage]:
    faces, detector = ScriptedFaces(), FixedDetector()
    async with whole_bot(
        world.url, database_url, concurrent_unit_of_work, clock, eyes=faces.eyes(), detector=detector
    ) as whole:
        made = FaceStage(whole, world, person, faces, detector, clock)
        await made.agreed()
        yield made


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def claimed(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its few bytes do not have."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 64))
        + chunk(b"IEND", b"")
    )


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded(Image.open(io.BytesIO(drawn_face())), "JPEG", exif=exif)


def grey_16() -> bytes:
    return encoded(Image.fromarray((np.arange(300 * 400).reshape(400, 300) % 65536).astype(np.uint16)), "PNG")


READ = [
    pytest.param(turned(), "me.jpg", id="turned by EXIF"),
    pytest.param(grey_16(), "me.png", id="16-bit grey"),
    pytest.param(drawn_face(kind="JPEG", mode="CMYK"), "me.jpg", id="CMYK"),
    pytest.param(drawn_face(kind="PNG", mode="RGBA"), "me.png", id="RGBA"),
    pytest.param(drawn_face(kind="PNG", mode="P"), "me.png", id="palette"),
    pytest.param(drawn_face(kind="GIF"), "me.gif", id="GIF"),
    pytest.param(drawn_face(kind="WEBP"), "me.webp", id="WebP"),
    pytest.param(encoded(Image.new("RGB", (1, 1)), "PNG"), "me.png", id="one pixel"),
    pytest.param(drawn_face((4000, 3000)), "me.jpg", id="12 megapixels"),
]


@pytest.mark.parametrize(("content", "name"), READ)
async def test_pictures_of_every_form_are_read(stage: FaceStage, content: bytes, name: str) -> None:
    await stage.send_document(content, name)

    answer = await stage.last()
    assert SEEN in words(answer)
    assert answer["photo"]


@pytest.mark.parametrize("size", [pytest.param((4000, 2), id="flat"), pytest.param((2, 4000), id="upright")])
async def test_a_strip_is_answered_in_words(stage: FaceStage, size: tuple[int, int]) -> None:
    stage.faces.faces = []

    await stage.send_document(encoded(Image.new("RGB", size), "PNG"))

    assert "얼굴" in words(await stage.last())


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
REFUSED = [
    pytest.param(claimed(6000, 6000), "bomb.png", "2,500만 화소", id="36 megapixels"),
    pytest.param(claimed(60000, 60000), "bomb.png", "2,500만 화소", id="a bomb"),
    pytest.param(HEIC, "IMG_1.HEIC", "HEIC", id="HEIC"),
    pytest.param(drawn_face()[:3000], "me.jpg", "깨져 있어서", id="broken off"),
    pytest.param(b"\xff\xd8\xff\xe0" + b"\x5a" * 4000, "me.jpg", "열", id="damaged"),
    pytest.param(b"hello", "me.png", "열 수 없어요", id="no picture"),
]


@pytest.mark.parametrize(("content", "name", "part"), REFUSED)
async def test_what_cannot_be_read_is_said_in_words(
    stage: FaceStage, content: bytes, name: str, part: str
) -> None:
    await stage.send_document(content, name)

    assert part in words(await stage.last())
    assert stage.faces.n_looks == 0
    assert len(await stage.own()) == 2


async def test_a_file_of_more_bytes_than_a_bot_can_fetch_is_said_to_be_too_big(stage: FaceStage) -> None:
    await stage.send_document(drawn_face() + b"\0" * (MAX_BYTES + 1), "me.jpg")

    assert "20MB" in words(await stage.last())


@pytest.mark.parametrize(
    ("error", "part"),
    [
        pytest.param(InferenceFailed("net"), "제 쪽에서 문제가", id="the engine breaks down"),
        pytest.param(InferenceTimeout("slow"), "시간이 너무 오래", id="the engine is slow"),
        pytest.param(VideoTooLong("61"), "60초까지", id="longer than it said"),
        pytest.param(VideoDamaged("?"), "영상이 깨져", id="a damaged video"),
    ],
)
async def test_an_engine_that_fails_is_not_disguised(stage: FaceStage, error: Exception, part: str) -> None:
    stage.faces.error = error

    await stage.send(("video", "me.mp4", b"\0" * 64))

    assert part in words(await stage.last())


async def test_a_video_that_says_it_is_long_is_not_fetched(stage: FaceStage, world: World) -> None:
    form_kind = ("video", "me.mp4", b"\0" * 64)
    await stage.send(form_kind, duration=61)

    assert "60초까지" in words(await stage.last())
    assert stage.faces.n_looks == 0


async def test_no_face_is_said_kindly_and_the_picture_stays(stage: FaceStage) -> None:
    stage.faces.faces = []

    await stage.send_photo()

    assert "얼굴을 찾지 못했어요" in words(await stage.last())
    assert [message for message in await stage.own() if "photo" in message]


async def test_a_tiny_face_is_said_to_be_tiny(stage: FaceStage) -> None:
    stage.faces.side = 0.01

    await stage.send_photo()

    assert "얼굴이 너무 작아서" in words(await stage.last())


async def test_an_album_with_a_broken_picture_tells_of_each(stage: FaceStage) -> None:
    await stage.send(
        ("photo", "1.jpg", drawn_face()),
        ("document", "2.jpg", drawn_face()[:3000]),
        ("photo", "3.jpg", drawn_face((800, 600))),
    )
    await stage.pause()

    last = words(await stage.last())
    assert "1번 사진: 😢 슬픔" in last
    assert "2번 사진: 열 수 없었어요" in last
    assert "3번 사진: 😢 슬픔" in last


async def test_a_picture_that_telegram_has_forgotten_is_asked_for_again(
    stage: FaceStage, world: World
) -> None:
    await world.post(
        "faults",
        method="getFile",
        error_code=400,
        description="Bad Request: wrong file_id or the file is temporarily unavailable",
        times=1,
    )

    await stage.send_photo()

    assert "다시 보내 주면" in words(await stage.last())


async def test_a_document_of_another_kind_is_left_unopened(stage: FaceStage) -> None:
    await stage.send_document(b"PK\x03\x04", "notes.zip")

    assert "파일은 열지 않았어요" in words(await stage.last())


async def test_the_answer_comes_anew_where_what_said_that_it_was_looking_is_gone(
    stage: FaceStage, world: World
) -> None:
    await world.post(
        "faults",
        method="editMessageMedia",
        error_code=400,
        description="Bad Request: message to edit not found",
        times=1,
    )

    await stage.send_photo()

    assert SEEN in words(await stage.last())


async def test_a_picture_that_cannot_be_deleted_is_said_to_stay(stage: FaceStage, world: World) -> None:
    await world.post(
        "faults",
        method="deleteMessages",
        error_code=400,
        description="Bad Request: message can't be deleted",
        times=1,
    )

    await stage.send_photo()

    assert "직접 지워 주세요" in words(await stage.last())


async def test_nothing_of_a_picture_stays_on_disk_in_the_database_or_in_the_log(
    stage: FaceStage,
    database_url: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    caplog.set_level("DEBUG")
    content = drawn_face()
    stage.faces.side = 0.4321

    await stage.send(("photo", "secret-name.jpg", content))
    await stage.tap("맞아요")
    await stage.send_album(2)
    stage.clock.pass_by(timedelta(minutes=5))

    assert _files_below(tmp_path) == []
    dump = _dump(database_url)
    file_ids = [size["file_id"] for size in (await stage.last()).get("photo", [])]
    for trace in (content[100:140], b"AgAC", b"secret-name", *(file_id.encode() for file_id in file_ids)):
        assert trace not in dump
    async with stage.whole.unit_of_work() as work:
        look = await work.looks.latest(stage.person.id, "seen")
    assert look is not None
    assert look.notes["files"] == []
    assert set(look.notes) == {
        "files",
        "own",
        "progress",
        "shown",
        "readings",
        "feeling",
        "said",
        "topic",
        "sent",
    }
    logged = "\n".join(
        record.getMessage()
        for record in caplog.records
        if record.name.startswith(("bot", "handlers", "ml", "db"))
    )
    assert "AgAC" not in logged
    assert "sadness" not in logged


def _files_below(folder: Path) -> list[Path]:
    return list(folder.rglob("*"))


def _dump(url: str) -> bytes:
    """All that stands in the tables, as bytes."""
    with psycopg.connect(conninfo(url), autocommit=True) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        parts = []
        for (table,) in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall():
                parts += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(parts)
