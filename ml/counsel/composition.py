"""How units are put together to a reply."""

from collections.abc import Mapping
from typing import Final

from ml.counsel.checks import longest
from ml.counsel.deeds import taken_up
from ml.counsel.opening import opened
from ml.counsel.plans import plan
from ml.counsel.questions import ends_asking
from ml.counsel.said_back import in_own_words, led, quoted
from ml.counsel.search import Search
from ml.counsel.selection import UnitSelector
from ml.counsel.situated import first_words, further_words, plain_words, speaks_of_situation
from ml.counsel.story import Story
from ml.counsel.talk import Flow, Talk
from ml.counsel.types import Length
from ml.counsel.units import Unit, UnitLibrary
from ml.errors import CounselExhausted

_OF_LOSS: Final = frozenset({"grief", "pet_loss", "violence", "trauma"})
"""Topics whose first message is answered as what it is, whatever was done in it."""


class Composer:
    """Puts replies together from the units of one language."""

    def __init__(self, library: UnitLibrary, selector: UnitSelector) -> None:
        self._library = library
        self._selector = selector

    def compose(
        self, talk: Talk, emotion: Mapping[str, float] | None, length: Length | None = None
    ) -> tuple[Unit, ...]:
        """The units of a reply, in the order in which they are spoken.

        Raises:
            CounselExhausted: Everything that fits was said.
        """
        likeness = self._selector.likeness(talk)
        search = Search(self._library, self._selector, talk, emotion, likeness, longest(talk.locale, length))
        if answer := self._answered(search, length):
            return led(search, answer)
        if length is not Length.LONG and (opening := opened(search)):
            return opening
        if length is not Length.LONG and (listened := Story(search).listened()):
            return listened
        return led(search, self._planned(search, length))

    @staticmethod
    def _answered(search: Search, length: Length | None) -> tuple[Unit, ...]:
        """What the last message itself calls for; empty where it only goes on."""
        talk = search.talk
        story = Story(search)
        is_situated = speaks_of_situation(talk)
        told = first_words(talk, length) if is_situated else ()
        if asked := story.asked(told):
            return (asked,)
        if talk.flow is Flow.ADVICE and (answer := search.heard()):
            return (answer,)
        if turned := story.turned_first(told):
            return (turned,)
        if told:
            return _with_answer(search, story, told)
        is_new = not talk.is_later and talk.act is None and talk.topic not in _OF_LOSS
        is_glad = talk.flow is Flow.GOOD_NEWS
        may_tell = is_glad or (talk.flow is Flow.TALK and (talk.is_later or is_new))
        is_clear = not talk.is_later and talk.topic is not None and not talk.is_topic_faint
        deed = taken_up(search, is_glad=is_glad, is_near=is_clear) if may_tell else None
        heard = search.heard()
        first, second = (heard, deed) if ends_asking(talk.text, talk.locale) else (deed, heard)
        spoken = quoted(search) if talk.flow is Flow.TALK and talk.is_later and not deed else None
        if answer := spoken or first or second or story.bantered() or story.turned_on():
            return (answer,)
        # What leads on in the matter is further from the message than the message itself.
        further = further_words(talk) if is_situated and "told" not in talk.slots else ()
        return search.led_on(further) if further else ()

    @staticmethod
    def _planned(search: Search, length: Length | None) -> tuple[Unit, ...]:
        talk = search.talk
        roles = plan(talk, length)
        chosen: list[Unit] = []
        for role in roles:
            unit = search.best(role, chosen)
            if unit is not None:
                chosen.append(unit)
        # What a role did not find, anything that fits the topic or any talk makes up for.
        if len(chosen) < sum(role.is_needed for role in roles):
            chosen.extend(search.replacements(chosen, roles))
        may_grow = length is None and talk.flow is Flow.TALK and talk.is_troubled and not talk.is_later
        if may_grow and len(chosen) == len(roles) > 1:
            chosen = search.enrich(chosen)
        chosen = in_own_words(search, chosen)
        if not chosen:
            raise CounselExhausted("every unit that fits was said in this talk")
        return tuple(chosen)


def _with_answer(search: Search, story: Story, told: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """What is said of a situation, with the answer where the message asks something besides."""
    if answer := story.asked_besides():
        return (*plain_words(search.talk), answer)
    is_plain = "name" not in search.talk.slots or search.talk.flow is not Flow.TALK
    return told if is_plain else search.named(told)
