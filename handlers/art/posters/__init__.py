"""Original posters for films: a composition and colours drawn from genres, keywords and a seed."""
