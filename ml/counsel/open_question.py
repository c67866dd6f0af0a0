"""What is answered while the question whether somebody thinks of dying stands open."""

from typing import Final

from ml.counsel.check_in import says_yes
from ml.counsel.protocol_turns import card, replies_of, told_of
from ml.counsel.types import AFTER_CRISIS_TOPIC, Counsel, CounselRequest
from ml.safety.after_question import (
    about_normal,
    agrees_softly,
    asked_still,
    asks_if_normal,
    explains,
    is_calm,
    is_grave,
    names_danger,
    only_thanks,
    parts,
    passes_over,
    protests,
    relieved,
    sorry,
    tells_on,
    was_asked_again,
    was_named,
    waves_off,
)
from ml.safety.aftermath import (
    TURNS_BACK,
    answer_after,
    may_answer,
)
from ml.safety.asking import (
    answer_to_no,
    believed,
    question_heard,
    says_no,
    was_gentle,
    was_harm_asked,
    was_put,
)
from ml.safety.steps import Step, step, wishes
from ml.safety.threads import (
    affirms,
    is_plainly_harmless,
)
from ml.safety.together import Heard, heard, was_heard
from ml.safety.types import Danger

_LONG: Final = {"ko": 24, "en": 50}
"""Characters from which a message behind the gentle question is a story, however sad."""


def to_question(request: CounselRequest, locale: str, *, is_checked: bool, is_clear: bool) -> Counsel | None:
    """What is answered behind the question; None where counsel may speak.

    Args:
        request: The talk.
        locale: The language of the talk.
        is_checked: Whether counsel itself asked last whether there are thoughts of dying.
        is_clear: Whether signs add up over the talk already, which call for more than a question.
    """
    text, replies = request.turns[-1].text, replies_of(request.turns)
    # "Never mind an old man" is no answer where signs called for the question.
    is_dodge = waves_off(text, locale) and was_heard(told_of(request), locale)
    is_gentle = was_gentle(replies) and not (is_checked or is_dodge)
    is_no = says_no(text, locale)
    if is_no and is_checked:
        return None  # counsel asked, and has its own words for a no
    if parts(text, locale) or (is_calm(text, locale) and not is_no):
        return card(request, locale)
    is_named = not is_gentle or was_named(told_of(request), locale)
    words = about_normal(locale, replies) if asks_if_normal(text, locale, is_named=is_named) else None
    if words is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if is_gentle and protests(text, locale):
        words = _to_no_to_signs(request, locale) if is_no else None
        words = words or _to_no(text, locale, replies, is_gentle=is_gentle)
        return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None
    is_soft = not is_gentle and not is_no and agrees_softly(text, locale)
    was_last = is_checked or was_put(replies) or not is_gentle
    is_story = is_gentle and tells_on(text, locale) and not names_danger((*told_of(request), text), locale)
    is_yes = was_last and not is_story and (says_yes(text, locale) or affirms(text, locale))
    has_said_yes = is_soft or is_yes
    back = None if wishes(text, locale) else _to_turn_back(text, locale, replies)
    is_meant = wishes(text, locale) or has_said_yes or _is_planned(request, locale, is_gentle=is_gentle)
    if back is None and is_meant:
        return card(request, locale)
    words = (
        back
        or (_to_no_to_signs(request, locale) if is_gentle and is_no else None)
        or _to_no(text, locale, replies, is_gentle=is_gentle)
        or _to_evasion(text, locale, replies, is_gentle=is_gentle)
        or (None if is_clear else _to_silence(request, locale, is_gentle=is_gentle or is_checked))
    )
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _is_planned(request: CounselRequest, locale: str, *, is_gentle: bool) -> bool:
    """Whether words of a plan, or another sign of a wish to die, stand behind the question."""
    text, told = request.turns[-1].text, told_of(request)
    if step(text, told, locale, was_asked=not is_gentle) is Step.CARD:
        return True
    before = heard("".join(told[-1:]), told[:-1], locale)
    return heard(text, told, locale) is Heard.OWN and before is not Heard.OWN


def _to_turn_back(text: str, locale: str, replies: list[str]) -> str | None:
    """What is said to those who put the danger away or are with somebody, though a yes stands before it."""
    found = answer_after(text, Danger.OWN, locale, said=replies)
    return found.text if found is not None and found.name in TURNS_BACK else None


def _to_no_to_signs(request: CounselRequest, locale: str) -> str | None:
    """What is said to a no where signs called for the question: believed, with a line in reach."""
    told, replies = told_of(request), replies_of(request.turns)
    return believed(locale, replies) if was_heard(told, locale) else None


def _to_no(text: str, locale: str, replies: list[str], *, is_gentle: bool) -> str | None:
    if is_gentle and len(text) > _LONG[locale] and passes_over(text, locale):
        return None
    if is_gentle and protests(text, locale):
        return sorry(locale, replies)
    if is_gentle and says_no(text, locale):
        return relieved(locale, replies)
    if not is_gentle and explains(text):
        return sorry(locale, replies)
    return answer_to_no(text, locale, replies)


def _to_evasion(text: str, locale: str, replies: list[str], *, is_gentle: bool) -> str | None:
    if is_gentle and passes_over(text, locale):
        return None
    found = answer_after(text, Danger.OWN, locale, said=replies, is_asked=True)
    if found is None or not may_answer(found, text, Danger.OWN, replies):
        return None
    return found.text


def _to_silence(request: CounselRequest, locale: str, *, is_gentle: bool) -> str | None:
    """The question once more: the direct one until it is answered, the gentle one where it was due."""
    text, told, replies = request.turns[-1].text, told_of(request), replies_of(request.turns)
    if not is_gentle:
        was_called_for = was_heard(told, locale) or was_named(told, locale) or only_thanks(text, locale)
        if was_asked_again(replies) and not was_called_for and passes_over(text, locale):
            return None  # nothing but a number stands behind the question, and the talk has gone on
        again = question_heard(Heard.HARM, locale, replies) if was_harm_asked(replies[-1:]) else None
        return again or asked_still(text, locale, replies)
    is_meant = is_grave(text) or was_named([text], locale) or only_thanks(text, locale)
    before = "".join(told[-1:])
    was_due = was_heard(told, locale)
    was_meant = was_due or is_grave(before) or was_named([before], locale)
    if is_meant or (was_meant and not is_plainly_harmless(text)) or waves_off(text, locale):
        return asked_still(text, locale, replies, is_gentle=not was_due)
    return None
