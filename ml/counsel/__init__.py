"""Counsel: what the companion answers to what a person tells it."""
