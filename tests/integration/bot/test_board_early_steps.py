"""Buttons of an earlier draft, pressed while another one has just begun."""

import pytest

from bench.world import Somebody, words
from handlers.board.taps import ChooseFilmCard, GoToStep
from handlers.callback_data import CallbackData
from handlers.payloads.board import WritePost
from handlers.states import State
from tests.fakes import people, updates
from tests.integration.bot.whole import WholeBot


@pytest.mark.parametrize(
    "tap",
    [ChooseFilmCard(0), ChooseFilmCard(3), GoToStep("picture"), GoToStep("film"), GoToStep("preview")],
    ids=lambda tap: tap.pack(),
)
async def test_no_step_is_taken_before_the_words_are_there(
    whole: WholeBot, person: Somebody, tap: CallbackData, caplog: pytest.LogCaptureFixture
) -> None:
    await people.settle(whole.unit_of_work, person.id, now=whole.clock())
    await whole.place(person.id, State.GREETING)
    await whole.receive(updates.tap(person.id, WritePost().pack()))
    before = len(await person.messages())

    await whole.receive(updates.tap(person.id, tap.pack()))

    assert len(await person.messages()) >= before
    assert words((await person.messages())[-1])
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
