"""The lines of privacy in the journey's table."""

from handlers.payloads.my_page import OpenMyData, OpenPrivacy
from handlers.privacy import taps
from handlers.privacy.conversation import PrivacyConversation
from handlers.privacy.secrecy import SecrecyConversation
from handlers.routes import Handler, command, tap


def anywhere(flow: PrivacyConversation) -> list[Handler]:
    """What works in every state: nobody must be settled to see or delete what is kept of them."""
    return [
        command(("privacy",), flow.open_privacy),
        command(("mydata",), flow.open_my_data),
        command(("export",), flow.open_export),
        command(("delete_me",), flow.open_delete),
        tap(OpenPrivacy, flow.tap_privacy),
        tap(OpenMyData, flow.tap_my_data),
        tap(taps.AskRevoke, flow.tap_ask_revoke),
        tap(taps.RevokeConsent, flow.tap_revoke),
        tap(taps.ReadConsent, flow.tap_read),
        tap(taps.GiveConsent, flow.tap_give),
        tap(taps.StartExport, flow.tap_export),
        tap(taps.AskDelete, flow.tap_delete),
        tap(taps.ReallyDelete, flow.tap_really),
        tap(taps.ConfirmDelete, flow.tap_confirm),
        tap(taps.KeepAll, flow.tap_keep),
    ]


def settled(flow: SecrecyConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [command(("secret",), flow.open_secret), tap(taps.SwitchSecret, flow.tap_switch)]
