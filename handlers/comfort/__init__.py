"""A worry is told and taken up."""
