"""What builders, and the methods that add items, take. Loaded when types are resolved, as it needs many models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from openai_conversations_api import models
from openai_conversations_api._runtime.model import Model

OutputPart: TypeAlias = (
    models.InputContent
    | models.InputTextContentParam
    | models.InputImageContentParamAutoParam
    | models.InputFileContentParam
)
Content: TypeAlias = str | models.InputContent | Iterable[str | models.InputContent | Model]
"""A message to the model: a text, one part, or several parts, where a plain text stands for a text part."""
ToolOutput: TypeAlias = str | OutputPart | Iterable[str | OutputPart | Model]
"""The same, for what a tool gives back."""
Answer: TypeAlias = models.OutputMessageContent | str
"""A part of what the model said, where a plain text stands for a text part."""
WebAction: TypeAlias = (
    models.WebSearchActionSearch | models.WebSearchActionOpenPage | models.WebSearchActionFind | models.UnknownVariant
)
CodeOutput: TypeAlias = models.CodeInterpreterOutputLogs | models.CodeInterpreterOutputImage | models.UnknownVariant
Environment: TypeAlias = models.LocalEnvironmentParam | models.ContainerReferenceParam | models.UnknownVariant
ThreadPart: TypeAlias = (
    models.MessageRequestContentTextObject
    | models.MessageContentImageUrlObject
    | models.MessageContentImageFileObject
    | models.UnknownVariant
)
ThreadContent: TypeAlias = str | ThreadPart | Iterable[str | ThreadPart | Model]
"""A message of a thread: a text, one part, or several parts."""
AttachmentTool: TypeAlias = (
    Literal["code_interpreter", "file_search"]
    | models.AssistantToolsCode
    | models.AssistantToolsFileSearchTypeOnly
    | models.UnknownVariant
)
AnyItem: TypeAlias = models.InputItem | Model | Mapping[str, Any]
AnyItems: TypeAlias = AnyItem | Iterable[AnyItem]
"""Items as builders, models or mappings: several, or a single one."""
