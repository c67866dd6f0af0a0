"""The words of a file of the lexicon, from which patterns are built."""

import tomllib
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER

TOP: Final = ""
"""The section of what stands in a file before its first section."""


class Words:
    """Words by section and name; read to build something, then let go.

    Args:
        name: The name of the file without its suffix: "mirror.ko".
    """

    def __init__(self, name: str) -> None:
        text = (LEXICON_FOLDER / f"{name}.toml").read_text(encoding="utf-8")
        self._tables = tomllib.loads(text)

    def listed(self, section: str, name: str) -> tuple[str, ...]:
        """The words of a list."""
        table = self._tables if section == TOP else self._tables[section]
        return tuple(table[name])

    def either(self, section: str, *names: str) -> str:
        """The words of some lists as the alternatives of a regular expression."""
        return "|".join(word for name in names for word in self.listed(section, name))

    def pairs(self, section: str) -> dict[str, str]:
        """A section that says what stands for what."""
        return dict(self._tables[section])
