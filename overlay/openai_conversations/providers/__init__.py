"""Which service to talk to, and how it wants to be addressed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .azure import azure_provider
    from .detection import compatible_provider, provider_from_url
    from .openai import REGIONS, openai_provider
    from .provider import KeyHeader, Provider, ProviderKind

__all__ = [
    "REGIONS",
    "KeyHeader",
    "Provider",
    "ProviderKind",
    "azure_provider",
    "compatible_provider",
    "openai_provider",
    "provider_from_url",
]

# Programs that talk to OpenAI do not load what knows the addresses of others.
_HOMES = {
    "REGIONS": "openai",
    "azure_provider": "azure",
    "compatible_provider": "detection",
    "openai_provider": "openai",
    "provider_from_url": "detection",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES.get(name, 'provider')}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
