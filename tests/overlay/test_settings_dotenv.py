"""A `.env` file fills gaps of the environment, and turns nothing round."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest

from openai_conversations.errors import InvalidInputError
from openai_conversations.settings import detect_provider, from_env

pytest_plugins = ["tests.overlay.settings_fixtures"]
pytestmark = pytest.mark.usefixtures("directory")
OPENAI = {"OPENAI_API_KEY": "sk-key"}
needs_dotenv = pytest.mark.skipif(
    importlib.util.find_spec("dotenv") is None, reason="python-dotenv, the extra `dotenv`, is not installed"
)


@needs_dotenv
def test_a_dotenv_file_fills_gaps(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `.env` file adds what the environment lacks and replaces nothing; only our names are read."""
    (directory / ".env").write_text("OPENAI_API_KEY=sk-file\nOPENAI_ORG_ID='org-file'\nOTHER=1\n", encoding="utf-8")
    alone = from_env()
    monkeypatch.setenv("OPENAI_API_KEY", "sk-key")
    both = from_env()

    assert ("sk-file", "org-file") == (alone.api_key, alone.organization)
    assert ("sk-key", "org-file") == (both.api_key, both.organization)
    assert None is from_env(dotenv=False).organization
    assert None is from_env(OPENAI).organization
    assert "org-file" == from_env(OPENAI, dotenv=True).organization


@needs_dotenv
def test_a_dotenv_file_can_be_named(directory: Path) -> None:
    """A path is read from where it is; one that is not there is an error."""
    path = directory / "settings.env"
    path.write_text("OPENAI_API_KEY=sk-file", encoding="utf-8")

    assert "sk-file" == from_env(dotenv=path).api_key
    assert "sk-file" == from_env(dotenv=str(path)).api_key
    assert "sk-key" == from_env(OPENAI, dotenv=True).api_key
    with pytest.raises(InvalidInputError, match=r"there is no file .*missing\.env"):
        from_env(dotenv=directory / "missing.env")


@needs_dotenv
def test_an_unreadable_dotenv_file(directory: Path) -> None:
    """A file that is not text is named, and nothing of it is shown."""
    (directory / ".env").write_bytes(b"OPENAI_API_KEY=sk-key\xff")
    with pytest.raises(InvalidInputError, match=r"\.env cannot be read: UnicodeDecodeError"):
        from_env()


@needs_dotenv
@pytest.mark.parametrize("name", ["OPENAI_BASE_URL", "AZURE_OPENAI_ENDPOINT"])
def test_a_found_dotenv_file_does_not_redirect_keys(
    directory: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A `.env` that nobody asked for cannot send the environment's key to a host of its choice."""
    (directory / ".env").write_text(f"{name}=https://evil.example/v1\nOPENAI_API_TYPE=openai", encoding="utf-8")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-key")
    with pytest.raises(InvalidInputError, match=f"sets {name}, and OPENAI_API_KEY comes from elsewhere"):
        from_env()

    assert "https://api.openai.com/v1" == from_env(dotenv=False).provider.base_url
    assert "https://api.openai.com/v1" == detect_provider().base_url
    if name == "OPENAI_BASE_URL":
        assert "https://evil.example/v1" == from_env(dotenv=True).provider.base_url


def test_python_dotenv_is_optional(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-dotenv a file is ignored, unless it was asked for: then the error names the extra."""
    (directory / ".env").write_text("OPENAI_ORG_ID=org-file", encoding="utf-8")
    find = importlib.util.find_spec

    def find_others(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "dotenv" else find(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_others)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-key")

    assert None is from_env().organization
    for choice in (True, ".env"):
        with pytest.raises(InvalidInputError, match=r"openai-conversations-client\[dotenv\]"):
            from_env(dotenv=choice)


@pytest.mark.parametrize("dotenv", ["\x00", "\udc80", ".", "x/" * 3000, 5, b".env"])
def test_what_is_no_file_is_refused(dotenv: Any) -> None:
    """In words."""
    with pytest.raises(InvalidInputError, match=r"there is no file|dotenv must be"):
        from_env({}, dotenv=dotenv)


def test_a_dotenv_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    """As some editors save it."""
    (tmp_path / ".env").write_bytes(b"\xef\xbb\xbfOPENAI_API_KEY=sk-file")
    assert "sk-file" == from_env({}, dotenv=tmp_path / ".env").api_key
