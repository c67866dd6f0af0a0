"""What was said so far, to be read and deleted."""
