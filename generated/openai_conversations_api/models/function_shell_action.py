"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellAction(Model):
    """Commands for the shell and their limits, as returned.

    Attributes:
        commands: The commands to run.
        max_output_length: Most characters to keep of each command's output; may be `null`.
        timeout_ms: How long the commands may take, in milliseconds; may be `null`.
    """

    commands: list[str]
    max_output_length: int | None
    timeout_ms: int | None
    wire_names: ClassVar[Mapping[str, str]] = {
        "commands": "commands",
        "max_output_length": "max_output_length",
        "timeout_ms": "timeout_ms",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["commands", "max_output_length", "timeout_ms"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.commands) is not MISSING:
            _out["commands"] = _value
        if (_value := self.max_output_length) is not MISSING:
            _out["max_output_length"] = _value
        if (_value := self.timeout_ms) is not MISSING:
            _out["timeout_ms"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.commands = _src["commands"]
            _self.max_output_length = _src["max_output_length"]
            _self.timeout_ms = _src["timeout_ms"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellAction.wire_names.values())
