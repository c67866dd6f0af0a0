"""What buttons send back: a dataclass each, with `pack`, `unpack` and `pattern`.

The wire form is the class's tag and its fields, joined by colons. A tag, once
released, keeps its meaning, since old messages keep their buttons.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

MAX_BYTES = 64
_DECODERS: dict[object, tuple[str, Callable[[str], Any]]] = {
    int: (r"-?[0-9]{1,12}", int),
    str: (r"[a-z0-9_]{0,24}", str),
    bool: ("[01]", lambda text: text == "1"),
}


class PayloadError(ValueError):
    """The data of a button is not of the form that it claims."""


@dataclass(frozen=True)
class CallbackData:
    """Base of all payloads; a subclass sets `tag` and declares int, str or bool fields."""

    tag: ClassVar[str]

    def pack(self) -> str:
        """The wire form, within Telegram's 64 bytes."""
        values = (getattr(self, field.name) for field in fields(self))
        packed = ":".join([self.tag, *(str(int(v) if isinstance(v, bool) else v) for v in values)])
        assert len(packed.encode()) <= MAX_BYTES
        return packed

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Read the wire form.

        Raises:
            PayloadError: `data` does not match `pattern`; anybody can send any data.
        """
        tag, *parts = data.split(":")
        declared = fields(cls)
        if tag != cls.tag or len(parts) != len(declared):
            raise PayloadError(cls.tag)
        try:
            values = [_DECODERS[f.type][1](part) for f, part in zip(declared, parts, strict=True)]
        except ValueError as error:
            raise PayloadError(cls.tag) from error
        return cls(*values)

    @classmethod
    def pattern(cls) -> str:
        """A regular expression for `CallbackQueryHandler` that only well-formed data matches."""
        return "^" + ":".join([cls.tag, *(_DECODERS[f.type][0] for f in fields(cls))]) + r"\Z"


def all_payloads() -> tuple[type[CallbackData], ...]:
    """Every payload of the project, for tests that forge them."""
    return tuple(CallbackData.__subclasses__())
