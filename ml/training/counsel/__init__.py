"""Trains language models that answer; imports torch, so only the command imports it."""
