"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_format__variants = Variants(
    _models, UnknownVariant, "type", {"text": "CustomTextFormatParam", "grammar": "CustomGrammarFormatParam"}
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CustomToolParam(Model):
    """Lets the model call a tool of yours that takes text, free or bound to a grammar.

    Attributes:
        type_: Marks a custom tool; always `custom`.
        allowed_callers: Who may call the tool; at least one entry; may be `null` or left out.
        defer_loading: Whether the model only gets the tool once a tool search finds it.
        description: What the tool is for; may be left out.
        format_: What input the tool takes; any text when left out.
        name: Name of the tool, which calls refer to.
    """

    type_: Literal["custom"] = "custom"
    allowed_callers: list[models.CallableToolAllowedCaller] | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | Unset = UNSET
    format_: models.CustomTextFormatParam | models.CustomGrammarFormatParam | models.UnknownVariant | Unset = UNSET
    name: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "defer_loading": "defer_loading",
        "description": "description",
        "format_": "format",
        "name": "name",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "name"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"allowed_callers": {"min_items": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_callers) is not MISSING:
            _out["allowed_callers"] = _value
        if (_value := self.defer_loading) is not MISSING:
            _out["defer_loading"] = _value
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.format_) is not MISSING:
            _out["format"] = encode(_value)
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
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
            _self.name = _src["name"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.allowed_callers = MISSING
            _self.defer_loading = MISSING
            _self.description = MISSING
            _self.format_ = MISSING
            return _self
        _get = _src.get
        _self.allowed_callers = _get("allowed_callers", MISSING)
        _self.defer_loading = _get("defer_loading", MISSING)
        _self.description = _get("description", MISSING)
        _value = _get("format", MISSING)
        if _value.__class__ is dict:
            _value = _format__variants.decode(_value)
        _self.format_ = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CustomToolParam.wire_names.values())
