"""The limits of what may be sent, as documented: a test holds this table against openapi.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """The limits of one attribute; lengths in characters, None where there is none.

    pattern: an expression that the whole text has to match.
    url: the text has to be an absolute URL.
    max_key, max_value: lengths of the keys and of the texts in an object with free keys; max_entries: its size.
    """

    min_length: int = 0
    max_length: int | None = None
    pattern: str | None = None
    url: bool = False
    min_items: int = 0
    max_items: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    max_entries: int | None = None
    max_key: int | None = None
    max_value: int | None = None


NONE = Limit()
_MIB = 1024 * 1024
_URL = Limit(url=True)
_ID = Limit(min_length=1, max_length=64)
_TEXT = Limit(max_length=10 * _MIB)
_NOT_EMPTY = Limit(min_length=1)
_SOME = Limit(min_items=1)
_SKILLS = Limit(max_items=200)
_FILES = Limit(max_items=50)
_PAIRS = Limit(max_entries=16, max_key=64, max_value=512)
_NAME = "^[a-zA-Z0-9_-]+$"

LIMITS: Mapping[str, Mapping[str, Limit]] = {
    "ApplyPatchCreateFileOperationParam": {"diff": _TEXT, "path": _NOT_EMPTY},
    "ApplyPatchDeleteFileOperationParam": {"path": _NOT_EMPTY},
    "ApplyPatchToolCallItemParam": {"call_id": _ID},
    "ApplyPatchToolCallOutputItemParam": {"call_id": _ID, "output": _TEXT},
    "ApplyPatchToolParam": {"allowed_callers": _SOME},
    "ApplyPatchUpdateFileOperationParam": {"diff": _TEXT, "path": _NOT_EMPTY},
    "AutoCodeInterpreterToolParam": {"file_ids": _FILES},
    "CodeInterpreterOutputImage": {"url": _URL},
    "CodeInterpreterTool": {"allowed_callers": _SOME},
    "CompactionSummaryItemParam": {"encrypted_content": Limit(max_length=20 * _MIB)},
    "ComputerCallOutputItemParam": {"call_id": _ID},
    "ComputerScreenshotImage": {"image_url": _URL},
    "ContainerAutoParam": {"file_ids": _FILES, "skills": _SKILLS},
    "ContainerNetworkPolicyAllowlistParam": {"allowed_domains": _SOME, "domain_secrets": _SOME},
    "ContainerNetworkPolicyDomainSecretParam": {
        "domain": _NOT_EMPTY,
        "name": _NOT_EMPTY,
        "value": Limit(min_length=1, max_length=10 * _MIB),
    },
    "CreateMessageRequest": {"content": _SOME, "metadata": _PAIRS},
    "CustomToolParam": {"allowed_callers": _SOME},
    "FileSearchToolCallResultsItem": {"attributes": _PAIRS},
    "FunctionCallOutputItemParam": {
        "call_id": _ID,
        "name": Limit(min_length=1, max_length=128),
        "namespace": Limit(min_length=1, max_length=64, pattern=_NAME),
        "output": _TEXT,
    },
    "FunctionShellCallItemParam": {"call_id": _ID},
    "FunctionShellCallOutputContentParam": {"stderr": _TEXT, "stdout": _TEXT},
    "FunctionShellCallOutputItemParam": {"call_id": _ID},
    "FunctionShellToolParam": {"allowed_callers": _SOME},
    "FunctionToolParam": {
        "allowed_callers": _SOME,
        "name": Limit(min_length=1, max_length=128, pattern=_NAME),
    },
    "ImageGenTool": {
        "output_compression": Limit(minimum=0, maximum=100),
        "partial_images": Limit(minimum=0, maximum=3),
    },
    "InlineSkillSourceParam": {"data": Limit(min_length=1, max_length=67 * _MIB)},
    "InputFileContent": {"file_url": _URL},
    "InputFileContentParam": {"file_data": Limit(max_length=70 * _MIB), "file_url": _URL},
    "InputImageContent": {"image_url": _URL},
    "InputImageContentParamAutoParam": {"image_url": Limit(max_length=20 * _MIB, url=True)},
    "InputTextContentParam": {"text": _TEXT},
    "LocalEnvironmentParam": {"skills": _SKILLS},
    "MCPTool": {
        "allowed_callers": _SOME,
        "server_url": _URL,
        "tunnel_id": Limit(pattern="^tunnel_[a-z0-9]{32}$"),
    },
    "MessageContentImageUrlObjectImageUrl": {"url": _URL},
    "NamespaceToolParam": {"name": _NOT_EMPTY, "tools": _SOME},
    "ProgramItemParam": {"call_id": _ID, "code": _TEXT, "fingerprint": _TEXT},
    "ProgramOutputItemParam": {"call_id": _ID, "result": _TEXT},
    "ProgramToolCallCallerParam": {"caller_id": _ID},
    "SkillReferenceParam": {"skill_id": _ID},
    "ToolSearchCallItemParam": {"call_id": _ID},
    "ToolSearchOutputItemParam": {"call_id": _ID},
    "UrlCitationBody": {"url": _URL},
    "WebSearchActionFind": {"url": _URL},
    "WebSearchActionOpenPage": {"url": _URL},
    "WebSearchActionSearchSourcesItem": {"url": _URL},
}
