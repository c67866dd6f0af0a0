command-rules = How we treat each other
command-appeal = Object to a decision
conduct-rules =
    <b>How we treat each other</b>
    • Nobody is pushed or put down for what they feel.
    • No names, contacts or anything that tells who somebody is.
    • No advertising and no recruiting.
    • In an emergency, /sos comes before any post.

    <b>When that is not kept</b>
    A moderator gives a warning; if it goes on, posts, comments and letters pause for 7 days, or Maeumi may be closed to that person. Warnings are gone after 60 days.

    Moderators see only the words of posts, comments and letters, never who wrote them. /appeal asks them to look again.
conduct-told-warn = Something you wrote could hurt others, so this is a warning. It is gone after 60 days. /rules says what we keep to; if you see it differently, /appeal reaches the moderators.
conduct-told-mute = Posts, comments and letters pause for 7 days. Talking with Maeumi goes on as before. If you see it differently, /appeal reaches the moderators.
conduct-told-ban = What we agreed on was not kept, so Maeumi is closed to you for now. You can still read the board, and /appeal reaches the moderators if you see it differently. When it is hard, /sos is always there.
conduct-told-lift = The earlier decision was taken back. Thank you for waiting.
conduct-did-warn = ⚠️ The author of { $what } is warned.
conduct-did-mute = 🔇 The author of { $what } pauses for 7 days.
conduct-did-ban = ⛔ The author of { $what } is banned.
conduct-did-lift = ↩️ What { $what } led to is taken back.
conduct-source-post = post { $number }
conduct-source-comment = comment { $number }
conduct-source-letter = letter { $number }
conduct-source-ticket = ticket { $number }
conduct-do-warn = Warn
conduct-do-mute = Mute 7 days
conduct-do-ban = Ban
conduct-do-lift = Take back
conduct-kind-warning = warning
conduct-kind-mute = 7-day pause
conduct-kind-ban = ban
conduct-kind-hidden = hidden post
conduct-kind-rejected = refused post
conduct-appeal =
    ✋ <b>Objection</b> · { $kind } · { $what }

    <blockquote>{ $text }</blockquote>
conduct-say-muted = Posts, comments and letters are paused for you right now. Talking with Maeumi goes on as before. If you see it differently, /appeal reaches the moderators.
conduct-say-appeal-how =
    Write what you want to say right after /appeal ({ $limit } characters at most). It reaches the moderators without your name.

    For example: <code>/appeal It was a joke between friends</code>
conduct-say-appeal-long = That is { $n } characters, and { $limit } can be passed on. Could you shorten it a little? What you wrote is still above.
conduct-say-appeal-often = Objections are passed on up to { $limit } times a day. What you said before is with the moderators.
conduct-say-appeal-nothing = Nothing is noted against you now.
conduct-say-appeal-sent = It went to the moderators without your name. I will tell you if the decision changes.
conduct-say-appeal-later = The moderators can’t be reached right now. Please send it once more in a little while.
conduct-say-only-moderators = Only for moderators.
conduct-say-nothing-new = There is nothing more to do.
