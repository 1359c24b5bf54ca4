"""Functions of yours as tools of a model: their schema, and what happens when the model calls them."""

from __future__ import annotations

from .decorator import tool
from .definition import CallableTool

__all__ = ["CallableTool", "tool"]
