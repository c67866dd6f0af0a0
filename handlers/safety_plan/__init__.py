"""The safety plan of Stanley and Brown: six parts, written ahead of a hard moment."""
