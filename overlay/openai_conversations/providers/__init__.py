"""Which service to talk to, and how it wants to be addressed."""

from .azure import azure_provider
from .detection import REGIONS, compatible_provider, detect_provider, openai_provider
from .provider import KeyHeader, Provider, ProviderKind

__all__ = [
    "REGIONS",
    "KeyHeader",
    "Provider",
    "ProviderKind",
    "azure_provider",
    "compatible_provider",
    "detect_provider",
    "openai_provider",
]
