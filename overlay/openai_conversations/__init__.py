"""An unofficial client of OpenAI's Conversations API and of the threads family, for any server that speaks them.

    from openai_conversations import Client, user_message

    with Client.from_env() as client:
        conversation = client.conversations.create(items=[user_message("Hello!")])
        for item in client.conversations.items.list(conversation.id):
            print(item)

Everything that programs annotate, build and catch can be imported from here: clients, policy, hooks, builders, errors
and all models and unions of the API. Each is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openai_conversations_api._runtime.cancellation import Cancellation as Cancellation
    from openai_conversations_api._runtime.operation import CallOptions as CallOptions
    from openai_conversations_api._runtime.paging import AsyncPage as AsyncPage
    from openai_conversations_api._runtime.paging import AsyncPages as AsyncPages
    from openai_conversations_api._runtime.paging import Page as Page
    from openai_conversations_api._runtime.streams import AsyncStream as AsyncStream
    from openai_conversations_api._runtime.streams import Stream as Stream
    from openai_conversations_api._runtime.types import UNSET as UNSET
    from openai_conversations_api._runtime.types import Response as Response
    from openai_conversations_api._runtime.types import Unset as Unset
    from openai_conversations_api.models import *  # noqa: F403
    from openai_conversations_api.resources.messages import AsyncMessages as AsyncMessages
    from openai_conversations_api.resources.messages import Messages as Messages
    from openai_conversations_api.resources.run_steps import AsyncRunSteps as AsyncRunSteps
    from openai_conversations_api.resources.run_steps import RunSteps as RunSteps

    from ._transport.retry import Policy as Policy
    from ._transport.routes import __version__ as __version__
    from .auth import AuthProvider as AuthProvider
    from .auth import BearerAuth as BearerAuth
    from .auth import EnvironmentAuth as EnvironmentAuth
    from .auth import KeyAuth as KeyAuth
    from .builders import *  # noqa: F403
    from .builders.inputs import to_input as to_input
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .conversations.resources import AsyncConversations as AsyncConversations
    from .conversations.resources import AsyncItems as AsyncItems
    from .conversations.resources import Conversations as Conversations
    from .conversations.resources import Items as Items
    from .errors import *  # noqa: F403
    from .events import Limit as Limit
    from .events import RateLimit as RateLimit
    from .events import RequestEvent as RequestEvent
    from .events import ResponseEvent as ResponseEvent
    from .events import RetryEvent as RetryEvent
    from .events import capture_replies as capture_replies
    from .following.approvals import Approval as Approval
    from .following.approvals import McpCall as McpCall
    from .following.states import unapproved as unapproved
    from .options import ClientOptions as ClientOptions
    from .providers import Provider as Provider
    from .providers import azure_provider as azure_provider
    from .providers import compatible_provider as compatible_provider
    from .providers import openai_provider as openai_provider
    from .runs.answers import ApprovalAnswer as ApprovalAnswer
    from .runs.answers import ToolAnswer as ToolAnswer
    from .runs.answers import ToolRun as ToolRun
    from .runs.resources import AsyncRuns as AsyncRuns
    from .runs.resources import AsyncThreads as AsyncThreads
    from .runs.resources import Runs as Runs
    from .runs.resources import Threads as Threads
    from .settings import detect_provider as detect_provider
    from .streaming import Accumulator as Accumulator
    from .streaming import AsyncRunStream as AsyncRunStream
    from .streaming import RunSnapshot as RunSnapshot
    from .streaming import RunStream as RunStream
    from .tools import CallableTool as CallableTool
    from .tools import tool as tool

_API = "openai_conversations_api"
_MODULES = {
    ".auth": "AuthProvider BearerAuth EnvironmentAuth KeyAuth",
    ".builders.inputs": "to_input",
    ".client": "AsyncClient Client",
    ".conversations.resources": "AsyncConversations AsyncItems Conversations Items",
    ".events": "Limit RateLimit RequestEvent ResponseEvent RetryEvent capture_replies",
    ".following.approvals": "Approval McpCall",
    ".following.states": "unapproved",
    ".options": "ClientOptions",
    ".providers": "Provider azure_provider compatible_provider openai_provider",
    ".runs.answers": "ApprovalAnswer ToolAnswer ToolRun",
    ".runs.resources": "AsyncRuns AsyncThreads Runs Threads",
    ".settings": "detect_provider",
    ".streaming": "Accumulator AsyncRunStream RunSnapshot RunStream",
    ".tools": "CallableTool tool",
    "._transport.retry": "Policy",
    "._transport.routes": "__version__",
    f"{_API}._runtime.cancellation": "Cancellation",
    f"{_API}._runtime.operation": "CallOptions",
    f"{_API}._runtime.paging": "AsyncPage AsyncPages Page",
    f"{_API}._runtime.streams": "AsyncStream Stream",
    f"{_API}._runtime.types": "UNSET Response Unset",
    f"{_API}.resources.messages": "AsyncMessages Messages",
    f"{_API}.resources.run_steps": "AsyncRunSteps RunSteps",
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names.split()}
# Searched in this order for everything else; a builder and a model never share a name, nor do errors and models.
_COLLECTIONS = (f"{__name__}.errors", f"{_API}.models", f"{__name__}.builders")


def __getattr__(name: str) -> Any:
    value = _names() if name == "__all__" else _find(name)
    globals()[name] = value
    return value


def _names() -> list[str]:
    """Return every public name, for `import *` and for completion; listing them loads none of what they name."""
    found = {name for collection in map(import_module, _COLLECTIONS) for name in collection.__all__}
    return sorted(found | _PLACES.keys())


def _find(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name], __name__), name)
    if not name.startswith("_"):
        for collection in map(import_module, _COLLECTIONS):
            if name in collection.__all__:
                return getattr(collection, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return _names()
