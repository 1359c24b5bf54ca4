"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepCompletionUsage(Model):
    """Tokens that the step has used; `null` while it is in progress.

    Attributes:
        completion_tokens: Tokens that the model wrote during the step.
        prompt_tokens: Tokens that the model read during the step.
        total_tokens: Prompt and completion tokens together.
    """

    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    wire_names: ClassVar[Mapping[str, str]] = {
        "completion_tokens": "completion_tokens",
        "prompt_tokens": "prompt_tokens",
        "total_tokens": "total_tokens",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["completion_tokens", "prompt_tokens", "total_tokens"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.completion_tokens) is not MISSING:
            _out["completion_tokens"] = _value
        if (_value := self.prompt_tokens) is not MISSING:
            _out["prompt_tokens"] = _value
        if (_value := self.total_tokens) is not MISSING:
            _out["total_tokens"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.completion_tokens = _src["completion_tokens"]
            _self.prompt_tokens = _src["prompt_tokens"]
            _self.total_tokens = _src["total_tokens"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepCompletionUsage.wire_names.values())
