"""The texts that some properties and parameters may have.

Written by `make generate` from openapi.yaml; do not edit.
"""

from typing import Literal, TypeAlias

ApplyPatchCallOutputStatus: TypeAlias = Literal["completed", "failed"]

ApplyPatchCallOutputStatusParam: TypeAlias = Literal["completed", "failed"]

ApplyPatchCallStatus: TypeAlias = Literal["completed", "in_progress"]

ApplyPatchCallStatusParam: TypeAlias = Literal["completed", "in_progress"]

AssistantsApiToolChoiceOptionValue: TypeAlias = Literal["auto", "none", "required"]

AssistantsNamedToolChoiceType: TypeAlias = Literal["code_interpreter", "file_search", "function"]

AssistantSupportedModels: TypeAlias = Literal[
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-0125",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-1106",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-16k-0613",
    "gpt-4",
    "gpt-4-0125-preview",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-1106-preview",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-4-turbo",
    "gpt-4-turbo-2024-04-09",
    "gpt-4-turbo-preview",
    "gpt-4-vision-preview",
    "gpt-4.1",
    "gpt-4.1-2025-04-14",
    "gpt-4.1-mini",
    "gpt-4.1-mini-2025-04-14",
    "gpt-4.1-nano",
    "gpt-4.1-nano-2025-04-14",
    "gpt-4.5-preview",
    "gpt-4.5-preview-2025-02-27",
    "gpt-4o",
    "gpt-4o-2024-05-13",
    "gpt-4o-2024-08-06",
    "gpt-4o-2024-11-20",
    "gpt-4o-mini",
    "gpt-4o-mini-2024-07-18",
    "gpt-5",
    "gpt-5-2025-08-07",
    "gpt-5-mini",
    "gpt-5-mini-2025-08-07",
    "gpt-5-nano",
    "gpt-5-nano-2025-08-07",
    "o1",
    "o1-2024-12-17",
    "o3-mini",
    "o3-mini-2025-01-31",
]

CallableToolAllowedCaller: TypeAlias = Literal["direct", "programmatic"]

CancelRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ClickButtonType: TypeAlias = Literal["back", "forward", "left", "right", "wheel"]

CodeInterpreterToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete", "interpreting"]

ComparisonFilterType: TypeAlias = Literal["eq", "gt", "gte", "in", "lt", "lte", "ne", "nin"]

CompoundFilterType: TypeAlias = Literal["and", "or"]

ComputerEnvironment: TypeAlias = Literal["browser", "linux", "mac", "ubuntu", "windows"]

ComputerToolCallOutputResourceStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete"]

ComputerToolCallStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ContainerMemoryLimit: TypeAlias = Literal["16g", "1g", "4g", "64g"]

CreateMessageOpenAIBeta: TypeAlias = Literal["assistants=v2"]

CreateMessageRequestRole: TypeAlias = Literal["assistant", "user"]

CreateRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

CreateThreadAndRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

CreateThreadAndRunRequestModel: TypeAlias = Literal[
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-0125",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-1106",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-16k-0613",
    "gpt-4",
    "gpt-4-0125-preview",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-1106-preview",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-4-turbo",
    "gpt-4-turbo-2024-04-09",
    "gpt-4-turbo-preview",
    "gpt-4-vision-preview",
    "gpt-4.1",
    "gpt-4.1-2025-04-14",
    "gpt-4.1-mini",
    "gpt-4.1-mini-2025-04-14",
    "gpt-4.1-nano",
    "gpt-4.1-nano-2025-04-14",
    "gpt-4.5-preview",
    "gpt-4.5-preview-2025-02-27",
    "gpt-4o",
    "gpt-4o-2024-05-13",
    "gpt-4o-2024-08-06",
    "gpt-4o-2024-11-20",
    "gpt-4o-mini",
    "gpt-4o-mini-2024-07-18",
    "gpt-5",
    "gpt-5-2025-08-07",
    "gpt-5-mini",
    "gpt-5-mini-2025-08-07",
    "gpt-5-nano",
    "gpt-5-nano-2025-08-07",
]

CreateThreadOpenAIBeta: TypeAlias = Literal["assistants=v2"]

DeleteMessageOpenAIBeta: TypeAlias = Literal["assistants=v2"]

DeleteRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

DeleteThreadOpenAIBeta: TypeAlias = Literal["assistants=v2"]

DetailEnum: TypeAlias = Literal["auto", "high", "low", "original"]

EasyInputMessageRole: TypeAlias = Literal["assistant", "developer", "system", "user"]

FileDetailEnum: TypeAlias = Literal["auto", "high", "low"]

FileInputDetail: TypeAlias = Literal["auto", "high", "low"]

FileSearchRanker: TypeAlias = Literal["auto", "default-2024-08-21", "default_2024_08_21"]

FileSearchToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete", "searching"]

FunctionCallItemStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionCallOutputStatusEnum: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionCallStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionShellCallItemStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionShellCallOutputStatusEnum: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionShellCallStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

FunctionToolCallStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

GetMessageOpenAIBeta: TypeAlias = Literal["assistants=v2"]

GetRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

GetRunStepOpenAIBeta: TypeAlias = Literal["assistants=v2"]

GetThreadOpenAIBeta: TypeAlias = Literal["assistants=v2"]

GrammarSyntax1: TypeAlias = Literal["lark", "regex"]

ImageDetail: TypeAlias = Literal["auto", "high", "low", "original"]

ImageGenActionEnum: TypeAlias = Literal["auto", "edit", "generate"]

ImageGenToolBackground: TypeAlias = Literal["auto", "opaque", "transparent"]

ImageGenToolCallStatus: TypeAlias = Literal["completed", "failed", "generating", "in_progress"]

ImageGenToolModel: TypeAlias = Literal[
    "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-2", "gpt-image-2-2026-04-21"
]

ImageGenToolModeration: TypeAlias = Literal["auto", "low"]

ImageGenToolOutputFormat: TypeAlias = Literal["jpeg", "png", "webp"]

ImageGenToolQuality: TypeAlias = Literal["auto", "high", "low", "medium"]

ImageGenToolSize: TypeAlias = Literal["1024x1024", "1024x1536", "1536x1024", "auto"]

IncludeEnum: TypeAlias = Literal[
    "code_interpreter_call.outputs",
    "computer_call_output.output.image_url",
    "file_search_call.results",
    "message.input_image.image_url",
    "message.output_text.logprobs",
    "reasoning.encrypted_content",
    "web_search_call.action.sources",
    "web_search_call.results",
]

InputFidelity: TypeAlias = Literal["high", "low"]

InputMessageRole: TypeAlias = Literal["developer", "system", "user"]

InputMessageStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ListConversationItemsOrder: TypeAlias = Literal["asc", "desc"]

ListConversationsOrder: TypeAlias = Literal["asc", "desc"]

ListMessagesOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ListMessagesOrder: TypeAlias = Literal["asc", "desc"]

ListRunsOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ListRunsOrder: TypeAlias = Literal["asc", "desc"]

ListRunStepsOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ListRunStepsOrder: TypeAlias = Literal["asc", "desc"]

ListThreadsOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ListThreadsOrder: TypeAlias = Literal["asc", "desc"]

LocalShellToolCallOutputStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

LocalShellToolCallStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

MCPToolCallStatus: TypeAlias = Literal["calling", "completed", "failed", "in_progress", "incomplete"]

MCPToolConnectorId: TypeAlias = Literal[
    "connector_dropbox",
    "connector_gmail",
    "connector_googlecalendar",
    "connector_googledrive",
    "connector_microsoftteams",
    "connector_outlookcalendar",
    "connector_outlookemail",
    "connector_sharepoint",
]

MCPToolRequireApprovalValue: TypeAlias = Literal["always", "never"]

MessageContentImageFileObjectImageFileDetail: TypeAlias = Literal["auto", "high", "low"]

MessageContentImageUrlObjectImageUrlDetail: TypeAlias = Literal["auto", "high", "low"]

MessageDeltaContentImageFileObjectImageFileDetail: TypeAlias = Literal["auto", "high", "low"]

MessageDeltaContentImageUrlObjectImageUrlDetail: TypeAlias = Literal["auto", "high", "low"]

MessageDeltaObjectDeltaRole: TypeAlias = Literal["assistant", "user"]

MessagePhase: TypeAlias = Literal["commentary", "final_answer"]

MessageRole: TypeAlias = Literal[
    "assistant", "critic", "developer", "discriminator", "system", "tool", "unknown", "user"
]

MessageStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ModifyMessageOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ModifyRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ModifyThreadOpenAIBeta: TypeAlias = Literal["assistants=v2"]

OutputMessageStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ProgramOutputItemStatus: TypeAlias = Literal["completed", "incomplete"]

ProgramOutputStatus: TypeAlias = Literal["completed", "incomplete"]

RankerVersionType: TypeAlias = Literal["auto", "default-2024-11-15"]

ReasoningEffort: TypeAlias = Literal["high", "low", "max", "medium", "minimal", "none", "xhigh"]

ReasoningItemParamStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ReasoningItemStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

RunIncompleteDetailsReason: TypeAlias = Literal["max_completion_tokens", "max_prompt_tokens"]

RunLastErrorCode: TypeAlias = Literal["invalid_prompt", "rate_limit_exceeded", "server_error"]

RunStatus: TypeAlias = Literal[
    "cancelled",
    "cancelling",
    "completed",
    "expired",
    "failed",
    "in_progress",
    "incomplete",
    "queued",
    "requires_action",
]

RunStepLastErrorCode: TypeAlias = Literal["rate_limit_exceeded", "server_error"]

RunStepStatus: TypeAlias = Literal["cancelled", "completed", "expired", "failed", "in_progress"]

RunStepType: TypeAlias = Literal["message_creation", "tool_calls"]

SearchContentType: TypeAlias = Literal["image", "text"]

SearchContextSize: TypeAlias = Literal["high", "low", "medium"]

SubmitToolOutputsOpenAIBeta: TypeAlias = Literal["assistants=v2"]

ThreadMessageIncompleteDetailsReason: TypeAlias = Literal[
    "content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"
]

ThreadMessageRole: TypeAlias = Literal["assistant", "user"]

ThreadMessageStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]

ToolSearchExecutionType: TypeAlias = Literal["client", "server"]

TruncationObjectType: TypeAlias = Literal["auto", "last_messages"]

WebSearchPreviewToolType: TypeAlias = Literal["web_search_preview", "web_search_preview_2025_03_11"]

WebSearchToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "searching"]

WebSearchToolSearchContextSize: TypeAlias = Literal["high", "low", "medium"]

WebSearchToolType: TypeAlias = Literal["web_search", "web_search_2025_08_26"]
