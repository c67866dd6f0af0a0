"""Which help a message of crisis calls for first, by clear words alone.

It is asked only about messages that are graded as crisis. Without clear words the
danger is one's own, for that answer serves everybody.
"""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

from ml.safety.harmless import HARMLESS
from ml.safety.patterns import any_of
from ml.safety.rules import fired_rules
from ml.safety.types import Danger
from ml.safety.views import Views, look

_WHO: Final = (
    r"(?:남편|아빠|아버지|엄마|어머니|계부|계모|의붓\S{1,3}|남친|남자친구|애인|여친|여자친구|형|오빠|누나|언니|동생|아저씨|아내|와이프|그사람|그놈|그새끼|그인간|그남자"
    r"|삼촌|이모|고모|시댁|사장|상사|선임|선배|남자|여자|사람|놈|누가|누군가|스토커|애들|걔|걔네|룸메|아들|이웃|옆집|집주인|선생님?|손님|코치님?|감독님?|교관|반장|대표|쌤|팀장님?|부장님?|과장님?|점장님?|영감|시엄니|시동생|동거인|빚쟁이|스토커|친구들|[두세네섯덟러]명)(?:이|가|은|는|들이|들은|도|한테|에게|께서)?"
)

_ATTACK: Final = any_of(
    rf"{_WHO}.{{0,24}}(?:때려(?!치|쳐)|때리(?!고싶|면안)|때렸|때린다|때림|패고|팼|팬다|폭행|목을?(?:조르|조른|졸라|졸랐|잡고|잡았|눌[러렀])|머리채|밀쳐|밀쳤|걷어차|발로차|주먹)",
    rf"{_WHO}.{{0,20}}(?:(?:칼|흉기|망치|가위)(?:을|를)?(?:들|사진|보여|부림|휘두|로위협|로찌)|(?:물건|그릇|접시|술병|병|의자|유리|컵|폰)(?:을|를)?(?:막)?(?:집어)?던[지져졌]|불(?:을)?지르)",
    r"(?:죽인다|죽이겠다|죽여버린다|죽여버리겠다|죽일거라|죽여버릴거라|가만안둔다)(?:고|면서|며|는|네)|(?:죽인|죽이겠|죽여버린|죽여버리겠|죽일거|죽여버릴거)대",
    rf"{_WHO}.{{0,20}}(?:협박|위협|해치려|죽이려)|협박(?:을)?(?:당|받)",
    r"(?:남친|남자친구|남편|여친|여자친구|애인|아내|아빠|아버지|엄마|차안).{0,30}같이죽(?:을래|자|재|어)|같이죽(?:을래|자|어버리자)[?!]?(?:이랬|이러|이래|라고|하면서|했어|하더|그랬)",
    r"(?:문|현관|창문)(?:을|문을|이|도)?(?:막|계속|지금|자꾸|곧|금방)?(?:부(?:수(?!지않)|숴|쉈|술것|술거|서질|서지려|서져)|발로차|따고|뜯|쾅쾅)|문(?:을)?잠[그갔궜].{0,10}(?:발로차|쾅|두드|부[수서숴술])",
    r"(?:집|회사|학교|여기|문앞|집앞|현관)(?:앞)?(?:까지|에까지)(?:막|또|계속)?(?:따라|쫓아|찾아)(?:왔|와|오)",
    rf"{_WHO}.{{0,16}}(?:(?:집|방|문|현관|창문)(?:에|안에|안으로|으로|을|를)?(?:막|자꾸|계속)?(?:들어오려|들어왔|따고|침입)|따라(?:와|오|왔|온다)|쫓아(?:와|오|왔|온다)|미행|스토킹)",
    r"스토킹(?:을)?(?:당|받)|스토커|때리던(?:사람|남자).{0,20}(?:앞|출소|찾아)|(?:뒤를?|계속)(?:따라오|따라와|쫓아오|쫓아와)",
    rf"{_WHO}.{{0,24}}(?:가둬|가뒀|(?:에|를|을|로)가두|감금|못나가게|(?:집에|밖에|밖으로|안)안?보내줘?(?:요|서)?(?=.{{0,6}}(?:무서|도와|갇|살려))|(?:밖에서|저를|나를|우리를?).{{0,12}}잠[가갔그궜]|문(?:을)?(?:걸어)?잠[가갔그궜].{{0,14}}(?:못나|안보내|안열어줘|나가지도|때[려리]|맞|덤[벼비]|죽인|죽이|밥도|뺏|나오면|도와))",
    r"감금(?:당|돼|되|했)|(?:집|방|창고|화장실|지하실|숙소|차|여기)(?:에|안에)?(?:지금|혼자)?갇(?:혀|혔)(?!.{0,6}(?:사는|기분|느낌|것같|듯)).{0,24}(?:남편|아빠|도와|살려|못나|나갈수|안열|때[리려]|신고)",
    r"(?:화장실|장롱|옷장|방|창고|베란다|침대밑)(?:에|안에|에서|으로)?.{0,12}숨(?:어있|어서|었)(?!.{0,6}숨바꼭질)",
    r"(?<!로)(?:또|방금|오늘도|지금|계속|매일)(?:막)?(?:얻어)?맞(?:았|고있|고살|는중)|맞고있(?:어|는|습)|맞아죽을|목(?:이|을)졸(?:렸|리고)",
    r"성폭행|강간|강제로(?:당|만[지졌]|범|덮)|성폭력(?:을)?당|몸을?(?:자꾸|막|계속)?만[지져졌]",
    r"(?:사진|영상|동영상)(?:을|를)?.{0,8}(?:뿌린|뿌리겠|뿌릴|퍼뜨린|퍼뜨리겠|유포하|유포한|올리겠|올린)(?:다고|대|거래|겠)",
    r"^(?!.*(?:회사|직장|학원|카페|가게|게임|단톡|동아리|모임|팀에서|식당|도서관|비밀번호|비번|열쇠|도어락|배터리|월세|모기|벌레|고양이|강아지)).*(?:(?:쫓겨났|쫓아냈|내쫓(?:았|겼)).{0,12}(?:문|밖|못|안|추|밤|맨발)|나가라(?:고|며|면서|더니).{0,8}문(?:을|도)?(?:걸어)?잠)",
    r"(?:비명|맞는|때리는|살려달라는)소리.{0,16}(?:들|나|끊|조용)",
)
_NO_ATTACK: Final = re.compile(
    r"(?:밥그릇|물그릇|사료|화분|공|캔|깡통|쓰레기통|돌멩이|박스|눈사람)(?:을|를|만)?(?:막|또)?(?:발로)?(?:차|걷어)|주사(?:를)?맞|(?:수액|링거|예방접종|백신|비)(?:를)?맞"
    r"|(?:죽겠다|죽는다|죽을거라|죽어버리겠다|죽어버린다|자살하겠다|자살한다|뛰어내리겠다)(?:고|며|면서).{0,6}(?:협박|위협)"
    r"|차라리(?:나를|날|저를|한대|한번|막|좀|그냥|대놓고)*(?:때[리려릴렸]|패|맞|욕)|(?:때리|때려)(?:기라도|기나|주기라도|줬으면|달라)"
    r"|몸을던[지져졌]|(?<![제내])몸을(?:막|자꾸|계속)?때|(?:강아지|고양이|개)(?:가|도).{0,8}(?:따라|쫓아)|스스로때|자기(?:가)?(?:자기)?(?:머리|몸|팔|손목|가슴)(?:를|을)?(?:막)?(?:때|칼|주먹)"
    r"|(?:내가|제가|나도|저도|화가?나서|열받아서|화나서|짜증나서|빡쳐서).{0,16}(?:문|창문|벽).{0,6}부[수숴술]|주먹으로문|(?:음식점|가게|차|자동차|냉장고|세탁기)문"
    r"|(?:내가|제가|나도모르게).{0,16}(?:때릴|때려버릴|죽일|해칠|던질)(?:것같|거같|까봐)"
)
_UNREAL: Final = re.compile(
    r"꿈에서|꿈속|꿈에(?!도)|악몽|(?:영화|드라마|소설|웹툰|만화|게임|뉴스)(?:에서|속|장면|캐릭)"
)
_LONG_AGO: Final = re.compile(
    r"예전|옛날|어릴때|어릴적|어렸을|어린시절|작년|재작년|년전|달전|시절|학생때|(?:초등|중등|고등|초등학교|중학교|고등학교|초딩|중딩|고딩)때|과거에|한때|때렸었|맞았었|했었"
)
_NOW: Final = re.compile(r"지금|방금|또|오늘|아직도|아직|요즘|계속|여전히|막|안멈|안멎")

_INJURY: Final = any_of(
    r"(?<!코)피(?:가)?(?:계속|너무|막|자꾸|많이|진짜|철철|줄줄|뚝뚝)*(?:안멈|안멎|멈추(?:지|질)|멎(?:지|질)|흘러|흐르|흘리|흥건|나(?:요|고|는데|서|와|오)|났|나$|철철)|피(?:를)?(?:많이|너무|계속)(?:흘|나)|피가.{0,6}많이나|피가보[여이]|방금(?:다|전부)삼켰|(?<!코)피범벅|(?<!뇌)(?<!막하)출혈(?!경쟁)",
    r"(?:손목|팔목|팔|허벅지|다리|배|목)(?:을|를|에|에다)?(?:또|방금|지금|막|칼로|너무|깊게|깊이|다시)*(?:그었|그어버렸|긋고있|긋는중|베었|벴|찔렀|찌르고있)",
    r"(?:방금|지금|막|또|오늘|오늘도|조금전에?)(?:결국|또|다시)?(?:자해(?:를)?(?:했|하고있|하는중|해버)|그었|그어버)|자해(?:를)?하고있",
    r"(?:칼|커터|면도날|유리조각)(?:로|으로)(?:내|제|또|좀|살짝|막|팔|손목|다리|허벅지)*(?:을|를|에)?(?:그었|그어버|긋고있|그어봤)",
    r"(?:약|알약|수면제|진통제|처방약)(?:을|를|도|이랑술을)?.{0,10}(?:많이|한꺼번에|왕창|잔뜩|몽땅|전부|한통|한움큼|[0-9수]+[알십개]|털어).{0,6}(?:(?<!빼)먹었|먹어버|먹고(?!싶)|삼켰|삼키고(?!싶)|넣었|털어넣었)|먹으면안되는.{0,8}(?:먹었|마셨|삼켰)",
    # "감기약 다 먹었는데 안 낫네" has taken what was prescribed.
    r"(?<!감기)(?<!비염)(?<!두통)(?<!소화)(?<!혈압)(?<!코)(?<!목)(?<!한)(?<!보)(?<!위)(?<!처방받은)(?<!먹던)(?:약|알약|수면제|진통제)(?:을|를|도)?.{0,6}(?<!먹)다(?!가).{0,3}(?:(?<!빼)먹었|먹어버|삼켰|삼키고(?!싶)|넣었|털어넣었)",
    r"(?:약|알약|수면제|진통제|처방약|타이레놀|신경안정제|안정제|졸피뎀)(?:을|를)?(?:방금|지금|막|오늘|다)*(?:(?:열|스무|스물|서른|마흔|쉰|수십|몇십|여러|[1-9][0-9])(?:몇|여)?(?:알|개|정)|한통|두통|통째로?|한움큼|한줌)(?:을|를)?(?:다|넘게|정도|이나|쯤)*(?:먹었|먹어버|삼켰|털어)",
    r"숨을?안쉬어?(?=요|는데|고|네|$)|의식(?:이|을)?(?:없|잃)|쓰러(?:졌|져).{0,10}(?:안일어|안깨|못일어|의식)",
)
_ENGLISH_SOMEBODY: Final = r"\b(?:he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mom|mother|mum|brother|sister|uncle|step ?-?(?:dad|mom|father|mother)|someone|somebody|man|men|guy|stranger|people|roommate|boss|neighbou?r)(?:'s|'re)?\b"
_ENGLISH_ATTACK: Final = any_of(
    rf"{_ENGLISH_SOMEBODY}.{{0,30}}\b(?:hit|hits|hitting|beats?\b(?! (?:me|us) to (?:it|the (?:punch|car|door|front|phone|shower|bathroom|kitchen|last)|telling|saying)\b)|beating|punch\w*|chok\w+|strangl\w+|kick\w*|slap\w*|hurt|hurts|hurting|attack\w*|grab\w*|rap(?:e|ed|ing)|assault\w*|push\w*|threw|throw\w*|threaten\w*|follow\w*|stalk\w*|chas\w+|touch(?:es|ed|ing)?)\b.{{0,12}}\b(?:me|us|(?:my )?(?:mom|mommy|mum|mother|dad)|her(?!self)|(?:my|his|her) (?:kids?|child|son|daughter|baby|brother|sister|wife|girlfriend)|things|to kill (?:me|us))\b",
    rf"{_ENGLISH_SOMEBODY}.{{0,30}}(?:\b(?:break|breaks|breaking|broke|kick\w*|bang\w*|pound\w*|smash\w*)\b.{{0,12}}\b(?:door|in|into|window)\b|\block(?:s|ed|ing)? (?:me|us|my)\b|\bwon'?t let (?:me|us) (?:leave|out|go|call)|\b(?:has|with|holding|got|pulled) a (?:knife|gun|bat)\b|\b(?:kill|find and kill) (?:me|us|my (?:kid|child|son|daughter))\b(?! for (?:not|forgetting|being late|eating|missing|telling)\b)|\b(?:outside|inside|in|at) my (?:house|room|door|apartment|home|window)\b)",
    r"\b(?:i'?m|i am|we'?re|we are|i was|was|being|been|got) (?:being |just |getting )?(?:followed|stalked|chased|attacked|beaten|raped|assaulted|held (?:here|captive)|locked (?:in|inside)(?! my (?:head|mind)))\b",
    r"\b(?:hiding|hid) (?:in|inside|under) (?:the|a|my) (?:bathroom|closet|bedroom|bed|room|wardrobe|car)\b",
    r"\bmy stalker\b|\bstalker(?:'s| is)\b|\bhear (?:hitting|screaming)\b|\blocked the (?:front )?door and took\b|\b(?:screaming|screams)\b.{0,20}\b(?:next door|upstairs|downstairs|neighbou?r)",
)
_ENGLISH_NO_ATTACK: Final = re.compile(
    r"\b(?:somebody|someone)(?: please| just)? kill me\b|\bwish (?:they|he|she|somebody|someone)(?:'d| would)? (?:just )?(?:hit|slap|punch|hurt|yell at|scream at) me\b|threaten\w* (?:to |with )?(?:kill (?:him|her|them)sel|suicide|hurt (?:him|her|them)sel)\w*"
)
_ENGLISH_INJURY: Final = re.compile(
    r"\b(?:won'?t|can'?t|doesn'?t|isn'?t|not|cannot) (?:seem to )?(?:stop|stopping) (?:the )?bleed|\b(?:i'?m|i am|still|keeps?|arm is|wrist is|he'?s|she'?s) bleeding\b|\bbleeding (?:a lot|badly|so much|everywhere|heavily|won'?t)|\b(?:so much|too much|lots of|fresh) blood\b|\bblood on (?:my|the (?:sheets|floor))\b|\bblood (?:won'?t|everywhere|keeps|is everywhere)"
    r"|\b(?:just|already|now) (?:cut|slit|slashed|stabbed|burned) (?:my ?self|my \w+)|\bi (?:cut|slit|slashed|stabbed) (?:my (?:wrists?|arms?|legs?|thighs?|throat)|my ?self (?:again|just now|tonight|too deep))|\bcut too deep"
    r"|\b(?:took|swallowed|taken|downed) (?:them all|all (?:of )?(?:my|the|those|his|her)|too many|way too many|a (?:bunch|handful|lot) of|the whole (?:bottle|pack|box)|(?:(?:like|about|around|maybe|over|almost|nearly|at least) )?(?:[7-9]|\d{2,}) (?:\w+ )?(?:pills|tablets)|(?:a|an|the|my) (?:whole|entire|full) (?:bottle|pack|box|strip) of (?:\w+ )?(?:pills|tablets|meds|medication|tylenol|advil|aspirin|ibuprofen|paracetamol|acetaminophen|xanax|benadryl|antidepressants|painkillers|sleeping)|(?:some|a few|lots of|a lot of|many|more) (?:pills|tablets|meds)\b.{0,12}(?:not sure|don'?t know|dunno|lost count|forgot) (?:of )?(?:how many)?)(?! (?:notes|photos|pictures|classes))|\b(?:i|have|just|he|she) (?:have |just )?overdosed"
    r"|\b(?:isn'?t|not|stopped) breathing\b|\bunconscious\b"
)
_ENGLISH_LONG_AGO: Final = re.compile(
    r"\b(?:years? ago|months? ago|(?<!like i )(?<!than i )(?<!as i )(?<!like we )used to|as a (?:kid|child|teen)|back then|last year|in the past|when i was (?:a (?:kid|child|teen)|young|little|small|in|\d+))\b"
)
_ENGLISH_NOW: Final = re.compile(r"\b(?:now|again|tonight|today|still|keeps|won'?t stop)\b")
_ENGLISH_UNREAL: Final = re.compile(r"\b(?:dream(?:t|ed)?|nightmare|movie|film|novel|game|in the show)\b")
_ENGLISH_WISH: Final = re.compile(
    r"\b(?:somebody|someone|please)(?: please| just)? kill me\b|\b(?:want|wanna|wish|going|ready|rather)\b.{0,12}\b(?:die|dead|be gone)\b|\bkill(?:ing)? my ?self|\bend (?:my life|it all|it tonight)|\b(?:i'?m|feel|am) suicidal|\bdon'?t (?:want to|wanna) (?:live|be alive|wake up|exist|be here)"
)
_WISH: Final = re.compile(
    r"죽어버릴까|죽어버리고싶|죽는게(?:낫|나을|나아)|죽으려(?:고|구|는)|죽을게|죽을래|죽을까(?!봐)|죽고싶(?!냐|대)"
)
_OWN_HARM: Final = re.compile(
    r"(?:내|제)(?:가)?(?:내|제)?(?:몸|팔|손목|다리|허벅지|살)(?:에|에다|을|를)?(?:또|다시|자꾸|막|계속|요즘)*(?:상처(?:를)?(?:또|다시)?(?:[내냈]|만들|입[히혔])|그[었어으]|긋|다치게|할퀴|할켜|때[리려렸]|찌[르]|꼬집어뜯|지졌|해[치쳤])"
    r"|(?<!한테)(?<!아이가)(?:또|다시|몰래)(?:내|제)?(?:몸|팔|손목|다리|허벅지)(?:에|에다|을|를)?(?:또|다시)?(?:칼로)?(?:상처(?:를)?(?:[내냈]|만들)|그[었어으]|긋)"
    r"|(?:벽|바닥|책상|문)에(?:다)?(?:내|제)?(?:머리|이마)(?:를)?(?:막|계속|세게|또)*(?:박았|박고|박는|찧|부딪쳤)|(?:내|제)가(?:나|저|내자신|제자신|내몸|제몸)(?:한테|에게|에|를|을)(?:한|낸|그은|그런|한거|낸거)(?:거|것|건|자국)"
    r"|(?:멍|피)(?:이|가)?들?(?:날)?때까지(?:내|제)(?:팔|다리|몸|머리|뺨|허벅지)|자해(?:를)?(?:하는데|하고있|못고치|못끊|못멈)"
    r"|(?:나를|저를|나자신을|제자신을|스스로(?:를)?|자신을)(?:또|다시|자꾸|막|계속)*(?:다치게|상처[내입냈]|해[치쳤]|때[리려렸]|벌주|아프게(?:하|해|했))"
    r"|(?<![가-힣]가)(?<![가-힣]이)(?:또|다시|요즘|결국|어제|밤에|오늘|자꾸|혼자|몰래)(?:또|다시|좀)?자해(?:를)?(?:했|하|해)|^자해(?:를)?(?:했|하|해|또|다시)|(?:손목|팔|허벅지)(?:을|를|에)?(?:또|다시|자꾸)+(?:그[었어으]|긋)"
)
_ENGLISH_OWN_HARM: Final = re.compile(
    r"\bi(?:'m|'ve| am| have|m|ve)? (?:\w+ ){0,4}(?:hurt(?:ing)?|cut(?:ting)?|harm(?:ed|ing)?|burn(?:ed|ing)?|scratch(?:ed|ing)?|hit(?:ting)?|punish(?:ed|ing)?) (?:my ?self|my own (?:skin|arms?|legs?|body))\b(?! (?:at|in) (?:the gym|football|soccer|practice|training))"
    r"|\bi(?:'ve| have|ve)? (?:\w+ ){0,3}(?:self[- ]?harm(?:ed|ing)?|relapsed into (?:cutting|self))\b|\bstarted (?:cutting|self[- ]?harming)\b|\bi (?:\w+ )?cut(?:ting)? again\b"
)
_NO_OWN_HARM: Final = re.compile(
    r"\b(?:shaving|cooking|cutting onions|by accident|accident\w*|paper ?cut|haven't|not|never|stopped)\b|실수로|요리하다|운동하다|넘어져|면도|안했|하지않|참았|끊었"
)
_ACUTE: Final = re.compile(r"방금|지금|피가|피를|안멈|안멎|깊|벌어|어지러|삼켰|먹었")
_ENGLISH_ACUTE: Final = re.compile(r"\b(?:just|now|bleed\w*|blood|deep|dizzy|swallowed|took)\b")
_SOMEBODY: Final = (
    r"(?:친구|동생|언니|오빠|누나|형|엄마|어머니|아빠|아버지|남편|아내|와이프|아들|딸|아이|애|지인|후배|선배|동료|애인|남친|여친|남자친구|여자친구|룸메|룸메이트|조카|사촌|할머니|할아버지|제자|학생|걔|그사람|그친구|누가|누군가|팬|친한\S{1,4})"
    r"(?:가|이|는|은|도|께서|한테서?|에게서?)"
)
_OTHER: Final = re.compile(
    rf"{_SOMEBODY}.{{0,24}}(?:(?:죽고싶|살기싫|사라지고싶|없어지고싶|죽어버리고싶)(?:다고|다는|다며|다면서|다네|다더|대|댔|어해|어하|단)"
    r"|(?:죽을|죽어버릴|끝낼|뛰어내릴|자살할|갈)(?:거|것|꺼)(?:라고|래|라는|라네|라더)|(?:죽겠|(?<!안)죽는|죽어버리겠|자살하겠|자살한|뛰어내리겠|뛰어내린|끝내겠|끝낸)다(?:고|며|면서|네|더)"
    r"|죽으려(?:고)?(?:했|해|하는|하고|해서)|(?:죽겠|죽는|죽어버리겠|뛰어내리겠|죽을거)대|유서|자해(?:를)?(?:하|했|해)|자살(?:을)?(?:하려|시도|암시|예고|할)"
    r"|(?:옥상|난간|다리위)(?:에|에서)?(?:올라|있|서)|(?:작별|마지막)(?:인사|문자|카톡|톡|메시지)?.{0,8}(?:보냈|보내왔|남기|남겼|왔)|목숨을?끊)"
)
_SELF_TOO: Final = re.compile(
    r"(?:나도|저도|나는|저는|내가|제가|난|전).{0,12}(?:죽고싶(?!다는|다고|대|지않)|따라가고싶|죽을래|죽으려|살기싫)"
)
_ENGLISH_OTHER: Final = re.compile(
    r"\b(?:friend|brother|sister|mom|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|kid|roommate|cousin|colleague|co-?worker|student|he|she|they|someone|somebody)\b"
    r".{0,40}\b(?:(?:want|wants|wanted|going|tried|trying|plans?|threaten\w*) to (?:die|kill (?:him|her|them)\w+|end (?:his|her|their|it)|hurt (?:him|her|them)sel\w+|jump)|(?:kill|killing|hurting|harming|cutting|cut) (?:him|her|them)sel\w+|suicid\w+|(?:sent|left|wrote|posted|texted) .{0,16}(?:goodbye|note|farewell)|on (?:the|a) (?:roof|ledge|bridge))"
)
_ENGLISH_SELF_TOO: Final = re.compile(
    r"\bi (?:also |just |too )?(?:want|wanna|wish) (?:to )?(?:die|be dead|join (?:him|her|them))|\b(?:me|myself) too\b|\bkill(?:ing)? my ?self"
)
_URGENT: Final = re.compile(
    r"지금|방금|오늘|이제|곧|당장|(?:죽|할|갈|끝낼|뛰어내릴)게(?:요|$)|안녕|고마웠|마지막|옥상에|올라왔|삼켰|먹었|그었|살려"
)
_ENGLISH_URGENT: Final = re.compile(
    r"\b(?:now|tonight|today|goodbye|bye|i'?m going to|i'?m gonna|i will|about to|just took|took)\b"
)
_WISHES: Final = frozenset(
    {
        "wish_to_die",
        "suicide_meant",
        "not_wanting_to_live",
        "ending_life",
        "never_waking",
        "death_preferred",
        "disappearing",
    }
)
"""Rules that speak of the writer's own wish, whoever attacks them."""


def clear_danger(text: str) -> Danger | None:
    """The kind of danger that a message clearly names; None where its words name none."""
    views = look(text)
    has_wish = _has_wish(text, views)
    if _is_attacked(views):
        return Danger.ATTACK_AND_WISH if has_wish else Danger.ATTACK
    if _is_hurt(views):
        return Danger.INJURY
    if _is_about_other(views):
        return Danger.OTHER
    return Danger.OWN if has_wish else None


def is_by_own_hand(text: str) -> bool:
    """Whether a message tells of harm by one's own hand, but of no wound that cannot wait."""
    views = look(text)
    is_acute = _ACUTE.search(views.solid) or _ENGLISH_ACUTE.search(views.plain)
    return is_acute is None and _harms_oneself(views)


def is_urgent(text: str) -> bool:
    """Whether a message speaks of danger at this moment, and does not describe what comes over somebody at times."""
    views = look(text)
    is_now = _URGENT.search(views.solid) or _ENGLISH_URGENT.search(views.plain)
    return is_now is not None or clear_danger(text) not in {None, Danger.OWN}


def danger_of(text: str) -> Danger:
    """Which help a message of crisis calls for first; without clear words, that for one's own danger."""
    return clear_danger(text) or Danger.OWN


def _has_wish(text: str, views: Views) -> bool:
    spoken = (
        _ENGLISH_WISH.search(views.plain)
        or _WISH.search(HARMLESS.sub("", views.solid))
        or _harms_oneself(views)
    )
    return bool(spoken) or any(rule.name in _WISHES for rule in fired_rules(text))


def _harms_oneself(views: Views) -> bool:
    told = _OWN_HARM.search(views.solid) or _ENGLISH_OWN_HARM.search(views.plain)
    is_excepted = _NO_OWN_HARM.search(views.solid) or _NO_OWN_HARM.search(views.plain)
    return told is not None and is_excepted is None and _is_present(views)


def _is_attacked(views: Views) -> bool:
    korean = _NO_ATTACK.sub("", views.solid)
    english = _ENGLISH_NO_ATTACK.sub("", views.plain)
    return bool(_ATTACK.search(korean) or _ENGLISH_ATTACK.search(english)) and _is_present(views)


def _is_hurt(views: Views) -> bool:
    return bool(
        _INJURY.search(HARMLESS.sub("", views.solid)) or _ENGLISH_INJURY.search(views.plain)
    ) and _is_present(views)


def _is_about_other(views: Views) -> bool:
    if _SELF_TOO.search(views.solid) or _ENGLISH_SELF_TOO.search(views.plain):
        return False
    told = _OTHER.search(views.solid) or _ENGLISH_OTHER.search(views.plain)
    return told is not None and _is_present(views)


def _is_present(views: Views) -> bool:
    is_unreal = _UNREAL.search(views.solid) or _ENGLISH_UNREAL.search(views.plain)
    is_over = _LONG_AGO.search(views.solid) or _ENGLISH_LONG_AGO.search(views.plain)
    is_now = _NOW.search(views.solid) or _ENGLISH_NOW.search(views.plain)
    return not is_unreal and (is_now is not None or not is_over)
