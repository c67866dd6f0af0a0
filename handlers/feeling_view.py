"""The ten feelings as buttons."""

from collections.abc import Callable

from handlers.view import Button, Payload, Row
from handlers.words import Words
from ml.emotion.types import Emotion

_PER_ROW = 3


def feeling_rows(say: Words, payload: Callable[[Emotion], Payload]) -> tuple[Row, ...]:
    """All ten in sight, since a feeling that is not shown would not be chosen."""
    buttons = [Button(say(f"feeling-{emotion}"), payload(emotion)) for emotion in Emotion]
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))
