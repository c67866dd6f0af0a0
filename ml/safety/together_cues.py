"""The cues by which a few messages together are heard as danger, and the plain reasons that speak against it."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

from ml.safety.patterns import any_of, loosely

LOSS: Final = {
    "ko": loosely(
        r"헤어[졌져진지]|이별|차였|차이고|이혼|파혼|장례|발인|돌아가[셨신]|떠나 ?보[냈낸]|하늘나라|무지개다리|세상을 떠|사십구재|49재|(?:떠난|보낸) 지|보내고|접은 지|접었|걔 결혼|전 ?(?:남친|여친|남편|애인).{0,4}결혼|잃었|잃고|해고|희망 ?퇴직|명예 ?퇴직|권고|구조 ?조정|잘렸|짤렸|권고 ?사직|망했|망하고|폐업|부도|파산|압류|독촉|사채|빚|대출|이자|날렸|날리고|사기 ?당|유산(?:했|하고|됐)|바람 ?(?:폈|피)",
    ),
    "en": any_of(
        r"\b(?:funeral|died|dead|passed away|passed|broke up|break ?up|broken up|left me|dumped|divorc\w+|laid off|got fired|was fired|lost (?:my|him|her|our|everything|the (?:house|deposit|savings|money|baby))|miscarr\w+|bankrupt\w*|foreclos\w+|taking (?:the|our|my) (?:farm|house|home|shop)|in debt|debts?|buried|cheated)\b",
    ),
}
DRINK: Final = {
    "ko": loosely(
        r"(?:소주|양주|위스키|와인|보드카|고량주|막걸리|술)(?:을|를|만|로)?.{0,6}(?:두|세|네|다섯|[2-9]) ?병",
        r"(?:두|세|네|다섯|[2-9]) ?병(?:째| 깠| 비[웠우]| 마[셨시])",
        r"(?:소주|양주|위스키|와인|보드카|술)(?:을|를)? ?(?:병째|병나발)",
        r"(?:술|소주|막걸리|와인|위스키|맥주).{0,10}(?:마셔야|먹어야|들어가야).{0,8}(?:자|잠|눈|살|버[티텨틸])|(?:매일|맨날|날마다|밤마다|요즘 계속|며칠째) .{0,8}(?:술|소주|맥주|위스키)|술(?:을|만|로|에)? (?:없이는|없으면|마셔야|먹어야).{0,8}(?:잠|못|버[티텨])|술로 ?(?:버티|살|달래|잠)|(?:술|소주|와인|맥주)만 (?:마|먹|퍼)",
    ),
    "en": any_of(
        r"\b(?:second|third|fourth|fifth|another|whole|2nd|3rd) (?:bottle|handle|fifth|six ?pack)\b|\b(?:two|three|four|[2-9]) bottles\b|\bbottle of (?:whiske?y|vodka|wine|gin|rum|tequila|soju|bourbon|scotch)\b",
        r"\b(?:drinking|drunk|drink) (?:alone|by myself|every (?:single )?(?:night|day)|again|since|(?:my ?self )?to sleep|until i|till i|a lot)\b|\bdrank (?:alone|myself to sleep|the whole|a whole|until|till)\b",
    ),
}
COMPANY: Final = re.compile(
    r"(?<!여자)(?<!남자)친구(?:들)?(?:랑|이랑|하고|들과|가 ?사)|회식|동아리|건배|맛있|안주|파티|생일|축하|합격|ㅋㅋ|ㅎㅎ|끊었|끊은|안 ?마[셔신]"
    r"|\b(?:party|friends?|birthday|celebrat\w+|wedding|lol|haha|lmao|wine tasting|dinner with|sober|stopped drinking|quit drinking)\b",
    re.IGNORECASE,
)
DEADLY_HARD: Final = {
    "ko": loosely(
        r"^(?:아+|하+|근데|그냥|이젠?|요즘|진짜|정말|레알|힘들어|,|\.|~|ㅠ|ㅜ| )*죽겠(?:다|네|어|음|습니다|네요|어요)?(?:진짜|정말|ㅠ|ㅜ|\.|!|~| )*$"
    ),
    "en": any_of(r"^(?:ugh|god|man|honestly|i)?[, ]*(?:can'?t do this|dying here|i'?m dying)[.! ]*$"),
}
DEBTS: Final = {
    "ko": loosely(r"빚|대출|사채|이자|독촉|압류|파산|날렸|사기 ?당|보험"),
    "en": any_of(r"\b(?:debts?|loans?|bankrupt\w*|owe|insurance)\b"),
}
THOUGHTS: Final = {
    "ko": loosely(
        r"(?:이상한|나쁜|무서운|안 ?좋은|위험한|못된) 생각(?:이|만|도|을|까지)? .{0,6}(?:들|나[요네고]|난다|났|하게|드네|하고 있|해요|해$)"
    ),
    "en": any_of(
        r"\b(?:bad|dark|scary|awful|ugly|strange) thoughts\b|\bin(?:to)? a (?:really |very )?dark place\b"
    ),
}
OF_OTHERS: Final = re.compile(
    r"남친이|여친이|남편이|바람|의심|귀신|야한|영화|드라마|게임|\b(?:movie|book|game|restaurant|he's cheating)\b",
    re.IGNORECASE,
)
ALONE: Final = {
    "ko": loosely(
        r"혼자|아무도|조용|새벽|밤에|밤마다|이 ?밤|(?<![수기미예])술|소주|옥상|다리 ?위|창문|자려고|누우면"
    ),
    "en": any_of(
        r"\b(?:alone|by myself|quiet|nobody|no one|at night|tonight|3 ?am|drunk|drinking|bridge|roof)\b"
    ),
}
NO_TRUST: Final = {
    "ko": loosely(
        r"(?:나|저)(?:를|도 나를|도 저를| 자신을| 자신이|도 내가)? (?:못 믿겠|믿을 수가? 없|무서워|무섭)",
        r"(?:내가|제가|나|나도) (?:무슨 (?:짓|일)|뭔 짓|어떤 짓).{0,6}(?:할지|저지를|될지).{0,6}(?:몰라|모르|무서|무섭)",
        r"혼자 (?:있으면|가면) .{0,6}(?:또|다시) .{0,6}(?:그럴|할|저지를) ?(?:것|거|까)",
        r"혼자 (?:있으면|두면|가면|놔두면) .{0,8}(?:안 ?(?:될|돼|되)|위험|큰일|무슨|못 참|사고 칠)",
    ),
    "en": any_of(
        r"\b(?:don't|can't|do not|cannot) trust myself\b(?! (?:around|with (?:food|money|chocolate|snacks|cake)|to (?:drive|speak|say|talk|choose)))",
        r"\b(?:scared|afraid|frightened) of (?:myself|what i(?:'ll| will| might| would|'d| could|m going to|'m going to) do)\b|\b(?:don't|not) (?:think i )?(?:should|can|safe to) be (?:left )?alone\b|\bshouldn't be (?:left )?alone (?:tonight|right now|now)\b",
    ),
}
HOME_ALONE: Final = {
    "ko": loosely(
        r"(?:집(?:에|으로)? .{0,8}혼자|혼자 .{0,8}집(?:에|으로)?) .{0,10}(?:가기|들어가기|있기|가는 게|있는 게)(?:가|는|도)? .{0,6}(?:싫|무서|무섭|겁)|(?:오늘|오늘은|오늘밤|오늘 밤) .{0,6}혼자 (?:있기|있는 게) .{0,6}(?:싫|무서|무섭|겁)",
    ),
    "en": any_of(
        r"\b(?:don't|do not|can't) (?:want to |wanna )?(?:go home|be home|be there|be) alone (?:tonight|right now)\b|\b(?:scared|afraid) to (?:go home|be alone)\b",
    ),
}
HEAVY: Final = {
    "ko": loosely(
        r"죽|끝|못 ?버티|힘들|울었|울고|지쳤|지쳐|허무|텅|의미|미안|생각이|헤어|돌아가[셨신]|잘렸|빚|공허|무너|사라"
    ),
    "en": any_of(
        r"\b(?:die|dying|end|hard|cry\w*|cried|tired|empty|numb|point|sorry|lost|alone|broke|hopeless)\b"
    ),
}
PLACE: Final = {
    "ko": loosely(
        r"(?<![가-힣])[가-힣]{2,3}대교|한강 ?다리|다리 (?:위|난간|한가운데|중간|까지 (?:왔|걸)|에 (?:와|왔|서))|육교|옥상|난간|한강(?:이나|에나|에|까지|으로)? (?:왔|와 있|나왔|걸어|혼자|갈까|가고 싶|가야)|강물|선로|승강장 끝|베란다 (?:난간|밖)|창틀|절벽|방파제|저수지 ?앞|철교|선착장 ?끝",
    ),
    "en": any_of(
        r"\b(?:bridge|overpass|roof(?:top)?|ledge|parking (?:garage|structure|deck)|cliffs?|train tracks|edge of the platform)\b"
    ),
}
LOOKS: Final = {
    "ko": loosely(
        r"(?:지금도|아직도?|여전히) ?(?:여기|거기|그 ?자리|다리|옥상)(?:에|야|예요|에요|임|입니다|있)|서서|물(?:을|만)? ?(?:보고|바라)|(?:서|앉아|기대) 있(?:으니|는데|어|음|다|었)|내려다 (?:보|봤|본)|물(?:이|은|도|색이)? .{0,8}(?:까맣|까매|까만|검[고네어]|시커|깊|차갑|차가|어둡|출렁|가까|잔잔)|아무 생각(?:도|이)? .{0,4}(?:안|없)|발 ?밑|아래(?:를|가|로)? .{0,4}(?:보|까마득|멀)|마음이? .{0,4}편|조용하고 .{0,4}좋|(?:떨어지|뛰)면|신발을? 벗",
    ),
    "en": any_of(
        r"\blook(?:ing|ed|s)? (?:down|over|at the water|so (?:calm|peaceful))\b|\b(?:standing|stood|sitting|sat|been) (?:here|there|at|on|up here)\b|\bwater(?:'s| is| looks)\b|\bhow (?:far|high|cold|deep|quiet)\b|\brailing\b|\bquiet (?:up|out|down) here\b|\blean(?:ing|ed)? over\b",
    ),
}
LAUGHS: Final = re.compile(r"[ㅋㅎ]{2,}|\b(?:lol|haha|lmao)", re.IGNORECASE)
OUTING: Final = re.compile(
    r"자전거|라면|치킨|치맥|맥주|노을|야경|사진|산책|데이트|러닝|조깅|뛰러|(?<!여자)(?<!남자)친구|강아지|댕댕|여행|불꽃|예쁘|이쁘|빨래|담배|고기|출근길|공사|드라이브|텃밭|낚시|운동|차 ?막|막히|막혀|버스|택시|축제|소풍|돗자리|영화|드라마|게임|꿈"
    r"|\b(?:bik(?:e|ing)|photos?|pictures?|sunset|view|tourists?|friends?|run(?:ning)?|jog\w*|date|bbq|party|fishing|games?|project|engineer\w*|commute|traffic|hik\w+|picnic|movie|lol|haha|dream|album|dog|leak\w*|repair\w*)\b",
    re.IGNORECASE,
)
SLEEVES: Final = {
    "ko": loosely(
        r"(?:상담|보건|담임|학교).{0,8}(?:손목|팔).{0,6}(?:보자|보여|봤|보셨)|밴드 ?(?:붙|를|로)|반바지|반팔|"
        r"긴 ?팔|긴 ?소매|소매|팔 ?토시|손목 ?(?:밴드|보호대|아대)|긴 ?바지|붕대|후드"
    ),
    "en": any_of(r"\b(?:long ?sleeves?|hoodies?|sleeves?|wristbands?|bracelets?|arm warmers?|bandages?)\b"),
}
HIDES: Final = {
    "ko": loosely(
        r"(?:팔뚝|팔|손목|다리|허벅지)(?:을|를|은|이|에)? .{0,8}(?:보여 ?(?:주면|주기|줄)|보이(?:면|기)|보일까|보면 ?안|들키|들킬|걷[어으]|내놓)",
        r"(?:추워서|추워|고양이|강아지|긁혔|긁힌|넘어졌|넘어진|부딪혔|부딪힌)(?:가|한테)? ?.{0,8}(?:라고|다고|거라고|척|핑계|둘러) ?.{0,4}(?:했|하고|댔|대고|말)",
        r"고양이가 (?:그랬|할퀴|할퀸|긁).{0,4}(?:다고|할걸|했|거라)",
        r"(?:자국|흉터|상처)(?:가|를|이|들이)? .{0,8}(?:보일|보이|가[려리릴]|숨[기겨]|들[키킬])",
        r"(?:못|안) 입은 ?지|하고 ?나면 .{0,8}(?:숨|편해|편하|시원|살 것)",
        r"그거(?:라도|마저) 안 ?하면 .{0,8}(?:터질|못 ?버|미칠|죽을|살 수)",
    ),
    "en": any_of(
        r"\b(?:can't|cannot|don't want|won't|never|never let|can not)\b.{0,24}\b(?:see|show|roll|take (?:it|them|my \w+) off)\b.{0,16}\b(?:my )?(?:arms?|wrists?|legs?|thighs?|skin|off|up)\b",
        r"\b(?:say|saying|said|told \w+|blam\w+)\b.{0,24}\b(?:the|my|our|a) (?:cat|dog|fence)\b|\b(?:said|told \w+) (?:i was|i'm|it was) (?:just )?cold\b",
        r"\b(?:marks|scars|cuts|lines|scratches) on my (?:arms?|wrists?|legs?|thighs?)\b|\bwhat i do to (?:them|my (?:arms|legs|thighs|skin))\b|\btak(?:e|ing) it out on my (?:arms|legs|thighs|skin|body)\b|\bonly thing that (?:makes|helps|gets) (?:it|everything|my (?:head|brain)) (?:all )?(?:go |to )?(?:quiet|stop|calm|shut up)\b|\b(?:because|cuz|cause|coz|it's|its) (?:of )?my (?:arms|wrists|thighs)\b|\b(?:asks?|asked|asking) (?:me )?(?:about my (?:arms?|wrists?)|why i)\b",
    ),
}
WORN_FOR: Final = re.compile(
    r"에어컨|냉방|자외선|햇빛|햇볕|선크림|타투|문신|모기|벌레|알레르기|두드러기|아토피|화상|수술|깁스|삐었|파스|제모|여드름|살쪄|팔뚝살|유니폼|교복|정장|등산|골프"
    r"|\b(?:air ?con\w*|a/?c\b|sunburn\w*|sunscreen|tattoos?|mosquito\w*|rash|eczema|allerg\w*|surgery|cast|uniform|freezing|office)\b",
    re.IGNORECASE,
)
PERSON: Final = {
    "ko": loosely(
        r"룸메이트|학부모|막내|후임|팀원|후배|부하|알바생|친구|절친|베프|언니|누나|오빠|(?<![가-힣])형(?:이|은|한테)|동생|룸메|후배|선배|동기|동료|짝꿍|제자|학생|조카|사촌|딸|아들|우리 ?애|걔"
    ),
    "en": any_of(
        r"\b(?:friend|bestie|bff|roommate|sister|brother|cousin|classmate|daughter|son|kid|coworker|colleague|student|nephew|niece|teen(?:ager)?|\d\d[- ]year[- ]old|mate|flatmate)s?\b"
    ),
}
PARTS: Final = {
    "ko": loosely(
        r"이제 ?(?:그만 |좀 |정말 )?쉴게(?:요)?.{0,10}(?:이것만|라고|하고|이거|만 ?(?:왔|남|보)|왔)|(?:덕에|덕분에) .{0,10}버[텼티].{0,14}쉴게|(?:나|날|저) ?(?:를|만은)? ?기억해 ?(?:줘|주라|줄래|달라)",
        r"키워 ?(?:줘서|주셔서) .{0,12}(?:고맙|고마|감사)|(?:미안하|고맙|고마웠|사랑한)다(?:고|는) .{0,6}(?:문자|카톡|톡|메시지|편지|쪽지)(?:만|가|를)? .{0,4}(?:왔|남|보냈|있)",
        r"(?:잘 ?(?:지내|살아|있어)|고마웠|미안했|행복(?:해라|하길|해야)|좋은 (?:애|사람|친구)(?:야|였|라)|안녕)[^가-힣a-z]{0,4}.{0,4}(?:라고|다고|라는|다는|라며|이러|하고|왔|보냈|보내|남기|남겼|카톡|문자|톡|하더)",
    ),
    "en": any_of(
        r"\b(?:said|texted|sent|wrote|told me|message|text)\b.{0,30}\b(?:good ?bye|take care of (?:yourself|my)|you(?:'ve| have) been (?:a|such|the)|you were (?:a|such|the) (?:good|best)|thank(?:s| you) for (?:everything|always|being)|be happy|sorry for everything|i(?:'ve| have) been (?:the|a|such|her|his)|i was (?:the|such|her|his))\b"
    ),
}
BREAKS_OFF: Final = {
    "ko": loosely(
        r"단톡.{0,8}(?:나가|나갔)|(?:인스타|카톡|계정|프사|SNS|프로필|페북|트위터)(?:를|을|도|까지)? (?:다 |싹 |전부 )?(?:지웠|지우|삭제|탈퇴|내렸|없앴|비공개|터트|폭파)|(?:전화|연락|톡|카톡|답장?|문자)(?:도|을|이|은)? (?:다 |계속 )?(?:안 (?:받|돼|되|봐|읽|와|함|하)|없|꺼져|두절)|폰(?:이|도)? ?꺼|잠수|지금 .{0,10}(?:에|자리에) ?(?:없어|안 ?보)|대답(?:이|도)? ?없|(?:방문|문)(?:을)? 잠그고 .{0,10}(?:안 ?나|째)|학교(?:도|를)? 안 (?:나|와)|(?:나갔|간다고|나간)(?:는데|고|더니)? .{0,14}(?:안 (?:와|들어|돌아)|안와)|(?:며칠|사흘|나흘|일주일|몇 ?주|한 ?달)째 .{0,20}(?:누워|안 ?나[오와가]|밥을? ?안|방에서|수업)"
    ),
    "en": any_of(
        r"\b(?:deleted|deactivated|wiped) (?:all )?(?:his|her|their|every\w*|the)\b|\bleft (?:the|our|all|every) (?:group )?(?:chats?|groups?)\b|\b(?:isn't|not|hasn't|won't|doesn't|stopped) (?:answer\w*|pick\w* up|reply\w*|respond\w*)\b|\bphone(?:'s| is) off\b|\bhasn't (?:left|come out of|been out of) (?:his|her|their)\b|\bwon't (?:leave|come out of) (?:his|her|their) (?:room|bed)\b|\bgo(?:es|ing)? straight to voicemail\b"
    ),
}
GIVES: Final = {
    "ko": loosely(
        r"(?:자기|아끼던|쓰던|제일 좋아하던).{0,18}(?:줬어|줬는데|줬음|주더|주고 갔|나눠 ?줬|가지래|가지라|준대|준다고|주겠대|가져가|맡아 ?달|키워 ?달|부탁한대|부탁했)|(?:고마웠|미안).{0,16}(?:주더|줬|주네|주시|주길래|주고 갔|건네)|책상(?:도|을|은)? ?(?:싹 |다 )?비[워웠].{0,20}(?:비번|메모|인수|퇴사 ?(?:얘기|말)(?:은|도)? ?없)"
    ),
    "en": any_of(
        r"\b(?:gave|giving|gives) (?:me|away|us|everyone) (?:\w+ ){0,2}(?:his|her|their)\b|\b(?:gave|giving|gives) (?:his|her|their) \w+ (?:away|to)\b|\bask(?:ed|s|ing)? (?:me |us )?(?:if i(?:'d| would| could| can)?|to) (?:\w+ )?(?:look after|take care of|take|keep|adopt|have|watch) (?:his|her|their) (?:cat|dog|pets?|kids?|guitar|plants?|fish|bird|car|things|stuff)\b"
    ),
}
DESPAIRS: Final = {
    "ko": loosely(
        r"(?:살기 싫|죽고 싶|사라지고 싶|없어지고 싶|다 끝내고 싶|살고 싶지 않)(?:다고|대|단|다는|다면서|어 ?하|어하|다며|다더|다네|대요)",
        r"(?:팔|손목|허벅지)(?:에|을|를|이)? .{0,8}(?:상처|자국|흉터|줄|그어|그은|그었).{0,16}(?:봤|보여|보였|보냈|보내|있더|있는|발견|올렸)|(?:상처|자국|흉터|팔|손목) ?사진(?:을)? .{0,6}(?:보냈|보내|올렸|보여)",
        r"(?:팔|손목|허벅지|다리)에 (?:뭐|뭔가|줄|자국|밴드|상처)(?:가|이)? .{0,8}(?:봤|있는 거|있더|보였|보이)|(?:걔|애|친구|동생|오빠|언니|누나|형|남편|아내|아들|딸|아빠|엄마)(?:가|는|이|은)? .{0,16}(?:마음이? 편[해하]|편안해 ?보|홀가분|후련해 ?보|갑자기 밝아)|(?:먼저 ?간다|그만 ?살고 ?싶|다 ?끝내고 ?싶|못 ?버티겠|살 이유)(?:고|다고|다는|가 없다고|다며) ?(?:했|해|하더|그래|톡|문자|카톡|말)",
        r"(?:쪽지|편지|일기장?|검색 ?기록|메모)(?:를|에서|에|을|가)? .{0,20}(?:죽|사라지|자해|끝내|먼저 간|없어지)",
    ),
    "en": any_of(
        r"\b(?:he|she|they)(?:'s| is|'re| are)? (?:so |just )?(?:tired of (?:living|life|everything|it all)|(?:feel\w* )?(?:\w+ )?(?:lighter|at peace|calm)(?: than| now| all| about)|done with (?:it|everything|life)|hopeless)\b|\b(?:he|she|they) (?:doesn't|don't|didn't) (?:want to be here|see the point|want to live|care (?:if|what happens))\b",
        r"\b(?:sent|showed|saw|found|noticed|posted|seen)\b.{0,24}\b(?:her|his|their)\b.{0,12}\b(?:arms?|wrists?|cuts|scars|thighs?)\b|\b(?:cuts|marks|scars|lines) on (?:her|his|their) (?:arms?|wrists?|legs?|thighs?)\b",
        r"\b(?:note|letter|diary|journal|search history|poem)\b.{0,40}\b(?:sorry|goodbye|die|dying|death|hurt|end it|not be here|disappear)\b",
    ),
}
PARTED_FOR: Final = re.compile(
    r"수능|공부한다고|시험|군대|입대|이민|유학|싸웠|싸우고|손절|헤어|차단|환승|남친|여친|남자친구|여자친구|애인|썸|소개팅|퇴사|이사|전학|졸업|결혼|사고 ?나|넘어져"
    r"|\b(?:broke up|break ?up|my ex|boyfriend|girlfriend|blocked|fight|fought|argu\w+|moving|moved|army|(?:to|for|from) college|wedding|digital detox|studying|exams?|tattoos?)\b",
    re.IGNORECASE,
)
WHERE_DEAD: Final = {
    "ko": loosely(
        r"(?:그 ?사람|엄마|아빠|아버지|어머니|할머니|할아버지|남편|아내|영감|할멈|여보|언니|오빠|형|누나|동생|애기|아기|아이|우리 ?애|걔|[가-힣]{2}이?) ?(?:있는|계신|간) ?(?:데|곳)(?:로|에|으로)? ?(?:그냥 |얼른 |빨리 )?(?:가고|있고|갈래|갈까|가면|따라)|(?:옆에|곁에|같이) (?:묻히|묻혔|눕고 싶|있고 싶)|(?:보러|만나러) (?:가고 싶|갈까|가면)|(?:혼자|외로|무서울|추울).{0,16}(?:제가|내가) .{0,6}(?:가 ?줘야|가야|곁에)|(?:이제|인제|다음은) (?:저|나|내)(?:만|도)? (?:가면|갈) ?(?:되|돼|차례|일만)|(?:한테|에게|보고|더러) .{0,6}(?:금방|곧|얼른|조금만) ?(?:갈게|간다|가마|갈란다|기다려)|(?:금방|곧|얼른) ?(?:갈게|간다|가마) ?.{0,4}기다려|(?:엄마|아빠|내|제|할미|할애비)가 ?가서 ?(?:안아|지켜|같이 ?있|손)|너무 ?오래 ?기다리게|(?:그만(?:하면|큼)|이만하면) .{0,8}기다리게|(?:이제|이달 ?안으로|올해 ?안에|이번 ?달에|곧|봄에는|겨울 ?전에) ?.{0,6}(?:내가|나도|저도|제가) ?(?:가야|갈 ?차례|간다)|(?:나도|저도) ?거기 ?(?:있으면|누우면|들어가|가면)"
    ),
    "en": any_of(
        r"\b(?:be|go) (?:where|with) (?:he|she|they|him|her|them|my (?:dad|mom|mum|wife|husband|son|daughter|brother|sister|baby|grandma|grandpa)|dad|mom|mum)\b|\b(?:join|joining|be with|hold|holding) (?:him|her|them|(?:my|our) (?:girl|boy|wife|husband|son|daughter|baby|mom|mum|dad|love|angel)) (?:again )?(?:very |real |pretty )?soon\b|\b(?:be seeing|see) (?:him|her|them|(?:my|our) (?:girl|boy|wife|husband|son|daughter|baby|love|angel)) (?:again )?(?:very |real |pretty )?soon\b|\b(?:won't|not going to) be (?:apart|without (?:him|her|them)) (?:much|any) longer\b"
    ),
}
DEAD: Final = {
    "ko": loosely(
        r"돌아가[셨신시]|장례|발인|하늘나라|죽었|죽은|떠나 ?보[냈낸]|세상을 떠|사망|49재|산소|납골|기일|사십구재|하늘로|무지개다리|유골|유산(?:한|했|하고)|(?:아내|남편|영감|할멈|집사람|마누라|바깥양반|그 ?사람)(?:가|이|도)? ?(?:먼저 )?(?:가고 ?(?:나서|나니|난)|간 ?(?:지|뒤|후))|먼저 (?:갔|간|떠난)|(?:보낸|떠난) ?지|백일|혼자 ?된|(?:영감|할멈|남편|아내|엄마|아버지|아들|딸) ?간 ?지|[0-9두세네]+ ?(?:주|달|개월)(?:차)?에 ?(?:간|보낸|잃은|떠난)|사산|납골당"
    ),
    "en": any_of(
        r"\b(?:died|dead|death|funeral|passed(?: away)?|buried|grave|ashes|lost (?:my|our|him|her|another (?:guy|one|friend|brother|man|girl))|been gone (?:\w+ )?(?:years?|months?|weeks?)|been gone (?:\w+ ){0,2}(?:years?|months?|weeks?)|widow\w*)\b|\b(?:he|she|my (?:wife|husband|son|daughter|mum|mom|dad)|[a-z]+)(?:'s| has) been gone\b"
    ),
}
VISITS: Final = re.compile(
    r"산소|납골당|추모|성묘|묘에|봉안|꿈에|\b(?:grave|cemetery|visit\w*|dream\w*|trip|weekend)\b",
    re.IGNORECASE,
)
ACCIDENT: Final = {
    "ko": loosely(r"사고(?!방식| ?칠| ?쳤| ?쳐)|참사|추락|폭발|붕괴|매몰|끼임|침몰|화재|전복"),
    "en": any_of(
        r"\b(?:accidents?|crash\w*|wreck|collapse\w*|explosion|shooting|overdos\w+|ambush|deployment)\b"
    ),
}
SURVIVED: Final = {
    "ko": loosely(
        r"원래 ?(?:는 )?(?:내|제|나의|저의) ?(?:자리|차례|순번|근무|몫)(?:가|이)? ?(?:였|이었|인데|잖|라)",
        r"(?:내가|제가|나였|저였|차라리 내가|내가 대신) ?(?:거기 |그 자리에 |대신 )?(?:갔|있었|죽었|탔|맞았|어)어야",
        r"(?:제자리|그 ?자리|내 ?자리)(?:로|에) ?(?:내가 |제가 )?(?:가는|돌아가는|가야|갈) ?(?:게|것이|되는|차례)? ?(?:맞|옳|할|하|되)",
        r"(?:왜 )?나만 (?:살아 ?(?:남|있|왔|나왔)|멀쩡)|혼자 ?살아 ?(?:남|나왔|돌아)",
    ),
    "en": any_of(
        r"\b(?:should(?:'ve| have)|could(?:'ve| have)|supposed to have) been (?:me|my (?:side|seat|turn|car|name))\b|\b(?:it|that) was (?:supposed to be )?my (?:seat|shift|turn|spot|place|patrol)\b|\bwhy (?:am i|did i get to be) (?:the one )?(?:still here|alive|the one who lived)\b"
    ),
}
"""What weighs on who lived where another died."""
TOO_LONG: Final = {
    "ko": loosely(
        r"(?:내가|나는|난|나도|(?:이|이놈의)? 늙은이가?) (?:너무 |참 )?오래 (?:살았|살아서|사는|산 )",
        r"(?:저승사자|하느님|하나님|염라|영감|귀신)(?:이|은|도|아)? .{0,14}(?:데려|잡아) ?(?:가|갔)",
    ),
    "en": any_of(
        r"\b(?:i've|i have) (?:lived|been around) (?:far |way )?too long\b|\b(?:the lord|god) (?:should|can|could|would) (?:just )?take me\b"
    ),
}

# Signs that weigh little alone and add up.
WEIGHED_DOWN: Final = {
    "ko": loosely(
        r"매일 .{0,6}울|울기만|소용(?:이|도)? ?없|의미(?:가|도)? ?없|지쳤|지쳐|버거|못 ?버티|버틸|힘들|괴롭|괴로|무너|막막|희망|잠을? ?못|자본 ?(?:적|지)|안 ?줄어|갚|불려 ?가|눈물|외롭|외로"
    ),
    "en": any_of(
        r"\b(?:no point|pointless|hopeless|tired|exhausted|can't (?:cope|do this|take)|cry\w*|cried|awful|numb|empty|lonely|alone|failing|failed|ruined|months of nothing|nothing works|no sleep|can't sleep)\b"
    ),
}
BURDENS: Final = {
    "ko": loosely(
        r"(?:나|저|내|제)(?:만|가|는)? ?없(?:으면|음|어야|어지면) .{0,24}(?:되는데|될 ?텐데|될 ?거|좋을|편|행복|안 ?싸|나을|낫|살 ?텐데|안 ?해도)",
        r"(?:가족|애들|아이들|아내|와이프|집사람|부모님|남편|다들|모두|식구들?)(?:한테|에게)(?:는|도)? .{0,10}(?:나을|낫|이득|도움이 될|좋을 ?(?:수|것))",
        r"돈 ?먹는|짐 ?(?:덩어리|만|짝|이 ?되)|(?:나|저) 때문에 .{0,14}(?:그만|못 ?하|포기|고생|망|빚)|(?:애|아이|아기|애기)(?:한테|에게)(?:는|도)? .{0,10}(?:안 ?좋은|나쁜|해로운|불행한) (?:일|거|것)|(?:나|저|내가|제가) ?(?:말고|아닌|보다) (?:다른|좋은|더 나은) (?:사람|엄마|아빠|부모).{0,8}(?:키우|낳|만났|낫|나았)|내 (?:병원비|약값|간병|수발)|밥만 ?축|식충",
    ),
    "en": any_of(
        r"\b(?:get|have|got)\b.{0,20}\b(?:her|his|their) (?:own )?(?:life|lives|freedom|time|sleep) back\b|\b(?:quit|gave up|lost|left) (?:her|his|their) (?:job|life|career|marriage|work) (?:to|because of|for|over) (?:look after |care for |take care of )?me\b|\b(?:costs?|costing|dragging|draining|ruin\w*) (?:them|her|him|everyone|my family)\b|\bcarry(?:ing)? me\b|\bdead ?weight\b|\bburden\b|\bin (?:the|their|her|his) way\b"
    ),
}
INSURED: Final = {
    "ko": loosely(
        r"^(?!.*(?:설계사|영업|실적|가입하|실비|자동차|치아|여행자|건강보험|고용 ?보험|산재|4대|농작물|과수|우박|태풍|침수|수리비|보험.{0,20}(?:도 ?안 ?되|얼마 ?안|턱도 ?없|모자라|부족|쥐꼬리))).*(?:(?:생명|사망|종신)? ?보험(?:금|을|은|이)?.{0,16}(?:약관|[1-5이삼] ?년|나온|나오|남(?!편|자|친|동생)|얼마|증권|타|면책)|사망 ?보장)"
    ),
    "en": any_of(
        r"\b(?:life insurance|(?:the|my) policy (?:pays?|covers?|has|would|is)|suicide clause|payout|get my (?:pension|insurance|401k|savings|payout))\b"
    ),
}
SETTLES: Final = {
    "ko": loosely(
        r"(?:통장|도장|인감|비밀 ?번호|비번|계좌|서류|구독|계정|휴대폰|폰).{0,14}(?:정리|적어|알려|넘겨|넘겼|만들어 .{0,10}(?:넘|줬|줘)|해지|취소|지웠|한데)|(?:서랍|책상|옷장|방|짐|사진|물건)(?:도|을|은|를)? .{0,6}(?:다 ?)?(?:비[웠우]|버렸|정리(?:했|해 ?[뒀놨]|하고 나))|약속(?:들|을|은|도)?.{0,6}(?:다 |전부 )?취소|(?:애들|아이들|엄마|아빠|부모님|가족|친구)(?:한테|에게|들한테)? .{0,6}(?:긴 )?편지(?:를|도)? .{0,4}(?:썼|써 ?[뒀놨]|한 통)|빌린 .{0,6}(?:다 )?(?:돌려|갚았)"
    ),
    "en": any_of(
        r"\b(?:cancel\w*|clos\w+) (?:all )?my (?:subscriptions?|accounts?|cards?|lease|plans|appointments)\b|\bclean(?:ed|ing) out (?:the|my) (?:garage|closet|desk|flat|apartment|room|locker|car)\b|\bwrote (?:\w+ ){0,4}(?:letters?|notes?)\b|\b(?:passwords|paperwork|affairs|will|accounts) (?:\w+ ){0,3}(?:sorted|in order|written|ready|done)\b|\bsort(?:ed|ing) (?:out )?(?:all )?my (?:passwords|papers|paperwork|accounts|affairs|will)\b|\bput the (?:deed|house|car|title|farm) in (?:my|his|her|their)\b|\bpaid (?:everyone|everybody|them all) back\b|\breturned everything\b"
    ),
}
GIFTS: Final = {
    "ko": loosely(
        r"(?:한테|에게|께) .{0,14}(?:줬어|줬다|줬음|줬는데|줬지|줘 ?버렸|넘겼|보냈어|보냈다|물려|맡겼).{0,10}(?:이제|안 ?(?:할|쓸|탈|칠|입을)|필요 ?없|쓸 ?일|$)|(?:옷|책|살림|그릇|물건|가진 ?(?:거|것))[^.]{0,10}(?:다|전부|싹|모두) ?나눠 ?(?:줬|주고|드렸)|이제 (?:안 ?(?:할|쓸|탈|칠|입을) ?(?:거|일|것)|필요 ?없)"
    ),
    "en": any_of(
        r"\b(?:gave|giving|given) (?:away )?(?:all )?(?:my|the dogs?|the cats?|the horses?) (?:[\w']+ ){0,6}(?:to|away)\b|\bgave away (?:all )?my\b|\b(?:won't|don't) need (?:it|them|that|this|any of it) any ?more\b|\bfound (?:a )?(?:new )?(?:good )?homes? for (?:my|the|our) (?:dog|cat|dogs|cats|pets?)\b|\bfound (?:someone|somebody|people|a (?:\w+ )?(?:family|couple|lady|woman|man|person|neighbou?r|home))\b.{0,16}\b(?:to|who(?:'ll| will| would)?|that(?:'ll| will)?) (?:take|adopt|keep|have|look after|care for) (?:the|my|our) (?:dog|cat|bird|horse|pet)s?\b"
    ),
}
CALMED: Final = {
    "ko": loosely(
        r"(?:이상하게|신기하게|오늘은|이제|이젠|오히려) .{0,8}(?:아무렇지|편[하해안]|차분|가벼|담담|고요|후련|괜찮아)|홀가분|마음이? .{0,6}(?:편[하해안]|가벼|차분|고요|평온|담담)|걱정 ?(?:안 ?(?:하셔도|해도)|하지 ?(?:않아도|마))|할 ?(?:일|도리|만큼|몫)(?:은|는|을|도)? .{0,4}다 ?(?:한|했|하)|잠이 .{0,4}(?:오겠|올 것)|금방 편해|(?:푹|편히|편하게|잘) ?(?:잘|쉴) ?수 ?있을|무섭지(?:가|도)? ?않|안 ?무서|미련(?:이|도|은)? ?없|여한(?:이|도|은)? ?없"
    ),
    "en": any_of(
        r"\b(?:slept like a baby|at peace|peaceful|calm|relieved|lighter|don't worry about me|had a good run|no regrets|ready now|made my peace|nothing left to (?:do|say|fix)|not (?:scared|afraid) (?:of it |of dying )?any ?more)\b"
    ),
}
TAKES_LEAVE: Final = {
    "ko": loosely(
        r"(?:그동안|여태|지금까지) .{0,12}(?:고마|감사|미안)|(?:오늘|이번)(?:까지|이 ?마지막)(?:네|이네|일 ?거|이야|야|이에요|입니다|이다|$)|이런 말 .{0,6}(?:오늘까지|마지막)|다들 잘 ?(?:지내|살)|나 ?없이도 .{0,8}잘|못 ?(?:갈|올|볼) ?(?:거|것)(?:라|같|야|예)|(?:고마웠|즐거웠|미안했)(?:어|다|습|네|지)"
    ),
    "en": any_of(
        r"\b(?:thank(?:s| you) for (?:everything|listening|being|all)|you(?:'ve| have) been (?:good|kind|great|sweet|nice|a good)|good company|take care of (?:them|her|him)|good ?bye|tell them i|won't be (?:here|around)|last (?:time|talk|night) (?:i|we))\b"
    ),
}
GONE_GOOD: Final = re.compile(
    r"전 ?(?:남|여)친|차단했|이혼 ?(?:서류|도장|접수)|인생 ?시작|새 ?출발|수술|입원|이사|이민|유학|졸업|퇴사|(?<!희망)(?<!명예)퇴직(?!금)|이직|전역|입대|전학|미니멀|당근|중고|여행|출장(?! ?(?:중|가서|이라|이고))|결혼 ?준비|신혼|대청소|봄맞이|기숙사|휴가|자취|독립|은퇴|발령|새 ?폰|리모델링|종강|방학|시험 ?끝|프로젝트|생일|선물|수료|마지막 ?(?:출근|근무|수업)|스팀덱|새로 ?[사산살]|바꿨|갈아탔|상담사|[ㅋㅎ]{3,}"
    r"|\b(?:mov(?:e|ed|ing)|graduat\w*|new job|new place|quit(?:ting)? my job|retir\w*|abroad|army|minimalis\w*|spring clean\w*|marketplace|dorm|vacation|holiday|trip|wedding|declutter\w*|downsiz\w*|semester|allerg\w*|new (?:phone|one|guitar|laptop)|birthday|christmas|last day (?:of|at)|placement|internship|surgery|operation|budget\w*|sav(?:e|ing) money|lol|haha|therap\w*)\b",
    re.IGNORECASE,
)
"""Plain reasons to give, to tidy up, to take leave and to be glad of it."""
ARMED: Final = {
    "ko": loosely(r"총(?:을)? ?(?:들|쥐|잡|메).{0,20}(?:생각|충동|나쁜|이상한)"),
    "en": any_of(
        r"\b(?:gun|rifle)\b.{0,30}\b(?:thoughts?|thinking|think about)\b|\b(?:thoughts?|thinking)\b.{0,30}\b(?:gun|rifle)\b"
    ),
}
NEXT_DOOR: Final = {
    "ko": loosely(r"옆집|윗집|아랫집|앞집|이웃|위층|윗층|아래층|옆 ?방"),
    "en": any_of(r"\b(?:next door|neighbou?rs?'?s?|upstairs|downstairs|through the wall)\b"),
}
CHILD_CRIES: Final = {
    "ko": loosely(
        r"(?:애|아이|아기|애들|꼬마|애기|여자|할머니)(?:가|이|들이|는)? .{0,12}(?:비명|잘못했|빌[어고]|살려|맞(?:고|는 (?:소리|것|거))|때리|자지러)|(?:깨지는|때리는|맞는|던지는|비명) ?소리|(?:애|아이|아기)(?:를|한테)? .{0,8}(?:때[리려]|소리 ?지르|패|욕)"
    ),
    "en": any_of(
        r"\b(?:kid|child|baby|little (?:boy|girl)|woman)\b.{0,30}\b(?:scream\w*|begg\w*|please stop|being hit|hit|thud\w*|beaten)\b|\b(?:scream\w*|hit\w*|thud\w*|smash\w*)\b.{0,30}\b(?:kid|child|baby|little (?:boy|girl))\b"
    ),
}

# What somebody in danger looks at, or says of the body and of a way out.
NEAR_HARM: Final = {
    "ko": loosely(
        r"(?:창문|난간|베란다|농약|약 ?통|약병|면도칼|칼날|차도|선로|철길)(?:병|통)?(?:이|가|을|를|쪽으로|쪽|만|은|도)? .{0,14}(?:눈에 들어|눈이 가|낮더|낮네|낮아|보게 되|쳐다|만지작|손이 가|자꾸 보|생각보다)",
        r"(?:약|진통제|수면제|처방약)(?:도|을|은|이)? .{0,12}(?:모아 ?(?:두|놓|뒀|놨)|모으고)",
        r"(?:창가|창문|난간|베란다|옥상|다리).{0,24}(?:빨려|끌어당기|끌려)|약장 ?열쇠",
        r"(?:높이|몇 ?층|깊이).{0,14}(?:검색|찾아 ?봤|알아 ?봤)",
        r"(?:이 ?)?몸(?:뚱이|뚱아리)(?:를|을)? .{0,6}(?:벗|버리)",
    ),
    "en": any_of(
        r"\b(?:keep|kept|caught myself|find myself|started) (?:looking at|staring at|thinking about|picturing|imagining|eyeing)\b.{0,40}\b(?:pills|bridge|window|balcony|train|tracks|knife|rope|driving (?:off|into)|crash\w*|edge)\b",
        r"\b(?:driv\w+|walk\w+|leav\w+|disappear\w+) (?:off )?(?:and|then) (?:just )?(?:not|never) (?:coming|come|turning) back\b|\b(?:window|railing|balcony)\b.{0,24}\b(?:lower|higher|open\w*) than\b",
        r"\b(?:googled|searched|looked up)\b.{0,16}\bhow (?:high|long|deep|many|much)\b.{0,40}\b(?:bridge|roof|garage|building|pills|water|fall)\b",
        r"\b(?:saving|stockpil\w+|collecting|keeping) (?:up )?my (?:pills|meds|painkillers|tablets)\b",
    ),
}
NO_HARM: Final = re.compile(
    r"텃밭|꽃|화분|빨래|커튼|청소|방충망|환기|바람이? ?시원|캠핑|뷰가|전망|야경|고양이|강아지|아기|애가|공사|과일|요리|면접|[ㅎ]{2,}|\b(?:view|plants?|curtains?|clean\w*|cat|kid|toddler|vacation|job|road trip)\b",
    re.IGNORECASE,
)
NO_WAY: Final = {
    "ko": loosely(
        r"(?:방법|길|답|선택지)(?:이|은|도)? .{0,6}(?:하나|그거|그것)(?:밖에|뿐)|(?:길|방법|답)(?:이|은)? 하나(?:뿐|밖에|는 있)"
    ),
    "en": any_of(
        r"\b(?:isn't|is no|there's no|no) (?:a )?(?:third|other|second) (?:option|way|choice)\b|\bonly one (?:way|option|thing) (?:left|out)\b|\bno way out\b|\bwell,? there(?:'s| is) one\b"
    ),
}
ME_TOO: Final = {
    "ko": loosely(r"나도 (?:그냥 )?(?:확|콱|따라)(?:[.~ㅠㅜ…]*$| .{0,6}(?:가|뛰|죽))"),
    "en": any_of(
        r"\b(?:me too|maybe i (?:should|will)) (?:just )?(?:follow|go too|join (?:him|her))\b|\b(?:it's|its|it is|just|maybe it's|next is) (?:just |probably |got to be )?my turn\b(?! (?:to|on|at|with|for)\b)|\b(?:go|gone|going|time) (?:and |to )?(?:join|be with|see) (?:him|her|them|my (?:wife|husband|son|daughter))(?= |[.!?]|$)|\b(?:see to it|do it|take care of it) myself\b"
    ),
}
TOUCHES: Final = {
    "ko": loosely(
        r"(?:쌤|선생님?|과외|코치님?|감독님?|삼촌|이모부|고모부|아빠|아버지|새아빠|계부|오빠|형|사장님?|상사|팀장님?|부장님?|과장님?|점장님?|원장님?|교수님?|목사님?|신부님?|아저씨|선배|선임)(?:이|가|은|는|께서)? .{0,24}(?:허벅지|가슴|엉덩이|허리|치마|속옷|몸)(?:에|을|를|쪽)? .{0,10}(?:만[지졌져]|손(?:을|이)? .{0,4}(?:올|대|넣|얹)|더듬|쓰다듬|주무)"
    ),
    "en": any_of(
        r"\b(?:coach|teacher|tutor|boss|manager|uncle|step ?-?(?:dad|father|brother)|pastor|priest|dad|father|brother|doctor|professor|supervisor|cousin|babysitter)\b.{0,40}\b(?:touch\w* (?:me|my)|rub\w* my|grop\w*|(?:puts?|putting) (?:his|her|a) hands? (?:on|up|under) my|hand on my (?:thigh|leg|butt|chest|waist|knee|back))\b"
    ),
}
NOT_TOUCHED: Final = re.compile(
    r"마사지|도수|물리치료|진료|청진|주사|요가|필라테스|pt|수영|자세|때밀|목욕|기저귀|\b(?:massage|physio\w*|check ?-?up|stitches|yoga|posture|sunscreen)\b",
    re.IGNORECASE,
)
RELAPSES: Final = {
    "ko": loosely(
        r"^(?!.*(?:요리|택배|박스|캠핑|작업|과일|공구)).*(?:커터 ?칼?|면도날|칼날|샤프심|컴퍼스)(?:을|를|은|는|도)? .{0,10}(?:못 버[리려]|버리질|숨[겨기]|갖고 다|가지고 다|들고 다|있어야 .{0,4}(?:안심|마음|편)|찾[아게았])",
        r"(?:팔|손목|허벅지)에 .{0,4}(?:상처|흉터|자국|줄)(?:가|이|들이)? .{0,6}(?:많|늘었|늘어|여러|가득)",
        r"(?:또|다시) .{0,6}(?:해 ?버[렸림]|했어|했다|그었|그어).{0,8}(?:팔|손목|허벅지)(?:에|을)?|(?:팔|손목|허벅지)(?:에|을) .{0,6}(?:또|다시) .{0,4}(?:했|해 ?버|그)",
    ),
    "en": any_of(
        r"\b(?:can't|cannot|couldn't|won't) (?:throw|get rid of|give up|let go of) (?:\w+ ){0,3}(?:blades?|razors?)\b|\b(?:blades?|razors?) (?:\w+ ){0,3}(?:in my (?:pencil case|phone case|bag|pocket|drawer|bra|sock))\b",
        r"\bclean (?:for )?(?:like |about |almost |over |nearly )?(?:\w+ )?(?:days?|weeks?|months?|years?)\b.{0,40}\b(?:wasn'?t|slipped|relapsed|messed up|broke (?:it|the)|not any ?more|started again)",
        r"\b(?:did it|done it) again\b.{0,20}\b(?:arm|wrist|leg|thigh)s?\b|\b(?:arm|wrist|leg|thigh)s?\b.{0,20}\b(?:did it|done it) again\b",
    ),
}
AT_WORK_OUT: Final = re.compile(
    r"넘어|모기|벌레|고양이|강아지|축구|자전거|등산|아토피|긁|운동|헬스|타투|문신|주사|왁싱|깁스|\b(?:gym|workout|tattoo\w*|wax\w*|shot)\b",
    re.IGNORECASE,
)
COMES_NO_MORE: Final = {
    "ko": loosely(
        r"(?:내일|앞으로|이제|오늘)(?:부터|이후)?(?:는|은|로)? .{0,4}(?:안|못) (?:올|볼|와) ?(?:거|것|게|겠|을)"
    ),
    "en": any_of(
        r"\b(?:won't|will not|not going to|not gonna) (?:be (?:back|writing|here)|come back|write|talk) (?:tomorrow|any ?more|again|after)\b"
    ),
}
SAYS_BYE: Final = {
    "ko": loosely(r"잘 ?(?:지내|있어|살아)|고마웠|안녕|인사(?:하고|는|라도)|미안했"),
    "en": any_of(r"\b(?:good ?bye|take care|thank you|thanks|you've been|wanted to say)\b"),
}
LEAVES_FOR: Final = re.compile(
    r"여친|남친|애인|앱|바[쁘빠]|시험|수능|군대|입대|여행|폰|데이터|용량|다른 ?(?:거|데)|상담|병원|[ㅋㅎ]{2,}|\b(?:app|busy|exams?|trip|phone|therap\w*|lol|haha|subscription)\b",
    re.IGNORECASE,
)
OF_POWER: Final = re.compile(
    r"아저씨|사촌 ?(?:오빠|형)|쌤|선생님?|과외|코치|감독|삼촌|이모부|고모부|새아빠|계부|사장|상사|팀장|부장|원장|교수|목사|신부님|선임|집주인"
    r"|\b(?:coach|teacher|tutor|boss|manager|uncle|host (?:dad|father|brother)|step ?-?(?:dad|father|brother)|pastor|priest|professor|supervisor|babysitter|landlord)\b",
    re.IGNORECASE,
)
HANDS: Final = re.compile(
    r"(?:허벅지|가슴|엉덩이|속옷|치마)(?:에|을|를|쪽)? ?.{0,10}(?:만[지졌져]|손(?:을|이)? ?.{0,4}(?:올|대|넣|얹)|더듬|쓰다듬)"
    r"|비밀 ?놀이|(?:둘만|우리)(?:의)? ?비밀|(?:밤|새벽|자고 ?있|잘 ?때|엄마 ?(?:없|자|나가|일)).{0,14}(?:내|제|자기|애)? ?(?:방|침대|이불)(?:에|으로|속에|안에|안으로)? ?.{0,6}(?:들어[와오왔온]|들어가|누[워웠])|(?:옷|속옷|바지|치마)(?:을|를)? ?벗(?:으라|어 ?보라|어 ?달|으면|게)|(?:사진|몸)(?:을)? ?.{0,6}(?:찍어 ?보내|보내 ?달|보여 ?달|찍자)|뽀뽀(?:를)? ?(?:하자|해 ?달|하래)"
    r"|\b(?:comes?|came|coming|sneaks?|walks?|gets) (?:in(?:to)?|to) my (?:bed ?)?(?:room|bed)\b.{0,24}\b(?:night|asleep|sleeping|mom'?s (?:on|at|out|away|asleep)|moms|mum'?s|shift|when|after|while)\b|\b(?:secret game|our (?:little )?secret(?: \w+)?|(?:asked|asks|wants?) (?:me )?for (?:a )?(?:pics?|photos?|nudes?)|told me to take (?:it |my \w+ )?off)\b"
    r"|\bhands? (?:on|up|under) my (?:legs?|thighs?|butt|chest|waist|knee|skirt|shirt)\b",
    re.IGNORECASE,
)
