"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class LocalShellToolCallOutput(Model):
    """Outcome of a local shell call.

    Attributes:
        type_: Marks the outcome of a local shell call; always `local_shell_call_output`.
        id: Identifier the model gave the call that this answers.
        output: What the command gave back, as JSON text.
        status: How far the item has come; may be `null` or absent.
    """

    type_: Literal["local_shell_call_output"] = "local_shell_call_output"
    id: str
    output: str
    status: models.LocalShellToolCallOutputStatus | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "output": "output", "status": "status"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "output"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.output) is not MISSING:
            _out["output"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.output = _src["output"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(LocalShellToolCallOutput.wire_names.values())
