"""Texts with parse_mode HTML."""

import re
from dataclasses import dataclass

from playground.entities.links import link_type
from playground.entities.spans import FormatError, Span, byte_offset
from playground.wire import JsonObject

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "strikethrough",
    "strike": "strikethrough", "del": "strikethrough", "u": "underline", "ins": "underline",
    "tg-spoiler": "spoiler", "span": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "a": "", "tg-emoji": "", "tg-time": "",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_TAG_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
_BARE_VALUE = re.compile(r"[a-zA-Z0-9.-]*")


@dataclass
class _OpenTag:
    name: str
    argument: str
    start: int


class _HtmlReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.written: list[str] = []
        self.spans: list[Span] = []
        self.open: list[_OpenTag] = []

    def read(self) -> tuple[str, list[Span]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "&":
                self._read_reference()
            elif character != "<":
                self.written.append(character)
                self.at += 1
            elif self.source[self.at + 1 : self.at + 2] == "/":
                self._read_end_tag()
            else:
                self._read_start_tag()
        if self.open:
            raise FormatError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return "".join(self.written), self.spans

    def _fail(self, what: str, begin: int) -> FormatError:
        return FormatError(f"{what} at byte offset {byte_offset(self.source, begin)}")

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        assert found is not None
        self.at = found.end()
        return found.group()

    def _read_reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        decoded = _decoded(found) if found else None
        self.written.append(decoded or "&")
        self.at = found.end() if found and decoded else self.at + 1

    def _read_start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._skip(_TAG_NAME).lower()
        if self.at >= len(self.source):
            raise self._fail("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._fail(f'Unsupported start tag "{name}"', begin)
        attributes = self._read_attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_OpenTag(name, _argument(name, attributes), len(self.written)))

    def _read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip(_SPACE)
            if self._peek(begin) == ">":
                self.at += 1
                return attributes
            name = self._skip(_ATTRIBUTE_NAME).lower()
            if not name:
                raise self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip(_SPACE)
            attributes[name] = ""
            if self._peek(begin) == "=":
                self.at += 1
                self._skip(_SPACE)
                attributes[name] = self._read_value(begin)

    def _peek(self, begin: int) -> str:
        if self.at >= len(self.source):
            raise self._fail("Unclosed start tag", begin)
        return self.source[self.at]

    def _read_value(self, begin: int) -> str:
        quote = self._peek(begin)
        if quote not in {"'", '"'}:
            value = self._skip(_BARE_VALUE).lower()
            if self._peek(begin) != ">" and not self.source[self.at].isspace():
                raise self._fail("Unexpected end of name token", self.at)
            return value
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            raise self._fail("Unclosed start tag", begin)
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return _REFERENCE.sub(lambda found: _decoded(found) or found.group(), value)

    def _read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._fail("Unexpected end tag", begin)
        self.at += 2
        name = self._skip(_TAG_NAME).lower()
        self._skip(_SPACE)
        if self.source[self.at : self.at + 1] != ">":
            raise self._fail("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name and name != tag.name:
            where = byte_offset(self.source, begin)
            raise FormatError(
                f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"'
            )
        if len(self.written) > tag.start:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        end = len(self.written)
        made = self._type_of(tag)
        if made is None:
            return
        kind, details = made
        if kind == "pre" and self.spans:
            inner = self.spans[-1]
            if inner.type == "code" and (inner.start, inner.end) == (tag.start, end):
                self.spans.pop()
                details = {"language": inner.details["language"]} if "language" in inner.details else {}
        self.spans.append(Span(kind, tag.start, end, details))

    def _type_of(self, tag: _OpenTag) -> tuple[str, JsonObject] | None:
        match tag.name:
            case "a":
                return link_type(tag.argument or "".join(self.written[tag.start :]))
            case "tg-emoji":
                return ("custom_emoji", {"custom_emoji_id": tag.argument}) if tag.argument.isdigit() else None
            case "tg-time":
                moment, _, style = tag.argument.partition(" ")
                details = {"unix_time": int(moment)} if moment.isdigit() else None
                return None if details is None else ("date_time", _with_style(details, style))
            case "blockquote" if tag.argument:
                return "expandable_blockquote", {}
            case "code" if tag.argument:
                return "code", {"language": tag.argument}
        return _TYPES[tag.name], {}


def _with_style(details: JsonObject, style: str) -> JsonObject:
    return {**details, "date_time_format": style} if style else details


def _argument(tag: str, attributes: dict[str, str]) -> str:
    match tag:
        case "a":
            return attributes.get("href", "")
        case "tg-emoji":
            return attributes.get("emoji-id", "")
        case "tg-time":
            return f"{attributes.get('unix', '')} {attributes.get('format', '')}".strip()
        case "blockquote":
            return "expandable" if "expandable" in attributes else ""
        case "code":
            return attributes.get("class", "").removeprefix("language-") if "class" in attributes else ""
    return ""


def _decoded(found: re.Match[str]) -> str | None:
    decimal, hexadecimal, name = found.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None  # noqa: PLR2004


def parse_html(source: str) -> tuple[str, list[Span]]:
    """Read marked-up text; a language on a code that is not inside pre is dropped.

    Raises:
        FormatError: In Telegram's words.
    """
    text, spans = _HtmlReader(source).read()
    return text, [Span("code", s.start, s.end) if s.type == "code" and s.details else s for s in spans]
