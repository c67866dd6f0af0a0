"""How replies are worded: their length and the manner of speech."""
