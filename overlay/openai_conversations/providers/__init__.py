"""Which service to talk to, and how it wants to be addressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_conversations_api._runtime.lazy import Names

if TYPE_CHECKING:
    from .azure import azure_provider
    from .detection import compatible_provider, provider_from_url
    from .provider import REGIONS, KeyHeader, Provider, ProviderKind, openai_provider

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
_names = Names(
    globals(),
    {
        "azure": "azure_provider",
        "detection": "compatible_provider provider_from_url",
        "provider": "REGIONS KeyHeader Provider ProviderKind openai_provider",
    },
)
__getattr__, __dir__ = _names.get, _names.dir
