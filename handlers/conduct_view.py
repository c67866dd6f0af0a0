"""What moderators can do about whoever wrote something: below posts, comments and letters alike."""

from handlers.payloads.board import Conduct
from handlers.view import Button, Row
from handlers.words import Words

_DEEDS = ("warn", "mute", "ban")


def conduct_row(source: str, source_id: int, say: Words) -> Row:
    """Warn, mute, ban."""
    return tuple(Button(say(f"conduct-do-{deed}"), Conduct(source, source_id, deed)) for deed in _DEEDS)
