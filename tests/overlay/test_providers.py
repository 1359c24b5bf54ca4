"""Which provider a URL leads to, and what is refused with which advice."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

from openai_conversations.providers import (
    REGIONS,
    Provider,
    azure_provider,
    compatible_provider,
    openai_provider,
    provider_from_url,
)

COGNITIVE = "https://cognitiveservices.azure.{}/.default"
PATH = "/api/projects/My-Project"
PROJECT = f"https://r.services.ai.azure.com{PATH}"
DATED = "2024-05-01-preview"
AOAI = "azure-openai-classic"
FOUNDRY = "azure-foundry-classic"


def parts(provider: Provider) -> tuple[str, str, dict[str, str]]:
    """Return what decides where calls go."""
    return provider.kind, provider.base_url, dict(provider.query)


@pytest.mark.parametrize("region", [None, "global"])
def test_openai_is_the_default(region: str | None) -> None:
    """Without a region, OpenAI's usual host is meant."""
    provider = openai_provider(region=region)

    assert ("openai", "https://api.openai.com/v1", {}) == parts(provider)
    assert ("https://api.openai.com", "authorization", None) == (provider.origin, provider.key_header, provider.scope)


@pytest.mark.parametrize("region", REGIONS)
def test_regions_have_hosts(region: str) -> None:
    """Data stays in a region when its host is used."""
    expected = Provider("openai", f"https://{region}.api.openai.com/v1")

    assert expected == openai_provider(region=region)
    assert expected == provider_from_url(f"https://{region}.api.openai.com")


@pytest.mark.parametrize(
    "url",
    [
        "https://api.openai.com",
        "https://api.openai.com/",
        "https://api.openai.com/v1",
        " https://API.OpenAI.com:443/v1/ ",
        "HTTPS://api.openai.com./V1//",
        "https://api.openai.com/v1?",
    ],
)
def test_openai_is_recognised(url: str) -> None:
    """Case, ports, dots and slashes do not matter."""
    assert openai_provider() == provider_from_url(url)


@pytest.mark.parametrize("cloud", ["com", "us", "cn"])
@pytest.mark.parametrize("family", ["openai", "cognitiveservices", "services.ai"])
@pytest.mark.parametrize(
    "path", ["", "/", "/openai", "/openai/", "/openai/v1", "/openai/v1/", "/OpenAI/V1", "//openai//v1"]
)
def test_azure_openai_is_recognised(cloud: str, family: str, path: str) -> None:
    """Every host family of every cloud leads to the v1 API, with its cloud's scope."""
    provider = provider_from_url(f"https://My-Res.{family}.azure.{cloud}{path}")

    assert ("azure-openai", f"https://my-res.{family}.azure.{cloud}/openai/v1", {}) == parts(provider)
    assert ("api-key", COGNITIVE.format(cloud)) == (provider.key_header, provider.scope)


@pytest.mark.parametrize(
    ("host", "cloud"),
    [
        ("eastus.api.cognitive.microsoft.com", "com"),
        ("usgovvirginia.api.cognitive.microsoft.us", "us"),
        ("chinaeast2.api.cognitive.azure.cn", "cn"),
    ],
)
def test_regional_azure_hosts_are_recognised(host: str, cloud: str) -> None:
    """Resources without a name of their own share their region's host."""
    provider = provider_from_url(f"https://{host}")

    assert ("azure-openai", f"https://{host}/openai/v1", {}) == parts(provider)
    assert COGNITIVE.format(cloud) == provider.scope


@pytest.mark.parametrize("path", ["", "/", "/openai", "/openai/v1/"])
def test_foundry_projects_are_recognised(path: str) -> None:
    """A project endpoint keeps its project, and has Foundry's scope."""
    provider = provider_from_url(PROJECT + path)

    assert ("azure-foundry", f"{PROJECT}/openai/v1", {}) == parts(provider)
    assert ("api-key", "https://ai.azure.com/.default") == (provider.key_header, provider.scope)


@pytest.mark.parametrize(("cloud", "scope"), [("us", "https://ai.azure.us/.default"), ("cn", None)])
def test_foundry_scopes_of_other_clouds(cloud: str, scope: str | None) -> None:
    """The government's cloud has its own scope; where none is documented, none is invented."""
    endpoint = f"https://r.services.ai.azure.{cloud}/api/projects/p"

    assert scope == provider_from_url(endpoint).scope
    assert "mine" == azure_provider(endpoint, scope="mine").scope


@pytest.mark.parametrize(
    ("url", "options", "kind", "base_url", "version"),
    [
        ("https://r.openai.azure.com", {"api_version": DATED}, AOAI, "/openai", DATED),
        (f"https://r.openai.azure.com/openai?api-version={DATED}", {}, AOAI, "/openai", DATED),
        (
            f"https://r.openai.azure.com/?API-Version={DATED}",
            {"classic": True},
            AOAI,
            "/openai",
            DATED,
        ),
        (
            "https://r.openai.azure.com/openai/v1",
            {"classic": True, "api_version": DATED},
            AOAI,
            "/openai",
            DATED,
        ),
        ("https://r.openai.azure.com", {"api_version": "preview"}, "azure-openai", "/openai/v1", "preview"),
        ("https://r.openai.azure.com/openai/v1?api-version=v1", {}, "azure-openai", "/openai/v1", "v1"),
        (PROJECT, {"classic": True}, FOUNDRY, PATH, "v1"),
        (f"{PROJECT}?api-version=v1", {}, FOUNDRY, PATH, "v1"),
        (
            PROJECT,
            {"api_version": "2025-05-15"},
            "azure-foundry-classic",
            PATH,
            "2025-05-15",
        ),
        (f"{PROJECT}/openai/v1", {"classic": True}, FOUNDRY, PATH, "v1"),
        (
            f"{PROJECT}/openai/v1?api-version=preview",
            {},
            "azure-foundry",
            "/api/projects/My-Project/openai/v1",
            "preview",
        ),
    ],
)
def test_versions_choose_the_api(url: str, options: Any, kind: str, base_url: str, version: str) -> None:
    """A dated version, or classic=True, means the classic threads API; other versions go to the v1 API."""
    provider = provider_from_url(url, **options)

    assert (kind, httpx.URL(url).host, base_url) == (
        provider.kind,
        httpx.URL(provider.base_url).host,
        httpx.URL(provider.base_url).path,
    )
    assert {"api-version": version} == provider.query
    assert provider == azure_provider(url, **options)


@pytest.mark.parametrize(
    ("url", "base_url", "query"),
    [
        ("https://example.com", "https://example.com", {}),
        ("https://example.com/Some//Path/v1/", "https://example.com/Some//Path/v1", {}),
        ("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1", {}),
        ("http://localhost:8000/v1", "http://localhost:8000/v1", {}),
        ("http://127.5.5.5/v1", "http://127.5.5.5/v1", {}),
        ("http://[::1]:80/v1", "http://[::1]/v1", {}),
        ("https://[2001:DB8:0::1]:8443", "https://[2001:db8::1]:8443", {}),
        ("https://bücher.example/v1", "https://xn--bcher-kva.example/v1", {}),
        ("https://my_host/threads-service/v1", "https://my_host/threads-service/v1", {}),
        ("https://gw.azure-api.net/ai?api-version=v2", "https://gw.azure-api.net/ai", {"api-version": "v2"}),
        ("https://api.openai.com.example.com/v1", "https://api.openai.com.example.com/v1", {}),
        ("https://r.openai.azure.com.example.com", "https://r.openai.azure.com.example.com", {}),
        ("https://notopenai.azure.com/v1", "https://notopenai.azure.com/v1", {}),
    ],
)
def test_other_hosts_are_kept(url: str, base_url: str, query: dict[str, str]) -> None:
    """Any other server is compatible, and its base URL stays what it is."""
    assert ("compatible", base_url, query) == parts(provider_from_url(url))


def test_gateways_to_azure() -> None:
    """A gateway in front of Azure is Azure if the caller says so."""
    provider = azure_provider("https://gw.example.com/ai/openai")

    assert ("azure-openai", "https://gw.example.com/ai/openai/v1", {}) == parts(provider)
    assert "api-key" == compatible_provider("https://gw.example.com", key_header="api-key").key_header


def test_plain_http_can_be_allowed() -> None:
    """Who knows the network can allow plain HTTP."""
    assert "http://example.com/v1" == provider_from_url("http://example.com/v1", allow_http=True).base_url
    assert "http://10.0.0.1" == openai_provider("http://10.0.0.1", allow_http=True).origin


def test_providers_are_plain_values() -> None:
    """A provider can be compared, hashed, pickled; its query is its own."""
    query = {"api-version": "v1"}
    provider = Provider("compatible", "https://h/v1", query)
    query.clear()

    assert provider == pickle.loads(pickle.dumps(provider))
    assert ({"api-version": "v1"}, {provider}) == (provider.query, {provider})
