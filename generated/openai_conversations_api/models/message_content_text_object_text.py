"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

if TYPE_CHECKING:
    from .message_content_text_annotations_file_citation_object import MessageContentTextAnnotationsFileCitationObject
    from .message_content_text_annotations_file_path_object import MessageContentTextAnnotationsFilePathObject

_models = Models(__package__)
_annotations_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "file_citation": "message_content_text_annotations_file_citation_object.MessageContentTextAnnotationsFileCitationObject",
        "file_path": "message_content_text_annotations_file_path_object.MessageContentTextAnnotationsFilePathObject",
    },
)
_new = object.__new__
_known = frozenset({"annotations", "value"})
_required = (
    "annotations",
    "value",
)


@define(kw_only=True, repr=False, weakref_slot=False)
class MessageContentTextObjectText(Model):
    """The text and its annotations.

    Attributes:
        annotations: Citations and file paths that occur in the text.
        value: The text itself.
    """

    annotations: list[
        MessageContentTextAnnotationsFileCitationObject | MessageContentTextAnnotationsFilePathObject | UnknownVariant
    ]
    value: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "annotations": "annotations",
        "value": "value",
    }

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON data: what was left out is absent, unknown keys are given back."""
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
        """Return a model of JSON data, whatever it lacks or adds; plain lists and dicts in it are shared, not copied.

        Raises TypeError when `src` is not a mapping.
        """
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.annotations = _src["annotations"]
            _self.value = _src["value"]
        except KeyError:
            return cls.from_dict(with_absent(_src, _required))
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
