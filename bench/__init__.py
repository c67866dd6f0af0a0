"""Benchmarks, each printing one JSON object as its last line."""
