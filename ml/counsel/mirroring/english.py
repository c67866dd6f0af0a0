"""What an English message tells, said back with "you" for "I"."""

import re
from typing import Final

from ml.counsel.mirroring.types import Mirrored
from ml.counsel.mirroring.words import Words

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])(?<!\b[Nn]o\.)(?<!\b[Vv]s\.)(?<!\b[DdMm]r\.)\s+|[.!?]*\n+|\s+(?:lol|lmao|haha\w*|tbh"
    r"|ngl|ig|smh|i guess)\b[.,]?\s*|[.…]{2,}|\s[-–—]\s|;"
)
_JOINTS: Final = re.compile(
    r",\s+(?:and|but|so|because|which|while)\s+|\s+(?:but|because|bc|cuz|cos)\s+|,\s+"
    r"|\s+(?:and|n)\s+(?=(?:(?:today|tonight|now|then) )?(?:i|he|she|they|we|my)\b)",
    re.IGNORECASE,
)
_TRAILS: Final = re.compile(
    r"(?:[\s,]+(?:but also|but|and|so|or|which|because|cuz|also|tho|though|btw|yaar|bro|man|dude|lol|lmao"
    r"|haha|ngl|tbh|i guess|i think))+$",
    re.IGNORECASE,
)
"""What stands at the end of a sentence and tells nothing."""
_FUTURE: Final = re.compile(r"^i(?:'ll| will|'m gonna| am going to|'m going to|m gonna)\b", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"(?<=\w)\s+(?:as|when|after|before|while|until|till|where|like|since|so that) .*$", re.IGNORECASE
)
"""What a long sentence may end with besides what it tells."""
_WITH_ME: Final = re.compile(r"\bmy (\w+) and (?:i|me)\b|\bme (?:and|n) my (\w+)\b", re.IGNORECASE)
_TWO: Final = re.compile(
    r"^(?:(?:he|she|him|her) (?:and|n) (?:i|me)|(?:i|me) (?:and|n) (?:he|she|him))\b",
    re.IGNORECASE,
)
_UNENDED: Final = re.compile(
    r"\b(?:about|going|want|need|have|had|used|trying|supposed|able|like|love|i'm|wanted|meant) to$"
    r"|\b(?:the|an?|my|his|her own|our|their|of|if|because|than|gonna|wanna)$",
    re.IGNORECASE,
)
"""How a clause ends that leaves out what it is about."""
_SINGLE_QUOTES: Final = re.compile(r"(?<=\s)'((?:[^']|(?<=\w)'(?=\w)){2,80})'(?=\W|$)")
_WORD: Final = re.compile(r"[A-Za-z'/]+|[^A-Za-z'/]+")
_STRAIGHT: Final = str.maketrans("’“”", '\'""')
_BE: Final = {"am": "are", "was": "were"}
"""What "I" goes with, and what "you" does."""
_ASKED: Final = (
    (re.compile(r"^(?:should|shld|shall) (?:i|we) (.+)$", re.IGNORECASE), "to {}"),
    (re.compile(r"^am i (.+)$", re.IGNORECASE), "you're {}"),
    (re.compile(r"^(?:is|isn't|isnt) it (.+)$", re.IGNORECASE), "it's {}"),
    (re.compile(r"^(?:can|could|may) i (.+)$", re.IGNORECASE), "you can {}"),
    (re.compile(r"^will (he|she|they|it) (.+)$", re.IGNORECASE), "{} will {}"),
)
"""Questions that can be parts of sentences."""
_SHORTEST: Final = 3
"""Words of a clause that can be said back."""
_RICH: Final = 7
"""Words from which a clause tells something of its own."""
_LONGEST: Final = 13
"""Words of a clause that can be said back in one breath."""
_LONGEST_ASKED: Final = 16
_SCRAP: Final = (2, 7)
"""Words of a message that is said back as it stands."""
_HEARD: Final = re.compile(
    r"(?P<who>\bi (?:\w+ )?)?\b(?:says?|said|goes|went|wrote|texted|replied|asked|(?:is|was) like"
    r"|told me|messaged|saying|calls? (?:him|her|me|it|us|them|my \w+)"
    r"|answered|shouted|whispered|announced|put|commented)(?: (?:that|he|she|they|i'm|im|i was|it's|its"
    r"|you're))?[\s,:]+\"(?P<words>[^\"]{2,70})\"",
    re.IGNORECASE,
)
"""What stands in quotation marks behind a word of saying."""
_LONGEST_HEARD: Final = 11
_UNHEARD: Final = re.compile(
    r"\?|[.!,…]{2,}|[^\x00-\x7f]|\b(?:fuck|shit|bitch|cunt|slut|whore|kill|die)", re.IGNORECASE
)
"""With what another's words are not said again: a question, swearing, another script."""
_OWN_START: Final = re.compile(r"(?:i|i'm|im|i've|ive|i'd|i'll|we|we're|we've)\b", re.IGNORECASE)
_OF_THINGS: Final = re.compile(
    r"(?:his|her|their|the|our|my|mine|an?|one|two|three|some|half|both)\b", re.IGNORECASE
)
_WHEN: Final = re.compile(
    r"(?:today|tonight|yesterday|last (?:night|week|month|year)|this (?:morning|week|evening|year))[, ]\s*",
    re.IGNORECASE,
)
"""What may stand before the one who did it."""
_BARE_KIN: Final = re.compile(
    r"(?:wife|husband|hubby|son|daughter|boss|manager|supervisor|coach|landlord|landlady|roommate|flatmate"
    r"|housemate|coworker|therapist|sister|brother|boyfriend|girlfriend|bf|gf|parents|grandma|grandpa|gran|nan|mate|teacher|prof|professor)"
    r"(?=(?:'s|s)? )",
    re.IGNORECASE,
)
_BARE_PERSON: Final = re.compile(
    r"(?:doctor|doc|vet|nurse|bank|school|driver|neighbou?rs?|headteacher|consultant|dentist|hospital"
    r"|customer|police|company|office)(?=(?:'s|s)? )",
    re.IGNORECASE,
)
"""People whom many texters name without a word before them: "wife says start looking", "vet was kind"."""
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|should|must|might|said|says"
    r"|got|gets|went|goes"
    r"|came|comes|left|took|made|makes|gave|gives|told|tells|kept|keeps?|knew|knows|saw|sees|thinks?"
    r"|thought|wants?|looks?"
    r"|feels?|felt|lost|won|sent|broke|died|put|let|lets|hit|cut|read|ran|sat|sits|stood|met|found|paid"
    r"|ate|eats|slept|sleeps"
    r"|sold|taught|drove|rode|chose|wore|woke|swore|shut|spent|built|drank|sang|hung|hid|flew|forgot"
    r"|rang|rings|shook|stole"
    r"|stuck|swam|plays?|calls?|hates?|loves?|likes?|runs|walks|talks|asks|helps|hurts|cries|texts"
    r"|writes|pays|buys|moves|leaves"
    r"|quit|wrote|spoke|fell|grew|threw|bought|brought|caught|held|began|started|just|never|always|still"
    r"|needs?|works?|lives?|takes|gives|brings|puts|turns|shows|finds|sends|meets|spends|starts|stops|watches"
    r"|laughs|smiles|waits|stands|drinks|means|wakes|cooks|drives|teaches|believes|knows|understands|remembers"
    r"|forgets|ignores|yells|shouts|snores|barks|sings|wags|sleeps|knocks|rolls|hands|lets|won't|stays"
    r"|\w+ed|\w+n't|\w+'s (?:not|so|a|the|in|on|at|gone|\w+ing))\b",
    re.IGNORECASE,
)
"""By which a clause is known to be one, where it begins with a thing or a person."""
_DOES: Final = re.compile(rf"'s |s? (?:\w+ly |just |already |even )?(?:{_VERB.pattern})", re.IGNORECASE)
"""What stands behind the one who did something."""
_OF_SELF: Final = re.compile(
    r"^(?:say|tell|give|show|stop|please|do|make|let|read|write|sing)\b|\b(?:i|i'm|im|ive|i've|id|i'd|ill"
    r"|i'll|me|my|mine|we|us|our|it|that|this)\b",
    re.IGNORECASE,
)
_MAY_BE_I: Final = re.compile(
    r"\bi(ll|d) (?=(?:be|have|do|go|get|need|just|never|probably|miss|see|take|try|make|say|feel|rather"
    r"|love)\b)"
)
"""What is typed without its apostrophe."""
_IT_IS: Final = re.compile(
    r"\bits (?=(?:just|so|not|too|been|an?|the|like|only|all|basically|amazing|fine|about|still|getting"
    r"|going|because"
    r"|my|his|her)\b)",
    re.IGNORECASE,
)
"""The same of "it is", before what no noun begins with."""
_RUN_ON: Final = re.compile(
    r"(?P<before>\b[\w']+)\s+(?=(?:(?:i|he|she|they|we) (?:was|were|am|is|shouldn'?t|nearly|almost|just|want"
    r"|live \d)|(?:i'?m|he'?s|she'?s) )\b)",
    re.IGNORECASE,
)
"""A word behind which another sentence may begin without a mark."""
_WITHIN: Final = re.compile(
    r"\b(?:t[eo]ld|tell\w*|sa(?:y|id|ys|ying)|think\w*|thought|kn[eo]ws?|hear\w*|sees?|saw|feel\w*|felt"
    r"|check\w*|ask\w*"
    r"|hop\w+|wish\w*|guess\w*|realis\w*|realiz\w*|notic\w*|swear|bet|mean\w*|sure|if|when|because|since"
    r"|while)\b",
    re.IGNORECASE,
)
"""Words that hold what follows them within their sentence."""
_IT: Final = re.compile(
    r"(?:it'?s|it was|it wasn'?t|there'?s|there (?:was|were|is|are)) "
    r"(?!(?:o?k|okay|fine|nothing|whatever|true|all good|not that|just that|like|what|who|how|too much"
    r"|over)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that tells of something."""
_KEPT_SHORT: Final = 3
"""Letters up to which capitals are mostly an abbreviation."""
_LOUD: Final = re.compile("DID|THE|FOR|NOT|HIM|HER|AND|BUT|ALL|TWO|ME|MY|SO|NO|WAS|HAS|HAD|ONE|OUT|NOW|AM|IS")
"""Short words in capitals that are no abbreviations."""
_NAMES: Final = re.compile("NASA|ADHD|PTSD|COVID|IKEA|PLAB|MCAT|LSAT|GCSE|GCSES|IELTS|TOEFL|USMLE|NCLEX|WIFI")
"""Names that are written in capitals."""
_ABBREVIATIONS: Final = frozenset({"US", "IT"})
"""Words that are something else in capitals."""
_LAST: Final = 2
"""Sentences, from the last on, of which the first rich one is said back."""

_DENIES: Final = re.compile(r"no (?=[a-z])", re.IGNORECASE)
"""How a scrap begins that says what there was not."""


class EnglishMirror:
    """Says back what a message tells last; built once, then only read."""

    def __init__(self) -> None:
        words = Words("mirror.en")
        unsayable, marks = words.either("unsaid", "unsayable"), words.either("unsaid", "marks")
        asking, doubting = words.either("unsaid", "asking"), words.either("unsaid", "doubting")
        names = rf"[A-Z][a-z]+(?= (?:{words.either('clauses', 'told_of')})\b)"
        self._openers = _any_case(rf"^(?:(?:{words.either('clauses', 'openers')})[,:]?\s+)+")
        self._bare_deed = _any_case(rf"(?:{words.either('clauses', 'bare_deeds')})\b(?! out\b)")
        self._starts = re.compile(
            rf"(?!i (?:guess|suppose|hope|wish)\b)(?:{words.either('clauses', 'starts')}|{names})\b"
        )
        self._grave = _any_case(rf"\b(?:{words.either('unsaid', 'grave')})\b")
        self._unsayable = _any_case(rf"\b(?:{unsayable})\b|{marks}")
        self._blames = _any_case(rf"\b(?:{words.either('unsaid', 'blames')})\b")
        self._untold = (
            self._unsayable,
            _any_case(words.either("unsaid", "absolute")),
            _any_case(rf"^(?:{words.either('unsaid', 'unnamed')})\b|\s'\w"),
            _any_case(rf"\?|^(?:{asking})\b|\b(?:{doubting})\b"),
            _FUTURE,
            _UNENDED,
        )
        self._goes_on = frozenset(words.listed("clauses", "goes_on"))
        self._swaps = words.pairs("swaps")

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        text = _IT_IS.sub("it's ", _MAY_BE_I.sub(r"i'\1 ", text))
        plain = _SINGLE_QUOTES.sub(r'"\1"', text.translate(_STRAIGHT))
        if self._grave.search(plain):
            return None
        parts = [part for piece in _SENTENCE_END.split(plain) if piece for part in self._apart(piece)]
        in_order = [part.strip(" ,.!") for part in parts]
        sentences = in_order[::-1]
        told = [
            said
            for before, sentence in zip([*in_order[:-1][::-1], ""], sentences, strict=False)
            if not (self._bare_deed.match(sentence) and self._is_of_other(before))
            and (said := self._said(sentence))
        ][:_LAST]
        whether = next((asked for sentence in sentences if (asked := self._asked(sentence))), "")
        heard = self._heard(plain)
        scrap = "" if told or whether else self._scrap(plain)
        if not (told or whether or heard or scrap):
            return None
        best = max(told, key=lambda said: (not _IT.match(said), len(said.split()) >= _RICH), default="")
        return Mirrored(best, "", best, "", whether, whether, heard, scrap)

    def _apart(self, text: str) -> list[str]:
        """The sentences of a text that stand side by side without a mark between them."""
        cuts = [
            match.end()
            for match in _RUN_ON.finditer(text)
            if match["before"].lower() not in self._goes_on and not _WITHIN.search(text[: match.end()])
        ]
        return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]

    def _is_of_other(self, sentence: str) -> bool:
        """Whether a sentence tells what somebody else did, whose deed the next one may be."""
        start = sentence[:1].lower() + sentence[1:]
        return self._starts.match(start) is not None and not _OWN_START.match(start)

    @staticmethod
    def _heard(text: str) -> str:
        """What somebody else said, word by word; empty where nothing stands in quotation marks."""
        found = _HEARD.search(text)
        if found is None or found["who"] or len(found["words"].split()) > _LONGEST_HEARD:
            return ""
        words = found["words"].strip(" ,.!…")
        if not words or _UNHEARD.search(words):
            return ""
        return f"{words[:1].upper()}{words[1:]}."

    def _scrap(self, text: str) -> str:
        """A short message that is no sentence, and no question; empty where it speaks of the writer."""
        bare = text.strip()
        # "No words, just fries" denies; its first word is no opener.
        clause = _TRAILS.sub("", bare if _DENIES.match(bare) else self._openers.sub("", bare)).strip(" .,!…")
        least, most = _SCRAP
        is_short = least <= len(clause.split()) <= most and "?" not in clause
        if (
            not is_short
            or _UNHEARD.search(clause)
            or _OF_SELF.search(clause)
            or any(p.search(clause) for p in self._untold)
        ):
            return ""
        return clause[:1].upper() + clause[1:]

    def _said(self, sentence: str) -> str:
        """A sentence as it is said back, or a part of a long one; empty where it cannot be."""
        clause = _TRAILS.sub("", self._openers.sub("", sentence))
        if len(clause.split()) <= _LONGEST:
            return self._said_whole(clause)
        joint = _JOINTS.search(clause)
        if joint is None:
            return self._said_whole(_ASIDE.sub("", clause))
        rest, start = self._said(clause[joint.end() :]), clause[: joint.start()]
        if rest and not _IT.match(rest):
            return rest
        return self._said_whole(start) or rest

    def _said_whole(self, clause: str) -> str:
        if (bare := self._bare_deed.match(clause)) is not None:
            clause = f"I've {clause}" if bare[0].lower() == "been" else f"I {clause[:1].lower()}{clause[1:]}"
        if not self._is_told(clause):
            return ""
        clause = _named(_TWO.sub("the two of you", clause))
        return self._turned(_WITH_ME.sub(lambda match: f"you and your {match[1] or match[2]}", clause))

    def _is_told(self, clause: str) -> bool:
        """Whether a clause is a plain statement of what somebody did."""
        clause = _named(clause)
        when = _WHEN.match(clause)
        clause = clause[when.end() :] if when is not None else clause
        start = clause[:1].lower() + clause[1:]
        is_long = _SHORTEST <= len(clause.split()) <= _LONGEST
        is_of_thing = _IT.match(clause) is not None and len(clause.split()) > _SHORTEST
        if not is_long or not (is_of_thing or self._starts.match(start) or self._starts.match(clause)):
            return False
        if _OF_THINGS.match(start) and not _VERB.search(clause):
            return False  # "his actual body spray"
        return clause.count('"') % 2 == 0 and not any(pattern.search(clause) for pattern in self._untold)

    def _asked(self, sentence: str) -> str:
        """A question as part of a sentence, "whether to call her"; empty where its form is unknown."""
        clause = self._openers.sub("", sentence).rstrip("?")
        if len(clause.split()) > _LONGEST_ASKED:
            return ""
        if self._unsayable.search(clause) or self._blames.search(clause):
            return ""
        for pattern, form in _ASKED:
            if match := pattern.match(clause):
                turned = self._turned(form.format(*match.groups()))
                return f"whether {turned[:1].lower()}{turned[1:]}"
        return ""

    def _turned(self, clause: str) -> str:
        """The clause with "you" for "I", but for what stands in quotation marks."""
        words: list[str] = []
        last, is_quoted = "", False
        for word in map(_calm, _WORD.findall(clause)):
            is_quoted ^= word.count('"') % 2 == 1
            low = word.lower()
            if is_quoted or not low.strip():
                words.append(word)
                continue
            if word in _ABBREVIATIONS:
                words.append(word)
                continue
            words.append(_BE[low] if last == "i" and low in _BE else self._swaps.get(low, word))
            last = low if word[0].isalpha() else last
        said = re.sub(r"^its (?!own)", "it's ", re.sub(r"^theres ", "there's ", "".join(words)))
        return said[:1].upper() + said[1:]


def _named(clause: str) -> str:
    """The clause with a word before the one who did it, where it names them without."""
    for bare, word in ((_BARE_KIN, "my"), (_BARE_PERSON, "the")):
        named = bare.match(clause)
        # "Nurse here, just off a night" names the writer.
        if named is not None and _DOES.match(clause[named.end() :]):
            return f"{word} {clause[:1].lower()}{clause[1:]}"
    return clause


def _calm(word: str) -> str:
    """A word that was written loudly, as it is mostly written."""
    is_loud = (
        word.isupper() and (_LOUD.fullmatch(word) or len(word) > _KEPT_SHORT) and not _NAMES.fullmatch(word)
    )
    return word.lower() if is_loud else word


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
