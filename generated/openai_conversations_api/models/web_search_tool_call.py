"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_action_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {"search": "WebSearchActionSearch", "open_page": "WebSearchActionOpenPage", "find_in_page": "WebSearchActionFind"},
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class WebSearchToolCall(Model):
    """Call by which the model searches the web or reads a page.

    Attributes:
        type_: Marks a web search call; always `web_search_call`.
        id: Identifier of the call.
        action: What the model did, a search, the opening of a page or a search on it; told apart by `type`.
        status: How far the call has come.
    """

    type_: Literal["web_search_call"] = "web_search_call"
    id: str
    action: (
        models.WebSearchActionSearch
        | models.WebSearchActionOpenPage
        | models.WebSearchActionFind
        | models.UnknownVariant
    )
    status: models.WebSearchToolCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "action": "action", "status": "status"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "action", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.action) is not MISSING:
            _out["action"] = encode(_value)
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
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
            _self.id = _src["id"]
            _self.action = _src["action"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.action
        if _value.__class__ is dict:
            _value = _action_variants.decode(_value)
        _self.action = _value
        if len(_src) == 4:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(WebSearchToolCall.wire_names.values())
