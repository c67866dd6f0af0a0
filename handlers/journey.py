"""The journey: a table of what can happen in each state."""

import warnings
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.warnings import PTBUserWarning
from typing_extensions import override

from handlers import callback_data as taps
from handlers.comfort.conversation import ComfortConversation
from handlers.context import BotContext
from handlers.greeting.conversation import GreetingConversation
from handlers.menu.conversation import MenuConversation
from handlers.onboarding.conversation import OnboardingConversation
from handlers.profile.conversation import ProfileConversation
from handlers.recommendation.conversation import RecommendationConversation
from handlers.safety.conversation import SafetyConversation
from handlers.saved.conversation import SavedConversation
from handlers.states import State
from handlers.trial.conversation import TrialConversation

Callback = Callable[[Update, BotContext], Coroutine[Any, Any, State | None]]
Handler = BaseHandler[Update, BotContext, object]

_NEW = filters.UpdateType.MESSAGE
_TEXT = _NEW & filters.TEXT & ~filters.COMMAND
_COMMAND = _NEW & filters.COMMAND
_TRY_LINK = _NEW & filters.Regex(r"^/start(@\w+)? try$")


@dataclass(frozen=True)
class Flows:
    """The conversations that the journey is made of."""

    safety: SafetyConversation
    onboarding: OnboardingConversation
    greeting: GreetingConversation
    comfort: ComfortConversation
    recommendation: RecommendationConversation
    trial: TrialConversation
    saved: SavedConversation
    profile: ProfileConversation
    menu: MenuConversation


class Journey(ConversationHandler[BotContext]):
    """The one conversation of a private chat; its state is put in place before each dispatch.

    python-telegram-bot reads persisted states only at start, while here another process may have
    moved the talk on in between.
    """

    NAME = "journey"

    def place(self, chat_id: int, state: str | None) -> None:
        """Set where the talk of a chat stands; a value that no version knows begins anew."""
        known = State(state) if state in set(State) else State.ARRIVING
        self._conversations.update_no_track({(chat_id,): known})  # type: ignore[attr-defined]


def build_journey(flows: Flows) -> Journey:
    """The table of states, in the order in which handlers are tried."""
    anywhere = _anywhere(flows)
    unsettled = [
        _command(("films", "saved", "me", "reset"), flows.menu.open_only_after_start),
        *anywhere,
    ]
    comfort = _message(_TEXT, flows.comfort.receive_text)
    onboarding, menu = flows.onboarding, flows.menu

    async def arrive(update: Update, context: BotContext) -> State:
        """Somebody whose state is not known: settled people are greeted, all others taken in."""
        if context.person is not None and context.person.is_settled:
            return await flows.greeting.open_start(update, context)
        return await onboarding.open_start(update, context)

    # Whoever is not settled any more, whatever the state of the chat says, is taken in anew.
    settled = [_command(("start",), arrive), *_settled(flows)]
    by_state: dict[State, list[Handler]] = {
        State.ARRIVING: [_command(("start",), arrive), *unsettled, _message(_NEW & ~filters.COMMAND, arrive)],
        State.AGREEING: [
            _command(("start",), onboarding.open_start),
            _tap(taps.Agree, onboarding.tap_agree),
            _tap(taps.Decline, onboarding.tap_decline),
            *unsettled,
            _message(_NEW & ~filters.COMMAND, onboarding.receive_before_agreeing),
        ],
        State.NAMING: [
            _command(("start",), onboarding.receive_else_at_naming),
            *unsettled,
            _message(_TEXT, onboarding.receive_nickname),
            _message(_NEW & ~filters.COMMAND, onboarding.receive_else_at_naming),
        ],
        State.CHOOSING_PET: [
            _command(("start",), onboarding.receive_at_pets),
            _tap(taps.TurnPet, onboarding.tap_turn),
            _tap(taps.ChoosePet, onboarding.tap_choose),
            *unsettled,
            _message(_NEW & ~filters.COMMAND, onboarding.receive_at_pets),
        ],
        State.GREETING: [*settled, comfort],
        State.COMFORTING: [*settled, comfort],
        State.RECOMMENDING: [*settled, _message(_TEXT, flows.comfort.receive_text_at_films)],
        State.RENAMING: [*settled, _message(_TEXT, flows.profile.receive_nickname)],
    }
    # The deep link stands before `/start` of every state.
    try_link = _message(_TRY_LINK, flows.trial.open_try)
    fallbacks: list[Handler] = [
        _message(_COMMAND, menu.receive_unknown_command),
        _message(_NEW, menu.receive_wordless),
        CallbackQueryHandler(menu.tap_stale),
    ]
    with warnings.catch_warnings():
        # PTB warns that taps are tracked for each chat and not for each message: they are meant to be.
        warnings.filterwarnings("ignore", category=PTBUserWarning)
        return Journey(
            entry_points=[],
            states={state: [try_link, *handlers] for state, handlers in by_state.items()},
            fallbacks=fallbacks,
            name=Journey.NAME,
            persistent=True,
            per_user=False,
        )


def _anywhere(flows: Flows) -> list[Handler]:
    """What works in every state, before consent too."""
    return [
        _command(("sos",), flows.safety.open_sos),
        _command(("help",), flows.menu.open_help),
        _command(("cancel",), flows.menu.open_cancel),
        _command(("try",), flows.trial.open_try),
        _tap(taps.OpenHelp, flows.menu.tap_help),
        _tap(taps.ShowLines, flows.safety.tap_lines),
        _tap(taps.AmSafe, flows.safety.tap_safe),
        _tap(taps.FollowUp, flows.safety.tap_follow_up),
        _tap(taps.TryFeeling, flows.trial.tap_feeling),
        _tap(taps.TryFilm, flows.trial.tap_film),
    ]


def _settled(flows: Flows) -> list[Handler]:
    """What works for people who have a nickname and a pet, whatever they are doing."""
    recommendation, saved, profile, comfort = flows.recommendation, flows.saved, flows.profile, flows.comfort
    return [
        *_anywhere(flows),
        _command(("films",), recommendation.open_films),
        _command(("saved",), saved.open_saved),
        _command(("me",), profile.open_me),
        _command(("reset",), flows.menu.open_reset),
        _tap(taps.ConfirmReset, flows.menu.tap_reset),
        _tap(taps.KeepTalking, comfort.tap_keep_talking),
        _tap(taps.CorrectFeeling, comfort.tap_correct),
        _tap(taps.NameFeeling, comfort.tap_feeling),
        _tap(taps.WantFilms, recommendation.tap_want_films),
        _tap(taps.ChooseWish, recommendation.tap_wish),
        _tap(taps.TurnFilm, recommendation.tap_turn),
        _tap(taps.SaveFilm, recommendation.tap_save),
        _tap(taps.ExplainFilm, recommendation.tap_explain),
        _tap(taps.RefuseFilm, recommendation.tap_refuse),
        _tap(taps.MoreFilms, recommendation.tap_more),
        _tap(taps.TurnSaved, saved.tap_turn),
        _tap(taps.DropSaved, saved.tap_drop),
        _tap(taps.OpenProfile, profile.tap_open),
        _tap(taps.EditProfile, profile.tap_edit),
        _tap(taps.TurnPet, flows.onboarding.tap_turn),
        _tap(taps.ChoosePet, profile.tap_pet),
        _tap(taps.ChooseLanguage, profile.tap_language),
        _tap(taps.ChooseTimeZone, profile.tap_time_zone),
    ]


def _command(names: Sequence[str], callback: Callback) -> Handler:
    return CommandHandler(list(names), callback, filters=_NEW)


def _message(which: filters.BaseFilter, callback: Callback) -> Handler:
    return MessageHandler(which, callback)


def _tap(payload: type[taps.CallbackData], callback: Callback) -> Handler:
    return _TapHandler(callback, payload.pattern())


class _TapHandler(CallbackQueryHandler[BotContext, object]):
    """Takes taps whose data fits; its base takes a forged tap without any data for every button."""

    @override
    def check_update(self, update: object) -> bool | object | None:
        if not isinstance(update, Update) or update.callback_query is None or not update.callback_query.data:
            return False
        return super().check_update(update)
