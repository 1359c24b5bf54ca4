"""Which version of this package is installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("openai-conversations-client")
except PackageNotFoundError:  # run from a checkout that is not installed
    __version__ = "0"
