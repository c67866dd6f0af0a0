## What is kept

data-posts = Posts
data-posts-why = Shown without your name in the channel and on the board. Encrypted until they are published.
data-comments = Comments
data-comments-why = Shown without your name below posts.
data-reactions = Reactions
data-reactions-why = Remembered so that nothing is counted twice.
data-reports = Reports
data-reports-why = Remembered so that nothing is counted twice. Authors do not see them.
data-comment-reports = Reports of comments
data-comment-reports-why = Remembered so that nothing is counted twice. Whoever wrote the comment does not see it.
data-field-comment-id = Number of the comment
data-drafts = What you are writing
data-drafts-why = Encrypted, so that you can go on writing later.
data-notices = Word of comments
data-notices-why = Counted so that you are told once an hour at most.
data-field-category = Category
data-field-status = State
data-field-title = Title
data-field-post-id = Number of the post
data-field-is-on = Stands
data-field-n-new = New comments
data-field-told-at = Told

## Posts

post-category-daily = Everyday
post-category-worry = Worries
post-category-film = Films
post-category-cheer = Cheering
post-tag-daily = #everyday
post-tag-worry = #worries
post-tag-film = #films
post-tag-cheer = #cheering
post-signature = { $tag } · a { $nickname }
post-react-empathy = ❤️ I feel you
post-react-comfort = 🤗 A hug
post-react-same = 🙋 Me too
post-comments = 💬 Comments
post-report = 🚩 Report
post-was-edited = edited

## Writing

command-write = Write on the board
write-begin = ✏️ Write
write-category =
    <b>What would you like to share?</b>
    It appears without your name. Every post gets a new nickname, and nobody sees your Telegram name.
write-title = Give it a title. (up to { $limit } characters)
write-body = Now write what you would like to say. (up to { $limit } characters)
write-picture = You can add one photo. Please check that no face or name is to be seen.
write-picture-or-film = You can add one photo or a film card.
write-no-picture = No picture
write-film = 🎬 Film card
write-film-saved = Choose one of your saved films, or type the title of another one.
write-film-title = Which film? Type its title.
write-film-found = Is it one of these? If not, type the title again.
write-film-none = I could not find that film. Try the title in another way?
write-some-name = …
write-preview = <i>This is how it looks. The nickname is drawn when you post it.</i>
write-send = Post it
write-send-edit = Post the changes
write-change-title = Title
write-change-body = Text
write-change-picture = Picture
write-drop = Stop
write-dropped = The draft is gone. Come back whenever you like.
write-unfinished = You began something: “{ $title }”
write-go-on = Go on
write-anew = Start anew
write-published =
    It is posted. Here you are <b>{ $nickname }</b>.
    The channel shows it in a moment. Thank you for sharing.
write-edited = The changes are posted. The channel follows in a moment.
write-waiting =
    I have it. Here you are <b>{ $nickname }</b>.
    A moderator reads the text first, without seeing who wrote it.
write-see = See it
write-own = My posts
write-board = Board
write-too-many-post = You can share { $limit } posts a day. Please come back tomorrow.
write-too-many-comment = You can write { $limit } comments an hour. Take a little rest and come back.
write-locked = A moderator is looking at it, so it cannot be changed now.
write-nothing = You are not writing anything at the moment.
write-empty = There is nothing in it yet. A single letter is enough.
write-long-title = The title has { $n } characters and may have { $limit }. Please make it { $over } shorter.
write-long-body = The text has { $n } characters and may have { $limit }. Please send it { $over } shorter; what you sent still stands above.
write-long-comment = The comment has { $n } characters and may have { $limit }. Please make it { $over } shorter.
write-wants-category = Please choose a category above first.
write-wants-title = I am waiting for the title. Please type it.
write-wants-body = I am waiting for the text. Please type it.
write-wants-picture = Send a photo, or tap a button above.
write-wants-film = Please type the title of the film.
write-wants-preview = Tap a button below the preview to post or change it.
write-picture-file = Files cannot be shown there. Please send it as a photo.
write-picture-large = The photo is too large. Please send one below 10 MB.
write-picture-text = With a picture the text may have { $limit } characters; it has { $n }. Post it without a picture, or shorten it.
write-reveals =
    <b>Something tells who you or others are:</b> { $kinds }
    Everybody can read it, so please cover or change what is underlined.
write-reveals-somewhere = Something seems to tell who somebody is. Please look for names, numbers and places.
write-cover = Cover with ○ and post
write-spot-phone = phone number
write-spot-email = e-mail address
write-spot-resident-number = resident number
write-spot-account-number = account or card number
write-spot-document-number = document number
write-spot-address = address
write-spot-messenger = messenger id
write-spot-plate = number plate
write-spot-name = name
write-spot-password = password
write-refused-abuse = Some words could hurt somebody. Keep the feeling and change the words a little? If I am wrong, a moderator can look at it.
write-refused-spam = This looks like advertising, which cannot stand on the board. If I am wrong, a moderator can look at it.
write-ask-moderator = Ask a moderator

## Comments

comment-write = Comment
comment-ask = What would you like to say to “{ $title }”? It appears without your name. (up to { $limit } characters)
comment-ask-anew =
    The comment now: “{ $body }”
    Type it anew. (up to { $limit } characters)
comment-published = Your comment is posted as <b>{ $nickname }</b>. Thank you for sharing.
comment-edited = The comment is changed.
comment-see-post = See the post
comment-gone = That post cannot be seen now. The comment was not posted.
comment-reveals = Something seems to tell who somebody is. Please write it again without that.
comment-refused-abuse = Some words could hurt. Try it a little more gently?
comment-refused-spam = Advertising cannot be posted as a comment.
comment-by-author = author
