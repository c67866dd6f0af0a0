"""What is answered after the answer to a crisis: it takes up what the person says now, and urges still.

Somebody who was shown the lines says that nobody is there, that calling helps nothing, that
it was a joke, or says thanks and goodbye. Each of these has its own words, and none comes twice.
"""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from ml.safety.after_question import all_apologies
from ml.safety.danger import clear_danger, is_by_own_hand
from ml.safety.fixed_answer import crisis_answer, danger_answered, n_short_answers, short_crisis_answer
from ml.safety.home import all_answers
from ml.safety.threads import is_plainly_harmless
from ml.safety.types import Danger
from ml.text.normalise import straight

_FOLDER: Final = Path(__file__).parent
_N_REPLIES: Final = 12
"""The last replies among which the answer to a crisis is looked for."""
_EVASIONS: Final = frozenset(
    {
        "no_line",
        "useless",
        "nobody",
        "secret",
        "why",
        "method",
        "joke",
        "truly",
        "wake",
        "explained",
        "farewell",
        "settled",
        "unspoken",
    }
)
"""What people say instead of an answer to the question whether they think of dying."""
_VAGUE: Final = frozenset({"useless", "nobody"})
"""What is heard in words ("too late", "nobody") that stand in harmless talk as well."""
_ALWAYS: Final = frozenset({"farewell", "settled", "means", "method", "unsafe", "lighter", "abroad"})
"""What is answered at any time after a crisis."""
TURNS_BACK: Final = frozenset({"turned_back", "with_someone"})
"""Answers to somebody who is on the way back from danger."""
_N_RESTS: Final = 2
"""How often a message that tells of nothing grave is met with the question about safety."""
_LANGUAGES: Final = ("ko", "en")
_ATTACKS: Final = frozenset({Danger.ATTACK, Danger.ATTACK_AND_WISH})
_QUOTED: Final = re.compile(
    r"(?<!\w)['\"“‘][^'\"“”‘’]{2,40}['\"”’](?=\s*(?:이러|이라|라고|라며|라면서|라는|하[는고며]|했|래))"
)
_REST: Final = "rest"
_TRIMMED: Final = re.compile(r"[\s\W_ㅋㅎㅠㅜ]+$")


@dataclass(frozen=True)
class After:
    """An answer after the answer to a crisis.

    Attributes:
        text: What is said.
        is_safe: Whether the person said that they are safe, so that the talk may go on as any other.
        name: What the message was taken for.
        is_grave: Whether it is answered so however the talk went on meanwhile.
    """

    text: str
    is_safe: bool = False
    name: str = ""
    is_grave: bool = False


@dataclass(frozen=True)
class _Entry:
    name: str
    anywhere: re.Pattern[str] | None
    whole: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    longest: int
    dangers: frozenset[Danger]
    is_grave: bool
    is_safe: bool
    words: Mapping[Danger, tuple[str, ...]]

    def fits(self, text: str, danger: Danger) -> bool:
        if danger not in self.dangers or not self.words.get(danger) or len(text) > self.longest:
            return False
        if self.unless is not None and self.unless.search(text):
            return False
        is_whole = self.whole is not None and self.whole.fullmatch(text) is not None
        return is_whole or (self.anywhere is not None and self.anywhere.search(text) is not None)


def answer_after(
    text: str,
    danger: Danger,
    locale: str,
    *,
    said: Collection[str] = (),
    n_before: int = 0,
    is_asked: bool = False,
) -> After | None:
    """What fits a message after the answer to a crisis, graded as no crisis itself; None where all was said.

    Args:
        text: The message.
        danger: The kind of danger that was answered.
        locale: ``ko`` or ``en``.
        said: Replies of this talk; none of them is said again.
        n_before: How many such answers went before that stand in no talk.
        is_asked: Whether the question was put and no crisis answered; then only what evades it is taken up.
    """
    entries = [entry for entry in _entries(locale) if not is_asked or entry.name in _EVASIONS]
    return _first_unsaid(entries, text, danger, said, n_before)


def answer_again(
    text: str, before: Danger | None, locale: str, *, said: Collection[str] = (), n_before: int = 0
) -> tuple[Danger, str]:
    """The answer to a message of crisis, and to which kind of danger, where one may have gone before.

    Args:
        text: The message.
        before: The kind of danger that was answered lately, None where none was.
        locale: ``ko`` or ``en``.
        said: Replies of this talk; none of them is said again.
        n_before: How many such answers went before that stand in no talk.
    """
    clear = clear_danger(text)
    # A wound that can wait must not hide that somebody attacks.
    is_own = clear is Danger.INJURY and before in _ATTACKS and is_by_own_hand(text)
    danger = _joined(before, Danger.OWN if is_own else clear)
    if before is None or danger is not before:
        return danger, crisis_answer(locale, danger)
    entries = [
        entry
        for entry in _entries(locale)
        if entry.is_grave or (clear is None and not entry.is_safe and entry.name != "rest")
    ]
    if (found := _first_unsaid(entries, text, danger, said, n_before)) is not None:
        return danger, found.text
    shorts = [short_crisis_answer(locale, danger, n_before + n) for n in range(n_short_answers(danger))]
    return danger, next((short for short in shorts if short not in said), shorts[0])


def danger_of_talk(replies: Sequence[str]) -> Danger | None:
    """The kind of danger that was answered lately; None where the person said since that they are safe."""
    for reply in reversed(replies[-_N_REPLIES:]):
        if reply in _closing():
            return None
        if (danger := danger_answered(reply)) is not None:
            return danger
    return None


def starts_anew(replies: Sequence[str]) -> int:
    """How many replies, from the first on, belong to a danger from which the person came back safe."""
    return max((n for n, reply in enumerate(replies, 1) if reply in _closing()), default=0)


def answer_to_calm(danger: Danger, locale: str, said: Collection[str] = ()) -> str | None:
    """What is said to those who are calm all at once behind the answer to a crisis."""
    texts = (text for entry in _entries(locale) if entry.name == "settled" for text in entry.words[danger])
    return next((text for text in texts if text not in said), None)


def _joined(before: Danger | None, clear: Danger | None) -> Danger:
    if clear is None:
        return before or Danger.OWN
    if {before, clear} == {Danger.ATTACK, Danger.OWN} or (
        before is Danger.ATTACK_AND_WISH and clear in {Danger.OWN, Danger.ATTACK}
    ):
        return Danger.ATTACK_AND_WISH
    return clear


def _first_unsaid(
    entries: Sequence[_Entry], text: str, danger: Danger, said: Collection[str], n_before: int
) -> After | None:
    text = _QUOTED.sub("", text)  # "너는 혼자잖아" that a sister says is no word of one's own
    clean = _TRIMMED.sub("", straight(text.strip().lower())) or text.strip()
    for entry in entries:
        if not (entry.fits(clean, danger) or entry.fits(text.strip(), danger)):
            continue
        words = entry.words[danger]
        turned = [words[(n_before + n) % len(words)] for n in range(len(words))]
        if (unsaid := next((each for each in turned if each not in said), None)) is not None:
            return After(unsaid, entry.is_safe, entry.name, entry.is_grave)
    return None


def may_answer(found: After, text: str, danger: Danger, replies: Sequence[str]) -> bool:
    """Whether an answer after a crisis is due, or counsel goes on.

    What tells of nothing grave is asked about twice; behind that, or where the message is plainly harmless,
    only grave words, a farewell and safety itself are answered so.
    """
    if found.is_safe or found.name in _ALWAYS:
        return True
    if danger is Danger.OWN and is_plainly_harmless(text) and (not found.is_grave or found.name in _VAGUE):
        return False
    since = _since_crisis(replies)
    has_gone_on = any(reply not in _known_words() for reply in since)
    if found.name == _REST:
        return not has_gone_on and sum(reply in _rests() for reply in since) < _N_RESTS
    return not has_gone_on or found.is_grave


def _since_crisis(replies: Sequence[str]) -> list[str]:
    """The replies since the answer to the crisis; where it stands in none, since words such as follow it."""
    last = list(replies[-_N_REPLIES:])
    for place in range(len(last) - 1, -1, -1):
        if danger_answered(last[place]) is not None:
            return last[place + 1 :]
    first = next((place for place, reply in enumerate(last) if reply in _known_words()), len(last))
    return last[first:]


@cache
def _known_words() -> frozenset[str]:
    return frozenset(text for locale in _LANGUAGES for text in (*all_words(locale), *all_answers(locale)))


@cache
def _rests() -> frozenset[str]:
    return frozenset(
        text
        for locale in _LANGUAGES
        for entry in _entries(locale)
        if entry.name == _REST
        for texts in entry.words.values()
        for text in texts
    )


@cache
def _closing() -> frozenset[str]:
    return (
        frozenset(
            text
            for locale in _LANGUAGES
            for entry in _entries(locale)
            if entry.is_safe
            for texts in entry.words.values()
            for text in texts
        )
        | all_apologies()
    )


@cache
def _entries(locale: str) -> tuple[_Entry, ...]:
    path = _FOLDER / f"aftermath.{'en' if locale.lower().startswith('en') else 'ko'}.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["answer"]
    return tuple(_entry(entry) for entry in entries)


def all_words(locale: str) -> tuple[str, ...]:
    """Everything that may be said after the answer to a crisis."""
    return tuple(
        dict.fromkeys(text for entry in _entries(locale) for texts in entry.words.values() for text in texts)
    )


def words_between(locale: str) -> tuple[str, ...]:
    """The same, but what answers those who come back from danger, which closes the question about it."""
    closing = {
        text
        for entry in _entries(locale)
        if entry.name in TURNS_BACK
        for texts in entry.words.values()
        for text in texts
    }
    return tuple(text for text in all_words(locale) if text not in closing)


def _entry(record: Mapping[str, Any]) -> _Entry:
    words = {danger: tuple(record.get(danger.value, ())) for danger in Danger}
    words[Danger.ATTACK_AND_WISH] = words[Danger.ATTACK] or words[Danger.OWN]
    return _Entry(
        name=record["name"],
        anywhere=_compiled(record.get("any", ())),
        whole=_compiled(record.get("whole", ())),
        unless=_compiled(record.get("not", ())),
        longest=record.get("max", 4096),
        dangers=frozenset(map(Danger, record["for"])) if "for" in record else frozenset(Danger),
        is_grave=record.get("is_grave", False),
        is_safe=record.get("is_safe", False),
        words=words,
    )


def _compiled(cues: Sequence[str]) -> re.Pattern[str] | None:
    if not cues:
        return None
    loose = (cue.replace(" ?", r"\s*").replace(" ", r"\s*") for cue in cues)
    return re.compile("|".join(f"(?:{cue})" for cue in loose), re.IGNORECASE)
