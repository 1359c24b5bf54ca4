"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .annotation import VARIANTS as _annotation_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class OutputTextContent(Model):
    """Text written by the model.

    Attributes:
        type_: Marks output text; always `output_text`.
        annotations: Citations and file paths that belong to places in the text.
        logprobs: How likely each token of the text was.
        text: The text itself.
    """

    type_: Literal["output_text"] = "output_text"
    annotations: list[models.Annotation] | Unset = UNSET
    logprobs: list[models.LogProb] | Unset = UNSET
    text: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "annotations": "annotations",
        "logprobs": "logprobs",
        "text": "text",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "text"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.annotations) is not MISSING:
            _out["annotations"] = encode(_value)
        if (_value := self.logprobs) is not MISSING:
            _out["logprobs"] = encode(_value)
        if (_value := self.text) is not MISSING:
            _out["text"] = _value
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
            _self.text = _src["text"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.annotations = MISSING
            _self.logprobs = MISSING
            return _self
        _get = _src.get
        _value = _get("annotations", MISSING)
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_annotation_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_annotation_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.annotations = _value
        _value = _get("logprobs", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["LogProb"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.logprobs = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(OutputTextContent.wire_names.values())
