"""What a screen is made of: values that tests compare with ``==``."""

from dataclasses import dataclass, field
from typing import Protocol


class Payload(Protocol):
    """What a button sends back; see `handlers.callback_data`."""

    def pack(self) -> str:
        """At most 64 bytes that Telegram hands back on a tap."""
        ...


@dataclass(frozen=True)
class Button:
    """A button that sends `payload` back."""

    label: str
    payload: Payload


@dataclass(frozen=True)
class LinkButton:
    """A button that opens an address."""

    label: str
    url: str


Row = tuple[Button | LinkButton, ...]


@dataclass(frozen=True)
class Picture:
    """An image with a key under which its upload can be used again.

    Attributes:
        key: Equal keys mean equal pictures.
        content: PNG or JPEG bytes, or Telegram's id of a photo.
        is_private: Shows somebody, so that not even Telegram's id of it is remembered.
    """

    key: str
    content: bytes | str = field(repr=False, compare=False)
    is_private: bool = False


@dataclass(frozen=True)
class View:
    """One message: HTML text (the caption where there is a picture) and buttons."""

    text: str
    rows: tuple[Row, ...] = ()
    picture: Picture | None = None
