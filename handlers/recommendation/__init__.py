"""Eight films that fit the feeling and the person."""
