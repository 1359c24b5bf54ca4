"""Tests of what conversations add."""
