"""Reads what a film should not be about: "사람 죽는 거 말고", "신파 없는", "회사 얘기는 빼고"."""

import re
from collections.abc import Sequence

from ml.wishes.lexicon_files import word_list
from ml.wishes.mentions import Kind, Mention
from ml.wishes.refusals import is_refused_after

_SAD, _SAD_END = ("슬픔",), ("슬픈 결말",)
_ENDING = re.compile(r"(?:결말|엔딩|끝)(?:은|이|도|만)?\s?(?:안|너무)?\s?$")
_TOPIC = re.compile(
    r"(?<![가-힣])(?P<noun>[가-힣]{2,6}?)(?:이|가|에\s?대한|에\s?관한|\s관련|이랑\s?관련된)?\s?"
    r"(?:얘기|이야기|내용|소재|다루는|다룬|장면|나오는|나온|관련)\s?"
    r"(?:거|것|건|게|걸|영화|작품|장면|얘기|이야기|되는\s?거|된\s?거|된\s?건)?"
)
_HARM = re.compile(r"(?<![가-힣])(?P<noun>아이|아기|애|사람|여자|노인)(?:들)?(?:이|가)?\s?다치")
_BARE_TOPIC = re.compile(r"(?<!\S)(?P<noun>[가-힣]{2,4}?)(?:은|는|만|도)?\s?(?=말고|말구|빼고|빼줘)")
_A_VERB = re.compile(r"(?:[겠었았했봤됐]어|니까|[해세줘]요|다가|지만|는데)$")
_GENRE_OF = re.compile(r"(?<=..)물$")
"""첩보물 is about 첩보."""
_NO_NOUN_ENDING = frozenset("는한은던운인거것건걸게된진던을를고서데나")


def refused_themes(low: str, mentions: Sequence[Mention], gone: frozenset[int]) -> tuple[str, ...]:
    """Return what the film should not be about, as short nouns."""
    themes: dict[str, None] = {}
    for place, mention in enumerate(mentions):
        if place in gone:
            themes.update(dict.fromkeys(_of_mention(low, mention)))
    for match in _HARM.finditer(low):
        if any(is_refused_after(low, match.end() + step) for step in (0, 1, 2)):
            themes[f"{match['noun']} 부상"] = None
    for match in (*_TOPIC.finditer(low), *_BARE_TOPIC.finditer(low)):
        if _is_topic(match, mentions) and is_refused_after(low, match.end()):
            themes[_GENRE_OF.sub("", match["noun"])] = None
    return tuple(themes)


def _of_mention(low: str, mention: Mention) -> tuple[str, ...]:
    entry = mention.entry
    if entry.kind is Kind.THEME:
        return _SAD_END if entry.values == _SAD and _ENDING.search(low[: mention.start]) else entry.values
    if entry.kind is Kind.TITLE and entry.genre:
        return entry.values
    return entry.themes if entry.kind is Kind.GENRE else ()


def _is_topic(match: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """Say whether the word is a noun that no list of words knows."""
    noun = match["noun"]
    is_known = any(
        mention.start < match.end() and match.start() < mention.end
        for mention in mentions
        if mention.entry.kind is not Kind.DECOY
    )
    return (
        not is_known
        and noun not in word_list("no_topic")
        and noun[-1] not in _NO_NOUN_ENDING
        and not _A_VERB.search(noun)
    )
