"""Every model and named type; each is imported when it is first used.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .additional_tools import AdditionalTools as AdditionalTools
    from .additional_tools_item_param import AdditionalToolsItemParam as AdditionalToolsItemParam
    from .annotation import Annotation as Annotation
    from .apply_patch_call_output_status import ApplyPatchCallOutputStatus as ApplyPatchCallOutputStatus
    from .apply_patch_call_output_status_param import ApplyPatchCallOutputStatusParam as ApplyPatchCallOutputStatusParam
    from .apply_patch_call_status import ApplyPatchCallStatus as ApplyPatchCallStatus
    from .apply_patch_call_status_param import ApplyPatchCallStatusParam as ApplyPatchCallStatusParam
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
    from .assistant_supported_models import AssistantSupportedModels as AssistantSupportedModels
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
    from .assistants_api_tool_choice_option_value import (
        AssistantsApiToolChoiceOptionValue as AssistantsApiToolChoiceOptionValue,
    )
    from .assistants_named_tool_choice import AssistantsNamedToolChoice as AssistantsNamedToolChoice
    from .assistants_named_tool_choice_function import (
        AssistantsNamedToolChoiceFunction as AssistantsNamedToolChoiceFunction,
    )
    from .assistants_named_tool_choice_type import AssistantsNamedToolChoiceType as AssistantsNamedToolChoiceType
    from .auto_code_interpreter_tool_param import AutoCodeInterpreterToolParam as AutoCodeInterpreterToolParam
    from .callable_tool_allowed_caller import CallableToolAllowedCaller as CallableToolAllowedCaller
    from .cancel_run_open_ai_beta import CancelRunOpenAIBeta as CancelRunOpenAIBeta
    from .click_button_type import ClickButtonType as ClickButtonType
    from .click_param import ClickParam as ClickParam
    from .code_interpreter_output_image import CodeInterpreterOutputImage as CodeInterpreterOutputImage
    from .code_interpreter_output_logs import CodeInterpreterOutputLogs as CodeInterpreterOutputLogs
    from .code_interpreter_tool import CodeInterpreterTool as CodeInterpreterTool
    from .code_interpreter_tool_call import CodeInterpreterToolCall as CodeInterpreterToolCall
    from .code_interpreter_tool_call_status import CodeInterpreterToolCallStatus as CodeInterpreterToolCallStatus
    from .compaction_body import CompactionBody as CompactionBody
    from .compaction_summary_item_param import CompactionSummaryItemParam as CompactionSummaryItemParam
    from .compaction_trigger_item_param import CompactionTriggerItemParam as CompactionTriggerItemParam
    from .comparison_filter import ComparisonFilter as ComparisonFilter
    from .comparison_filter_type import ComparisonFilterType as ComparisonFilterType
    from .compound_filter import CompoundFilter as CompoundFilter
    from .compound_filter_type import CompoundFilterType as CompoundFilterType
    from .computer_action import ComputerAction as ComputerAction
    from .computer_action_list import ComputerActionList as ComputerActionList
    from .computer_call_output_item_param import ComputerCallOutputItemParam as ComputerCallOutputItemParam
    from .computer_call_safety_check_param import ComputerCallSafetyCheckParam as ComputerCallSafetyCheckParam
    from .computer_environment import ComputerEnvironment as ComputerEnvironment
    from .computer_screenshot_content import ComputerScreenshotContent as ComputerScreenshotContent
    from .computer_screenshot_image import ComputerScreenshotImage as ComputerScreenshotImage
    from .computer_tool import ComputerTool as ComputerTool
    from .computer_tool_call import ComputerToolCall as ComputerToolCall
    from .computer_tool_call_output_resource import ComputerToolCallOutputResource as ComputerToolCallOutputResource
    from .computer_tool_call_output_resource_status import (
        ComputerToolCallOutputResourceStatus as ComputerToolCallOutputResourceStatus,
    )
    from .computer_tool_call_status import ComputerToolCallStatus as ComputerToolCallStatus
    from .computer_use_preview_tool import ComputerUsePreviewTool as ComputerUsePreviewTool
    from .container_auto_param import ContainerAutoParam as ContainerAutoParam
    from .container_file_citation_body import ContainerFileCitationBody as ContainerFileCitationBody
    from .container_memory_limit import ContainerMemoryLimit as ContainerMemoryLimit
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
    from .create_message_open_ai_beta import CreateMessageOpenAIBeta as CreateMessageOpenAIBeta
    from .create_message_request import CreateMessageRequest as CreateMessageRequest
    from .create_message_request_attachments_item import (
        CreateMessageRequestAttachmentsItem as CreateMessageRequestAttachmentsItem,
    )
    from .create_message_request_role import CreateMessageRequestRole as CreateMessageRequestRole
    from .create_run_open_ai_beta import CreateRunOpenAIBeta as CreateRunOpenAIBeta
    from .create_run_request import CreateRunRequest as CreateRunRequest
    from .create_run_request_tool_resources import CreateRunRequestToolResources as CreateRunRequestToolResources
    from .create_run_request_tool_resources_code_interpreter import (
        CreateRunRequestToolResourcesCodeInterpreter as CreateRunRequestToolResourcesCodeInterpreter,
    )
    from .create_run_request_tool_resources_file_search import (
        CreateRunRequestToolResourcesFileSearch as CreateRunRequestToolResourcesFileSearch,
    )
    from .create_thread_and_run_open_ai_beta import CreateThreadAndRunOpenAIBeta as CreateThreadAndRunOpenAIBeta
    from .create_thread_and_run_request import CreateThreadAndRunRequest as CreateThreadAndRunRequest
    from .create_thread_and_run_request_model import CreateThreadAndRunRequestModel as CreateThreadAndRunRequestModel
    from .create_thread_and_run_request_tool_resources import (
        CreateThreadAndRunRequestToolResources as CreateThreadAndRunRequestToolResources,
    )
    from .create_thread_and_run_request_tool_resources_code_interpreter import (
        CreateThreadAndRunRequestToolResourcesCodeInterpreter as CreateThreadAndRunRequestToolResourcesCodeInterpreter,
    )
    from .create_thread_and_run_request_tool_resources_file_search import (
        CreateThreadAndRunRequestToolResourcesFileSearch as CreateThreadAndRunRequestToolResourcesFileSearch,
    )
    from .create_thread_open_ai_beta import CreateThreadOpenAIBeta as CreateThreadOpenAIBeta
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
    from .delete_message_open_ai_beta import DeleteMessageOpenAIBeta as DeleteMessageOpenAIBeta
    from .delete_message_response import DeleteMessageResponse as DeleteMessageResponse
    from .delete_run_open_ai_beta import DeleteRunOpenAIBeta as DeleteRunOpenAIBeta
    from .delete_run_response import DeleteRunResponse as DeleteRunResponse
    from .delete_thread_open_ai_beta import DeleteThreadOpenAIBeta as DeleteThreadOpenAIBeta
    from .delete_thread_response import DeleteThreadResponse as DeleteThreadResponse
    from .deleted_conversation_item import DeletedConversationItem as DeletedConversationItem
    from .deleted_conversation_resource import DeletedConversationResource as DeletedConversationResource
    from .detail_enum import DetailEnum as DetailEnum
    from .direct_tool_call_caller import DirectToolCallCaller as DirectToolCallCaller
    from .direct_tool_call_caller_param import DirectToolCallCallerParam as DirectToolCallCallerParam
    from .done_event import DoneEvent as DoneEvent
    from .double_click_action import DoubleClickAction as DoubleClickAction
    from .drag_param import DragParam as DragParam
    from .easy_input_message import EasyInputMessage as EasyInputMessage
    from .easy_input_message_role import EasyInputMessageRole as EasyInputMessageRole
    from .empty_model_param import EmptyModelParam as EmptyModelParam
    from .error import Error as Error
    from .error_event import ErrorEvent as ErrorEvent
    from .error_response import ErrorResponse as ErrorResponse
    from .file_citation_body import FileCitationBody as FileCitationBody
    from .file_detail_enum import FileDetailEnum as FileDetailEnum
    from .file_input_detail import FileInputDetail as FileInputDetail
    from .file_path import FilePath as FilePath
    from .file_search_ranker import FileSearchRanker as FileSearchRanker
    from .file_search_ranking_options import FileSearchRankingOptions as FileSearchRankingOptions
    from .file_search_tool import FileSearchTool as FileSearchTool
    from .file_search_tool_call import FileSearchToolCall as FileSearchToolCall
    from .file_search_tool_call_results_item import FileSearchToolCallResultsItem as FileSearchToolCallResultsItem
    from .file_search_tool_call_status import FileSearchToolCallStatus as FileSearchToolCallStatus
    from .filters import Filters as Filters
    from .function_and_custom_tool_call_output import FunctionAndCustomToolCallOutput as FunctionAndCustomToolCallOutput
    from .function_call_item_status import FunctionCallItemStatus as FunctionCallItemStatus
    from .function_call_output_item_param import FunctionCallOutputItemParam as FunctionCallOutputItemParam
    from .function_call_output_status_enum import FunctionCallOutputStatusEnum as FunctionCallOutputStatusEnum
    from .function_call_status import FunctionCallStatus as FunctionCallStatus
    from .function_object import FunctionObject as FunctionObject
    from .function_parameters import FunctionParameters as FunctionParameters
    from .function_shell_action import FunctionShellAction as FunctionShellAction
    from .function_shell_action_param import FunctionShellActionParam as FunctionShellActionParam
    from .function_shell_call import FunctionShellCall as FunctionShellCall
    from .function_shell_call_item_param import FunctionShellCallItemParam as FunctionShellCallItemParam
    from .function_shell_call_item_status import FunctionShellCallItemStatus as FunctionShellCallItemStatus
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
    from .function_shell_call_output_status_enum import (
        FunctionShellCallOutputStatusEnum as FunctionShellCallOutputStatusEnum,
    )
    from .function_shell_call_output_timeout_outcome import (
        FunctionShellCallOutputTimeoutOutcome as FunctionShellCallOutputTimeoutOutcome,
    )
    from .function_shell_call_output_timeout_outcome_param import (
        FunctionShellCallOutputTimeoutOutcomeParam as FunctionShellCallOutputTimeoutOutcomeParam,
    )
    from .function_shell_call_status import FunctionShellCallStatus as FunctionShellCallStatus
    from .function_shell_tool_param import FunctionShellToolParam as FunctionShellToolParam
    from .function_tool import FunctionTool as FunctionTool
    from .function_tool_call import FunctionToolCall as FunctionToolCall
    from .function_tool_call_output_resource import FunctionToolCallOutputResource as FunctionToolCallOutputResource
    from .function_tool_call_resource import FunctionToolCallResource as FunctionToolCallResource
    from .function_tool_call_status import FunctionToolCallStatus as FunctionToolCallStatus
    from .function_tool_param import FunctionToolParam as FunctionToolParam
    from .get_message_open_ai_beta import GetMessageOpenAIBeta as GetMessageOpenAIBeta
    from .get_run_open_ai_beta import GetRunOpenAIBeta as GetRunOpenAIBeta
    from .get_run_step_open_ai_beta import GetRunStepOpenAIBeta as GetRunStepOpenAIBeta
    from .get_thread_open_ai_beta import GetThreadOpenAIBeta as GetThreadOpenAIBeta
    from .grammar_syntax_1 import GrammarSyntax1 as GrammarSyntax1
    from .http_error import HTTPError as HTTPError
    from .hybrid_search_options import HybridSearchOptions as HybridSearchOptions
    from .image_detail import ImageDetail as ImageDetail
    from .image_gen_action_enum import ImageGenActionEnum as ImageGenActionEnum
    from .image_gen_tool import ImageGenTool as ImageGenTool
    from .image_gen_tool_background import ImageGenToolBackground as ImageGenToolBackground
    from .image_gen_tool_call import ImageGenToolCall as ImageGenToolCall
    from .image_gen_tool_call_status import ImageGenToolCallStatus as ImageGenToolCallStatus
    from .image_gen_tool_input_image_mask import ImageGenToolInputImageMask as ImageGenToolInputImageMask
    from .image_gen_tool_model import ImageGenToolModel as ImageGenToolModel
    from .image_gen_tool_moderation import ImageGenToolModeration as ImageGenToolModeration
    from .image_gen_tool_output_format import ImageGenToolOutputFormat as ImageGenToolOutputFormat
    from .image_gen_tool_quality import ImageGenToolQuality as ImageGenToolQuality
    from .image_gen_tool_size import ImageGenToolSize as ImageGenToolSize
    from .include_enum import IncludeEnum as IncludeEnum
    from .inline_skill_param import InlineSkillParam as InlineSkillParam
    from .inline_skill_source_param import InlineSkillSourceParam as InlineSkillSourceParam
    from .input_content import InputContent as InputContent
    from .input_fidelity import InputFidelity as InputFidelity
    from .input_file_content import InputFileContent as InputFileContent
    from .input_file_content_param import InputFileContentParam as InputFileContentParam
    from .input_image_content import InputImageContent as InputImageContent
    from .input_image_content_param_auto_param import InputImageContentParamAutoParam as InputImageContentParamAutoParam
    from .input_item import InputItem as InputItem
    from .input_message import InputMessage as InputMessage
    from .input_message_content_list import InputMessageContentList as InputMessageContentList
    from .input_message_role import InputMessageRole as InputMessageRole
    from .input_message_status import InputMessageStatus as InputMessageStatus
    from .input_text_content import InputTextContent as InputTextContent
    from .input_text_content_param import InputTextContentParam as InputTextContentParam
    from .item import Item as Item
    from .item_reference_param import ItemReferenceParam as ItemReferenceParam
    from .key_press_action import KeyPressAction as KeyPressAction
    from .list_conversation_items_order import ListConversationItemsOrder as ListConversationItemsOrder
    from .list_conversations_order import ListConversationsOrder as ListConversationsOrder
    from .list_messages_open_ai_beta import ListMessagesOpenAIBeta as ListMessagesOpenAIBeta
    from .list_messages_order import ListMessagesOrder as ListMessagesOrder
    from .list_messages_response import ListMessagesResponse as ListMessagesResponse
    from .list_run_steps_open_ai_beta import ListRunStepsOpenAIBeta as ListRunStepsOpenAIBeta
    from .list_run_steps_order import ListRunStepsOrder as ListRunStepsOrder
    from .list_run_steps_response import ListRunStepsResponse as ListRunStepsResponse
    from .list_runs_open_ai_beta import ListRunsOpenAIBeta as ListRunsOpenAIBeta
    from .list_runs_order import ListRunsOrder as ListRunsOrder
    from .list_runs_response import ListRunsResponse as ListRunsResponse
    from .list_threads_open_ai_beta import ListThreadsOpenAIBeta as ListThreadsOpenAIBeta
    from .list_threads_order import ListThreadsOrder as ListThreadsOrder
    from .list_threads_response import ListThreadsResponse as ListThreadsResponse
    from .local_environment_param import LocalEnvironmentParam as LocalEnvironmentParam
    from .local_environment_resource import LocalEnvironmentResource as LocalEnvironmentResource
    from .local_shell_exec_action import LocalShellExecAction as LocalShellExecAction
    from .local_shell_tool_call import LocalShellToolCall as LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput as LocalShellToolCallOutput
    from .local_shell_tool_call_output_status import LocalShellToolCallOutputStatus as LocalShellToolCallOutputStatus
    from .local_shell_tool_call_status import LocalShellToolCallStatus as LocalShellToolCallStatus
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
    from .mcp_tool_call_status import MCPToolCallStatus as MCPToolCallStatus
    from .mcp_tool_connector_id import MCPToolConnectorId as MCPToolConnectorId
    from .mcp_tool_execution_error import MCPToolExecutionError as MCPToolExecutionError
    from .mcp_tool_filter import MCPToolFilter as MCPToolFilter
    from .mcp_tool_require_approval import MCPToolRequireApproval as MCPToolRequireApproval
    from .mcp_tool_require_approval_value import MCPToolRequireApprovalValue as MCPToolRequireApprovalValue
    from .message import Message as Message
    from .message_content_image_file_object import MessageContentImageFileObject as MessageContentImageFileObject
    from .message_content_image_file_object_image_file import (
        MessageContentImageFileObjectImageFile as MessageContentImageFileObjectImageFile,
    )
    from .message_content_image_file_object_image_file_detail import (
        MessageContentImageFileObjectImageFileDetail as MessageContentImageFileObjectImageFileDetail,
    )
    from .message_content_image_url_object import MessageContentImageUrlObject as MessageContentImageUrlObject
    from .message_content_image_url_object_image_url import (
        MessageContentImageUrlObjectImageUrl as MessageContentImageUrlObjectImageUrl,
    )
    from .message_content_image_url_object_image_url_detail import (
        MessageContentImageUrlObjectImageUrlDetail as MessageContentImageUrlObjectImageUrlDetail,
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
    from .message_delta_content_image_file_object_image_file_detail import (
        MessageDeltaContentImageFileObjectImageFileDetail as MessageDeltaContentImageFileObjectImageFileDetail,
    )
    from .message_delta_content_image_url_object import (
        MessageDeltaContentImageUrlObject as MessageDeltaContentImageUrlObject,
    )
    from .message_delta_content_image_url_object_image_url import (
        MessageDeltaContentImageUrlObjectImageUrl as MessageDeltaContentImageUrlObjectImageUrl,
    )
    from .message_delta_content_image_url_object_image_url_detail import (
        MessageDeltaContentImageUrlObjectImageUrlDetail as MessageDeltaContentImageUrlObjectImageUrlDetail,
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
    from .message_delta_object_delta_role import MessageDeltaObjectDeltaRole as MessageDeltaObjectDeltaRole
    from .message_phase import MessagePhase as MessagePhase
    from .message_request_content_text_object import MessageRequestContentTextObject as MessageRequestContentTextObject
    from .message_role import MessageRole as MessageRole
    from .message_status import MessageStatus as MessageStatus
    from .message_stream_event import MessageStreamEvent as MessageStreamEvent
    from .metadata import Metadata as Metadata
    from .modify_message_open_ai_beta import ModifyMessageOpenAIBeta as ModifyMessageOpenAIBeta
    from .modify_message_request import ModifyMessageRequest as ModifyMessageRequest
    from .modify_run_open_ai_beta import ModifyRunOpenAIBeta as ModifyRunOpenAIBeta
    from .modify_run_request import ModifyRunRequest as ModifyRunRequest
    from .modify_thread_open_ai_beta import ModifyThreadOpenAIBeta as ModifyThreadOpenAIBeta
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
    from .output_message_status import OutputMessageStatus as OutputMessageStatus
    from .output_text_content import OutputTextContent as OutputTextContent
    from .program import Program as Program
    from .program_item_param import ProgramItemParam as ProgramItemParam
    from .program_output import ProgramOutput as ProgramOutput
    from .program_output_item_param import ProgramOutputItemParam as ProgramOutputItemParam
    from .program_output_item_status import ProgramOutputItemStatus as ProgramOutputItemStatus
    from .program_output_status import ProgramOutputStatus as ProgramOutputStatus
    from .program_tool_call_caller import ProgramToolCallCaller as ProgramToolCallCaller
    from .program_tool_call_caller_param import ProgramToolCallCallerParam as ProgramToolCallCallerParam
    from .programmatic_tool_calling_param import ProgrammaticToolCallingParam as ProgrammaticToolCallingParam
    from .prompt_cache_breakpoint_config import PromptCacheBreakpointConfig as PromptCacheBreakpointConfig
    from .prompt_cache_breakpoint_param import PromptCacheBreakpointParam as PromptCacheBreakpointParam
    from .ranker_version_type import RankerVersionType as RankerVersionType
    from .ranking_options import RankingOptions as RankingOptions
    from .reasoning_effort import ReasoningEffort as ReasoningEffort
    from .reasoning_item import ReasoningItem as ReasoningItem
    from .reasoning_item_param import ReasoningItemParam as ReasoningItemParam
    from .reasoning_item_param_status import ReasoningItemParamStatus as ReasoningItemParamStatus
    from .reasoning_item_status import ReasoningItemStatus as ReasoningItemStatus
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
    from .run_incomplete_details_reason import RunIncompleteDetailsReason as RunIncompleteDetailsReason
    from .run_last_error import RunLastError as RunLastError
    from .run_last_error_code import RunLastErrorCode as RunLastErrorCode
    from .run_required_action import RunRequiredAction as RunRequiredAction
    from .run_required_action_submit_tool_outputs import (
        RunRequiredActionSubmitToolOutputs as RunRequiredActionSubmitToolOutputs,
    )
    from .run_status import RunStatus as RunStatus
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
    from .run_step_last_error_code import RunStepLastErrorCode as RunStepLastErrorCode
    from .run_step_status import RunStepStatus as RunStepStatus
    from .run_step_stream_event import RunStepStreamEvent as RunStepStreamEvent
    from .run_step_type import RunStepType as RunStepType
    from .run_stream_event import RunStreamEvent as RunStreamEvent
    from .run_tool_call_object import RunToolCallObject as RunToolCallObject
    from .run_tool_call_object_function import RunToolCallObjectFunction as RunToolCallObjectFunction
    from .screenshot_param import ScreenshotParam as ScreenshotParam
    from .scroll_param import ScrollParam as ScrollParam
    from .search_content_type import SearchContentType as SearchContentType
    from .search_context_size import SearchContextSize as SearchContextSize
    from .skill_reference_param import SkillReferenceParam as SkillReferenceParam
    from .submit_tool_outputs_open_ai_beta import SubmitToolOutputsOpenAIBeta as SubmitToolOutputsOpenAIBeta
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
    from .thread_message_completed_event import ThreadMessageCompletedEvent as ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent as ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent as ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent as ThreadMessageInProgressEvent
    from .thread_message_incomplete_details import ThreadMessageIncompleteDetails as ThreadMessageIncompleteDetails
    from .thread_message_incomplete_details_reason import (
        ThreadMessageIncompleteDetailsReason as ThreadMessageIncompleteDetailsReason,
    )
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent as ThreadMessageIncompleteEvent
    from .thread_message_role import ThreadMessageRole as ThreadMessageRole
    from .thread_message_status import ThreadMessageStatus as ThreadMessageStatus
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
    from .tool_search_execution_type import ToolSearchExecutionType as ToolSearchExecutionType
    from .tool_search_output import ToolSearchOutput as ToolSearchOutput
    from .tool_search_output_item_param import ToolSearchOutputItemParam as ToolSearchOutputItemParam
    from .tool_search_tool_param import ToolSearchToolParam as ToolSearchToolParam
    from .top_log_prob import TopLogProb as TopLogProb
    from .truncation_object import TruncationObject as TruncationObject
    from .truncation_object_type import TruncationObjectType as TruncationObjectType
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
    from .web_search_preview_tool_type import WebSearchPreviewToolType as WebSearchPreviewToolType
    from .web_search_tool import WebSearchTool as WebSearchTool
    from .web_search_tool_call import WebSearchToolCall as WebSearchToolCall
    from .web_search_tool_call_status import WebSearchToolCallStatus as WebSearchToolCallStatus
    from .web_search_tool_filters import WebSearchToolFilters as WebSearchToolFilters
    from .web_search_tool_search_context_size import WebSearchToolSearchContextSize as WebSearchToolSearchContextSize
    from .web_search_tool_type import WebSearchToolType as WebSearchToolType

_PLACES = {
    "AdditionalTools": "additional_tools",
    "AdditionalToolsItemParam": "additional_tools_item_param",
    "Annotation": "annotation",
    "ApplyPatchCallOutputStatus": "apply_patch_call_output_status",
    "ApplyPatchCallOutputStatusParam": "apply_patch_call_output_status_param",
    "ApplyPatchCallStatus": "apply_patch_call_status",
    "ApplyPatchCallStatusParam": "apply_patch_call_status_param",
    "ApplyPatchCreateFileOperation": "apply_patch_create_file_operation",
    "ApplyPatchCreateFileOperationParam": "apply_patch_create_file_operation_param",
    "ApplyPatchDeleteFileOperation": "apply_patch_delete_file_operation",
    "ApplyPatchDeleteFileOperationParam": "apply_patch_delete_file_operation_param",
    "ApplyPatchOperationParam": "apply_patch_operation_param",
    "ApplyPatchToolCall": "apply_patch_tool_call",
    "ApplyPatchToolCallItemParam": "apply_patch_tool_call_item_param",
    "ApplyPatchToolCallOutput": "apply_patch_tool_call_output",
    "ApplyPatchToolCallOutputItemParam": "apply_patch_tool_call_output_item_param",
    "ApplyPatchToolParam": "apply_patch_tool_param",
    "ApplyPatchUpdateFileOperation": "apply_patch_update_file_operation",
    "ApplyPatchUpdateFileOperationParam": "apply_patch_update_file_operation_param",
    "ApproximateLocation": "approximate_location",
    "AssistantStreamEvent": "assistant_stream_event",
    "AssistantSupportedModels": "assistant_supported_models",
    "AssistantToolsCode": "assistant_tools_code",
    "AssistantToolsFileSearch": "assistant_tools_file_search",
    "AssistantToolsFileSearchFileSearch": "assistant_tools_file_search_file_search",
    "AssistantToolsFileSearchTypeOnly": "assistant_tools_file_search_type_only",
    "AssistantToolsFunction": "assistant_tools_function",
    "AssistantsApiResponseFormatOption": "assistants_api_response_format_option",
    "AssistantsApiToolChoiceOption": "assistants_api_tool_choice_option",
    "AssistantsApiToolChoiceOptionValue": "assistants_api_tool_choice_option_value",
    "AssistantsNamedToolChoice": "assistants_named_tool_choice",
    "AssistantsNamedToolChoiceFunction": "assistants_named_tool_choice_function",
    "AssistantsNamedToolChoiceType": "assistants_named_tool_choice_type",
    "AutoCodeInterpreterToolParam": "auto_code_interpreter_tool_param",
    "CallableToolAllowedCaller": "callable_tool_allowed_caller",
    "CancelRunOpenAIBeta": "cancel_run_open_ai_beta",
    "ClickButtonType": "click_button_type",
    "ClickParam": "click_param",
    "CodeInterpreterOutputImage": "code_interpreter_output_image",
    "CodeInterpreterOutputLogs": "code_interpreter_output_logs",
    "CodeInterpreterTool": "code_interpreter_tool",
    "CodeInterpreterToolCall": "code_interpreter_tool_call",
    "CodeInterpreterToolCallStatus": "code_interpreter_tool_call_status",
    "CompactionBody": "compaction_body",
    "CompactionSummaryItemParam": "compaction_summary_item_param",
    "CompactionTriggerItemParam": "compaction_trigger_item_param",
    "ComparisonFilter": "comparison_filter",
    "ComparisonFilterType": "comparison_filter_type",
    "CompoundFilter": "compound_filter",
    "CompoundFilterType": "compound_filter_type",
    "ComputerAction": "computer_action",
    "ComputerActionList": "computer_action_list",
    "ComputerCallOutputItemParam": "computer_call_output_item_param",
    "ComputerCallSafetyCheckParam": "computer_call_safety_check_param",
    "ComputerEnvironment": "computer_environment",
    "ComputerScreenshotContent": "computer_screenshot_content",
    "ComputerScreenshotImage": "computer_screenshot_image",
    "ComputerTool": "computer_tool",
    "ComputerToolCall": "computer_tool_call",
    "ComputerToolCallOutputResource": "computer_tool_call_output_resource",
    "ComputerToolCallOutputResourceStatus": "computer_tool_call_output_resource_status",
    "ComputerToolCallStatus": "computer_tool_call_status",
    "ComputerUsePreviewTool": "computer_use_preview_tool",
    "ContainerAutoParam": "container_auto_param",
    "ContainerFileCitationBody": "container_file_citation_body",
    "ContainerMemoryLimit": "container_memory_limit",
    "ContainerNetworkPolicyAllowlistParam": "container_network_policy_allowlist_param",
    "ContainerNetworkPolicyDisabledParam": "container_network_policy_disabled_param",
    "ContainerNetworkPolicyDomainSecretParam": "container_network_policy_domain_secret_param",
    "ContainerReferenceParam": "container_reference_param",
    "ContainerReferenceResource": "container_reference_resource",
    "Conversation": "conversation",
    "ConversationItem": "conversation_item",
    "ConversationItemList": "conversation_item_list",
    "ConversationList": "conversation_list",
    "CoordParam": "coord_param",
    "CreateConversationBody": "create_conversation_body",
    "CreateConversationItemsBody": "create_conversation_items_body",
    "CreateMessageOpenAIBeta": "create_message_open_ai_beta",
    "CreateMessageRequest": "create_message_request",
    "CreateMessageRequestAttachmentsItem": "create_message_request_attachments_item",
    "CreateMessageRequestRole": "create_message_request_role",
    "CreateRunOpenAIBeta": "create_run_open_ai_beta",
    "CreateRunRequest": "create_run_request",
    "CreateRunRequestToolResources": "create_run_request_tool_resources",
    "CreateRunRequestToolResourcesCodeInterpreter": "create_run_request_tool_resources_code_interpreter",
    "CreateRunRequestToolResourcesFileSearch": "create_run_request_tool_resources_file_search",
    "CreateThreadAndRunOpenAIBeta": "create_thread_and_run_open_ai_beta",
    "CreateThreadAndRunRequest": "create_thread_and_run_request",
    "CreateThreadAndRunRequestModel": "create_thread_and_run_request_model",
    "CreateThreadAndRunRequestToolResources": "create_thread_and_run_request_tool_resources",
    "CreateThreadAndRunRequestToolResourcesCodeInterpreter": "create_thread_and_run_request_tool_resources_code_interpreter",
    "CreateThreadAndRunRequestToolResourcesFileSearch": "create_thread_and_run_request_tool_resources_file_search",
    "CreateThreadOpenAIBeta": "create_thread_open_ai_beta",
    "CreateThreadRequest": "create_thread_request",
    "CreateThreadRequestToolResources": "create_thread_request_tool_resources",
    "CreateThreadRequestToolResourcesCodeInterpreter": "create_thread_request_tool_resources_code_interpreter",
    "CreateThreadRequestToolResourcesFileSearch": "create_thread_request_tool_resources_file_search",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItem": "create_thread_request_tool_resources_file_search_vector_stores_item",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto": "create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_auto",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic": "create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic": "create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static_static",
    "CustomGrammarFormatParam": "custom_grammar_format_param",
    "CustomTextFormatParam": "custom_text_format_param",
    "CustomToolCall": "custom_tool_call",
    "CustomToolCallOutput": "custom_tool_call_output",
    "CustomToolParam": "custom_tool_param",
    "DeleteMessageOpenAIBeta": "delete_message_open_ai_beta",
    "DeleteMessageResponse": "delete_message_response",
    "DeleteRunOpenAIBeta": "delete_run_open_ai_beta",
    "DeleteRunResponse": "delete_run_response",
    "DeleteThreadOpenAIBeta": "delete_thread_open_ai_beta",
    "DeleteThreadResponse": "delete_thread_response",
    "DeletedConversationItem": "deleted_conversation_item",
    "DeletedConversationResource": "deleted_conversation_resource",
    "DetailEnum": "detail_enum",
    "DirectToolCallCaller": "direct_tool_call_caller",
    "DirectToolCallCallerParam": "direct_tool_call_caller_param",
    "DoneEvent": "done_event",
    "DoubleClickAction": "double_click_action",
    "DragParam": "drag_param",
    "EasyInputMessage": "easy_input_message",
    "EasyInputMessageRole": "easy_input_message_role",
    "EmptyModelParam": "empty_model_param",
    "Error": "error",
    "ErrorEvent": "error_event",
    "ErrorResponse": "error_response",
    "FileCitationBody": "file_citation_body",
    "FileDetailEnum": "file_detail_enum",
    "FileInputDetail": "file_input_detail",
    "FilePath": "file_path",
    "FileSearchRanker": "file_search_ranker",
    "FileSearchRankingOptions": "file_search_ranking_options",
    "FileSearchTool": "file_search_tool",
    "FileSearchToolCall": "file_search_tool_call",
    "FileSearchToolCallResultsItem": "file_search_tool_call_results_item",
    "FileSearchToolCallStatus": "file_search_tool_call_status",
    "Filters": "filters",
    "FunctionAndCustomToolCallOutput": "function_and_custom_tool_call_output",
    "FunctionCallItemStatus": "function_call_item_status",
    "FunctionCallOutputItemParam": "function_call_output_item_param",
    "FunctionCallOutputStatusEnum": "function_call_output_status_enum",
    "FunctionCallStatus": "function_call_status",
    "FunctionObject": "function_object",
    "FunctionParameters": "function_parameters",
    "FunctionShellAction": "function_shell_action",
    "FunctionShellActionParam": "function_shell_action_param",
    "FunctionShellCall": "function_shell_call",
    "FunctionShellCallItemParam": "function_shell_call_item_param",
    "FunctionShellCallItemStatus": "function_shell_call_item_status",
    "FunctionShellCallOutput": "function_shell_call_output",
    "FunctionShellCallOutputContent": "function_shell_call_output_content",
    "FunctionShellCallOutputContentParam": "function_shell_call_output_content_param",
    "FunctionShellCallOutputExitOutcome": "function_shell_call_output_exit_outcome",
    "FunctionShellCallOutputExitOutcomeParam": "function_shell_call_output_exit_outcome_param",
    "FunctionShellCallOutputItemParam": "function_shell_call_output_item_param",
    "FunctionShellCallOutputOutcomeParam": "function_shell_call_output_outcome_param",
    "FunctionShellCallOutputStatusEnum": "function_shell_call_output_status_enum",
    "FunctionShellCallOutputTimeoutOutcome": "function_shell_call_output_timeout_outcome",
    "FunctionShellCallOutputTimeoutOutcomeParam": "function_shell_call_output_timeout_outcome_param",
    "FunctionShellCallStatus": "function_shell_call_status",
    "FunctionShellToolParam": "function_shell_tool_param",
    "FunctionTool": "function_tool",
    "FunctionToolCall": "function_tool_call",
    "FunctionToolCallOutputResource": "function_tool_call_output_resource",
    "FunctionToolCallResource": "function_tool_call_resource",
    "FunctionToolCallStatus": "function_tool_call_status",
    "FunctionToolParam": "function_tool_param",
    "GetMessageOpenAIBeta": "get_message_open_ai_beta",
    "GetRunOpenAIBeta": "get_run_open_ai_beta",
    "GetRunStepOpenAIBeta": "get_run_step_open_ai_beta",
    "GetThreadOpenAIBeta": "get_thread_open_ai_beta",
    "GrammarSyntax1": "grammar_syntax_1",
    "HTTPError": "http_error",
    "HybridSearchOptions": "hybrid_search_options",
    "ImageDetail": "image_detail",
    "ImageGenActionEnum": "image_gen_action_enum",
    "ImageGenTool": "image_gen_tool",
    "ImageGenToolBackground": "image_gen_tool_background",
    "ImageGenToolCall": "image_gen_tool_call",
    "ImageGenToolCallStatus": "image_gen_tool_call_status",
    "ImageGenToolInputImageMask": "image_gen_tool_input_image_mask",
    "ImageGenToolModel": "image_gen_tool_model",
    "ImageGenToolModeration": "image_gen_tool_moderation",
    "ImageGenToolOutputFormat": "image_gen_tool_output_format",
    "ImageGenToolQuality": "image_gen_tool_quality",
    "ImageGenToolSize": "image_gen_tool_size",
    "IncludeEnum": "include_enum",
    "InlineSkillParam": "inline_skill_param",
    "InlineSkillSourceParam": "inline_skill_source_param",
    "InputContent": "input_content",
    "InputFidelity": "input_fidelity",
    "InputFileContent": "input_file_content",
    "InputFileContentParam": "input_file_content_param",
    "InputImageContent": "input_image_content",
    "InputImageContentParamAutoParam": "input_image_content_param_auto_param",
    "InputItem": "input_item",
    "InputMessage": "input_message",
    "InputMessageContentList": "input_message_content_list",
    "InputMessageRole": "input_message_role",
    "InputMessageStatus": "input_message_status",
    "InputTextContent": "input_text_content",
    "InputTextContentParam": "input_text_content_param",
    "Item": "item",
    "ItemReferenceParam": "item_reference_param",
    "KeyPressAction": "key_press_action",
    "ListConversationItemsOrder": "list_conversation_items_order",
    "ListConversationsOrder": "list_conversations_order",
    "ListMessagesOpenAIBeta": "list_messages_open_ai_beta",
    "ListMessagesOrder": "list_messages_order",
    "ListMessagesResponse": "list_messages_response",
    "ListRunStepsOpenAIBeta": "list_run_steps_open_ai_beta",
    "ListRunStepsOrder": "list_run_steps_order",
    "ListRunStepsResponse": "list_run_steps_response",
    "ListRunsOpenAIBeta": "list_runs_open_ai_beta",
    "ListRunsOrder": "list_runs_order",
    "ListRunsResponse": "list_runs_response",
    "ListThreadsOpenAIBeta": "list_threads_open_ai_beta",
    "ListThreadsOrder": "list_threads_order",
    "ListThreadsResponse": "list_threads_response",
    "LocalEnvironmentParam": "local_environment_param",
    "LocalEnvironmentResource": "local_environment_resource",
    "LocalShellExecAction": "local_shell_exec_action",
    "LocalShellToolCall": "local_shell_tool_call",
    "LocalShellToolCallOutput": "local_shell_tool_call_output",
    "LocalShellToolCallOutputStatus": "local_shell_tool_call_output_status",
    "LocalShellToolCallStatus": "local_shell_tool_call_status",
    "LocalShellToolParam": "local_shell_tool_param",
    "LocalSkillParam": "local_skill_param",
    "LogProb": "log_prob",
    "MCPApprovalRequest": "mcp_approval_request",
    "MCPApprovalResponse": "mcp_approval_response",
    "MCPApprovalResponseResource": "mcp_approval_response_resource",
    "MCPListTools": "mcp_list_tools",
    "MCPListToolsTool": "mcp_list_tools_tool",
    "MCPProtocolError": "mcp_protocol_error",
    "MCPTool": "mcp_tool",
    "MCPToolCall": "mcp_tool_call",
    "MCPToolCallError": "mcp_tool_call_error",
    "MCPToolCallStatus": "mcp_tool_call_status",
    "MCPToolConnectorId": "mcp_tool_connector_id",
    "MCPToolExecutionError": "mcp_tool_execution_error",
    "MCPToolFilter": "mcp_tool_filter",
    "MCPToolRequireApproval": "mcp_tool_require_approval",
    "MCPToolRequireApprovalValue": "mcp_tool_require_approval_value",
    "Message": "message",
    "MessageContentImageFileObject": "message_content_image_file_object",
    "MessageContentImageFileObjectImageFile": "message_content_image_file_object_image_file",
    "MessageContentImageFileObjectImageFileDetail": "message_content_image_file_object_image_file_detail",
    "MessageContentImageUrlObject": "message_content_image_url_object",
    "MessageContentImageUrlObjectImageUrl": "message_content_image_url_object_image_url",
    "MessageContentImageUrlObjectImageUrlDetail": "message_content_image_url_object_image_url_detail",
    "MessageContentRefusalObject": "message_content_refusal_object",
    "MessageContentTextAnnotationsFileCitationObject": "message_content_text_annotations_file_citation_object",
    "MessageContentTextAnnotationsFileCitationObjectFileCitation": "message_content_text_annotations_file_citation_object_file_citation",
    "MessageContentTextAnnotationsFilePathObject": "message_content_text_annotations_file_path_object",
    "MessageContentTextAnnotationsFilePathObjectFilePath": "message_content_text_annotations_file_path_object_file_path",
    "MessageContentTextObject": "message_content_text_object",
    "MessageContentTextObjectText": "message_content_text_object_text",
    "MessageDeltaContentImageFileObject": "message_delta_content_image_file_object",
    "MessageDeltaContentImageFileObjectImageFile": "message_delta_content_image_file_object_image_file",
    "MessageDeltaContentImageFileObjectImageFileDetail": "message_delta_content_image_file_object_image_file_detail",
    "MessageDeltaContentImageUrlObject": "message_delta_content_image_url_object",
    "MessageDeltaContentImageUrlObjectImageUrl": "message_delta_content_image_url_object_image_url",
    "MessageDeltaContentImageUrlObjectImageUrlDetail": "message_delta_content_image_url_object_image_url_detail",
    "MessageDeltaContentRefusalObject": "message_delta_content_refusal_object",
    "MessageDeltaContentTextAnnotationsFileCitationObject": "message_delta_content_text_annotations_file_citation_object",
    "MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation": "message_delta_content_text_annotations_file_citation_object_file_citation",
    "MessageDeltaContentTextAnnotationsFilePathObject": "message_delta_content_text_annotations_file_path_object",
    "MessageDeltaContentTextAnnotationsFilePathObjectFilePath": "message_delta_content_text_annotations_file_path_object_file_path",
    "MessageDeltaContentTextObject": "message_delta_content_text_object",
    "MessageDeltaContentTextObjectText": "message_delta_content_text_object_text",
    "MessageDeltaObject": "message_delta_object",
    "MessageDeltaObjectDelta": "message_delta_object_delta",
    "MessageDeltaObjectDeltaRole": "message_delta_object_delta_role",
    "MessagePhase": "message_phase",
    "MessageRequestContentTextObject": "message_request_content_text_object",
    "MessageRole": "message_role",
    "MessageStatus": "message_status",
    "MessageStreamEvent": "message_stream_event",
    "Metadata": "metadata",
    "ModifyMessageOpenAIBeta": "modify_message_open_ai_beta",
    "ModifyMessageRequest": "modify_message_request",
    "ModifyRunOpenAIBeta": "modify_run_open_ai_beta",
    "ModifyRunRequest": "modify_run_request",
    "ModifyThreadOpenAIBeta": "modify_thread_open_ai_beta",
    "ModifyThreadRequest": "modify_thread_request",
    "ModifyThreadRequestToolResources": "modify_thread_request_tool_resources",
    "ModifyThreadRequestToolResourcesCodeInterpreter": "modify_thread_request_tool_resources_code_interpreter",
    "ModifyThreadRequestToolResourcesFileSearch": "modify_thread_request_tool_resources_file_search",
    "MoveParam": "move_param",
    "NamespaceToolParam": "namespace_tool_param",
    "OutputMessage": "output_message",
    "OutputMessageContent": "output_message_content",
    "OutputMessageStatus": "output_message_status",
    "OutputTextContent": "output_text_content",
    "Program": "program",
    "ProgramItemParam": "program_item_param",
    "ProgramOutput": "program_output",
    "ProgramOutputItemParam": "program_output_item_param",
    "ProgramOutputItemStatus": "program_output_item_status",
    "ProgramOutputStatus": "program_output_status",
    "ProgramToolCallCaller": "program_tool_call_caller",
    "ProgramToolCallCallerParam": "program_tool_call_caller_param",
    "ProgrammaticToolCallingParam": "programmatic_tool_calling_param",
    "PromptCacheBreakpointConfig": "prompt_cache_breakpoint_config",
    "PromptCacheBreakpointParam": "prompt_cache_breakpoint_param",
    "RankerVersionType": "ranker_version_type",
    "RankingOptions": "ranking_options",
    "ReasoningEffort": "reasoning_effort",
    "ReasoningItem": "reasoning_item",
    "ReasoningItemParam": "reasoning_item_param",
    "ReasoningItemParamStatus": "reasoning_item_param_status",
    "ReasoningItemStatus": "reasoning_item_status",
    "ReasoningTextContent": "reasoning_text_content",
    "RefusalContent": "refusal_content",
    "ResponseFormatJsonObject": "response_format_json_object",
    "ResponseFormatJsonSchema": "response_format_json_schema",
    "ResponseFormatJsonSchemaJsonSchema": "response_format_json_schema_json_schema",
    "ResponseFormatJsonSchemaSchema": "response_format_json_schema_schema",
    "ResponseFormatText": "response_format_text",
    "Run": "run",
    "RunCompletionUsage": "run_completion_usage",
    "RunIncompleteDetails": "run_incomplete_details",
    "RunIncompleteDetailsReason": "run_incomplete_details_reason",
    "RunLastError": "run_last_error",
    "RunLastErrorCode": "run_last_error_code",
    "RunRequiredAction": "run_required_action",
    "RunRequiredActionSubmitToolOutputs": "run_required_action_submit_tool_outputs",
    "RunStatus": "run_status",
    "RunStep": "run_step",
    "RunStepCompletionUsage": "run_step_completion_usage",
    "RunStepDeltaObject": "run_step_delta_object",
    "RunStepDeltaObjectDelta": "run_step_delta_object_delta",
    "RunStepDeltaStepDetailsMessageCreationObject": "run_step_delta_step_details_message_creation_object",
    "RunStepDeltaStepDetailsMessageCreationObjectMessageCreation": "run_step_delta_step_details_message_creation_object_message_creation",
    "RunStepDeltaStepDetailsToolCallsCodeObject": "run_step_delta_step_details_tool_calls_code_object",
    "RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter": "run_step_delta_step_details_tool_calls_code_object_code_interpreter",
    "RunStepDeltaStepDetailsToolCallsCodeOutputImageObject": "run_step_delta_step_details_tool_calls_code_output_image_object",
    "RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage": "run_step_delta_step_details_tool_calls_code_output_image_object_image",
    "RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject": "run_step_delta_step_details_tool_calls_code_output_logs_object",
    "RunStepDeltaStepDetailsToolCallsFileSearchObject": "run_step_delta_step_details_tool_calls_file_search_object",
    "RunStepDeltaStepDetailsToolCallsFunctionObject": "run_step_delta_step_details_tool_calls_function_object",
    "RunStepDeltaStepDetailsToolCallsFunctionObjectFunction": "run_step_delta_step_details_tool_calls_function_object_function",
    "RunStepDeltaStepDetailsToolCallsObject": "run_step_delta_step_details_tool_calls_object",
    "RunStepDetailsMessageCreationObject": "run_step_details_message_creation_object",
    "RunStepDetailsMessageCreationObjectMessageCreation": "run_step_details_message_creation_object_message_creation",
    "RunStepDetailsToolCallsCodeObject": "run_step_details_tool_calls_code_object",
    "RunStepDetailsToolCallsCodeObjectCodeInterpreter": "run_step_details_tool_calls_code_object_code_interpreter",
    "RunStepDetailsToolCallsCodeOutputImageObject": "run_step_details_tool_calls_code_output_image_object",
    "RunStepDetailsToolCallsCodeOutputImageObjectImage": "run_step_details_tool_calls_code_output_image_object_image",
    "RunStepDetailsToolCallsCodeOutputLogsObject": "run_step_details_tool_calls_code_output_logs_object",
    "RunStepDetailsToolCallsFileSearchObject": "run_step_details_tool_calls_file_search_object",
    "RunStepDetailsToolCallsFileSearchObjectFileSearch": "run_step_details_tool_calls_file_search_object_file_search",
    "RunStepDetailsToolCallsFileSearchRankingOptionsObject": "run_step_details_tool_calls_file_search_ranking_options_object",
    "RunStepDetailsToolCallsFileSearchResultObject": "run_step_details_tool_calls_file_search_result_object",
    "RunStepDetailsToolCallsFileSearchResultObjectContentItem": "run_step_details_tool_calls_file_search_result_object_content_item",
    "RunStepDetailsToolCallsFunctionObject": "run_step_details_tool_calls_function_object",
    "RunStepDetailsToolCallsFunctionObjectFunction": "run_step_details_tool_calls_function_object_function",
    "RunStepDetailsToolCallsObject": "run_step_details_tool_calls_object",
    "RunStepLastError": "run_step_last_error",
    "RunStepLastErrorCode": "run_step_last_error_code",
    "RunStepStatus": "run_step_status",
    "RunStepStreamEvent": "run_step_stream_event",
    "RunStepType": "run_step_type",
    "RunStreamEvent": "run_stream_event",
    "RunToolCallObject": "run_tool_call_object",
    "RunToolCallObjectFunction": "run_tool_call_object_function",
    "ScreenshotParam": "screenshot_param",
    "ScrollParam": "scroll_param",
    "SearchContentType": "search_content_type",
    "SearchContextSize": "search_context_size",
    "SkillReferenceParam": "skill_reference_param",
    "SubmitToolOutputsOpenAIBeta": "submit_tool_outputs_open_ai_beta",
    "SubmitToolOutputsRunRequest": "submit_tool_outputs_run_request",
    "SubmitToolOutputsRunRequestToolOutputsItem": "submit_tool_outputs_run_request_tool_outputs_item",
    "SummaryTextContent": "summary_text_content",
    "TextContent": "text_content",
    "Thread": "thread",
    "ThreadCreatedEvent": "thread_created_event",
    "ThreadMessage": "thread_message",
    "ThreadMessageAttachmentsItem": "thread_message_attachments_item",
    "ThreadMessageCompletedEvent": "thread_message_completed_event",
    "ThreadMessageCreatedEvent": "thread_message_created_event",
    "ThreadMessageDeltaEvent": "thread_message_delta_event",
    "ThreadMessageInProgressEvent": "thread_message_in_progress_event",
    "ThreadMessageIncompleteDetails": "thread_message_incomplete_details",
    "ThreadMessageIncompleteDetailsReason": "thread_message_incomplete_details_reason",
    "ThreadMessageIncompleteEvent": "thread_message_incomplete_event",
    "ThreadMessageRole": "thread_message_role",
    "ThreadMessageStatus": "thread_message_status",
    "ThreadRunCancelledEvent": "thread_run_cancelled_event",
    "ThreadRunCancellingEvent": "thread_run_cancelling_event",
    "ThreadRunCompletedEvent": "thread_run_completed_event",
    "ThreadRunCreatedEvent": "thread_run_created_event",
    "ThreadRunExpiredEvent": "thread_run_expired_event",
    "ThreadRunFailedEvent": "thread_run_failed_event",
    "ThreadRunInProgressEvent": "thread_run_in_progress_event",
    "ThreadRunIncompleteEvent": "thread_run_incomplete_event",
    "ThreadRunQueuedEvent": "thread_run_queued_event",
    "ThreadRunRequiresActionEvent": "thread_run_requires_action_event",
    "ThreadRunStepCancelledEvent": "thread_run_step_cancelled_event",
    "ThreadRunStepCompletedEvent": "thread_run_step_completed_event",
    "ThreadRunStepCreatedEvent": "thread_run_step_created_event",
    "ThreadRunStepDeltaEvent": "thread_run_step_delta_event",
    "ThreadRunStepExpiredEvent": "thread_run_step_expired_event",
    "ThreadRunStepFailedEvent": "thread_run_step_failed_event",
    "ThreadRunStepInProgressEvent": "thread_run_step_in_progress_event",
    "ThreadToolResources": "thread_tool_resources",
    "ThreadToolResourcesCodeInterpreter": "thread_tool_resources_code_interpreter",
    "ThreadToolResourcesFileSearch": "thread_tool_resources_file_search",
    "Tool": "tool",
    "ToolCallCaller": "tool_call_caller",
    "ToolCallCallerParam": "tool_call_caller_param",
    "ToolSearchCall": "tool_search_call",
    "ToolSearchCallItemParam": "tool_search_call_item_param",
    "ToolSearchExecutionType": "tool_search_execution_type",
    "ToolSearchOutput": "tool_search_output",
    "ToolSearchOutputItemParam": "tool_search_output_item_param",
    "ToolSearchToolParam": "tool_search_tool_param",
    "TopLogProb": "top_log_prob",
    "TruncationObject": "truncation_object",
    "TruncationObjectType": "truncation_object_type",
    "TypeParam": "type_param",
    "UnknownVariant": "unknown_variant",
    "UpdateConversationBody": "update_conversation_body",
    "UrlCitationBody": "url_citation_body",
    "VectorStoreFileAttributes": "vector_store_file_attributes",
    "WaitParam": "wait_param",
    "WebSearchActionFind": "web_search_action_find",
    "WebSearchActionOpenPage": "web_search_action_open_page",
    "WebSearchActionSearch": "web_search_action_search",
    "WebSearchActionSearchSourcesItem": "web_search_action_search_sources_item",
    "WebSearchApproximateLocation": "web_search_approximate_location",
    "WebSearchPreviewTool": "web_search_preview_tool",
    "WebSearchPreviewToolType": "web_search_preview_tool_type",
    "WebSearchTool": "web_search_tool",
    "WebSearchToolCall": "web_search_tool_call",
    "WebSearchToolCallStatus": "web_search_tool_call_status",
    "WebSearchToolFilters": "web_search_tool_filters",
    "WebSearchToolSearchContextSize": "web_search_tool_search_context_size",
    "WebSearchToolType": "web_search_tool_type",
}
__all__ = [
    "AdditionalTools",
    "AdditionalToolsItemParam",
    "Annotation",
    "ApplyPatchCallOutputStatus",
    "ApplyPatchCallOutputStatusParam",
    "ApplyPatchCallStatus",
    "ApplyPatchCallStatusParam",
    "ApplyPatchCreateFileOperation",
    "ApplyPatchCreateFileOperationParam",
    "ApplyPatchDeleteFileOperation",
    "ApplyPatchDeleteFileOperationParam",
    "ApplyPatchOperationParam",
    "ApplyPatchToolCall",
    "ApplyPatchToolCallItemParam",
    "ApplyPatchToolCallOutput",
    "ApplyPatchToolCallOutputItemParam",
    "ApplyPatchToolParam",
    "ApplyPatchUpdateFileOperation",
    "ApplyPatchUpdateFileOperationParam",
    "ApproximateLocation",
    "AssistantStreamEvent",
    "AssistantSupportedModels",
    "AssistantToolsCode",
    "AssistantToolsFileSearch",
    "AssistantToolsFileSearchFileSearch",
    "AssistantToolsFileSearchTypeOnly",
    "AssistantToolsFunction",
    "AssistantsApiResponseFormatOption",
    "AssistantsApiToolChoiceOption",
    "AssistantsApiToolChoiceOptionValue",
    "AssistantsNamedToolChoice",
    "AssistantsNamedToolChoiceFunction",
    "AssistantsNamedToolChoiceType",
    "AutoCodeInterpreterToolParam",
    "CallableToolAllowedCaller",
    "CancelRunOpenAIBeta",
    "ClickButtonType",
    "ClickParam",
    "CodeInterpreterOutputImage",
    "CodeInterpreterOutputLogs",
    "CodeInterpreterTool",
    "CodeInterpreterToolCall",
    "CodeInterpreterToolCallStatus",
    "CompactionBody",
    "CompactionSummaryItemParam",
    "CompactionTriggerItemParam",
    "ComparisonFilter",
    "ComparisonFilterType",
    "CompoundFilter",
    "CompoundFilterType",
    "ComputerAction",
    "ComputerActionList",
    "ComputerCallOutputItemParam",
    "ComputerCallSafetyCheckParam",
    "ComputerEnvironment",
    "ComputerScreenshotContent",
    "ComputerScreenshotImage",
    "ComputerTool",
    "ComputerToolCall",
    "ComputerToolCallOutputResource",
    "ComputerToolCallOutputResourceStatus",
    "ComputerToolCallStatus",
    "ComputerUsePreviewTool",
    "ContainerAutoParam",
    "ContainerFileCitationBody",
    "ContainerMemoryLimit",
    "ContainerNetworkPolicyAllowlistParam",
    "ContainerNetworkPolicyDisabledParam",
    "ContainerNetworkPolicyDomainSecretParam",
    "ContainerReferenceParam",
    "ContainerReferenceResource",
    "Conversation",
    "ConversationItem",
    "ConversationItemList",
    "ConversationList",
    "CoordParam",
    "CreateConversationBody",
    "CreateConversationItemsBody",
    "CreateMessageOpenAIBeta",
    "CreateMessageRequest",
    "CreateMessageRequestAttachmentsItem",
    "CreateMessageRequestRole",
    "CreateRunOpenAIBeta",
    "CreateRunRequest",
    "CreateRunRequestToolResources",
    "CreateRunRequestToolResourcesCodeInterpreter",
    "CreateRunRequestToolResourcesFileSearch",
    "CreateThreadAndRunOpenAIBeta",
    "CreateThreadAndRunRequest",
    "CreateThreadAndRunRequestModel",
    "CreateThreadAndRunRequestToolResources",
    "CreateThreadAndRunRequestToolResourcesCodeInterpreter",
    "CreateThreadAndRunRequestToolResourcesFileSearch",
    "CreateThreadOpenAIBeta",
    "CreateThreadRequest",
    "CreateThreadRequestToolResources",
    "CreateThreadRequestToolResourcesCodeInterpreter",
    "CreateThreadRequestToolResourcesFileSearch",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItem",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic",
    "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic",
    "CustomGrammarFormatParam",
    "CustomTextFormatParam",
    "CustomToolCall",
    "CustomToolCallOutput",
    "CustomToolParam",
    "DeleteMessageOpenAIBeta",
    "DeleteMessageResponse",
    "DeleteRunOpenAIBeta",
    "DeleteRunResponse",
    "DeleteThreadOpenAIBeta",
    "DeleteThreadResponse",
    "DeletedConversationItem",
    "DeletedConversationResource",
    "DetailEnum",
    "DirectToolCallCaller",
    "DirectToolCallCallerParam",
    "DoneEvent",
    "DoubleClickAction",
    "DragParam",
    "EasyInputMessage",
    "EasyInputMessageRole",
    "EmptyModelParam",
    "Error",
    "ErrorEvent",
    "ErrorResponse",
    "FileCitationBody",
    "FileDetailEnum",
    "FileInputDetail",
    "FilePath",
    "FileSearchRanker",
    "FileSearchRankingOptions",
    "FileSearchTool",
    "FileSearchToolCall",
    "FileSearchToolCallResultsItem",
    "FileSearchToolCallStatus",
    "Filters",
    "FunctionAndCustomToolCallOutput",
    "FunctionCallItemStatus",
    "FunctionCallOutputItemParam",
    "FunctionCallOutputStatusEnum",
    "FunctionCallStatus",
    "FunctionObject",
    "FunctionParameters",
    "FunctionShellAction",
    "FunctionShellActionParam",
    "FunctionShellCall",
    "FunctionShellCallItemParam",
    "FunctionShellCallItemStatus",
    "FunctionShellCallOutput",
    "FunctionShellCallOutputContent",
    "FunctionShellCallOutputContentParam",
    "FunctionShellCallOutputExitOutcome",
    "FunctionShellCallOutputExitOutcomeParam",
    "FunctionShellCallOutputItemParam",
    "FunctionShellCallOutputOutcomeParam",
    "FunctionShellCallOutputStatusEnum",
    "FunctionShellCallOutputTimeoutOutcome",
    "FunctionShellCallOutputTimeoutOutcomeParam",
    "FunctionShellCallStatus",
    "FunctionShellToolParam",
    "FunctionTool",
    "FunctionToolCall",
    "FunctionToolCallOutputResource",
    "FunctionToolCallResource",
    "FunctionToolCallStatus",
    "FunctionToolParam",
    "GetMessageOpenAIBeta",
    "GetRunOpenAIBeta",
    "GetRunStepOpenAIBeta",
    "GetThreadOpenAIBeta",
    "GrammarSyntax1",
    "HTTPError",
    "HybridSearchOptions",
    "ImageDetail",
    "ImageGenActionEnum",
    "ImageGenTool",
    "ImageGenToolBackground",
    "ImageGenToolCall",
    "ImageGenToolCallStatus",
    "ImageGenToolInputImageMask",
    "ImageGenToolModel",
    "ImageGenToolModeration",
    "ImageGenToolOutputFormat",
    "ImageGenToolQuality",
    "ImageGenToolSize",
    "IncludeEnum",
    "InlineSkillParam",
    "InlineSkillSourceParam",
    "InputContent",
    "InputFidelity",
    "InputFileContent",
    "InputFileContentParam",
    "InputImageContent",
    "InputImageContentParamAutoParam",
    "InputItem",
    "InputMessage",
    "InputMessageContentList",
    "InputMessageRole",
    "InputMessageStatus",
    "InputTextContent",
    "InputTextContentParam",
    "Item",
    "ItemReferenceParam",
    "KeyPressAction",
    "ListConversationItemsOrder",
    "ListConversationsOrder",
    "ListMessagesOpenAIBeta",
    "ListMessagesOrder",
    "ListMessagesResponse",
    "ListRunStepsOpenAIBeta",
    "ListRunStepsOrder",
    "ListRunStepsResponse",
    "ListRunsOpenAIBeta",
    "ListRunsOrder",
    "ListRunsResponse",
    "ListThreadsOpenAIBeta",
    "ListThreadsOrder",
    "ListThreadsResponse",
    "LocalEnvironmentParam",
    "LocalEnvironmentResource",
    "LocalShellExecAction",
    "LocalShellToolCall",
    "LocalShellToolCallOutput",
    "LocalShellToolCallOutputStatus",
    "LocalShellToolCallStatus",
    "LocalShellToolParam",
    "LocalSkillParam",
    "LogProb",
    "MCPApprovalRequest",
    "MCPApprovalResponse",
    "MCPApprovalResponseResource",
    "MCPListTools",
    "MCPListToolsTool",
    "MCPProtocolError",
    "MCPTool",
    "MCPToolCall",
    "MCPToolCallError",
    "MCPToolCallStatus",
    "MCPToolConnectorId",
    "MCPToolExecutionError",
    "MCPToolFilter",
    "MCPToolRequireApproval",
    "MCPToolRequireApprovalValue",
    "Message",
    "MessageContentImageFileObject",
    "MessageContentImageFileObjectImageFile",
    "MessageContentImageFileObjectImageFileDetail",
    "MessageContentImageUrlObject",
    "MessageContentImageUrlObjectImageUrl",
    "MessageContentImageUrlObjectImageUrlDetail",
    "MessageContentRefusalObject",
    "MessageContentTextAnnotationsFileCitationObject",
    "MessageContentTextAnnotationsFileCitationObjectFileCitation",
    "MessageContentTextAnnotationsFilePathObject",
    "MessageContentTextAnnotationsFilePathObjectFilePath",
    "MessageContentTextObject",
    "MessageContentTextObjectText",
    "MessageDeltaContentImageFileObject",
    "MessageDeltaContentImageFileObjectImageFile",
    "MessageDeltaContentImageFileObjectImageFileDetail",
    "MessageDeltaContentImageUrlObject",
    "MessageDeltaContentImageUrlObjectImageUrl",
    "MessageDeltaContentImageUrlObjectImageUrlDetail",
    "MessageDeltaContentRefusalObject",
    "MessageDeltaContentTextAnnotationsFileCitationObject",
    "MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation",
    "MessageDeltaContentTextAnnotationsFilePathObject",
    "MessageDeltaContentTextAnnotationsFilePathObjectFilePath",
    "MessageDeltaContentTextObject",
    "MessageDeltaContentTextObjectText",
    "MessageDeltaObject",
    "MessageDeltaObjectDelta",
    "MessageDeltaObjectDeltaRole",
    "MessagePhase",
    "MessageRequestContentTextObject",
    "MessageRole",
    "MessageStatus",
    "MessageStreamEvent",
    "Metadata",
    "ModifyMessageOpenAIBeta",
    "ModifyMessageRequest",
    "ModifyRunOpenAIBeta",
    "ModifyRunRequest",
    "ModifyThreadOpenAIBeta",
    "ModifyThreadRequest",
    "ModifyThreadRequestToolResources",
    "ModifyThreadRequestToolResourcesCodeInterpreter",
    "ModifyThreadRequestToolResourcesFileSearch",
    "MoveParam",
    "NamespaceToolParam",
    "OutputMessage",
    "OutputMessageContent",
    "OutputMessageStatus",
    "OutputTextContent",
    "Program",
    "ProgramItemParam",
    "ProgramOutput",
    "ProgramOutputItemParam",
    "ProgramOutputItemStatus",
    "ProgramOutputStatus",
    "ProgramToolCallCaller",
    "ProgramToolCallCallerParam",
    "ProgrammaticToolCallingParam",
    "PromptCacheBreakpointConfig",
    "PromptCacheBreakpointParam",
    "RankerVersionType",
    "RankingOptions",
    "ReasoningEffort",
    "ReasoningItem",
    "ReasoningItemParam",
    "ReasoningItemParamStatus",
    "ReasoningItemStatus",
    "ReasoningTextContent",
    "RefusalContent",
    "ResponseFormatJsonObject",
    "ResponseFormatJsonSchema",
    "ResponseFormatJsonSchemaJsonSchema",
    "ResponseFormatJsonSchemaSchema",
    "ResponseFormatText",
    "Run",
    "RunCompletionUsage",
    "RunIncompleteDetails",
    "RunIncompleteDetailsReason",
    "RunLastError",
    "RunLastErrorCode",
    "RunRequiredAction",
    "RunRequiredActionSubmitToolOutputs",
    "RunStatus",
    "RunStep",
    "RunStepCompletionUsage",
    "RunStepDeltaObject",
    "RunStepDeltaObjectDelta",
    "RunStepDeltaStepDetailsMessageCreationObject",
    "RunStepDeltaStepDetailsMessageCreationObjectMessageCreation",
    "RunStepDeltaStepDetailsToolCallsCodeObject",
    "RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter",
    "RunStepDeltaStepDetailsToolCallsCodeOutputImageObject",
    "RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage",
    "RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject",
    "RunStepDeltaStepDetailsToolCallsFileSearchObject",
    "RunStepDeltaStepDetailsToolCallsFunctionObject",
    "RunStepDeltaStepDetailsToolCallsFunctionObjectFunction",
    "RunStepDeltaStepDetailsToolCallsObject",
    "RunStepDetailsMessageCreationObject",
    "RunStepDetailsMessageCreationObjectMessageCreation",
    "RunStepDetailsToolCallsCodeObject",
    "RunStepDetailsToolCallsCodeObjectCodeInterpreter",
    "RunStepDetailsToolCallsCodeOutputImageObject",
    "RunStepDetailsToolCallsCodeOutputImageObjectImage",
    "RunStepDetailsToolCallsCodeOutputLogsObject",
    "RunStepDetailsToolCallsFileSearchObject",
    "RunStepDetailsToolCallsFileSearchObjectFileSearch",
    "RunStepDetailsToolCallsFileSearchRankingOptionsObject",
    "RunStepDetailsToolCallsFileSearchResultObject",
    "RunStepDetailsToolCallsFileSearchResultObjectContentItem",
    "RunStepDetailsToolCallsFunctionObject",
    "RunStepDetailsToolCallsFunctionObjectFunction",
    "RunStepDetailsToolCallsObject",
    "RunStepLastError",
    "RunStepLastErrorCode",
    "RunStepStatus",
    "RunStepStreamEvent",
    "RunStepType",
    "RunStreamEvent",
    "RunToolCallObject",
    "RunToolCallObjectFunction",
    "ScreenshotParam",
    "ScrollParam",
    "SearchContentType",
    "SearchContextSize",
    "SkillReferenceParam",
    "SubmitToolOutputsOpenAIBeta",
    "SubmitToolOutputsRunRequest",
    "SubmitToolOutputsRunRequestToolOutputsItem",
    "SummaryTextContent",
    "TextContent",
    "Thread",
    "ThreadCreatedEvent",
    "ThreadMessage",
    "ThreadMessageAttachmentsItem",
    "ThreadMessageCompletedEvent",
    "ThreadMessageCreatedEvent",
    "ThreadMessageDeltaEvent",
    "ThreadMessageInProgressEvent",
    "ThreadMessageIncompleteDetails",
    "ThreadMessageIncompleteDetailsReason",
    "ThreadMessageIncompleteEvent",
    "ThreadMessageRole",
    "ThreadMessageStatus",
    "ThreadRunCancelledEvent",
    "ThreadRunCancellingEvent",
    "ThreadRunCompletedEvent",
    "ThreadRunCreatedEvent",
    "ThreadRunExpiredEvent",
    "ThreadRunFailedEvent",
    "ThreadRunInProgressEvent",
    "ThreadRunIncompleteEvent",
    "ThreadRunQueuedEvent",
    "ThreadRunRequiresActionEvent",
    "ThreadRunStepCancelledEvent",
    "ThreadRunStepCompletedEvent",
    "ThreadRunStepCreatedEvent",
    "ThreadRunStepDeltaEvent",
    "ThreadRunStepExpiredEvent",
    "ThreadRunStepFailedEvent",
    "ThreadRunStepInProgressEvent",
    "ThreadToolResources",
    "ThreadToolResourcesCodeInterpreter",
    "ThreadToolResourcesFileSearch",
    "Tool",
    "ToolCallCaller",
    "ToolCallCallerParam",
    "ToolSearchCall",
    "ToolSearchCallItemParam",
    "ToolSearchExecutionType",
    "ToolSearchOutput",
    "ToolSearchOutputItemParam",
    "ToolSearchToolParam",
    "TopLogProb",
    "TruncationObject",
    "TruncationObjectType",
    "TypeParam",
    "UnknownVariant",
    "UpdateConversationBody",
    "UrlCitationBody",
    "VectorStoreFileAttributes",
    "WaitParam",
    "WebSearchActionFind",
    "WebSearchActionOpenPage",
    "WebSearchActionSearch",
    "WebSearchActionSearchSourcesItem",
    "WebSearchApproximateLocation",
    "WebSearchPreviewTool",
    "WebSearchPreviewToolType",
    "WebSearchTool",
    "WebSearchToolCall",
    "WebSearchToolCallStatus",
    "WebSearchToolFilters",
    "WebSearchToolSearchContextSize",
    "WebSearchToolType",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
