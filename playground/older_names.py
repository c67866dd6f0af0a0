"""Parameters of earlier Bot APIs that clients still send and the real server still takes."""

from playground.wire import JsonObject

_OLDER = frozenset({
    "reply_to_message_id", "disable_web_page_preview", "thumb", "correct_option_id",
})  # fmt: skip


def with_older_names(fields: JsonObject) -> JsonObject:
    """The fields with what earlier names mean, where the present name is not used."""
    if not fields.keys() & _OLDER:
        return fields
    meant: JsonObject = {}
    if fields.get("reply_to_message_id"):
        allowed = str(fields.get("allow_sending_without_reply", "")).lower() in {"true", "1"}
        reply = {"message_id": fields["reply_to_message_id"], "allow_sending_without_reply": allowed}
        meant["reply_parameters"] = reply
    if str(fields.get("disable_web_page_preview", "")).lower() in {"true", "1"}:
        meant["link_preview_options"] = {"is_disabled": True}
    if "thumb" in fields:
        meant["thumbnail"] = fields["thumb"]
    if "correct_option_id" in fields and str(fields["correct_option_id"]).isdigit():
        meant["correct_option_ids"] = [int(fields["correct_option_id"])]
    return {**meant, **fields}
