"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RankingOptions(Model):
    """How the results of a file search are ranked and filtered.

    Attributes:
        hybrid_search: How much meaning and wording each count in a search by both.
        ranker: Which ranker to use.
        score_threshold: Lowest score that a result may have, 0 to 1; higher values leave fewer and closer results.
    """

    hybrid_search: models.HybridSearchOptions | Unset = UNSET
    ranker: models.RankerVersionType | Unset = UNSET
    score_threshold: float | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "hybrid_search": "hybrid_search",
        "ranker": "ranker",
        "score_threshold": "score_threshold",
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.hybrid_search) is not MISSING:
            _out["hybrid_search"] = encode(_value)
        if (_value := self.ranker) is not MISSING:
            _out["ranker"] = _value
        if (_value := self.score_threshold) is not MISSING:
            _out["score_threshold"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        if len(_src) == 0:
            _self._extra = None
            _self.hybrid_search = MISSING
            _self.ranker = MISSING
            _self.score_threshold = MISSING
            return _self
        _get = _src.get
        _value = _get("hybrid_search", MISSING)
        if _value.__class__ is dict:
            _value = _models["HybridSearchOptions"](_value)
        _self.hybrid_search = _value
        _self.ranker = _get("ranker", MISSING)
        _self.score_threshold = _get("score_threshold", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RankingOptions.wire_names.values())
