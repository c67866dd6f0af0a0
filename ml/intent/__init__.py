"""What a message wants: comfort, films, small talk, help."""
