"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic(Model):
    """Chunk sizes of your own.

    Attributes:
        chunk_overlap_tokens: Tokens that neighbouring chunks share; no more than half of `max_chunk_size_tokens`.
        max_chunk_size_tokens: Largest size of a chunk in tokens, 100 to 4096.
    """

    chunk_overlap_tokens: int
    max_chunk_size_tokens: int
    wire_names: ClassVar[Mapping[str, str]] = {
        "chunk_overlap_tokens": "chunk_overlap_tokens",
        "max_chunk_size_tokens": "max_chunk_size_tokens",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["chunk_overlap_tokens", "max_chunk_size_tokens"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"max_chunk_size_tokens": {"minimum": 100, "maximum": 4096}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.chunk_overlap_tokens) is not MISSING:
            _out["chunk_overlap_tokens"] = _value
        if (_value := self.max_chunk_size_tokens) is not MISSING:
            _out["max_chunk_size_tokens"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.chunk_overlap_tokens = _src["chunk_overlap_tokens"]
            _self.max_chunk_size_tokens = _src["max_chunk_size_tokens"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(
    CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic.wire_names.values()
)
