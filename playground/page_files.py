"""Serving the chat page: its own files, always fresh, and the typeface."""

from pathlib import Path

from aiohttp import web

from playground.fonts import font_bytes

_FRESH = {"Cache-Control": "no-cache"}
_LASTING = {"Cache-Control": "public, max-age=604800"}
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}


def add_page(app: web.Application, page: Path) -> None:
    """Serve the page in this folder at `/`, and what belongs to it under `/page/`."""

    async def index(_: web.Request) -> web.StreamResponse:
        if not (page / "index.html").is_file():
            return web.Response(text="The playground runs; its page is not installed.\n")
        return _file(page / "index.html")

    async def part(request: web.Request) -> web.StreamResponse:
        path = _inside(page, request.match_info["path"])
        if path is None:
            raise web.HTTPNotFound
        return _file(path)

    app.router.add_get("/", index)
    app.router.add_get("/page/fonts/{name}", _font)
    app.router.add_get("/page/{path:.+}", part)


def _inside(folder: Path, name: str) -> Path | None:
    """The page's file of this name; None where there is none, or where it lies outside the folder."""
    path = (folder / name).resolve()
    is_served = path.is_relative_to(folder.resolve()) and path.suffix in _TYPES and path.is_file()
    return path if is_served else None


def _file(path: Path) -> web.FileResponse:
    # Asked about each time, and answered with 304 where nothing changed: an update is seen at once.
    headers = {**_FRESH, "Content-Type": f"{_TYPES[path.suffix]}; charset=utf-8"}
    return web.FileResponse(path, headers=headers)


async def _font(request: web.Request) -> web.StreamResponse:
    content = font_bytes(request.match_info["name"])
    if content is None:
        raise web.HTTPNotFound
    return web.Response(body=content, content_type="font/ttf", headers=_LASTING)
