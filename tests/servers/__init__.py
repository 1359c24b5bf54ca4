"""A small HTTP server on 127.0.0.1 whose replies a test scripts, and ways to call operations against it."""
