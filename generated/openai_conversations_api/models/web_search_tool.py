"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class WebSearchTool(Model):
    """Lets the model search the web.

    Attributes:
        type_: Marks the web search tool, plain or of a dated version. The server assumes 'web_search' when it is
        left out.
        external_web_access: Whether the search may reach the live web; the server takes `true` when left out. With `false` it
        works from cached pages only. The server assumes True when it is left out.
        filters: Limits on what is searched; may be `null` or left out.
        search_context_size: How much of the model's context the search may fill; the server takes `medium` when left out. The
        server assumes 'medium' when it is left out.
        user_location: Roughly where the user is; may be `null` or left out.
    """

    type_: models.WebSearchToolType
    external_web_access: bool | Unset = UNSET
    filters: models.WebSearchToolFilters | None | Unset = UNSET
    search_context_size: models.WebSearchToolSearchContextSize | Unset = UNSET
    user_location: models.WebSearchApproximateLocation | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "external_web_access": "external_web_access",
        "filters": "filters",
        "search_context_size": "search_context_size",
        "user_location": "user_location",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.external_web_access) is not MISSING:
            _out["external_web_access"] = _value
        if (_value := self.filters) is not MISSING:
            _out["filters"] = encode(_value)
        if (_value := self.search_context_size) is not MISSING:
            _out["search_context_size"] = _value
        if (_value := self.user_location) is not MISSING:
            _out["user_location"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.external_web_access = MISSING
            _self.filters = MISSING
            _self.search_context_size = MISSING
            _self.user_location = MISSING
            return _self
        _get = _src.get
        _self.external_web_access = _get("external_web_access", MISSING)
        _value = _get("filters", MISSING)
        if _value.__class__ is dict:
            _value = _models["WebSearchToolFilters"](_value)
        _self.filters = _value
        _self.search_context_size = _get("search_context_size", MISSING)
        _value = _get("user_location", MISSING)
        if _value.__class__ is dict:
            _value = _models["WebSearchApproximateLocation"](_value)
        _self.user_location = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(WebSearchTool.wire_names.values())
