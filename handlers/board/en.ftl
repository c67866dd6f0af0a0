## What is kept

data-posts = Posts
data-posts-why = Shown without your name in the channel and on the board. Encrypted until they are published.
data-comments = Comments
data-comments-why = Shown without your name below posts.
data-reactions = Reactions
data-reactions-why = Remembered so that nothing is counted twice.
data-reports = Reports
data-reports-why = Remembered so that nothing is counted twice. Authors do not see them.
data-drafts = What you are writing
data-drafts-why = Encrypted, so that you can go on writing later.
data-notices = Word of comments
data-notices-why = Counted so that you are told once an hour at most.
data-field-category = category
data-field-status = state
data-field-title = title
data-field-post-id = number of the post
data-field-is-on = stands
data-field-n-new = new comments
data-field-told-at = told
