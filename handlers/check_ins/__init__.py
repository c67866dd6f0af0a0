"""Check-ins: when somebody is asked how they are, and the question itself."""
