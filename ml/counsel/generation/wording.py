"""What a message speaks of, by its words, and what a reply makes up."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from ml.counsel.patterns import compile_cues
from ml.counsel.topics import TopicDetector

_WORD: Final = re.compile(r"[가-힣]+|[a-z']+", re.IGNORECASE)
_PARTICLE: Final = re.compile(
    r"(?:이랑|하고|한테서|에게서|한테|에게|에서|으로|까지|부터|처럼|보다|마다|이나|께서|께|은|는|이|가|을|를|에|도|만|랑|와|과|의|로)$"
)
_ENDING: Final = re.compile(
    r"(?:했어|했는데|했다|하셨어|하는데|하고|해서|하다가|인데|었어|았어|였어|는데|어서|아서|래|대|니까|어|아|지|게|면)$"
)
_EMPTY: Final = frozenset(
    word
    for line in (
        "오늘 어제 내일 요즘 지금 진짜 너무 그냥 정말 계속 자꾸 아무 무슨 어떻게",
        "나는 내가 나만 나를 나한테 뭐라고 그래서 그런데 근데 이제 또 다시 벌써 아직",
        "조금 많이 제일 가장 때문 때문에 사람 것 거 같아 같은 있어 없어 없이 하는 해서 했어 되는 됐어",
        "i my me you the and but it is was to of in that just so really very have had not for with",
    )
    for word in line.split()
)
_FELT: Final = frozenset(
    (
        *("loneliness", "self_esteem", "burnout", "regret", "future", "anxiety"),
        *("gloom", "lethargy", "anger", "care", "good_news", "daily"),
    )
)
"""Topics whose cues are feelings; a reply may name them of itself."""
_SAME: Final = {
    "어머니": "엄마",
    "아버지": "아빠",
    "어머님": "엄마",
    "아버님": "아빠",
    "고양이": "냥",
    "강아지": "개",
}
_SHORTEST_STEM: Final = 2
_LONGEST_SHORT_VERB: Final = 2
_REPORTED: Final = re.compile(r"(?:으?셨|으?신|었|았|ㄴ)?다니$")
_VERB: Final = re.compile(r"[어다아해와대래네지]요?$")
_RESPECT: Final = re.compile(r"셨|시[다네]|께서")
_SUBJECT: Final = re.compile(r"[가-힣]{2,}[이가](?=\s)")
_ECHO: Final = re.compile(r"[^.!?,]*다니(?=[,.!? ]|$)")
"""A clause that takes up what was told."""


def content_stems(text: str) -> list[str]:
    """Return the beginnings of the words that carry what is told, in their order, each once."""
    stems = []
    for word in _WORD.findall(text.lower()):
        stem = _PARTICLE.sub("", word) if len(word) > _SHORTEST_STEM else word
        if stem == word and len(word) > _SHORTEST_STEM:
            stem = _ENDING.sub("", word)
        if len(stem) >= _SHORTEST_STEM and word not in _EMPTY and stem not in _EMPTY:
            stems.append(stem)
    return list(dict.fromkeys(stems))


def invented(reply: str, told: str, topics: TopicDetector) -> set[str]:
    """Return what a reply speaks of though nobody told it: other topics, other people.

    A cue of a topic that was spoken of may be new ("회사" after "팀장님"), a
    person or place may not, unless it was named.
    """
    about = topics.cue_scores(told)
    found: set[str] = set()
    for key, topic in topics.topics.items():
        if key in _FELT:
            continue
        if about[key] < topics.config.faint:
            found |= {cue for cue in topic.cues_in(reply) if not _is_told(cue, told)}
        light = compile_cues(topic.light, topic.locale)
        if light is not None:
            found |= {cue for cue in light.findall(reply) if about[key] <= 0.0 and not _is_told(cue, told)}
    return found


def strange(reply: str, told: str, familiar: frozenset[str]) -> set[str]:
    """Return the words of a reply that neither the person said nor any authored reply knows.

    What is taken up as told ("동생이 나갔다니") must be so word by word: there,
    familiar words are strange, too, and of the verb only the ending may differ.
    """
    own = [word.lower() for word in _WORD.findall(told)]
    found: set[str] = set()
    for echo in _ECHO.finditer(reply):
        *words, verb = _WORD.findall(echo.group(0))
        found |= {word for word in words if not any(_is_same(word, other) for other in own)}
        if not _is_told_verb(verb, own, told):
            found.add(verb)
    rest = (word for word in _WORD.findall(_ECHO.sub(" ", reply)) if word.lower() not in familiar)
    return found | {word for word in rest if not any(_is_same(word, other) for other in own)}


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of texts, as it stands there."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def _is_same(word: str, other: str) -> bool:
    """Whether a word is another one, or that without its particle; another particle may be wrong."""
    return word in {other, _bare(other)}


def _bare(word: str) -> str:
    return _PARTICLE.sub("", word) if len(word) > _SHORTEST_STEM else word


def _is_told_verb(verb: str, own: Sequence[str], told: str) -> bool:
    if _RESPECT.search(verb) and _SUBJECT.search(told) and not _RESPECT.search(told):
        return False  # Respect is due to the person, not to what somebody or something else did.
    verbs = [word for word in own if _VERB.search(word) and word not in _EMPTY]
    return any(_is_form_of(verb, other) for other in verbs)


def _is_form_of(verb: str, other: str) -> bool:
    """Whether what was taken up ("망치셨다니") is a form of what was said ("망쳤어")."""
    stem = _REPORTED.sub("", verb)
    if len(stem) == 1 and len(other) > _LONGEST_SHORT_VERB and unicodedata.normalize("NFD", stem)[2:] == "":
        return False  # "오" begins too many words.
    letters, said = (unicodedata.normalize("NFD", text) for text in (stem, other))
    n_same = next((n for n, pair in enumerate(zip(letters, said, strict=False)) if pair[0] != pair[1]), None)
    n_same = min(len(letters), len(said)) if n_same is None else n_same
    # The last vowel may have run together with the sign of the past.
    return n_same >= max(len(letters) - 1, 1)


def _is_told(cue: str, told: str) -> bool:
    return (
        cue in told
        or _SAME.get(cue, cue) in told
        or any(cue == new and old in told for new, old in _SAME.items())
    )
