"""Runs: importing this package registers the handlers of runs and run steps."""

from .handlers import poll_after, prepare

__all__ = ["poll_after", "prepare"]
