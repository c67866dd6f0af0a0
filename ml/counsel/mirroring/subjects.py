"""Whose deed a Korean clause tells."""

import re
from typing import Final

from ml.counsel.mirroring.own_words import is_own_subject
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.words import Words

_SWITCHES: Final = re.compile(
    r"(?:[가-힣]데|지만|니까|길래|거든|더니|[한는했]대|(?<!에)(?<!면)(?<![와가])서|라|구요|고요)[, ]+"
)
"""Joints behind which somebody else may be the subject."""
_SUBJECT: Final = re.compile(r"(?:^|(?<= ))([가-힣A-Za-z0-9]{1,10}?)(이|가|께서|은|는|도|들이|들은)(?= |$)")
_CLEAR_MARKS: Final = frozenset({"이", "가", "께서", "들이"})
"""Particles that mark a subject and nothing else."""
_UNANSWERED: Final = re.compile(
    r"(?:전화|연락|톡|카톡|문자|디엠|메일)[^ ]{0,3} ?(?:했|보냈|넣었|걸었|남겼)는데 .*"
    r"(?:안|못|답) ?(?:받|읽|보|봤|오|왔|없|하)"
    r"|기다(?:려도|렸는데) .*(?:안|못) ?(?:오|와|왔|나오|나왔|들어오|들어왔)"
)
"""Who does not answer, or does not come when waited for, is the other one."""
_SOMEBODY: Final = re.compile(
    r"(?:^| )(?:누가|누군가|어떤 [가-힣]{1,5}(?:이|가)|(?:우리 ?)?(?:애|아이|아기|아들|딸|동생)만) "
    r"|(?:^| )(?:(?!우리)[가-힣]{1,4}들|걔네|친구네) (?:다|전부|모두|싹|이미|벌써|맨날|계속|또|자꾸) "
)
"""Somebody who is not named, a child that alone did something, or a number of people without a particle."""
_TO_OTHERS: Final = re.compile(
    r"(?:놀리|놀렸|괴롭히|괴롭혔|따돌리|따돌렸|비웃|비웃었|갈구|갈궜|(?:따라 ?|욕|험담|구박|협박)(?:하|했))$"
)
"""What people tell of others rather than of themselves."""
_WATCHED: Final = re.compile(r"(?:더라|더라[고구]|던데|더군)요?$")
"""Ends of what somebody saw happen, mostly to others."""
_ADDRESSED: Final = re.compile(
    r"(?:물어 ?봤|말했|이야기했|전화했|연락했|보냈|부탁했|보여 ?[줬드]렸?|고백했|사과했|인사했"
    r"|[다자냐라]고 ?했)더니 (?!.*(?:싶|겠))|[다자라]더니[, ]+"
)
"""Behind it stands what the other one did or said in answer, or did after saying it."""
_BARE: Final = re.compile(r"(?:^| )([가-힣]{1,4}) [가-힣]{2,5}$")
"""Somebody named without a particle before what they are: "그 친구 취준생"."""
_KEEPS: Final = re.compile(
    r"(?:가|와|앉아|만나|모여|열어|꺼내|올려|보내|접속해|전화해|몰래 [가-힣]+)서[, ]+$"
)
"""A joint behind which the subject mostly stays the same."""
_LIES: Final = re.compile(
    r"(?<!집)(?<!방)(?<!병원)(?<!회사)(?<!학교)(?<!여기)(?<!거기)(?<!밖)(?<!안)(?<!화장실)(?<!이불 속)"
    r"(?<!카페)(?<!기숙사)(?<!교실)(?<!사무실)(?<!곁)(?<!옆)(?<!혼자)에 있(?:었)?$"
)
"""Where mostly a thing is: what lies on the table is no person."""
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
            rf"|(?:{words.either('subjects', 'messages')})(?:가|이|은|는|도)?"
            r" ?(?:아직 ?)?(?:한 ?통도 ?)?(?:안 |못 )?(?:오|왔)$"
            r"|(?:개|명|건|번|통|원|시간|분|층|점|프로|퍼센트)(?:가|이|도|은|는)? ?"
            r"(?:넘|넘었|남|남았|걸리|걸렸)$"
            r"|(?:^| )[가-힣0-9.]+ (?:나오|나왔|오|왔|들어왔|났|나|나갔)$"
        )
        self._of_places = re.compile(
            rf"(?:에|서|로|을|를|고|냥|자|저|찍|[에서로]만|혼자만|안|못)"
            rf" (?:{words.either('subjects', 'places')})$"
        )

    def lost(self, whole: str, clause: str) -> str:
        """The person of whom a shortened clause tells, where only what was cut off names them.

        Args:
            whole: The clause before it was shortened.
            clause: What is left of it.
        """
        cut = whole.removesuffix(clause)
        if not cut or cut == whole or is_own_subject(clause) or self._has_subject(clause):
            return ""
        named = self._named(cut)
        return named[-1] if named and not is_own_subject(cut) and named[-1] not in self._none else ""

    def is_honoured(self, clause: str, predicate: Predicate) -> bool:
        """Whether the subject of the predicate is honoured: the one who writes, or somebody older."""
        is_noun = predicate.kind is Kind.COPULA
        scope = _SWITCHES.split(clause)[-1]
        is_own = is_own_subject(scope)
        is_of_other = (not is_own and self._is_of_other(clause, scope)) or self._is_of_thing(
            scope, predicate.stem
        )
        if is_of_other or (is_noun and not self._is_role(predicate.stem)):
            return False
        if is_own or predicate.stem.endswith(self._stances):
            return True
        is_unanswered = _UNANSWERED.search(clause) is not None and not is_own_subject(clause)
        if _SOMEBODY.search(scope) or _LEFT_OUT.search(clause) or is_unanswered:
            return False
        if predicate.is_reported or _WATCHED.search(clause):
            return any(self._people.is_elder(match[1]) for match in _SUBJECT.finditer(clause))
        is_thing = self._is_thing(predicate.stem) or _LIES.search(predicate.stem) is not None
        return not is_thing and self._is_honoured_in(scope, predicate.stem, is_noun=is_noun)

    def _is_role(self, stem: str) -> bool:
        """Whether a noun is what the one who writes may be, and nobody else is named before it."""
        bare = _BARE.search(stem)
        is_of_other = bare is not None and self._people.is_person(bare[1])
        return self._roles.search(stem) is not None and not is_of_other

    def _is_of_other(self, clause: str, scope: str) -> bool:
        """Whether what stands before a joint shows that somebody no elder does what stands behind it."""
        if _ADDRESSED.search(clause):
            return True
        before = clause.removesuffix(scope)
        if not _KEEPS.search(before) or self._named(scope):
            return False
        named = [match[1] for match in _SUBJECT.finditer(before) if self._people.is_person(match[1])]
        return bool(named) and not is_own_subject(before) and not self._people.is_elder(named[-1])

    def _named(self, clause: str) -> list[str]:
        """The people who are subjects of a clause, with their particles."""
        return [match[0] for match in _SUBJECT.finditer(clause) if self._people.is_person(match[1])]

    def _has_subject(self, clause: str) -> bool:
        """Whether a clause names somebody or something of its own that it tells of."""
        marked = (match for match in _SUBJECT.finditer(clause) if match[0] not in self._none)
        return any(
            self._people.is_person(match[1]) or (match[2] in _CLEAR_MARKS and match[1] not in self._light)
            for match in marked
        )

    def _is_of_thing(self, scope: str, stem: str) -> bool:
        """Whether what is told of a thing stands behind it, though the one who writes is named before."""
        marked = [
            match
            for match in _SUBJECT.finditer(scope)
            if match[2] in _CLEAR_MARKS and match[0] not in self._none
        ]
        if not marked or is_own_subject(marked[-1][0]) or not self._is_thing(stem):
            return False
        return marked[-1][1] not in self._light and not self._people.is_person(marked[-1][1])

    def _is_thing(self, stem: str) -> bool:
        return self._of_things.search(stem) is not None and self._of_places.search(stem) is None

    def _is_honoured_in(self, scope: str, stem: str, *, is_noun: bool) -> bool:
        """Whether the first subject that can do something is honoured; without one mostly the writer."""
        for match in _SUBJECT.finditer(scope):
            noun = match[1].removesuffix("들")
            if noun in self._light or noun.endswith(self._not_nouns) or match[0] in self._none:
                continue
            if is_noun or match[2] in _CLEAR_MARKS or self._people.is_person(noun):
                return self._people.is_elder(noun)
        return _TO_OTHERS.search(stem) is None
