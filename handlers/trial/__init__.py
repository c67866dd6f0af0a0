"""A recommendation without onboarding; nothing is stored."""
