"""The table of the journey: what can happen where."""

from dataclasses import fields
from functools import cache
from unittest.mock import create_autospec

import pytest
from telegram import Bot, Update, User
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from handlers import callback_data as taps
from handlers.commands import COMMANDS
from handlers.context import BotContext
from handlers.flow_set import Flows
from handlers.journey import Journey, build_journey
from handlers.payloads.films import SaveFilm, TryFeeling, TryFilm
from handlers.payloads.my_page import OpenMyData, OpenPrivacy
from handlers.payloads.talking import Agree, AgreeBriefly, AmSafe, Decline, FollowUp, ShowLines
from handlers.privacy import taps as privacy
from handlers.states import State
from tests.fakes import updates

UNSETTLED = (State.ARRIVING, State.AGREEING, State.NAMING, State.CHOOSING_PET)
SETTLED = tuple(state for state in State if state not in UNSETTLED)
CHAT = 1
BY_STATE = dict.fromkeys((Agree, AgreeBriefly, Decline), State.AGREEING)
ANYWHERE = (
    ShowLines,
    AmSafe,
    FollowUp,
    TryFeeling,
    TryFilm,
    OpenPrivacy,
    OpenMyData,
    privacy.AskRevoke,
    privacy.RevokeConsent,
    privacy.ReadConsent,
    privacy.GiveConsent,
    privacy.StartExport,
    privacy.AskDelete,
    privacy.ReallyDelete,
    privacy.ConfirmDelete,
    privacy.KeepAll,
)


@pytest.fixture(scope="module")
def journey() -> Journey:
    # The table looks at nothing of the flows but the names of their methods.
    return build_journey(Flows(**{f.name: create_autospec(f.type, instance=True) for f in fields(Flows)}))


def handler_of(
    journey: Journey, state: State, update: Update
) -> BaseHandler[Update, BotContext, object] | None:
    """The handler that takes an update in a state, those of last resort not counted."""
    for handler in journey.states[state]:
        check = handler.check_update(update)
        if check is not None and check is not False:
            return handler
    return None


def sample(payload: type[taps.CallbackData]) -> taps.CallbackData:
    values = {int: 3, str: "joy", bool: True}
    return payload(*(values[field.type] for field in fields(payload)))  # type: ignore[index]


def test_every_state_has_its_handlers(journey: Journey) -> None:
    assert set(journey.states) == set(State)
    assert all(journey.states.values())


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_menu_is_handled_in_every_state(
    journey: Journey, state: State, command: str
) -> None:
    assert handler_of(journey, state, _message(f"/{command}")) is not None


@pytest.mark.parametrize("payload", taps.all_payloads(), ids=lambda payload: payload.__name__)
def test_every_payload_is_handled_somewhere(journey: Journey, payload: type[taps.CallbackData]) -> None:
    tap = updates.tap(CHAT, sample(payload).pack())

    taking = [state for state in State if handler_of(journey, state, tap) is not None]

    if payload in ANYWHERE:
        assert taking == list(State)
    elif payload in BY_STATE:
        assert taking == [BY_STATE[payload]]
    else:
        assert set(SETTLED) <= set(taking)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("text", ["/start try", "/start@maeumi_bot try"])
def test_the_deep_link_leads_to_the_trial_in_every_state(journey: Journey, state: State, text: str) -> None:
    linked = handler_of(journey, state, _message(text))
    commanded = handler_of(journey, state, _message("/start"))

    assert linked is not None
    assert linked is not commanded
    assert not isinstance(linked, CommandHandler)


@pytest.mark.parametrize("state", UNSETTLED)
def test_nothing_of_settled_people_can_be_tapped_before(journey: Journey, state: State) -> None:
    tap = updates.tap(CHAT, SaveFilm(1, 1, wanted=True).pack())

    assert handler_of(journey, state, tap) is None


@pytest.mark.parametrize("data", ["", None])
def test_a_tap_without_data_fits_nothing(journey: Journey, data: str | None) -> None:
    pressed = updates.tap(CHAT, "x").to_dict()["callback_query"]
    tap = updates.raw({"callback_query": {**pressed, "data": data}})

    assert [state for state in State if handler_of(journey, state, tap) is not None] == []


def test_whatever_fits_nothing_meets_a_last_resort(journey: Journey) -> None:
    for update in (_message("/nothing"), _message("말"), updates.tap(CHAT, "nothing")):
        assert any(fallback.check_update(update) for fallback in journey.fallbacks)
    assert isinstance(journey.fallbacks[-1], CallbackQueryHandler)


@pytest.mark.parametrize("state", [None, "of another age", "", 7])
def test_a_state_that_is_not_known_begins_anew(journey: Journey, state: str | None) -> None:
    journey._conversations = _Tracking()
    journey.place(CHAT, state)

    assert journey._conversations == {(CHAT,): State.ARRIVING}


class _Tracking(dict[tuple[int | str, ...], object]):
    """What python-telegram-bot puts in place at its start."""

    def update_no_track(self, states: dict[tuple[int | str, ...], object]) -> None:
        self.update(states)


def _message(text: str) -> Update:
    return updates.message(CHAT, text, bot=_bot())


@cache
def _bot() -> Bot:
    """A bot that knows its name, with which commands are compared."""
    bot = Bot("4242:test-token")
    bot._bot_user = User(4242, "마음이", is_bot=True, username="maeumi_bot")
    return bot
