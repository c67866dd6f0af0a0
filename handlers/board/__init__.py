"""Writing for the board: posts and comments, from the first word to their publication, and one's own ones."""
