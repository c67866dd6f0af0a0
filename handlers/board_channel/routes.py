"""The lines of this flow: for operators, and for what comes from channel and groups."""

from telegram.ext import ChatMemberHandler, filters

from handlers.board_channel.conversation import ChannelConversation
from handlers.board_channel.taps import ConnectChannel
from handlers.routes import NEW, Handler, message, tap

_ADMIN = NEW & filters.Regex(r"^/admin(@\w+)?(\s+(connect|moderators|board)\b.*)?\s*$")


def anywhere(flow: ChannelConversation) -> list[Handler]:
    """What operators may do in every state; for all others the command does not exist."""
    who = filters.User(list(flow.operators))
    return [
        message(_ADMIN & who, flow.open_admin),
        tap(ConnectChannel, flow.tap_connect),
    ]


def outside(flow: ChannelConversation) -> list[Handler]:
    """What comes from channel and groups; all else there is not answered."""
    return [
        ChatMemberHandler(flow.receive_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        message(NEW & filters.StatusUpdate.MIGRATE, flow.receive_move),
        message(NEW & filters.IS_AUTOMATIC_FORWARD, flow.receive_forward),
        message(_ADMIN & filters.User(list(flow.operators)), flow.open_admin),
        message(
            NEW & filters.ChatType.GROUPS & ~filters.StatusUpdate.ALL & ~filters.COMMAND,
            flow.receive_in_thread,
        ),
    ]
