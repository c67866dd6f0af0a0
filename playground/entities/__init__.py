"""Formatting of texts: marked-up text to entities, and entities that are found by themselves."""
