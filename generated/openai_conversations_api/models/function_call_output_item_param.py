"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .tool_call_caller_param import VARIANTS as _tool_call_caller_param_variants
from .unknown_variant import UnknownVariant

_output_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "input_text": "InputTextContentParam",
        "input_image": "InputImageContentParamAutoParam",
        "input_file": "InputFileContentParam",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionCallOutputItemParam(Model):
    """What your code answers to a function call, as sent.

    Attributes:
        type_: Marks the outcome of a function call; always `function_call_output`.
        id: Identifier of the item, set on items the server returned; may be `null` or left out.
        call_id: Identifier the model gave the call that this answers; 1 to 64 characters; may be `null` or left out.
        caller: Who made the call, the model itself or a program; may be `null` or left out.
        name: Name of the tool that gave the answer; 1 to 128 characters; may be `null` or left out.
        namespace: Namespace of the tool that gave the answer; 1 to 64 ASCII letters, digits, underscores and dashes; may
        be `null` or left out.
        output: The answer, either a string of at most 10485760 characters that holds JSON text, or a list of texts,
        images and files.
        status: How far the item has come; set on items the server returned; may be `null` or left out.
    """

    type_: Literal["function_call_output"] = "function_call_output"
    id: str | None | Unset = UNSET
    call_id: str | None | Unset = UNSET
    caller: models.ToolCallCallerParam | None | Unset = UNSET
    name: str | None | Unset = UNSET
    namespace: str | None | Unset = UNSET
    output: (
        str
        | Sequence[
            models.InputTextContentParam
            | models.InputImageContentParamAutoParam
            | models.InputFileContentParam
            | models.UnknownVariant
        ]
    )
    status: models.FunctionCallItemStatus | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "caller": "caller",
        "name": "name",
        "namespace": "namespace",
        "output": "output",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "output"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "call_id": {"min_length": 1, "max_length": 64},
        "name": {"min_length": 1, "max_length": 128},
        "namespace": {"min_length": 1, "max_length": 64, "pattern": "^[a-zA-Z0-9_-]+$"},
        "output": {"max_length": 10485760},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.caller) is not MISSING:
            _out["caller"] = encode(_value)
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.namespace) is not MISSING:
            _out["namespace"] = _value
        if (_value := self.output) is not MISSING:
            _out["output"] = encode(_value)
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
            _self.output = _src["output"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.output
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_output_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_output_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.output = _value
        if len(_src) == 2:
            _self._extra = None
            _self.id = MISSING
            _self.call_id = MISSING
            _self.caller = MISSING
            _self.name = MISSING
            _self.namespace = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _self.call_id = _get("call_id", MISSING)
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_param_variants.decode(_value)
        _self.caller = _value
        _self.name = _get("name", MISSING)
        _self.namespace = _get("namespace", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionCallOutputItemParam.wire_names.values())
