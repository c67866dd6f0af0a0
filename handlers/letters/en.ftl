command-letter = Write a letter of comfort
command-letters = Letters: receiving and sent

## Writing

letter-ask-feeling =
    💌 <b>Letters of warmth</b>
    Would you like to write to somebody who is having a hard time? Nobody learns who wrote it or who reads it.

    Which feeling is your letter for?
letter-ask-words =
    Write what you would like to say to somebody who feels “{ $feeling }”. Between { $least } and { $most } characters.

    Please leave out names, contacts and anything that tells who you are. You will see it once more before it goes.
letter-preview =
    💌 <b>This is how it will arrive</b> · for somebody who feels “{ $feeling }”

    <blockquote>{ $text }</blockquote>
    Once sent, it is looked over and delivered quietly within about a day. You can take it back until it leaves.
letter-send = Send
letter-anew = Write it anew
letter-drop = Never mind
letter-write = Write a letter
letter-too-short = A little more, please. It has { $n } characters; between { $least } and { $most } would be good.
letter-too-long = That is a little long. It has { $n } characters; please keep it between { $least } and { $most }.
letter-revealing =
    Something here tells who somebody is. Please write it again without the underlined part.

    { $spots }
letter-refused-abuse = Some of these words could hurt whoever reads them. Could you write it a little more gently?
letter-refused-spam = This reads like advertising, so it cannot be delivered. A few words from the heart are welcome.
letter-held = Looking after yourself comes before letters now. You can write one any time later. When it is hard, /sos is there.
letter-too-many = You can send { $limit } letters a day. Please write again tomorrow.
letter-silenced = You cannot send letters at the moment. If you have a question, /contact reaches us.
letter-nothing = This letter is not here any more.
letter-sent = Your letter is in good hands. It will reach somebody it suits. Thank you for your warmth. 🌷
letter-sent-review = Your letter is in good hands. A moderator reads the words, without a name, and then it leaves. Thank you for your warmth. 🌷
letter-stopped = One of your letters was looked over and will not be passed on: something in it could weigh on whoever reads it. Thank you for the thought behind it. You are welcome to write it in other words.
letter-dropped = The letter you began is deleted. You are welcome to write one any time.

## The page

letters-page = Letters
letters-open =
    💌 <b>Letters of warmth</b>
    You are taking letters. When one suits how you have felt lately, it comes: one a day at most, only by day.
letters-closed =
    💌 <b>Letters of warmth</b>
    Would you like to get letters of comfort, written by somebody without a name? Once switched on, those that suit how you have felt lately come: one a day at most, only by day. You can switch it off any time.
letters-open-box = Start receiving
letters-close = Stop receiving
letters-own = Letters you sent
letters-line = { $number }. { $feeling } · { $status }
letters-emptied = deleted
letters-status-review = being looked over
letters-status-waiting = waiting to leave
letters-status-delivered = delivered
letters-status-withdrawn = taken back
letters-status-rejected = could not be delivered
letters-withdraw = Take back no. { $number }
letter-withdrawn = You took the letter back, and its words are deleted.
letter-has-left = This letter has left already, or cannot be taken back.

## What comes, and answers

letter-came =
    💌 <b>A letter from somebody</b>

    <blockquote>{ $text }</blockquote>
    You do not have to answer.
letter-sign-thanks = Thank you 🌷
letter-sign-strength = It helped 💪
letter-sign-hug = A hug 🤗
letter-thank = A short answer
letter-report = Report
letter-answered = Thank you. It will reach the writer a little later.
letter-answered-before = You have answered this letter already.
letter-ask-thanks = Write a few words for the writer, { $most } characters at most. /cancel if you would rather not.
letter-reported = Thank you for telling us. The letter is hidden, and nothing from the same person will come to you again.
letter-reply-sign =
    💌 Something came back for your letter.

    “{ $sign }”
letter-reply-words =
    💌 Somebody answered your letter.

    <blockquote>{ $text }</blockquote>

## What is kept

data-letters = Letters you sent
data-letters-why = Kept encrypted so that they can reach somebody. What you take back is erased at once.
data-letter-box = Receiving letters
data-letter-box-why = Whether you take letters, and when the last one came.
data-received-letters = Letters you received
data-received-letters-why = So that no letter comes to you twice, and your answer finds its way back.
data-field-feeling = Feeling
data-field-is-open = Receiving
data-field-changed-at = Changed at
data-field-last-at = Last received
data-field-reaction = Your answer
data-field-thanks = Words of thanks
data-field-reported-at = Reported at

## Moderators

letter-case-review = 💌 <b>Letter to look over #{ $number }</b>
letter-case-report = 🚩 <b>Reported letter #{ $number }</b>
letter-case-for = For somebody who feels “{ $feeling }”
letter-case-emptied = The words of this letter are deleted.
letter-case-do-approve = Deliver
letter-case-do-reject = Do not deliver
letter-case-do-keep = It is fine
letter-case-did-approve = To be delivered
letter-case-did-reject = Not to be delivered
letter-case-did-keep = Found to be fine
letter-case-too-late = This has been decided already.
letter-case-only-moderators = Only moderators can do this.

## What moderators noted

data-standing = Notes of moderators
data-standing-why = Warnings and pauses, until they end; they stay until then even when the account is deleted.
data-field-until = Ends at
