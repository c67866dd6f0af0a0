"""A letter from the pet every Sunday evening, for those who want one."""
