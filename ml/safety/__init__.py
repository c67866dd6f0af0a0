"""Whether a message speaks of danger to life, and whether a reply may be sent."""
