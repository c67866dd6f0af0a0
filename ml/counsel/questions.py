"""Questions what to do or how something will be, whatever the story is.

"Should I say it first?", "is a call better, or a text?", "may I skip it this year?" can be
answered with a leaning and a short reason by anybody who listens. ``lexicon/questions.*.toml``
lists them; a language without that file has none.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.patterns import compile_cues

_PART: Final = re.compile(r"\{([a-z]+)\}")
_FIRST_SYLLABLE: Final = 0xAC00
_N_SYLLABLES: Final = 11172
_N_FINALS: Final = 28
_FINAL_L: Final = 8
_ENDS_ASKING: Final = {
    "ko": re.compile(
        r"\?[ㅋㅎㅠㅜ.!~ ]*$"
        rf"|(?:(?<!니)까요?|(?<={ending_in('ㅂ')}니)까요?|(?<=[가-힣])(?<![겁화각물리열티새증억신혼힘])나요|"
        r"냐|(?<!들어)(?<!들어 )보세요|을지|ㄹ지|는지|건가요?|은가요?|야 ?(?:되|돼|하)[나지죠니]"
        r"|어떻게 ?(?:해|하지|하죠|해요|돼|되))[ㅋㅎㅠㅜ.!~ ]*$"
    ),
    "en": re.compile(
        r"\?\W*$|(?:^|[.!,;]\s*)(?:do|does|did|should|shld|is|are|am|was|can(?!['’]t)|could|would|will"
        r"|why|how|what|when|where|who|which)\b[^.!]*$",
        re.IGNORECASE,
    ),
}
"""How a message ends that asks, with or without its mark."""
_CLOSES_A_TALE: Final = re.compile(
    rf"(?:(?<={ending_in('ㅆ')}[다어음])|(?<=[가-힣][다함임대])[\s.,!]+|(?<=요)[\s.,!]+)"
    r"[\s.,!]*(?:이제 ?|이러면 ?|그럼 ?)*됐[냐니지나죠](?:요)?[?!.~ㅋㅎㅠㅜ ]*$"
)
"""What is put behind a tale without asking anything: "he took my money, 됐냐"."""
_LONGEST: Final = 60


@dataclass(frozen=True)
class _Question:
    name: str
    any: re.Pattern[str]
    beside: re.Pattern[str] | None
    avoid: re.Pattern[str] | None
    longest: int
    is_weak: bool

    def fits(self, text: str) -> bool:
        return (
            len(text) <= self.longest
            and self.any.search(text) is not None
            and (self.beside is None or self.beside.search(text) is not None)
            and (self.avoid is None or self.avoid.search(text) is None)
        )


@dataclass(frozen=True)
class Questions:
    """What a message asks.

    Attributes:
        clear: Questions of a known kind, the one to be answered first.
        weak: Those of which no more is known than how they are put.
    """

    clear: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


def ends_asking(text: str, locale: str) -> bool:
    """Whether a message ends in a question."""
    return _ENDS_ASKING[locale].search(_CLOSES_A_TALE.sub("", text.rstrip())) is not None


class QuestionReader:
    """Finds questions in one language; built once, then only read."""

    def __init__(self, locale: str) -> None:
        path = LEXICON_FOLDER / f"questions.{locale}.toml"
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self._never = compile_cues(data.get("never", ()), locale)
        parts = {"l": _syllables_ending_in_l(), **data.get("parts", {})}
        self._questions = tuple(_question(entry, locale, parts) for entry in data.get("question", ()))

    @property
    def names(self) -> frozenset[str]:
        """All kinds of questions."""
        return frozenset(question.name for question in self._questions)

    def read(self, text: str) -> Questions:
        """What the message asks; nothing where it may speak of life and death."""
        clean = _CLOSES_A_TALE.sub("", text.strip())
        if self._never is not None and self._never.search(clean):
            return Questions()
        fitting = [question for question in self._questions if question.fits(clean)]
        return Questions(
            clear=tuple(question.name for question in fitting if not question.is_weak),
            weak=tuple(question.name for question in fitting if question.is_weak),
        )


def _question(entry: Mapping[str, Any], locale: str, parts: Mapping[str, str]) -> _Question:
    found = compile_cues([_whole(cue, parts) for cue in entry["any"]], locale)
    assert found is not None, "a question has cues"
    return _Question(
        name=entry["name"],
        any=found,
        beside=compile_cues(entry.get("with", ()), locale),
        avoid=compile_cues([_whole(cue, parts) for cue in entry.get("avoid", ())], locale),
        longest=entry.get("max", _LONGEST),
        is_weak=entry.get("weak", False),
    )


def _whole(cue: str, parts: Mapping[str, str]) -> str:
    """The cue with its parts put in, and theirs in turn."""
    while (filled := _PART.sub(lambda match: parts[match.group(1)], cue)) != cue:
        cue = filled
    return cue


def _syllables_ending_in_l() -> str:
    codes = range(_FIRST_SYLLABLE + _FINAL_L, _FIRST_SYLLABLE + _N_SYLLABLES, _N_FINALS)
    return f"[{''.join(map(chr, codes))}]"
