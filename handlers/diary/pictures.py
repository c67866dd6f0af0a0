"""Draws the diary off the event loop; it shows somebody, so nothing of it is remembered."""

import logging

from handlers.diary.charts import draw
from handlers.diary.service import Page
from handlers.person import Person
from handlers.view import Picture
from handlers.words import Words
from ml.errors import InferenceTimeout
from ml.runner import InferenceRunner

_log = logging.getLogger(__name__)


class DiaryPictures:
    """Draws a picture when it is asked for."""

    def __init__(self, runner: InferenceRunner) -> None:
        self._runner = runner

    async def of(self, page: Page, person: Person, say: Words) -> Picture | None:
        """The picture of a page; None where it took too long, and the words have to do."""
        try:
            content = await self._runner.run(draw, page, person, say)
        except InferenceTimeout:
            _log.warning("diary not drawn in time what=%s", page.what.value)
            return None
        return Picture(f"diary:{page.what}", content, is_private=True)
