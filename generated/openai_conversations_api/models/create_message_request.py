"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .create_message_request_content_item import VARIANTS as _create_message_request_content_item_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateMessageRequest(Model):
    """A message to add to a thread, as sent.

    Attributes:
        attachments: Files that come with the message, each with the tools that may read it; `null` for none.
        content: Text of the message, or a list of at least one text or image part. Images need a model with vision.
        metadata: Key-value pairs to store on the message; at most 16, keys up to 64 and values up to 512 characters.
        role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to insert one
        in the assistant's name.
    """

    attachments: Sequence[models.CreateMessageRequestAttachmentsItem] | None | Unset = UNSET
    content: str | Sequence[models.CreateMessageRequestContentItem]
    metadata: models.Metadata | Unset = UNSET
    role: models.CreateMessageRequestRole
    wire_names: ClassVar[Mapping[str, str]] = {
        "attachments": "attachments",
        "content": "content",
        "metadata": "metadata",
        "role": "role",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["content", "role"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "content": {"min_items": 1},
        "metadata": {"max_entries": 16, "max_key": 64, "max_value": 512},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.attachments) is not MISSING:
            _out["attachments"] = encode(_value)
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
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
        try:
            _self.content = _src["content"]
            _self.role = _src["role"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.content
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_create_message_request_content_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_create_message_request_content_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.content = _value
        if len(_src) == 2:
            _self._extra = None
            _self.attachments = MISSING
            _self.metadata = MISSING
            return _self
        _get = _src.get
        _value = _get("attachments", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["CreateMessageRequestAttachmentsItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.attachments = _value
        _self.metadata = _get("metadata", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateMessageRequest.wire_names.values())
