"""Screens of tickets, for the person and for the operators' group."""

import html
from typing import Final, assert_never

from handlers.support.outcomes import (
    Awaited,
    Draft,
    NothingToSend,
    Said,
    Sent,
    Settled,
    TicketPage,
    TicketView,
    TooLong,
    TooMany,
)
from handlers.support.taps import (
    AddToTicket,
    NewTicket,
    ReadTicket,
    SendTicket,
    TurnTickets,
    WithdrawTicket,
)
from handlers.view import Button, Row, View
from handlers.words import Words

_SHORT: Final = 80
_ROOM: Final = 3600
"""Characters of what was said in one screen; Telegram takes 4,096 in a message."""

_PLAIN: Final = {
    TooMany: "support-too-many",
    Settled: "support-is-withdrawn",
    NothingToSend: "support-nothing-to-send",
}

Outcome = Awaited | Draft | TooLong | TooMany | Settled | Sent | NothingToSend


def screen(outcome: Outcome, say: Words) -> View:
    """What writing to the operators leads to."""
    match outcome:
        case Awaited():
            return _awaited(outcome, say)
        case Draft(text):
            row: Row = (
                Button(say("support-send"), SendTicket(is_sent=True)),
                Button(say("support-cancel"), SendTicket(is_sent=False)),
            )
            return View(f"{say('support-preview')}\n\n<blockquote>{_safe(text)}</blockquote>", (row,))
        case TooLong(limit, length):
            return View(say("support-too-long", limit=limit, length=length))
        case TooMany() | Settled() | NothingToSend():
            return View(say(_PLAIN[type(outcome)]))
        case Sent(number, kind):
            rows = ((Button(say("support-open-ticket"), ReadTicket(number)),),)
            return View(say(f"support-sent-{kind}", number=number), rows)
        case _:
            assert_never(outcome)


def dropped(say: Words) -> View:
    """Nothing was sent."""
    return View(say("support-dropped"))


def page(shown: TicketPage, say: Words) -> View:
    """Some of the own tickets."""
    if not shown.tickets:
        return View(say("support-none"), ((Button(say("support-new"), NewTicket()),),))
    lines = [say("support-page", page=shown.index + 1, pages=shown.n_pages)]
    lines += [_line(ticket, say) for ticket in shown.tickets]
    reading: Row = tuple(
        Button(say("support-read", number=ticket.id), ReadTicket(ticket.id)) for ticket in shown.tickets
    )
    turning: list[Button] = []
    if shown.index > 0:
        turning.append(Button("◀", TurnTickets(shown.index - 1)))
    turning.append(Button(say("support-new"), NewTicket()))
    if shown.index + 1 < shown.n_pages:
        turning.append(Button("▶", TurnTickets(shown.index + 1)))
    return View("\n\n".join(lines), (reading, tuple(turning)))


def ticket(shown: TicketView, say: Words) -> View:
    """One ticket in full, with what can be done."""
    text = f"{_heading(shown, say)}\n\n{_talk(shown, say)}"
    back = Button(say("support-list"), TurnTickets(0))
    if shown.status == "withdrawn":
        return View(text, ((back,),))
    row: Row = (
        Button(say("support-add"), AddToTicket(shown.id, is_edit=False)),
        Button(say("support-edit"), AddToTicket(shown.id, is_edit=True)),
        Button(say("support-withdraw"), WithdrawTicket(shown.id, is_confirmed=False)),
    )
    return View(text, (row, (back,)))


def ask_withdraw(number: int, say: Words) -> View:
    """Really?"""
    row: Row = (
        Button(say("support-withdraw-yes"), WithdrawTicket(number, is_confirmed=True)),
        Button(say("support-withdraw-no"), ReadTicket(number)),
    )
    return View(say("support-withdraw-ask", number=number), (row,))


def withdrawn(number: int, say: Words) -> View:
    """It is gone."""
    return View(say("support-withdrawn", number=number), ((Button(say("support-list"), TurnTickets(0)),),))


def from_operator(number: int, text: str, say: Words) -> View:
    """What the operators answered, in the person's chat."""
    rows = (
        (
            Button(say("support-add"), AddToTicket(number, is_edit=False)),
            Button(say("support-open-ticket"), ReadTicket(number)),
        ),
    )
    return View(f"{say('support-answer', number=number)}\n\n{_safe(text)}", rows)


def closed(number: int, say: Words) -> View:
    """The operators are done with it."""
    row: Row = (Button(say("support-add"), AddToTicket(number, is_edit=False)),)
    return View(say("support-closed", number=number), (row,))


def topic_name(number: int, nickname: str | None) -> str:
    """How a topic is called; the nickname is all that is shown of the person."""
    return f"#{number} {nickname or ''}".strip()[:128]


def topic_heading(number: int, nickname: str | None, say: Words) -> View:
    """The first message of a topic."""
    return View(say("support-topic", number=number, nickname=_safe(nickname or "—")))


def in_topic(text: str | None, say: Words, *, is_edited: bool) -> View:
    """What the person wrote, as the topic shows it."""
    if text is None:
        return View(say("support-topic-withdrawn"))
    mark = f"{say('support-topic-edited')}\n" if is_edited else ""
    return View(mark + _safe(text))


def for_operator(shown: TicketView, say: Words) -> View:
    """A ticket in an operator's own chat, where there is no group."""
    return View(f"{_heading(shown, say)}\n\n{_talk(shown, say)}\n\n{say('support-how', number=shown.id)}")


def waits(number: int, say: Words) -> View:
    """Said to operators when the group cannot be used."""
    return View(say("support-waits", number=number))


def note(key: str, say: Words) -> View:
    """A short word in a topic."""
    return View(say(key))


def _awaited(outcome: Awaited, say: Words) -> View:
    rows = ((Button(say("support-cancel"), SendTicket(is_sent=False)),),)
    if outcome.ticket_id is None:
        return View(say("support-ask"), rows)
    asked = say("support-ask-edit" if outcome.is_edit else "support-ask-more", number=outcome.ticket_id)
    now = f"\n\n<blockquote>{_safe(outcome.text)}</blockquote>" if outcome.text else ""
    return View(asked + now, rows)


def _heading(shown: TicketView, say: Words) -> str:
    when = say("support-when", month=shown.at.month, day=shown.at.day, time=f"{shown.at:%H:%M}")
    return f"<b>{say('support-number', number=shown.id)}</b> · {_status(shown, say)} · {when}"


def _line(shown: TicketView, say: Words) -> str:
    first = next((each.text for each in shown.said if each.by_user and each.text), None)
    flat = " ".join((first or say("support-no-text")).split())
    return f"{_heading(shown, say)}\n{_safe(flat if len(flat) <= _SHORT else flat[: _SHORT - 1] + '…')}"


def _talk(shown: TicketView, say: Words) -> str:
    """The newest of what was said, as much as fits, oldest first."""
    kept: list[str] = []
    room = _ROOM
    for each in reversed(shown.said):
        told = _told(each, say)
        if len(told) > room and kept:
            kept.append("…")
            break
        kept.append(told)
        room -= len(told)
    return "\n\n".join(reversed(kept)) or say("support-no-text")


def _told(each: Said, say: Words) -> str:
    when = say("support-when", month=each.at.month, day=each.at.day, time=f"{each.at:%H:%M}")
    if each.text == "" and not each.by_user:
        return f"<i>{say('support-was-closed')} · {when}</i>"
    who = say("support-me" if each.by_user else "support-operator")
    return f"<b>{who}</b> · {when}\n{_safe(each.text) if each.text is not None else say('support-no-text')}"


def _safe(text: str) -> str:
    return html.escape(text, quote=False)


def _status(shown: TicketView, say: Words) -> str:
    if shown.status == "withdrawn":
        return say("support-is-withdrawn-short")
    return say(f"support-is-{shown.status}")
