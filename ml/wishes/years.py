"""Reads when a film should have come out: "90년대", "2010년 이후", "before 2000", "올해"."""

import re
from collections.abc import Callable
from datetime import date

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

_DECADE_WORDS = {
    "이십": 1920, "삼십": 1930, "사십": 1940, "오십": 1950, "육십": 1960, "칠십": 1970, "팔십": 1980, "구십": 1990,
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990,
}  # fmt: skip
_COUNTS = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "십": 10, "이십": 20,
    "couple of": 2, "few": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twenty": 20,
}  # fmt: skip

_YEAR = r"(?<!\d)((?:19|20)\d\d|[5-9]\d(?=\s?년)|0\d(?=\s?년))"
_RANGE = re.compile(
    _YEAR
    + r"\s?년?(대)?\s?(?:~|-|–|부터|에서|to|and|through)\s?((?:19|20)\d\d|\d0(?=\s?년?\s?(?:대|s)))\s?년?\s?(대|s)?"
)
_DECADES = re.compile(
    r"(?<!\d)(?P<digits>(?:19|20)?\d0)(?P<more>\s?(?:~|-|–|,|·|/)\s?\d0)?\s?(?:년\s?대|'?s(?![a-z]))|(?P<words>구십|팔십|칠십|육십|오십)\s?년\s?대|(?P<en>nineties|eighties|seventies|sixties|fifties|forties)"
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
    r"\s?(?:년|년도)?\s?(?:에|작|영화|것|거)?\s?(?:이후|이래|부터|넘어|뒤|후|or\s(?:later|newer)|onwards?|and\s(?:later|up|after|newer)|on(?![a-z]))"
)
_UNTIL = re.compile(
    r"\s?(?:년|년도)?\s?(?:영화|것|거)?\s?(?:이전|까지|이하|or\s(?:earlier|older|before)|and\s(?:earlier|before))"
)
_BEFORE_IT = re.compile(r"\s?(?:년|년도)?\s?(?:보다\s)?(?:전|되기\s?전|미만)")
_EN_SINCE = re.compile(
    r"(?:since|after|from|newer\sthan|later\sthan|post-?)\s?(?:the\s)?(?:year\s)?(?:early\s|mid\s|late\s)?$"
)
_EN_BEFORE = re.compile(r"(?:before|pre-?|prior\sto|older\sthan|earlier\sthan)\s?(?:the\s)?(?:year\s)?$")
_EN_UNTIL = re.compile(r"(?:until|up\sto|till)\s?(?:the\s)?$")
_ONE = re.compile(_YEAR + r"(?:\s?(?:년|년도)(?!\s?(?:대|만|째|동안)))?")
_IN_YEAR = re.compile(
    r"\s?(?:년|년도)(?:에|도|작|산|\s|에는|판|영화|개봉)|\s?(?:년|년도)$|\s?(?:movies?|films?)"
)
_EN_IN = re.compile(r"(?:\bin|from|of)\s$")

_COUNT = r"(?P<count>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|이십|삼|오|십)\s?(?:년|해)"
_WITHIN = re.compile(
    rf"(?:최근|지난|근)\s?{_COUNT}|(?<!\d){_COUNT.replace('count', 'count2')}\s?(?:이내|안에|안쪽|내에|내로|사이|안으로)"
    r"|(?:last|past)\s(?P<count3>\d{1,2}|couple\sof|few|two|three|four|five|ten|twenty)\syears?|within\s(?P<count4>\d{1,2}|five|ten|three)\syears?"
)
_AGO = re.compile(
    r"(?<!\d)(?P<n>\d{1,2})\s?년\s?(?:보다\s)?(?:도\s)?(?P<how>더\s된|넘은|이상\s된|도\s더|전쯤|전\s?영화|전에\s?나온|정도\s?된)"
)

_THIS = re.compile(r"올해|금년|이번\s?년도|올\s?해|this\syear")
_LAST = re.compile(r"작년|지난\s?해|전년도|last\syear(?!s)")
_BEFORE_LAST = re.compile(r"재작년")
_NEW = re.compile(
    r"최신|신작|신상|새로\s?나온|갓\s?나온|따끈따끈한|막\s?나온|(?:요즘|요새|최근|근래)(?:에|의)?\s?(?:막\s|갓\s|새로\s)?(?:한국\s?|일본\s?|미국\s?|외국\s?|인기\s?|핫한\s?|유행하는\s?|나온|개봉|영화|거|것|작품|꺼|애니|공포|코미디|로맨스|액션|드라마|스릴러)|얼마\s?전에?\s?(?:나온|개봉)|\b(?:recent(?:ly)?|latest|newest|brand[\s-]new|new\s(?:movies?|films?|releases?|ones?|stuff|korean|horror|comed\w+|action)|modern)\b"
)
_OLD = re.compile(
    r"옛날\s?(?:영화|거|것|꺼|느낌|작품|한국|홍콩|감성|애니)|옛\s?영화|고전|오래된\s?(?:영화|거|것|작품|한국)|예전\s?(?:영화|거|것|작품)|올드한|\b(?:old(?:er|ies)?\s(?:movies?|films?|ones?|school|classics?|stuff)|classics?|too\sold|vintage|golden\sage)\b|old[\s-](?:korean|hollywood|japanese|french)"
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


def _range(low: str, today: date) -> Bounds | None:
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
        years = int(words) if words.isdigit() else _COUNTS[words]
        return Bounds(least=today.year - years)
    ago = _AGO.search(low)
    if ago is None:
        return None
    year = today.year - int(ago["n"])
    return Bounds(year - 1, year + 1) if ago["how"].startswith(("전", "정도")) else Bounds(most=year)


def _decade(low: str, today: date) -> Bounds | None:
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
    return _DECADE_WORDS[word] if word else _full(match["digits"])


def _full(digits: str) -> int:
    year = int(digits)
    if year >= _FIRST_FILM:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _single(low: str, today: date) -> Bounds | None:
    for match in _ONE.finditer(low):
        year, before, at = _full(match[1]), low[max(0, match.start() - 20) : match.start()], match.end(1)
        if not _FIRST_FILM <= year <= today.year + 1:
            continue
        if _SINCE.match(low, at) or _EN_SINCE.search(before):
            return Bounds(least=year)
        if _UNTIL.match(low, at) or _EN_UNTIL.search(before):
            return Bounds(most=year)
        if _BEFORE_IT.match(low, at) or _EN_BEFORE.search(before):
            return Bounds(most=year - 1)
        if _IN_YEAR.match(low, at) or _EN_IN.search(before):
            return Bounds(year, year)
    return None


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
            r"(?:에|의)?\s?(?:새로\s|갓\s|막\s|한국\s?|최고\s?)?(?:나온|개봉|영화|거|것|작|신작|상영|부터|이후|이나|나|랑|작품|극장|출시)",
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
