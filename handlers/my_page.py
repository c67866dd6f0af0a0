"""What other flows add to the own page: a button each, listed in `bot/flows.py`."""

from dataclasses import dataclass

from handlers.view import Payload


@dataclass(frozen=True)
class PageEntry:
    """A button on the own page.

    Attributes:
        key: Of its label, a short noun, in the flow's own words.
        payload: What the flow takes.
    """

    key: str
    payload: Payload
