"""The cues of the step before the plain word, and what speaks against it (`ml/safety/steps.py`)."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

from ml.safety.patterns import loosely

ASK: Final = {
    "ko": loosely(
        r"(?:^|[\s,.])(?:나|저|내|제) ?(?:하나)(?:쯤)? ?(?:은|이|만|가)? ?(?:없|빠져|사라|죽)",
        r"(?:나|저|내|제)(?:가|만|는)? (?:이 세상에 )?(?:없(?:으면|어도|어지면|어져도|어진다면|었으면)|사라지(?:면|고 싶)|사라져도|죽(?:으면|어도))(?!.{0,8}(?:안 되는|밥))",
        r"(?:그냥|이제|전부|모두)? ?다 (?:끝내고 싶|끝내버리고 싶|끝났으면|끝내 ?버릴까|내려놓고 싶|놓아 ?버리고 싶)",
        r"(?:사라지고|없어지고|증발하고|세상에서 없어지고) 싶",
        r"(?:눈을?|잠에서|아침에) ?(?:안|다시) ?(?:뜨|깨)(?:지 않)?(?:았으면|었으면|고 싶지)|(?:눈을?|잠에서|아침에) ?(?:뜨|깨|일어나)지 ?않(?:았으면|고 싶)|이대로 (?:안 깨|잠들어서|눈 감)",
        r"(?:왜|뭐 하러|뭐하러) (?:사는지|살아야|살아 ?있는지)|살아(?:서|있어서|봤자) ?(?:뭐 ?하|뭐 ?해|뭘 ?하|뭐(?:가|이)? ?.{0,2}좋)|살 이유|사는 (?:게|것이) ?(?:의미|이유)",
        r"(?:팔|손목|허벅지)(?:을|를|은)? ?.{0,6}(?:긴팔|긴 ?옷|팔토시|가리고|감추고|숨기고).{0,10}(?:가리|다녀|다니|있|체육|여름|더운)|(?:여름|체육|더운).{0,12}긴팔(?:로|만|을)? ?.{0,6}(?:가리|입고 ?(?:다녀|다니)|숨)",
        r"하면 ?안 ?(?:되는|돼는|된다는) ?.{0,10}(?:그거|그걸|하고 ?나면|하고 ?나서).{0,10}(?:조용|편해|편안|시원|나아|괜찮|풀)|(?:그거|그걸|그러고) ?(?:하고 ?)?나면 ?.{0,6}(?:조용해|편해|편안해|머릿속)",
        r"(?:보험금|사망 ?보험|생명 ?보험).{0,10}(?:갚|나오|남|되|이면|으로)",
        r"^(?!.*(?:설계사|영업|실적|가입하|해지|청구|수령|실비|팔[아았])).*(?:사망|생명|종신) ?보험.{0,30}(?:생각나|생각이|갚|남(?:기|겠|던|더|는|을|지)|애들|와이프|아내|부모)",
        r"(?:제가|내가|나|저) (?:그냥 |차라리 )?(?:없어지|사라지|죽)는 ?(?:게|것|거)",
        r"(?:없는|없이) (?:이 )?(?:세상|삶)(?:은|이|을)? .{0,8}(?:의미|살 수|못 ?살|싫)",
        r"곡기(?:를|도)? 끊|약도 안 먹.{0,12}(?:뭐|뭘) 하",
        r"숨 ?쉬는 ?(?:것|거|게)(?:도|조차)",
        r"^(?!.*(?:게임|영화|드라마|소설|웹툰|연극|[ㅋㅎ]{3,})).*(?:요단강|황천길?|저승길?|저세상)(?:을|를|으로|로|에)? ?.{0,8}(?:건너|건널|뱃삯|가고 ?싶|가 ?버리|갈까|갈란|가려|갈 ?날)",
        r"(?:염라|저승사자).{0,24}(?:안 ?부르|안 ?불러|안 ?데려|왜 ?(?:나|안)|내 ?발로)|내 ?발로 (?:가려|갈란|가련|가야지|가겠)(?!.{0,12}(?:병원|경찰|상담))",
        r"눈 ?(?:을 )?감(?:아|고) ?(?:버리|버렸|싶).{0,16}(?:안 ?뜨|못 ?뜨|다신|다시는)|(?:다신|다시는|영영) ?안 ?(?:뜨|깨|켜지|켜졌)",
        r"(?:전원|스위치|플러그|코드)(?:를|을)? ?(?:확 |그냥 |아예 |좀 )?(?:뽑|끄|꺼 ?버리|내리)고 ?싶.{0,24}(?:다시|안 ?켜|영영|나를|내 ?몸|인생)|(?:내|나|인생|몸)(?:를|의|한테서)? ?(?:전원|스위치|플러그)(?:를|을)? ?.{0,6}(?:뽑|끄|꺼)",
        r"(?:게임|롤|직장|회사)(?:에서)? ?(?:말고|아니고|이? ?아니라) ?.{0,8}(?:인생|나를|나 ?자신|진짜로)|(?:인생|이번 ?생)(?:을|은|도)? ?.{0,6}(?:서렌|퇴생|반납|폐기|접(?:을|어야|고 ?싶))|퇴생(?:하|각|마렵|할)|서렌.{0,14}인생을",
        r"(?:나|저|제|내) ?(?:를|자신을|하나만|만) ?.{0,4}(?:접어야|접고|폐기|처분|삭제|반품|반납|버려야)(?! ?(?:준|줘|달))|짐짝.{0,10}(?:폐기|치워|버려|없어)",
        r"(?:셔터|간판|불)(?:을|이|를)? ?.{0,8}(?:내릴|꺼질|끌) ?때 ?.{0,6}(?:저도|나도|내도|같이)",
        r"^(?!.*(?:회사|팀|모임|게임|동아리|회식|단톡|경기|수업|회의|밴드)).*(?:제가|내가|나만|저만|나 ?하나) ?빠지면 .{0,20}(?:가볍|가벼|편하|편해|행복|잘 ?살|숨통)",
        r"(?:이 ?)?(?:애|아기|아이|얘)도 ?나도 ?.{0,6}(?:없어지|사라지|죽)|나도 ?(?:이 ?)?(?:애|아기)도 ?.{0,4}(?:없어지|사라지|죽)",
        r"관 ?(?:속|짝|뚜껑)(?:에|을|만)? ?.{0,10}(?:누우|눕|들어가|덮으면)|뚜껑만 ?덮으면",
        r"(?:시도했다가|시도한 ?적|시도해서|시도하고).{0,16}(?:응급실|입원|실려|깨어|병원)",
        r"(?:나|저)(?:만|하나)? ?없음 .{0,24}(?:되는데|될 ?텐데|될 ?거|좋을|편|행복|안 ?싸|나을|낫|안 ?해도)",
        r"(?:나만|내가|나 하나만?|저만|제가) (?:콱 |확 |그냥 )?눈 ?(?:을 )?감으면",
        r"(?:나|저|내|제)(?:가)? ?같은 (?:엄마|아빠|부모|애미|어미|아비) 말고 .{0,24}(?:나을|낫|나았|잘 ?(?:컸|클|크|키|자라|살)|행복|좋[았을겠])",
        r"^(?!.*(?:방|옷|책상|집|짐|사진|인맥|관계|연락처|서랍|냉장고|주식|코인|파일|메일|폰|앱|가게|사업|창고|책장)).*(?:그냥|이제|이젠|싹|전부|모두|그만|인생) ?(?:그냥 )?(?:다 )?정리(?:를)? ?(?:하고 싶|해 버리고 싶|해 버릴까|하는 게 나)",
        r"^(?!.*(?:이사|퇴사|유학|군대|입대|전학|이민|결혼|자취|독립|이직)).*(?:다들|엄마|아빠|부모님|가족|애들|친구들|사람들|남편|아내|와이프)(?:은|는|도|이|가)? .{0,14}(?:한 ?달|한달|일주일|며칠|잠깐|한동안|처음에만|조금|좀)(?:만|은|정도|쯤)? .{0,6}(?:슬퍼|울|힘들어).{0,16}(?:말겠|말 거|말걸|잊|금방|괜찮아질|넘어가|살겠|살아가|또 살)",
        r"(?:우리 ?)?(?:애|아이|애들|아이들|가족|남편|아내|부모님|다들|모두|걔네|사람들)(?:은|는|한테는?|에게는?|도|이|가)? ?.{0,6}(?:나|저|내가|제가) ?(?:없|죽)",
        r"(?:다음 생|다음에 태어나|이번 생)(?:은|에는?|엔)? ?.{0,8}(?:여기|끝|그만|태어나지)",
        r"(?:없어[지져진졌]|사라[지져진졌]|죽|떠나).{0,12}아무도 .{0,8}(?:모를|모르|신경|관심|찾|슬퍼|알아채|몰라)",
        r"아무도 (?:나|날|나를|나한테|저|저를|저한테)?(?:는|은)? ?(?:안|못) ?(?:찾|슬퍼|기억해|기억할|알아챌|궁금)(?! ?.{0,2}(?:더라|던데|더군))|아무도 (?:모를|슬퍼하지|(?:나를|날|저를) ?찾지)",
        r"아무도 .{0,6}신경 ?(?:도 ?)?(?:안 ?쓸|쓰지 ?(?:도 ?)?않을)",
        r"아무도 (?:나|내|저|제)(?:한테|에게|게)? ?신경 ?(?:안|쓰지)(?! ?.{0,2}(?:더라|던데|더군))",
        r"내일(?:은|이|도)? ?(?:없어|없다|없을|없었으면|안 왔으면|오지 않았으면)",
        r"(?:옥상|난간|다리 ?위|한강).{0,24}(?:편해|편하|서 ?있|내려다|생각이? ?(?:들|나)|나쁘지)",
        r"(?:사고|차|트럭|버스)(?:라도|나|에)? ?.{0,4}(?:났으면|나 ?버렸으면|당했으면|치였으면|치이면|받혔으면)",
        r"(?:그만|안) ?(?:떴|깼|깨어났|일어났)으면",
        r"(?:엄마|아빠|할머니|할아버지|남편|아내|아들|딸|그 ?사람|[가-힣]{2,3}(?:이)?)(?:를|을|한테|곁으로|따라)? ?(?:따라가고|곁으로 가고|만나러 가고) 싶",
        r"(?:다|전부|모두|모든 ?걸|모든 ?것을) (?:그만하|끝내 ?버리|끝내|놓아 ?버리|놔 ?버리|내려놓으)(?:면|고 나면).{0,12}(?:빚|대출|고통|괴로|끝나|끝날|편해|편할|편하|해결|없어지|조용|안 ?아프)",
        r"(?:빚|고통|괴로움|이 ?지옥)(?:도|이|은)? ?.{0,6}(?:내가|나|제가)? ?(?:없어지|사라지|죽)(?:면|어야)? ?.{0,6}(?:끝나|끝날|없어)",
        r"(?:나|저|내|제)(?:가)?(?: 같은 (?:엄마|아빠|딸|아들|아내|남편))? 말고 다른 (?:엄마|아빠|부모|딸|아들|자식|아내|와이프|남편|며느리|가족)(?:이|가|를|을|한테|에게|랑|밑에)?.{0,16}(?:나을|낫|나았|좋을|좋았|행복|잘 ?(?:컸|클|키|살)|만났|태어)",
        r"(?:나|저|내|제)(?:가)?(?: 같은)? ?(?:엄마|아빠|부모|딸|아들|자식)(?:가|이)? ?(?:차라리 )?없(?:는|었으면|으면|어야).{0,10}(?:나을|낫|나았|행복|편|좋)",
        r"(?:내가|제가|나|저)(?: 하나)? (?:차라리 |그냥 |아예 )?없는 (?:게|것이|편이|쪽이) ?.{0,14}(?:나을|낫|나아|편할|편하|편해|좋을|좋겠|행복|도와)",
        r"(?:살아 ?있는|사는|숨 ?쉬는) (?:것|거|게|쪽|편)보다 .{0,8}(?:없|죽|떠나|나을|나아|낫)",
        r"(?:내가|제가|나만|저만|나는|난) (?:여기|이 ?집|이 ?세상|세상)(?:에서|에)? ?(?:없(?:으면|어야|는 ?게|어도)|빠져 ?주|사라져 ?주)",
        r"(?:내일|아침에?|이대로) ?(?:눈|안)(?:을)? ?(?:안 )?(?:떠도|깨도|뜬다고 ?해도|깬다고 ?해도) ?(?:괜찮|될|상관|그만)|안 ?깨어나도 ?(?:괜찮|될|상관)",
        r"^(?!.*(?:남편이|아내가|대요|래요|여행|출장|이사|은행|대출|수술|심부름|상속|세금|연말 ?정산|만기|적금|용돈|알바)).*(?:아들|딸|애들|아이들|동생|아내|남편|집사람|가족|언니|오빠|누나|형)(?:한테|에게|이|들)?(?:는|도)? ?.{0,10}(?:통장|도장|인감|보험 ?증권|보험 ?서류|보험|집문서|땅문서).{0,16}(?:어디 ?(?:있|뒀)|적어|써|알려|말해|맡겨|넘겨|정리해).{0,10}(?:뒀|두었|놨|놓았|놓고|줬|두려|놓으려)",
        r"^(?!.*(?:남편이|아내가|대요|래요|여행|출장|이사|은행|대출|수술|심부름|상속|세금|연말 ?정산|만기|적금|용돈|알바)).*(?:통장|도장|인감|보험 ?증권|보험 ?서류|집문서|땅문서).{0,24}(?:아들|딸|애들|아이들|동생|아내|집사람|가족|언니|누나|형)(?:한테|에게|들|이)?.{0,12}(?:뒀|두었|놨|놓았|줬|알려|적어)",
    ),
    "en": loosely(
        r"\b(?:better|easier|happier|fine|okay)(?: off)? without me\b",
        r"\b(?:think|thinking|thoughts?|dream\w*) (?:about|of) (?:just )?(?:not being (?:here|around|alive)|being gone|disappearing|not existing)\b",
        r"\bit(?:'d| would) be (?:so |too )?(?:easy|simple)\b.{0,40}\b(?:know (?:exactly )?how|end it|do it|let go)\b",
        r"^(?!.*\b(?:trip|party|vacation|dinner|team|meeting|game)\b).*\b(?:they|everyone|everybody|my (?:family|parents|kids|mom|mum|dad))(?:'d| would) (?:all )?(?:have|be|do|live|sleep|save)\b.{0,24}\bwithout me\b",
        r"\bif i (?:just )?stopped,? (?:they|everyone|everybody|he|she) (?:could|would)\b",
        r"\bif i (?:wasn't|weren't|was not) (?:there|here|around)\b.{0,16}\b(?:they|everyone|everybody|nobody)(?:'d| would)\b.{0,12}\b(?:forget|be (?:fine|happier|better)|not(?:ice)?|move on|get over)",
        r"^(?!.*\b(?:if|when) (?:i|we) (?:leave|left|move|moved|quit|go)\b)(?!.*\b(?:moving|new job|college|abroad|sell\w*|retir\w*|team|lost|losing)\b).*\b(?:they|everyone|everybody|people|my (?:family|parents|kids|friends|mom|mum|dad|sister|brother|wife|husband))(?:'d| would|'ll| will| might) (?:all |probably |just |only )?(?:be (?:sad|upset)|cry|grieve|mourn|miss me)\b.{0,12}\b(?:for )?(?:like |maybe |about |only |just |at most )?(?:a|one|two|a few|a couple(?: of)?) (?:days?|weeks?|months?|years?|bit|while)\b",
        r"\b(?:everyone|everybody|they|my (?:family|parents|kids|friends)) (?:would|will|'d) (?:all )?(?:be|get|feel) (?:\w+ ){0,4}(?:sad|upset|cry\w*|over it).{0,40}\b(?:then|but|after)\b.{0,24}\b(?:easier|better|fine|move on|get over)\b",
        r"^(?!.*\b(?:tattoo\w*|sun\w*|mosquito\w*|rash|allerg\w*|cold)\b).*\b(?:long sleeves?|hoodie)\b.{0,30}\b(?:hide|hiding|cover\w*|so no ?(?:one|body))\b",
        r"\b(?:no ?one|nobody) (?:would|will|'d) (?:even )?(?:notice|care|miss me)\b.{0,20}(?:gone|disappear|if i|$)",
        r"\bif i (?:disappeared|vanished|was gone|were gone|died|wasn't here|weren't here|stopped existing)\b",
        r"\b(?:want|wish|wanna) (?:to |it |i )?(?:just )?(?:all )?(?:to )?(?:disappear|vanish|stop existing|be over|end|not exist|could disappear)\b",
        r"^(?!.*\b(?:its|it's|it is|it was|me|acts?|acting) like i (?:don't|do not|didn't) exist).*\b(?:don't|do not|wish i (?:didn't|wouldn't|never)) (?:want to |wanna |have to )?(?:wake up\b(?! (?:early|at|for|before|to|so|him|her|the|my|you|next to|sore|late|hungover|and (?:go|work))\b)|exist\b|be here any ?more\b|woken up\b)",
        r"\bplan(?:s|ning|ned)? (?:on |to )?not (?:to )?(?:be(?:ing)?|still be(?:ing)?) (?:around|here|alive)\b",
        r"\b(?:the one|someone) (?:to|who(?:'d| would| will|'ll| has to)?|that|having to) (?:have to )?finds? me\b|\b(?:don't|do not) want (?:\w+ ){1,4}to (?:be the one to )?find me\b",
        r"\b(?:never|wasn't|not) (?:really )?(?:planned|planning|meant|intended|intending|expected|expecting) (?:on |to )?(?:be(?:ing)?|still be(?:ing)?|liv(?:e|ing)|stick(?:ing)?) (?:around|here|alive|that long|to see)\b",
        r"\b(?:come|comes|came|be|is|are|do|sleep) (?:out )?(?:ahead|better off|freer|lighter|better) without me\b",
        r"\b(?:thoughts?|thinking|idea|feeling)\b.{0,30}\b(?:don't|do not) (?:actually )?have to (?:get|make it|come|go|drive) home\b",
        r"\b(?:no|don't see (?:the|any|much)|can't see (?:the|any)) (?:sense|point|use) (?:in |of )?(?:\w+ ){0,2}(?:another|one more|any more) (?:winter|year|spring|summer|christmas|birthday|day|years|winters)\b",
        r"\b(?:had|have had|it's been) a good innings\b.{0,60}\b(?:join|go|enough|ready|myself)\b|\b(?:as soon|sooner|rather) (?:just )?(?:go|be gone) (?:and|than|now)\b",
        r"\bif (?:she|he|they|the (?:baby|kids?|children|girls?|boys?)) (?:\w+ )?had (?:a |an )?(?:different|another|better|new|proper|real) (?:mom|mum|mother|dad|father|parents?|wife|husband)\b",
        r"\b(?:way out|put (?:to sleep|down|out of)|go gently?|when it hurts)\b.{0,80}\b(?:jealous|envious|envy|lucky|i wish)\b",
        r"\b(?:look(?:ed|ing)|star(?:ed|ing)|sat|stood) (?:at|on|by) (?:the|that) (?:bridge|ledge|overpass|tracks|edge)\b.{0,24}\b(?:a while|tonight|for (?:an hour|ages|a long time|so long)|walked back|came back)\b",
        r"\bworth more (?:dead|gone|in the ground|under (?:it|ground)|buried)\b|\bhop(?:e|ing|ed) (?:that )?i (?:just )?(?:don't|do not|won't|never|didn't|wouldn't) (?:arrive|get there|make it|come back|wake)\b",
        r"\b(?:weren't|wasn't|aren't|isn't|not) (?:just )?(?:meant|supposed|built) to (?:make it|live|get|be here|last)(?: (?:to|past|till|until|that long|long)\b|[.!]|$)(?!.{0,20}\b(?:warranty|phone|car|laptop|bread|sofa)\b)",
        r"\b(?:having|had|getting|been having) (?:the|those|dark|bad|my old) thoughts again\b|\b(?:those|the|dark|my old) thoughts (?:are|came|have come|come) back\b",
        r"\b(?:enough|money|saved|put (?:by|aside)|set aside)\b.{0,40}\b(?:for|cover) (?:the|my) funeral\b",
        r"\b(?:it|the thought)(?:'s| is| was) (?:just )?(?:sitting|riding|there) (?:\w+ ){0,3}(?:passenger seat|next to me)\b",
        r"\btired of (?:living|being alive|existing|life)\b|\bwhat'?s the point of (?:living|life|going on)\b|\bno reason to (?:live|go on|be here)\b",
        r"\bdone with (?:life|everything|it all)\b|\blife insurance\b.{0,24}(?:pay|cover|enough|worth)|\bworth more dead\b",
        r"\b(?:wish|hope|hoping|almost want)\b.{0,20}\b(?:hit by a (?:car|bus|truck|train)|get(?:ting)? into an accident|crash\w*)\b",
        r"\bgiv(?:ing|en) (?:away )?(?:all |most of )?my (?:stuff|things|clothes|belongings|books)\b.{0,90}\b(?:wrote|written|letter|note)\b",
        r"\bif i (?:simply )?(?:was|were|am|wasn't|weren't|isn't|was not|were not) (?:not )?(?:here|around|alive|gone)(?! (?:on|at|for|in|to|when|by|more)\b)",
        r"\b(?:don't|do not|didn't) (?:want to|wanna|feel like|care if i|care to) ?(?:wake|waking) up\b(?! (?:early|at|for|before|to|so|him|her|the|my|you|next to|sore|late|hungover|and (?:go|work))\b)",
        r"\b(?:wish|hope|fine|okay|ok|happy) (?:if )?i (?:don't|didn't|never|wouldn't|won't|could not|couldn't) (?:ever )?(?:wake|woke) up\b",
        r"\b(?:deserves?|needs?|should have(?: had)?) (?:a |an )?(?:better|another|different|new) (?:mom|mum|mother|dad|father|parents?|wife|husband|daughter|son)(?! (?:house|phone|car|figure))\b",
        r"\b(?:he|she|they|the (?:kids?|baby))(?:'d| would|'ll| will|'s going to) (?:\w+ )?(?:have|get|find|deserve) (?:a |an )?(?:better|another|different|new) (?:mom|mum|mother|dad|father|wife|husband)\b",
        r"\bbetter off with (?:another|a different|a better|someone else(?: as|'s)?) ?(?:mom|mum|mother|dad|father|parents?|wife|husband|daughter|son)?\b.{0,20}(?:than me|not me|instead of me|$)",
        r"\b(?:another|a different|some other) (?:mom|mum|mother|dad|father)\b.{0,24}\b(?:would be|'d be|is|be) (?:\w+ )?(?:better|happier)",
        r"\bif i (?:stop|stopped|quit|end|ended|give up) (?:it all|everything|all of it|it)\b.{0,30}\b(?:debts?|pain|over|end|stop|gone|quiet)\b|\b(?:do|does|would|will) (?:the |my )?(?:debts?|pain) (?:end|stop|go away|disappear|die) (?:with me|if i|when i)\b",
        r"^(?!.*\b(?:trip|vacation|surgery|moving|travel\w*|tax\w*|estate agent)\b).*\b(?:wrote down|written down|left|told|showed|list(?:ed)?)\b.{0,30}\b(?:bank (?:book|account|details|stuff)|insurance|will|deeds?|passwords and|important papers|savings)\b.{0,40}\b(?:son|daughter|wife|husband|kids|children|brother|sister|family)\b",
        r"^(?!.*\b(?:trip|vacation|surgery|moving|travel\w*|tax\w*|estate agent)\b).*\b(?:told|showed|wrote|left)\b.{0,16}\b(?:son|daughter|wife|husband|kids|brother|sister|family)\b.{0,24}\bwhere\b.{0,24}\b(?:bank (?:book|account|details|stuff)|insurance|will|deeds?|papers|savings)\b",
        r"\b(?:be|go|join) (?:with )?(?:him|her|my (?:mom|mum|dad|grandma|son|daughter|husband|wife)) (?:again|in heaven|where)\b",
    ),
}
NAMED: Final = loosely(
    r"죽|뒤[지져질졌]|디[지져질졌]|자살|자해|유서|서렌|로그 ?아웃|퇴생|계정 ?탈퇴|사라지고|없어지고|요단강|한강 ?(?:갈|가야|각)",
    r"\b(?:kms|kys|kill(?:ing)? my ?self|die|dying|dead|death|suicid\w*|unaliv\w*|end it|disappear|not (?:be )?(?:here|alive))\b",
)
"""Words that are mostly no more than a manner of speaking, and are meant where the next message says so."""
MEANT: Final = loosely(
    r"^(?:아니 |응 |근데 |진짜 |ㅋ+ |[.… ])*(?:농담|장난|빈말|드립|과장|헛소리|웃자고 ?하는 ?소리|술 ?(?:김에|먹고|묵고|취해서?) ?하는 ?(?:말|소리))(?:이|은|가|도|이란 ?게|하는 ?게)? ?(?:아[니닌님이]|아녀)",
    r"^(?:아니 |응 |근데 |ㅋ+.{0,10}|나 |난 |저 |[.… ])*(?:진담|진심|진지)(?:이야|인데|이라고|으로 ?(?:하는 ?말|그래|그런)|해|한데|하다고|하게 ?하는 ?말|임|이에요|입니다|예요)(?:[요.…ㅠㅜ ]|$)",
    r"^(?:no|nah|yeah|yes|honestly)?,? ?(?:like |but |i'm )*(?:actually|seriously|serious|not (?:lol|joking|kidding|a joke|exaggerating)|for real|fr)\b(?!.{0,30}\b(?:good|great|funny|delicious|love|loved|cute|nice)\b)",
    r"\bi (?:do )?mean it\b(?! (?:when i say (?:you|it's|this is)|in a good))|\bnot (?:lol|joking|kidding|exaggerating)\b|\b(?:been|keep|kept) thinking (?:about|abt) (?:it|doing it)\b",
)
"""Who says that it is no joke."""
DENIES_DYING: Final = {
    "ko": loosely(
        r"(?:죽(?:겠다|고 싶다|을 거라|으려)|(?:그만|안) (?:좀 )?(?:살고 싶다|살겠다))는 (?:건|거|것|게|말|뜻|얘기)(?:은|는|까지)? ?.{0,4}(?:아니|아닌|아녜|아님)|(?:죽을|자살할|자살하겠다는|죽고 싶은) (?:생각|마음|건|거|용기)(?:은|까지는?|까진|는|도)? ?(?:아니|아닌|없|못)",
    ),
    "en": loosely(
        r"\bnot (?:like|that|saying) (?:i'm|i am|im) (?:planning|plotting|going to do|gonna do|about to do) (?:anything|something)\b|\b(?:it's )?not (?:that|like) i (?:wanna|want to|would) (?:die|kill myself)\b",
    ),
}
"""Who was not asked, and denies it, thinks of it."""
NO_STEP: Final = {
    "ko": loosely(
        r"타투|문신|자외선|햇빛|햇볕|선크림|타서 ?싫|탈까|모기|알레르기|두드러기|화상|흉터 ?(?:수술|치료)|제모|털이? |에어컨|추워|춥",
        r"회사(?:에|는|가|에서)? ?(?:나|내가|저) ?없|(?:나|내가|저) 없(?:으면|이도|어도) ?(?:회사|일|밥|집안|아무것도|못)",
        r"등산|백운대|정상(?:에| ?찍)|전망대|출렁 ?다리|후들.{0,4}[ㅋㅎ]{2,}",
        r"죽을 ?(?:맛|뻔)|[ㅋㅎ]{2,}.{0,20}싶었|싶었.{0,10}[ㅋㅎ]{2,}|꿈에|드라마|영화|게임(?! ?(?:에서)? ?(?:말고|아니))|소설|웹툰|노을|기가 ?막히|낙이(?:에요|야|다|네)|바람도? ?시원|쥐구멍|창피해서|쪽팔려서|부끄러워서|민망해서|이불|넘어졌|땅으로|머리 ?망|말이? ?꼬|퇴근|출근|학기|시험|과제|프로젝트|방학|논문|숙제|업무|공부|마감|원고|발표|이번 ?주|야경|산책|데이트|맥주",
        r"살 이유(?:가|를)? ?(?:생겼|찾|있)|사라지고 싶지 ?않|죽고 싶지 ?않|없어지고 싶지 ?않",
        r"(?:남친|여친|남편|아내|걔|그 ?사람|친구|너)(?:이|가)? ?없(?:으면|어도)",
        r"(?:배고파|더워|추워|졸려|웃겨|귀찮아|심심해|힘들어|아파|바빠|피곤해|궁금해|부러워|좋아|귀여워|보고 ?싶어)(?:서)? ?죽겠|팀플|조별|회의|단톡|모임|당번|보스|레이드|캐릭터|레벨|퀘스트",
    ),
    "en": loosely(
        r"\b(?:embarrass(?:ed|ment)|(?:so|too|really|super|how) embarrassing|cringe|movie|game|(?<!bank.)book|show|novel|meeting|semester|project|shift|dream|party|team|raid)\b",
        r"\bdon't want to (?:die|disappear)\b",
    ),
}
TAKES_BACK: Final = loosely(
    r"(?:건|거|것|생각|뜻|정도|마음)(?:은|는|까지는?|까진|도)? ?(?:아니|아닌|아녜|아님|없|안 ?들)",
    r"\b(?:not that i|i don't) (?:want to|wanna|mean)\b",
)
FILLERS: Final = re.compile(
    r"\b(?:just|really|kinda|kind of|sort of|honestly|simply|even|probably|actually|literally|all)\s+",
    re.IGNORECASE,
)
"""Words of English that soften a hint and change nothing about it."""
NO_APOSTROPHE: Final = re.compile(
    r"\b(do|did|does|was|were|is|are|would|could|have|has|wo|ca)nt\b|\b(i)m\b|\b(that|it|what)s\b",
    re.IGNORECASE,
)
PLAN: Final = loosely(
    r"(?:약|수면제|진통제|번개|줄|칼).{0,14}(?:모[아았으]|사 ?[놨뒀놓두]|준비|구해|숨겨)",
    r"(?:약국|병원).{0,12}(?:돌|모[아았])|(?:날짜|장소|날)(?:를|을|도|는)? ?(?:정했|잡았|정해|골라)",
    r"방법(?:도|을|까지)? ?(?:다 )?(?:찾아|알아|검색|정해|생각해)|(?:옥상|다리|난간) ?.{0,6}(?:가 ?봤|올라|다녀|앞이)",
    r"(?:주변|신변) ?정리|다 ?정리(?:했|해 ?뒀|됐)|마지막(?:으로|이|에)? ?(?:얘기|이야기|인사|말|대화|부탁)|그동안 ?(?:정말 |너무 )?고마",
    r"유서|편지(?:를|도)? ?(?:써|썼|다 ?썼|남)|오늘 ?(?:밤|할|끝|이 ?마지막)",
    r"\b(?:stock\w*|sav(?:ed|ing)|hoard\w*|bought|got|have) (?:up )?(?:\w+ ){0,3}(?:pills|meds|rope|a gun|tablets)\b",
    r"\b(?:picked|chose|set|have) (?:a |the )?(?:date|day|place|plan)\b|\b(?:wrote|written|writing) (?:\w+ ){0,3}(?:note|letters?)\b|\b(?:sort(?:ed|ing) out|written down|wrote down|gave (?:her|him|them)) (?:all )?my (?:passwords|accounts|papers)\b|\b(?:everything|things|it all|affairs)(?:'s| is| are)? (?:all )?(?:in order|sorted|taken care of)\b|\bin order\b|\btonight\b|\b(?:thanks?|thank you) for everything\b|\bgood ?bye\b|\blast (?:time|talk|message)\b",
)
"""Words of a plan; alone most of them could be about anything."""
DOOR: Final = loosely(
    r"문(?:을|이|도)? (?:곧 |막 |계속 |자꾸 )?(?:부술|부수려|부서질|부서지려|부순다|부수고|발로|뜯|따려|따고|두드)",
    r"\b(?:break|breaking|kick|kicking|bang|banging|pound|pounding|smash)\w* (?:down |in |on )?(?:the |my |our )?door\b|\bdoor (?:is|won't|will|'s) .{0,16}(?:break|hold|open)",
)
FLEES: Final = loosely(
    r"숨(?:어|었)|잠[갔그궜]|무서|때[리려렸]|맞[았고]|술 ?(?:마|먹|취)|소리 ?(?:질|지)|죽인|욕|화장실|장롱|남편|아빠|아버지|형이?|오빠|전남친|스토커|도망",
    r"\b(?:hid\w*|lock\w*|scared|afraid|hit|hits|drunk|yell\w*|scream\w*|husband|boyfriend|dad|ex|stalker|bathroom|closet)\b",
)
COMES: Final = loosely(
    r"(?:전 ?(?:남친|여친|남편|남자친구|여자친구|애인)|스토커|헤어진 ?(?:사람|남자|여자)|모르는 ?(?:남자|사람|아저씨)|누가|누군가).{0,14}(?:집|회사|학교|문|현관|건물|원룸) ?앞(?:에|에서|까지)? ?.{0,6}(?:와|왔|서 ?있|기다|있[어는네다음]|서성)",
    r"(?:남편|아빠|아버지|새아빠|계부|형|오빠|남친|남자친구|동거인|엄마|아들)(?:이|가|는|은)? ?(?:오늘|또|오늘도|방금|지금)?(?: 또)? ?.{0,16}술.{0,6}(?:마시고|먹고|취해|처먹고).{0,8}(?:왔|들어|와|오|소리|난동|행패)",
    r"(?:남편|아빠|아버지|새아빠|계부|형|오빠|남친|남자친구|동거인|엄마)(?:이|가|는|은)? .{0,16}가만 ?안 ?(?:둔|둘|두)",
    r"\bsome(?:one|body)(?:'s| is) (?:on (?:the|my) stairs|outside (?:my|the)|at (?:my|the) (?:door|window)|in (?:my|the) (?:hall|house|flat|yard|garden))\b",
    r"\bmy (?:ex|stalker)\b.{0,40}\b(?:under my|next to my|opposite my|across from my|my (?:street|building|block|work|spare key|key))\b",
    r"(?:딸|아들|애|아이|아기|와이프|아내|엄마|가족|동생)(?:의|가|이)? ?.{0,10}(?:하교|등교|학교|유치원|어린이집|집)(?:하는|가는|오는|앞)? ?.{0,6}(?:사진|영상)(?:을|도)? ?.{0,6}(?:보내(?!달|줬으면|준 ?(?:선생|담임))|찍어 ?보)(?!.{0,20}(?:선생|담임|알림장|귀여))",
    r"헤어진 ?(?:애|남친|여친|사람|놈|남자|여자).{0,16}(?:맨날|매일|계속|자꾸|밤마다).{0,20}(?:서 ?있|기다|와 ?있|따라|지켜)|차단(?:하면|해도) ?.{0,12}(?:번호|계정|아이디)(?:를|을)? ?바꿔",
    r"(?:담가|담궈|묻어|손봐) ?(?:버린|버리겠|준)다(?:고|는데|네|며)|(?:담가|담궈|묻어) ?버린대|(?:다리|몸|뒤|밤길)(?:를|을)? ?조심(?:하|시키)라(?:고|네|는데|며).{0,20}(?:사채|빚|돈|문자|협박|사진|전화)|(?:사채|돈|빚).{0,30}(?:다리|몸|뒤|밤길)(?:를|을)? ?조심",
    r"(?:주소|집|사는 ?데)(?:를)? ?(?:아는 ?사람 ?없|알려 ?준 ?적 ?없|가르쳐 ?준 ?적 ?없|말한 ?적 ?없).{0,30}(?:걸려|놓여|있었|와 ?있|왔)|(?:걸려|놓여|붙어) ?있.{0,40}(?:주소|집|사는 ?데)(?:를)? ?(?:아는 ?사람 ?없|알려 ?준 ?적 ?없|모르는데|가르쳐 ?준 ?적 ?없)",
    r"(?:끝|헤어지는 ?거|마무리)(?:은|는|도)? ?(?:자기|지|내|본인)가 ?(?:정|결정|끝내|낸)(?:한|하|낸|ㄴ)다(?:고|며|면서|네|더)",
    r"\b(?:my )?(?:ex|stalker)\b.{0,20}\b(?:outside|waiting|followed|showed up|in front of)\b",
    r"\b(?:husband|dad|father|boyfriend|brother|stepdad|mom)\b.{0,16}\b(?:came home|is home|back)\b.{0,8}\bdrunk\b|\b(?:came home|home) drunk\b",
)
"""Somebody comes who may be dangerous; whether they are must be asked."""
BLACKMAILS: Final = loosely(
    r"(?:(?:안|않) ?\S{0,8}면|가족(?:들)?(?:한테|에게)|회사(?:에|로)|학교(?:에|로)|지인|다) .{0,20}(?:올린|올리겠|올려 ?버린|뿌린|뿌리겠|퍼뜨린|퍼뜨리겠|유포한|유포하겠|까발린)(?:다|대)",
    r"\b(?:post|leak|send|share|upload)\b.{0,24}\b(?:if i|unless|to everyone|to my (?:family|boss|school|parents|work|friends|wife|husband))\b|\b(?:if i don't|unless i)\b.{0,40}\b(?:post|leak|send|share|upload)\b",
)
"""Somebody threatens to show pictures to others."""
PICTURES: Final = loosely(
    r"영상|사진|동영상|캡[처쳐]|영통|찍[혔힌]|몸캠|딥페이크",
    r"\b(?:videos?|pics?|photos?|pictures?|nudes?|screenshots?|recording)\b",
)
FINE: Final = loosely(
    r"기분 ?좋|치킨|귀여|웃기|재밌|선물|데리러|마중|화해|반가|설레|\b(?:funny|sweet|happy|cute)\b"
)
HEIGHT: Final = loosely(r"옥상|난간|다리 ?위|한강|(?<![가-힣])[가-힣]{2,3}대교", r"\b(?:roof|bridge|ledge)\b")
AT_EASE: Final = loosely(
    r"거기 ?(?:서|가|있|앉)|서 ?있으면|내려다 ?보", r"\b(?:looking down|stand(?:ing)? there)\b"
)
OWN_ANGER: Final = loosely(
    r"(?:내가|제가|나도|화가? ?나|열 ?받|짜증|빡[치쳐]|답답해)", r"\bi (?:want|wanna|could|might|feel)\b"
)
CUT: Final = loosely(
    r"(?:칼|커터|면도날|유리 ?조각)(?:로|으로) ?(?:내 |제 |또 |좀 |살짝 |막 )*(?:손목|팔|다리|허벅지)?(?:을|를|에)? ?(?:그었|그어 ?버|긋고 ?있)",
    r"\bi(?:'ve)? (?:just |really |already )?cut (?:it |myself |way )?too deep\b(?!.*\b(?:shaving|onion|cooking|carving|wood|nail|hair|cake|fabric|bangs|discount|price|budget)s?\b)",
)
SWALLOWED: Final = loosely(
    r"(?:약|제|졸피뎀|타이레놀)(?:을|를)? .{0,10}(?:(?:열|스무|스물|서른|마흔|쉰|수십|몇십|여러|[1-9][0-9])(?:몇|여)? (?:알|개|정)|한 통|두 통|통째|한 움큼|한 줌|다 |전부|왕창).{0,8}(?:먹었|먹어 버|삼켰|털어)",
    r"\b(?:took|swallowed|taken|downed) (?:\w+ ){0,5}(?:pills|tablets|meds|medication|tylenol|advil|aspirin|ibuprofen|paracetamol|acetaminophen|xanax|benadryl|antidepressants|painkillers)\b|\boverdosed\b(?! on (?:coffee|caffeine|sugar|chocolate|netflix))",
)
NO_OVERDOSE: Final = loosely(
    r"(?:강아지|고양이|멍멍이|댕댕이|냥이|햄스터|토끼)(?:가|는|도|이) |처방(?:받은|해 준)? ?대로",
    r"\b(?:as|like) (?:the |my )?(?:doctor|prescribed|directed|instructed)\b|\b(?:dog|cat|puppy|kitten|hamster)\b",
)
"""Pets that found the box, and what was prescribed."""
