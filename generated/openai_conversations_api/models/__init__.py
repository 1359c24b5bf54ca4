"""Every model and named type; each is imported when it is first used.

Written by `make generate` from openapi.yaml; do not edit.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import Models, Names

_models = Models(__package__)
if TYPE_CHECKING:
    from .additional_tools import AdditionalTools as AdditionalTools
    from .additional_tools_item_param import AdditionalToolsItemParam as AdditionalToolsItemParam
    from .annotation import Annotation as Annotation
    from .apply_patch_create_file_operation import ApplyPatchCreateFileOperation as ApplyPatchCreateFileOperation
    from .apply_patch_create_file_operation_param import (
        ApplyPatchCreateFileOperationParam as ApplyPatchCreateFileOperationParam,
    )
    from .apply_patch_delete_file_operation import ApplyPatchDeleteFileOperation as ApplyPatchDeleteFileOperation
    from .apply_patch_delete_file_operation_param import (
        ApplyPatchDeleteFileOperationParam as ApplyPatchDeleteFileOperationParam,
    )
    from .apply_patch_operation_param import ApplyPatchOperationParam as ApplyPatchOperationParam
    from .apply_patch_tool_call import ApplyPatchToolCall as ApplyPatchToolCall
    from .apply_patch_tool_call_item_param import ApplyPatchToolCallItemParam as ApplyPatchToolCallItemParam
    from .apply_patch_tool_call_output import ApplyPatchToolCallOutput as ApplyPatchToolCallOutput
    from .apply_patch_tool_call_output_item_param import (
        ApplyPatchToolCallOutputItemParam as ApplyPatchToolCallOutputItemParam,
    )
    from .apply_patch_tool_param import ApplyPatchToolParam as ApplyPatchToolParam
    from .apply_patch_update_file_operation import ApplyPatchUpdateFileOperation as ApplyPatchUpdateFileOperation
    from .apply_patch_update_file_operation_param import (
        ApplyPatchUpdateFileOperationParam as ApplyPatchUpdateFileOperationParam,
    )
    from .approximate_location import ApproximateLocation as ApproximateLocation
    from .assistant_stream_event import AssistantStreamEvent as AssistantStreamEvent
    from .assistant_tools_code import AssistantToolsCode as AssistantToolsCode
    from .assistant_tools_file_search import AssistantToolsFileSearch as AssistantToolsFileSearch
    from .assistant_tools_file_search_file_search import (
        AssistantToolsFileSearchFileSearch as AssistantToolsFileSearchFileSearch,
    )
    from .assistant_tools_file_search_type_only import (
        AssistantToolsFileSearchTypeOnly as AssistantToolsFileSearchTypeOnly,
    )
    from .assistant_tools_function import AssistantToolsFunction as AssistantToolsFunction
    from .assistants_api_response_format_option import (
        AssistantsApiResponseFormatOption as AssistantsApiResponseFormatOption,
    )
    from .assistants_api_tool_choice_option import AssistantsApiToolChoiceOption as AssistantsApiToolChoiceOption
    from .assistants_named_tool_choice import AssistantsNamedToolChoice as AssistantsNamedToolChoice
    from .assistants_named_tool_choice_function import (
        AssistantsNamedToolChoiceFunction as AssistantsNamedToolChoiceFunction,
    )
    from .auto_code_interpreter_tool_param import AutoCodeInterpreterToolParam as AutoCodeInterpreterToolParam
    from .click_param import ClickParam as ClickParam
    from .code_interpreter_output_image import CodeInterpreterOutputImage as CodeInterpreterOutputImage
    from .code_interpreter_output_logs import CodeInterpreterOutputLogs as CodeInterpreterOutputLogs
    from .code_interpreter_tool import CodeInterpreterTool as CodeInterpreterTool
    from .code_interpreter_tool_call import CodeInterpreterToolCall as CodeInterpreterToolCall
    from .compaction_body import CompactionBody as CompactionBody
    from .compaction_summary_item_param import CompactionSummaryItemParam as CompactionSummaryItemParam
    from .compaction_trigger_item_param import CompactionTriggerItemParam as CompactionTriggerItemParam
    from .comparison_filter import ComparisonFilter as ComparisonFilter
    from .compound_filter import CompoundFilter as CompoundFilter
    from .computer_action import ComputerAction as ComputerAction
    from .computer_action_list import ComputerActionList as ComputerActionList
    from .computer_call_output_item_param import ComputerCallOutputItemParam as ComputerCallOutputItemParam
    from .computer_call_safety_check_param import ComputerCallSafetyCheckParam as ComputerCallSafetyCheckParam
    from .computer_screenshot_content import ComputerScreenshotContent as ComputerScreenshotContent
    from .computer_screenshot_image import ComputerScreenshotImage as ComputerScreenshotImage
    from .computer_tool import ComputerTool as ComputerTool
    from .computer_tool_call import ComputerToolCall as ComputerToolCall
    from .computer_tool_call_output_resource import ComputerToolCallOutputResource as ComputerToolCallOutputResource
    from .computer_use_preview_tool import ComputerUsePreviewTool as ComputerUsePreviewTool
    from .container_auto_param import ContainerAutoParam as ContainerAutoParam
    from .container_auto_param_network_policy import ContainerAutoParamNetworkPolicy as ContainerAutoParamNetworkPolicy
    from .container_file_citation_body import ContainerFileCitationBody as ContainerFileCitationBody
    from .container_network_policy_allowlist_param import (
        ContainerNetworkPolicyAllowlistParam as ContainerNetworkPolicyAllowlistParam,
    )
    from .container_network_policy_disabled_param import (
        ContainerNetworkPolicyDisabledParam as ContainerNetworkPolicyDisabledParam,
    )
    from .container_network_policy_domain_secret_param import (
        ContainerNetworkPolicyDomainSecretParam as ContainerNetworkPolicyDomainSecretParam,
    )
    from .container_reference_param import ContainerReferenceParam as ContainerReferenceParam
    from .container_reference_resource import ContainerReferenceResource as ContainerReferenceResource
    from .conversation import Conversation as Conversation
    from .conversation_item import ConversationItem as ConversationItem
    from .conversation_item_list import ConversationItemList as ConversationItemList
    from .conversation_list import ConversationList as ConversationList
    from .coord_param import CoordParam as CoordParam
    from .create_conversation_body import CreateConversationBody as CreateConversationBody
    from .create_conversation_items_body import CreateConversationItemsBody as CreateConversationItemsBody
    from .create_message_request import CreateMessageRequest as CreateMessageRequest
    from .create_message_request_attachments_item import (
        CreateMessageRequestAttachmentsItem as CreateMessageRequestAttachmentsItem,
    )
    from .create_message_request_content_item import CreateMessageRequestContentItem as CreateMessageRequestContentItem
    from .create_run_request import CreateRunRequest as CreateRunRequest
    from .create_run_request_tool_resources import CreateRunRequestToolResources as CreateRunRequestToolResources
    from .create_run_request_tool_resources_code_interpreter import (
        CreateRunRequestToolResourcesCodeInterpreter as CreateRunRequestToolResourcesCodeInterpreter,
    )
    from .create_run_request_tool_resources_file_search import (
        CreateRunRequestToolResourcesFileSearch as CreateRunRequestToolResourcesFileSearch,
    )
    from .create_thread_and_run_request import CreateThreadAndRunRequest as CreateThreadAndRunRequest
    from .create_thread_and_run_request_tool_resources import (
        CreateThreadAndRunRequestToolResources as CreateThreadAndRunRequestToolResources,
    )
    from .create_thread_and_run_request_tool_resources_code_interpreter import (
        CreateThreadAndRunRequestToolResourcesCodeInterpreter as CreateThreadAndRunRequestToolResourcesCodeInterpreter,
    )
    from .create_thread_and_run_request_tool_resources_file_search import (
        CreateThreadAndRunRequestToolResourcesFileSearch as CreateThreadAndRunRequestToolResourcesFileSearch,
    )
    from .create_thread_request import CreateThreadRequest as CreateThreadRequest
    from .create_thread_request_tool_resources import (
        CreateThreadRequestToolResources as CreateThreadRequestToolResources,
    )
    from .create_thread_request_tool_resources_code_interpreter import (
        CreateThreadRequestToolResourcesCodeInterpreter as CreateThreadRequestToolResourcesCodeInterpreter,
    )
    from .create_thread_request_tool_resources_file_search import (
        CreateThreadRequestToolResourcesFileSearch as CreateThreadRequestToolResourcesFileSearch,
    )
    from .create_thread_request_tool_resources_file_search_vector_stores_item import (
        CreateThreadRequestToolResourcesFileSearchVectorStoresItem as CreateThreadRequestToolResourcesFileSearchVectorStoresItem,
    )
    from .create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_auto import (
        CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto as CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto,
    )
    from .create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static import (
        CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic as CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic,
    )
    from .create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static_static import (
        CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic as CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic,
    )
    from .custom_grammar_format_param import CustomGrammarFormatParam as CustomGrammarFormatParam
    from .custom_text_format_param import CustomTextFormatParam as CustomTextFormatParam
    from .custom_tool_call import CustomToolCall as CustomToolCall
    from .custom_tool_call_output import CustomToolCallOutput as CustomToolCallOutput
    from .custom_tool_param import CustomToolParam as CustomToolParam
    from .delete_conversation_item_response import DeleteConversationItemResponse as DeleteConversationItemResponse
    from .delete_message_response import DeleteMessageResponse as DeleteMessageResponse
    from .delete_run_response import DeleteRunResponse as DeleteRunResponse
    from .delete_thread_response import DeleteThreadResponse as DeleteThreadResponse
    from .deleted_conversation_item import DeletedConversationItem as DeletedConversationItem
    from .deleted_conversation_resource import DeletedConversationResource as DeletedConversationResource
    from .direct_tool_call_caller import DirectToolCallCaller as DirectToolCallCaller
    from .direct_tool_call_caller_param import DirectToolCallCallerParam as DirectToolCallCallerParam
    from .done_event import DoneEvent as DoneEvent
    from .double_click_action import DoubleClickAction as DoubleClickAction
    from .drag_param import DragParam as DragParam
    from .easy_input_message import EasyInputMessage as EasyInputMessage
    from .empty_model_param import EmptyModelParam as EmptyModelParam
    from .error import Error as Error
    from .error_event import ErrorEvent as ErrorEvent
    from .error_response import ErrorResponse as ErrorResponse
    from .file_citation_body import FileCitationBody as FileCitationBody
    from .file_path import FilePath as FilePath
    from .file_search_ranking_options import FileSearchRankingOptions as FileSearchRankingOptions
    from .file_search_tool import FileSearchTool as FileSearchTool
    from .file_search_tool_call import FileSearchToolCall as FileSearchToolCall
    from .file_search_tool_call_results_item import FileSearchToolCallResultsItem as FileSearchToolCallResultsItem
    from .filters import Filters as Filters
    from .function_and_custom_tool_call_output import FunctionAndCustomToolCallOutput as FunctionAndCustomToolCallOutput
    from .function_call_output_item_param import FunctionCallOutputItemParam as FunctionCallOutputItemParam
    from .function_object import FunctionObject as FunctionObject
    from .function_parameters import FunctionParameters as FunctionParameters
    from .function_shell_action import FunctionShellAction as FunctionShellAction
    from .function_shell_action_param import FunctionShellActionParam as FunctionShellActionParam
    from .function_shell_call import FunctionShellCall as FunctionShellCall
    from .function_shell_call_item_param import FunctionShellCallItemParam as FunctionShellCallItemParam
    from .function_shell_call_output import FunctionShellCallOutput as FunctionShellCallOutput
    from .function_shell_call_output_content import FunctionShellCallOutputContent as FunctionShellCallOutputContent
    from .function_shell_call_output_content_param import (
        FunctionShellCallOutputContentParam as FunctionShellCallOutputContentParam,
    )
    from .function_shell_call_output_exit_outcome import (
        FunctionShellCallOutputExitOutcome as FunctionShellCallOutputExitOutcome,
    )
    from .function_shell_call_output_exit_outcome_param import (
        FunctionShellCallOutputExitOutcomeParam as FunctionShellCallOutputExitOutcomeParam,
    )
    from .function_shell_call_output_item_param import (
        FunctionShellCallOutputItemParam as FunctionShellCallOutputItemParam,
    )
    from .function_shell_call_output_outcome_param import (
        FunctionShellCallOutputOutcomeParam as FunctionShellCallOutputOutcomeParam,
    )
    from .function_shell_call_output_timeout_outcome import (
        FunctionShellCallOutputTimeoutOutcome as FunctionShellCallOutputTimeoutOutcome,
    )
    from .function_shell_call_output_timeout_outcome_param import (
        FunctionShellCallOutputTimeoutOutcomeParam as FunctionShellCallOutputTimeoutOutcomeParam,
    )
    from .function_shell_tool_param import FunctionShellToolParam as FunctionShellToolParam
    from .function_tool import FunctionTool as FunctionTool
    from .function_tool_call import FunctionToolCall as FunctionToolCall
    from .function_tool_call_output_resource import FunctionToolCallOutputResource as FunctionToolCallOutputResource
    from .function_tool_call_resource import FunctionToolCallResource as FunctionToolCallResource
    from .function_tool_param import FunctionToolParam as FunctionToolParam
    from .http_error import HTTPError as HTTPError
    from .hybrid_search_options import HybridSearchOptions as HybridSearchOptions
    from .image_gen_tool import ImageGenTool as ImageGenTool
    from .image_gen_tool_call import ImageGenToolCall as ImageGenToolCall
    from .image_gen_tool_input_image_mask import ImageGenToolInputImageMask as ImageGenToolInputImageMask
    from .inline_skill_param import InlineSkillParam as InlineSkillParam
    from .inline_skill_source_param import InlineSkillSourceParam as InlineSkillSourceParam
    from .input_content import InputContent as InputContent
    from .input_file_content import InputFileContent as InputFileContent
    from .input_file_content_param import InputFileContentParam as InputFileContentParam
    from .input_image_content import InputImageContent as InputImageContent
    from .input_image_content_param_auto_param import InputImageContentParamAutoParam as InputImageContentParamAutoParam
    from .input_item import InputItem as InputItem
    from .input_message import InputMessage as InputMessage
    from .input_message_content_list import InputMessageContentList as InputMessageContentList
    from .input_text_content import InputTextContent as InputTextContent
    from .input_text_content_param import InputTextContentParam as InputTextContentParam
    from .item import Item as Item
    from .item_reference_param import ItemReferenceParam as ItemReferenceParam
    from .key_press_action import KeyPressAction as KeyPressAction
    from .list_messages_response import ListMessagesResponse as ListMessagesResponse
    from .list_run_steps_response import ListRunStepsResponse as ListRunStepsResponse
    from .list_runs_response import ListRunsResponse as ListRunsResponse
    from .list_threads_response import ListThreadsResponse as ListThreadsResponse
    from .literals import ApplyPatchCallOutputStatus as ApplyPatchCallOutputStatus
    from .literals import ApplyPatchCallOutputStatusParam as ApplyPatchCallOutputStatusParam
    from .literals import ApplyPatchCallStatus as ApplyPatchCallStatus
    from .literals import ApplyPatchCallStatusParam as ApplyPatchCallStatusParam
    from .literals import AssistantsApiToolChoiceOptionValue as AssistantsApiToolChoiceOptionValue
    from .literals import AssistantsNamedToolChoiceType as AssistantsNamedToolChoiceType
    from .literals import AssistantSupportedModels as AssistantSupportedModels
    from .literals import CallableToolAllowedCaller as CallableToolAllowedCaller
    from .literals import CancelRunOpenAIBeta as CancelRunOpenAIBeta
    from .literals import ClickButtonType as ClickButtonType
    from .literals import CodeInterpreterToolCallStatus as CodeInterpreterToolCallStatus
    from .literals import ComparisonFilterType as ComparisonFilterType
    from .literals import CompoundFilterType as CompoundFilterType
    from .literals import ComputerEnvironment as ComputerEnvironment
    from .literals import ComputerToolCallOutputResourceStatus as ComputerToolCallOutputResourceStatus
    from .literals import ComputerToolCallStatus as ComputerToolCallStatus
    from .literals import ContainerMemoryLimit as ContainerMemoryLimit
    from .literals import CreateMessageOpenAIBeta as CreateMessageOpenAIBeta
    from .literals import CreateMessageRequestRole as CreateMessageRequestRole
    from .literals import CreateRunOpenAIBeta as CreateRunOpenAIBeta
    from .literals import CreateThreadAndRunOpenAIBeta as CreateThreadAndRunOpenAIBeta
    from .literals import CreateThreadAndRunRequestModel as CreateThreadAndRunRequestModel
    from .literals import CreateThreadOpenAIBeta as CreateThreadOpenAIBeta
    from .literals import DeleteMessageOpenAIBeta as DeleteMessageOpenAIBeta
    from .literals import DeleteRunOpenAIBeta as DeleteRunOpenAIBeta
    from .literals import DeleteThreadOpenAIBeta as DeleteThreadOpenAIBeta
    from .literals import DetailEnum as DetailEnum
    from .literals import EasyInputMessageRole as EasyInputMessageRole
    from .literals import FileDetailEnum as FileDetailEnum
    from .literals import FileInputDetail as FileInputDetail
    from .literals import FileSearchRanker as FileSearchRanker
    from .literals import FileSearchToolCallStatus as FileSearchToolCallStatus
    from .literals import FunctionCallItemStatus as FunctionCallItemStatus
    from .literals import FunctionCallOutputStatusEnum as FunctionCallOutputStatusEnum
    from .literals import FunctionCallStatus as FunctionCallStatus
    from .literals import FunctionShellCallItemStatus as FunctionShellCallItemStatus
    from .literals import FunctionShellCallOutputStatusEnum as FunctionShellCallOutputStatusEnum
    from .literals import FunctionShellCallStatus as FunctionShellCallStatus
    from .literals import FunctionToolCallStatus as FunctionToolCallStatus
    from .literals import GetMessageOpenAIBeta as GetMessageOpenAIBeta
    from .literals import GetRunOpenAIBeta as GetRunOpenAIBeta
    from .literals import GetRunStepOpenAIBeta as GetRunStepOpenAIBeta
    from .literals import GetThreadOpenAIBeta as GetThreadOpenAIBeta
    from .literals import GrammarSyntax1 as GrammarSyntax1
    from .literals import ImageDetail as ImageDetail
    from .literals import ImageGenActionEnum as ImageGenActionEnum
    from .literals import ImageGenToolBackground as ImageGenToolBackground
    from .literals import ImageGenToolCallStatus as ImageGenToolCallStatus
    from .literals import ImageGenToolModel as ImageGenToolModel
    from .literals import ImageGenToolModeration as ImageGenToolModeration
    from .literals import ImageGenToolOutputFormat as ImageGenToolOutputFormat
    from .literals import ImageGenToolQuality as ImageGenToolQuality
    from .literals import ImageGenToolSize as ImageGenToolSize
    from .literals import IncludeEnum as IncludeEnum
    from .literals import InputFidelity as InputFidelity
    from .literals import InputMessageRole as InputMessageRole
    from .literals import InputMessageStatus as InputMessageStatus
    from .literals import ListConversationItemsOrder as ListConversationItemsOrder
    from .literals import ListConversationsOrder as ListConversationsOrder
    from .literals import ListMessagesOpenAIBeta as ListMessagesOpenAIBeta
    from .literals import ListMessagesOrder as ListMessagesOrder
    from .literals import ListRunsOpenAIBeta as ListRunsOpenAIBeta
    from .literals import ListRunsOrder as ListRunsOrder
    from .literals import ListRunStepsOpenAIBeta as ListRunStepsOpenAIBeta
    from .literals import ListRunStepsOrder as ListRunStepsOrder
    from .literals import ListThreadsOpenAIBeta as ListThreadsOpenAIBeta
    from .literals import ListThreadsOrder as ListThreadsOrder
    from .literals import LocalShellToolCallOutputStatus as LocalShellToolCallOutputStatus
    from .literals import LocalShellToolCallStatus as LocalShellToolCallStatus
    from .literals import MCPToolCallStatus as MCPToolCallStatus
    from .literals import MCPToolConnectorId as MCPToolConnectorId
    from .literals import MCPToolRequireApprovalValue as MCPToolRequireApprovalValue
    from .literals import MessageContentImageFileObjectImageFileDetail as MessageContentImageFileObjectImageFileDetail
    from .literals import MessageContentImageUrlObjectImageUrlDetail as MessageContentImageUrlObjectImageUrlDetail
    from .literals import (
        MessageDeltaContentImageFileObjectImageFileDetail as MessageDeltaContentImageFileObjectImageFileDetail,
    )
    from .literals import (
        MessageDeltaContentImageUrlObjectImageUrlDetail as MessageDeltaContentImageUrlObjectImageUrlDetail,
    )
    from .literals import MessageDeltaObjectDeltaRole as MessageDeltaObjectDeltaRole
    from .literals import MessagePhase as MessagePhase
    from .literals import MessageRole as MessageRole
    from .literals import MessageStatus as MessageStatus
    from .literals import ModifyMessageOpenAIBeta as ModifyMessageOpenAIBeta
    from .literals import ModifyRunOpenAIBeta as ModifyRunOpenAIBeta
    from .literals import ModifyThreadOpenAIBeta as ModifyThreadOpenAIBeta
    from .literals import OutputMessageStatus as OutputMessageStatus
    from .literals import ProgramOutputItemStatus as ProgramOutputItemStatus
    from .literals import ProgramOutputStatus as ProgramOutputStatus
    from .literals import RankerVersionType as RankerVersionType
    from .literals import ReasoningEffort as ReasoningEffort
    from .literals import ReasoningItemParamStatus as ReasoningItemParamStatus
    from .literals import ReasoningItemStatus as ReasoningItemStatus
    from .literals import RunIncompleteDetailsReason as RunIncompleteDetailsReason
    from .literals import RunLastErrorCode as RunLastErrorCode
    from .literals import RunStatus as RunStatus
    from .literals import RunStepLastErrorCode as RunStepLastErrorCode
    from .literals import RunStepStatus as RunStepStatus
    from .literals import RunStepType as RunStepType
    from .literals import SearchContentType as SearchContentType
    from .literals import SearchContextSize as SearchContextSize
    from .literals import SubmitToolOutputsOpenAIBeta as SubmitToolOutputsOpenAIBeta
    from .literals import ThreadMessageIncompleteDetailsReason as ThreadMessageIncompleteDetailsReason
    from .literals import ThreadMessageRole as ThreadMessageRole
    from .literals import ThreadMessageStatus as ThreadMessageStatus
    from .literals import ToolSearchExecutionType as ToolSearchExecutionType
    from .literals import TruncationObjectType as TruncationObjectType
    from .literals import WebSearchPreviewToolType as WebSearchPreviewToolType
    from .literals import WebSearchToolCallStatus as WebSearchToolCallStatus
    from .literals import WebSearchToolSearchContextSize as WebSearchToolSearchContextSize
    from .literals import WebSearchToolType as WebSearchToolType
    from .local_environment_param import LocalEnvironmentParam as LocalEnvironmentParam
    from .local_environment_resource import LocalEnvironmentResource as LocalEnvironmentResource
    from .local_shell_exec_action import LocalShellExecAction as LocalShellExecAction
    from .local_shell_tool_call import LocalShellToolCall as LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput as LocalShellToolCallOutput
    from .local_shell_tool_param import LocalShellToolParam as LocalShellToolParam
    from .local_skill_param import LocalSkillParam as LocalSkillParam
    from .log_prob import LogProb as LogProb
    from .mcp_approval_request import MCPApprovalRequest as MCPApprovalRequest
    from .mcp_approval_response import MCPApprovalResponse as MCPApprovalResponse
    from .mcp_approval_response_resource import MCPApprovalResponseResource as MCPApprovalResponseResource
    from .mcp_list_tools import MCPListTools as MCPListTools
    from .mcp_list_tools_tool import MCPListToolsTool as MCPListToolsTool
    from .mcp_protocol_error import MCPProtocolError as MCPProtocolError
    from .mcp_tool import MCPTool as MCPTool
    from .mcp_tool_call import MCPToolCall as MCPToolCall
    from .mcp_tool_call_error import MCPToolCallError as MCPToolCallError
    from .mcp_tool_execution_error import MCPToolExecutionError as MCPToolExecutionError
    from .mcp_tool_filter import MCPToolFilter as MCPToolFilter
    from .mcp_tool_require_approval import MCPToolRequireApproval as MCPToolRequireApproval
    from .message import Message as Message
    from .message_content_image_file_object import MessageContentImageFileObject as MessageContentImageFileObject
    from .message_content_image_file_object_image_file import (
        MessageContentImageFileObjectImageFile as MessageContentImageFileObjectImageFile,
    )
    from .message_content_image_url_object import MessageContentImageUrlObject as MessageContentImageUrlObject
    from .message_content_image_url_object_image_url import (
        MessageContentImageUrlObjectImageUrl as MessageContentImageUrlObjectImageUrl,
    )
    from .message_content_refusal_object import MessageContentRefusalObject as MessageContentRefusalObject
    from .message_content_text_annotations_file_citation_object import (
        MessageContentTextAnnotationsFileCitationObject as MessageContentTextAnnotationsFileCitationObject,
    )
    from .message_content_text_annotations_file_citation_object_file_citation import (
        MessageContentTextAnnotationsFileCitationObjectFileCitation as MessageContentTextAnnotationsFileCitationObjectFileCitation,
    )
    from .message_content_text_annotations_file_path_object import (
        MessageContentTextAnnotationsFilePathObject as MessageContentTextAnnotationsFilePathObject,
    )
    from .message_content_text_annotations_file_path_object_file_path import (
        MessageContentTextAnnotationsFilePathObjectFilePath as MessageContentTextAnnotationsFilePathObjectFilePath,
    )
    from .message_content_text_object import MessageContentTextObject as MessageContentTextObject
    from .message_content_text_object_text import MessageContentTextObjectText as MessageContentTextObjectText
    from .message_delta_content_image_file_object import (
        MessageDeltaContentImageFileObject as MessageDeltaContentImageFileObject,
    )
    from .message_delta_content_image_file_object_image_file import (
        MessageDeltaContentImageFileObjectImageFile as MessageDeltaContentImageFileObjectImageFile,
    )
    from .message_delta_content_image_url_object import (
        MessageDeltaContentImageUrlObject as MessageDeltaContentImageUrlObject,
    )
    from .message_delta_content_image_url_object_image_url import (
        MessageDeltaContentImageUrlObjectImageUrl as MessageDeltaContentImageUrlObjectImageUrl,
    )
    from .message_delta_content_refusal_object import (
        MessageDeltaContentRefusalObject as MessageDeltaContentRefusalObject,
    )
    from .message_delta_content_text_annotations_file_citation_object import (
        MessageDeltaContentTextAnnotationsFileCitationObject as MessageDeltaContentTextAnnotationsFileCitationObject,
    )
    from .message_delta_content_text_annotations_file_citation_object_file_citation import (
        MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation as MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation,
    )
    from .message_delta_content_text_annotations_file_path_object import (
        MessageDeltaContentTextAnnotationsFilePathObject as MessageDeltaContentTextAnnotationsFilePathObject,
    )
    from .message_delta_content_text_annotations_file_path_object_file_path import (
        MessageDeltaContentTextAnnotationsFilePathObjectFilePath as MessageDeltaContentTextAnnotationsFilePathObjectFilePath,
    )
    from .message_delta_content_text_object import MessageDeltaContentTextObject as MessageDeltaContentTextObject
    from .message_delta_content_text_object_text import (
        MessageDeltaContentTextObjectText as MessageDeltaContentTextObjectText,
    )
    from .message_delta_object import MessageDeltaObject as MessageDeltaObject
    from .message_delta_object_delta import MessageDeltaObjectDelta as MessageDeltaObjectDelta
    from .message_request_content_text_object import MessageRequestContentTextObject as MessageRequestContentTextObject
    from .message_stream_event import MessageStreamEvent as MessageStreamEvent
    from .metadata import Metadata as Metadata
    from .modify_message_request import ModifyMessageRequest as ModifyMessageRequest
    from .modify_run_request import ModifyRunRequest as ModifyRunRequest
    from .modify_thread_request import ModifyThreadRequest as ModifyThreadRequest
    from .modify_thread_request_tool_resources import (
        ModifyThreadRequestToolResources as ModifyThreadRequestToolResources,
    )
    from .modify_thread_request_tool_resources_code_interpreter import (
        ModifyThreadRequestToolResourcesCodeInterpreter as ModifyThreadRequestToolResourcesCodeInterpreter,
    )
    from .modify_thread_request_tool_resources_file_search import (
        ModifyThreadRequestToolResourcesFileSearch as ModifyThreadRequestToolResourcesFileSearch,
    )
    from .move_param import MoveParam as MoveParam
    from .namespace_tool_param import NamespaceToolParam as NamespaceToolParam
    from .output_message import OutputMessage as OutputMessage
    from .output_message_content import OutputMessageContent as OutputMessageContent
    from .output_text_content import OutputTextContent as OutputTextContent
    from .program import Program as Program
    from .program_item_param import ProgramItemParam as ProgramItemParam
    from .program_output import ProgramOutput as ProgramOutput
    from .program_output_item_param import ProgramOutputItemParam as ProgramOutputItemParam
    from .program_tool_call_caller import ProgramToolCallCaller as ProgramToolCallCaller
    from .program_tool_call_caller_param import ProgramToolCallCallerParam as ProgramToolCallCallerParam
    from .programmatic_tool_calling_param import ProgrammaticToolCallingParam as ProgrammaticToolCallingParam
    from .prompt_cache_breakpoint_config import PromptCacheBreakpointConfig as PromptCacheBreakpointConfig
    from .prompt_cache_breakpoint_param import PromptCacheBreakpointParam as PromptCacheBreakpointParam
    from .ranking_options import RankingOptions as RankingOptions
    from .reasoning_item import ReasoningItem as ReasoningItem
    from .reasoning_item_param import ReasoningItemParam as ReasoningItemParam
    from .reasoning_text_content import ReasoningTextContent as ReasoningTextContent
    from .refusal_content import RefusalContent as RefusalContent
    from .response_format_json_object import ResponseFormatJsonObject as ResponseFormatJsonObject
    from .response_format_json_schema import ResponseFormatJsonSchema as ResponseFormatJsonSchema
    from .response_format_json_schema_json_schema import (
        ResponseFormatJsonSchemaJsonSchema as ResponseFormatJsonSchemaJsonSchema,
    )
    from .response_format_json_schema_schema import ResponseFormatJsonSchemaSchema as ResponseFormatJsonSchemaSchema
    from .response_format_text import ResponseFormatText as ResponseFormatText
    from .run import Run as Run
    from .run_completion_usage import RunCompletionUsage as RunCompletionUsage
    from .run_incomplete_details import RunIncompleteDetails as RunIncompleteDetails
    from .run_last_error import RunLastError as RunLastError
    from .run_required_action import RunRequiredAction as RunRequiredAction
    from .run_required_action_submit_tool_outputs import (
        RunRequiredActionSubmitToolOutputs as RunRequiredActionSubmitToolOutputs,
    )
    from .run_step import RunStep as RunStep
    from .run_step_completion_usage import RunStepCompletionUsage as RunStepCompletionUsage
    from .run_step_delta_object import RunStepDeltaObject as RunStepDeltaObject
    from .run_step_delta_object_delta import RunStepDeltaObjectDelta as RunStepDeltaObjectDelta
    from .run_step_delta_step_details_message_creation_object import (
        RunStepDeltaStepDetailsMessageCreationObject as RunStepDeltaStepDetailsMessageCreationObject,
    )
    from .run_step_delta_step_details_message_creation_object_message_creation import (
        RunStepDeltaStepDetailsMessageCreationObjectMessageCreation as RunStepDeltaStepDetailsMessageCreationObjectMessageCreation,
    )
    from .run_step_delta_step_details_tool_calls_code_object import (
        RunStepDeltaStepDetailsToolCallsCodeObject as RunStepDeltaStepDetailsToolCallsCodeObject,
    )
    from .run_step_delta_step_details_tool_calls_code_object_code_interpreter import (
        RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter as RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter,
    )
    from .run_step_delta_step_details_tool_calls_code_output_image_object import (
        RunStepDeltaStepDetailsToolCallsCodeOutputImageObject as RunStepDeltaStepDetailsToolCallsCodeOutputImageObject,
    )
    from .run_step_delta_step_details_tool_calls_code_output_image_object_image import (
        RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage as RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage,
    )
    from .run_step_delta_step_details_tool_calls_code_output_logs_object import (
        RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject as RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject,
    )
    from .run_step_delta_step_details_tool_calls_file_search_object import (
        RunStepDeltaStepDetailsToolCallsFileSearchObject as RunStepDeltaStepDetailsToolCallsFileSearchObject,
    )
    from .run_step_delta_step_details_tool_calls_function_object import (
        RunStepDeltaStepDetailsToolCallsFunctionObject as RunStepDeltaStepDetailsToolCallsFunctionObject,
    )
    from .run_step_delta_step_details_tool_calls_function_object_function import (
        RunStepDeltaStepDetailsToolCallsFunctionObjectFunction as RunStepDeltaStepDetailsToolCallsFunctionObjectFunction,
    )
    from .run_step_delta_step_details_tool_calls_object import (
        RunStepDeltaStepDetailsToolCallsObject as RunStepDeltaStepDetailsToolCallsObject,
    )
    from .run_step_details_message_creation_object import (
        RunStepDetailsMessageCreationObject as RunStepDetailsMessageCreationObject,
    )
    from .run_step_details_message_creation_object_message_creation import (
        RunStepDetailsMessageCreationObjectMessageCreation as RunStepDetailsMessageCreationObjectMessageCreation,
    )
    from .run_step_details_tool_calls_code_object import (
        RunStepDetailsToolCallsCodeObject as RunStepDetailsToolCallsCodeObject,
    )
    from .run_step_details_tool_calls_code_object_code_interpreter import (
        RunStepDetailsToolCallsCodeObjectCodeInterpreter as RunStepDetailsToolCallsCodeObjectCodeInterpreter,
    )
    from .run_step_details_tool_calls_code_output_image_object import (
        RunStepDetailsToolCallsCodeOutputImageObject as RunStepDetailsToolCallsCodeOutputImageObject,
    )
    from .run_step_details_tool_calls_code_output_image_object_image import (
        RunStepDetailsToolCallsCodeOutputImageObjectImage as RunStepDetailsToolCallsCodeOutputImageObjectImage,
    )
    from .run_step_details_tool_calls_code_output_logs_object import (
        RunStepDetailsToolCallsCodeOutputLogsObject as RunStepDetailsToolCallsCodeOutputLogsObject,
    )
    from .run_step_details_tool_calls_file_search_object import (
        RunStepDetailsToolCallsFileSearchObject as RunStepDetailsToolCallsFileSearchObject,
    )
    from .run_step_details_tool_calls_file_search_object_file_search import (
        RunStepDetailsToolCallsFileSearchObjectFileSearch as RunStepDetailsToolCallsFileSearchObjectFileSearch,
    )
    from .run_step_details_tool_calls_file_search_ranking_options_object import (
        RunStepDetailsToolCallsFileSearchRankingOptionsObject as RunStepDetailsToolCallsFileSearchRankingOptionsObject,
    )
    from .run_step_details_tool_calls_file_search_result_object import (
        RunStepDetailsToolCallsFileSearchResultObject as RunStepDetailsToolCallsFileSearchResultObject,
    )
    from .run_step_details_tool_calls_file_search_result_object_content_item import (
        RunStepDetailsToolCallsFileSearchResultObjectContentItem as RunStepDetailsToolCallsFileSearchResultObjectContentItem,
    )
    from .run_step_details_tool_calls_function_object import (
        RunStepDetailsToolCallsFunctionObject as RunStepDetailsToolCallsFunctionObject,
    )
    from .run_step_details_tool_calls_function_object_function import (
        RunStepDetailsToolCallsFunctionObjectFunction as RunStepDetailsToolCallsFunctionObjectFunction,
    )
    from .run_step_details_tool_calls_object import RunStepDetailsToolCallsObject as RunStepDetailsToolCallsObject
    from .run_step_last_error import RunStepLastError as RunStepLastError
    from .run_step_stream_event import RunStepStreamEvent as RunStepStreamEvent
    from .run_stream_event import RunStreamEvent as RunStreamEvent
    from .run_tool_call_object import RunToolCallObject as RunToolCallObject
    from .run_tool_call_object_function import RunToolCallObjectFunction as RunToolCallObjectFunction
    from .run_tools_item import RunToolsItem as RunToolsItem
    from .screenshot_param import ScreenshotParam as ScreenshotParam
    from .scroll_param import ScrollParam as ScrollParam
    from .skill_reference_param import SkillReferenceParam as SkillReferenceParam
    from .submit_tool_outputs_run_request import SubmitToolOutputsRunRequest as SubmitToolOutputsRunRequest
    from .submit_tool_outputs_run_request_tool_outputs_item import (
        SubmitToolOutputsRunRequestToolOutputsItem as SubmitToolOutputsRunRequestToolOutputsItem,
    )
    from .summary_text_content import SummaryTextContent as SummaryTextContent
    from .text_content import TextContent as TextContent
    from .thread import Thread as Thread
    from .thread_created_event import ThreadCreatedEvent as ThreadCreatedEvent
    from .thread_message import ThreadMessage as ThreadMessage
    from .thread_message_attachments_item import ThreadMessageAttachmentsItem as ThreadMessageAttachmentsItem
    from .thread_message_attachments_item_tools_item import (
        ThreadMessageAttachmentsItemToolsItem as ThreadMessageAttachmentsItemToolsItem,
    )
    from .thread_message_completed_event import ThreadMessageCompletedEvent as ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent as ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent as ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent as ThreadMessageInProgressEvent
    from .thread_message_incomplete_details import ThreadMessageIncompleteDetails as ThreadMessageIncompleteDetails
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent as ThreadMessageIncompleteEvent
    from .thread_run_cancelled_event import ThreadRunCancelledEvent as ThreadRunCancelledEvent
    from .thread_run_cancelling_event import ThreadRunCancellingEvent as ThreadRunCancellingEvent
    from .thread_run_completed_event import ThreadRunCompletedEvent as ThreadRunCompletedEvent
    from .thread_run_created_event import ThreadRunCreatedEvent as ThreadRunCreatedEvent
    from .thread_run_expired_event import ThreadRunExpiredEvent as ThreadRunExpiredEvent
    from .thread_run_failed_event import ThreadRunFailedEvent as ThreadRunFailedEvent
    from .thread_run_in_progress_event import ThreadRunInProgressEvent as ThreadRunInProgressEvent
    from .thread_run_incomplete_event import ThreadRunIncompleteEvent as ThreadRunIncompleteEvent
    from .thread_run_queued_event import ThreadRunQueuedEvent as ThreadRunQueuedEvent
    from .thread_run_requires_action_event import ThreadRunRequiresActionEvent as ThreadRunRequiresActionEvent
    from .thread_run_step_cancelled_event import ThreadRunStepCancelledEvent as ThreadRunStepCancelledEvent
    from .thread_run_step_completed_event import ThreadRunStepCompletedEvent as ThreadRunStepCompletedEvent
    from .thread_run_step_created_event import ThreadRunStepCreatedEvent as ThreadRunStepCreatedEvent
    from .thread_run_step_delta_event import ThreadRunStepDeltaEvent as ThreadRunStepDeltaEvent
    from .thread_run_step_expired_event import ThreadRunStepExpiredEvent as ThreadRunStepExpiredEvent
    from .thread_run_step_failed_event import ThreadRunStepFailedEvent as ThreadRunStepFailedEvent
    from .thread_run_step_in_progress_event import ThreadRunStepInProgressEvent as ThreadRunStepInProgressEvent
    from .thread_tool_resources import ThreadToolResources as ThreadToolResources
    from .thread_tool_resources_code_interpreter import (
        ThreadToolResourcesCodeInterpreter as ThreadToolResourcesCodeInterpreter,
    )
    from .thread_tool_resources_file_search import ThreadToolResourcesFileSearch as ThreadToolResourcesFileSearch
    from .tool import Tool as Tool
    from .tool_call_caller import ToolCallCaller as ToolCallCaller
    from .tool_call_caller_param import ToolCallCallerParam as ToolCallCallerParam
    from .tool_search_call import ToolSearchCall as ToolSearchCall
    from .tool_search_call_item_param import ToolSearchCallItemParam as ToolSearchCallItemParam
    from .tool_search_output import ToolSearchOutput as ToolSearchOutput
    from .tool_search_output_item_param import ToolSearchOutputItemParam as ToolSearchOutputItemParam
    from .tool_search_tool_param import ToolSearchToolParam as ToolSearchToolParam
    from .top_log_prob import TopLogProb as TopLogProb
    from .truncation_object import TruncationObject as TruncationObject
    from .type_param import TypeParam as TypeParam
    from .unknown_variant import UnknownVariant as UnknownVariant
    from .update_conversation_body import UpdateConversationBody as UpdateConversationBody
    from .url_citation_body import UrlCitationBody as UrlCitationBody
    from .vector_store_file_attributes import VectorStoreFileAttributes as VectorStoreFileAttributes
    from .wait_param import WaitParam as WaitParam
    from .web_search_action_find import WebSearchActionFind as WebSearchActionFind
    from .web_search_action_open_page import WebSearchActionOpenPage as WebSearchActionOpenPage
    from .web_search_action_search import WebSearchActionSearch as WebSearchActionSearch
    from .web_search_action_search_sources_item import (
        WebSearchActionSearchSourcesItem as WebSearchActionSearchSourcesItem,
    )
    from .web_search_approximate_location import WebSearchApproximateLocation as WebSearchApproximateLocation
    from .web_search_preview_tool import WebSearchPreviewTool as WebSearchPreviewTool
    from .web_search_tool import WebSearchTool as WebSearchTool
    from .web_search_tool_call import WebSearchToolCall as WebSearchToolCall
    from .web_search_tool_filters import WebSearchToolFilters as WebSearchToolFilters
else:
    _names = Names(
        globals(),
        {
            "": """
                AdditionalTools AdditionalToolsItemParam Annotation ApplyPatchCreateFileOperation
                ApplyPatchCreateFileOperationParam ApplyPatchDeleteFileOperation
                ApplyPatchDeleteFileOperationParam ApplyPatchOperationParam ApplyPatchToolCall
                ApplyPatchToolCallItemParam ApplyPatchToolCallOutput
                ApplyPatchToolCallOutputItemParam ApplyPatchToolParam
                ApplyPatchUpdateFileOperation ApplyPatchUpdateFileOperationParam
                ApproximateLocation AssistantStreamEvent AssistantToolsCode
                AssistantToolsFileSearch AssistantToolsFileSearchFileSearch
                AssistantToolsFileSearchTypeOnly AssistantToolsFunction
                AssistantsApiResponseFormatOption AssistantsApiToolChoiceOption
                AssistantsNamedToolChoice AssistantsNamedToolChoiceFunction
                AutoCodeInterpreterToolParam ClickParam CodeInterpreterOutputImage
                CodeInterpreterOutputLogs CodeInterpreterTool CodeInterpreterToolCall
                CompactionBody CompactionSummaryItemParam CompactionTriggerItemParam
                ComparisonFilter CompoundFilter ComputerAction ComputerActionList
                ComputerCallOutputItemParam ComputerCallSafetyCheckParam
                ComputerScreenshotContent ComputerScreenshotImage ComputerTool
                ComputerToolCall ComputerToolCallOutputResource ComputerUsePreviewTool
                ContainerAutoParam ContainerAutoParamNetworkPolicy ContainerFileCitationBody
                ContainerNetworkPolicyAllowlistParam ContainerNetworkPolicyDisabledParam
                ContainerNetworkPolicyDomainSecretParam ContainerReferenceParam
                ContainerReferenceResource Conversation ConversationItem ConversationItemList
                ConversationList CoordParam CreateConversationBody CreateConversationItemsBody
                CreateMessageRequest CreateMessageRequestAttachmentsItem
                CreateMessageRequestContentItem CreateRunRequest CreateRunRequestToolResources
                CreateRunRequestToolResourcesCodeInterpreter
                CreateRunRequestToolResourcesFileSearch CreateThreadAndRunRequest
                CreateThreadAndRunRequestToolResources
                CreateThreadAndRunRequestToolResourcesCodeInterpreter
                CreateThreadAndRunRequestToolResourcesFileSearch CreateThreadRequest
                CreateThreadRequestToolResources
                CreateThreadRequestToolResourcesCodeInterpreter
                CreateThreadRequestToolResourcesFileSearch
                CreateThreadRequestToolResourcesFileSearchVectorStoresItem
                CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto
                CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic
                CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic
                CustomGrammarFormatParam CustomTextFormatParam CustomToolCall
                CustomToolCallOutput CustomToolParam DeleteConversationItemResponse
                DeleteMessageResponse DeleteRunResponse DeleteThreadResponse
                DeletedConversationItem DeletedConversationResource DirectToolCallCaller
                DirectToolCallCallerParam DoneEvent DoubleClickAction DragParam
                EasyInputMessage EmptyModelParam Error ErrorEvent ErrorResponse
                FileCitationBody FilePath FileSearchRankingOptions FileSearchTool
                FileSearchToolCall FileSearchToolCallResultsItem Filters
                FunctionAndCustomToolCallOutput FunctionCallOutputItemParam FunctionObject
                FunctionParameters FunctionShellAction FunctionShellActionParam
                FunctionShellCall FunctionShellCallItemParam FunctionShellCallOutput
                FunctionShellCallOutputContent FunctionShellCallOutputContentParam
                FunctionShellCallOutputExitOutcome FunctionShellCallOutputExitOutcomeParam
                FunctionShellCallOutputItemParam FunctionShellCallOutputOutcomeParam
                FunctionShellCallOutputTimeoutOutcome
                FunctionShellCallOutputTimeoutOutcomeParam FunctionShellToolParam FunctionTool
                FunctionToolCall FunctionToolCallOutputResource FunctionToolCallResource
                FunctionToolParam HTTPError HybridSearchOptions ImageGenTool ImageGenToolCall
                ImageGenToolInputImageMask InlineSkillParam InlineSkillSourceParam
                InputContent InputFileContent InputFileContentParam InputImageContent
                InputImageContentParamAutoParam InputItem InputMessage InputMessageContentList
                InputTextContent InputTextContentParam Item ItemReferenceParam KeyPressAction
                ListMessagesResponse ListRunStepsResponse ListRunsResponse ListThreadsResponse
                LocalEnvironmentParam LocalEnvironmentResource LocalShellExecAction
                LocalShellToolCall LocalShellToolCallOutput LocalShellToolParam
                LocalSkillParam LogProb MCPApprovalRequest MCPApprovalResponse
                MCPApprovalResponseResource MCPListTools MCPListToolsTool MCPProtocolError
                MCPTool MCPToolCall MCPToolCallError MCPToolExecutionError MCPToolFilter
                MCPToolRequireApproval Message MessageContentImageFileObject
                MessageContentImageFileObjectImageFile MessageContentImageUrlObject
                MessageContentImageUrlObjectImageUrl MessageContentRefusalObject
                MessageContentTextAnnotationsFileCitationObject
                MessageContentTextAnnotationsFileCitationObjectFileCitation
                MessageContentTextAnnotationsFilePathObject
                MessageContentTextAnnotationsFilePathObjectFilePath MessageContentTextObject
                MessageContentTextObjectText MessageDeltaContentImageFileObject
                MessageDeltaContentImageFileObjectImageFile MessageDeltaContentImageUrlObject
                MessageDeltaContentImageUrlObjectImageUrl MessageDeltaContentRefusalObject
                MessageDeltaContentTextAnnotationsFileCitationObject
                MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation
                MessageDeltaContentTextAnnotationsFilePathObject
                MessageDeltaContentTextAnnotationsFilePathObjectFilePath
                MessageDeltaContentTextObject MessageDeltaContentTextObjectText
                MessageDeltaObject MessageDeltaObjectDelta MessageRequestContentTextObject
                MessageStreamEvent Metadata ModifyMessageRequest ModifyRunRequest
                ModifyThreadRequest ModifyThreadRequestToolResources
                ModifyThreadRequestToolResourcesCodeInterpreter
                ModifyThreadRequestToolResourcesFileSearch MoveParam NamespaceToolParam
                OutputMessage OutputMessageContent OutputTextContent Program ProgramItemParam
                ProgramOutput ProgramOutputItemParam ProgramToolCallCaller
                ProgramToolCallCallerParam ProgrammaticToolCallingParam
                PromptCacheBreakpointConfig PromptCacheBreakpointParam RankingOptions
                ReasoningItem ReasoningItemParam ReasoningTextContent RefusalContent
                ResponseFormatJsonObject ResponseFormatJsonSchema
                ResponseFormatJsonSchemaJsonSchema ResponseFormatJsonSchemaSchema
                ResponseFormatText Run RunCompletionUsage RunIncompleteDetails RunLastError
                RunRequiredAction RunRequiredActionSubmitToolOutputs RunStep
                RunStepCompletionUsage RunStepDeltaObject RunStepDeltaObjectDelta
                RunStepDeltaStepDetailsMessageCreationObject
                RunStepDeltaStepDetailsMessageCreationObjectMessageCreation
                RunStepDeltaStepDetailsToolCallsCodeObject
                RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter
                RunStepDeltaStepDetailsToolCallsCodeOutputImageObject
                RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage
                RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject
                RunStepDeltaStepDetailsToolCallsFileSearchObject
                RunStepDeltaStepDetailsToolCallsFunctionObject
                RunStepDeltaStepDetailsToolCallsFunctionObjectFunction
                RunStepDeltaStepDetailsToolCallsObject RunStepDetailsMessageCreationObject
                RunStepDetailsMessageCreationObjectMessageCreation
                RunStepDetailsToolCallsCodeObject
                RunStepDetailsToolCallsCodeObjectCodeInterpreter
                RunStepDetailsToolCallsCodeOutputImageObject
                RunStepDetailsToolCallsCodeOutputImageObjectImage
                RunStepDetailsToolCallsCodeOutputLogsObject
                RunStepDetailsToolCallsFileSearchObject
                RunStepDetailsToolCallsFileSearchObjectFileSearch
                RunStepDetailsToolCallsFileSearchRankingOptionsObject
                RunStepDetailsToolCallsFileSearchResultObject
                RunStepDetailsToolCallsFileSearchResultObjectContentItem
                RunStepDetailsToolCallsFunctionObject
                RunStepDetailsToolCallsFunctionObjectFunction RunStepDetailsToolCallsObject
                RunStepLastError RunStepStreamEvent RunStreamEvent RunToolCallObject
                RunToolCallObjectFunction RunToolsItem ScreenshotParam ScrollParam
                SkillReferenceParam SubmitToolOutputsRunRequest
                SubmitToolOutputsRunRequestToolOutputsItem SummaryTextContent TextContent
                Thread ThreadCreatedEvent ThreadMessage ThreadMessageAttachmentsItem
                ThreadMessageAttachmentsItemToolsItem ThreadMessageCompletedEvent
                ThreadMessageCreatedEvent ThreadMessageDeltaEvent ThreadMessageInProgressEvent
                ThreadMessageIncompleteDetails ThreadMessageIncompleteEvent
                ThreadRunCancelledEvent ThreadRunCancellingEvent ThreadRunCompletedEvent
                ThreadRunCreatedEvent ThreadRunExpiredEvent ThreadRunFailedEvent
                ThreadRunInProgressEvent ThreadRunIncompleteEvent ThreadRunQueuedEvent
                ThreadRunRequiresActionEvent ThreadRunStepCancelledEvent
                ThreadRunStepCompletedEvent ThreadRunStepCreatedEvent ThreadRunStepDeltaEvent
                ThreadRunStepExpiredEvent ThreadRunStepFailedEvent
                ThreadRunStepInProgressEvent ThreadToolResources
                ThreadToolResourcesCodeInterpreter ThreadToolResourcesFileSearch Tool
                ToolCallCaller ToolCallCallerParam ToolSearchCall ToolSearchCallItemParam
                ToolSearchOutput ToolSearchOutputItemParam ToolSearchToolParam TopLogProb
                TruncationObject TypeParam UnknownVariant UpdateConversationBody
                UrlCitationBody VectorStoreFileAttributes WaitParam WebSearchActionFind
                WebSearchActionOpenPage WebSearchActionSearch WebSearchActionSearchSourcesItem
                WebSearchApproximateLocation WebSearchPreviewTool WebSearchTool
                WebSearchToolCall WebSearchToolFilters
            """,
            "literals": """
                ApplyPatchCallOutputStatus ApplyPatchCallOutputStatusParam ApplyPatchCallStatus
                ApplyPatchCallStatusParam AssistantSupportedModels
                AssistantsApiToolChoiceOptionValue AssistantsNamedToolChoiceType
                CallableToolAllowedCaller CancelRunOpenAIBeta ClickButtonType
                CodeInterpreterToolCallStatus ComparisonFilterType CompoundFilterType
                ComputerEnvironment ComputerToolCallOutputResourceStatus
                ComputerToolCallStatus ContainerMemoryLimit CreateMessageOpenAIBeta
                CreateMessageRequestRole CreateRunOpenAIBeta CreateThreadAndRunOpenAIBeta
                CreateThreadAndRunRequestModel CreateThreadOpenAIBeta DeleteMessageOpenAIBeta
                DeleteRunOpenAIBeta DeleteThreadOpenAIBeta DetailEnum EasyInputMessageRole
                FileDetailEnum FileInputDetail FileSearchRanker FileSearchToolCallStatus
                FunctionCallItemStatus FunctionCallOutputStatusEnum FunctionCallStatus
                FunctionShellCallItemStatus FunctionShellCallOutputStatusEnum
                FunctionShellCallStatus FunctionToolCallStatus GetMessageOpenAIBeta
                GetRunOpenAIBeta GetRunStepOpenAIBeta GetThreadOpenAIBeta GrammarSyntax1
                ImageDetail ImageGenActionEnum ImageGenToolBackground ImageGenToolCallStatus
                ImageGenToolModel ImageGenToolModeration ImageGenToolOutputFormat
                ImageGenToolQuality ImageGenToolSize IncludeEnum InputFidelity
                InputMessageRole InputMessageStatus ListConversationItemsOrder
                ListConversationsOrder ListMessagesOpenAIBeta ListMessagesOrder
                ListRunStepsOpenAIBeta ListRunStepsOrder ListRunsOpenAIBeta ListRunsOrder
                ListThreadsOpenAIBeta ListThreadsOrder LocalShellToolCallOutputStatus
                LocalShellToolCallStatus MCPToolCallStatus MCPToolConnectorId
                MCPToolRequireApprovalValue MessageContentImageFileObjectImageFileDetail
                MessageContentImageUrlObjectImageUrlDetail
                MessageDeltaContentImageFileObjectImageFileDetail
                MessageDeltaContentImageUrlObjectImageUrlDetail MessageDeltaObjectDeltaRole
                MessagePhase MessageRole MessageStatus ModifyMessageOpenAIBeta
                ModifyRunOpenAIBeta ModifyThreadOpenAIBeta OutputMessageStatus
                ProgramOutputItemStatus ProgramOutputStatus RankerVersionType ReasoningEffort
                ReasoningItemParamStatus ReasoningItemStatus RunIncompleteDetailsReason
                RunLastErrorCode RunStatus RunStepLastErrorCode RunStepStatus RunStepType
                SearchContentType SearchContextSize SubmitToolOutputsOpenAIBeta
                ThreadMessageIncompleteDetailsReason ThreadMessageRole ThreadMessageStatus
                ToolSearchExecutionType TruncationObjectType WebSearchPreviewToolType
                WebSearchToolCallStatus WebSearchToolSearchContextSize WebSearchToolType
            """,
        },
    )
    __all__, __dir__, __getattr__ = _names.all, _names.dir, _names.get
