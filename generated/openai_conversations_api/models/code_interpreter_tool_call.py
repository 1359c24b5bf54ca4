"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_outputs_item_variants = Variants(
    _models, UnknownVariant, "type", {"logs": "CodeInterpreterOutputLogs", "image": "CodeInterpreterOutputImage"}
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CodeInterpreterToolCall(Model):
    """A run of code by the code interpreter.

    Attributes:
        type_: Marks a code interpreter call; always `code_interpreter_call`.
        id: Identifier of the call.
        code: The code; `null` if it is not at hand.
        container_id: Identifier of the container where the code ran.
        outputs: What the code put out, each either logs or an image; `null` if there is nothing.
        status: How far the call has come.
    """

    type_: Literal["code_interpreter_call"] = "code_interpreter_call"
    id: str
    code: str | None
    container_id: str
    outputs: list[models.CodeInterpreterOutputLogs | models.CodeInterpreterOutputImage | models.UnknownVariant] | None
    status: models.CodeInterpreterToolCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "code": "code",
        "container_id": "container_id",
        "outputs": "outputs",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "code", "container_id", "outputs", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.code) is not MISSING:
            _out["code"] = _value
        if (_value := self.container_id) is not MISSING:
            _out["container_id"] = _value
        if (_value := self.outputs) is not MISSING:
            _out["outputs"] = encode(_value)
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
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
            _self.code = _src["code"]
            _self.container_id = _src["container_id"]
            _self.outputs = _src["outputs"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.outputs
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_outputs_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_outputs_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.outputs = _value
        if len(_src) == 6:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CodeInterpreterToolCall.wire_names.values())
