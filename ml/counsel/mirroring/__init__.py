"""Saying back what somebody told, in words of their own: the plainest way to show that one has heard."""
