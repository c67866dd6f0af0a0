"""The lines of the mood diary in the journey's table."""

from telegram.ext import MessageReactionHandler, filters

from handlers.moods import taps
from handlers.moods.conversation import MoodsConversation
from handlers.moods.extras import MoodExtras
from handlers.payloads.days import LogMood, OpenMood
from handlers.routes import NEW, TEXT, Callback, Handler, command, message, tap


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


def extras(flow: MoodExtras) -> list[Handler]:
    """Photos for entries, and offers, for settled people."""
    return [
        tap(taps.AskPhoto, flow.tap_photo),
        tap(taps.AgreePhoto, flow.tap_agree),
        tap(taps.LeaveOffer, flow.tap_leave),
        tap(taps.SwitchOffers, flow.tap_switch),
    ]


def keeping_photos(flow: MoodExtras) -> tuple[Callback, ...]:
    """What may not be done with photos while nothing is kept."""
    return (flow.tap_photo, flow.tap_agree)


def photos(flow: MoodExtras) -> Handler:
    """What is sent while a photo is awaited; stands before all else that takes pictures."""
    return message(NEW & (filters.PHOTO | filters.Document.IMAGE), flow.receive_photo)


def reactions(flow: MoodsConversation) -> list[Handler]:
    """Emoji below messages; nothing else may answer these, for they bring no message."""
    return [MessageReactionHandler(flow.receive_reaction)]


def words(flow: MoodsConversation) -> Handler:
    """What is typed for an entry."""
    return message(TEXT, flow.receive_words)


def keeping(flow: MoodsConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (flow.open_mood, flow.tap_open, flow.tap_log, flow.tap_tag, flow.tap_words, flow.tap_film)
