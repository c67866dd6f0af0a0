"""Texts with parse_mode Markdown, the legacy one: no nesting, no escapes inside."""

from playground.entities.links import link_type
from playground.entities.spans import FormatError, Span, byte_offset

_MARKS = frozenset("_*`[")
_TYPES = {"_": "italic", "*": "bold", "`": "code"}


class _LegacyReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.written: list[str] = []
        self.spans: list[Span] = []

    def read(self) -> tuple[str, list[Span]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            following = self.source[self.at + 1 : self.at + 2]
            if character == "\\" and following and following in _MARKS:
                self.written.append(following)
                self.at += 2
            elif character in _MARKS:
                self._read_entity(character)
            else:
                self.written.append(character)
                self.at += 1
        return "".join(self.written), self.spans

    def _read_entity(self, mark: str) -> None:
        begin, start = self.at, len(self.written)
        is_pre = self.source.startswith("```", begin)
        closing = "```" if is_pre else "]" if mark == "[" else mark
        self.at += len("```") if is_pre else 1
        language = self._language() if is_pre else ""
        end = self.source.find(closing, self.at)
        if end < 0:
            where = byte_offset(self.source, begin)
            raise FormatError(f"Can't find end of the entity starting at byte offset {where}")
        self.written.extend(self.source[self.at : end])
        self.at = end + len(closing)
        made = self._link(start) if mark == "[" else (_TYPES[mark], {})
        if is_pre:
            made = ("pre", {"language": language} if language else {})
        if made is not None and len(self.written) > start:
            self.spans.append(Span(made[0], start, len(self.written), made[1]))

    def _link(self, start: int) -> tuple[str, dict[str, object]] | None:
        if not self.source.startswith("(", self.at):
            return link_type("".join(self.written[start:]))
        end = self.source.find(")", self.at)
        url = self.source[self.at + 1 :] if end < 0 else self.source[self.at + 1 : end]
        self.at = len(self.source) if end < 0 else end + 1
        return link_type(url)

    def _language(self) -> str:
        end = self.at
        while end < len(self.source) and not self.source[end].isspace() and self.source[end] != "`":
            end += 1
        language = ""
        if end < len(self.source) and self.source[end] != "`":
            language = self.source[self.at : end]
            self.at = end
        if self.source.startswith("\n", self.at):
            self.at += 1
        return language


def parse_markdown(source: str) -> tuple[str, list[Span]]:
    """Read marked-up text.

    Raises:
        FormatError: In Telegram's words.
    """
    return _LegacyReader(source).read()
