"""Rebuilds every shipped weight from named inputs with a fixed seed."""
