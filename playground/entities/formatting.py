"""From a text and how it is marked up to what stands in the message."""

from playground.entities.automatic import find_automatic
from playground.entities.html import parse_html
from playground.entities.markdown import parse_markdown
from playground.entities.markdown_v2 import parse_markdown_v2
from playground.entities.spans import FormatError, Span, from_entities, to_entities, trimmed
from playground.errors import bad_request
from playground.wire import JsonObject, JsonValue

MAX_ENTITIES = 100
_PARSERS = {"html": parse_html, "markdown": parse_markdown, "markdownv2": parse_markdown_v2}
_DROPPED = dict.fromkeys((*range(9), *range(11, 32), 127, 8234, 8235, 8236, 8237, 8238))
_DROPPED |= dict.fromkeys(range(0x0B, 0x0D), None)


def cleaned(text: str) -> str:
    """Drop control characters and halves of characters, as Telegram does with every text."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    if kept.isascii() and kept.isprintable():
        return kept
    return kept.translate(_DROPPED).encode("utf-8", "ignore").decode()


def format_text(
    text: str, *, parse_mode: str | None = None, entities: JsonValue = None
) -> tuple[str, list[JsonObject]]:
    """The text without its marks, and all its entities.

    Raises:
        ApiError: 400 with Telegram's wording where the marks cannot be read.
    """
    source = cleaned(text)
    spans: list[Span] = []
    try:
        if parse_mode and str(parse_mode).lower() != "none":
            parser = _PARSERS.get(str(parse_mode).lower())
            if parser is None:
                raise bad_request("unsupported parse_mode")
            source, spans = parser(source)
        elif isinstance(entities, list):
            spans = from_entities(source, [item for item in entities if isinstance(item, dict)])
    except FormatError as error:
        raise bad_request(f"can't parse entities: {error}") from error
    plain, spans = trimmed(source, spans)
    spans += find_automatic(plain, spans)
    return plain, to_entities(plain, spans)[:MAX_ENTITIES]
