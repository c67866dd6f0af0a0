"""A formatted text while it is being worked on: characters and spans over them."""

from dataclasses import dataclass, field

from playground.wire import JsonObject

_ORDER = {
    name: rank
    for rank, name in enumerate((
        "expandable_blockquote", "blockquote", "pre", "code", "text_link", "text_mention", "custom_emoji",
        "date_time", "bold", "italic", "underline", "strikethrough", "spoiler",
    ))
}  # fmt: skip
SOLID_TYPES = frozenset({"pre", "code", "text_link", "text_mention", "custom_emoji", "date_time"})
"""Types inside which nothing is found by itself."""


@dataclass(frozen=True)
class Span:
    """A piece of a text with a format; positions count characters, not UTF-16 units."""

    type: str
    start: int
    end: int
    details: JsonObject = field(default_factory=dict)


_VALUE_TYPES: dict[str, type] = {
    "text_link": str,
    "text_mention": dict,
    "custom_emoji": str,
    "date_time": int,
}


class FormatError(Exception):
    """Marked-up text that cannot be read; the text is Telegram's wording."""


def byte_offset(text: str, position: int) -> int:
    """Where a character stands in the UTF-8 text, as Telegram's messages say it."""
    return len(text[:position].encode("utf-8", "surrogatepass"))


def in_order(spans: list[Span]) -> list[Span]:
    """Spans by start, outer ones first."""
    return sorted(spans, key=lambda span: (span.start, -span.end, _ORDER.get(span.type, len(_ORDER))))


def trimmed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Cut white space at both ends (at the start only as far as no span begins) and what spans lose by it."""
    shorter = text.rstrip()
    first_span = min((span.start for span in spans), default=len(shorter))
    skipped = min(len(shorter) - len(shorter.lstrip()), first_span)
    kept = []
    for span in spans:
        start, end = span.start - skipped, min(span.end, len(shorter)) - skipped
        is_blank = not shorter[start + skipped : end + skipped].strip()
        if end > start and not (is_blank and span.type not in {"pre", "code"}):
            kept.append(Span(span.type, start, end, span.details))
    return shorter[skipped:], kept


def to_entities(text: str, spans: list[Span]) -> list[JsonObject]:
    """MessageEntity objects, in UTF-16 units."""
    offsets = _utf16_offsets(text)
    return [
        {
            "offset": offsets[span.start],
            "length": offsets[span.end] - offsets[span.start],
            "type": span.type,
            **span.details,
        }
        for span in in_order(spans)
    ]


def _utf16_offsets(text: str) -> list[int]:
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))  # noqa: PLR2004
    return offsets


def from_entities(text: str, entities: list[JsonObject]) -> list[Span]:
    """Spans of the entities that a bot gives itself; nonsense is left out, ends are cut to the text."""
    positions = {offset: position for position, offset in enumerate(_utf16_offsets(text))}
    n_units = max(positions)
    spans = []
    for entity in entities:
        offset, length = entity.get("offset"), entity.get("length")
        if (
            not isinstance(offset, int)
            or not isinstance(length, int)
            or length <= 0
            or not 0 <= offset < n_units
        ):
            continue
        details = _details(entity)
        if details is None:
            continue
        end = min(offset + length, n_units)
        if offset not in positions or end not in positions:
            side = "begins" if offset not in positions else "ends"
            raise FormatError(f"Entity {side} in a middle of a UTF-16 symbol at byte offset {offset}")
        spans.append(Span(str(entity.get("type")), positions[offset], positions[end], details))
    return spans


def _details(entity: JsonObject) -> JsonObject | None:
    wanted = {
        "text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id",
        "date_time": "unix_time",
    }  # fmt: skip
    kind = str(entity.get("type"))
    if kind in wanted:
        value = entity.get(wanted[kind])
        if not isinstance(value, _VALUE_TYPES[kind]) or not value:
            return None
        extra = {"date_time_format": entity["date_time_format"]} if entity.get("date_time_format") else {}
        return {wanted[kind]: value, **(extra if kind == "date_time" else {})}
    if kind == "pre" and entity.get("language"):
        return {"language": str(entity["language"])}
    return {} if kind in _ORDER else None
