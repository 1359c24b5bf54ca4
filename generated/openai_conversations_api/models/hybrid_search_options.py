"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class HybridSearchOptions(Model):
    """How much meaning and wording each count when search results are merged by reciprocal rank fusion.

    Attributes:
        embedding_weight: Weight of matches by meaning (embeddings).
        text_weight: Weight of matches by wording.
    """

    embedding_weight: float
    text_weight: float
    wire_names: ClassVar[Mapping[str, str]] = {"embedding_weight": "embedding_weight", "text_weight": "text_weight"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["embedding_weight", "text_weight"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.embedding_weight) is not MISSING:
            _out["embedding_weight"] = _value
        if (_value := self.text_weight) is not MISSING:
            _out["text_weight"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.embedding_weight = _src["embedding_weight"]
            _self.text_weight = _src["text_weight"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(HybridSearchOptions.wire_names.values())
