"""Streamed runs: an accumulator of events, streams with conveniences, and what follows an interruption."""

from .accumulator import Accumulator, RunSnapshot
from .run_streams import AsyncRunStream, RunStream

__all__ = ["Accumulator", "AsyncRunStream", "RunSnapshot", "RunStream"]
