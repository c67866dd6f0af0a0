"""Cue words and example messages by which counsel understands what it is told."""
