"""Replies that a language model writes: dialogue format, decoding, ranking."""
