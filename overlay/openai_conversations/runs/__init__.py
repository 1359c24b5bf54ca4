"""Runs: wait for them, and answer the tools that they call."""
