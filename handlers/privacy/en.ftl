privacy-page =
    <b>Consent and my data</b>
    • Account (nickname, pet, settings, saved films): agreed to the text of { $service }
    • Talks and feelings: { $talks }
    • Reading pictures: { $photo }
    • Secret talk: { $secret }

    Talks and feelings are encrypted with a key of your own and deleted when their time is over. Below you can see, take along or erase everything, any time.
privacy-talks-given = agreed to the text of { $version }
privacy-talks-none = not agreed; nothing of our talks is kept
privacy-photo-given = agreed
privacy-photo-none = not agreed; I'll ask when you send one
privacy-secret-until = on until { $time }
privacy-secret-off = off
privacy-revoke-sensitive = Stop keeping talks
privacy-revoke-photo = No more pictures
privacy-give-talks = Let talks be kept
privacy-data = What is kept
privacy-export = Take it along
privacy-delete = Erase it all
privacy-open = Privacy
privacy-ask-sensitive =
    If I stop keeping talks, everything we said, the feelings I read, past recommendations and what I read in faces <b>is erased at once and cannot be brought back.</b>

    We can still talk. But nothing of it stays, so I won't remember earlier talks. Saved films and your nickname stay as they are.
privacy-ask-photo = If you take this back, what I read in faces and your corrections <b>are erased at once and cannot be brought back.</b> Should you send a picture again, I'll ask anew.
privacy-revoke-yes = Take back and erase
privacy-revoke-no = Leave it
privacy-revoked-sensitive = Erased. From now on nothing of our talks is kept. Tell me anything, any time.
privacy-revoked-photo = Erased. I won't look at pictures any more.
privacy-talks-text =
    <b>May I keep what we talk about?</b>
    • What we say (up to 180 days) and the feelings I read (up to 400 days) are sensitive data.
    • They are encrypted with a key of your own, and used only to answer you, to choose films and to let you look back.
    • No advertising, and nobody else gets to see them.
    • We can talk without it, and you can take it back in /privacy any time. Then it is erased at once.
privacy-talks-agree = Yes, you may keep them
privacy-talks-agreed = Thank you. From now on I'll remember what we talk about.
privacy-renew =
    The text you agreed to has changed. Please read it and choose again; until then nothing new is kept.

    What changed: what is needed and what is your choice are now separate, and it says how long each is kept, posts, letters and questions to us included. You can use Maeumi without keeping talks.

    • Needed: nickname, pet, settings, saved films
    • Your choice (sensitive data): talks up to 180 days, feelings up to 400 days. If you don't choose it, earlier talks are erased too.

    /export and /delete_me work right now as well.

mydata-page =
    <b>What is kept right now</b> ({ $page }/{ $pages })
mydata-thing =
    <b>{ $name }</b> · { $n }
    { $why }
    Fields: { $fields }
    Kept: { $keep }
mydata-keep-account = until you leave
mydata-keep-days = { $days } days
mydata-keep-until = { $days } days; the newest goes on { $day }
mydata-none = Nothing is kept.

export-begin = Gathering it all, just a moment…
export-file = This is everything that is kept of you. Open index.html to read it; JSON and CSV to move it are inside too. Keep it where only you can see it.
export-part = This is file { $number }. More follows.
export-title = What Maeumi keeps of me
export-made = Made at { $when }.
export-yes = yes
export-me = me
export-pet = pet
export-no = no

delete-ask =
    <b>Erase everything?</b>
    Your nickname, pet, talks, feelings, saved films and settings will all be erased. The key that opens them is destroyed too, so that nobody can bring them back.
    To take a copy first, use /export.
delete-next = Go on
delete-no = Never mind
delete-really =
    One last time: <b>this cannot be undone.</b>
delete-really-posts =
    One last time: <b>this cannot be undone.</b>
    Your posts on the board can stay without any name, or go as well.
delete-yes = Yes, erase everything
delete-keep-posts = Leave posts nameless
delete-with-posts = Erase posts too
delete-done =
    Everything is erased, and the key is gone. Thank you for the time together.
    What you still see in this chat is with Telegram; you can clear the chat yourself.
    To meet again use /start; for help there is always /sos.
delete-late = That took too long, so nothing was erased. To try again use /delete_me.
delete-kept = Nothing was erased. All is as it was.
privacy-nobody = Nothing is kept of you. You haven't started yet, or have erased everything. /start begins.

secret-page-off =
    <b>Secret talk</b>
    For 8 hours nothing of what we say or feel is kept anywhere. I remember it only while we talk, then forget.
    If you are in danger, I still show you where help is.
secret-page-on = <b>Secret talk</b> is on until { $time }. Nothing of what we say or feel is kept.
secret-page-always = You have not agreed that talks are kept, so nothing of them ever is. You can change that in /privacy.
secret-on = Turn on
secret-off = Turn off
secret-more = Go on in secret
secret-began =
    Secret talk until { $time }: nothing of what we say or feel is kept. If I am restarted, I may forget in the middle.
    I don't open pictures or recordings. For films use /try. To end it earlier use /secret.
secret-ended = The secret talk is over and forgotten.
secret-over = The time of the secret talk is over. What you just wrote was not kept. Shall we go on in secret, or may I keep things again?
secret-end-and-keep = You may keep things again
secret-no-films = Nothing is being kept right now, so I don't note recommendations either. To find films without a trace use /try.
secret-no-picture = Nothing is being kept in this talk, so I didn't open the picture or recording. Tell me in words and I'll listen.
secret-not-kept = Nothing is being kept in this talk, so I didn't note it. /privacy or /secret lets me keep things again.
secret-silence = I'm sorry, I couldn't find the words just now. Would you say that once more?

retention-warning = It has been long since we met: in { $days } days I'm going to erase everything that is kept of you. To keep it, just say anything. If that's fine with you, there is nothing to do.

data-messages = What we talked about
data-messages-why = Kept so that I can answer in context.
data-summaries = Summary of earlier talk
data-summaries-why = Kept so that long talks are not forgotten.
data-readings = Feelings I read
data-readings-why = Kept to answer you as you feel, and to let you look back.
data-votes = Thumbs up and down
data-votes-why = Kept to answer in words you like.
data-nudges = That I suggested a rest
data-nudges-why = Kept so that I don't repeat myself.
data-follow-ups = A promise to ask how you are
data-follow-ups-why = Kept to ask once, at the time you wanted.
data-looks = The course of looking at a picture
data-looks-why = Only what is needed until the answer is done. No picture is in it.
data-face-labels = What I read in faces, and your corrections
data-face-labels-why = Kept to read your face better.
data-film-choices = Where you watch, and what you avoid
data-film-choices-why = Kept to respect it in recommendations.
data-saved-films = Saved films
data-saved-films-why = Kept so that you find them again.
data-recommendations = Recommendations
data-recommendations-why = Kept so that you can turn their pages again.
data-shown-films = Films I showed you
data-shown-films-why = Kept so that I don't offer again what you have seen or refused.
data-consents = Consents
data-consents-why = Kept to show what you agreed to, and when.
data-spending = Uses of a model elsewhere
data-spending-why = Counted to keep to a day's limit.
data-deletion = The question whether to erase
data-deletion-why = Stands only while I ask once more, so that nothing is erased by mistake.
data-chat = Messages in work
data-chat-why = Held so that nothing is lost before I answer, and emptied then.
data-account = Account
data-account-why = Kept to know you and to answer as you chose.
data-field-at = When
data-field-who = Who
data-field-text = Text
data-field-source = Read in
data-field-scores = Feelings
data-field-voted-at = When
data-field-is-up = Liked
data-field-unit-ids = Parts of the reply
data-field-talk-id = Number of the talk
data-field-kind = Kind
data-field-due-at = Due
data-field-stage = Stage
data-field-notes = Contents
data-field-saved-at = Saved
data-field-film-id = Film
data-field-wish = Wish
data-field-films = Films
data-field-shown-at = Shown
data-field-refused = Refused
data-field-seen = Seen
data-field-version = Version of the text
data-field-given-at = Agreed
data-field-revoked-at = Taken back
data-field-day = Day
data-field-n-used = How often
data-field-expires-at = Ends
data-field-n-waiting = How many
data-field-id = Telegram number
data-field-nickname = Nickname
data-field-pet = Pet
data-field-locale = Language
data-field-timezone = Time zone
data-field-speech = Tone
data-field-reply-length = Length of replies
data-field-theme = Pictures
data-field-adult-confirmed-at = 14 or older, said
data-field-onboarded-at = Started
data-field-safety-hold-until = Careful until
data-field-safety-danger = kind of danger that was answered
data-field-safety-answers = how often it was answered
data-field-secret-until = Secret talk until
data-field-warned-at = Told about long absence
data-field-created-at = Created
data-field-last-seen-at = Last here
command-privacy = Consent and my data
command-mydata = What is kept of me
command-export = Take my data along
command-secret = Secret talk
command-delete-me = Erase everything and leave
