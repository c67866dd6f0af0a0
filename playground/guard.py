"""Who may use the page and the control API: no other website through a visitor's browser."""

import ipaddress
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine only."""
    if host.lower().rstrip(".") == "localhost" or host.lower().endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def browser_guard(*, only_loopback: bool) -> Middleware:
    """Refuse what a page of another origin sends, and names that were rebound to this machine.

    The Bot API itself is open to any client: it asks for a token.
    """

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(("/bot", "/file/bot")):
            reason = _objection(request, only_loopback=only_loopback)
            if reason is not None:
                return web.json_response({"error": reason}, status=403)
        return await handler(request)

    return guard


def _objection(request: web.Request, *, only_loopback: bool) -> str | None:
    host = request.headers.get("Host", "")
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return "bad host"
    if only_loopback and not is_loopback(name):
        return "this host name is not served"
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return "requests from other origins are refused"
    if request.path.startswith("/play/") and request.headers.get("Sec-Fetch-Site") in {
        "cross-site",
        "same-site",
    }:
        return "requests from other origins are refused"
    return None
