"""Reads how long a film may be: "두 시간 안 넘는", "90분 이내", "under two hours"."""

import re
from dataclasses import dataclass

from ml.wishes.numerals import ONES, TENS
from ml.wishes.refusals import is_refused_after, is_refused_before

ABOUT_MINUTES = 15
"""How far "about two hours" may be off, either way."""
SHORT_MINUTES = 100
"""What "a short film" may last."""
LONG_MINUTES = 150
"""What "a long film" lasts at least."""
NOT_LONG_MINUTES = 120
"""What "not a long film" may last."""
CLIP_MINUTES = 40
"""What 단편 영화 may last."""
_LONGEST_MINUTES = 600

_LENGTH = re.compile(
    r"(?<![\w.])(?:(?P<hours>\d(?:\.\d)?|한|두|세|네|다섯)\s?시간(?!\s?(?:전|뒤|후|째|동안\s?[잤잠울]|이동"
    r"|여행))(?:\s?(?P<half>반)|\s?(?P<minutes>\d{1,2}|[삼사오]?십)\s?분)?"
    r"|(?P<only>\d{2,3}|백이십|[삼사오육칠팔구]십|백)\s?분(?!\s?(?:전|뒤|후|째|위기|노|야))"
    r"|(?P<en>\d(?:\.\d)?|an?|one|two|three|four)(?P<en_and>\sand\sa\shalf|\s1/2)?[\s-]?(?:hours?|hrs?"
    r"|h)(?P<en_half>\sand\s(?:a\s)?half)?(?:\s?(?:and\s)?(?P<en_minutes>\d{1,2})\s?(?:minutes?|mins?"
    r"|m))?(?![a-z])"
    r"|(?P<en_only>\d{2,3})[\s-]?(?:minutes?|mins?)(?![a-z]))"
)
_AFTER_LENGTH = (
    r"\s?(?:짜리|길이|분량|러닝타임|런닝타임|정도|쯤|남짓|가량|이|가|은|를|을|보다|까지|만|에|으로|로|내"
    r"|영화|거|것|도)?\s?(?:정도|쯤|은|이|를|에|보다|만|에서|도|영화)?\s?"
)
_MAX_AFTER = re.compile(
    _AFTER_LENGTH
    + r"(?:이내|안에|안으로|안쪽|안짝|이하|미만|내로|내외로|내에|아래|밑|컷|까지|안\s?(?:넘|되는|되게"
    r"|걸리|길)|못\s?넘|덜|짧|밖에\s?(?:없|안\s?(?:남|되|돼))|만에"
    r"|넘지\s?(?:는\s)?(?:않|안|말)|넘어가지\s?(?:는\s)?(?:않|안|말)|전에\s?끝|언더|(?:or\s)?(?:less"
    r"|shorter|under|tops"
    r"|max(?:imum)?|at\s(?:most|the\smost))(?![a-z]))"
)
_OVER = re.compile(
    _AFTER_LENGTH + r"(?:(?:이상|넘|초과|오버)(?!\S{0,4}\s?(?:것|거)?(?:도\s?(?:되|돼|됨|된|될|괜찮"
    r"|괜춘|상관|무방|가능|좋|ok)))"
    r"|(?:or\s)?(?:more"
    r"|longer|plus|over)(?![a-z])|\+)"
)
_OVER_TAIL = re.compile(
    r"(?:이상|넘|초과|오버)(?:은|는|가|어|으|되는|이면|면|가면|어가는|어가면|어가|짜리|기는|긴|게|을|도"
    r"|\s|영화|거|건|것|걸|이)*"
)
_ABOUT_AFTER = re.compile(
    r"\s?(?:정도|쯤|내외|남짓|가량|안팎|언저리|짜리|분량|러닝타임|런닝타임|길이|영화|long(?![a-z])"
    r"|(?:[a-z-]+\s){0,2}(?:movies?|films?)|or\sso)"
)
_MAX_BEFORE = re.compile(
    r"(?:under|less\sthan|shorter\sthan|below|within|max(?:imum)?(?:\sof)?|at\smost|up\sto|no\s(?:more"
    r"|longer)\sthan|not\s(?:more|longer)\sthan|not\sover|(?:doesn'?t|don'?t|won'?t|not)\s(?:go\s|run\s"
    r"|last\s)?(?:over|exceed|longer\sthan|more\sthan|past)|only\shave|i\shave|i'?ve\sgot|최대|길어도|길어야"
    r"|많아도|시간이|시간은)\s?(?:about\s|only\s|딱\s)?$"
)
_MIN_BEFORE = re.compile(
    r"(?:over|more\sthan|longer\sthan|at\sleast|minimum(?:\sof)?|above|최소|적어도|못해도)\s?$"
)
_ABOUT_BEFORE = re.compile(
    r"(?:about|around|roughly|approximately|~|약|대략|한)\s?$|러닝타임\S*\s?$|런닝타임\S*\s?$|길이\S*\s?$"
)
_BETWEEN = re.compile(r"\s?(?:에서|부터|~|-|–|to|and|이상)\s?$")
_TIME_LEFT = re.compile(
    r"\s?(?:정도|쯤|밖에)?\s?(?:시간)?\s?(?:밖에|만)?\s?(?:이|은)?\s?(?:있|남|여유|비어|비는|뜨는"
    r"|안에\s?볼|free(?![a-z]))"
)
_BARE_START = re.compile(r"(?<![\d.])(?P<low>\d{2,3})\s?[~\-–]\s?$")

_SHORT = re.compile(
    r"짧은\s?(?:영화|거|것|걸|게|편|작품|애니|코미디|시간)|짧고|짧게|짧았으면|짧으면|짤막|금방\s?끝나"
    r"|길이가?\s?짧|러닝\s?타임이?\s?짧|런닝\s?타임이?\s?짧"
    r"|가볍게\s?짧|\bshort(?:er)?\s(?:movies?|films?|ones?|and|but|comed\w+|horror|run)"
    r"|\bsomething\s(?:\w+\s(?:and\s)?)?short\b|\bquick\s(?:movie|film|watch)|too\slong"
)
_CLIP = re.compile(r"단편\s?영화|단편(?:작|물)?(?=\s|으로|$)|short\sfilms?\b")
_LONG = re.compile(
    r"(?P<no>안\s?)?(?P<long>(?<![가-힣])긴\s?(?:영화|거|것|걸|건|게|작품|편|러닝|호흡)|길었으면"
    r"|길이가?\s?긴|길게|러닝\s?타임이?\s?긴"
    r"|런닝\s?타임이?\s?긴|길지|길면|(?<!as\s)\blong\s(?:movies?|films?|ones?|epic|runtime)|\b(?:three-hour"
    r"|epic-length))"
)


@dataclass(frozen=True)
class Bounds:
    """The least and the most, both included; None where nothing was said."""

    least: int | None = None
    most: int | None = None


def runtime_bounds(low: str) -> Bounds:
    """Read the minutes that a film should last from a text in lower case."""
    least, most = _from_numbers(low)
    if least is None and most is None:
        return _from_words(low)
    return Bounds(least, most)


def _from_numbers(low: str) -> tuple[int | None, int | None]:
    least: int | None = None
    most: int | None = None
    previous_end, previous_minutes = -1, 0
    for match in _LENGTH.finditer(low):
        minutes = _minutes(match)
        if not 0 < minutes <= _LONGEST_MINUTES:
            continue
        if previous_end >= 0 and _BETWEEN.fullmatch(low[previous_end : match.start()]):
            return min(previous_minutes, minutes), max(previous_minutes, minutes)
        bare = _BARE_START.search(low[: match.start()])
        if bare:
            return int(bare["low"]), minutes
        previous_end, previous_minutes = match.end(), minutes
        new_least, new_most = _bounds(low, match, minutes)
        least = new_least if least is None else least
        most = new_most if most is None else most
    return least, most


def _minutes(match: re.Match[str]) -> int:
    if match["hours"]:
        minutes = match["minutes"]
        extra = 30 if match["half"] else TENS.get(minutes, 0) or int(minutes or 0) if minutes else 0
        return round(_number(match["hours"]) * 60) + (30 if match["half"] else extra)
    if match["only"]:
        return TENS.get(match["only"]) or int(match["only"])
    if match["en"]:
        half = 30 if match["en_and"] or match["en_half"] else 0
        return round(_number(match["en"]) * 60) + half + int(match["en_minutes"] or 0)
    return int(match["en_only"])


def _number(word: str) -> float:
    return ONES[word] if word in ONES else float(word)


def _bounds(low: str, match: re.Match[str], minutes: int) -> tuple[int | None, int | None]:
    before, end = low[max(0, match.start() - 40) : match.start()], match.end()
    if _MAX_BEFORE.search(before) or _MAX_AFTER.match(low, end) or _TIME_LEFT.match(low, end):
        return None, minutes
    over = _OVER.match(low, end)
    if over or _MIN_BEFORE.search(before):
        tail = _OVER_TAIL.search(low, end, end + 30)
        is_refused = is_refused_after(low, tail.end() if tail else end) or is_refused_before(
            low, match.start() - len(_least_word(before))
        )
        return (None, minutes) if is_refused else (minutes, None)
    if _ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(low, end):
        return minutes - ABOUT_MINUTES, minutes + ABOUT_MINUTES
    return None, None


def _least_word(before: str) -> str:
    match = _MIN_BEFORE.search(before)
    return match[0] if match else ""


def _from_words(low: str) -> Bounds:
    if _CLIP.search(low):
        return Bounds(most=CLIP_MINUTES)
    long = _LONG.search(low)
    if long:
        is_refused = (
            bool(long["no"])
            or long["long"] in {"길지", "길면"}
            or is_refused_after(low, long.end())
            or is_refused_before(low, long.start())
        )
        return Bounds(most=NOT_LONG_MINUTES) if is_refused else Bounds(least=LONG_MINUTES)
    short = _SHORT.search(low)
    if short is None:
        return Bounds()
    if short[0] == "too long":
        return Bounds(most=NOT_LONG_MINUTES) if is_refused_before(low, short.end() - 4) else Bounds()
    return Bounds() if is_refused_after(low, short.end()) else Bounds(most=SHORT_MINUTES)
