"""The rights of administrators and members, and how a member looks to bots."""

from playground.chat import Chat, Member
from playground.wire import JsonObject, present

COMMON_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories",
)  # fmt: skip
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics", "can_manage_tags")
ADMIN_RIGHTS = COMMON_RIGHTS + CHANNEL_RIGHTS + GROUP_RIGHTS
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
_ADMIN_ONLY_BY_DEFAULT = frozenset(
    {"can_edit_tag", "can_change_info", "can_pin_messages", "can_manage_topics"}
)


def all_rights(*, is_channel: bool) -> dict[str, bool]:
    """Everything that an administrator of such a chat can be allowed."""
    return dict.fromkeys(COMMON_RIGHTS + (CHANNEL_RIGHTS if is_channel else GROUP_RIGHTS), True)


def default_permissions() -> dict[str, bool]:
    """What members of a new group may do."""
    return {name: name not in _ADMIN_ONLY_BY_DEFAULT for name in PERMISSIONS}


def as_member(chat: Chat, user: JsonObject, member: Member | None) -> JsonObject:
    """The Bot API's ChatMember."""
    member = member or Member("left")
    shown: JsonObject = {"status": member.status, "user": user}
    match member.status:
        case "creator":
            shown["is_anonymous"] = member.is_anonymous
        case "administrator":
            names = COMMON_RIGHTS + (CHANNEL_RIGHTS if chat.is_channel else GROUP_RIGHTS)
            shown["can_be_edited"] = False
            shown["is_anonymous"] = member.is_anonymous
            shown |= {name: member.rights.get(name, False) for name in names}
        case "restricted":
            shown["is_member"] = member.rights.get("is_member", True)
            shown |= {name: member.rights.get(name, False) for name in PERMISSIONS}
            shown["until_date"] = member.until_date
        case "kicked":
            shown["until_date"] = member.until_date
    if member.is_admin:
        shown |= present(custom_title=member.custom_title)
    return shown
