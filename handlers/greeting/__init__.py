"""Hello by name and time of day."""
