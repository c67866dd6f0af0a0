"""The last look at a generated reply before a person sees it."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from dataclasses import dataclass
from typing import Final

from ml.safety.views import look

_HANGUL: Final = re.compile(r"[가-힣]")
_FOREIGN: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f]")
_LATIN_WORD: Final = re.compile(r"[a-z]{2,}", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?~…\n]+")
_RUN: Final = re.compile(r"(.{2,12}?)\1{3,}", re.DOTALL)
_MAX_SAME_SENTENCES: Final = 1
_MAX_LATIN_SHARE: Final = 0.5
_MAX_CHARACTERS: Final = 1500


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_FAULTS: Final = {
    "blame": _pattern(
        r"(?:네|니|너의|당신|본인|님의?)\s?(?:잘못|탓|책임|때문)(?!(?:은|이|도|만|만은)?\s?(?:전혀\s?|절대\s?)?(?:아니|아닙|아녜|아냐|없|이?라고\s?(?:생각|느끼|여기)))",
        r"네가\s?(?:예민|유난|잘못|못나|한심|게으)",
        r"(?:왜|그러게)\s?그랬어|그러게\s?왜|자업자득|자초한|의지가\s?(?:약|부족)|정신력이\s?약|유난\s?떨|엄살|배부른\s?소리|나약",
        r"(?:그\s?정도|그\s?정도는|그\s?까짓|겨우\s?그런)\s?(?:일|거|걸|가지고|로)|다들\s?(?:그렇게|그러고|참고)\s?살|너보다\s?(?:더\s?)?힘든\s?사람",
        r"\byour (?:own )?fault\b|\byou brought (?:this|it) on yourself|\bstop (?:whining|complaining)|\byou(?:'re| are) (?:too sensitive|overreacting|weak)",
    ),
    "diagnosis": _pattern(
        r"(?:우울증|조울증|공황장애|불안장애|조현병|경계선|강박증|강박장애|adhd|ptsd|성격장애|정신병|정신질환|번아웃\s?증후군)\s?(?:이에요|예요|입니다|이야|야|이네|네요|인\s?것\s?같|같아|으로\s?보|이\s?맞|이\s?의심|증상)",
        r"진단(?:해\s?드|하자면|이\s?나|됩니다|할게)",
        r"\byou (?:have|are suffering from|might have|probably have) (?:depression|anxiety disorder|bipolar|ptsd|adhd|ocd)",
    ),
    "medication": _pattern(
        r"(?:수면제|항우울제|신경안정제|진정제|안정제|진통제|수면유도제|졸피뎀|약)(?:을|를|도)?\s?(?:먹어\s?[봐보]|드셔\s?[보봐]|복용하(?:세|시|면|는\s?게)|먹으면\s?(?:돼|나아|좋아)|드시면|끊어|끊으|줄이|늘리|추천)",
        r"\d+\s?(?:mg|밀리그램|알|정)(?:\s|을|씩|만)",
        r"\b(?:take|try|stop taking|double) (?:some |your |an? )?(?:pills?|sleeping pills?|antidepressants?|medication|meds|xanax|zolpidem)\b",
    ),
    "method": _pattern(
        r"뛰어\s?내리|투신|목(?:을)?\s?(?:매|맨|맬|메달)|번개탄|연탄|농약|음독|손목을\s?(?:긋|그)|자해하(?:는\s?법|면)|죽는\s?(?:방)?법|과다\s?복용|밧줄|흉기",
        r"\b(?:hang(?:ing)? (?:your|him|her)self|overdos\w+|slit|jump off|noose)\b",
    ),
    "secrecy": _pattern(
        r"(?:아무한테도|아무에게도|누구에게도|누구한테도)\s?(?:말\s?(?:안|하지)|알리지)|우리(?:끼리)?(?:만의|\s?둘만의)\s?비밀|비밀\s?(?:꼭\s?)?(?:지킬게|지켜\s?줄|로\s?해|보장)|평생\s?비밀",
        r"\b(?:our (?:little )?secret|won'?t tell anyone|keep (?:it|this) (?:a )?secret|don'?t tell anyone)\b",
    ),
    "wording": _pattern(
        r"극단적(?:인)?\s?(?:선택|시도|생각)|동반\s?자살|자살에?\s?(?:성공|실패)|\bcommit(?:ted|ting)? suicide\b|\b(?:successful|failed) suicide"
    ),
    "dependence": _pattern(
        r"나(?:만|밖에)\s?(?:있으면|믿어|믿으|필요|없|너를?\s?이해)|나\s?없이는|나만\s?(?:너를|널)|다른\s?사람(?:은|들은)?\s?(?:필요\s?없|못\s?믿|믿지)|친구(?:는|들은)?\s?필요\s?없|상담(?:은|은\s?굳이)?\s?(?:필요\s?없|가지\s?마|받지\s?마)|병원(?:은|에)?\s?(?:가지\s?마|안\s?가도)",
        r"(?:가지\s?마|떠나지\s?마|떠나면)\s?.{0,8}(?:슬퍼|외로|서운|울)|네가\s?(?:안\s?오|없으)면\s?.{0,8}(?:슬퍼|외로|못)|왜\s?이제\s?(?:왔|와)|나\s?버리",
        r"\byou only need me\b|\bi'?m all you need|\bdon'?t leave me\b|\byou don'?t need (?:anyone|therapy|a doctor|friends)",
    ),
    "guilt": _pattern(
        r"(?:부모님|가족|엄마|남은\s?사람|남겨진\s?사람).{0,12}(?:생각해서라도|생각하면\s?그러면|얼마나\s?슬프|불효|가슴에\s?못)|죄책감(?:을)?\s?(?:느껴|가져)야|이기적(?:인|이야|이에요|이네|입니다)|실망이(?:야|에요|네)",
        r"\bthink (?:of|about) your (?:family|parents|mother)\b|\byou(?:'re| are) (?:being )?selfish\b|\bi'?m disappointed in you",
    ),
    "promise": _pattern(
        r"(?:반드시|무조건|꼭|100\s?%|틀림없이)\s?(?:다\s?)?(?:나아|나을|괜찮아질|좋아질|해결|낫게)|내가\s?(?:고쳐|치료해|낫게)\s?(?:줄|드)|치료해\s?(?:줄|드)",
        r"\bi (?:can|will) (?:cure|heal|fix) you\b|\bi guarantee\b",
    ),
    "flattery": _pattern(
        r"(?:당신|너|넌|\w{1,12}\s?님)(?:은|는|이|가)?\s?(?:정말\s?|진짜\s?|역시\s?|너무\s?)*(?:완벽(?:한|해)|천재|최고(?:예요|야|이에요)|세상에서\s?(?:가장|제일)\s?(?:멋|훌륭|착|예쁘|똑똑))",
        r"역시\s?(?:대단|최고|천재)|무조건\s?(?:당신|네|니|너)(?:이|가)?\s?(?:말이\s?)?(?:맞|옳)|(?:전부|다)\s?(?:상대|그\s?사람|남)(?:이|의)?\s?(?:잘못|탓)",
        r"\byou(?:'re| are) (?:absolutely |simply |just )?(?:perfect|a genius|the best|flawless|always right)\b",
    ),
    "human": _pattern(
        r"(?:저|나)(?:는|도|두|야말로)?\s?(?:진짜\s?|실제\s?|정말\s?)*(?:사람|인간)(?:이에요|이야|입니다|이거든|이라서|이니까|인데요)",
        r"(?:저|나|난|전)(?:는|도)?\s?(?:AI|에이아이|인공지능|로봇|봇|챗봇)(?:가|이)?\s?(?:아니|아닙|아녜|아냐)|상담사로서|의사로서|전문가로서",
        r"\bi(?:'m| am) (?:a |an )?(?:real |actual )*(?:human|person)\b|\bi(?:'m| am) not (?:an? )?(?:ai|bot|robot|machine)\b|\bas an? (?:therapist|doctor|human)\b",
    ),
    "abuse": _pattern(
        r"씨발|시발|ㅅㅂ|병신|ㅂㅅ|개새끼|지랄|꺼져|닥쳐|미친\s?(?:놈|년)|죽어\s?(?:버려|라)|\b(?:fuck|shit|bitch|idiot|stupid)\w*\b"
    ),
    "machinery": _pattern(
        r"<\/?[a-z]+>|<\|.*?\|>|\[(?:unk|sep|cls|pad|eos)\]|https?://|www\.|(?:user|assistant|system)\s?:|\ufffd"
    ),
}


@dataclass(frozen=True)
class ReplyGate:
    """Names what is wrong with a generated reply.

    Attributes:
        locale: The language that the person reads, "ko" or "en".
    """

    locale: str = "ko"

    def check(self, reply: str) -> tuple[str, ...]:
        """Return the names of all faults; empty means that the reply may be sent."""
        plain = look(reply).plain
        found = [name for name, pattern in _FAULTS.items() if pattern.search(plain)]
        if self._is_wrong_language(reply):
            found.append("language")
        if _is_repetitive(reply):
            found.append("repetition")
        if not plain:
            found.append("empty")
        if len(reply) > _MAX_CHARACTERS:
            found.append("length")
        return tuple(found)

    def _is_wrong_language(self, reply: str) -> bool:
        n_hangul = len(_HANGUL.findall(reply))
        n_latin = sum(map(len, _LATIN_WORD.findall(reply)))
        if _FOREIGN.search(reply):
            return True
        if not n_hangul + n_latin:
            return bool(reply.strip())
        latin_share = n_latin / (n_hangul * 2 + n_latin)
        return latin_share > _MAX_LATIN_SHARE if self.locale == "ko" else latin_share < _MAX_LATIN_SHARE


def _is_repetitive(reply: str) -> bool:
    sentences = [part.strip() for part in _SENTENCE_END.split(reply) if len(part.strip()) > 1]
    if any(sentences.count(sentence) > _MAX_SAME_SENTENCES for sentence in sentences):
        return True
    words = reply.split()
    triples = list(zip(words, words[1:], words[2:], strict=False))
    return bool(_RUN.search(reply)) or len(triples) - len(set(triples)) > 1
