"""Reads when a film should have come out: "90년대", "2010년 이후", "before 2000", "올해"."""

import re
from collections.abc import Callable
from datetime import date

from ml.wishes.numerals import DECADES, ONES
from ml.wishes.refusals import is_refused_after, is_refused_before
from ml.wishes.runtime import Bounds

RECENT_YEARS = 3
"""How far back "lately" goes."""
OLD_UNTIL = 1990
"""The last year of "old films" and classics."""
NOT_OLD_FROM = 2000
"""The first year of "nothing old"."""
_FIRST_FILM = 1890
_PIVOT = 30
"""Two-digit years from here on are of the last century."""
_DECADE = 10

_YEAR = r"(?<!\d)((?:19|20)\d\d|[5-9]\d(?=\s?년)|0\d(?=\s?년))"
_RANGE = re.compile(
    _YEAR + r"\s?년?(대)?\s?(?:~|-|–|부터|에서|to|and|through)\s?((?:19|20)\d\d|\d0(?=\s?년?\s?(?:대"
    r"|s)))\s?년?\s?(대|s)?"
)
_DECADES = re.compile(
    r"(?<!\d)(?P<digits>(?:19|20)?\d0)(?P<more>\s?(?:~|-|–|,|·|/)\s?\d0)?\s?(?:년\s?대|'?s(?![a-z]))"
    r"|(?P<words>구십|팔십|칠십|육십|오십)\s?년\s?대|(?P<en>nineties|eighties|seventies|sixties|fifties"
    r"|forties)"
)
_PART = re.compile(r"\s?(?P<part>초중반|초반|중반|중후반|후반|초|말)")
_PART_BEFORE = re.compile(r"(?P<part>early|mid|late)[\s-]*(?:the\s)?$")
_PARTS = {
    "초반": (0, 4),
    "초": (0, 4),
    "early": (0, 4),
    "초중반": (0, 6),
    "중반": (3, 6),
    "mid": (3, 6),
    "중후반": (4, 9),
    "후반": (5, 9),
    "말": (5, 9),
    "late": (5, 9),
}
_SINCE = re.compile(
    r"\s?(?:년|년도)?\s?(?:에|작|영화|것|거)?\s?(?:이후|이래|부터|넘어|뒤|후|or\s(?:later|newer)|onwards?"
    r"|and\s(?:later|up"
    r"|after|newer)|on(?![a-z]))"
)
_UNTIL = re.compile(
    r"\s?(?:년|년도)?\s?(?:영화|것|거)?\s?(?:이전|까지|이하|or\s(?:earlier|older|before)|and\s(?:earlier"
    r"|before))"
)
_BEFORE_IT = re.compile(r"\s?(?:년|년도)?\s?(?:보다\s)?(?:전|되기\s?전|미만)")
_EN_SINCE = re.compile(
    r"(?:since|after|from|newer\sthan|later\sthan|post-?)\s?(?:the\s)?(?:year\s)?(?:early\s|mid\s|late\s)?$"
)
_EN_BEFORE = re.compile(r"(?:before|pre-?|prior\sto|older\sthan|earlier\sthan)\s?(?:the\s)?(?:year\s)?$")
_EN_UNTIL = re.compile(r"(?:until|up\sto|till)\s?(?:the\s)?$")
_ONE = re.compile(_YEAR + r"(?:\s?(?:년|년도)(?!\s?(?:대|만|째|동안)))?")
_SEEN = re.compile(
    r"\s?(?:년|년도)?\s?(?:이?전|이후|에)?(?:에|까지)?\s?(?:나온\s?)?(?:건|거|것|영화|것들|거는)?(?:은"
    r"|는)?\s?(?:다|이미|거의"
    r"|웬만한)?\s?(?:봐서|봤|본\s거)"
)
_IN_YEAR = re.compile(
    r"\s?(?:년|년도)(?:에|도|작|산|\s|에는|판|영화|개봉)|\s?(?:년|년도)$|\s?(?:movies?|films?)"
)
_EN_IN = re.compile(r"(?:\bin|from|of)\s$")

_COUNT = r"(?P<count>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|이십|삼|오|십)\s?(?:년|해)"
_WITHIN = re.compile(
    rf"(?:최근|지난|근)\s?{_COUNT}|(?<!\d){_COUNT.replace('count', 'count2')}\s?(?:이내|안에|안쪽|내에"
    rf"|내로|사이|안으로)"
    r"|(?:last|past)\s(?P<count3>\d{1,2}|couple\sof|few|two|three|four|five|ten|twenty)\syears?"
    r"|within\s(?P<count4>\d{1,2}|five|ten|three)\syears?"
)
_AGO = re.compile(
    r"(?<!\d)(?P<n>\d{1,2})\s?년\s?(?:보다\s)?(?:도\s)?(?P<how>더\s된|넘은|이상\s된|도\s더|전쯤|전\s?영화"
    r"|전에\s?나온|정도\s?된)"
)

_THIS = re.compile(r"올해|금년|이번\s?년도|올\s?해|this\syear")
_LAST = re.compile(r"작년|지난\s?해|전년도|last\syear(?!s)")
_BEFORE_LAST = re.compile(r"재작년")
_NEW = re.compile(
    r"최신|신작|신상|새로\s?나온|갓\s?나온|따끈따끈한|막\s?나온|(?:요즘|요새|최근|근래)(?:에"
    r"|의)?\s?(?:막\s|갓\s|새로\s)?(?:한국\s?|일본\s?"
    r"|미국\s?|외국\s?|인기\s?|핫한\s?|유행하는\s?|나온|개봉|영화|거|것|작품|꺼|애니|공포|코미디|로맨스"
    r"|액션|드라마|스릴러)|얼마\s?전에?\s?(?:나온|개봉)"
    r"|\b(?:recent(?:ly)?|latest|newest|brand[\s-]new|new\s(?:movies?|films?|releases?|ones?|stuff"
    r"|korean|horror|comed\w+|action)|modern)\b"
)
_OLD = re.compile(
    r"옛날\s?(?:영화|거|것|꺼|느낌|작품|한국|홍콩|감성|애니)|옛\s?영화|고전|오래된\s?(?:영화|거|것|작품"
    r"|한국)|예전\s?(?:영화|거|것|작품)|올드한"
    r"|\b(?:old(?:er|ies)?\s(?:movies?|films?|ones?|school|classics?|stuff)|classics?|too\sold|vintage"
    r"|golden\sage)\b|old[\s-](?:korean|hollywood|japanese|french)"
)
_EIGHTIES = re.compile(r"쌍팔년도")


def year_bounds(low: str, today: date) -> Bounds:
    """Read the years from a text in lower case; `today` says what "this year" is."""
    readers: tuple[Callable[[str, date], Bounds | None], ...] = (
        _range,
        _within,
        _decade,
        _single,
        _relative,
        _age,
    )
    for reader in readers:
        bounds = reader(low, today)
        if bounds is not None:
            return bounds
    return Bounds()


def _range(low: str, _: date) -> Bounds | None:
    match = _RANGE.search(low)
    if match is None:
        return None
    first, last = _full(match[1]), _full(match[3])
    if match[4]:
        last += _DECADE - 1
    return Bounds(min(first, last), max(first, last))


def _within(low: str, today: date) -> Bounds | None:
    match = _WITHIN.search(low)
    if match:
        words = next(word for word in match.groupdict().values() if word)
        years = int(words) if words.isdigit() else ONES[words]
        return Bounds(least=today.year - years)
    ago = _AGO.search(low)
    if ago is None:
        return None
    year = today.year - int(ago["n"])
    return Bounds(year - 1, year + 1) if ago["how"].startswith(("전", "정도")) else Bounds(most=year)


def _decade(low: str, _: date) -> Bounds | None:
    match = _DECADES.search(low)
    if match is None:
        return None
    first = last = _decade_start(match)
    if match["more"]:
        last = _full(re.sub(r"\D", "", match["more"]))
    begin, end = min(first, last), max(first, last) + _DECADE - 1
    before, at = low[max(0, match.start() - 20) : match.start()], match.end()
    part = _PART.match(low, at) or _PART_BEFORE.search(before)
    if part:
        from_year, to_year = _PARTS[part["part"]]
        begin, end = begin + from_year, begin + to_year
        at = max(at, part.end()) if part.re is _PART else at
    if _SINCE.match(low, at) or re.search(r"(?:since|after|newer\sthan|later\sthan)\s(?:the\s)?$", before):
        return Bounds(least=begin)
    if _UNTIL.match(low, at) and low[at : at + 4].strip().startswith("까지"):
        return Bounds(most=end)
    if _UNTIL.match(low, at) or _BEFORE_IT.match(low, at) or _EN_BEFORE.search(before):
        return Bounds(most=begin - 1)
    if is_refused_after(low, at) or is_refused_before(low, match.start()):
        return None
    return Bounds(begin, end)


def _decade_start(match: re.Match[str]) -> int:
    word = match["words"] or match["en"]
    return DECADES[word] if word else _full(match["digits"])


def _full(digits: str) -> int:
    year = int(digits)
    if year >= _FIRST_FILM:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _single(low: str, today: date) -> Bounds | None:
    least: int | None = None
    most: int | None = None
    for match in _ONE.finditer(low):
        year, before, at = _full(match[1]), low[max(0, match.start() - 20) : match.start()], match.end(1)
        if not _FIRST_FILM <= year <= today.year + 1:
            continue
        if _SEEN.match(low, at):
            continue
        if _SINCE.match(low, at) or _EN_SINCE.search(before):
            least = year
        elif _UNTIL.match(low, at) or _EN_UNTIL.search(before):
            most = year
        elif _BEFORE_IT.match(low, at) or _EN_BEFORE.search(before):
            most = year - 1
        elif _IN_YEAR.match(low, at) or _EN_IN.search(before):
            return Bounds(year, year)
    return None if least is None and most is None else Bounds(least, most)


def _relative(low: str, today: date) -> Bounds | None:
    if _BEFORE_LAST.search(low):
        return Bounds(today.year - 2, today.year - 2)
    last, this = _LAST.search(low), _THIS.search(low)
    if last and this:
        return Bounds(today.year - 1, today.year)
    for match, year in ((last, today.year - 1), (this, today.year)):
        if match and _is_of_film(low, match):
            is_since = low[match.end() :].lstrip().startswith(("이후", "부터"))
            return Bounds(least=year) if is_since else Bounds(year, year)
    return None


def _is_of_film(low: str, match: re.Match[str]) -> bool:
    after = low[match.end() : match.end() + 14]
    return match[0].isascii() or bool(
        re.match(
            r"(?:에|의)?\s?(?:새로\s|갓\s|막\s|한국\s?|최고\s?)?(?:나온|개봉|영화|거|것|작|신작|상영|부터"
            r"|이후|이나|나|랑|작품|극장|출시)",
            after,
        )
    )


def _age(low: str, today: date) -> Bounds | None:
    if _EIGHTIES.search(low):
        return Bounds(1980, 1989)
    new, old = _NEW.search(low), _OLD.search(low)
    if old:
        refused = is_refused_after(low, old.end()) or is_refused_before(
            low, old.end() - len(old[0].split()[-1])
        )
        if refused or is_refused_before(low, old.start()):
            return Bounds(least=NOT_OLD_FROM)
        return None if old[0] == "too old" else Bounds(most=OLD_UNTIL)
    if new and not (is_refused_after(low, new.end()) or is_refused_before(low, new.start())):
        return Bounds(least=today.year - RECENT_YEARS)
    return None
