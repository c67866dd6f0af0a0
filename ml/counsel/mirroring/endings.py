"""Korean sentence endings as people type them, taken off down to the stem.

Only endings that leave no doubt about the stem are known; a clause with any other is not said back.
"""

import re
from typing import Final

from ml.counsel.mirroring import forms
from ml.counsel.mirroring.forms import Form
from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.predicate import Predicate
from ml.counsel.mirroring.stems import Stems
from ml.counsel.mirroring.words import Words

_SS: Final = ending_in("ㅆ")
_N: Final = ending_in("ㄴ")
_L: Final = ending_in("ㄹ")
_B: Final = ending_in("ㅂ")
_M: Final = ending_in("ㅁ")
_YO: Final = "(?:요|여|욥|용|염)?"
_TAIL: Final = (
    rf"(?:어{_YO}|습니다|읍니다|슴니다|네{_YO}|다|음|는데{_YO}|는대{_YO}|거든{_YO}|더라{_YO}|더라[고구]{_YO}"
    rf"|던데{_YO}|죠|지{_YO}|[고구]{_YO}|지만{_YO}|으니까{_YO}|다[고구]{_YO}|단 ?말(?:이에요|이예요|이야|야)"
    rf"|더군(?:요)?|소|어서{_YO}|는걸{_YO}|다니까{_YO}|더라니까{_YO}|었?거든{_YO})"
)
"""Endings that follow a past, 있다 and 없다 alike."""
_WOULD: Final = rf"(?:어{_YO}|습니다|다|음|네{_YO}|는데{_YO})"
_IS: Final = (
    rf"(?:(?<![보높붙먹줄속직])이다|이에요|예요|에요|이예요|입니다|이랍니다|이야|이네{_YO}|이거든{_YO}"
    rf"|이[고구]{_YO}"
    rf"|인데{_YO}|이라서{_YO}|이지만)"
)
_WANTS: Final = (
    rf"(?:어{_YO}|습니다|다|음|은데{_YO}|네{_YO}|[고구]{_YO}|어서{_YO}|지만|지{_YO}|거든{_YO}"
    rf"|기도 ?(?:하[고네]{_YO}|해{_YO}))"
)
_SEEMS: Final = rf"(?:아{_YO}|애{_YO}|습니다|다|음|은데{_YO}|네{_YO}|[고구]{_YO}|아서{_YO}|지{_YO})"
_MUST: Final = (
    rf"(?:돼{_YO}|해{_YO}|됨|함|됩니다|합니다|하는데{_YO}|되는데{_YO}|한다|된다"
    rf"|하네{_YO}|되네{_YO}|하거든{_YO}|되거든{_YO}|하니까{_YO}|되니까{_YO}|하[고구]{_YO}|되[고구]{_YO})"
)
_SAYS: Final = (
    "(?:하네|해|하는데|하더라고|하더라구|하더라|하던데|하데|하더군|그래|그러네|그러더라고|그러더라|그러는데)"
)

_KNOWN: Final[tuple[tuple[str, Form], ...]] = (
    (rf"(.*{_SS})(?<![있겠밌])잖아{_YO}", forms.shared(forms.past)),
    (rf"(.*[있없밌])잖아{_YO}", forms.shared(forms.able)),
    (rf"(.*[가-힣])(?<![이지])잖아{_YO}", forms.shared(forms.because)),
)
"""What is told as if it were known."""
_REFUSED: Final[tuple[tuple[str, Form], ...]] = (
    (
        (
            "(.*(?:생각|눈물|겁|화|짜증|열|기억|소문|병|고장|티|신|냄새|소리|땀|멀미|차이|사고)"
            "(?:이|가|도|만)? ?(?:더|안|자꾸|또|막|다)? ?)나(?:요)?"
        ),
        forms.verb("나"),
    ),
    (
        (
            "(?:(?:해|어|아|워|려|와) ?(?:줘|주세)요?|하세요|하자|해라|세요|십시오|잖아(?:요)?"
            f"|까(?:요)?|나(?:요)?|니|냐|{_N}가(?:요)?|[가-힣]다가(?:요)?|아이가)"
        ),
        forms.doubted,
    ),
)
"""What is asked or asked for, behind the one verb that ends like a question."""
_WISHES: Final[tuple[tuple[str, Form], ...]] = (
    (rf"(.*[가-힣])는 ?중(?:이에요|이야|이다|임|입니다|이네{_YO}|인데{_YO})?", forms.ongoing),
    (rf"(.*고 ?싶){_WANTS}", forms.able),
    (rf"(.*(?:나|{_N}가|{_L}까|지) 싶){_WANTS}", forms.able),
    (rf"(.*기 ?(?:가 ?|도 ?|는 ?)?(?:너무 ?|진짜 ?|정말 ?|좀 ?|더 ?)?싫){_WANTS}", forms.able),
    (rf"(.*(?:해|어|아|여|워|와|려|가|써|내) ?볼까) ?봐{_YO}", forms.verb(" 하")),
    (rf"(.*{_L})까 ?봐(?:서)?{_YO}", forms.verb("까 봐 걱정되")),
    (rf"(.*(?:것|거|게) ?같){_SEEMS}", forms.able),
    (rf"(.*(?:{_L}지|줄)(?:도|는|를)?) ?모르겠{_WOULD}", forms.adjective(" 막막하")),
    (rf"(.*{_N}지 (?:.*{_N}지|뭔지))(?:도|는)? ?모르겠{_WOULD}", forms.verb(" 헷갈리")),
    (rf"(.*지(?:도|는|를)?) ?모르겠{_WOULD}", forms.doubted),
    (rf"(.*)미치겠{_WOULD}", forms.adjective("미칠 것 같")),
    (
        rf"(.*(?:^| )(?:못|안) ?[가-힣]{{1,6}}겠)(?:{_WOULD}|더라{_YO}|더라[고구]{_YO})",
        forms.able,
    ),
    (rf"(.*(?<!{_SS}어)(?<!셔)야)(?:지(?:요)?|죠|겠(?:다|어|어요|네|네요|음|습니다))", forms.thought),
    (rf"(.*(?:{_N}|는) ?)듯(?:해{_YO}|함|하다|하네{_YO}|요|싶다)?", forms.seeming),
    (rf"(.*(?:{_N}|는) ?)(?:건데|거라서|거라)(?:요)?", forms.gist),
    (rf"(.*[이가] .*{_N} ?)(?:거야|거예요|거에요)", forms.gist),
    (r"(.*(?:는|던) ?)(?:거야|거예요|거에요|거임)", forms.gist),
    (rf"(.*겠){_TAIL}", forms.doubted),
    (rf"(.*야) ?{_MUST}", forms.verb(" 하")),
    (rf"(.*려)(?:고{_YO}|구{_YO}|고 ?(?:해{_YO}|합니다|한다|함|하는데{_YO}|하고{_YO}))", forms.verb("고 하")),
    (rf"(.*{_L}까) ?(?:해{_YO}|하는데{_YO}|합니다|함|하고{_YO}|한다)", forms.verb(" 하")),
    (rf"(.*{_L})(?<![갈올잘길멀달])게(?:요|용)?", forms.resolved),
    (rf"(.*{_L}) ?(?:거|꺼|것)(?:예요|에요|야|임|입니다|다|거든{_YO})", forms.planned),
    (rf"(.*{_L}) ?겁니다", forms.planned),
    (rf"(.*) ?기분(?:이에요|이야|임|이네{_YO}|이다|이 ?들어{_YO}|이 ?듦)?", forms.felt),
)
"""What somebody wishes, fears, supposes, must do or is going to do."""
_REPORTS: Final[tuple[tuple[str, Form], ...]] = (
    (rf"(.*{_SS})대(?:요|용)?", forms.hearsay),
    (rf"(.*(?:{_N}|는))(?<![반군현인원전연선산단])대(?:요|용)?", forms.hearsay),
    (r"(.*(?:시|없|있|싶|좋|싫|많|같|프|쁘))대(?:요|용)?", forms.hearsay),
    (r"(.*[가-힣])대(?:요|용)?", forms.hearsay_of),
    (rf"(.*[가-힣])다(?:더라|더라[고구]|던데|더군|든데){_YO}", forms.hearsay),
    (rf"(.*{_SS})(?<![있겠밌])다고{_YO}", forms.told_of),
    (rf"(.*[가-힣](?:라|냐|자))(?<![아더]라)고{_YO}", forms.asked),
    (rf"(.*(?:는|{_N})다)고", forms.asked),
    (rf"(.*[다라자냐]고(?:만|도)? ?하)(?:고|시고){_YO}", forms.says),
    (rf"(.*[가-힣])(?:(?<!{_L})|(?<=달))래(?:요|용)?", forms.told_to),
    (r"(.*[있없])다네(?:요)?", forms.hearsay),
    (rf"(.*[가-힣])(?<!{_SS})([라다])네(?:요)?", forms.heard),
    (r"(.*[가-힣])재(?:요|용)?", forms.reported("자")),
    # "다" that stands alone is no ending: "제가 다 해요".
    (rf"(.*(?:(?<=[가-힣])다|(?<!따)라|자|냐))고? ?{_SAYS}{_YO}", forms.reported("")),
    (r"(.*(?:다|라|자|냐))고 ?(?:합디다|합니다|하더군요)", forms.reported("")),
)
"""What somebody said."""
_FACTS: Final[tuple[tuple[str, Form], ...]] = (
    (rf"(.*{_SS})(?<![있겠밌]){_TAIL}", forms.past),
    (r"(.*[있없])데(?:요)?", forms.retold),
    (rf"(.*[가-힣])(?<!{_SS}겠)(?:더라|더라[고구]|던데|더군){_YO}", forms.retold),
    (rf"(.*[있없밌]){_TAIL}", forms.able),
    (rf"(.*[가-힣0-9])(?<!{_L} 거)(?<! 거){_IS}", forms.noun),
    (r"(.*)(?<=[가-힣0-9])임", forms.noun),
    (r"(.*[가-힣])야", forms.open_noun),
    (rf"(.*이)라(?:서{_YO})?", forms.of_noun),
    (rf"(.*[가-힣])라(?:서{_YO})?", forms.open_noun),
    (r"(.*[가-힣]란) ?말(?:이야|야|이에요|이예요)", forms.of_named),
    (r"(.*(?:은|는|이|가|도|만) (?:[가-힣]+ )?[0-9]+ ?(?:호|반|층|등|위|쪽|칸|번지))", forms.noun),
    (r"(.*(?:은|는|이|가|도|만|으로) (?:[^ ]+ )*(?:하나|둘|셋|넷|다섯))", forms.noun),
    (r"(.*때문)에?(?:요|야|임|이야|이에요)?", forms.noun),
    (r"(.*(?:에서|까지|으로|면) 끝)(?:이에요|이야|임|이다)?", forms.noun),
    (
        (
            r"(.*[가-힣0-9]+(?:은|는|이|가|도|만|에|나) .*(?:[0-9]+|[한두세네열]|다섯|여섯|일곱|여덟|아홉)"
            r" ?(?:명|개|번|통|건|장|권|곡|캔|병|잔|층|등급|시간|줄|조각|그릇|마리|사람|벌|켤레|송이|포기"
            r"|자루|상자|박스|봉지|키로|원|만원|천원|프로|개월|살)(?:째)?)"
        ),
        forms.noun,
    ),
    (
        r"(.* (?:[0-9]+|한|두|세|네|다섯) ?(?:달|시간|번|주|년|개월|일)째|.* (?:이틀|사흘|나흘|일주일)째)",
        forms.noun,
    ),
    (
        r"(.*(?:은|는) .*(?:요일|[0-9]일|[0-9]시|내일|모레|다음 ?주|다음 ?달|[0-9]점|[0-9]등급?|[0-9]만원))",
        forms.noun,
    ),
)
"""What happened, what there is, and what somebody or something is."""
_GOING_ON: Final[tuple[tuple[str, Form], ...]] = (
    (
        (rf"(.*[가-힣])는(?:데{_YO}|다|다[고구]{_YO}|단 ?말(?:이에요|이야|야)|걸{_YO})"),
        forms.ongoing,
    ),
    (r"(.*란)다", forms.doubted),
    (rf"(.*{_N})다", forms.plain),
    (r"(.*[걷듣묻닫싣])습니다(?:만)?", forms.doubted),
    (rf"(.*[가-힣])(?<!{_SS})습니다(?:만)?", forms.present),
    (rf"(.*{_B})니다(?:만)?", forms.formal),
    (rf"(.*[가-힣])네{_YO}", forms.open_noun),
    (rf"(.*[가-힣])네{_YO}", forms.present),
    (rf"(.*[가-힣])은데{_YO}", forms.described),
    (rf"(.*{_N})(?<![은는던건인])데{_YO}", forms.described),
    (rf"(.*[가-힣])고{_YO}", forms.linked),
    (rf"(.*[가-힣])(?<![면에])서{_YO}", forms.caused),
    (
        (
            r"(.* (?:뭉클|울컥|궁금|뿌듯|심란|착잡|허탈|허무|씁쓸|속상|억울|서운|답답|막막|불안|민망|창피"
            r"|황당|얼떨떨|먹먹|찡))"
        ),
        forms.rooted,
    ),
    (rf"(.*[가-힣])거든{_YO}", forms.because),
    (rf"(.*{_M})", forms.nominal),
    (r"(.*[가-힣])요", forms.informal),
    (r"(.*[가-힣])", forms.informal),
)
"""What goes on; the last ones stand behind everything else, since much ends so."""

_PERHAPS: Final = frozenset({forms.hearsay_of, forms.open_noun, forms.of_noun, forms.asked})
"""Forms that are tried, and leave the clause to others where they do not fit."""


class EndingParser:
    """Takes endings off; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._stems = Stems(words)
        self._endings = tuple(
            (re.compile(f"{pattern}$"), form)
            for pattern, form in (*_KNOWN, *_REFUSED, *_WISHES, *_REPORTS, *_FACTS, *_GOING_ON)
        )

    def parse(self, clause: str) -> Predicate | None:
        """The predicate at the end of a clause; None where its stem is in doubt.

        Args:
            clause: One sentence without its closing marks.
        """
        for pattern, form in self._endings:
            if match := pattern.search(clause):
                told = form(match, self._stems)
                if told is not None or form not in _PERHAPS:
                    return told
        return None
