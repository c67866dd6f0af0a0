"""What can go wrong in the recommender.

RecommenderError
├── CatalogueError      a catalogue file is missing, broken or contradicts itself
├── WordIndexError      the shipped word index is missing or belongs to other films
└── RequestError        a request from outside cannot be read
"""


class RecommenderError(Exception):
    """Base of everything that leaves this package."""


class CatalogueError(RecommenderError):
    """A catalogue file is missing, broken or contradicts itself."""


class WordIndexError(RecommenderError):
    """The shipped word index is missing or belongs to another catalogue."""


class RequestError(RecommenderError):
    """A request from outside cannot be read."""
