"""Breathing together: a message that keeps the rhythm."""
