"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .function_shell_call_output_outcome_param import VARIANTS as _function_shell_call_output_outcome_param_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellCallOutputContentParam(Model):
    """Output of a shell call and how it ended, as sent.

    Attributes:
        outcome: How it ended, by itself or by running out of time.
        stderr: Text on standard error; at most 10485760 characters.
        stdout: Text on standard output; at most 10485760 characters.
    """

    outcome: models.FunctionShellCallOutputOutcomeParam
    stderr: str
    stdout: str
    wire_names: ClassVar[Mapping[str, str]] = {"outcome": "outcome", "stderr": "stderr", "stdout": "stdout"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["outcome", "stderr", "stdout"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "stderr": {"max_length": 10485760},
        "stdout": {"max_length": 10485760},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.outcome) is not MISSING:
            _out["outcome"] = encode(_value)
        if (_value := self.stderr) is not MISSING:
            _out["stderr"] = _value
        if (_value := self.stdout) is not MISSING:
            _out["stdout"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.outcome = _src["outcome"]
            _self.stderr = _src["stderr"]
            _self.stdout = _src["stdout"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.outcome
        if _value.__class__ is dict:
            _value = _function_shell_call_output_outcome_param_variants.decode(_value)
        _self.outcome = _value
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellCallOutputContentParam.wire_names.values())
