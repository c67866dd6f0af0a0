"""One good thing: lines of gratitude, kept and brought back when somebody asks."""
