"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_content_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "image_file": "MessageDeltaContentImageFileObject",
        "text": "MessageDeltaContentTextObject",
        "refusal": "MessageDeltaContentRefusalObject",
        "image_url": "MessageDeltaContentImageUrlObject",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MessageDeltaObjectDelta(Model):
    """The parts of the message that changed.

    Attributes:
        content: Pieces of the content, each with the position of the part it belongs to.
        role: Who wrote the message, `user` or `assistant`.
    """

    content: (
        list[
            models.MessageDeltaContentImageFileObject
            | models.MessageDeltaContentTextObject
            | models.MessageDeltaContentRefusalObject
            | models.MessageDeltaContentImageUrlObject
            | models.UnknownVariant
        ]
        | Unset
    ) = UNSET
    role: models.MessageDeltaObjectDeltaRole | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"content": "content", "role": "role"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.role) is not MISSING:
            _out["role"] = _value
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
            _self.content = MISSING
            _self.role = MISSING
            return _self
        _get = _src.get
        _value = _get("content", MISSING)
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_content_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_content_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.content = _value
        _self.role = _get("role", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageDeltaObjectDelta.wire_names.values())
