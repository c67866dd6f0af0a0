"""Reads whose film it should be: "OOO 나오는", "OOO 감독의", "starring X", listed people or not."""

import re
from collections.abc import Sequence

from ml.wishes.lexicon_files import word_list
from ml.wishes.mentions import Kind, Mention

_DIRECTS_AFTER = re.compile(
    r"\s?(?:감독|연출|(?:이|가)\s?(?:만든|찍은|연출|감독)|님?\s?(?:감독|연출)|-directed)"
)
_ACTS_AFTER = re.compile(
    r"\s?(?:배우|씨|님)?\s?(?:이|가|도|만|랑|은|는)?\s?(?:주연|출연|나오|나온|연기|열연|단독)"
)
_DIRECTS_BEFORE = re.compile(r"(?:directed\sby|director|감독(?:이|은|:)?)\s?$")
_ACTS_BEFORE = re.compile(
    r"(?:starring|featuring|actor|actress|stars|with|배우|주연(?:이|은|:)?|출연(?:이|은|:)?)\s?$"
)

_DIRECTOR = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,8}(?:[\s·][가-힣]{1,6}){0,2})\s?(?:감독(?:님)?(?:의|이|표|작|님|판|께서|\s|,|$|꺼"
    r"|거|영화)|(?:이"
    r"|가)\s?(?:만든|연출한|감독한|찍은)\s?(?:영화|거|것|작품))"
)
_ACTOR = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{1,8}(?:\s[가-힣]{1,8}){0,2}?)(?:이|가)?\s?(?:배우|주연|출연|나오는|나온)(?!진)"
)
_WEAK = re.compile(r"나오는|나온")
_KOREAN_NAME = re.compile(
    r"^(?:김|이|박|최|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|류|유|홍|전|고|문|손|양|배|백|허|남|심|노"
    r"|하|곽|성|차|주|우|구|민|진|지|엄|채|원|천|방"
    r"|공|현|변|염|석|설|선|길|연|표|기|옥|육|탁|도|라|봉|추|옹|예)[가-힣]{1,2}$"
)
_NO_NAME_ENDING = re.compile(
    r"(?:는|한|은|던|을|를|에서|에|으로|로|고|면|게|의|도|데|요|랑|들|진|된|운|만|하게|까지|부터)$"
)
_FEW_SYLLABLES = 3

_NAME = r"(?P<name>(?:[A-Z][\w.'’é-]*|de|del|van|von|la)(?:\s(?:[A-Z][\w.'’é-]*|de|del|van|von|la|da)){0,3})"
_EN_DIRECTOR = re.compile(
    rf"(?i:directed\sby|movies?\sby|films?\sby|something\sby|director|anything\sby|work\sof"
    rf"|made\sby)\s{_NAME}"
)
_EN_ACTOR = re.compile(rf"(?i:starring|featuring|with|stars|actor|actress)\s{_NAME}(?!\s?(?:Plus|\+))")
_EN_LOW = re.compile(
    r"(?P<how>directed\sby|(?:movies?|films?)\sby|starring"
    r"|featuring)\s(?P<name>[a-z][\w.'-]*(?:\s[a-z][\w.'-]*)?)"
)
_EN_END = re.compile(
    r"\s(?:on|and|or|but|please|in|under|from|with|that|no|not|movie|film|for|a|the|pls)\b.*$"
)


def people(text: str, low: str, mentions: Sequence[Mention], skip: set[int]) -> tuple[list[str], list[str]]:
    """Return directors and actors, in order; `skip` are mentions that say something else."""
    found: dict[Kind, list[tuple[int, str]]] = {Kind.DIRECTOR: [], Kind.ACTOR: []}
    for place, mention in enumerate(mentions):
        if mention.entry.kind in found and place not in skip:
            found[_role(low, mention)].append((mention.start, mention.entry.values[0]))
    taken = [(m.start, m.end) for m in mentions]
    for kind, named in (*_korean(low, taken), *_english(text, taken)):
        if named not in found[kind]:
            found[kind].append(named)
    directors, actors = (
        list(dict.fromkeys(name for _, name in sorted(found[kind]))) for kind in (Kind.DIRECTOR, Kind.ACTOR)
    )
    return directors, actors


def _role(low: str, mention: Mention) -> Kind:
    before = low[max(0, mention.start - 20) : mention.start]
    if _DIRECTS_AFTER.match(low, mention.end) or _DIRECTS_BEFORE.search(before):
        return Kind.DIRECTOR
    if _ACTS_AFTER.match(low, mention.end) or _ACTS_BEFORE.search(before):
        return Kind.ACTOR
    return mention.entry.kind


def _korean(low: str, taken: Sequence[tuple[int, int]]) -> list[tuple[Kind, tuple[int, str]]]:
    found = []
    for kind, pattern in ((Kind.DIRECTOR, _DIRECTOR), (Kind.ACTOR, _ACTOR)):
        for match in pattern.finditer(low):
            start, end = match.span("name")
            is_weak = kind is Kind.ACTOR and bool(_WEAK.search(match[0][end - match.start() :]))
            named = _name_ending_at(low, start, end, taken, is_weak=is_weak)
            if named:
                found.append((kind, named))
    return found


def _name_ending_at(
    low: str, start: int, end: int, taken: Sequence[tuple[int, int]], *, is_weak: bool
) -> tuple[int, str] | None:
    """Take the words before `end` that may be a name; a weak sign needs a Korean full name."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\s·]+", low[start:end])]
    first, last = words[-1]
    word = low[first:last]
    if (
        not is_weak
        and re.search(r"[가-힣]{2,}[이가]$", word)
        and _KOREAN_NAME.match(word[:-1])
        and len(word) > _FEW_SYLLABLES
    ):
        word, last = word[:-1], last - 1
    if is_weak and len(word) > _FEW_SYLLABLES and word[-1] in "이가":
        word, last = word[:-1], last - 1
    if _covered(first, taken) or word in word_list("no_names"):
        return None
    if (
        len(words) > 1
        and low[slice(*words[-2])] in word_list("given_names")
        and not _covered(words[-2][0], taken)
    ):
        return words[-2][0], low[words[-2][0] : last]
    if _KOREAN_NAME.match(word) and len(word) == _FEW_SYLLABLES and not _NO_NAME_ENDING.search(word):
        return first, word
    if is_weak or _NO_NAME_ENDING.search(word):
        return None
    begin = first
    for earlier, finish in reversed(words[:-1]):
        token = low[earlier:finish]
        if _covered(earlier, taken) or token in word_list("no_names") or _NO_NAME_ENDING.search(token):
            break
        begin = earlier
    name = low[begin:last]
    return (begin, name) if len(name) > 1 else None


def _english(text: str, taken: Sequence[tuple[int, int]]) -> list[tuple[Kind, tuple[int, str]]]:
    found = []
    for kind, pattern in ((Kind.DIRECTOR, _EN_DIRECTOR), (Kind.ACTOR, _EN_ACTOR)):
        for match in pattern.finditer(text):
            named = match["name"].rstrip(".'’")
            found += [] if _covered(match.start("name"), taken) else [(kind, (match.start("name"), named))]
    for match in _EN_LOW.finditer(text):
        name = _EN_END.sub("", match["name"])
        if not _covered(match.start("name"), taken) and name not in {"a", "the", "an", "someone"}:
            kind = Kind.ACTOR if match["how"] in {"starring", "featuring"} else Kind.DIRECTOR
            found.append((kind, (match.start("name"), name)))
    return found


def _covered(place: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(first <= place < last for first, last in taken)
