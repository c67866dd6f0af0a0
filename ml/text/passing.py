"""Whether who "passed" in an English message died, or came through a test, a class or a door."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

_NO_DEATH: Final = (
    # What is passed: "passed her theory", but not "passed the week before".
    (
        r"(?:his|her|their|our|my|your|the|that|this|all|every|both|it|a|an|everything|one|two|three|most|each)\b"
        r"(?! (?:\w+ )?(?:days?|nights?|weeks?|months?|years?|mornings?|evenings?|afternoons?|weekends?|summer|winter|spring"
        r"|fall|hour|alone|away|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october)\b)"
    ),
    # How, and in what: "passed with flying colours", "passed on the second go".
    r"with (?:flying|distinction|honou?rs|ease|merit|full|top|the (?:highest|best)|no (?:faults|minors)|an? [a-f1-9]\b|an? \d\d|\d)",
    (
        r"(?:on|at|in)? ?(?:(?:his|her|their|the|my|our) )?(?:very )?(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|one)"
        r" (?:try|tries|go|goes|attempt|time|shot|sitting)"
    ),
    r"(?:first|second|third|fourth) time",
    # A class or a test without a word before it.
    (
        r"(?:math|maths|algebra|geometry|calc\w*|chem\w*|bio\w*|physics|history|english|science|spanish|french|anatomy|stats?"
        r"|nclex|lsat|mcat|cpa|finals?|midterms?|inspection|probation|theory|boards?|drivers?|driving|auditions?|(?:law|nursing|med|beauty|trade|driving) school)\b"
    ),
    # Past something, on to somebody.
    r"(?:out|by|around|round|up|through|along|down|back|gas|notes?|me|us|him|them|judge?ment)\b",
    r"over (?:for|me|him|her|again|in)\b",
    r"on (?:it|that|the (?!\d)|my|an?|our|some|information|news)\b",
    # Next to one who did not.
    r"(?:but|except|besides|apart from|without) (?:me|mine|for me)\b",
    (
        r"(?:and|but|while|when|though|yet)(?: only)? (?:i|me|we|mine)(?:'m)? (?:\w+ )?(?:failed|flunked|bombed|retaking|resitting|repeating|didn'?t)"
        r"(?: mine| it| again| by \w+(?: \w+)?)?\W*(?:$|[.!?])"
    ),
)
_TESTS: Final = r"(?:tests?|exams?|finals?|midterms?|quiz(?:zes)?|bar|boards?|driving|theory|licen[sc]e|nclex|resits?|retakes?|auditions?)"
_PASSED: Final = re.compile(
    rf"\bpass(?:ed|es)(?: (?:{'|'.join(_NO_DEATH)}))"
    r"|\b(?:barely|easily|narrowly) passed\b(?! away)"
    r"|\b(?:years?|months?|weeks?|days?|hours?|minutes|seconds|time|moment|bill|law|storm|deadline|chance|danger|urge|wave)"
    r"(?: (?:has|have|had|just|already|finally))* passed\b"
    rf"|\b(?:took|takes?|taking|sat|sits?|retook|resat|did|had|wrote|studied for)\b[^.!?]{{0,40}}?\b{_TESTS}\b"
    r"(?:(?!\b(?:my|our|since|when)\b)[^.!?]){0,30}?\bpassed\b(?! (?:away|from|of|in|on|last|this|during|after|before)\b)"
    r"|\bpassed\b(?! away)[,:]? (?:\w+ ){0,2}?flying colou?rs",
    re.IGNORECASE,
)
"""Who passed so came through something, handed it on or went by."""
_WORD: Final = re.compile(r"\bpass(?:ed|es)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:pass(?:ed|ing|es)|died|dying|dead|dies|death|funeral|buried|grave|ashes|grie\w+|hospice|killed|wake|lost (?:my|our|him|her))\b",
    re.IGNORECASE,
)


def without_passes(text: str) -> str:
    """The message, without the word wherever it tells of no death."""
    return _PASSED.sub(lambda match: _WORD.sub(" ", match[0]), text)


def only_passed(text: str) -> bool:
    """Whether somebody passed a test or the like in a message that tells of no death."""
    rest = without_passes(text)
    return rest != text and _DEATH.search(rest) is None
