"""Texts with parse_mode MarkdownV2."""

from dataclasses import dataclass

from playground.entities.links import image_link_type, link_type
from playground.entities.spans import FormatError, Span, byte_offset
from playground.wire import JsonObject

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl", "image": "CustomEmoji",
    "blockquote": "BlockQuote",
}  # fmt: skip
_MARKS = {
    "bold": "*", "italic": "_", "underline": "__", "strikethrough": "~", "spoiler": "||", "code": "`",
    "pre": "```", "text_link": "]", "image": "]",
}  # fmt: skip
_SINGLE = {"*": "bold", "~": "strikethrough", "[": "text_link"}
_LAST_ESCAPABLE = 126


@dataclass
class _Open:
    type: str
    start: int
    begin: int
    language: str = ""


class _MarkdownReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.written: list[str] = []
        self.spans: list[Span] = []
        self.open: list[_Open] = []
        self.can_quote = True

    def read(self) -> tuple[str, list[Span]]:
        while self.at < len(self.source):
            self._step()
        if self.open and self.open[-1].type == "blockquote":
            self._close_quote("blockquote")
        if self.open:
            raise self._unclosed()
        return "".join(self.written), self.spans

    def _starts(self, mark: str) -> bool:
        return self.source.startswith(mark, self.at)

    def _write(self, character: str) -> None:
        self.written.append(character)
        self.can_quote = False
        self.at += 1

    def _step(self) -> None:
        character = self.source[self.at]
        following = self.source[self.at + 1 : self.at + 2]
        if character == "\\" and following and 0 < ord(following) <= _LAST_ESCAPABLE:
            self.at += 1
            self._write(following)
            return
        is_verbatim = bool(self.open) and self.open[-1].type in {"code", "pre"}
        if character not in _RESERVED or (is_verbatim and character != "`"):
            self._write(character)
        elif self._ends():
            self._end()
        elif character == "\n":
            self._new_line()
        else:
            self._begin(character)

    def _ends(self) -> bool:
        if not self.open:
            return False
        kind = self.open[-1].type
        if kind == "blockquote":
            return self._ends_quote()
        if kind == "italic" and self._starts("__"):
            return False
        return self._starts(_MARKS[kind])

    def _ends_quote(self) -> bool:
        if self._starts("\n"):
            return not self.source.startswith(">", self.at + 1)
        after = self.source[self.at + 2 : self.at + 4]
        return self._starts("||") and (not after or (after[0] == "\n" and after[1:] != ">"))

    def _in_quote(self) -> bool:
        return any(item.type == "blockquote" for item in self.open)

    def _new_line(self) -> None:
        if self._in_quote() and not self.source.startswith(">", self.at + 1):
            raise self._unclosed()
        self._write("\n")
        self.can_quote = True
        if self._in_quote():
            self.at += 1

    def _begin(self, character: str) -> None:
        begin = self.at
        kind, length = self._opening(character)
        self.at += length
        opened = _Open(kind, len(self.written), begin)
        if kind == "pre":
            opened.language = self._language()
        self.open.append(opened)

    def _opening(self, character: str) -> tuple[str, int]:
        match character:
            case "_":
                return ("underline", 2) if self._starts("__") else ("italic", 1)
            case "*" | "~" | "[":
                return _SINGLE[character], 1
            case "|" if self._starts("||"):
                return "spoiler", 2
            case "!" if self._starts("!["):
                return "image", 2
            case "`":
                return ("pre", 3) if self._starts("```") else ("code", 1)
            case ">" if self.can_quote and not self._in_quote():
                return "blockquote", 1
        raise FormatError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _language(self) -> str:
        end = self.at
        while end < len(self.source) and not self.source[end].isspace() and self.source[end] != "`":
            end += 1
        language = ""
        if end < len(self.source) and self.source[end] != "`":
            language = self.source[self.at : end]
            self.at = end
        if self._starts("\n"):
            self.at += 1
        return language

    def _end(self) -> None:
        if self.open[-1].type == "blockquote":
            is_expandable = self._starts("||")
            self._close_quote("expandable_blockquote" if is_expandable else "blockquote")
            self.at += 2 if is_expandable else 0
            return
        item = self.open.pop()
        self.at += len(_MARKS[item.type])
        made = self._finish(item)
        if made is not None and len(self.written) > item.start:
            self.spans.append(Span(made[0], item.start, len(self.written), made[1]))

    def _finish(self, item: _Open) -> tuple[str, JsonObject] | None:
        match item.type:
            case "text_link":
                return link_type(self._url(item) or "".join(self.written[item.start :]))
            case "image":
                url = self._url(item)
                if url is None:
                    raise FormatError("Custom emoji entity must contain a tg://emoji URL")
                made = image_link_type(url)
                if made is None:
                    raise FormatError("Custom emoji URL must have an emoji identifier")
                return made
            case "pre" if item.language:
                return "pre", {"language": item.language}
        return item.type, {}

    def _url(self, item: _Open) -> str | None:
        if not self._starts("("):
            return None
        begin = self.at
        self.at += 1
        url: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != ")":
            following = self.source[self.at + 1 : self.at + 2]
            if self.source[self.at] == "\\" and following and ord(following) <= _LAST_ESCAPABLE:
                self.at += 1
            url.append(self.source[self.at])
            self.at += 1
        if self.at >= len(self.source):
            what = "a custom emoji URL" if item.type == "image" else "a URL"
            raise FormatError(f"Can't find end of {what} at byte offset {byte_offset(self.source, begin)}")
        self.at += 1
        return "".join(url)

    def _close_quote(self, kind: str) -> None:
        item = self.open.pop()
        if len(self.written) > item.start:
            self.spans.append(Span(kind, item.start, len(self.written)))

    def _unclosed(self) -> FormatError:
        item = self.open[-1]
        name = "PreCode" if item.type == "pre" and item.language else _NAMES[item.type]
        where = byte_offset(self.source, item.begin)
        return FormatError(f"Can't find end of {name} entity at byte offset {where}")


def parse_markdown_v2(source: str) -> tuple[str, list[Span]]:
    """Read marked-up text.

    Raises:
        FormatError: In Telegram's words.
    """
    return _MarkdownReader(source).read()
