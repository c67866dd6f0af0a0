"""The lines of letters in the journey's table."""

from handlers.letters import taps
from handlers.letters.conversation import LettersConversation
from handlers.letters.reviewing import ReviewConversation
from handlers.routes import TEXT, Handler, command, message, tap


def settled(flow: LettersConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("letter",), flow.open_letter),
        command(("letters",), flow.open_letters),
        tap(taps.WriteLetter, flow.tap_letter),
        tap(taps.LetterFor, flow.tap_feeling),
        tap(taps.LetterChoice, flow.tap_choice),
        tap(taps.OpenLetters, flow.tap_letters),
        tap(taps.SetLetterBox, flow.tap_box),
        tap(taps.WithdrawLetter, flow.tap_withdraw),
        tap(taps.AnswerLetter, flow.tap_sign),
        tap(taps.ThankLetter, flow.tap_thank),
        tap(taps.ReportLetter, flow.tap_report),
    ]


def moderating(flow: ReviewConversation) -> list[Handler]:
    """What moderators tap; the flow looks at where that is."""
    return [tap(taps.DecideLetter, flow.tap_decide)]


def words(flow: LettersConversation) -> Handler:
    """The words of a letter."""
    return message(TEXT, flow.receive_words)


def thanks(flow: LettersConversation) -> Handler:
    """The words of thanks."""
    return message(TEXT, flow.receive_thanks)
