"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_outputs_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {"logs": "RunStepDetailsToolCallsCodeOutputLogsObject", "image": "RunStepDetailsToolCallsCodeOutputImageObject"},
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDetailsToolCallsCodeObjectCodeInterpreter(Model):
    """Code of the call and what came out of it.

    Attributes:
        input_: The code to run.
        outputs: What the code put out, each either logs or an image.
    """

    input_: str
    outputs: list[
        models.RunStepDetailsToolCallsCodeOutputLogsObject
        | models.RunStepDetailsToolCallsCodeOutputImageObject
        | models.UnknownVariant
    ]
    wire_names: ClassVar[Mapping[str, str]] = {"input_": "input", "outputs": "outputs"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["input", "outputs"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.input_) is not MISSING:
            _out["input"] = _value
        if (_value := self.outputs) is not MISSING:
            _out["outputs"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.input_ = _src["input"]
            _self.outputs = _src["outputs"]
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
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsCodeObjectCodeInterpreter.wire_names.values())
