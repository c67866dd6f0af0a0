"""Limits of the Bot API that several modules hold."""

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
"""The largest file that a bot may download."""
