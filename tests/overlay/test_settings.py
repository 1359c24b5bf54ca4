"""Settings from the environment and from a `.env` file."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openai_conversations.errors import InvalidInputError
from openai_conversations.settings import detect_provider, from_env
from openai_conversations.settings.names import ALL

pytest_plugins = ["tests.overlay.settings_fixtures"]
pytestmark = pytest.mark.usefixtures("directory")
AZURE = {"AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com", "AZURE_OPENAI_API_KEY": "azure-key"}
OPENAI = {"OPENAI_API_KEY": "sk-key"}
SECRETS = ("sk-key", "azure-key", "azure-token")
DATED = "2024-05-01-preview"


def chosen(variables: dict[str, str], **options: Any) -> tuple[str, str, object, str | None]:
    """Return the kind, the base URL, the key and the token of settings."""
    settings = from_env(variables, **options)
    return settings.provider.kind, settings.provider.base_url, settings.api_key, settings.token


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        (OPENAI, ("openai", "https://api.openai.com/v1", "sk-key", None)),
        ({**OPENAI, "OPENAI_BASE_URL": " "}, ("openai", "https://api.openai.com/v1", "sk-key", None)),
        ({**OPENAI, "OPENAI_BASE_URL": "https://h/v1"}, ("compatible", "https://h/v1", "sk-key", None)),
        ({"OPENAI_BASE_URL": "http://localhost:1/v1"}, ("compatible", "http://localhost:1/v1", None, None)),
        (AZURE, ("azure-openai", "https://r.openai.azure.com/openai/v1", "azure-key", None)),
        (
            {**AZURE, "AZURE_OPENAI_AD_TOKEN": "azure-token"},
            ("azure-openai", "https://r.openai.azure.com/openai/v1", None, "azure-token"),
        ),
        ({**AZURE, **OPENAI, "OPENAI_API_TYPE": "openai"}, ("openai", "https://api.openai.com/v1", "sk-key", None)),
        (
            {**AZURE, **OPENAI, "OPENAI_API_TYPE": "Azure"},
            ("azure-openai", "https://r.openai.azure.com/openai/v1", "azure-key", None),
        ),
        (
            {**OPENAI, "OPENAI_BASE_URL": "https://r.openai.azure.com/openai/v1/"},
            ("azure-openai", "https://r.openai.azure.com/openai/v1", "sk-key", None),
        ),
        (
            {"AZURE_OPENAI_API_KEY": "azure-key", "OPENAI_BASE_URL": "https://r.openai.azure.com/openai/v1/"},
            ("azure-openai", "https://r.openai.azure.com/openai/v1", "azure-key", None),
        ),
        (
            {**OPENAI, "AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com"},
            ("openai", "https://api.openai.com/v1", "sk-key", None),
        ),
        ({**OPENAI, "AZURE_OPENAI_API_KEY": "azure-key"}, ("openai", "https://api.openai.com/v1", "sk-key", None)),
        (
            {**AZURE, "AZURE_OPENAI_ENDPOINT": "https://gateway.example/x"},
            ("azure-openai", "https://gateway.example/x/openai/v1", "azure-key", None),
        ),
    ],
)
def test_what_counts(variables: dict[str, str], expected: tuple[str, str, str | None, str | None]) -> None:
    """The variables lead to one service and one credential."""
    assert expected == chosen(variables)


@pytest.mark.parametrize(
    ("variables", "advice"),
    [
        ({}, "set OPENAI_API_KEY for OpenAI, AZURE_OPENAI_ENDPOINT with AZURE_OPENAI_API_KEY.*OPENAI_BASE_URL"),
        ({"OPENAI_API_KEY": " "}, "set OPENAI_API_KEY"),
        ({**OPENAI, **AZURE}, "both OPENAI_API_KEY and AZURE_OPENAI_ENDPOINT are set: set OPENAI_API_TYPE"),
        ({"OPENAI_BASE_URL": "https://h", **AZURE}, "both OPENAI_BASE_URL and AZURE_OPENAI_ENDPOINT"),
        (
            {**OPENAI, "OPENAI_BASE_URL": "https://r.openai.azure.com", "AZURE_OPENAI_API_KEY": "azure-key"},
            "OPENAI_BASE_URL is an Azure host, and both OPENAI_API_KEY and AZURE_OPENAI_API_KEY",
        ),
        ({"AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com"}, "set AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"),
        ({"AZURE_OPENAI_API_KEY": "azure-key"}, "set AZURE_OPENAI_ENDPOINT to https://RESOURCE"),
        ({"OPENAI_BASE_URL": "https://r.openai.azure.com"}, "set AZURE_OPENAI_API_KEY or"),
        ({**OPENAI, "OPENAI_API_TYPE": "azure"}, "set AZURE_OPENAI_ENDPOINT"),
        ({**OPENAI, "OPENAI_API_TYPE": "other"}, "OPENAI_API_TYPE must be openai or azure"),
        ({**OPENAI, "OPENAI_BASE_URL": "api.example.com"}, "OPENAI_BASE_URL must start with https://"),
        (
            {**AZURE, "AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com/openai/deployments/d"},
            "AZURE_OPENAI_ENDPOINT is that",
        ),
        ({**OPENAI, "OPENAI_BASE_URL": "http://example.com"}, "OPENAI_BASE_URL .*plain http"),
        ({"OPENAI_API_KEY": "sk-key sk-key"}, "OPENAI_API_KEY holds spaces"),
        (
            {**AZURE, "AZURE_OPENAI_AD_TOKEN": "Bearer azure-token"},
            "AZURE_OPENAI_AD_TOKEN holds the name of its scheme",
        ),
        ({**OPENAI, "OPENAI_ORG_ID": "a b"}, "OPENAI_ORG_ID holds spaces"),
        ({**AZURE, "OPENAI_API_VERSION": "a b"}, "OPENAI_API_VERSION must be a version"),
    ],
)
def test_what_is_missing_or_in_conflict_is_named(variables: dict[str, str], advice: str) -> None:
    """Errors name the variables to set, and show no secret."""
    with pytest.raises(InvalidInputError, match=advice) as caught:
        from_env(variables)

    assert [False] * 3 == [secret in str(caught.value) for secret in SECRETS]


def test_the_classic_api_is_asked_for() -> None:
    """The version that other libraries need for Azure does not choose the classic API; classic=True does."""
    variables = {**AZURE, "OPENAI_API_VERSION": DATED}
    plain, classic = from_env(variables).provider, from_env(variables, classic=True).provider
    explicit = from_env(AZURE, api_version=DATED).provider

    assert ("azure-openai", {}) == (plain.kind, plain.query)
    assert ("azure-openai-classic", {"api-version": DATED}) == (classic.kind, classic.query)
    assert explicit == classic


def test_an_undated_version_is_sent() -> None:
    """A version of the v1 API in the environment is sent to it, for projects too."""
    for endpoint in ("https://r.openai.azure.com", "https://r.services.ai.azure.com/api/projects/p"):
        provider = from_env({**AZURE, "AZURE_OPENAI_ENDPOINT": endpoint, "OPENAI_API_VERSION": "v1"}).provider

        assert provider.base_url.endswith("/openai/v1")
        assert {"api-version": "v1"} == provider.query


def test_ids_are_for_openai() -> None:
    """Organization and project are taken over, except for Azure."""
    ids = {"OPENAI_ORG_ID": "org-1", "OPENAI_PROJECT_ID": "proj_1"}
    openai, azure = from_env({**OPENAI, **ids}), from_env({**AZURE, **ids})

    assert ("org-1", "proj_1") == (openai.organization, openai.project)
    assert (None, None) == (azure.organization, azure.project)


def test_custom_headers_are_lines() -> None:
    """Each line is a header; empty lines are skipped, colons belong to values."""
    text = "X-One: 1\r\n\n  X-Two :a: b\nX-Empty:\n"

    assert {"X-One": "1", "X-Two": "a: b", "X-Empty": ""} == from_env({**OPENAI, "OPENAI_CUSTOM_HEADERS": text}).headers


@pytest.mark.parametrize(
    "line", ["sk-key", ": sk-key", "X Y: sk-key", "X: sk-key\x00", "X: sk-keyé", "A: sk-key", "a: sk-key"]
)
def test_bad_header_lines_are_counted(line: str) -> None:
    """A line that is no header is named by its number, not by its text."""
    with pytest.raises(InvalidInputError, match="OPENAI_CUSTOM_HEADERS: line 3 ") as caught:
        from_env({**OPENAI, "OPENAI_CUSTOM_HEADERS": f"A: 1\n\n{line}"})

    assert "sk-key" not in str(caught.value)


def test_settings_show_no_secret() -> None:
    """Neither repr nor pickle gives a credential away."""
    token = {**AZURE, "AZURE_OPENAI_AD_TOKEN": "azure-token", "OPENAI_CUSTOM_HEADERS": "X: sk-key"}
    for variables in (OPENAI, AZURE, token):
        settings = from_env(variables)
        with pytest.raises(TypeError, match="Settings holds a credential"):
            pickle.dumps(settings)

        assert [False] * 3 == [secret in repr(settings) for secret in SECRETS]


def test_the_environment_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an argument, the process's own variables are read."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-key")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://eu.api.openai.com/v1")

    assert "sk-key" == from_env().api_key
    assert "https://eu.api.openai.com/v1" == detect_provider().base_url


def test_detection_needs_no_credential() -> None:
    """The provider of an environment is known without a key."""
    assert "openai" == detect_provider({}).kind
    assert "azure-openai" == detect_provider({"AZURE_OPENAI_ENDPOINT": "https://r.openai.azure.com"}).kind
    assert "azure-openai-classic" == detect_provider({**AZURE, "OPENAI_API_VERSION": DATED}, classic=True).kind


ODD = [
    *("", " ", "\x00", "\udc80", "é", "//", "-", "sk-a", "a" * 10_000, "azure", "openai", "v1", DATED, "A: b\nA: c"),
    *("http://h", "https://[::1", "https://h:99999", "https://x/\udc80", "https://h/%zz", "https://٣.com"),
    "https://r.openai.azure.com",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # an empty folder is as good for all
@given(st.dictionaries(st.sampled_from(ALL), st.sampled_from(ODD) | st.text(max_size=9)), st.booleans())
def test_no_value_of_a_variable_fails_oddly(environ: dict[str, str], classic: bool) -> None:
    """Whatever variables hold gives settings, or an error of ours that shows none of it but addresses."""
    for read in (lambda: from_env(environ, classic=classic).auth(), lambda: detect_provider(environ, classic=classic)):
        with suppress(InvalidInputError):
            read()


@pytest.mark.parametrize("environ", [[], "x", 5, {"OPENAI_API_KEY": 5}, {"OPENAI_BASE_URL": b"x"}])
def test_what_is_no_environment_is_refused(environ: Any) -> None:
    """In words, by both that read one."""
    with pytest.raises(InvalidInputError, match="must be a"):
        from_env(environ)
