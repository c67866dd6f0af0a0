"""Which function serves which method."""

from dataclasses import dataclass

from playground.call import Handler
from playground.methods import callbacks, editing, media, texts, updates
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
    return _connection() | _sending() | _changing()


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
        "sendAnimation": media.send_animation,
        "sendAudio": media.send_audio,
        "sendVoice": media.send_voice,
        "sendVideoNote": media.send_video_note,
        "sendDocument": media.send_document,
        "sendSticker": media.send_sticker,
        "sendMediaGroup": media.send_media_group,
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
    }
