"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_step_details_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "message_creation": "RunStepDeltaStepDetailsMessageCreationObject",
        "tool_calls": "RunStepDeltaStepDetailsToolCallsObject",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaObjectDelta(Model):
    """The parts of the run step that changed.

    Attributes:
        step_details: Changes to what the step does.
    """

    step_details: (
        models.RunStepDeltaStepDetailsMessageCreationObject
        | models.RunStepDeltaStepDetailsToolCallsObject
        | models.UnknownVariant
        | Unset
    ) = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"step_details": "step_details"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.step_details) is not MISSING:
            _out["step_details"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        if len(_src) == 0:
            _self._extra = None
            _self.step_details = MISSING
            return _self
        _get = _src.get
        _value = _get("step_details", MISSING)
        if _value.__class__ is dict:
            _value = _step_details_variants.decode(_value)
        _self.step_details = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaObjectDelta.wire_names.values())
