"""The channel and its group: connecting them, having them follow the board, and what comes from there."""
