"""What is refused as a base URL with which advice, and that nothing crashes detection."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.errors import InvalidInputError
from openai_conversations.providers import azure_provider, compatible_provider, openai_provider, provider_from_url

AZURE = "https://r.openai.azure.com"
FOUNDRY = "https://r.services.ai.azure.com"
DATED = "2024-05-01-preview"


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        (
            "https://r.openai.azure.com/openai/deployments/gpt-4o",
            "deployment.* pass https://r.openai.azure.com instead",
        ),
        (
            f"{AZURE}/openai/deployments/gpt-4o/chat/completions?api-version={DATED}",
            "deployment.* pass https://r.openai.azure.com instead",
        ),
        ("https://gw.com/x/openai/deployments/d/", "pass https://gw.com/x/openai/v1 instead"),
        ("https://r.openai.azure.com/openai/v1/conversations", "pass https://r.openai.azure.com/openai/v1 instead"),
        ("https://r.openai.azure.com/openai/threads?api-version=v1", "pass https://r.openai.azure.com/openai instead"),
        (f"{FOUNDRY}/api/projects/P/threads?api-version=v1", f"pass {FOUNDRY}/api/projects/P instead"),
        (f"{FOUNDRY}/models", f"pass {FOUNDRY} instead"),
        (
            "https://r.services.ai.azure.com/api/projects",
            "pass https://r.services.ai.azure.com/api/projects/PROJECT instead",
        ),
        ("https://openai.azure.com/openai", "lacks the resource.*RESOURCE.openai.azure.com"),
        ("https://api.openai.com/v1/chat/completions", "pass https://api.openai.com/v1 instead"),
        ("https://api.openai.com/v2", "pass https://api.openai.com/v1 instead"),
        ("https://h/v1/conversations", r"one operation \(conversations\); pass https://h/v1 instead"),
        ("https://h/v1/conversations/conv_1/items", "pass https://h/v1 instead"),
        ("https://h/v1/threads/thread_1/runs/run_1", "pass https://h/v1 instead"),
        ("https://h/v1/threads/runs", "pass https://h/v1 instead"),
        ("https://h:8/v1/chat/completions/", "pass https://h:8/v1 instead"),
        ("https://h/v1/Responses", "pass https://h/v1 instead"),
        ("https://r.openai.azure.com/openai/v1?api-version=2024-05-01", "no dated api-version.* pass https://r.openai"),
        ("api.openai.com/v1", "start with https://; write https://api.openai.com"),
        ("localhost:8000/v1", "write http://localhost:8000"),
        ("//example.com", "must start with https://"),
        ("sk-proj-abcdef", "must start with https://$"),
        ("ftp://example.com", "must start with https://"),
        ("http://example.com/v1", "plain http://.*allow_http=True"),
        ("http://128.0.0.1", "plain http://"),
        ("http://localhost.example.com", "plain http://"),
        ("https://h/v1?key=secret", "query other than api-version"),
        ("https://h/v1?api-version=1&api-version=2", "two different"),
        ("https://h/v1?api-version=", "must be a version"),
        ("https://h/v1#top", "fragment"),
        ("https://h/v1#", "fragment"),
        ("https://user:secret@h/v1", "user name or password"),
        ("https://user:secret/x@h/v1", "user name or password"),
        ("https://h:99999", "port|not a URL"),
        ("https://h:0", "port"),
        ("https://h:secret", "not a URL"),
        ("https://a..b", "host|not a URL"),
        ("https://xn--", "host|not a URL"),
        ("https://127.1", "host|not a URL"),
        ("https://h b", "spaces"),
        ("https://h\x00", "control"),
        ("https://", "host"),
        ("  ", "empty"),
    ],
)
def test_what_is_refused_comes_with_advice(url: str, advice: str) -> None:
    """Every refusal says what is wrong, or what to pass instead, and repeats no secret."""
    with pytest.raises(InvalidInputError, match=advice) as caught:
        provider_from_url(url)

    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    for instead in re.findall("pass (https://[a-z0-9.:/-]+) instead", str(caught.value)):
        assert provider_from_url(instead).base_url.startswith(instead)


@pytest.mark.parametrize(
    ("call", "advice"),
    [
        (lambda: openai_provider(region="mars"), "region must be one of us, eu"),
        (lambda: openai_provider("https://h", region="eu"), "either base_url or region"),
        (lambda: azure_provider("https://r.openai.azure.com", classic=True), "dated api_version"),
        (lambda: azure_provider("https://r.openai.azure.com", classic=True, api_version="v1"), "dated api_version"),
        (lambda: azure_provider("https://r.openai.azure.com/openai/v1", api_version=DATED), "leave the version out"),
        (lambda: azure_provider("https://r.openai.azure.com?api-version=v1", api_version=DATED), "differs"),
        (lambda: azure_provider("https://r.openai.azure.com", api_version="a&b=c"), "must be a version"),
        (lambda: provider_from_url("https://h", api_version=DATED), "not an Azure host.*azure_provider"),
        (lambda: compatible_provider("https://h", key_header=cast_any("x-key")), "authorization or api-key"),
        (lambda: provider_from_url(cast_any(7)), "must be a text, not int"),
    ],
)
def test_arguments_that_contradict_each_other(call: Any, advice: str) -> None:
    """Arguments that make no sense together are refused."""
    with pytest.raises(InvalidInputError, match=advice):
        call()


def cast_any(value: object) -> Any:
    """Return a value that a type checker would not let through."""
    return value


HOSTS = st.sampled_from(
    [
        "api.openai.com",
        "eu.api.openai.com",
        "r.openai.azure.com",
        "r.services.ai.azure.us",
        "h.example",
        "localhost",
        "[::1]",
    ]
)
SEGMENTS = st.sampled_from(
    [
        "openai",
        "v1",
        "api",
        "projects",
        "P",
        "threads",
        "deployments",
        "conversations",
        "",
        "..",
        "%2e",
        "a b",
        "ü",
        "%",
        "x",
    ]
)
QUERIES = st.sampled_from([{}, {"api-version": "v1"}, {"api-version": DATED}, {"api-version": "preview"}, {"x": "y"}])


@given(st.text() | st.text(alphabet="htps:/@[]?#.%0aA-_é\\ \ud800"), st.booleans())
def test_no_text_crashes_detection(text: str, prefixed: bool) -> None:
    """Whatever is given is a provider or an InvalidInputError."""
    check_detection("https://" + text if prefixed else text)


@given(HOSTS, st.lists(SEGMENTS, max_size=6), QUERIES, st.booleans())
def test_detection_agrees_with_itself(host: str, path: list[str], query: dict[str, str], slash: bool) -> None:
    """A provider's own base URL and query lead to the same provider."""
    mark = "?" if query else ""
    check_detection(f"https://{host}/{'/'.join(path)}{'/' * slash}{mark}{urlencode(query)}")


def check_detection(url: str) -> None:
    """Check that a URL is refused in the right way, or detected the same way again."""
    try:
        provider = provider_from_url(url)
    except InvalidInputError:
        return
    mark = "?" if provider.query else ""

    assert provider == provider_from_url(f"{provider.base_url}{mark}{urlencode(provider.query)}")
    assert not provider.base_url.endswith("/")
    assert provider.base_url == str(httpx.URL(provider.base_url)).rstrip("/")
    assert provider.base_url.startswith(provider.origin)
