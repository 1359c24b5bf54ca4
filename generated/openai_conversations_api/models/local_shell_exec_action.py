"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class LocalShellExecAction(Model):
    """A command to run in the local shell.

    Attributes:
        type_: Marks a command; always `exec`.
        command: The command, as a list of strings.
        env: Environment variables for the command, values by name.
        timeout_ms: Time the command may take, in milliseconds; may be `null` or absent.
        user: Which user runs the command; may be `null` or absent.
        working_directory: Folder to run the command in; may be `null` or absent.
    """

    type_: Literal["exec"] = "exec"
    command: list[str]
    env: dict[str, str]
    timeout_ms: int | None | Unset = UNSET
    user: str | None | Unset = UNSET
    working_directory: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "command": "command",
        "env": "env",
        "timeout_ms": "timeout_ms",
        "user": "user",
        "working_directory": "working_directory",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "command", "env"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.command) is not MISSING:
            _out["command"] = _value
        if (_value := self.env) is not MISSING:
            _out["env"] = _value
        if (_value := self.timeout_ms) is not MISSING:
            _out["timeout_ms"] = _value
        if (_value := self.user) is not MISSING:
            _out["user"] = _value
        if (_value := self.working_directory) is not MISSING:
            _out["working_directory"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.command = _src["command"]
            _self.env = _src["env"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.timeout_ms = MISSING
            _self.user = MISSING
            _self.working_directory = MISSING
            return _self
        _get = _src.get
        _self.timeout_ms = _get("timeout_ms", MISSING)
        _self.user = _get("user", MISSING)
        _self.working_directory = _get("working_directory", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(LocalShellExecAction.wire_names.values())
