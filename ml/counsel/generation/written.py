"""How replies are remembered that no unit holds."""

import hashlib
from typing import Final

_PREFIX: Final = "gpt."


def unit_id(text: str) -> str:
    """Return the id of a written reply: of one text always the same."""
    return _PREFIX + hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
