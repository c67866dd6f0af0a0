"""The lines of this flow in the table of the journey."""

from telegram import Message
from telegram.ext.filters import MessageFilter
from typing_extensions import override

from handlers.faces import taps
from handlers.faces.conversation import FacesConversation
from handlers.faces.files import sent_file
from handlers.faces.talking import FaceTalk
from handlers.payloads.my_page import OpenPhotos
from handlers.routes import NEW, Handler, message, tap


class _Picture(MessageFilter):
    """Lets messages through that bring a picture or a video to look at."""

    @override
    def filter(self, message: Message) -> bool:
        return sent_file(message) is not None


PICTURE = NEW & _Picture()


def settled(looking: FacesConversation, talk: FaceTalk) -> list[Handler]:
    """What works for people who have a nickname and a pet."""
    return [
        message(PICTURE, looking.receive_picture),
        tap(taps.AgreePhotos, looking.tap_agree),
        tap(taps.DeclinePhotos, looking.tap_decline),
        tap(taps.ErasePictures, looking.tap_erase),
        tap(taps.KeepPictures, looking.tap_keep),
        tap(taps.WithdrawPhotos, looking.tap_withdraw),
        tap(OpenPhotos, looking.tap_settings),
        tap(taps.PickFace, talk.tap_face),
        tap(taps.ConfirmLook, talk.tap_confirm),
        tap(taps.DenyLook, talk.tap_deny),
        tap(taps.NameLook, talk.tap_name),
        tap(taps.OpenAdvice, talk.tap_advice),
        tap(taps.LeaveAdvice, talk.tap_leave),
        tap(taps.ChooseTopic, talk.tap_topic),
        tap(taps.SendPrompt, talk.tap_send),
        tap(taps.ChangePrompt, talk.tap_change),
    ]


def unsettled(looking: FacesConversation) -> list[Handler]:
    """What works before onboarding is done."""
    return [message(PICTURE, looking.receive_before_start)]
