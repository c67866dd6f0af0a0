"""Engines that read feelings, intents and danger in text, and those that answer."""
