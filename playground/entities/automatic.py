"""Entities that Telegram finds by itself: commands, links, mentions, hashtags and the like."""

import re

from playground.entities.spans import SOLID_TYPES, Span

_TOP_LEVEL = (
    "com|net|org|edu|gov|info|biz|io|ai|app|dev|me|tv|co|kr|jp|cn|us|uk|de|fr|ru|eu|in|xyz|site|online|"
    "shop|blog|tech|cloud|page|link|club|art|movie|film|media|news|wiki|ly|gg|to|be|ch|at|es|it|nl|se|"
    "no|fi|pl|cz|br|ca|au|nz|tw|hk|sg|vn|th|id|my|ph|kim|한국"
)
_URL = re.compile(
    rf"""(?<![\w@./:-])(?:
        (?:https?|ftp|tg|ton)://[^\s<>"'`{{}}|\\^]+
        |(?:[a-z0-9\u00a1-\uffff](?:[\w-]*[a-z0-9\u00a1-\uffff])?\.)+(?:{_TOP_LEVEL})
         (?![\w@-])(?::\d{{1,5}})?(?:[/?\#][^\s<>"'`{{}}|\\^]*)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[a-zA-Z0-9_.+-]{1,64}@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,63}(?![\w-])")
_SIMPLE = (
    ("bot_command", re.compile(r"(?<![\w/<>])/([a-zA-Z0-9_]{1,64})(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<![\w@])@[a-zA-Z0-9_]{3,32}(?![\w])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d{9,15}(?!\w)")),
)
_TRAILING = ".,:;!?)]…"


def find_automatic(text: str, taken: list[Span]) -> list[Span]:
    """Find entities outside of spans that allow none inside, and not across the edge of any other."""
    found: list[Span] = []
    if not text.isalpha():
        found = [span for span in _candidates(text) if not any(_collides(span, other) for other in taken)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _candidates(text: str) -> list[Span]:
    spans = []
    if "@" in text:
        spans += [Span("email", found.start(), found.end()) for found in _EMAIL.finditer(text)]
    if "." in text or "://" in text:
        spans += [_url_span(text, found) for found in _URL.finditer(text)]
    for kind, pattern in _SIMPLE:
        spans += [Span(kind, found.start(), found.end()) for found in pattern.finditer(text)]
    return [span for span in spans if span.end > span.start]


def _url_span(text: str, found: re.Match[str]) -> Span:
    start, end = found.span()
    while end > start and text[end - 1] in _TRAILING:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return Span("url", start, end)


def _collides(span: Span, other: Span) -> bool:
    if span.end <= other.start or other.end <= span.start:
        return False
    is_inside = other.start <= span.start and span.end <= other.end
    is_around = span.start <= other.start and other.end <= span.end
    return other.type in SOLID_TYPES or not (is_inside or is_around)
