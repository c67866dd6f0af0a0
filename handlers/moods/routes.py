"""The lines of the mood diary in the journey's table."""

from telegram.ext import MessageReactionHandler

from handlers.callback_data import LogMood, OpenMood
from handlers.moods import taps
from handlers.moods.conversation import MoodsConversation
from handlers.routes import TEXT, Callback, Handler, command, message, tap


def settled(flow: MoodsConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("mood",), flow.open_mood),
        tap(OpenMood, flow.tap_open),
        tap(LogMood, flow.tap_log),
        tap(taps.OpenEntry, flow.tap_entry),
        tap(taps.CloseEntry, flow.tap_close),
        tap(taps.ToggleTag, flow.tap_tag),
        tap(taps.AskWords, flow.tap_words),
        tap(taps.OpenFilms, flow.tap_films),
        tap(taps.ChooseFilm, flow.tap_film),
        tap(taps.AskScore, flow.tap_ask_score),
        tap(taps.SetScore, flow.tap_score),
        tap(taps.AskRemove, flow.tap_ask_remove),
        tap(taps.RemoveEntry, flow.tap_remove),
        tap(taps.OpenRecent, flow.tap_recent),
        tap(taps.SwitchReactions, flow.tap_reactions),
    ]


def reactions(flow: MoodsConversation) -> list[Handler]:
    """Emoji below messages; nothing else may answer these, for they bring no message."""
    return [MessageReactionHandler(flow.receive_reaction)]


def words(flow: MoodsConversation) -> Handler:
    """What is typed for an entry."""
    return message(TEXT, flow.receive_words)


def keeping(flow: MoodsConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (flow.open_mood, flow.tap_open, flow.tap_log, flow.tap_tag, flow.tap_words, flow.tap_film)
