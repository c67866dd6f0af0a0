"""Of whom a Korean noun speaks."""

import re

from ml.counsel.mirroring.words import Words


class People:
    """Tells people from things, and elders from others; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._people = re.compile(words.either("people", "named", "pieces"))
        self._elders = re.compile(words.either("people", "elders"))

    def is_person(self, noun: str) -> bool:
        """Whether a noun names somebody."""
        return self._people.search(noun) is not None

    def is_elder(self, noun: str) -> bool:
        """Whether a noun names somebody whose deeds polite speech honours."""
        return self._elders.search(noun) is not None
