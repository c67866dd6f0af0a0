"""Which function serves which method."""

from dataclasses import dataclass

from playground.call import Handler
from playground.methods import (
    callbacks,
    chats,
    copies,
    editing,
    files,
    media,
    membership,
    pins,
    polls,
    profile,
    texts,
    topics,
    updates,
)
from playground.specs import MethodSpec, method_specs


@dataclass(frozen=True)
class Method:
    """A method with what it takes and the function that serves it."""

    spec: MethodSpec
    handler: Handler


def build_registry() -> dict[str, Method]:
    """All methods by their names in lower case."""
    specs = method_specs()
    handlers = _handlers()
    return {name.lower(): Method(specs[name.lower()], handler) for name, handler in handlers.items()}


def _handlers() -> dict[str, Handler]:
    return _connection() | _sending() | _changing() | _chats() | _members() | _profile()


def _connection() -> dict[str, Handler]:
    return {
        "getUpdates": updates.get_updates,
        "setWebhook": updates.set_webhook,
        "deleteWebhook": updates.delete_webhook,
        "getWebhookInfo": updates.get_webhook_info,
        "getMe": updates.get_me,
        "logOut": updates.log_out,
        "close": updates.close,
        "answerCallbackQuery": callbacks.answer_callback_query,
        "answerInlineQuery": callbacks.answer_inline_query,
    }


def _sending() -> dict[str, Handler]:
    return {
        "sendMessage": texts.send_message,
        "sendMessageDraft": texts.send_message_draft,
        "sendChatAction": texts.send_chat_action,
        "sendLocation": texts.send_location,
        "sendVenue": texts.send_venue,
        "sendContact": texts.send_contact,
        "sendDice": texts.send_dice,
        "sendPhoto": media.send_photo,
        "sendVideo": media.send_video,
        "sendLivePhoto": media.send_live_photo,
        "sendAnimation": media.send_animation,
        "sendAudio": media.send_audio,
        "sendVoice": media.send_voice,
        "sendVideoNote": media.send_video_note,
        "sendDocument": media.send_document,
        "sendSticker": media.send_sticker,
        "sendMediaGroup": media.send_media_group,
        "sendPoll": polls.send_poll,
        "forwardMessage": copies.forward_message,
        "forwardMessages": copies.forward_messages,
        "copyMessage": copies.copy_message,
        "copyMessages": copies.copy_messages,
    }


def _changing() -> dict[str, Handler]:
    return {
        "editMessageText": editing.edit_message_text,
        "editMessageCaption": editing.edit_message_caption,
        "editMessageMedia": editing.edit_message_media,
        "editMessageReplyMarkup": editing.edit_message_reply_markup,
        "editMessageLiveLocation": editing.edit_live_location,
        "stopMessageLiveLocation": editing.stop_live_location,
        "deleteMessage": editing.delete_message,
        "deleteMessages": editing.delete_messages,
        "stopPoll": polls.stop_poll,
        "setMessageReaction": pins.set_reaction,
        "deleteMessageReaction": pins.delete_reaction,
        "pinChatMessage": pins.pin_message,
        "unpinChatMessage": pins.unpin_message,
        "unpinAllChatMessages": pins.unpin_all,
        "unpinAllForumTopicMessages": pins.unpin_all_in_topic,
    }


def _chats() -> dict[str, Handler]:
    return {
        "getChat": chats.get_chat,
        "getChatAdministrators": chats.get_chat_administrators,
        "getChatMemberCount": chats.get_chat_member_count,
        "getChatMember": chats.get_chat_member,
        "leaveChat": chats.leave_chat,
        "setChatTitle": chats.set_chat_title,
        "setChatDescription": chats.set_chat_description,
        "setChatPhoto": chats.set_chat_photo,
        "deleteChatPhoto": chats.delete_chat_photo,
        "setChatPermissions": chats.set_chat_permissions,
        "createForumTopic": topics.create_topic,
        "editForumTopic": topics.edit_topic,
        "closeForumTopic": topics.close_topic,
        "reopenForumTopic": topics.reopen_topic,
        "deleteForumTopic": topics.delete_topic,
        "getForumTopicIconStickers": files.get_forum_topic_icon_stickers,
        "getFile": files.get_file,
        "getUserProfilePhotos": files.get_user_profile_photos,
        "getUserProfileAudios": files.get_user_profile_audios,
        "getUserChatBoosts": chats.get_user_chat_boosts,
        "getStickerSet": files.get_sticker_set,
        "getCustomEmojiStickers": files.get_custom_emoji_stickers,
    }


def _members() -> dict[str, Handler]:
    return {
        "banChatMember": membership.ban_chat_member,
        "unbanChatMember": membership.unban_chat_member,
        "restrictChatMember": membership.restrict_chat_member,
        "promoteChatMember": membership.promote_chat_member,
        "setChatAdministratorCustomTitle": membership.set_custom_title,
        "exportChatInviteLink": membership.export_invite_link,
        "createChatInviteLink": membership.create_invite_link,
        "editChatInviteLink": membership.edit_invite_link,
        "revokeChatInviteLink": membership.revoke_invite_link,
    }


def _profile() -> dict[str, Handler]:
    return {
        "setMyCommands": profile.set_my_commands,
        "getMyCommands": profile.get_my_commands,
        "deleteMyCommands": profile.delete_my_commands,
        "setMyName": profile.set_my_name,
        "getMyName": profile.get_my_name,
        "setMyDescription": profile.set_my_description,
        "getMyDescription": profile.get_my_description,
        "setMyShortDescription": profile.set_my_short_description,
        "getMyShortDescription": profile.get_my_short_description,
        "setChatMenuButton": profile.set_chat_menu_button,
        "getChatMenuButton": profile.get_chat_menu_button,
        "setMyDefaultAdministratorRights": profile.set_default_rights,
        "getMyDefaultAdministratorRights": profile.get_default_rights,
        "getMyStarBalance": profile.get_star_balance,
    }
