"""Messages without what somebody else is quoted to have said in them.

What another person is quoted with is no deed, no question and no thanks of the writer.
"""

import re
from typing import Final

_SPOKEN: Final = re.compile(
    r"(?P<verb>\b(?:says?|said|goes|went|wrote|texted|replied|asked|(?:is|was) like|told me|messaged|saying"
    r"|answered|shouted)"
    r"[\s,:]+)(?:'(?:[^'\n]|(?<=\w)'(?=\w)){3,120}'|\"[^\"\n]{3,120}\"|‘[^’\n]{3,120}’|“[^”\n]{3,120}”)(?!\w)",
    re.IGNORECASE,
)
"""English quotations, which only a verb tells from words between two apostrophes."""
_BY_WRITER: Final = re.compile(r"\bi (?:\w+ )?$", re.IGNORECASE)
_QUOTED: Final = re.compile(r"['\"‘“]\s?[^'\"’”‘“]{2,}['\"’”](?=\s?(?:[가-힣]|[,.!?~ㅋㅎㅠㅜ]|$))")
_HANGUL: Final = re.compile(r"[가-힣]")
_LEAST_LEFT: Final = 4
"""Characters that are left of a message that is more than a quotation."""
_THANKED: Final = re.compile(r"\bsaid (?:\w+ ){0,3}thank(?:s| you)\b", re.IGNORECASE)
"""What somebody is told to have said without any marks: "i said good thanks"."""


def without_quotes(text: str) -> str:
    """The writer's own words; a message that is nothing but a quotation is left as it is."""
    if not _HANGUL.search(text):
        return _THANKED.sub("said", _SPOKEN.sub(lambda match: _own(match, text), text))
    left = _QUOTED.sub(" ", text)
    return left if len(left.strip()) >= _LEAST_LEFT else text


def _own(match: re.Match[str], text: str) -> str:
    """What stands in place of a quotation: the writer's own words stay."""
    return match[0] if _BY_WRITER.search(text[: match.start()]) else match["verb"].rstrip()
