"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

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
class CreateThreadAndRunRequest(Model):
    """A new thread and how to run an assistant on it, as sent.

    Attributes:
        assistant_id: Identifier of the assistant that carries out the run.
        instructions: System message for this run alone, in place of the assistant's instructions; `null` keeps those.
        max_completion_tokens: Budget of completion tokens over all turns of the run; `null` sets no budget. A run that goes beyond
        it ends as `incomplete`.
        max_prompt_tokens: Budget of prompt tokens over all turns of the run; `null` sets no budget. A run that goes beyond it
        ends as `incomplete`.
        metadata: Key-value pairs to store on the run; at most 16, keys up to 64 and values up to 512 characters.
        model: Name of the model for this run; the assistant's model is taken when this is `null` or left out.
        parallel_tool_calls: Whether the model may call several tools at once; `true` when left out.
        response_format: Output format demanded of the model; `null` leaves it unset.
        stream: With `true`, the reply is a stream of server-sent events that ends with `data: [DONE]` once the run is
        over or waits for tool outputs. Otherwise it is a single run object.
        temperature: Randomness of sampling, 0 to 2; low values are focused, high ones varied. The server takes 1 when left
        out.
        thread: The thread to create; an empty one when left out.
        tool_choice: Which tools the model may call; `null` leaves it unset.
        tool_resources: Files and vector stores that the assistant's tools may use, by tool; `null` for none.
        tools: Tools for this run alone, in place of the assistant's own, at most 20; `null` keeps those of the
        assistant.
        top_p: Share of probability mass that nucleus sampling draws from, 0 to 1; the server takes 1 when left out.
        Change either `temperature` or `top_p`, not both.
        truncation_strategy: How older messages are dropped to fit the context window; `null` leaves it unset.
    """

    assistant_id: str
    instructions: str | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_prompt_tokens: int | None | Unset = UNSET
    metadata: models.Metadata | Unset = UNSET
    model: str | models.CreateThreadAndRunRequestModel | None | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    response_format: models.AssistantsApiResponseFormatOption | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    thread: models.CreateThreadRequest | Unset = UNSET
    tool_choice: models.AssistantsApiToolChoiceOption | None | Unset = UNSET
    tool_resources: models.CreateThreadAndRunRequestToolResources | None | Unset = UNSET
    tools: Sequence[models.RunToolsItem] | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    truncation_strategy: models.TruncationObject | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "assistant_id": "assistant_id",
        "instructions": "instructions",
        "max_completion_tokens": "max_completion_tokens",
        "max_prompt_tokens": "max_prompt_tokens",
        "metadata": "metadata",
        "model": "model",
        "parallel_tool_calls": "parallel_tool_calls",
        "response_format": "response_format",
        "stream": "stream",
        "temperature": "temperature",
        "thread": "thread",
        "tool_choice": "tool_choice",
        "tool_resources": "tool_resources",
        "tools": "tools",
        "top_p": "top_p",
        "truncation_strategy": "truncation_strategy",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["assistant_id"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "max_completion_tokens": {"minimum": 1},
        "max_prompt_tokens": {"minimum": 1},
        "metadata": {"max_entries": 16, "max_key": 64, "max_value": 512},
        "temperature": {"minimum": 0, "maximum": 2},
        "tools": {"max_items": 20},
        "top_p": {"minimum": 0, "maximum": 1},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.assistant_id) is not MISSING:
            _out["assistant_id"] = _value
        if (_value := self.instructions) is not MISSING:
            _out["instructions"] = _value
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
        if (_value := self.response_format) is not MISSING:
            _out["response_format"] = encode(_value)
        if (_value := self.stream) is not MISSING:
            _out["stream"] = _value
        if (_value := self.temperature) is not MISSING:
            _out["temperature"] = _value
        if (_value := self.thread) is not MISSING:
            _out["thread"] = encode(_value)
        if (_value := self.tool_choice) is not MISSING:
            _out["tool_choice"] = encode(_value)
        if (_value := self.tool_resources) is not MISSING:
            _out["tool_resources"] = encode(_value)
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
        if (_value := self.top_p) is not MISSING:
            _out["top_p"] = _value
        if (_value := self.truncation_strategy) is not MISSING:
            _out["truncation_strategy"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.assistant_id = _src["assistant_id"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.instructions = MISSING
            _self.max_completion_tokens = MISSING
            _self.max_prompt_tokens = MISSING
            _self.metadata = MISSING
            _self.model = MISSING
            _self.parallel_tool_calls = MISSING
            _self.response_format = MISSING
            _self.stream = MISSING
            _self.temperature = MISSING
            _self.thread = MISSING
            _self.tool_choice = MISSING
            _self.tool_resources = MISSING
            _self.tools = MISSING
            _self.top_p = MISSING
            _self.truncation_strategy = MISSING
            return _self
        _get = _src.get
        _self.instructions = _get("instructions", MISSING)
        _self.max_completion_tokens = _get("max_completion_tokens", MISSING)
        _self.max_prompt_tokens = _get("max_prompt_tokens", MISSING)
        _self.metadata = _get("metadata", MISSING)
        _self.model = _get("model", MISSING)
        _self.parallel_tool_calls = _get("parallel_tool_calls", MISSING)
        _value = _get("response_format", MISSING)
        if _value.__class__ is dict:
            _value = _assistants_api_response_format_option_variants.decode(_value)
        _self.response_format = _value
        _self.stream = _get("stream", MISSING)
        _self.temperature = _get("temperature", MISSING)
        _value = _get("thread", MISSING)
        if _value.__class__ is dict:
            _value = _models["CreateThreadRequest"](_value)
        _self.thread = _value
        _value = _get("tool_choice", MISSING)
        if _value.__class__ is dict:
            _value = _models["AssistantsNamedToolChoice"](_value)
        _self.tool_choice = _value
        _value = _get("tool_resources", MISSING)
        if _value.__class__ is dict:
            _value = _models["CreateThreadAndRunRequestToolResources"](_value)
        _self.tool_resources = _value
        _value = _get("tools", MISSING)
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_run_tools_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_run_tools_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tools = _value
        _self.top_p = _get("top_p", MISSING)
        _value = _get("truncation_strategy", MISSING)
        if _value.__class__ is dict:
            _value = _models["TruncationObject"](_value)
        _self.truncation_strategy = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateThreadAndRunRequest.wire_names.values())
