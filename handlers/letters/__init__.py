"""Letters of comfort to somebody: writing them, taking them, answering them, and carrying them."""
