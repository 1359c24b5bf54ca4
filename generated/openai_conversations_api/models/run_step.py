"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_step_details_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {"message_creation": "RunStepDetailsMessageCreationObject", "tool_calls": "RunStepDetailsToolCallsObject"},
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStep(Model):
    """One step of a run, as returned.

    Attributes:
        type_: Kind of step; it either writes a message or calls tools.
        id: Identifier of the run step.
        object_: Marks a run step; always `thread.run.step`.
        assistant_id: Identifier of the assistant that carries out the step.
        cancelled_at: When the step was cancelled, in seconds since the Unix epoch; `null` if it was not.
        completed_at: When the step was completed, in seconds since the Unix epoch; `null` if it was not.
        created_at: When the step was created, in seconds since the Unix epoch.
        expired_at: When the step expired, along with its run, in seconds since the Unix epoch; `null` or absent if it did
        not.
        failed_at: When the step failed, in seconds since the Unix epoch; `null` if it did not.
        last_error: The latest error of the step; `null` when there was none.
        metadata: Key-value pairs stored on the step; at most 16, keys up to 64 and values up to 512 characters. May be
        absent.
        run_id: Identifier of the run that the step belongs to.
        status: How far the step has come.
        step_details: What the step does, by its type.
        thread_id: Identifier of the thread that the run works on.
        usage: Tokens that the step has used; `null` while it is in progress.
    """

    type_: models.RunStepType
    id: str
    object_: Literal["thread.run.step"] = "thread.run.step"
    assistant_id: str
    cancelled_at: int | None
    completed_at: int | None
    created_at: int
    expired_at: int | None | Unset = UNSET
    failed_at: int | None
    last_error: models.RunStepLastError | None
    metadata: models.Metadata | Unset = UNSET
    run_id: str
    status: models.RunStepStatus
    step_details: (
        models.RunStepDetailsMessageCreationObject | models.RunStepDetailsToolCallsObject | models.UnknownVariant
    )
    thread_id: str
    usage: models.RunStepCompletionUsage | None
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "object_": "object",
        "assistant_id": "assistant_id",
        "cancelled_at": "cancelled_at",
        "completed_at": "completed_at",
        "created_at": "created_at",
        "expired_at": "expired_at",
        "failed_at": "failed_at",
        "last_error": "last_error",
        "metadata": "metadata",
        "run_id": "run_id",
        "status": "status",
        "step_details": "step_details",
        "thread_id": "thread_id",
        "usage": "usage",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(
        [
            "type",
            "id",
            "object",
            "assistant_id",
            "cancelled_at",
            "completed_at",
            "created_at",
            "failed_at",
            "last_error",
            "run_id",
            "status",
            "step_details",
            "thread_id",
            "usage",
        ]
    )
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
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
        if (_value := self.expired_at) is not MISSING:
            _out["expired_at"] = _value
        if (_value := self.failed_at) is not MISSING:
            _out["failed_at"] = _value
        if (_value := self.last_error) is not MISSING:
            _out["last_error"] = encode(_value)
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if (_value := self.run_id) is not MISSING:
            _out["run_id"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if (_value := self.step_details) is not MISSING:
            _out["step_details"] = encode(_value)
        if (_value := self.thread_id) is not MISSING:
            _out["thread_id"] = _value
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
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.object_ = _src["object"]
            _self.assistant_id = _src["assistant_id"]
            _self.cancelled_at = _src["cancelled_at"]
            _self.completed_at = _src["completed_at"]
            _self.created_at = _src["created_at"]
            _self.failed_at = _src["failed_at"]
            _self.last_error = _src["last_error"]
            _self.run_id = _src["run_id"]
            _self.status = _src["status"]
            _self.step_details = _src["step_details"]
            _self.thread_id = _src["thread_id"]
            _self.usage = _src["usage"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.last_error
        if _value.__class__ is dict:
            _value = _models["RunStepLastError"](_value)
        _self.last_error = _value
        _value = _self.step_details
        if _value.__class__ is dict:
            _value = _step_details_variants.decode(_value)
        _self.step_details = _value
        _value = _self.usage
        if _value.__class__ is dict:
            _value = _models["RunStepCompletionUsage"](_value)
        _self.usage = _value
        if len(_src) == 14:
            _self._extra = None
            _self.expired_at = MISSING
            _self.metadata = MISSING
            return _self
        _get = _src.get
        _self.expired_at = _get("expired_at", MISSING)
        _self.metadata = _get("metadata", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStep.wire_names.values())
