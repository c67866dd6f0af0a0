"""Normalisation, features and the linear model that the text engines share."""
