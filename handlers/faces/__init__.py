"""A person sends their face, and learns kindly what it seems to say."""
