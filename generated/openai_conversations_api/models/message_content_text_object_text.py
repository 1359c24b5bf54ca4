"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_annotations_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "file_citation": "MessageContentTextAnnotationsFileCitationObject",
        "file_path": "MessageContentTextAnnotationsFilePathObject",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MessageContentTextObjectText(Model):
    """The text and its annotations.

    Attributes:
        annotations: Citations and file paths that occur in the text.
        value: The text itself.
    """

    annotations: list[
        models.MessageContentTextAnnotationsFileCitationObject
        | models.MessageContentTextAnnotationsFilePathObject
        | models.UnknownVariant
    ]
    value: str
    wire_names: ClassVar[Mapping[str, str]] = {"annotations": "annotations", "value": "value"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["annotations", "value"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.annotations) is not MISSING:
            _out["annotations"] = encode(_value)
        if (_value := self.value) is not MISSING:
            _out["value"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.annotations = _src["annotations"]
            _self.value = _src["value"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.annotations
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_annotations_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_annotations_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.annotations = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageContentTextObjectText.wire_names.values())
