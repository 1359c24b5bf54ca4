"""Azure OpenAI and Azure AI Foundry: hosts of every cloud, the v1 API, and the classic threads API."""

from __future__ import annotations

import re

from attrs import frozen

from ..errors import InvalidInputError
from .address import Address, checked_version, read_address, refuse_deployment, refuse_operation
from .provider import Provider, ProviderKind

_HOST = re.compile(r"(?P<resource>.+\.)?(?:openai|cognitiveservices|services\.ai)\.azure\.(?P<cloud>com|us|cn)")
_REGIONAL_HOST = re.compile(r"[a-z0-9-]+\.api\.cognitive\.(?:microsoft\.(?P<cloud>com|us)|azure\.(?P<china>cn))")
_PATH = re.compile(
    r"(?P<gateway>.*?)(?P<project>/+api/+projects/+[^/]+)?(?P<openai>/+openai(?P<v1>/+v1)?)?", re.IGNORECASE
)
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}\b")
# Microsoft documents no Foundry for Azure China, so there is no scope to name.
_FOUNDRY_SCOPES = {"com": "https://ai.azure.com/.default", "us": "https://ai.azure.us/.default", "cn": None}


def azure_provider(
    endpoint: str,
    *,
    api_version: str | None = None,
    classic: bool = False,
    scope: str | None = None,
    allow_http: bool = False,
) -> Provider:
    """Return the provider for an Azure OpenAI resource or a Foundry project.

    endpoint: `https://RESOURCE.openai.azure.com`, `https://RESOURCE.services.ai.azure.com/api/projects/PROJECT`, any
        other Azure host of these families, or a gateway in front of one.
    api_version: a date such as 2024-05-01-preview chooses the classic threads API; `v1` or `preview` is sent to the
        v1 API, except that a Foundry project takes `v1` for its classic API. Leave it out for conversations.
    classic: choose the classic threads API (of Azure OpenAI, which needs a dated api_version, or of a project).
    scope: the Entra scope to ask credentials for, where it is not that of the endpoint's cloud.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError when the endpoint is not one, and says what to pass instead.
    """
    address = read_address(endpoint, name="endpoint", allow_http=allow_http)
    return azure_from(address, "endpoint", api_version=api_version, classic=classic, scope=scope)


def azure_cloud(host: str) -> str | None:
    """Return the cloud (com, us or cn) that an Azure host belongs to; None for other hosts."""
    match = _HOST.fullmatch(host)
    if match:
        return match["cloud"]
    match = _REGIONAL_HOST.fullmatch(host)
    return (match["cloud"] or match["china"]) if match else None


@frozen
class _Parts:
    gateway: str
    project: str
    v1: bool
    openai: bool


def azure_from(
    address: Address, name: str, *, api_version: str | None, classic: bool, scope: str | None = None
) -> Provider:
    """Return the provider for an address that is known to be Azure's, or a gateway to it."""
    cloud = azure_cloud(address.host)
    match = _HOST.fullmatch(address.host)
    if match and not match["resource"]:
        raise InvalidInputError(f"{name} lacks the resource: pass https://RESOURCE.{address.host} instead")
    parts = _parts(address, name, known=cloud is not None)
    root = address.origin + parts.gateway + parts.project
    version = _one_version(address, api_version)
    if classic or _asks_for_classic(parts, version):
        kind, base_url, version = _classic(parts, root, version, name, wanted=classic)
    else:
        kind = "azure-foundry" if parts.project else "azure-openai"
        base_url = f"{root}/openai/v1"
    query = {} if version is None else {"api-version": version}
    return Provider(kind, base_url, query, "api-key", scope or _scope(cloud or "com", project=bool(parts.project)))


def _parts(address: Address, name: str, *, known: bool) -> _Parts:
    refuse_deployment(address, name, address.origin)
    match = _PATH.fullmatch(address.path)
    if match is None or (known and match["gateway"]):
        refuse_operation(address, name)
        project = re.match(r"(/+api/+projects)(/+[^/]+)?", address.path, re.IGNORECASE)
        instead = address.origin + (project[1] + (project[2] or "/PROJECT") if project else "")
        raise InvalidInputError(f"{name} has a path that is not the API's; pass {instead} instead")
    refuse_operation(address, name)
    project_name = (match["project"] or "").rpartition("/")[2]
    return _Parts(
        gateway=match["gateway"],
        project=f"/api/projects/{project_name}" if project_name else "",
        v1=match["v1"] is not None,
        openai=match["openai"] is not None,
    )


def _one_version(address: Address, api_version: str | None) -> str | None:
    given = None if api_version is None else checked_version(api_version)
    if given and address.api_version and given != address.api_version:
        raise InvalidInputError("api_version differs from the api-version of the URL; give one of them")
    return given or address.api_version


def _asks_for_classic(parts: _Parts, version: str | None) -> bool:
    if version is None:
        return False
    return bool(_DATED.match(version)) or (bool(parts.project) and not parts.openai and version == "v1")


def _classic(
    parts: _Parts, root: str, version: str | None, name: str, *, wanted: bool
) -> tuple[ProviderKind, str, str]:
    if parts.v1 and not wanted:
        raise InvalidInputError(
            f"{name} is that of the v1 API, which has no dated api-version: leave the version out, or pass {root} "
            "for the classic threads API"
        )
    if parts.project:
        return "azure-foundry-classic", root, version or "v1"
    if version is None or not _DATED.match(version):
        raise InvalidInputError("the classic threads API needs a dated api_version, such as 2024-05-01-preview")
    return "azure-openai-classic", f"{root}/openai", version


def _scope(cloud: str, *, project: bool) -> str | None:
    return _FOUNDRY_SCOPES[cloud] if project else f"https://cognitiveservices.azure.{cloud}/.default"
