"""Thought records: a hard thought, looked at step by step."""
