"""Danger to life: the fixed answer, the lines, and what comes after."""
