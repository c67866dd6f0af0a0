"""What a Korean message tells, said back in the companion's words."""

import re
import tomllib
from dataclasses import replace
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.mirroring.endings import parse
from ml.counsel.mirroring.hangul import ending_in, final_of
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.questions import whether_of
from ml.counsel.mirroring.types import Mirrored

_NOISE: Final = re.compile(r"[ㅋㅎㅠㅜㄷㅡㅇㅁㄴㄹㅅㅈㅊㄱ]+|[~^\"“”'‘’…;:)(]+|\.{2,}")
_SENTENCE_END: Final = re.compile(
    rf"[.!?\n]+|(?<=[가-힣]요)[ ,]+(?=[가-힣0-9])(?!하고|라고|하면서|그러|이러|하시|했)|(?<=니다)[ ,]+|(?<={ending_in('ㄹ')}게)[ ,]+"
)
_QUOTED: Final = re.compile(r"['‘\"“][^'’\"”]{1,60}['’\"”]")
_QUOTE: Final = "〃"
_FILLERS: Final = re.compile(r"(?: (?:뭐|그냥|진짜|이제|근데|막|나|내가|제가|아직|벌써|또|지금|오늘))+$")
_SS_SPLIT: Final = re.compile(
    rf"(?<={ending_in('ㅆ')}[어음다])(?<!밌어)(?<!있어)(?<!있다)[ ,]+(?=[가-힣0-9])(?! ?(?:보|하|했|지|갔다|왔다|말|며|면|싶|치|생각|소리|이야기|해))|(?<=[됨함])[ ,]+(?=[가-힣])|(?<=없음)[ ,]+|(?<=[먹받찾씻읽적잡막묶]음)[ ,]+(?=[가-힣])"
)
_OPENERS: Final = re.compile(
    r"^(?:(?:근데|그런데|그래서|그리고|사실은?|아니|음|아|진짜|솔직히|일단|아무튼|암튼|걍|그니까|그러니까|그래도|하지만|참|뭐|네|예|응|어|그래"
    r"|아뇨|아니요|아니오|맞아요?|글쎄요?|막상|그냥|있잖아요?|저기|휴|하|에휴|헐|와|웃긴 ?게|문제는|이제|또|거기다가?|게다가|심지어|결국|그러다가?|그럼|그러면"
    r"|하여간|여튼|원래|방금|몰라|괜찮아|오케이|오키|ㅇㅋ|다만|그렇다고|그나저나|다행히|어쨌든|물론|역시|갑자기|하시는데|하는데|하길래|이러는데|그러는데|하면서|하더니|라고 하는데|이래서|그랬더니)[ ,]+)+"
)
_SWITCHES: Final = re.compile(
    r"(?:[가-힣]데|지만|니까|길래|거든|더니|[한는했]대|(?<!에)(?<!면)서|라|구요|고요)[, ]+"
)
_JOINTS: Final = re.compile(
    r"(?<=[가-힣])(?:는데|은데|인데|한데|던데|지만|니까|길래|더니|어서|아서|해서|라서|고|며|면서|다가|느라)[, ]+|[게건거] ?아니라[, ]+"
)
_LONGEST: Final = 44
"""Characters of a clause that can be said back in one breath."""
_SHORTEST: Final = 7
_POINTING: Final = ("그게", "그거", "이게", "이거", "그건", "그러", "그렇", "그때", "그 말")
_STANCES: Final = ("것 같", "거 같", "싶", "막막하", "걱정되", "싫")
"""Ends of what only the one who writes can think or wish."""
_NO_SUBJECTS: Final = frozenset(
    "많이 같이 사이 나이 차이 종이 떡볶이 놀이 없이 오이 고양이 깊이 굳이 가까이 높이 길이 누가 아까 어린이 일일이 곰곰이 멍멍이 제대로도".split()
)
_NOT_NOUNS: Final = (
    "다",
    "한테",
    "에게",
    "에서",
    "에",
    "로",
    "보다",
    "까지",
    "부터",
    "께",
    "랑",
    "하고",
    "만",
    "라고",
    "다고",
)
_POINTING_ENDS: Final = (
    " 뭐",
    " 그러",
    " 그럼",
    " 이럼",
    " 이러",
    "도 그랬",
    "기도 그랬",
    " 그랬",
    " 이랬",
    " 그러",
    " 그렇",
    "은 그랬",
    "긴 했",
    "거 했",
)
_TRAILING: Final = ("는데", "인데", "은데", "지만", "어서", "아서", "해서", "려고", "하고", "는데요", "했고")
_DENIED_FIRST: Final = re.compile(r".{0,10}(?:게|것이|건|거) ?아니|.{0,10}것도 ?아니")
"""What is denied with the words that were cut off before it."""
_UNANSWERED: Final = re.compile(
    r"(?:전화|연락|톡|카톡|문자|디엠|메일)[^ ]{0,3} ?(?:했|보냈|넣었|걸었|남겼)는데 .*(?:안|못|답) ?(?:받|읽|보|봤|오|왔|없|하)"
)
"""Who does not answer is the other one."""
_SAYS: Final = re.compile(
    r"(?P<who>[가-힣]{1,6}?)(?P<mark>이|가|께서|은|는) (?:[가-힣 ]{0,14} )??(?P<words>['\"‘“][^'\"’”]{2,24}['\"’”]|[^.,'\"?~!]{2,24}[?~!]+)"
    r" ?(?:이러더라|이럼|이러네|이러는|이랬|이래|그러더라|그러네|그러는|그랬|하더라|하네|하는데|하시더라|하시네|하시는|하셨|했|라고 ?(?:함|했|하셨|하더|하네|그러)|라는)"
)
_SHORTEST_QUOTE: Final = 2
_LONGEST_QUOTE: Final = 22
_LEFT_OUT: Final = re.compile(r"(?:나|저)만 ?(?:빼|두고|놔두|제외)")
_RICH: Final = 14
"""Characters from which a clause tells something of its own."""
_ADDRESSED: Final = re.compile(
    r"(?<![가-힣])(?:(?:너|넌|널|네가|니가|당신)(?:는|도|를|가|랑|만|한테|네|은|이|밖에|처럼)?(?![가-힣])|고마워|고맙|감사|안녕|추천|알려|들어줘|들어줬|부탁|말해 ?줘|영화)"
)
_GRAVE: Final = re.compile(
    r"상처 ?(?:를|을)? ?(?:내|냈)|(?:나|저) ?(?:말고|없)|죽|자살|자해|유서|사라지|없어지|살아 ?있|없는 ?쪽|없었으면|때리|때렸|맞았|(?<![가-힣])칼|피가|약을|토하|토했|성폭|강간"
)
"""What no message is said back that speaks of it."""
_UNSAYABLE: Final = re.compile(
    r"씨발|시발|씨바|병신|존나|졸라|새끼|지랄|ㅅㅂ|ㅈㄴ|ㅂㅅ|ㅈㄹ|좆|썅|개(?:같|빡|싫|힘|망|짜증|못|노답|꼰|열)|미친|놈|쌍|꺼져|닥쳐|딸년|[가-힣]년이 "
    r"|섹|야동|성관계|굶|체중|kg|킬로|\d{5,}"
    r"|[<>{}\[\]/\\@#*=+]|https?|뚱뚱|못생|돼지|살쪘|한심|쓸모|바보|멍청|찐따|루저|쓰레기|잘못|제 ?탓|내 ?탓|나 ?때문|저 ?때문|아무도|가치|의미|자격"
    r"|(?<![가-힣])(?:영감|할멈|노인네|할망구)|귀찮|건 ?아니|긴 ?(?:했|함|하|해)|민폐|짐이|벌 ?받|나쁜 ?(?:엄마|아빠|딸|아들|사람|년)|예민한|이상한 ?(?:거|것|건|사람|애)|못난|못된|나보다|저보다|(?<![가-힣])(?:제|내) ?(?:얘기|이야기|말|이름|편|것|거|자리|뒷담|욕)"
)
_ASKS: Final = re.compile(
    r"\?|(?:까|(?<!생각)(?<!안)(?<!안 )(?<!기억)(?<!눈물)나|냐|니|가|지|죠)요?$|어떻게|어떡|어쩌|뭐라고|뭐부터|(?<![가-힣])왜 (?!.*냐고)|언제(?!.*는지)"
)
_OWN_SUBJECT: Final = r"(?:제가|내가|저는|나는|난|저도|나도|저희는|우리는|저희가|우리가|저흰|우린)"
_OWN_OBJECT: Final = r"(?:제게|내게|(?:나|저)(?:한테|에게|보고|더러)(?:는|도|만)?|나를|저를)"
_OWN_WORD: Final = re.compile(rf"(?:^|(?<= ))(?:{_OWN_SUBJECT}|{_OWN_OBJECT}|나랑|저랑|나하고|저하고) ")
_IS_SUBJECT: Final = re.compile(rf"(?:^| ){_OWN_SUBJECT}(?: |$)")
_IS_OBJECT: Final = re.compile(rf"(?:^| ){_OWN_OBJECT} ")
_OWN_BARE: Final = re.compile(r"^(?:나|저|난|전) (?=[가-힣])")
_ALONE: Final = re.compile(r"(?:^|(?<= ))(?:나만|저만) ")
_POSSESSIVE: Final = re.compile(r"(?:^|(?<= ))(?:제|내|저희|우리) (?=[가-힣])")
_STILL_OWN: Final = re.compile(r"(?:^| )(?:나|저|내|제|나의|저의)(?: |$|[를은는도만]|처럼|같)")
_SUBJECT: Final = re.compile(r"(?:^|(?<= ))([가-힣A-Za-z0-9]{1,10}?)(이|가|께서|은|는|도|들이|들은)(?= |$)")
_LIGHT_SUBJECTS: Final = frozenset(
    "겁 눈물 화 힘 잠 마음 맘 생각 걱정 자신 용기 기운 말 손 배 머리 가슴 적 수 줄 것 거 게 기분 몸 목 속 입 눈 얼굴 정신 기억 할 의욕 엄두 미련 시간 여유 느낌 볼 짜증 땀 식은땀 다리 어깨 허리"
    " 오늘 어제 내일 지금 요즘 이번 지난번 아침 저녁 밤 새벽 주말 처음 이제 아직 그때 평소 나중 이번엔 그거 이거 이것 그것 건 그게 이게 여기 거기 혼자 그날 하루 매일 작년 올해 한 번 조금 하나 적 지 만 제일 더 덜 다 참 그 이 저 별로 제대로".split()
)
_OF_THINGS: Final = re.compile(
    r"(?:^| |[가-힣])(?:생기|생겼|터지|터졌|끊기|끊겼|남았|됐|되|뜨|떴|늘었|줄었|바뀌었|바뀌|망하|망했|끝나|끝났|시작됐|들리|들렸|걸렸|올라오|올라왔|떨어졌|사라졌|없어졌|조용해졌|달라졌|많아졌|적어졌|다르|달랐|비쌌|비싸|컸|작|작았|많|많았|멀|길|예쁘|예뻤|재밌|재미있|맛있|맛없|써 ?있|붙어 ?있|떠 ?있|떠 있었|쌓여 ?있|남아 ?있|편해졌|커졌|심해졌|밀렸)$"
    r"|(?:전화|연락|문자|톡|카톡|답|답장|편지|택배|메일)(?:가|이)? ?(?:오|왔)$|(?:^| )[가-힣]+ (?:나오|나왔|오|왔|들어왔|났|나|나갔)$"
)
"""Predicates whose subject is mostly a thing."""
_OF_PLACES: Final = re.compile(
    r"(?:에|서|로|을|를|고|냥|자|저|찍|만|안|못) (?:나오|나왔|오|왔|들어왔|들어오|올라오|올라왔|떨어졌|났|나|나갔)$"
)
_ROLE: Final = re.compile(
    r"(?:생|원|사|병|살|년차|맘|직장인|주부|막내|장남|장녀|첫째|둘째|총무|대리|과장|사장|타입|스타일|성격|편|입장|상황|처지|중|생각|엄마|아빠|사람)$"
)


class KoreanMirror:
    """Says back what a message tells last; built once, then only read."""

    def __init__(self) -> None:
        data: dict[str, Any] = tomllib.loads((LEXICON_FOLDER / "mirror.ko.toml").read_text(encoding="utf-8"))
        self._polite = tuple(
            (re.compile(rf"(?:^|(?<= ))({cue})"), word) for cue, word in data["polite"].items()
        )
        self._casual = tuple(
            (re.compile(rf"(?:^|(?<= ))({cue})"), word) for cue, word in data["casual"].items()
        )
        self._spelling = tuple((re.compile(cue), word) for cue, word in data["spelling"].items())
        self._people = re.compile("|".join(data["people"]))
        self._elders = re.compile("|".join(data["elders"]))

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        if _GRAVE.search(text):
            return None
        whether = whether_of(self._spelt(text))
        if quoted := self._quoted(self._spelt(text)):
            return replace(quoted, whether=_replaced(whether, self._polite), whether_casual=whether)
        found = [
            (_worth(mirrored.told, predicate) - part.endswith(_TRAILING), -place, mirrored)
            for place, part in enumerate(reversed(self._sentences(text)))
            for mirrored, predicate in self._mirrored(part)
        ]
        told = max(found, key=lambda each: each[:2])[2] if found else Mirrored()
        asked = _replaced(whether, self._polite), _replaced(whether, self._casual)
        return replace(told, whether=asked[0], whether_casual=asked[1]) if found or whether else None

    def _quoted(self, text: str) -> Mirrored | None:
        """Somebody's very words, where a message gives them and says whose they are."""
        match = _SAYS.search(text)
        if match is None or not self._people.search(match["who"]) or _UNSAYABLE.search(match[0]):
            return None
        words, who = match["words"].strip(" .,~!'\"‘’“”"), match["who"]
        if not _SHORTEST_QUOTE <= len(words) <= _LONGEST_QUOTE or _OWN_WORD.search(f"{words} "):
            return None
        is_elder = self._elders.search(who) is not None
        subject, link = f"{who}{match['mark']}", "라고" if final_of(words.rstrip("?!~")) == " " else "이라고"
        return Mirrored(
            told=_replaced(f"{subject} ‘{words}’{link} {'하셨' if is_elder else '했'}군요", self._polite),
            told_casual=_replaced(f"{subject} ‘{words}’{link} 했구나", self._casual),
        )

    def _spelt(self, text: str) -> str:
        for pattern, word in self._spelling:
            text = pattern.sub(word, text)
        return text

    def _sentences(self, text: str) -> list[str]:
        marked = re.sub(r"\?", "? ", self._spelt(_QUOTED.sub(_QUOTE, text)))
        parts: list[str] = []
        for raw in re.split(r"(?<=\?)\s", marked):
            is_question = raw.rstrip().endswith("?")
            pieces = [
                piece
                for part in _SENTENCE_END.split(_NOISE.sub(". ", raw.rstrip("?")))
                for piece in _SS_SPLIT.split(part)
            ]
            if is_question and pieces:
                pieces = pieces[:-1]
            parts += [piece.strip(" ,") for piece in pieces if piece.strip(" ,")]
        return parts

    def _mirrored(self, sentence: str) -> list[tuple[Mirrored, Predicate]]:
        whole = _OPENERS.sub("", f"{sentence} ").strip()
        clause = _shortened(_FILLERS.sub("", _OPENERS.sub("", f"{sentence} ").strip()))
        is_said = _SHORTEST <= len(clause) <= _LONGEST and " " in clause
        if (
            not is_said
            or _QUOTE in clause
            or any(each.search(clause) for each in (_ADDRESSED, _ASKS, _UNSAYABLE))
        ):
            return []
        bare = _POSSESSIVE.sub("", _OWN_BARE.sub("", _OWN_WORD.sub("", _ALONE.sub("혼자만 ", clause))))
        if len(bare) < _SHORTEST or _STILL_OWN.search(bare):
            return []
        subject = self._lost_subject(whole, clause)
        bare = f"{subject} {bare}" if subject else bare
        predicate = parse(bare)
        if predicate is None or " " not in predicate.stem or predicate.stem.endswith(_POINTING_ENDS):
            return []
        is_own = self._is_own(clause, predicate) if not subject else self._elders.search(subject) is not None
        # "She hates me" is a thought, and not said back as a fact; "she shouted at me" happened.
        if _IS_OBJECT.search(clause) and predicate.kind is not Kind.PAST:
            return []
        if predicate.stem.endswith(" 생각") and not is_own:
            return []
        mirrored = Mirrored(
            told=_replaced(predicate.said(is_own=is_own), self._polite),
            since=_replaced(predicate.since(is_own=is_own), self._polite),
            told_casual=_replaced(predicate.said(is_own=is_own, is_casual=True), self._casual),
            since_casual=_replaced(predicate.since(is_own=is_own, is_casual=True), self._casual),
        )
        return [(mirrored, predicate)]

    def _lost_subject(self, whole: str, clause: str) -> str:
        """The person of whom a shortened clause tells, where only what was cut off names them."""
        cut = whole.removesuffix(clause)
        if not cut or cut == whole or _IS_SUBJECT.search(clause):
            return ""
        if any(self._people.search(match[1]) for match in _SUBJECT.finditer(clause)):
            return ""
        named = [match[0] for match in _SUBJECT.finditer(cut) if self._people.search(match[1])]
        return named[-1] if named and not _IS_SUBJECT.search(cut) and named[-1] not in _NO_SUBJECTS else ""

    def _is_own(self, clause: str, predicate: Predicate) -> bool:
        """Whether the subject of the predicate is honoured: the one who writes, or somebody older."""
        scope = _SWITCHES.split(clause)[-1]
        if predicate.kind is Kind.COPULA and not _ROLE.search(predicate.stem):
            return False
        is_noun = predicate.kind is Kind.COPULA
        if _IS_SUBJECT.search(scope):
            return True
        if predicate.stem.endswith(_STANCES):
            return True
        if _LEFT_OUT.search(clause):
            return False
        if _UNANSWERED.search(clause):
            return False
        if predicate.is_reported:
            return any(self._elders.search(match[1]) for match in _SUBJECT.finditer(clause))
        if _OF_THINGS.search(predicate.stem) and not _OF_PLACES.search(predicate.stem):
            return False
        for match in _SUBJECT.finditer(scope):
            noun = match[1].removesuffix("들")
            if noun in _LIGHT_SUBJECTS or noun.endswith(_NOT_NOUNS) or match[0] in _NO_SUBJECTS:
                continue
            is_person = is_noun or self._people.search(noun) is not None
            if is_person or match[2] in {"이", "가", "께서", "들이"}:
                return self._elders.search(noun) is not None
        return True


def _worth(told: str, predicate: Predicate) -> int:
    """How much it is worth to say this back: what happened more than what is, and more than a pronoun."""
    is_rich = len(told) >= _RICH and not told.startswith(_POINTING)
    return 2 * is_rich + (predicate.kind is not Kind.COPULA)


def _shortened(clause: str) -> str:
    """A long sentence from a joint on, so that it can be said in one breath; what denies a cut part goes too."""
    while len(clause) > _LONGEST - 6 or _DENIED_FIRST.match(clause):
        joint = _JOINTS.search(clause)
        if joint is None or len(clause) - joint.end() < _SHORTEST + 3:
            return "" if _DENIED_FIRST.match(clause) else clause
        clause = clause[joint.end() :]
    return clause


def _replaced(text: str, words: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, word in words:
        text = pattern.sub(word, text)
    return re.sub(r"\s{2,}", " ", text).strip()
