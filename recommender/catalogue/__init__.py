"""The films that come with Maeumi, written by hand, and their loader."""

from recommender.catalogue.loader import load_catalogue

__all__ = ["load_catalogue"]
