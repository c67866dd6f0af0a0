channel-hidden = 🌫 This post is hidden for now. A moderator is looking at it.
post-lost = Your post “{ $title }” was deleted from the channel. It still stands on the board, and you can put it back from your posts.
admin-board =
    <b>Chats of the board</b>
    • Channel: { $channel }
    • Discussion group: { $discussion }
    • Moderators' group: { $moderators }
    • Open cases: { $cases }

    Channel: <code>/admin connect @channelname</code>
    Moderators' group: <code>/admin moderators</code> in that group
admin-none = none yet
admin-stands-still = rights are missing
admin-connect-to = Connect “{ $title }”
admin-connected =
    ✅ The channel <b>{ $channel }</b> is the board now, with the discussion group <b>{ $discussion }</b>.
admin-moderators-connected = ✅ Reports and reviews come to <b>{ $title }</b>. Nobody sees there who wrote what.
admin-missing = It cannot be connected yet. { $title }
admin-missing-chat = I cannot find that chat. Is the name right, and is the bot an administrator there?
admin-missing-channel = This is no channel. Please give the name or number of a channel.
admin-missing-channel-admin = Make the bot an administrator of the channel.
admin-missing-channel-can-post-messages = Give the bot the right “Post messages” in the channel.
admin-missing-channel-can-edit-messages = Give the bot the right “Edit messages” in the channel.
admin-missing-channel-can-delete-messages = Give the bot the right “Delete messages” in the channel.
admin-missing-link = The channel has no discussion group. Link one in the channel's settings.
admin-missing-group-admin = Make the bot an administrator of the discussion group.
admin-missing-group-can-delete-messages = Give the bot the right “Delete messages” in the discussion group.
admin-missing-moderators = This is no group. Send /admin moderators in the moderators' group.
admin-missing-moderators-private = Everybody reads the discussion group, so it cannot be the moderators' group.
admin-which = I do not understand which chat. Write @name, or the number that begins with -100.
admin-only = Only operators can do this.
admin-works-not = ⚠️ The bot has lost its rights in <b>{ $title }</b>. Posts are kept safe, and follow when the rights are back.
admin-works-again = ✅ The bot can work in <b>{ $title }</b> again. What waited follows now.
