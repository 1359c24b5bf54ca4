"""Tests of the transports that this package brings."""
