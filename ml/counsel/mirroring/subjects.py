"""Whose deed a Korean clause tells."""

import re
from typing import Final

from ml.counsel.mirroring.forms import HEARD
from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.own_words import is_own_subject
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.words import Words

_SWITCHES: Final = re.compile(
    r"(?:[가-힣]데|지만|니까|길래|거든|더니|[한는했]대|(?<!에)(?<!면)(?<![와가])서|라|구요|고요)[, ]+"
)
"""Joints behind which somebody else may be the subject."""
_SUBJECT: Final = re.compile(
    r"(?:^|(?<= ))([가-힣A-Za-z0-9]{1,10}?)(이|가|께서|은|는|도"
    r"|(?<! 아)(?<!^아)들이|(?<! 아)(?<!^아)들은)(?= (?!때문)|$)"
)
_CLEAR_MARKS: Final = frozenset({"이", "가", "께서", "들이"})
"""Particles that mark a subject and nothing else."""
_PARTS: Final = re.compile(r"(?:데|서|니까|길래|지만)[, ]+$")
"""Joints behind which mostly somebody else is the subject than before."""
_DENIED: Final = re.compile(r"(?:^| )안 ?(?:읽|받|오|와|왔|하|해|했|보|봐|봤|나오|나와)[가-힣]{0,4}$")
"""What somebody does not do."""
_PART_WITHIN: Final = re.compile(r"(?:데|서|니까|길래|지만)[, ]")
"""The same amid what was cut off."""
_HONOURS: Final = re.compile(r"(?:시|셨|신|심|실|십)[가-힣]{0,4}$")
"""How a deed is told of somebody who is honoured."""
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
_REACTS: Final = re.compile(rf"{ending_in('ㅆ')}더니[, ]+(?!.*(?:싶|겠|같|까 봐))")
"""Behind it mostly something or somebody else answers what the one who writes did."""
_BARE: Final = re.compile(r"(?:^| )([가-힣]{1,4}) [가-힣]{2,5}$")
"""Somebody named without a particle before what they are: "그 친구 취준생"."""
_KEEPS: Final = re.compile(
    r"(?:가|와|앉아|만나|모여|열어|꺼내|올려|보내|접속해|전화해|몰래 [가-힣]+"
    r"|빚어|만들어|사|끓여|싸|챙겨|찍어|모아|들고 와|써|접어|그려|구워)서[, ]+$"
)
"""A joint behind which the subject mostly stays the same."""
_LIES: Final = re.compile(
    r"(?<!집)(?<!방)(?<!병원)(?<!회사)(?<!학교)(?<!여기)(?<!거기)(?<!밖)(?<!안)(?<!화장실)(?<!이불 속)"
    r"(?<!카페)(?<!기숙사)(?<!교실)(?<!사무실)(?<!곁)(?<!옆)(?<!혼자)에 있(?:었)?$"
    r"|에 (?:[가-힣]+ )?(?!엄마|아빠|우리)[가-힣]+[이가] 있(?:었)?$"
)
"""Where mostly a thing is: what lies on the table is no person."""
_LEFT_OUT: Final = re.compile(r"(?:나|저)만 ?(?:빼|두고|놔두|제외)")
_ELDER_FIRST: Final = re.compile(
    r"^(?:엄마|아빠|남편|아내|시어머니|할머니|할아버지|선생님|팀장님) (?:[가-힣]+ )?[가-힣]+$"
)
"""Somebody named first without a particle, of whom a short clause tells."""
_STATE: Final = re.compile(
    r"(?:^|(?<= ))([가-힣A-Za-z0-9]{1,10}?)(은|는|도) (?:(?:또|더|다|너무|진짜|좀|참|꽤|제법"
    r"|아직) )?[가-힣]+$"
)
"""Of what an adjective right behind it tells."""
_BEFORE_DO: Final = tuple("와쳐해어아워려여라가져겨켜봐내돼")
"""Last syllables before 도 that are no noun's."""
_OF_BODY: Final = re.compile(r"(?:아프|힘들|서먹하|피곤하|허전하|어지럽|지루하)$")
"""What somebody feels, whatever it is told of."""
_NEUTRAL: Final = re.compile(
    r"^(?:(?:우리 |울 |저희 )?(?:강아지|고양이|냥이|멍멍이|댕댕이|햄스터|토끼|거북이|앵무새)"
    r"|다들|모두|전부) |(?:^| )다들 "
    r"|(?:어린이집|유치원)에서 |(?:전화|연락|답장|답)(?:을|도|를)? 안 (?:하|해|했|받)"
    r"|(?:손|팔|바지|옷|어깨|등|볼|이름)(?:을|를) (?:붙|잡|만|당기|쓰다|부르|불러)|(?:살림|물건|문)(?:을"
    r"|를)? (?:부|던|차)"
)
"""Deeds of which it is not told whose they are, where others' are as likely."""
_STEM_ENDS: Final = tuple("하되가오보주리지치키기나서내니")
"""Last syllables that show what stands before 는 to be mostly a verb."""
_TAILED: Final = re.compile(r"(?:^| )(?:꼬리|코를 벌름|귀를 쫑|앞발|수염|날개|발톱|사료|츄르|건초|물만 )")
"""What only animals have, or do."""
_GIVEN: Final = re.compile(r"[아어해려워겨와켜쳐춰여켜써] ?(?:주|줬)$|(?:^| )안 ?(?:주|줬)$")
"""What is done for somebody, by whom is not told where no receiver is."""
_RECEIVER: Final = re.compile(r"[가-힣](?:한테|에게|께|더러|보고)|드[리렸]")


def _is_open(clause: str, scope: str, predicate: Predicate) -> bool:
    """Whether it is open whose deed it is, unless somebody is named."""
    is_gift = _GIVEN.search(predicate.stem) is not None and not _RECEIVER.search(clause)
    return predicate.is_loose or is_gift or _NEUTRAL.search(scope) is not None


def _is_answer(clause: str, predicate: Predicate) -> bool:
    """Whether a clause tells what answered a deed of the one who writes."""
    return predicate.kind is not Kind.ADJECTIVE and _REACTS.search(clause) is not None


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
            rf"(?:에|서|로|을|를|고|[가-힣](?<!보)다|냥|자|저|찍|[에서로]만|혼자만|안|못)"
            rf" (?:{words.either('subjects', 'places')})$"
        )

    def lost(self, whole: str, clause: str) -> str:
        """The person of whom a shortened clause tells, where only what was cut off names them.

        Args:
            whole: The clause before it was shortened.
            clause: What is left of it.
        """
        cut = whole.removesuffix(clause)
        if _PARTS.search(cut) and not _HONOURS.search(clause):
            return ""
        if not cut or cut == whole or is_own_subject(clause) or self._has_subject(clause):
            return ""
        named = self._named(cut)
        if named and _PART_WITHIN.search(cut.rsplit(named[-1], 1)[-1]):
            return ""
        return named[-1] if named and not is_own_subject(cut) and named[-1] not in self._none else ""

    def is_left_open(self, whole: str, clause: str) -> bool:
        """Whether somebody else was named before, who as likely does not do what a clause denies."""
        cut = whole.removesuffix(clause)
        is_cut = bool(cut) and cut != whole and _PARTS.search(cut) is not None
        return is_cut and _DENIED.search(clause) is not None and bool(self._named(cut))

    def is_honoured(self, clause: str, predicate: Predicate) -> bool:
        """Whether the subject of the predicate is honoured: the one who writes, or somebody older."""
        if predicate.stem.endswith(HEARD):
            return True
        is_noun = predicate.kind is Kind.COPULA
        scope = _SWITCHES.split(clause)[-1]
        is_own = is_own_subject(scope)
        is_of_other = not is_own and self._is_of_other(clause, scope)
        is_of_other |= self._is_of_thing(scope, predicate.stem) or _TAILED.search(scope) is not None
        if is_of_other or (is_noun and not self._is_role(predicate.stem)):
            return False
        is_first = scope == clause and _ELDER_FIRST.search(scope) is not None
        is_elder_first = is_first and self._people.is_elder(scope.split(" ", 1)[0])
        if is_own or predicate.stem.endswith(self._stances) or is_elder_first:
            return True
        if _is_open(clause, scope, predicate) or _is_answer(clause, predicate):
            return self._has_elder(scope)
        if not self._is_by_nobody(clause, scope) and (predicate.is_reported or _WATCHED.search(clause)):
            return self._has_elder(clause)
        is_of_nobody = self._is_by_nobody(clause, scope) or self._is_state(scope, predicate)
        return not is_of_nobody and self._is_honoured_in(scope, predicate.stem, is_noun=is_noun)

    def _has_elder(self, clause: str) -> bool:
        return any(self._people.is_elder(match[1]) for match in _SUBJECT.finditer(clause))

    def _is_state(self, scope: str, predicate: Predicate) -> bool:
        """Whether it is told of a thing, how it is or what became of it."""
        is_thing = self._is_thing(predicate.stem) or _LIES.search(predicate.stem) is not None
        return is_thing or (predicate.kind is Kind.ADJECTIVE and self._is_state_of_thing(scope))

    @staticmethod
    def _is_by_nobody(clause: str, scope: str) -> bool:
        """Whether somebody does it who is not named, or who does not answer."""
        is_unanswered = _UNANSWERED.search(clause) is not None and not is_own_subject(clause)
        return bool(_SOMEBODY.search(scope) or _LEFT_OUT.search(clause)) or is_unanswered

    def _is_role(self, stem: str) -> bool:
        """Whether a noun is what the one who writes may be, and nobody else is named before it."""
        bare = _BARE.search(stem)
        is_of_other = bare is not None and self._people.is_person(bare[1])
        return self._roles.search(stem) is not None and not is_of_other

    def _is_of_other(self, clause: str, scope: str) -> bool:
        """Whether what stands before a joint shows that somebody no elder does what stands behind it."""
        if _ADDRESSED.search(clause):
            return not self._has_elder(scope)
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

    def _is_state_of_thing(self, scope: str) -> bool:
        """Whether something, which is no person and nothing of one's own, is what an adjective tells of."""
        named = _STATE.search(scope)
        is_verb = named is not None and named[2] == "도" and named[1].endswith(_BEFORE_DO)
        if is_verb or _OF_BODY.search(scope):
            return False
        return named is not None and not (
            named[1] in self._light or self._people.is_person(named[1]) or named[1].endswith(self._not_nouns)
        )

    def _is_thing(self, stem: str) -> bool:
        return self._of_things.search(stem) is not None and self._of_places.search(stem) is None

    def _is_honoured_in(self, scope: str, stem: str, *, is_noun: bool) -> bool:
        """Whether the first subject that can do something is honoured; without one mostly the writer."""
        for match in _SUBJECT.finditer(scope):
            noun = match[1] if match[1].endswith("아들") else match[1].removesuffix("들")
            if noun in self._light or noun.endswith(self._not_nouns) or match[0] in self._none:
                continue
            if (
                is_noun
                and match[2] == "는"
                and not self._people.is_person(noun)
                and noun.endswith(_STEM_ENDS)
            ):
                continue
            if is_noun or match[2] in _CLEAR_MARKS or self._people.is_person(noun):
                return self._people.is_elder(noun)
        return _TO_OTHERS.search(stem) is None
