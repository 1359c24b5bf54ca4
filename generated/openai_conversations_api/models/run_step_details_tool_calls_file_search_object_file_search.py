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
class RunStepDetailsToolCallsFileSearchObjectFileSearch(Model):
    """Details of the search; may be empty.

    Attributes:
        ranking_options: How the results were ranked.
        results: What the search found.
    """

    ranking_options: models.RunStepDetailsToolCallsFileSearchRankingOptionsObject | Unset = UNSET
    results: list[models.RunStepDetailsToolCallsFileSearchResultObject] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"ranking_options": "ranking_options", "results": "results"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.ranking_options) is not MISSING:
            _out["ranking_options"] = encode(_value)
        if (_value := self.results) is not MISSING:
            _out["results"] = encode(_value)
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
            _self.ranking_options = MISSING
            _self.results = MISSING
            return _self
        _get = _src.get
        _value = _get("ranking_options", MISSING)
        if _value.__class__ is dict:
            _value = _models["RunStepDetailsToolCallsFileSearchRankingOptionsObject"](_value)
        _self.ranking_options = _value
        _value = _get("results", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["RunStepDetailsToolCallsFileSearchResultObject"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.results = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsFileSearchObjectFileSearch.wire_names.values())
