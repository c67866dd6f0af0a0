"""What an English message tells, said back with "you" for "I"."""

import re
from typing import Final

from ml.counsel.mirroring.types import Mirrored

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])\s+|[.!?]*\n+|\s+(?:lol|lmao|haha\w*|tbh|ngl|ig|smh)\b[.,]?\s*|[.…]{2,}|\s[-–—]\s|;"
)
_OPENERS: Final = re.compile(
    r"^(?:(?:and|but|so|because|cause|bc|cuz|well|ok|okay|yeah|yes|no|nah|nope|like|also|then|anyway|honestly|actually|just|plus|oh|um+|uh+|i mean|tbh|ngl|ugh|lol|now|basically|the thing is|it's just that|it's just|apparently|at least|still|though)[,:]?\s+)+",
    re.IGNORECASE,
)
_JOINTS: Final = re.compile(
    r",\s+(?:and|but|so|because|which|while)\s+|\s+(?:but|because|bc|cuz)\s+|,\s+", re.IGNORECASE
)
_STARTS: Final = re.compile(
    r"(?!i (?:guess|suppose|hope|wish)\b)(?:i|i'm|im|i've|ive|i'd|i'll|my|mine|he|he's|hes|she|she's|shes|they|they're|we|we're|we've|our|the|nobody|no one|everyone|everybody|someone|somebody|people|mum|mom|dad|her|his|their|[A-Z][a-z]+(?= (?:is|are|was|were|says?|said|told|asked|rang|called|left|has|had|did|does|gave|got|wants?|keeps?|never|just)\b))\b",
)
_UNSAYABLE: Final = re.compile(
    r"\b(?:you|your|you're|youre|u|ur|fuck\w*|shit\w*|bitch\w*|damn|ass\w*|crap|hell|sex\w*|nude\w*|kill\w*|die[ds]?|dying|dead|death|suicid\w*|cut|cutting|hurt myself|harm\w*|pills?|blood|hit|hits|beat\w*|punch\w*|slap\w*|chok\w*|gun|knife|rape\w*|assault\w*|hate (?:myself|me)|burden|worthless|pathetic|useless|ugly|fat|stupid|dumb|loser|failure|worst|disgusting|idiot|my fault|deserve\w*|nothing matters|point|disappear\w*|gone|alive|exist\w*|wake up|anymore|better off|weigh\w*|kg|lbs|calories|eat(?:ing)? nothing|thanks?|thank|please|movie|film|hi|hello|hey)\b|[<>{}\[\]/\\@#*=+]|https?|\d{5,}|[가-힣]",
    re.IGNORECASE,
)
_GRAVE: Final = re.compile(
    r"\b(?:kill\w*|die[ds]?|dying|dead|death|suicid\w*|hurt myself|self.?harm\w*|pills?|blood|beat(?:s|en)? me|hits? me|punch\w*|chok\w*|gun|knife|rape\w*|assault\w*|disappear\w*|worthless|better off|wake up|alive|exist\w*)\b",
    re.IGNORECASE,
)
"""What no message is said back that speaks of it."""
_ABSOLUTE: Final = re.compile(
    r"\b(?:nobody|no one|never)\b.*\b(?:me|myself)\b|\b(?:everyone|everybody|they all) (?:hates?|ignores?|thinks?|laughs?)\b|\bi(?:'m| am|m) (?:so |such |just |too |the |a )*(?:bad|awful|terrible|weak|boring|weird|crazy|dramatic|selfish|broken|alone|nothing|problem)\b",
    re.IGNORECASE,
)
_QUESTION: Final = re.compile(
    r"\?|^(?:am|is|are|was|were|do|does|did|should|shld|shall|can|could|would|will|have|has|why|how|what|when|where|who|which|wdyt)\b|\b(?:idk|dunno|don'?t know|not sure|wonder)\b",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(r"^i(?:'ll| will|'m gonna| am going to|'m going to|m gonna)\b", re.IGNORECASE)
_UNNAMED: Final = re.compile(
    r"^(?:There|Maybe|Perhaps|Things?|It|That|This|Not|Only|Even|Who|What|Nothing|Everything)\b|\s'\w",
    re.IGNORECASE,
)
_WITH_ME: Final = re.compile(r"\bmy (\w+) and (?:i|me)\b|\bme (?:and|n) my (\w+)\b", re.IGNORECASE)
_SHORTEST: Final = 5
_LONGEST: Final = 17
"""Words."""
_BARE_DEED: Final = re.compile(
    r"(?:woke|got|went|quit|failed|left|told|said|had|made|cried|lost|found|forgot|started|stopped|tried|bought|sent|saw|heard|met|moved|spent|ate"
    r"|walked|stayed|skipped|called|texted|asked|finished|passed|missed|broke|dropped|came|took|gave|slept|worked|sat|been|finally \w+ed)\b(?! out\b)",
    re.IGNORECASE,
)
"""Deeds that people tell without saying who did them."""
_SINGLE_QUOTES: Final = re.compile(r"(?<=\s)'([^']{2,60})'(?=\W|$)")
_SWAPS: Final = {
    "i": "you",
    "i'm": "you're",
    "im": "you're",
    "i’m": "you're",
    "i've": "you've",
    "ive": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "we're": "you're",
    "we've": "you've",
    "we'd": "you'd",
    "we'll": "you'll",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
    "hes": "he's",
    "shes": "she's",
    "dont": "don't",
    "didnt": "didn't",
    "doesnt": "doesn't",
    "cant": "can't",
    "couldnt": "couldn't",
    "wasnt": "wasn't",
    "isnt": "isn't",
    "wont": "won't",
    "wouldnt": "wouldn't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "thats": "that's",
    "theyre": "they're",
    "w": "with",
    "w/": "with",
    "n": "and",
    "ppl": "people",
    "bf": "boyfriend",
    "gf": "girlfriend",
    "bff": "best friend",
    "bday": "birthday",
    "rn": "right now",
    "abt": "about",
    "bc": "because",
    "cuz": "because",
    "cos": "because",
    "gonna": "going to",
    "wanna": "want to",
    "thx": "thanks",
    "korea": "Korea",
    "korean": "Korean",
    "seoul": "Seoul",
    "busan": "Busan",
    "christmas": "Christmas",
}
_BE: Final = {"am": "are", "was": "were"}
_WORD: Final = re.compile(r"[A-Za-z'’/]+|[^A-Za-z'’/]+")


class EnglishMirror:
    """Says back what a message tells last."""

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        plain = text.replace("’", "'").replace("“", '"').replace("”", '"')
        plain = _SINGLE_QUOTES.sub(r'"\1"', plain)
        if _GRAVE.search(plain):
            return None
        sentences = [part.strip(" ,.!") for part in _SENTENCE_END.split(plain) if part]
        told = [said for sentence in reversed(sentences) if (said := _said(sentence))]
        whether = next((asked for sentence in reversed(sentences) if (asked := _asked(sentence))), "")
        if not told:
            return Mirrored(whether=whether, whether_casual=whether) if whether else None
        best = max(told[:2], key=lambda said: (len(said.split()) >= _SHORTEST + 2, -told.index(said)))
        return Mirrored(told=best, told_casual=best, whether=whether, whether_casual=whether)


def _said(sentence: str) -> str | None:
    clause = _OPENERS.sub("", sentence)
    if len(clause.split()) <= _LONGEST:
        return _said_whole(clause)
    joint = _JOINTS.search(clause)
    if joint is None:
        return None
    return _said(clause[joint.end() :]) or _said_whole(clause[: joint.start()])


def _said_whole(clause: str) -> str | None:
    if (bare := _BARE_DEED.match(clause)) is not None:
        clause = f"I've {clause}" if bare[0].lower() == "been" else f"I {clause[:1].lower()}{clause[1:]}"
    fits = _SHORTEST <= len(clause.split()) <= _LONGEST and _STARTS.match(
        clause.replace("I", "i", 1) if clause.startswith("I") else clause
    )
    if (
        not fits
        or _UNSAYABLE.search(clause)
        or _ABSOLUTE.search(clause)
        or _UNNAMED.search(clause)
        or _QUESTION.search(clause)
        or _FUTURE.match(clause)
        or clause.count('"') % 2
    ):
        return None
    return _turned(_WITH_ME.sub(lambda match: f"you and your {match[1] or match[2]}", clause))


_ASKED: Final = (
    (re.compile(r"^(?:should|shld|shall) (?:i|we) (.+)$", re.IGNORECASE), "to {}"),
    (re.compile(r"^am i (.+)$", re.IGNORECASE), "you're {}"),
    (re.compile(r"^(?:is|isn't|isnt) it (.+)$", re.IGNORECASE), "it's {}"),
    (re.compile(r"^(?:can|could|may) i (.+)$", re.IGNORECASE), "you can {}"),
    (re.compile(r"^will (he|she|they|it) (.+)$", re.IGNORECASE), "{} will {}"),
)
_BLAMES: Final = re.compile(
    r"\b(?:bad|crazy|dramatic|overreacting|weird|broken|selfish|toxic|the problem|wrong|stupid|pathetic|asshole|ask you|talk to you)\b",
    re.IGNORECASE,
)
_LONGEST_ASKED: Final = 16


def _asked(sentence: str) -> str:
    """A question as part of a sentence: "whether to call her"; empty where it is not one of a known form."""
    clause = _OPENERS.sub("", sentence).rstrip("?")
    if _UNSAYABLE.search(clause) or _BLAMES.search(clause) or len(clause.split()) > _LONGEST_ASKED:
        return ""
    for pattern, form in _ASKED:
        if match := pattern.match(clause):
            turned = _turned(form.format(*match.groups()))
            return f"whether {turned[:1].lower()}{turned[1:]}"
    return ""


def _turned(clause: str) -> str:
    words: list[str] = []
    last = ""
    is_quoted = False
    for match in _WORD.finditer(clause):
        word = match[0]
        if '"' in word:
            is_quoted = not is_quoted if word.count('"') % 2 else is_quoted
        low = word.lower()
        if is_quoted or not low.strip():
            words.append(word)
            continue
        if low in _BE and last in {"i", "you", "we"}:
            words.append(_BE[low] if last == "i" else word)
        else:
            words.append(_SWAPS.get(low, word))
        if word.strip():
            last = low if word[0].isalpha() else last
    said = "".join(words)
    return said[:1].upper() + said[1:]
