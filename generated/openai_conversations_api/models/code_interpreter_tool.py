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

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CodeInterpreterTool(Model):
    """Lets the model run Python code while it works out an answer.

    Attributes:
        type_: Marks the code interpreter tool; always `code_interpreter`.
        allowed_callers: Who may call the tool; at least one entry; may be `null` or left out.
        container: Where the code runs; the identifier of a container, or an object that has the server provide one.
    """

    type_: Literal["code_interpreter"] = "code_interpreter"
    allowed_callers: list[models.CallableToolAllowedCaller] | None | Unset = UNSET
    container: str | models.AutoCodeInterpreterToolParam
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "container": "container",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "container"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"allowed_callers": {"min_items": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_callers) is not MISSING:
            _out["allowed_callers"] = _value
        if (_value := self.container) is not MISSING:
            _out["container"] = encode(_value)
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
            _self.container = _src["container"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.container
        if _value.__class__ is dict:
            _value = _models["AutoCodeInterpreterToolParam"](_value)
        _self.container = _value
        if len(_src) == 2:
            _self._extra = None
            _self.allowed_callers = MISSING
            return _self
        _get = _src.get
        _self.allowed_callers = _get("allowed_callers", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CodeInterpreterTool.wire_names.values())
