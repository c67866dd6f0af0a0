"""Whose deed a Korean clause tells."""

import re
from typing import Final

from ml.counsel.mirroring.own_words import is_own_subject
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.words import Words

_SWITCHES: Final = re.compile(
    r"(?:[가-힣]데|지만|니까|길래|거든|더니|[한는했]대|(?<!에)(?<!면)서|라|구요|고요)[, ]+"
)
"""Joints behind which somebody else may be the subject."""
_SUBJECT: Final = re.compile(r"(?:^|(?<= ))([가-힣A-Za-z0-9]{1,10}?)(이|가|께서|은|는|도|들이|들은)(?= |$)")
_CLEAR_MARKS: Final = frozenset({"이", "가", "께서", "들이"})
"""Particles that mark a subject and nothing else."""
_UNANSWERED: Final = re.compile(
    r"(?:전화|연락|톡|카톡|문자|디엠|메일)[^ ]{0,3} ?(?:했|보냈|넣었|걸었|남겼)는데 .*"
    r"(?:안|못|답) ?(?:받|읽|보|봤|오|왔|없|하)"
)
"""Who does not answer is the other one."""
_LEFT_OUT: Final = re.compile(r"(?:나|저)만 ?(?:빼|두고|놔두|제외)")


class SubjectReader:
    """Tells own deeds from those of others; built once, then only read."""

    def __init__(self, words: Words, people: People) -> None:
        self._people = people
        self._light = frozenset(words.listed("subjects", "light"))
        self._none = frozenset(words.listed("subjects", "none"))
        self._not_nouns = words.listed("subjects", "not_nouns")
        self._stances = words.listed("subjects", "stances")
        self._roles = re.compile(rf"(?:{words.either('subjects', 'roles')})$")
        self._of_things = re.compile(
            rf"(?:^| |[가-힣])(?:{words.either('subjects', 'things')})$"
            rf"|(?:{words.either('subjects', 'messages')})(?:가|이)? ?(?:오|왔)$"
            r"|(?:^| )[가-힣]+ (?:나오|나왔|오|왔|들어왔|났|나|나갔)$"
        )
        self._of_places = re.compile(
            rf"(?:에|서|로|을|를|고|냥|자|저|찍|만|안|못) (?:{words.either('subjects', 'places')})$"
        )

    def lost(self, whole: str, clause: str) -> str:
        """The person of whom a shortened clause tells, where only what was cut off names them.

        Args:
            whole: The clause before it was shortened.
            clause: What is left of it.
        """
        cut = whole.removesuffix(clause)
        if not cut or cut == whole or is_own_subject(clause) or self._named(clause):
            return ""
        named = self._named(cut)
        return named[-1] if named and not is_own_subject(cut) and named[-1] not in self._none else ""

    def is_honoured(self, clause: str, predicate: Predicate) -> bool:
        """Whether the subject of the predicate is honoured: the one who writes, or somebody older."""
        is_noun = predicate.kind is Kind.COPULA
        if is_noun and not self._roles.search(predicate.stem):
            return False
        scope = _SWITCHES.split(clause)[-1]
        if is_own_subject(scope) or predicate.stem.endswith(self._stances):
            return True
        if _LEFT_OUT.search(clause) or _UNANSWERED.search(clause):
            return False
        if predicate.is_reported:
            return any(self._people.is_elder(match[1]) for match in _SUBJECT.finditer(clause))
        return not self._is_thing(predicate.stem) and self._is_honoured_in(scope, is_noun=is_noun)

    def _named(self, clause: str) -> list[str]:
        """The people who are subjects of a clause, with their particles."""
        return [match[0] for match in _SUBJECT.finditer(clause) if self._people.is_person(match[1])]

    def _is_thing(self, stem: str) -> bool:
        return self._of_things.search(stem) is not None and self._of_places.search(stem) is None

    def _is_honoured_in(self, scope: str, *, is_noun: bool) -> bool:
        """Whether the first subject that can do something is honoured; without one it is the writer."""
        for match in _SUBJECT.finditer(scope):
            noun = match[1].removesuffix("들")
            if noun in self._light or noun.endswith(self._not_nouns) or match[0] in self._none:
                continue
            if is_noun or match[2] in _CLEAR_MARKS or self._people.is_person(noun):
                return self._people.is_elder(noun)
        return True
