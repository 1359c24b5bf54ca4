"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .thread_message_attachments_item_tools_item import VARIANTS as _thread_message_attachments_item_tools_item_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateMessageRequestAttachmentsItem(Model):
    """Files that come with the message, each with the tools that may read it; `null` for none.

    Attributes:
        file_id: Identifier of the attached file.
        tools: Tools that may read the file.
    """

    file_id: str
    tools: Sequence[models.ThreadMessageAttachmentsItemToolsItem]
    wire_names: ClassVar[Mapping[str, str]] = {"file_id": "file_id", "tools": "tools"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["file_id", "tools"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.file_id = _src["file_id"]
            _self.tools = _src["tools"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tools
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_thread_message_attachments_item_tools_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [
                    _thread_message_attachments_item_tools_item_variants.decode(_one) for _one in _value[len(_items) :]
                ]
            _value = _items
        _self.tools = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateMessageRequestAttachmentsItem.wire_names.values())
