"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class AssistantToolsFileSearchFileSearch(Model):
    """Settings that replace the tool's own defaults.

    Attributes:
        max_num_results: Upper bound on the results of one search, 1 to 50; a search may yield fewer. When left out, the server
        takes 5 for `gpt-3.5-turbo` and 20 for `gpt-4*` models.
        ranking_options: How results are ranked and which scores are good enough.
    """

    max_num_results: int | Unset = UNSET
    ranking_options: models.FileSearchRankingOptions | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "max_num_results": "max_num_results",
        "ranking_options": "ranking_options",
    }
    wire_limits: ClassVar[Mapping[str, Limits]] = {"max_num_results": {"minimum": 1, "maximum": 50}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.max_num_results) is not MISSING:
            _out["max_num_results"] = _value
        if (_value := self.ranking_options) is not MISSING:
            _out["ranking_options"] = encode(_value)
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
            _self.max_num_results = MISSING
            _self.ranking_options = MISSING
            return _self
        _get = _src.get
        _self.max_num_results = _get("max_num_results", MISSING)
        _value = _get("ranking_options", MISSING)
        if _value.__class__ is dict:
            _value = _models["FileSearchRankingOptions"](_value)
        _self.ranking_options = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(AssistantToolsFileSearchFileSearch.wire_names.values())
