"""Only units of concern may sound like the question whether somebody thinks of dying.

After that question no model is asked, and a yes is a crisis.
"""

import pytest

from ml.counsel.fallback import _ASKS_ABOUT_DYING
from ml.counsel.situation_library import load_situations
from ml.counsel.units import LOCALES, load_units

_MAY_ASK = "concern"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_ordinary_reply_sounds_like_the_question(locale: str) -> None:
    units = [unit for unit in load_units(locale) if not unit.topic.startswith(_MAY_ASK)]
    for situation in load_situations(locale):
        units += situation.units

    assert [unit.id for unit in units if _ASKS_ABOUT_DYING.search(unit.text)] == []
