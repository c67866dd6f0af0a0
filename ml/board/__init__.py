"""Whether a post may stand on the board: personal data, abuse, advertising and danger to life."""
