"""Responses, scripted like runs: importing this package registers the handlers."""

from . import handlers

__all__ = ["handlers"]
