"""Streams of runs: decoded, typed, accumulated, interrupted and resumed."""
