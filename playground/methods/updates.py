"""Methods about the bot's connection: updates, webhook, account."""

import re
from urllib.parse import urlsplit

from playground.bot import Webhook
from playground.call import Call
from playground.errors import bad_request, conflict
from playground.updates import MAX_TIMEOUT_SECONDS, MAX_UPDATES
from playground.webhook import WebhookPusher
from playground.wire import JsonObject, JsonValue, present

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_MAX_CONNECTIONS = 100
_DEFAULT_CONNECTIONS = 40
_WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(call: Call) -> JsonValue:
    """Hand over updates, waiting for one if there is none."""
    if call.bot.webhook is not None:
        raise conflict(_WEBHOOK_IS_ACTIVE)
    _remember_allowed(call)
    limit = call.params.integer("limit", MAX_UPDATES)
    timeout = call.params.integer("timeout")
    return [
        *await call.bot.queue.poll(
            offset=call.params.integer("offset"),
            limit=limit if 0 < limit <= MAX_UPDATES else MAX_UPDATES,
            timeout_seconds=min(max(timeout, 0), MAX_TIMEOUT_SECONDS),
        )
    ]


def _remember_allowed(call: Call) -> None:
    kinds = call.params.array("allowed_updates")
    if kinds is not None:
        call.bot.queue.allow([str(kind) for kind in kinds])


async def set_webhook(call: Call) -> JsonValue:
    """Push updates to an address from now on; an empty address means polling again."""
    url = call.params.text("url")
    if url is None:
        return await delete_webhook(call)
    if not _is_web_address(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.params.text("secret_token")
    if secret is not None and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.params.integer("max_connections") or _DEFAULT_CONNECTIONS
    _remember_allowed(call)
    call.bot.drop_webhook()
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    call.bot.queue.end_poll(conflict("terminated by setWebhook request"))
    call.bot.webhook = Webhook(
        url=url,
        secret_token=secret,
        max_connections=min(max(connections, 1), _MAX_CONNECTIONS),
        ip_address=call.params.text("ip_address"),
        has_certificate="certificate" in call.params.files,
    )
    WebhookPusher.attach(call.world, call.bot)
    call.world.changed()
    return True


def _is_web_address(url: str) -> bool:
    # Telegram takes HTTPS only; on one machine plain HTTP is what bots under test serve.
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


async def delete_webhook(call: Call) -> JsonValue:
    """Go back to polling."""
    call.bot.drop_webhook()
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    call.world.changed()
    return True


async def get_webhook_info(call: Call) -> JsonValue:
    """Tell where updates are pushed and how that goes."""
    webhook, queue = call.bot.webhook, call.bot.queue
    info: JsonObject = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": webhook.has_certificate if webhook else False,
        "pending_update_count": len(queue.pending),
    }
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
        info |= present(
            ip_address=webhook.ip_address,
            last_error_date=webhook.last_error_at,
            last_error_message=webhook.last_error,
        )
    return info | present(allowed_updates=list(queue.allowed) or None)


async def get_me(call: Call) -> JsonValue:
    """Tell who the bot is."""
    return call.bot.as_me()


async def log_out(_: Call) -> JsonValue:
    """Leave the cloud server; there is none, so nothing changes."""
    return True


async def close(_: Call) -> JsonValue:
    """Close the instance before it moves; there is only one, so nothing changes."""
    return True
