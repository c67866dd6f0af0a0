"""A Bot API server with a chat page and a control API, for trying and testing bots without Telegram."""
