"""The methods of Bot API 10.0 that are simulated, with their parameters."""

from dataclasses import dataclass

_INTEGER = (
    "message_thread_id direct_messages_topic_id message_id user_id limit timeout duration width height "
    "length live_period heading proximity_alert_radius video_start_timestamp start_timestamp draft_id "
    "until_date cache_time open_period close_date max_connections offset icon_color expire_date member_limit "
    "actor_chat_id sender_chat_id"
)
_BOOLEAN = (
    "disable_notification protect_content allow_paid_broadcast show_caption_above_media has_spoiler is_big "
    "supports_streaming disable_content_type_detection remove_caption drop_pending_updates show_alert "
    "is_anonymous allows_multiple_answers allows_revoting shuffle_options allow_adding_options "
    "hide_results_until_closes members_only is_closed revoke_messages only_if_banned return_bots "
    "use_independent_chat_permissions can_manage_chat can_delete_messages can_manage_video_chats "
    "can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories "
    "can_edit_stories can_delete_stories can_post_messages can_edit_messages can_pin_messages "
    "can_manage_topics can_manage_direct_messages can_manage_tags creates_join_request for_channels "
    "is_personal"
)
_FLOAT = "latitude longitude horizontal_accuracy"
_FILE = "live_photo audio document video animation voice video_note sticker thumbnail cover photo"
_KEYBOARDS = "InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
_MEDIA_GROUP = "|".join(
    f"Array of InputMedia{kind}" for kind in ("Audio", "Document", "LivePhoto", "Photo", "Video")
)

PARAMETER_TYPES: dict[str, str] = {
    **dict.fromkeys(_INTEGER.split(), "Integer"),
    **dict.fromkeys(_BOOLEAN.split(), "Boolean"),
    **dict.fromkeys(_FLOAT.split(), "Float"),
    **dict.fromkeys(_FILE.split(), "InputFile|String"),
    "chat_id": "Integer|String",
    "from_chat_id": "Integer|String",
    "certificate": "InputFile",
    "reply_markup": _KEYBOARDS,
    "entities": "Array of MessageEntity",
    "caption_entities": "Array of MessageEntity",
    "question_entities": "Array of MessageEntity",
    "explanation_entities": "Array of MessageEntity",
    "description_entities": "Array of MessageEntity",
    "link_preview_options": "LinkPreviewOptions",
    "suggested_post_parameters": "SuggestedPostParameters",
    "reply_parameters": "ReplyParameters",
    "message_ids": "Array of Integer",
    "correct_option_ids": "Array of Integer",
    "allowed_updates": "Array of String",
    "country_codes": "Array of String",
    "custom_emoji_ids": "Array of String",
    "media": _MEDIA_GROUP,
    "reaction": "Array of ReactionType",
    "options": "Array of InputPollOption",
    "explanation_media": "InputPollMedia",
    "permissions": "ChatPermissions",
    "commands": "Array of BotCommand",
    "scope": "BotCommandScope",
    "menu_button": "MenuButton",
    "rights": "ChatAdministratorRights",
    "results": "Array of InlineQueryResult",
    "button": "InlineQueryResultsButton",
}
DEFAULT_TYPE = "String"

_TO = "business_connection_id chat_id! message_thread_id direct_messages_topic_id "
_BARE_TAIL = " disable_notification protect_content allow_paid_broadcast message_effect_id reply_parameters"
_TAIL = f"{_BARE_TAIL} suggested_post_parameters reply_markup"
_CAPTION = "caption parse_mode caption_entities "
_ABOVE = f"{_CAPTION}show_caption_above_media "
_FORWARD = (
    "chat_id! message_thread_id direct_messages_topic_id from_chat_id! disable_notification protect_content "
)
_EDIT = "business_connection_id chat_id message_id inline_message_id reply_markup:InlineKeyboardMarkup "
_ADMIN = (
    "is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
    "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories "
    "can_delete_stories can_post_messages can_edit_messages can_pin_messages can_manage_topics "
    "can_manage_direct_messages can_manage_tags"
)
_LINK = " name expire_date member_limit creates_join_request"
_IN_CHAT = "chat_id!"

_METHODS: dict[str, str] = {
    "getUpdates": "offset limit timeout allowed_updates",
    "setWebhook": (
        "url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"
    ),
    "deleteWebhook": "drop_pending_updates",
    "getWebhookInfo": "",
    "getMe": "",
    "logOut": "",
    "close": "",
    "sendMessage": f"{_TO}text! parse_mode entities link_preview_options{_TAIL}",
    "sendPhoto": f"{_TO}photo! {_ABOVE}has_spoiler{_TAIL}",
    "sendLivePhoto": f"{_TO}live_photo! photo! {_ABOVE}has_spoiler{_TAIL}",
    "sendAudio": f"{_TO}audio! {_CAPTION}duration performer title thumbnail{_TAIL}",
    "sendDocument": f"{_TO}document! {_CAPTION}thumbnail disable_content_type_detection{_TAIL}",
    "sendVideo": (
        f"{_TO}video! {_ABOVE}duration width height thumbnail cover start_timestamp has_spoiler "
        f"supports_streaming{_TAIL}"
    ),
    "sendAnimation": f"{_TO}animation! {_ABOVE}duration width height thumbnail has_spoiler{_TAIL}",
    "sendVoice": f"{_TO}voice! {_CAPTION}duration{_TAIL}",
    "sendVideoNote": f"{_TO}video_note! duration length thumbnail{_TAIL}",
    "sendSticker": f"{_TO}sticker! emoji{_TAIL}",
    "sendMediaGroup": f"{_TO}media!{_BARE_TAIL}",
    "sendLocation": (
        f"{_TO}latitude! longitude! horizontal_accuracy live_period heading proximity_alert_radius{_TAIL}"
    ),
    "sendVenue": (
        f"{_TO}latitude! longitude! title! address! foursquare_id foursquare_type google_place_id "
        f"google_place_type{_TAIL}"
    ),
    "sendContact": f"{_TO}phone_number! first_name! last_name vcard{_TAIL}",
    "sendPoll": (
        "business_connection_id chat_id! message_thread_id question! question_parse_mode question_entities "
        "options! is_anonymous type allows_multiple_answers allows_revoting shuffle_options "
        "allow_adding_options hide_results_until_closes members_only country_codes correct_option_ids "
        "explanation explanation_parse_mode explanation_entities explanation_media open_period close_date "
        "is_closed description description_parse_mode description_entities media:InputPollMedia "
        f"reply_markup{_BARE_TAIL}"
    ),
    "sendDice": f"{_TO}emoji{_TAIL}",
    "sendMessageDraft": "chat_id!:Integer message_thread_id draft_id! text parse_mode entities",
    "sendChatAction": "business_connection_id chat_id! message_thread_id action!",
    "forwardMessage": (
        f"{_FORWARD}message_id! video_start_timestamp message_effect_id suggested_post_parameters"
    ),
    "forwardMessages": f"{_FORWARD}message_ids!",
    "copyMessage": (
        f"{_FORWARD}message_id! video_start_timestamp {_ABOVE}allow_paid_broadcast message_effect_id "
        "suggested_post_parameters reply_parameters reply_markup"
    ),
    "copyMessages": f"{_FORWARD}message_ids! remove_caption",
    "editMessageText": f"{_EDIT}text! parse_mode entities link_preview_options",
    "editMessageCaption": f"{_EDIT}{_ABOVE}",
    "editMessageMedia": f"{_EDIT}media!:InputMedia",
    "editMessageReplyMarkup": _EDIT,
    "editMessageLiveLocation": (
        f"{_EDIT}latitude! longitude! live_period horizontal_accuracy heading proximity_alert_radius"
    ),
    "stopMessageLiveLocation": _EDIT,
    "stopPoll": "business_connection_id chat_id! message_id! reply_markup:InlineKeyboardMarkup",
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "setMessageReaction": "chat_id! message_id! reaction is_big",
    "deleteMessageReaction": "chat_id! message_id! user_id actor_chat_id",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "answerInlineQuery": "inline_query_id! results! cache_time is_personal next_offset:String button",
    "getFile": "file_id!",
    "getUserProfilePhotos": "user_id! offset limit",
    "getUserProfileAudios": "user_id! offset limit",
    "getUserChatBoosts": "chat_id! user_id!",
    "getStickerSet": "name!",
    "getCustomEmojiStickers": "custom_emoji_ids!",
    "getForumTopicIconStickers": "",
    "getChat": _IN_CHAT,
    "getChatAdministrators": "chat_id! return_bots",
    "getChatMemberCount": _IN_CHAT,
    "getChatMember": "chat_id! user_id!",
    "leaveChat": _IN_CHAT,
    "setChatTitle": "chat_id! title!",
    "setChatDescription": "chat_id! description",
    "setChatPhoto": "chat_id! photo!:InputFile",
    "deleteChatPhoto": _IN_CHAT,
    "setChatPermissions": "chat_id! permissions! use_independent_chat_permissions",
    "pinChatMessage": "business_connection_id chat_id! message_id! disable_notification",
    "unpinChatMessage": "business_connection_id chat_id! message_id",
    "unpinAllChatMessages": _IN_CHAT,
    "banChatMember": "chat_id! user_id! until_date revoke_messages",
    "unbanChatMember": "chat_id! user_id! only_if_banned",
    "restrictChatMember": "chat_id! user_id! permissions! use_independent_chat_permissions until_date",
    "promoteChatMember": f"chat_id! user_id! {_ADMIN}",
    "setChatAdministratorCustomTitle": "chat_id! user_id! custom_title!",
    "exportChatInviteLink": _IN_CHAT,
    "createChatInviteLink": f"chat_id!{_LINK}",
    "editChatInviteLink": f"chat_id! invite_link!{_LINK}",
    "revokeChatInviteLink": "chat_id! invite_link!",
    "createForumTopic": "chat_id! name! icon_color icon_custom_emoji_id",
    "editForumTopic": "chat_id! message_thread_id! name icon_custom_emoji_id",
    "closeForumTopic": "chat_id! message_thread_id!",
    "reopenForumTopic": "chat_id! message_thread_id!",
    "deleteForumTopic": "chat_id! message_thread_id!",
    "unpinAllForumTopicMessages": "chat_id! message_thread_id!",
    "setMyCommands": "commands! scope language_code",
    "getMyCommands": "scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
    "setChatMenuButton": "chat_id:Integer menu_button",
    "getChatMenuButton": "chat_id:Integer",
    "setMyDefaultAdministratorRights": "rights for_channels",
    "getMyDefaultAdministratorRights": "for_channels",
    "getMyStarBalance": "",
}


@dataclass(frozen=True)
class Parameter:
    """A parameter: its name, its types as the Bot API writes them, and whether it must be there."""

    name: str
    types: tuple[str, ...]
    is_required: bool


@dataclass(frozen=True)
class MethodSpec:
    """A method and what it takes."""

    name: str
    parameters: tuple[Parameter, ...]


def _parameter(word: str) -> Parameter:
    head, _, override = word.partition(":")
    name = head.rstrip("!")
    types = override or PARAMETER_TYPES.get(name, DEFAULT_TYPE)
    return Parameter(name, tuple(types.split("|")), head.endswith("!"))


def method_specs() -> dict[str, MethodSpec]:
    """All simulated methods by their names in lower case, as clients may write them in any case."""
    return {
        name.lower(): MethodSpec(name, tuple(map(_parameter, words.split())))
        for name, words in _METHODS.items()
    }
