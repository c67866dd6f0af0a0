"""The chat page as the server hands it out: its files, fresh; its typeface, in a form that browsers take."""

import io
import re
import struct
from collections.abc import AsyncIterator

import aiohttp
import pytest
from PIL import ImageFont

from playground.fonts import NAMES, font_bytes, font_path
from playground.server import PAGE_FOLDER, running

_IMPORT = re.compile(r'from "(\.[^"]+)"')


@pytest.fixture
async def page_session() -> AsyncIterator[aiohttp.ClientSession]:
    async with running() as address, aiohttp.ClientSession(address) as session:
        yield session


async def test_the_page_and_everything_it_names_is_served(page_session: aiohttp.ClientSession) -> None:
    async with page_session.get("/") as response:
        text = await response.text()

    for name in re.findall(r'(?:src|href)="(/page/[^"]+)"', text):
        async with page_session.get(name) as part:
            assert part.status == 200, name


def test_every_module_that_is_imported_is_there() -> None:
    modules = sorted((PAGE_FOLDER / "js").rglob("*.js"))

    for module in modules:
        for name in _IMPORT.findall(module.read_text("utf-8")):
            assert (module.parent / name).is_file(), f"{module.name} imports {name}"


async def test_a_page_file_is_asked_about_each_time(page_session: aiohttp.ClientSession) -> None:
    async with page_session.get("/page/js/main.js") as response:
        assert response.content_type == "text/javascript"
        assert response.headers["Cache-Control"] == "no-cache"
        seen = response.headers["ETag"]

    async with page_session.get("/page/js/main.js", headers={"If-None-Match": seen}) as response:
        assert response.status == 304


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/page/%2e%2e/server.py", id="parent"),
        pytest.param("/page/js/..%2f..%2f..%2fserver.py", id="encoded"),
        pytest.param("/page/nothing.js", id="missing"),
        pytest.param("/page/fonts/Other.ttf", id="font"),
    ],
)
async def test_nothing_else_is_served(page_session: aiohttp.ClientSession, path: str) -> None:
    async with page_session.get(path) as response:
        assert response.status == 404


async def test_the_typeface_is_served_as_a_font(page_session: aiohttp.ClientSession) -> None:
    async with page_session.get("/page/fonts/NanumGothic.ttf") as response:
        assert response.content_type == "font/ttf"
        assert await response.read() == font_bytes("NanumGothic.ttf")


@pytest.mark.parametrize("name", NAMES)
def test_the_served_typeface_has_no_empty_table_and_draws_the_same(name: str) -> None:
    content, path = font_bytes(name), font_path(name)
    assert content is not None
    assert path is not None

    n_tables = struct.unpack_from(">H", content, 4)[0]
    lengths = [struct.unpack_from(">L", content, 12 + 16 * i + 12)[0] for i in range(n_tables)]

    assert min(lengths) > 0
    served = ImageFont.truetype(io.BytesIO(content), 24).getmask("마음이 놀이터")
    original = ImageFont.truetype(str(path), 24).getmask("마음이 놀이터")
    assert bytes(served) == bytes(original)


def test_an_unknown_typeface_is_none() -> None:
    assert font_bytes("../NanumGothic.ttf") is None
