"""Whether a message holds any word on which danger can rest.

The classifier sees letters, meanings and marks. In a message without one word of dying, ending, parting,
giving away, hurting or fear, what it hears is mostly a likeness to another sentence: a door that is hard to
open once nobody waits behind it, bills that were left to one person.
"""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

from ml.safety.danger import clear_danger
from ml.safety.patterns import NEVER, any_of
from ml.text.normalise import straight

_GRAVE: Final = any_of(
    r"죽|뒤[지져질]|디[지져질]고|자살|자해|유서|목숨|사망|보험금|시체|관짝|저승|천국|하늘나라|하늘로|별이 ?되|무덤|묘|장례|ㅈㅅ|ㅈㄱ",
    r"사라[지졌져질]|없어[지졌져질]고|없어[지져]|없었던|없던 ?사람|증발|지워|태어|존재|소멸|떠나|떠날|떠난|먼저 ?(?:가|갈)|따라 ?가|곁으로|만나러|보러 ?갈",
    r"끝[내낼났이을장]|끝\b|마지막|마감|그만 ?(?:살|할|하|두|쉬)|(?<!해)(?<!해 )놓[고아을]|내려놓|멈[췄추출]|영원|영영|이대로|내일[은이]? ?(?:안|없|못)|다음 ?생|여기까지|오늘까지|까지만|이번 ?생",
    r"살[아기고]|사는 ?(?:게|거|것|이유|의미)|삶|인생|의미|이유|희망|절망|버[티텨틸]|견[디딜뎌]|미련|지옥|지긋|고통|괴로|가치|쓸모|자격|짐[이만]|민폐|벌 ?받",
    r"안녕|잘 ?(?:있|지내|살|부탁)|고마웠|미안했|사랑했|감사했|즐거웠|부탁|맡[길겼아]|전해 ?줘|찾지|기다리지|행복했|잊어|기억해",
    r"정리|나눠 ?[주줬]|줘 ?버|다 ?[줬주]|물려|비밀 ?번호|통장|계좌|예약|날짜|준비 ?(?:됐|다|끝)|결심|결정|정했|홀가분|후련|편해|평온|고요[하한해히함]|담담|편안",
    r"약[을이도은 ]|알약|수면제|진통제|번개탄|농약|칼|커터|면도|줄을|목을|밧줄|손목|그었|긋|피[가를 ]|상처|찔|베[었고]|삼[켰키]|털어 ?(?:넣|먹)|옥상|난간|다리 ?(?:위|에)|한강|절벽|베란다|창문|창밖|뛰어|투신|떨어지|차도|도로|선로|철로|지하철|물에|바다|높은|층",
    r"때[리려렸린릴]|맞[았고아는을]|패[고는]|죽이|목을|협박|스토[커킹]|따라[와오]|쫓아|가[둬두뒀]|갇|감금|잠[갔그궜]|숨[어었]|만[져졌]|폭행|폭력|성폭|강간|학대|납치|도망|112|119|신고|경찰|부[수숴쉈]|무서[워웠운]|무섭|살려|도와|위험|비명|칼|흉기|쫓겨|내쫓",
    r"자[고면]? ?(?:싶|안 ?깨)|잠들|깨[어지]|안 ?깨|눈[을]? ?(?:안 ?)?(?:뜨|감|떴)|쉬고 ?싶|쉬러|쉴래|숨[을이도]|심장|연락 ?(?:두절|안|이)|답[장이] ?(?:없|안)|실종|로그 ?아웃|서비스 ?종료|전원",
    r"(?:이 ?|딴 ?)?세상|이승|하직|산소에|산소 ?옆|기일|제삿날|영정|국화|조의|부고|흙으로|편지|마지막|최후|탈퇴|퇴장|오늘 ?밤|흔적|남은 ?(?:날|칸|시간|약속)|D ?-",
    r"(?:나|저|내|제)(?:가|는|도)? ?(?:이제 ?|곧 ?|먼저 ?)?(?:갈게|갈래|갈라|간다|가려|가렵|갑니다|가도 ?되|떠)|(?:오늘|내일|이번|조용히|먼저|같이|그쪽|그리|이제|인[제자]) ?.{0,8}(?:갈게|갈래|갈라|갈 ?거|간다|가려|가기로|가도 ?되|가렵|갑니다|가면 ?되|건너)|(?:나|저|내|제|그 ?때|그 ?땐|다음 ?주|내일|이제)(?:가|는|엔|에는|이면|부턴)? ?.{0,8}없[을어다겠지으네]|없을 ?(?:거|테|예정)|못 ?(?:와|오|볼|보니)|안 ?(?:올|돌아|일어나)|돌아오지",
    r"말려 ?(?:주|줘)|내 ?손으로|가고 ?(?:잡|자[파픈])|시도|실행|저질|작정|오늘 ?(?:할|함|하려|해버)|하려고 ?(?:마음|했)|말리|붙잡|안 ?(?:멎|멈)|자국|자리(?:가|도)? ?없|흉터|그짓|붕대|안 ?아프|빚|빌린 ?돈|보험|장기|기증|반납|해지|환불|살자|주[거그글]|기다려.{0,8}갈게",
    r"(?:집|골목|계단|복도) ?앞?(?:에|에서)? ?.{0,14}(?:서 ?있|기다[리려렸]|앉아 ?있)|따라다니|밀[치쳤쳐]|묶여|잡아끌|쓰러|의식|축 ?늘어|파래|숨 ?못|불[이]? ?났|안 ?(?:보내|열어) ?[줘주]|뺏|유리창|낯선 ?(?:남자|사람)|곡기|제사|곧 ?하늘",
    r"\b(?:bye|goodbyes|goodn\w*|painless|ctb|soon|need (?:it|them)|coming (?:home|back)|other side|do(?:ing)? it|make it past|hotlines?|scars?|streak|sleeve|soaked|attempt\w*|urges?|found my address|stairwell|the date|date's|won't be|no more|return|shoes|kennels?|notebook|stash\w*|self)\b",
    r"\b(?:di(?:e|ed|es|ying)|dead|death|kill\w*|suicid\w*|kms|unaliv\w*|murder\w*|life|live|living|alive|exist\w*|born|breath\w*|heaven|grave|funeral|afterlife)\b",
    r"\b(?:disappear\w*|vanish\w*|gone|end|ends|ended|ending|over|finish\w*|done|quit(?:ting)?|stop|last|final\w*|forever|leave|leaving|goodbye|good ?bye|farewell|without me|better off|burden|point|purpose|reason|hope\w*|worth\w*|meaning\w*|matter\w*|give up|giv\w+|gave|letters?|note|note?s|will|passwords?|sorted|peace\w*|calm|ready|decid\w+|plan\w*|anymore|any more|tomorrow|tonight)\b",
    r"\b(?:hurt\w*|harm\w*|cut\w*|blood\w*|bleed\w*|pills?|meds|tablets|overdos\w*|rope|gun|knife|blade|razor|bridge|roof|ledge|edge|jump\w*|train|tracks|drown\w*|poison\w*|wrists?|bath|gas)\b",
    r"\b(?:hit\w*|beat\w*|chok\w*|punch\w*|kick\w*|slap\w*|attack\w*|rape\w*|assault\w*|follow\w*|stalk\w*|threat\w*|lock\w*|trap\w*|hid\w*|police|help|scared|afraid|terrified|safe|unsafe|danger\w*|abus\w*|touch\w*|force\w*|weapon|wake|waking|sleep\w*|tired|numb|empty|alone|carry on|go on|going on)\b",
)

_OF_THINGS: Final = re.compile(
    r"(?:강아지|고양이|토끼|햄스터|앵무새|금붕어|거북이|반려견|반려묘|화분|식물|폰|핸드폰|휴대폰|노트북|컴퓨터|배터리|와이파이)(?:가|이|도|는|은)? ?.{0,6}(?:죽었|죽어 ?버렸|죽은|죽음)"
    r"|(?:상담|변호사|법률|노무사|세무사|미용실|식당|맛집|숙소|호텔|펜션|캠핑장|기차|버스|비행기|항공|공연|영화|면접|촬영|미팅)(?:을|도|은)? ?예약"
    rf"|{NEVER}"
    r"|112 ?(?:군데|개|번|명|곳|건|만|원|쪽|장|일|점|위)"
    r"|\b(?:dog|cat|kitten|puppy|hamster|rabbit|bunny|parrot|bird|goldfish|fish|turtle|horse|guinea pig|phone|laptop|battery|car|computer|wifi|plants?)(?:'s| has| just| is| are| all)* (?:died|dead|dying|dies)\b"
    r"|\b(?:his|her|my|their|our) (?:\w+ )?(?:mum|mom|mother|dad|father|parents|nan|gran|grandma|grandpa|wife|husband|brother|sister|friend|uncle|aunt)"
    r"(?:'s| has| just| is| are| was)* (?:died|dead|passed)\b"
    r"|\b(?:it|its|it's|that|that's|money|all of it|house|job|card|letter|parcel)(?:'s| is| was| has| came| just)* (?:all )?(?:gone|back)\b"
    r"|\block(?:ed|ing)? (?:myself|me|us|ourselves|himself|herself) out\b"
    r"|\bkill (?:me|us) for (?:not|forgetting|being late|eating|missing|telling)\b"
    r"|\b(?:the one|the ones|have|has|had|got|able|try\w*|who gets) (?:who has )?to decide\b|\bcan'?t decide\b",
    re.IGNORECASE,
)
"""Pets and things that died, a door that fell shut, a scolding and a choice, which say nothing of the writer."""


_GRAVE_IN_ENGLISH: Final = re.compile(
    r"\b(?:di(?:e|ed|es|ying)|dead|death|kill\w*|suicid\w*|kms|unaliv\w*|ctb|murder\w*|alive|exist\w*|painless|heaven|afterlife|grave"
    r"|disappear\w*|vanish\w*|better off|without me|burden|give up|giving up|goodbyes?|good ?bye|farewell|bye|forever|pointless|hopeless\w*"
    r"|worthless|meaningless|no (?:point|reason|hope|future|way out|use|more)|anymore|any more|carry on|go(?:ing)? on|wak(?:e|ing)(?! (?:her|him|them|the|my|everyone|everybody)\b)|passwords?|peace(?:ful)?"
    r"|(?:gave|giv\w+) (?:\w+ ){0,3}(?:my|away|it all|everything)|my (?:will|letters?|notes?|affairs|funeral|kennels?|notebook|shoes)"
    r"|(?:letters?|notes?) (?:to|for)|wr(?:ote|iting|itten) (?:\w+ ){0,2}(?:letters?|notes?)|(?:i'm|im|i am|i'll be|when i'm|be|been) (?:gone|done|ready|calm|over|sorted)"
    r"|(?:it|this|that|everything)(?:'s|'ll| will| to| be| is| could| would)* (?:all )?(?:be )?(?:over|end|stop|ends|finished)|end (?:it|my|this)|ending (?:it|my)|the end"
    r"|need (?:it|them|any)|i(?:'m|m|'ll| am| will)? (?:\w+ ){0,3}?(?:won't|not|don't|wont|dont|never) (?:\w+ ){0,4}?(?:be here|be around|be back|see (?:you|them|him|her|next)|make it|com(?:e|ing) back|want to (?:live|be here)|trust myself|gonna be)|not be here|one last|last (?:time|day|message|talk)|(?:my|the|a|our|this) last night|last night (?:here|on earth|alive|ever)"
    r"|other side|make it past|do(?:ing)? it|did it|getting scared|the date|date's|decid\w+|(?:end|ending|take|taking|leave|leaving|with|of|off) (?:my|this) (?:own )?life|life (?:is|isn't|has|anymore)|live like|want to live|hurt\w*|harm\w*|cut(?:s|ting)?|arms|blood\w*|bleed\w*|pills?"
    r"|meds|tablets|overdos\w*|stash\w*|rope|gun|knife|blades?|razor|bridge|roof|ledge|edge|jump\w*|train|tracks|drown\w*|poison\w*|wrists?|gas|urges?|attempt\w*"
    r"|scars?|sleeves?|streak|relaps\w*|soaked|hotlines?|(?:hit|hits|hitting|beat\w*|punch\w*|kick\w*|slap\w*) (?:me|us|my|her|him|mum|mom|the (?:kids|baby|wall|door)|himself|herself)|chok\w*|attack\w*|rape\w*|assault\w*|follow\w*|stalk\w*|threat\w*"
    r"|lock(?:s|ed)? (?:me|the|us|my)|trap\w*|police|safe|unsafe|danger\w*|abus\w*|touch\w*|forc\w+|weapon|found my address|stairwell|afraid of|scared of|terrified of|raised his hand"
    r"|sleep (?:forever|and)|numb|empty|(?:i'm|im|am|be|(?<!likes )(?<!like )(?<!loves )(?<!enjoys )(?<!prefers )being|all|so|feel|home) alone|alone (?:tonight|here|there|in|with|again)|breath\w*|hope (?:they|he|she|you)|tired of|can't (?:do|take|go|keep|cope)|self)\b",
    re.IGNORECASE,
)
"""The same in English, without the plain words that stand in any message: a note, tonight, the last box, to leave."""
_HANGUL: Final = re.compile("[ㄱ-ㅣ가-힣]")


_OF_LOSS: Final = re.compile(
    r"(?:엄마|아빠|어머니|아버지|아들|딸|남편|아내|와이프|신랑|영감|할멈|집사람|언니|오빠|누나|동생|할머니|할아버지"
    r"|친구|손자|손녀)(?:가|이)? ?죽(?:고 ?(?:나서|나니|난)|은 ?(?:뒤|후|지))"
)
"""The death of somebody near, told as the time from which something has been so."""
_FEW_LETTERS: Final = 5
"""Letters beside a loss that tell nothing more: "since my son died"."""


def rests_on_loss(text: str) -> bool:
    """Whether a message tells the death of somebody near and next to nothing besides."""
    rest = _OF_LOSS.sub("", text)
    is_all = sum(letter.isalnum() for letter in rest) <= _FEW_LETTERS and not rests_on_words(rest)
    return is_all and _OF_LOSS.search(text) is not None


_OF_MEMORY: Final = re.compile(
    r"치매|못 ?알아[봐보]|알아보지 ?못|누구(?:냐|세요|시냐|시오)|뉘시|모르는 ?(?:눈|얼굴|사람)|(?:기억|이름)(?:을|도)? ?못"
    r"|\b(?:dementia|alzheimer'?s?|didn'?t (?:know|recogni[sz]e) me|doesn'?t (?:know|recogni[sz]e) me)\b",
    re.IGNORECASE,
)
"""Somebody near who forgets, which the classifier takes for a parting."""


def tells_forgetting(text: str) -> bool:
    """Whether a message tells of somebody who forgets, and holds no word of danger."""
    return _OF_MEMORY.search(text) is not None and not rests_on_words(text)


def rests_on_words(text: str) -> bool:
    """Whether any word of danger stands in a message, however harmless it may be there."""
    plain = _OF_THINGS.sub("", straight(text))
    grave = _GRAVE if _HANGUL.search(text) else _GRAVE_IN_ENGLISH
    return grave.search(plain) is not None or clear_danger(text) is not None
