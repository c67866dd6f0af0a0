"""Links in formatted texts: what they lead to, and which are valid."""

import re
from urllib.parse import parse_qs, urlsplit

from playground.wire import JsonObject

_SCHEMES = frozenset({"http", "https", "tg", "ton", "tonsite", "mailto", "tel", "ftp"})
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]*|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]", re.IGNORECASE)
_WITH_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)")


def checked_url(url: str) -> str | None:
    """The link as Telegram keeps it, None where it is not valid."""
    url = url.strip()
    if not url or re.search(r"\s", url):
        return None
    if not _WITH_SCHEME.match(url):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES:
        return None
    if parts.scheme.lower() not in {"http", "https", "ftp"}:
        return url
    if not _HOST.fullmatch(host):
        return None
    return url if parts.path or parts.query or parts.fragment else f"{url}/"


def link_type(url: str) -> tuple[str, JsonObject] | None:
    """What a link in a text is: a mention of a person or a link; None where it is not valid."""
    user_id = query_value(url, "tg://user", "id")
    if user_id is not None and user_id.isascii() and user_id.isdigit():
        return "text_mention", {"user": {"id": int(user_id)}}
    checked = checked_url(url)
    return None if checked is None else ("text_link", {"url": checked})


def query_value(url: str, prefix: str, name: str) -> str | None:
    """A value of the query of a link that starts with `prefix`, such as tg://emoji?id=5."""
    if not url.lower().startswith(f"{prefix}?"):
        return None
    found = parse_qs(url.partition("?")[2]).get(name)
    return found[0] if found else None


def image_link_type(url: str) -> tuple[str, JsonObject] | None:
    """What `![text](url)` is: a custom emoji or a point in time; None for any other link."""
    emoji_id = query_value(url, "tg://emoji", "id")
    if emoji_id is not None and emoji_id.isdigit():
        return "custom_emoji", {"custom_emoji_id": emoji_id}
    moment = query_value(url, "tg://time", "unix")
    if moment is None or not moment.isdigit():
        return None
    style = query_value(url, "tg://time", "format")
    return "date_time", {"unix_time": int(moment), **({"date_time_format": style} if style else {})}
