"""What the bot does: one folder per flow, joined by the journey and the registry."""
