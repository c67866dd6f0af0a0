"""The control API: what people do in the world, and what a test may know and break."""
