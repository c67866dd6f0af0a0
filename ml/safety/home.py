"""Being beaten, or put out of the house, where somebody lives: whether they are safe now, and who helps.

Grave, and told in pieces: that it is not the first time, a bruise, not wanting to go home. The pieces are heard
together, and the answer asks for safety now. What is happening at this moment is a crisis and has its own.
"""

# ruff: noqa: E501 -- a pattern or sentence that is cut in two is harder to read than a long line.

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ml.safety.home_words import WORDS
from ml.safety.threads import is_plainly_harmless
from ml.text.normalise import straight

_N_AROUND: Final = 5
"""Earlier messages among which blows are looked for."""
_BLOW: Final = re.compile(
    r"(?:아빠|엄마|아버지|어머니|새아빠|계부|형|오빠|남편)(?:가|이|한테)? ?(?:골프채|효자손|회초리|몽둥이|벨트|허리띠|혁대|빗자루|파리채|주먹|발)(?:로|으로)(?:$|요$|\.| ?(?:저|나|제|내|동생))|(?:새?아빠|아버지|새?엄마|어머니|계부|계모|부모님?|할머니|할아버지|형|오빠|언니|누나|삼촌|남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|그 ?사람|아들)(?:한테|에게|가|는|은|이|께서|도)?(?: |.{0,14} )?(?:또 |계속 |자꾸 |맨날 |매일 )?(?:맞았|맞아(?!요\?|\?)|맞고|맞는(?! ?(?:말|얘기|소리|거|것|건|게|데|지|것|옷))|때[리려렸린릴]|패[고는서요]|두들겨|밀쳤|걷어[찼차]|목을 ?졸)"
    r"|(?:그날은?|오늘은?|늦으면|안 ?하면|대들면|성적표?|시험지|걸리면|들키면).{0,14}(?:맞는 ?날|(?:또|나|죽도록|반 ?죽) ?맞(?:아|는다|음|을)|반 ?죽음)"
    r"|(?:맞았|맞아서|맞고 ?(?:왔|나왔|살)).{0,20}(?:아빠|엄마|부모|집)"
    r"|(?:효자손|회초리|매|몽둥이|막대기?|벨트|허리띠|혁대|빗자루|파리채|옷걸이|골프채|구둣?주걱|손바닥)(?:으로|로) ?.{0,12}(?:맞았|맞고|맞은|맞아서|때[리려렸린릴](?!.{0,3}잡)|패[고는])|(?:뺨|싸대기|따귀|귀싸대기)(?:을|를)? ?(?:맞|때[리렸려])|\b(?:hit|beat|beats|smack\w*|whipp\w*) me with\b|\bslapped me\b"
    r"|\b(?:dad|father|mom|mum|mother|step ?-?(?:dad|mom|father|mother)|parents?|uncle|brother|husband|wife|boyfriend|girlfriend|bf|gf|partner|ex)\b.{0,24}\b(?:hit|hits|hitting|beats?\b(?! (?:me|us) to (?:it|the (?:punch|car|door|front|phone|shower|bathroom|kitchen|last)|telling|saying)\b)|beating|slap\w*|punch\w*|kick\w*|shov\w+|chok\w+)\b.{0,6}\b(?:me|us)\b"
    r"|(?:머리채|멱살|목)(?:를|을)? ?(?:잡[혔히]|잡고 ?(?:흔|끌)|끌려)|\bgrabbed (?:me )?by (?:the|my) (?:hair|neck|throat|arm|collar)\b|\b(?:pulled|yanked|dragged) (?:me by )?(?:the|my) hair\b"
    r"|\b(?:put|puts|had|has|wrapped|got) (?:his|her|a|both) hands? (?:a?round|on|over) my (?:throat|neck)\b|\b(?:squeez\w+|grabb\w+|held|press\w+ on) (?:me by )?(?:my|the) (?:throat|neck)\b|\b(?:choked|strangled|pinned) me\b|\b(?:got|had|took|held|takes|holds) me by (?:the|my) (?:throat|neck|hair|arm)\b|\bheld me down\b|\bripped (?:it|my \w+|the dress)\b.{0,24}\b(?:while|when) i had it on\b"
    r"|\b(?:he|she)\b.{0,16}\b(?:pushed|shoved|threw|hit|kicked|punched|slapped|choked|dragged|slammed) me (?:and|against|into|down|onto|across|off|so|out|up|in)\b(?!.{0,10}\b(?:swing|pool|lol|haha)\b)"
    r"|(?:^|[\s,.])(?:저|나|제|내)(?:를|게|한테)? ?(?:또 |막 |그냥 )?(?:발로|주먹으로) ?(?:차|찼|걷어|때|쳤|치)|넘어진 ?게 ?아니라 ?.{0,6}(?:넘어뜨|밀|민)|(?:밀어서|밀쳐서|밀려서|밀어 ?가지고) ?.{0,10}(?:넘어[졌뜨]|엎어|나자빠|부딪|처박)|(?:던져서|던진|집어던져).{0,14}(?:얼굴|머리|눈|이마|몸|배|등)(?:에|을|를)? ?맞|넘어뜨려(?:진|졌)"
    r"|\b(?:got|been|being|am|was) (?:hit|beaten|slapped) (?:up )?by my\b",
    re.IGNORECASE,
)
_NOT_OURS: Final = re.compile(
    r"등짝(?:을|스매싱)?[^.!?]{0,8}(?:때리(?:고|면서|시고|시면서)[^.!?]{0,10}(?:울|웃|안아)|맞(?:고|았)[^.!?]{0,6}(?:ㅋㅋ|웃))|[0-9백빵]점(?:을|도)? ?맞|(?:시험|문제|퀴즈|정답|답)(?:을|이|도)? ?.{0,8}맞[았힌췄]|게임|내기|보드|영화|드라마|꿈|이겼|(?:요양원|병동|근무|방문 ?요양|주간 ?보호|실습).{0,30}(?:어르신|환자|입소자|할머니|할아버지)|(?:내가|시합에|경기에) ?졌|장난(?:으로|삼)|주사|예방|어릴 ?때|어렸을|예전|옛날|\bwish (?:they|he|she|somebody|someone)(?:'d| would)? (?:just )?(?:hit|slap|punch|hurt|yell)|\b(?:chess|game|race|movie|dream|cards|as a (?:kid|child)|years ago|(?<!like i )(?<!than i )(?<!as i )used to)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"(?:처음|한두 ?번|이번만)(?:은|이|도)? ?(?:이|도)? ?아[니닌닙]|맨날|매일|자주|또 ?(?:맞|때|그)|계속|매번|항상|늘 ?그|오늘도|어제도|여러 ?번|몇 ?번|(?:저번|지난번)(?:에|엔|에는|에도)?.{0,16}맞|(?:[0-9]+|다섯|여섯|열|스무|백) ?대(?:나|씩|를)? ?맞"
    r"|\b(?:again|not the first|every (?:day|night|week|time)|a lot|happens|always|all the time|often|keeps)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"보라색|퍼렇|멍|부었|부어|터졌|터져|찢어|긴팔|가리고|흉터|코피|상처|\b(?:bruis\w*|swollen|black eye|split lip|long sleeves|hoodies?|marks?|bleed\w*|scars?|burns? on my|the burn)\b",
    re.IGNORECASE,
)
_HOME: Final = re.compile(
    r"(?:집|안)(?:에|으로)? ?(?:다시 )?(?:들어가|가|있|돌아가)기(?:가|는|도)? ?(?:너무 |진짜 )?(?:싫|무서|무섭|겁|두려)|들어가기(?:가)? ?(?:싫|무서|무섭|겁)|집(?:에|이)? ?(?:못 ?(?:가|들어)|무서)"
    r"|\b(?:don't (?:want|wanna) (?:to )?go home|(?:scared|afraid) (?:to go|of going) home|can't go home|not going home)\b",
    re.IGNORECASE,
)
_OUT: Final = re.compile(
    r"(?:집에서|밖으로|밤에|나(?:를)?|저(?:를)?|했다고|았다고|었다고|봤다고)? ?(?:쫓겨 ?났|쫓겨 ?나[서왔]|내쫓(?:았|겼|겨|긴|기고|아 ?버|아서|아요|음)|쫓아 ?(?:냈|내 ?버|내서|냄))|(?<!방)(?<!방 )(?<!실 )(?:문|현관)(?:을|도)? ?(?:안 ?열어(?! ?주(?:면|시면|려나))|잠[가갔그궈].{0,8}(?:못 ?들어|안 ?들여|안 ?열))|나가라(?:고|며).{0,8}(?:해서|문|내보)"
    r"|\b(?:locked (?:me|us) out|kicked (?:me|us) out|threw (?:me|us) out|won't let (?:me|us) (?:back )?in|put (?:me|us) out)\b",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"춥|추워|추운|맨발|어디로|갈 ?(?:데|곳)|밖인데|밖이|놀이터|계단|\b(?:cold|freezing|barefoot|nowhere|outside|street)\b",
    re.IGNORECASE,
)
_NO_OUT: Final = re.compile(
    r"회사|직장|학원|카페|가게|게임|단톡|동아리|모임|팀에서|식당|도서관|비밀 ?번호|비번|열쇠|도어락|카드 ?키|배터리|집주인|월세|모기|벌레|고양이|강아지|했을 ?때 ?나가라"
    r"|\b(?:forgot|keys?|landlord|account|game|club|band|bar|class|cat|dog|car)\b",
    re.IGNORECASE,
)
_NEAR: Final = re.compile(
    r"결혼 ?[0-9한두세네몇십]|신랑|남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|애인|아빠|아버지|엄마|어머니|계부|계모|오빠|(?<![가-힣])형(?:이|은|도|한테)|삼촌|아들이|아들놈|사위|며느리"
    r"|\b(?:husband|wife|boyfriend|girlfriend|bf|gf|fianc\w+|partner|dad|father|mom|mum|mother|stepdad|step-?(?:dad|father|mom|mother)|brother|uncle|ex|son|daughter-in-law|son-in-law|grandson)\b|\b(?:he|she) (?:says|said|threatens) (?:that )?if i (?:ever )?leave\b",
    re.IGNORECASE,
)
_HINT: Final = re.compile(
    r"말대꾸|(?:제가|내가) ?(?:화나게|건드려|잘못해서 ?그)|(?:술|취하)[만을면]? ?(?:안 ?)?(?:먹|마시|취하|깨)?(?:으면|면).{0,16}(?:좋은|착한|변해|달라|무서)|안 ?참(?:는다|겠다|을 ?거)"
    r"|눈빛(?:이|부터)|손이 ?(?:올라|나가|나갔)|(?:물건|그릇|핸드폰|폰|리모컨)을? ?(?:던[지졌]|부[쉈수순])|(?:폰|핸드폰|휴대폰)도? ?(?:가끔 |매일 |다 )?(?:검사|뒤[져지]|봐서|봐요|확인해)|처음은 ?아[니닌]|(?:계단에서|어디|문에|벽에)? ?(?:넘어졌|굴렀|미끄러졌|부딪혔|부딪쳤)다고 ?(?:했|둘러|거짓|말|하고)|얼굴 ?(?:바로 ?)?옆|못 ?나가게|(?:문|문앞|문 ?앞|현관)(?:을|에서)? ?(?:가로)?막[아고았]|막아 ?섰"
    r"|\bwhen (?:he|she) (?:drinks|is drunk|'s drunk)|\btalked back\b|\b(?:dad|father|mom|mum|mother|he|she|stepdad) (?:totally |really )?lost it\b|(?:오늘|다음|이번|이제)(?:은|엔|에는|에)? ?(?:내|제|네|니|저) ?차례(?:래|라고|라네|라며|랍니)|(?:말하면|이르면|신고하면|알리면|나가면).{0,14}(?:가만 ?안|죽(?:인|는)다|더 ?(?:심|맞)|엄마(?:가|도) ?.{0,4}맞|후회하게)|\b(?:worse|sorry|regret it|in trouble|dead) if i (?:tell|told|say|go telling|call|report)\b|\bif i tell (?:my )?(?:mom|mum|anyone|anybody|someone|her|them)\b.{0,40}\b(?:choose|worse|hurt|regret|believe|kill|break up|split|foster|jail)\b|\bbruis\w* me\b|\bburns? on my (?:arm|hand|leg|face|neck)\b|\b(?:chair|dresser|desk|table) (?:\w+ )?against (?:the|my) (?:bedroom )?door\b|\btook my (?:bank |credit )?card\b|\btook my (?:bedroom )?door\b|\b(?:told|tell|said to) (?:\w+ ){1,3}it was the (?:dog|cat|door|stairs)\b|\b(?:scratched|bit|spat (?:at|on)) (?:my|me)\b|\b(?:won't|not) (?:hold back|be (?:so )?nice) next time|\b(?:checks|goes through|reads) my phone\b|\bgrabbed (?:me|my (?:arm|wrist))|\bthrew (?:a|the|his|her|things|plates?)\b|\b(?:told|tell|said to) (?:\w+ ){1,3}(?:i|that i) (?:walked into|fell|slipped|tripped|bumped)\b|\bbroke my phone\b|\b(?:won't|wouldn't|doesn't) let me (?:see|call|talk|leave|work)\b|\b(?:took|takes|hid|hides) (?:away )?my (?:\w+ )?(?:keys|phone|money|card|passport|id)\b|\b(?:stood|stands|standing|got) (?:in front of|by|in) the (?:door|doorway)\b|\bblock(?:s|ed|ing) the (?:door|doorway|way)\b|\bwalk(?:ing)? on eggshells\b|\bnot the first time\b|\b(?:says|said|threatens|swears) (?:that )?if i (?:ever )?leave\b|\bsleeps with (?:the|a|his) (?:hammer|knife|bat|gun)\b|\bmade me (?:kneel|beg|crawl|sleep (?:outside|on the floor)|apologi[sz]e in front)\b|\b(?:googled|looked up|called|searched for) (?:\w+ )?(?:shelters?|refuges?)\b|헤어지(?:자고|면) ?.{0,12}(?:사진|영상|죽|가만|찾아|퍼뜨|뿌)|위치 ?(?:공유|추적).{0,10}(?:화|끄|끄면)|무릎(?:을)? ?꿇[게려]",
    re.IGNORECASE,
)
"""What people say of somebody who is violent at home before they say it."""
_CONTROLS: Final = re.compile(
    r"허락(?:을)? ?(?:받아야|맡아야|없이는).{0,12}(?:나가|병원|만나|쓰|가|돼|되|해)|(?:병원|외출|친정|친구|돈).{0,14}(?:남편|신랑|남친|그 ?사람)(?:한테|에게)? ?허락|카드(?:도|를|는)? ?(?:남편|신랑|남친|그 ?사람)이 ?(?:갖고|가지고|쥐고|관리)|위치 ?(?:앱|추적|공유).{0,10}(?:깔|켜|보|봐|확인)|(?:전화|연락|외출|친구 ?만나|나가|화장|치마 ?입|일)(?:하|하고 ?다니)?는 ?(?:게|거|꼴)(?:이|가|를|을)? ?.{0,4}(?:싫|못 ?보|꼴 ?보기)(?:다고|대|다며|댔|겠대)|(?:월급|카드|생활비|돈)(?:을|도|은)? ?(?:다 ?)?(?:뺏|가져가고|안 ?주고|관리한다며)|못 ?나가게|(?:문|문 ?앞|현관)(?:을|에서)? ?(?:가로)?막[아고았]|(?:차 ?키|열쇠|카드|여권|신분증)(?:를|을|도)? ?(?:뺏|숨[기겨겼]|가져[가갔])|(?:친구|가족|엄마|친정|언니|동생)(?:도|를|들|랑|한테)? ?.{0,6}못 ?(?:만나|보|연락하)게"
    r"|\btracks my (?:mileage|every move|steps)\b|\bchecks the odometer\b|\bcounts my (?:minutes|money|receipts)\b|\b(?:took|takes|hid|hides) (?:away )?my (?:\w+ )?(?:keys|card|cards|passport|id)\b|\b(?:stood|stands) (?:in front of|by|in) the (?:door|doorway)\b|\bblock(?:s|ed|ing) the (?:door|doorway)\b|\b(?:won't|wouldn't|doesn't) let me (?:see|call|talk to|leave|work|go)\b",
    re.IGNORECASE,
)
"""How somebody keeps a partner from going out or from other people."""
_VIOLENT: Final = re.compile(
    r"(?:국|밥|반찬|찌개|음식|커피|빨래|청소|상)(?:이|가|을|를)? ?.{0,8}(?:짜|싱겁|식었|늦|맛없|맛이 ?없|더럽|안 ?했)다고 ?.{0,12}(?:던[졌져]|엎|집어)|(?:발|차|문|비번|비밀번호|도어락|열쇠|현관)(?: ?(?:누르는|여는|비번))? ?소리(?:만|가|는)? ?(?:나면|들리면|나도|들려도).{0,20}(?:숨[어는]|장롱|옷장|이불|침대 ?밑|책상 ?밑|얼어|벌벌)|(?:지난번|저번|전번|전)(?:처럼|에는|엔|에) ?.{0,8}(?:목|머리채|멱살)(?:을|를)? ?(?:잡|조[르른]|졸[라랐])|(?:베란다|밖|문 ?밖|현관|복도|옥상|화장실|창고|마당)(?:에|에다|으로)? ?(?:세워|서 ?있게|가둬|가두|내보내|내놓|쫓아)(?: ?[놔놓둬둔뒀]|요|서|고|ㅆ|었|$)|(?:휴대폰|핸드폰|폰|안경|노트북|컴퓨터|책|옷|가방|사진)(?:을|를|도)? ?.{0,8}(?:변기|물|창밖|쓰레기통|욕조)(?:에|으로|속에)? ?.{0,6}(?:던[져졌]|처박|버렸|집어넣)|(?:안경|폰|핸드폰|휴대폰|노트북|옷|사진|그림)(?:을|를|도)? ?.{0,4}(?:밟[았아]|찢[었어]|가위로|잘라|태[웠워])|밥(?:을|도)? ?(?:안 ?[주줘]|굶[기겨])|(?:칼|가위)(?:을|를)? ?.{0,6}(?:들고|꺼내)|침(?:을)? ?뱉|머리(?:를)? ?.{0,6}(?:벽에|바닥에) ?(?:박|찧)|살림(?:을|살이를)? ?(?:다 |또 )?부[숴수쉈]|(?:손목|팔)을? ?(?:비틀|꺾)|(?:밥|술|찻)?상(?:을|도)? ?(?:다 |확 |또 )?(?:엎|뒤집|걷어)|(?:물건|그릇|접시|컵|유리|병|술병|소주병|리모컨|폰|핸드폰|휴대폰|의자|냄비|반찬|가위|재떨이|뭐든|손에 ?잡히는)\S{0,4} ?(?:다 |막 |또 |저한테 |나한테 |벽에 |바닥에 )*(?:던[지져졌]|집어 ?던|내던|때려 ?부|부[쉈숴수]|깨 ?부|깼)|(?:상|밥상|술상|그릇|리모컨|물건|접시)(?:이|들이|까지)? ?.{0,4}날아(?:다녔|다니|왔|오|갔)|집어 ?던|(?:벽|문짝|문)(?:을|에)? ?(?:주먹으로 |막 |또 )*(?:치|쳤|쳐서|때려|부[쉈숴서]|구멍|발로 ?(?:차|찼|걷어))|손(?:이|도|을|찌검)\S{0,2} ?(?:올라[갔가온왔]|올렸|올려|나[갔가와왔]|댔|했)"
    r"|\b(?:flipped|turned over|overturned|threw over|knocked over) (?:\w+ ){0,2}table\b|\b(?:threw|throws|throwing|smash\w*|broke|breaks|breaking) (?:\w+ ){0,2}(?:plates?|dish(?:es)?|glass(?:es)?|bottles?|cups?|chairs?|bowls?|phone|laptop|computer|tv|mirror|windshield|remote|stuff|things|mugs?|pans?)\b|\bpunche[sd] (?:\w+ ){0,3}(?:wall|door)\b|\braised (?:his|her|a) (?:hand|fist)\b",
    re.IGNORECASE,
)
"""What somebody violent does to a home before anybody says that they were hit."""
_BY_NOBODY: Final = re.compile(
    r"(?:내가|제가|나도|저도|우리 ?애|애|아이|아기|애기|아들|딸|조카|고양이|강아지|냥이|첫째|둘째|막내)(?:가|이|는|도)? ?[^.!?]{0,24}(?:던[지져졌]|엎|부[쉈숴수]|깼|쳤|집어|올라[갔가])|실수로|던지고 ?(?:싶|자야|잘래|잘 ?거|잔다)|떨어뜨|쏟|미끄러|[ㅋㅎ]{3,}|택배|책상"
    r"|\b(?:toddler|baby|kid|son|daughter|cat|dog|puppy|i|accident\w*) (?:\w+ ){0,3}(?:threw|throws|flipped|broke|smashed|knocked|punched)\b|\bby accident\b|\baccidentally\b|\blo+l\b|\bthrew (?:out|away)\b",
    re.IGNORECASE,
)
_KIND_ELSE: Final = re.compile(
    r"평소(?:엔|에는|에)? ?.{0,10}(?:착|잘 ?해|좋|다정|순)|술만 ?(?:안|아니)|술(?:만|을)? ?(?:먹|마시|취하)(?:으면|면).{0,12}(?:변|달라|딴 ?사람|다른 ?사람|무서|심해)|\b(?:sweet|good|nice|kind) (?:when|if) (?:he|she)(?:'s| is) sober\b|\bonly when (?:he|she) drinks\b",
    re.IGNORECASE,
)
_COMING: Final = re.compile(
    r"(?:남편|신랑|남친|남자친구|아빠|아버지|그 ?사람|그 ?인간|애 ?아빠)(?:이|가)? ?(?:왔|와요|온다|온 ?것|들어왔|들어온|깼|일어났)|(?:들어오|들어와|문 ?(?:여는|열리|열고)|현관|도어락|비번 ?누르|비밀번호 ?누르|발(?:걸음)?소리|차 ?(?:소리|들어)|계단|올라오|엘리베이터).{0,10}(?:소리|나요|나$|나는|났|들려|들린|온|와|왔|것 ?같)|(?:지금|방금|이제|벌써|곧) ?.{0,6}(?:들어(?:와|온|왔|오[네는고려])|왔(?:어|다|나|네)|온(?:다|대)|와요|오고 ?있|돌아왔|도착)|(?:분|시간) ?(?:뒤|후|있으)(?:면|에)? ?.{0,4}(?:온다|와요|와$|도착|들어)|(?:그 ?사람|남편|아빠|남친|새아빠)(?:이|가)? ?(?:지금 ?|막 ?)?(?:왔|와요|들어|온대|온다|오고)"
    r"|\b(?:hear|heard) (?:him|her|them|the door|the key|keys|his|her|footsteps|someone)\b|\b(?:he|she|they)(?:'s|s| is| are|'re)? (?:just )?(?:got (?:home|back|in)|home|back|coming|here now|outside|at the door|pulling up|walking in|came (?:in|home|back))\b|\b(?:he|she|they)(?:'ll| will) be (?:home|back|here)\b|\b(?:car|keys?|door)(?:'s| is)? (?:in the (?:driveway|lock)|opening|just opened)\b",
    re.IGNORECASE,
)
_HELPERS: Final = re.compile(
    r"경찰|구급|119|112|친구|이모|고모|언니|이웃|쉼터|선생님|\b(?:police|cops?|officers?|friend|neighbou?r|aunt|ambulance)\b",
    re.IGNORECASE,
)
_WHAT_NOW: Final = re.compile(
    r"어떻게 ?(?:해야|하면|하죠|해요|할)|어떡하|어떡해|어쩌[죠면지]|뭘 ?(?:해야|하면)|뭐부터|\bwhat (?:do|should|can|am) i\b|\bdon'?t know what to do\b|\bhelp me\b",
    re.IGNORECASE,
)
_IF_NORMAL: Final = re.compile(
    r"정상(?:이|인|일)|남들도|다들 ?(?:이래|그래|이런|그런|어떻게)|원래 ?(?:이래|그래|이런|그런)|흔한|괜찮은 ?(?:거|건)|심한 ?(?:거|건)|예민한 ?(?:거|건)|폭력(?:은|이)? ?(?:맞|아니)"
    r"|\b(?:is|was) (?:this|that|it) (?:normal|okay|ok|abuse|bad)\b|\b(?:do|does) (?:all|every\w*|other) (?:\w+ )?(?:couples|people|parents|guys|men)?|\bam i (?:overreacting|too sensitive|dramatic)\b|\bnot (?:really )?abuse\b",
    re.IGNORECASE,
)
_BLAMES_SELF: Final = re.compile(
    r"(?:나|저) ?때문|(?:제|내)(?:가|탓| ?잘못).{0,16}(?:해서|잘못|때문|탓|건드|화나게|대들|말대꾸|못해서|맞을 ?만|그랬|그런)|(?:제|내) ?(?:탓|잘못)|말대꾸|맞을 ?짓|\bmy fault\b|\bi (?:made (?:him|her)|provoked|talked back|deserved?|started it|pushed (?:him|her))\b|\bshouldn'?t have (?:said|talked|answered)\b",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(
    r"(?:때린|맞은|그런|손댄|위협한) ?적(?:은|이|까지는?)? ?(?:한 ?번도 ?)?없|(?:때리|맞)(?:거나|지|진|지는) ?.{0,8}(?:않|안 ?[해하])|무섭(?:지|진|지는) ?않|안 ?(?:무서|때[리려]|맞)|(?<!원래 )(?<!원래)그런 ?(?:사람|건|거)(?:은|는)? ?(?:아니|아녜)|^\s*(?:아니|아뇨|no\b|nope|nah)|\bnever (?:hit|hurt|touch\w*|threaten\w*)|\bnot (?:like that|scared|afraid|violent)\b|\b(?:doesn'?t|didn'?t) (?:hit|hurt)\b",
    re.IGNORECASE,
)
_OF_CHILD: Final = re.compile(
    r"학교에서|학폭|어린이집|유치원|학원에서|(?:아들|딸|애|아이|조카)(?:이|가|은|는)"
)
"""Somebody else's child who was hit elsewhere."""
_LAUGHS: Final = re.compile(r"[ㅋㅎ]{2,}|\b(?:lol|haha|lmao|jk)\b", re.IGNORECASE)
_N_OPEN: Final = 3
"""Replies after which an answer about home still holds."""
_WATCHED: Final = re.compile(
    r"(?:폰|핸드폰|휴대폰|카톡)(?:도|을|를)? ?(?:가끔 |매일 |다 )?(?:검사|뒤[져지]|봐서|봐요|봄|본다|보거든|볼까|확인해)|\b(?:checks|goes through|reads|tracks|monitors) my (?:phone|messages|texts|mileage|location|car|every move|calls)\b",
    re.IGNORECASE,
)
_DREADED: Final = re.compile(
    r"무서[웠워운]|무섭|떨[려렸]|저 ?어떡해|어떡하죠|지울|\b(?:scared|afraid|terrified|what do i do|delet\w+ this)\b",
    re.IGNORECASE,
)
_OF_ADULTS: Final = re.compile(
    r"\bif i (?:ever )?leave\b|결혼 ?[0-9한두세네몇십]|신랑|애 ?(?:기 ?)?아빠|남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|시댁|시어머니|아들|\b(?:husband|wife|boyfriend|girlfriend|bf|gf|fianc\w+|partner|ex)\b|\bmy (?:son|daughter|grandson|stepson|nephew|brother)(?:'s| is) (?:[2-6]\d|grown)\b|\b(?:son|daughter|grandson) (?:\w+ ){0,4}(?:moved|living) (?:back )?(?:in|with)\b",
    re.IGNORECASE,
)
_KINDS: Final = (
    "normal",
    "blow",
    "out",
    "home",
    "mark",
    "again",
    "half",
    "watched",
    "coming",
    "what",
    "blame",
    "stay",
    "denied",
)


def answer_at_home(
    text: str, before: Sequence[str], locale: str, said: Sequence[str] = (), *, is_open: bool = False
) -> str | None:
    """What is answered to blows that come again, leave marks or make home a place of fear; None otherwise.

    Args:
        text: The message.
        before: The person's earlier messages, oldest first.
        locale: ``ko`` or ``en``.
        said: The companion's replies, oldest first; none of them is said again.
        is_open: Whether an attack was answered, or asked about, lately.
    """
    told = [straight(each) for each in (*before[-_N_AROUND:], text)]
    was_answered = was_home_answered(said)
    kind = _kind_now(told[-1]) if was_answered or is_open else None
    kind = kind or _kind(told) or ("stay" if was_answered and _goes_on(told[-1]) else None)
    if kind is None or (kind == "denied" and not was_answered):
        return None
    kinds = (kind, "stay") if was_answered else (kind,)
    found = (each for each_kind in kinds for each in _texts(locale, (each_kind,), _line(told)))
    return next((each for each in found if each not in said), None)


def was_home_answered(said: Sequence[str]) -> bool:
    """Whether violence at home was answered lately, and not taken back since."""
    for reply in reversed(said[-_N_OPEN:]):
        if any(reply in _texts(locale, ("denied",)) for locale in WORDS):
            return False
        if any(reply in _texts(locale) for locale in WORDS):
            return True
    return False


def _kind_now(last: str) -> str | None:
    """What a message says behind an answer about violence, in words that alone would be anything."""
    if _COMING.search(last) and not _HELPERS.search(last):
        return "coming"
    if _WATCHED.search(last):
        return "watched"
    if _NEVER.search(last) and not _VIOLENT.search(last):
        return "denied"
    for kind, pattern in (("normal", _IF_NORMAL), ("what", _WHAT_NOW), ("blame", _BLAMES_SELF)):
        if pattern.search(last):
            return kind
    return None


def _goes_on(last: str) -> bool:
    return not is_plainly_harmless(last) and _NOT_OURS.search(last) is None


def _kind(told: Sequence[str]) -> str | None:
    last = told[-1]
    if _OUT.search(last) and not any(map(_NO_OUT.search, told)):
        return "out"
    blows = [each for each in told if _BLOW.search(each) and not _NOT_OURS.search(each)]
    was_out = any(map(_OUT.search, told[:-1])) and not any(map(_NO_OUT.search, told))
    if not blows and not was_out:
        return ("watched" if _WATCHED.search(last) else "half") if _is_half_said(told) else None
    if was_out and _OUTSIDE.search(last):
        return "out"
    for kind, pattern in (("home", _HOME), ("mark", _MARK), ("again", _AGAIN)):
        if pattern.search(last):
            return kind
    if _BLAMES_SELF.search(last):
        return "blame"
    return "blow" if last in blows and not (_LAUGHS.search(last) or _OF_CHILD.search(last)) else None


def _is_half_said(told: Sequence[str]) -> bool:
    """Whether two signs of violence by somebody near stand in the talk, the last message among them."""
    last = told[-1]
    if not any(map(_NEAR.search, told)) or any(map(_NOT_OURS.search, told)):
        return False
    if _MARK.search(last) and _AGAIN.search(last):
        return True
    if _is_violent(last) and (len(told) > 1 or any(map(_OF_ADULTS.search, told))):
        return True
    if not any(map(_OF_ADULTS.search, told)) and not (_MARK.search(last) or _DREADED.search(last)):
        return False
    if _CONTROLS.search(last) and any(map(_OF_ADULTS.search, told)):
        return True
    n_hints = sum(_is_hint(each) for each in told)
    is_said_now = _KIND_ELSE.search(last) or _HINT.search(last) or _DREADED.search(last) or _MARK.search(last)
    return n_hints >= (1 if _MARK.search(last) else 2) and is_said_now is not None


def _is_violent(text: str) -> bool:
    return _VIOLENT.search(text) is not None and _BY_NOBODY.search(text) is None


def _is_hint(text: str) -> bool:
    return any(each.search(text) for each in (_HINT, _KIND_ELSE, _WATCHED)) or _is_violent(text)


def all_answers(locale: str) -> tuple[str, ...]:
    """Everything that may be answered here."""
    return _texts(locale)


def all_stays(locale: str) -> tuple[str, ...]:
    """What is said where nothing of its own fits a message behind an answer about home."""
    return _texts(locale, ("stay",))


def stays(told: Sequence[str], locale: str) -> tuple[str, ...]:
    """The same, with the line that fits the person by what they told."""
    return _texts(locale, ("stay",), _line(told))


def _line(told: Sequence[str]) -> tuple[str, ...]:
    return ("adult" if any(map(_OF_ADULTS.search, told)) else "child",)


@cache
def _texts(
    locale: str, kinds: tuple[str, ...] = _KINDS, lines: tuple[str, ...] = ("child", "adult")
) -> tuple[str, ...]:
    """The texts of these kinds, each with the line for children, for adults or for both."""
    words = WORDS[locale]
    return tuple(
        _begun(each.format(line=words[line][0])) for kind in kinds for each in words[kind] for line in lines
    )


def _begun(text: str) -> str:
    """The text with a capital where a sentence begins with the name of a line."""
    return re.sub(r"(?<=[.?] )the (?=youth|line)", "The ", text)
