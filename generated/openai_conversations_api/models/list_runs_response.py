"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ListRunsResponse(Model):
    """One page of a thread's runs.

    Attributes:
        object_: Marks a page; always `list`.
        data: Runs on this page.
        first_id: Identifier of the first run on this page; `null` or absent when the page is empty.
        has_more: Whether further runs follow this page.
        last_id: Identifier of the last run on this page; `null` or absent when the page is empty.
    """

    object_: Literal["list"] = "list"
    data: list[models.Run]
    first_id: str | None | Unset = UNSET
    has_more: bool
    last_id: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "object_": "object",
        "data": "data",
        "first_id": "first_id",
        "has_more": "has_more",
        "last_id": "last_id",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["object", "data", "has_more"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.object_) is not MISSING:
            _out["object"] = _value
        if (_value := self.data) is not MISSING:
            _out["data"] = encode(_value)
        if (_value := self.first_id) is not MISSING:
            _out["first_id"] = _value
        if (_value := self.has_more) is not MISSING:
            _out["has_more"] = _value
        if (_value := self.last_id) is not MISSING:
            _out["last_id"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.object_ = _src["object"]
            _self.data = _src["data"]
            _self.has_more = _src["has_more"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.data
        if _value.__class__ is list and _value:
            _read = _models["Run"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.data = _value
        if len(_src) == 3:
            _self._extra = None
            _self.first_id = MISSING
            _self.last_id = MISSING
            return _self
        _get = _src.get
        _self.first_id = _get("first_id", MISSING)
        _self.last_id = _get("last_id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ListRunsResponse.wire_names.values())
