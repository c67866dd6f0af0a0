command-rules = How we treat each other
command-appeal = Object to a decision
conduct-rules =
    <b>How we treat each other</b>
    • Nobody is pushed or put down for what they feel.
    • No names, contacts or anything that tells who somebody is.
    • No advertising and no recruiting.
    • In an emergency, /sos comes before any post.

    Whoever breaks this gets a warning; if it goes on, posts and letters pause for 7 days, or the service ends. Warnings are gone after 60 days. Moderators see the words only, never who wrote them. /appeal asks them to look again.
conduct-told-warn = Something you wrote could hurt others, so this is a warning. It is gone after 60 days. /rules says what we keep to; if you see it differently, /appeal reaches the moderators.
conduct-told-mute = Posts, comments and letters pause for 7 days. Talking with Maeumi goes on as before. If you see it differently, /appeal reaches the moderators.
conduct-told-ban = The rules were not kept several times, so the service ends for you. When it is hard, /sos is always there.
conduct-told-lift = The earlier decision was taken back. Thank you for waiting.
conduct-did-warn = ⚠️ The author of no. { $number } is warned.
conduct-did-mute = 🔇 The author of no. { $number } pauses for 7 days.
conduct-did-ban = ⛔ The author of no. { $number } is banned.
conduct-did-lift = ↩️ What no. { $number } led to is taken back.
conduct-do-warn = Warn
conduct-do-mute = Mute 7 days
conduct-do-ban = Ban
conduct-do-lift = Take back
conduct-kind-warning = warning
conduct-kind-mute = 7-day pause
conduct-appeal =
    ✋ <b>Objection</b> · { $kind } · no. { $number }

    <blockquote>{ $text }</blockquote>
conduct-say-muted = Posts and letters pause for you now. Talking with Maeumi goes on as before. If you see it differently, /appeal reaches the moderators.
conduct-say-appeal-how = Write what you want to say right after /appeal. It reaches the moderators without your name.
conduct-say-appeal-nothing = Nothing is noted against you now.
conduct-say-appeal-sent = It went to the moderators without your name. They will look at it.
conduct-say-appeal-later = The moderators can’t be reached right now. Please send it once more in a little while.
conduct-say-only-moderators = Only for moderators.
conduct-say-nothing-new = There is nothing more to do.
