"""The lines of a talk in the journey's table, those for words apart, which each state has its own for."""

from telegram.ext import filters

from handlers.comfort.conversation import ComfortConversation
from handlers.comfort.taps import AnotherReply, RateReply
from handlers.payloads.talking import CorrectFeeling, KeepTalking, NameFeeling
from handlers.routes import NEW, Handler, message, tap


def settled(flow: ComfortConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        tap(KeepTalking, flow.tap_keep_talking),
        tap(CorrectFeeling, flow.tap_correct),
        tap(NameFeeling, flow.tap_feeling),
        tap(AnotherReply, flow.tap_another),
        tap(RateReply, flow.tap_rate),
        message(NEW & filters.VOICE, flow.receive_voice),
    ]
