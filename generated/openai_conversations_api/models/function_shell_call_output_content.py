"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_outcome_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {"timeout": "FunctionShellCallOutputTimeoutOutcome", "exit": "FunctionShellCallOutputExitOutcome"},
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellCallOutputContent(Model):
    """Output of a shell call and how it ended, as returned.

    Attributes:
        created_by: Identifier of whoever created the item; may be absent.
        outcome: How it ended, by itself or by running out of time; told apart by `type`.
        stderr: Text on standard error.
        stdout: Text on standard output.
    """

    created_by: str | Unset = UNSET
    outcome: (
        models.FunctionShellCallOutputTimeoutOutcome | models.FunctionShellCallOutputExitOutcome | models.UnknownVariant
    )
    stderr: str
    stdout: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "created_by": "created_by",
        "outcome": "outcome",
        "stderr": "stderr",
        "stdout": "stdout",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["outcome", "stderr", "stdout"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
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
            _value = _outcome_variants.decode(_value)
        _self.outcome = _value
        if len(_src) == 3:
            _self._extra = None
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellCallOutputContent.wire_names.values())
