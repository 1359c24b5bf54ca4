"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .assistants_api_response_format_option import VARIANTS as _assistants_api_response_format_option_variants
from .run_tools_item import VARIANTS as _run_tools_item_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class Run(Model):
    """One execution of an assistant on a thread.

    Attributes:
        id: Identifier of the run.
        object_: Marks a run; always `thread.run`.
        assistant_id: Identifier of the assistant that carries out the run.
        cancelled_at: When the run was cancelled, in seconds since the Unix epoch; `null` if it was not.
        completed_at: When the run was completed, in seconds since the Unix epoch; `null` if it was not.
        created_at: When the run was created, in seconds since the Unix epoch.
        expires_at: When the run expires, in seconds since the Unix epoch; may be `null`.
        failed_at: When the run failed, in seconds since the Unix epoch; `null` if it did not.
        incomplete_details: Why the run ended as `incomplete`; `null` or absent if it did not.
        instructions: Instructions the assistant followed on this run; may be `null`.
        last_error: The latest error of the run; `null` when there was none.
        max_completion_tokens: Budget of completion tokens set for the run; `null` or absent when none was set.
        max_prompt_tokens: Budget of prompt tokens set for the run; `null` or absent when none was set.
        metadata: Key-value pairs stored on the run; at most 16, keys up to 64 and values up to 512 characters.
        model: Name of the model that the run uses.
        parallel_tool_calls: Whether the model may call several tools at once; some servers leave it out.
        required_action: What the run waits for; `null` or absent when it waits for nothing.
        response_format: Output format demanded of the model; may be `null` or absent.
        started_at: When the run was started, in seconds since the Unix epoch; `null` if it has not been.
        status: How far the run has come.
        temperature: Sampling temperature of the run; may be `null` or absent, which means 1.
        thread_id: Identifier of the thread that the run works on.
        tool_choice: Which tools the model may call; may be `null` or absent.
        tools: Tools the assistant may use on this run, at most 20; none when left out.
        top_p: Nucleus sampling share of the run; may be `null` or absent, which means 1.
        truncation_strategy: How older messages are dropped to fit the context window; may be `null` or absent.
        usage: Tokens that the run has used; `null` until the run is over.
    """

    id: str
    object_: Literal["thread.run"] = "thread.run"
    assistant_id: str
    cancelled_at: int | None
    completed_at: int | None
    created_at: int
    expires_at: int | None
    failed_at: int | None
    incomplete_details: models.RunIncompleteDetails | None | Unset = UNSET
    instructions: str | None
    last_error: models.RunLastError | None
    max_completion_tokens: int | None | Unset = UNSET
    max_prompt_tokens: int | None | Unset = UNSET
    metadata: models.Metadata
    model: str
    parallel_tool_calls: bool | Unset = UNSET
    required_action: models.RunRequiredAction | None | Unset = UNSET
    response_format: models.AssistantsApiResponseFormatOption | None | Unset = UNSET
    started_at: int | None
    status: models.RunStatus
    temperature: float | None | Unset = UNSET
    thread_id: str
    tool_choice: models.AssistantsApiToolChoiceOption | None | Unset = UNSET
    tools: list[models.RunToolsItem]
    top_p: float | None | Unset = UNSET
    truncation_strategy: models.TruncationObject | None | Unset = UNSET
    usage: models.RunCompletionUsage | None
    wire_names: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "object_": "object",
        "assistant_id": "assistant_id",
        "cancelled_at": "cancelled_at",
        "completed_at": "completed_at",
        "created_at": "created_at",
        "expires_at": "expires_at",
        "failed_at": "failed_at",
        "incomplete_details": "incomplete_details",
        "instructions": "instructions",
        "last_error": "last_error",
        "max_completion_tokens": "max_completion_tokens",
        "max_prompt_tokens": "max_prompt_tokens",
        "metadata": "metadata",
        "model": "model",
        "parallel_tool_calls": "parallel_tool_calls",
        "required_action": "required_action",
        "response_format": "response_format",
        "started_at": "started_at",
        "status": "status",
        "temperature": "temperature",
        "thread_id": "thread_id",
        "tool_choice": "tool_choice",
        "tools": "tools",
        "top_p": "top_p",
        "truncation_strategy": "truncation_strategy",
        "usage": "usage",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(
        [
            "id",
            "object",
            "assistant_id",
            "cancelled_at",
            "completed_at",
            "created_at",
            "expires_at",
            "failed_at",
            "instructions",
            "last_error",
            "metadata",
            "model",
            "started_at",
            "status",
            "thread_id",
            "tools",
            "usage",
        ]
    )
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "max_completion_tokens": {"minimum": 1},
        "max_prompt_tokens": {"minimum": 1},
        "metadata": {"max_entries": 16, "max_key": 64, "max_value": 512},
        "tools": {"max_items": 20},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.object_) is not MISSING:
            _out["object"] = _value
        if (_value := self.assistant_id) is not MISSING:
            _out["assistant_id"] = _value
        if (_value := self.cancelled_at) is not MISSING:
            _out["cancelled_at"] = _value
        if (_value := self.completed_at) is not MISSING:
            _out["completed_at"] = _value
        if (_value := self.created_at) is not MISSING:
            _out["created_at"] = _value
        if (_value := self.expires_at) is not MISSING:
            _out["expires_at"] = _value
        if (_value := self.failed_at) is not MISSING:
            _out["failed_at"] = _value
        if (_value := self.incomplete_details) is not MISSING:
            _out["incomplete_details"] = encode(_value)
        if (_value := self.instructions) is not MISSING:
            _out["instructions"] = _value
        if (_value := self.last_error) is not MISSING:
            _out["last_error"] = encode(_value)
        if (_value := self.max_completion_tokens) is not MISSING:
            _out["max_completion_tokens"] = _value
        if (_value := self.max_prompt_tokens) is not MISSING:
            _out["max_prompt_tokens"] = _value
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if (_value := self.model) is not MISSING:
            _out["model"] = _value
        if (_value := self.parallel_tool_calls) is not MISSING:
            _out["parallel_tool_calls"] = _value
        if (_value := self.required_action) is not MISSING:
            _out["required_action"] = encode(_value)
        if (_value := self.response_format) is not MISSING:
            _out["response_format"] = encode(_value)
        if (_value := self.started_at) is not MISSING:
            _out["started_at"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if (_value := self.temperature) is not MISSING:
            _out["temperature"] = _value
        if (_value := self.thread_id) is not MISSING:
            _out["thread_id"] = _value
        if (_value := self.tool_choice) is not MISSING:
            _out["tool_choice"] = encode(_value)
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
        if (_value := self.top_p) is not MISSING:
            _out["top_p"] = _value
        if (_value := self.truncation_strategy) is not MISSING:
            _out["truncation_strategy"] = encode(_value)
        if (_value := self.usage) is not MISSING:
            _out["usage"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.id = _src["id"]
            _self.object_ = _src["object"]
            _self.assistant_id = _src["assistant_id"]
            _self.cancelled_at = _src["cancelled_at"]
            _self.completed_at = _src["completed_at"]
            _self.created_at = _src["created_at"]
            _self.expires_at = _src["expires_at"]
            _self.failed_at = _src["failed_at"]
            _self.instructions = _src["instructions"]
            _self.last_error = _src["last_error"]
            _self.metadata = _src["metadata"]
            _self.model = _src["model"]
            _self.started_at = _src["started_at"]
            _self.status = _src["status"]
            _self.thread_id = _src["thread_id"]
            _self.tools = _src["tools"]
            _self.usage = _src["usage"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.last_error
        if _value.__class__ is dict:
            _value = _models["RunLastError"](_value)
        _self.last_error = _value
        _value = _self.tools
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_run_tools_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_run_tools_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tools = _value
        _value = _self.usage
        if _value.__class__ is dict:
            _value = _models["RunCompletionUsage"](_value)
        _self.usage = _value
        if len(_src) == 17:
            _self._extra = None
            _self.incomplete_details = MISSING
            _self.max_completion_tokens = MISSING
            _self.max_prompt_tokens = MISSING
            _self.parallel_tool_calls = MISSING
            _self.required_action = MISSING
            _self.response_format = MISSING
            _self.temperature = MISSING
            _self.tool_choice = MISSING
            _self.top_p = MISSING
            _self.truncation_strategy = MISSING
            return _self
        _get = _src.get
        _value = _get("incomplete_details", MISSING)
        if _value.__class__ is dict:
            _value = _models["RunIncompleteDetails"](_value)
        _self.incomplete_details = _value
        _self.max_completion_tokens = _get("max_completion_tokens", MISSING)
        _self.max_prompt_tokens = _get("max_prompt_tokens", MISSING)
        _self.parallel_tool_calls = _get("parallel_tool_calls", MISSING)
        _value = _get("required_action", MISSING)
        if _value.__class__ is dict:
            _value = _models["RunRequiredAction"](_value)
        _self.required_action = _value
        _value = _get("response_format", MISSING)
        if _value.__class__ is dict:
            _value = _assistants_api_response_format_option_variants.decode(_value)
        _self.response_format = _value
        _self.temperature = _get("temperature", MISSING)
        _value = _get("tool_choice", MISSING)
        if _value.__class__ is dict:
            _value = _models["AssistantsNamedToolChoice"](_value)
        _self.tool_choice = _value
        _self.top_p = _get("top_p", MISSING)
        _value = _get("truncation_strategy", MISSING)
        if _value.__class__ is dict:
            _value = _models["TruncationObject"](_value)
        _self.truncation_strategy = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(Run.wire_names.values())
