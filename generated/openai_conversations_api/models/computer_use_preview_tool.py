"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComputerUsePreviewTool(Model):
    """Lets the model operate a virtual computer; preview form of the tool, with display sizes.

    Attributes:
        type_: Marks the preview computer tool; always `computer_use_preview`.
        display_height: How high the display is.
        display_width: How wide the display is.
        environment: Kind of system to control.
    """

    type_: Literal["computer_use_preview"] = "computer_use_preview"
    display_height: int
    display_width: int
    environment: models.ComputerEnvironment
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "display_height": "display_height",
        "display_width": "display_width",
        "environment": "environment",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "display_height", "display_width", "environment"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.display_height) is not MISSING:
            _out["display_height"] = _value
        if (_value := self.display_width) is not MISSING:
            _out["display_width"] = _value
        if (_value := self.environment) is not MISSING:
            _out["environment"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.display_height = _src["display_height"]
            _self.display_width = _src["display_width"]
            _self.environment = _src["environment"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 4:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerUsePreviewTool.wire_names.values())
