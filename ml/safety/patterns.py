"""How the patterns of this package are made out of their parts."""

import re


def any_of(*parts: str) -> re.Pattern[str]:
    """Any of the parts, in capitals or not."""
    return re.compile("|".join(parts), re.IGNORECASE)


def loosely(*parts: str) -> re.Pattern[str]:
    """The same, where a space stands for any white space or none, as people type Korean."""
    return any_of(*(part.replace(" ", r"\s*") for part in parts))
