data-news = News you got
data-news-why = So that nothing reaches you twice
data-news-refusal = No news, please
data-news-refusal-why = So that no news is sent to you
data-bans = Ban
data-bans-why = So that a ban is not lifted by deleting the account; it stays for a year after that.
data-field-broadcast-id = Number of the news
door-paused = Maeumi is being looked after right now and will be back soon. If this moment is hard, /sos is always open.
door-banned = Maeumi is closed to you for now. You can still read the /board, and /appeal reaches the moderators if you see it differently. /sos and /privacy work as before.
news-heading = 📌 <b>News from Maeumi</b>
news-refuse = No more news
news-welcome = News again
news-refused = No more news will be sent to you.
news-welcomed = You will get news again.
operators-panel = <b>Operation</b>
operators-running = 🌿 Open for everybody.
operators-paused = ✋ Under maintenance: open for operators and /sos only.
operators-desk-works = 💬 The support group is connected.
operators-desk-none-set = 💬 No support group is set (MAEUMI_SUPPORT_CHAT_ID). Tickets are announced here.
operators-desk-not-found = 💬 The support group was not found. Is the bot a member of it?
operators-desk-no-forum = 💬 Topics are switched off in the support group. Please switch them on in its settings.
operators-desk-no-rights = 💬 In the support group the bot needs the right to manage topics.
operators-commands =
    <code>/admin broadcast text</code> send news
    <code>/admin ban post 7</code> ban, <code>unban</code> lifts it
    (<code>ticket</code>, <code>comment</code>, <code>letter</code> by number too)
    <code>/admin film title</code> edit or hide a film
    <code>/admin ticket 3</code> read a ticket
    <code>/admin reply 3 text</code> answer it
    <code>/admin close 3</code> close it
    <code>/admin board</code> the board and the moderators' group
operators-numbers = Numbers
operators-news = 📌 News
operators-bans = ✋ Bans
operators-pause = Begin maintenance
operators-resume = End maintenance
operators-back = Back
operators-statistics =
    <b>Numbers</b>
    People <b>{ $people }</b> · here within 7 days <b>{ $active }</b> · blocked the bot { $blocked }
    Talks <b>{ $talks }</b> · messages { $messages }
    Films shown <b>{ $shown }</b> · saved { $saved }
    Posts <b>{ $posts }</b>
    Tickets { $tickets } (waiting <b>{ $opened }</b>) · bans { $banned }
    Updates waiting { $waiting } · faults since start { $errors }
    { "" }
operators-moods = <b>Feelings of this week</b> (10 people or more)
operators-no-moods = A feeling of this week is shown once 10 people share it.
operators-ban-list = <b>Bans</b>
operators-ban-none = Nobody is banned.
operators-ban = { $source } { $number } · { $date } · <code>{ $verb }</code>
operators-source-ticket = ticket
operators-source-post = post
operators-source-comment = comment
operators-source-letter = letter
operators-ban-banned = Banned.
operators-ban-already = They were banned already.
operators-ban-nobody = Nobody was found by that number.
operators-ban-operator = Operators cannot be banned.
operators-ban-unbanned = The ban is lifted.
operators-ask-news = Write the news. You see them once more before they are sent. /cancel leaves it.
operators-news-too-long = News take 1 to { $limit } characters.
operators-news-preview = Send it like this to <b>{ $count }</b>?
operators-news-send = Send to { $count }
operators-news-drop = Throw away
operators-news-dropped = Nothing was sent.
operators-news-progress =
    <b>News</b> · { $state }
    Sent to { $sent } of { $total }. Left { $waiting } · blocked { $blocked } · failed { $failed }
operators-news-draft = ready
operators-news-sending = being sent
operators-news-stopped = stopped
operators-news-done = sent to all
operators-news-stop = Stop
operators-news-go-on = Go on
operators-films = Which film?
operators-no-film = No such film was found.
operators-film-shown = 🌿 It is recommended.
operators-film-hidden = ✋ It is recommended to nobody.
operators-film-hide = Hide
operators-film-show = Recommend again
operators-film-refused = That cannot be changed so. Links begin with https, titles take 120 characters, summaries 1,200.
operators-film-how =
    <code>/admin film { $number } title new title</code>
    <code>/admin film { $number } summary new summary</code>
    <code>/admin film { $number } netflix https://…</code>
    <code>/admin film { $number } reset</code> as it was
operators-no-ticket = There is no such ticket, or the answer is empty.
operators-replied = Passed on.
operators-nobody = The ticket was taken back or closed already, so nothing was passed on.
