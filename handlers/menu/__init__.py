"""Help, reset, cancel, and kind answers to what has no meaning here."""
