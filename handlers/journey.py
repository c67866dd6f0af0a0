"""The journey: a table of what can happen in each state."""

import warnings

from telegram import Update
from telegram.ext import CallbackQueryHandler, ConversationHandler, filters
from telegram.warnings import PTBUserWarning

from handlers import care_table
from handlers.board import routes as board
from handlers.board_browse import routes as browse
from handlers.board_channel import routes as channel
from handlers.brief import routes as brief
from handlers.check_ins import routes as check_ins
from handlers.comfort import routes as comfort_routes
from handlers.conduct import routes as conduct
from handlers.context import BotContext
from handlers.diary import routes as diary
from handlers.diary_files import routes as diary_files
from handlers.diversions import divert_of
from handlers.faces import routes as faces
from handlers.flow_set import Flows
from handlers.history import routes as history
from handlers.letters import routes as letters
from handlers.manner import routes as manner
from handlers.moderation import routes as moderation
from handlers.moods import routes as moods
from handlers.operators import routes as operators
from handlers.payloads import films as film_taps
from handlers.payloads import my_page as page_taps
from handlers.payloads import talking as talk_taps
from handlers.privacy import routes as privacy
from handlers.routes import NEW, TEXT, Handler, command, diverted, leaving, message, tap
from handlers.states import State
from handlers.support import routes as support
from handlers.weekly import routes as weekly

_COMMAND = NEW & filters.COMMAND
_TRY_LINK = NEW & filters.Regex(r"^/start(@\w+)? try$")


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
        command(
            (
                "films",
                "saved",
                "me",
                "mode",
                "history",
                "reset",
                "secret",
                "contact",
                "tickets",
                "mood",
                "diary",
                "checkin",
                *diary_files.COMMANDS,
                "brief",
            ),
            flows.menu.open_only_after_start,
        ),
        command(care_table.COMMANDS, flows.menu.open_only_after_start),
        command(
            ("board", "write", "myposts", "mycomments", "letter", "letters", "rules", "appeal"),
            flows.menu.open_only_after_start,
        ),
        *anywhere,
        *faces.unsettled(flows.faces),
    ]
    onboarding, menu = flows.onboarding, flows.menu

    async def arrive(update: Update, context: BotContext) -> State:
        """Somebody whose state is not known: settled people are greeted, all others taken in."""
        if context.person is not None and context.person.must_renew:
            return await flows.privacy.ask_renewal(update, context)
        if context.person is not None and context.person.is_settled:
            return await flows.greeting.open_start(update, context)
        return await onboarding.open_start(update, context)

    async def arrive_with_picture(update: Update, context: BotContext) -> State:
        """The same with a picture in hand; that of a settled person is looked at."""
        if context.person is not None and context.person.is_settled:
            return await flows.faces.receive_picture(update, context) or State.COMFORTING
        await flows.faces.receive_before_start(update, context)
        return await arrive(update, context)

    async def open_board_link(update: Update, context: BotContext) -> State | None:
        """A link from the channel; whoever is not settled is taken in first."""
        if context.person is None or not context.person.is_settled or context.person.must_renew:
            return await arrive(update, context)
        await flows.browsing.open_link(update, context)
        return None

    # Whoever is not settled any more, whatever the state of the chat says, is taken in anew.
    divert = divert_of(flows)
    settled = [
        command(("start",), arrive),
        *anywhere,
        *moods.reactions(flows.moods),
        *diverted(_settled(flows), divert),
    ]
    comfort, at_films, at_advice = diverted(
        [
            message(TEXT, flows.comfort.receive_text),
            message(TEXT, flows.comfort.receive_text_at_films),
            message(TEXT, flows.face_talk.receive_prompt),
        ],
        divert,
    )
    by_state: dict[State, list[Handler]] = {
        State.ARRIVING: [
            command(("start",), arrive),
            message(faces.PICTURE, arrive_with_picture),
            *unsettled,
            message(NEW & ~filters.COMMAND, arrive),
        ],
        State.AGREEING: [
            command(("start",), onboarding.open_start),
            tap(talk_taps.Agree, onboarding.tap_agree),
            tap(talk_taps.AgreeBriefly, onboarding.tap_agree_briefly),
            tap(talk_taps.Decline, onboarding.tap_decline),
            *unsettled,
            message(NEW & ~filters.COMMAND, onboarding.receive_before_agreeing),
        ],
        State.NAMING: [
            command(("start",), onboarding.receive_else_at_naming),
            *unsettled,
            message(TEXT, onboarding.receive_nickname),
            message(NEW & ~filters.COMMAND, onboarding.receive_else_at_naming),
        ],
        State.CHOOSING_PET: [
            command(("start",), onboarding.receive_at_pets),
            tap(talk_taps.TurnPet, onboarding.tap_turn),
            tap(talk_taps.ChoosePet, onboarding.tap_choose),
            *unsettled,
            message(NEW & ~filters.COMMAND, onboarding.receive_at_pets),
        ],
        State.GREETING: [*settled, comfort],
        State.COMFORTING: [*settled, comfort],
        State.RECOMMENDING: [*settled, at_films],
        # Whoever asks for something else while a word is awaited has left that behind.
        State.RENAMING: [*leaving(settled), message(TEXT, flows.profile.receive_nickname)],
        State.ADVISING: [*leaving(settled), at_advice],
        State.WRITING: [
            *diverted(board.writing(flows.writing), divert),
            *leaving(settled),
            *diverted(board.words(flows.writing), divert),
        ],
        State.COMMENTING: [*leaving(settled), *diverted(board.comment_words(flows.writing), divert)],
        State.SEARCHING: [*leaving(settled), *diverted(browse.search_words(flows.browsing), divert)],
        State.LETTERING: [*leaving(settled), *diverted([letters.words(flows.letters)], divert)],
        State.THANKING: [*leaving(settled), *diverted([letters.thanks(flows.letters)], divert)],
        State.SCHEDULING: [*leaving(settled), *diverted(check_ins.words(flows.check_ins), divert)],
        State.NOTING: [*leaving(settled), *diverted([moods.words(flows.moods)], divert)],
        # Words are answered as ever while a picture or a file is awaited.
        State.PICTURING: [
            *diverted([moods.photos(flows.mood_extras)], divert),
            *leaving(settled),
            comfort,
        ],
        State.IMPORTING: [
            *diverted([diary_files.files(flows.diary_files)], divert),
            *leaving(settled),
            comfort,
        ],
        State.BRIEFING: [*leaving(settled), *diverted([brief.words(flows.brief)], divert)],
        **care_table.by_state(flows, leaving(settled), divert),
        State.ANNOUNCING: [*leaving(settled), operators.announcing(flows.operators)],
        State.CONTACTING: [*leaving(settled), *diverted([support.writing(flows.support)], divert)],
    }
    board_link = message(browse.LINK, open_board_link)
    # The deep links stand before `/start` of every state; a command of operators moves nobody anywhere.
    try_link = message(_TRY_LINK, flows.trial.open_try)
    first = [try_link, board_link, *operators.anywhere(flows.operators)]
    fallbacks: list[Handler] = [
        message(_COMMAND, menu.receive_unknown_command),
        message(NEW, menu.receive_wordless),
        CallbackQueryHandler(menu.tap_stale),
    ]
    with warnings.catch_warnings():
        # PTB warns that taps are tracked for each chat and not for each message: they are meant to be.
        warnings.filterwarnings("ignore", category=PTBUserWarning)
        return Journey(
            entry_points=[],
            states={state: [*first, *handlers] for state, handlers in by_state.items()},
            fallbacks=fallbacks,
            name=Journey.NAME,
            persistent=True,
            per_user=False,
        )


def _anywhere(flows: Flows) -> list[Handler]:
    """What works in every state, before consent too."""
    return [
        command(("sos",), flows.safety.open_sos),
        command(("help",), flows.menu.open_help),
        command(("cancel",), flows.menu.open_cancel),
        command(("try",), flows.trial.open_try),
        tap(talk_taps.OpenHelp, flows.menu.tap_help),
        tap(talk_taps.ShowLines, flows.safety.tap_lines),
        tap(talk_taps.AmSafe, flows.safety.tap_safe),
        tap(talk_taps.FollowUp, flows.safety.tap_follow_up),
        tap(film_taps.TryFeeling, flows.trial.tap_feeling),
        tap(film_taps.TryFilm, flows.trial.tap_film),
        *privacy.anywhere(flows.privacy),
        *channel.anywhere(flows.channel),
        *moderation.anywhere(flows.moderation),
    ]


def _settled(flows: Flows) -> list[Handler]:
    """What works for people who have a nickname and a pet, whatever they are doing."""
    recommendation, saved, profile, comfort = flows.recommendation, flows.saved, flows.profile, flows.comfort
    return [
        command(("films",), recommendation.open_films),
        command(("saved",), saved.open_saved),
        command(("me",), profile.open_me),
        command(("reset",), flows.menu.open_reset),
        tap(talk_taps.ConfirmReset, flows.menu.tap_reset),
        *comfort_routes.settled(comfort),
        tap(film_taps.WantFilms, recommendation.tap_want_films),
        tap(film_taps.ChooseWish, recommendation.tap_wish),
        tap(film_taps.OpenFilm, recommendation.tap_open),
        tap(film_taps.TurnFilm, recommendation.tap_turn),
        tap(film_taps.SaveFilm, recommendation.tap_save),
        tap(film_taps.ExplainFilm, recommendation.tap_explain),
        tap(film_taps.RefuseFilm, recommendation.tap_refuse),
        tap(film_taps.MoreFilms, recommendation.tap_more),
        tap(film_taps.OpenSaved, saved.tap_open),
        tap(film_taps.TurnSaved, saved.tap_turn),
        tap(film_taps.DropSaved, saved.tap_drop),
        tap(page_taps.OpenProfile, profile.tap_open),
        tap(page_taps.EditProfile, profile.tap_edit),
        tap(page_taps.OpenSettings, profile.tap_settings),
        tap(page_taps.ChooseTheme, profile.tap_theme),
        tap(page_taps.OpenServices, profile.tap_services),
        tap(page_taps.ToggleService, profile.tap_service),
        tap(page_taps.OpenAvoid, profile.tap_avoids),
        tap(page_taps.ToggleAvoid, profile.tap_avoid),
        tap(talk_taps.TurnPet, flows.onboarding.tap_turn),
        tap(talk_taps.ChoosePet, profile.tap_pet),
        tap(page_taps.ChooseLanguage, profile.tap_language),
        tap(page_taps.ChooseTimeZone, profile.tap_time_zone),
        *faces.settled(flows.faces, flows.face_talk),
        *history.settled(flows.history),
        *manner.settled(flows.manner),
        *board.settled(flows.writing),
        *browse.settled(flows.browsing),
        *letters.settled(flows.letters),
        *letters.moderating(flows.letter_review),
        *conduct.settled(flows.conduct),
        *conduct.anywhere(flows.conduct),
        *privacy.settled(flows.secrecy),
        *support.settled(flows.support),
        *moods.settled(flows.moods),
        *moods.extras(flows.mood_extras),
        *check_ins.settled(flows.check_ins),
        *care_table.settled(flows),
        *diary.settled(flows.diary),
        *weekly.settled(flows.weekly),
        *diary_files.settled(flows.diary_files),
        *brief.settled(flows.brief),
    ]
