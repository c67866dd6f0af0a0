"""A loaded engine and a way to lead talks with it."""

from collections.abc import Callable

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.types import Counsel, CounselRequest, Turn

LeadTalk = Callable[..., list[Counsel]]


@pytest.fixture(scope="session")
def authored() -> AuthoredCounsel:
    engine = AuthoredCounsel()
    engine.load()
    return engine


@pytest.fixture(scope="session")
def lead_talk(authored: AuthoredCounsel) -> LeadTalk:
    """Says messages one after the other, with the replies in between, and returns the replies."""

    def lead(
        *messages: str,
        locale: str = "ko",
        pet: str | None = None,
        keep_used: bool = True,
        is_concern: bool = False,
    ) -> list[Counsel]:
        turns: list[Turn] = []
        used: frozenset[str] = frozenset()
        replies = []
        for message in messages:
            turns.append(Turn(by_user=True, text=message))
            request = CounselRequest(tuple(turns), None, locale, used, pet=pet, is_concern=is_concern)
            reply = authored.reply(request)
            turns.append(Turn(by_user=False, text=reply.text))
            used |= frozenset(reply.unit_ids) if keep_used else frozenset()
            replies.append(reply)
        return replies

    return lead
