"""A small language for the cue words of the data files.

A cue is a regular expression with two conveniences: a space matches any amount of
white space, none included, since Korean is often written without; and a leading
underscore asks for the start of a word. English cues always start at a word.
``{name}`` stands for what many cues share, an entry of ``lexicon/parts.*.toml``.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER

_WORD_START = r"(?<![0-9A-Za-z가-힣])"


_PART: Final = re.compile(r"\{([a-z_]+)\}")


@cache
def _parts(locale: str) -> dict[str, str]:
    path = LEXICON_FOLDER / f"parts.{locale}.toml"
    return dict(tomllib.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _translate(cue: str, locale: str) -> str:
    cue = _PART.sub(lambda match: _parts(locale)[match.group(1)], cue)
    if locale == "en":
        return cue.replace("'", "['’]?").replace(" ?", r"\s*").replace(" ", r"\s+")
    body = cue.removeprefix("_").replace(" ", r"\s*")
    return f"{_WORD_START}(?:{body})" if cue.startswith("_") else body


def compile_cues(cues: Iterable[str], locale: str) -> re.Pattern[str] | None:
    """One expression that finds any of the cues, or None for no cue."""
    parts = "|".join(_translate(cue, locale) for cue in cues)
    if not parts:
        return None
    return re.compile(f"{_WORD_START}(?:{parts})" if locale == "en" else parts, re.IGNORECASE)


def compile_whole(cues: Iterable[str], locale: str) -> re.Pattern[str] | None:
    """One expression for texts that are nothing but one or more of the cues, give or take punctuation."""
    parts = "|".join(f"(?:{_translate(cue, locale)})" for cue in cues)
    if not parts:
        return None
    return re.compile(rf"[\s\W_]*(?:(?:{parts})[\s\W_ㅋㅎㅠㅜ]*){{1,3}}", re.IGNORECASE)
