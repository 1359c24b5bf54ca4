"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDetailsToolCallsFileSearchRankingOptionsObject(Model):
    """How a file search ranked its results.

    Attributes:
        ranker: Ranker that ordered the results.
        score_threshold: Lowest score a result could have, 0 to 1.
    """

    ranker: models.FileSearchRanker
    score_threshold: float
    wire_names: ClassVar[Mapping[str, str]] = {"ranker": "ranker", "score_threshold": "score_threshold"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["ranker", "score_threshold"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"score_threshold": {"minimum": 0, "maximum": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
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
        try:
            _self.ranker = _src["ranker"]
            _self.score_threshold = _src["score_threshold"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsFileSearchRankingOptionsObject.wire_names.values())
