data-tickets = Tickets
data-tickets-why = To show you how your questions stand
data-ticket-messages = What was said in tickets
data-ticket-messages-why = So that operators can read and answer
data-ticket-drafts = A ticket you were writing
data-ticket-drafts-why = To show it to you before it is sent
command-contact = Write to the operators
command-tickets = My tickets
support-ask =
    Write what you want to tell the operators. Up to 2,000 characters, and you see it once more before it is sent.

    They see a ticket number and your nickname, nothing else. If this moment is hard and urgent, /sos is faster.
support-ask-more = Write what you want to add to ticket { $number }.
support-ask-edit = This replaces the last thing you wrote in ticket { $number }. Write the new text.
support-preview = <b>Send it like this?</b> To put it differently, just write it again.
support-send = Send
support-cancel = Leave it
support-dropped = Nothing was sent. /contact is there whenever you need it.
support-too-long = That is a little long: { $length } characters, and { $limit } is the most. Please shorten it.
support-too-many = That is all we can take today. What you sent is safe; please go on tomorrow.
support-is-withdrawn = You took this ticket back, so nothing can be added. Please use /contact for a new one.
support-sent-new = Got it, as ticket { $number }. The answer will come right here.
support-sent-added = Added to ticket { $number }.
support-sent-edited = Changed in ticket { $number }. The operators see the new text too.
support-nothing-to-send = There is nothing to send. If you sent it already, it is in /tickets.
support-open-ticket = Open ticket
support-none = You have no tickets yet.
support-new = ✍ New ticket
support-page = <b>My tickets</b> { $page }/{ $pages }
support-read = Open { $number }
support-number = Ticket { $number }
support-is-open = waiting
support-is-answered = answered
support-is-closed = closed
support-is-withdrawn-short = taken back
support-when = { $month }/{ $day } { $time }
support-no-text = (taken back)
support-was-closed = Closed
support-me = Me
support-operator = Operator
support-add = Add
support-edit = Change
support-withdraw = Take back
support-list = To the list
support-withdraw-ask = Take ticket { $number } back? What you wrote is removed from the operators too, for good.
support-withdraw-yes = Yes, take it back
support-withdraw-no = Leave it
support-withdrawn = Ticket { $number } is taken back and its text removed.
support-answer = 💬 <b>Operator</b> · ticket { $number }
support-closed = Ticket { $number } was closed. If there is more, go on with the button below.
support-topic =
    <b>Ticket { $number }</b> · { $nickname }

    What you write in this topic is passed on as it stands. /close to finish · /ban to ban
support-topic-edited = <i>(changed)</i>
support-topic-withdrawn = <i>(taken back)</i>
support-topic-blocked = This person blocks the bot, so it was not passed on. It is in /tickets should they come back.
support-topic-no-edits = Edits are not passed on. Please write corrections as a new message.
support-topic-text-only = Only text can be passed on. This was not.
support-topic-nobody = The ticket was taken back or the person has left, so nobody can be reached.
support-topic-banned = Whoever sent this ticket is banned now. /admin unban lifts it.
support-topic-may-not = Only operators in MAEUMI_ADMIN_IDS can ban, and no operator can be banned.
support-topic-closed = Closed. The person was told.
support-topic-how = Here /close and /ban work. Other commands are not passed on.
support-waits = 💬 Ticket { $number } has come, but the support group cannot be used. The ticket is safe: read and answer it with /admin ticket { $number }. It moves to the group once that works.
support-how = /admin reply { $number } your answer · /admin close { $number }
