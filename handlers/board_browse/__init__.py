"""Reading the board in the bot: lists, search, posts with comments, reactions, reports, and one's own."""
