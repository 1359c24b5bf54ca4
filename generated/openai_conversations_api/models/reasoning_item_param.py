"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ReasoningItemParam(Model):
    """What a reasoning model thought before it answered, as sent. Send these items back on later turns where you
    keep the history yourself.

    Attributes:
        type_: Marks a reasoning item; always `reasoning`.
        id: Identifier of the item; OpenAI takes only one that begins with `rs`. Left out where the encrypted form
        is carried along.
        content: The reasoning in full text; may be left out.
        encrypted_content: The reasoning in encrypted form, as the server gave it; may be `null` or left out.
        status: How far the item has come; set on items the server returned.
        summary: The reasoning in short; may be an empty list.
    """

    type_: Literal["reasoning"] = "reasoning"
    id: str | Unset = UNSET
    content: Sequence[models.ReasoningTextContent] | Unset = UNSET
    encrypted_content: str | None | Unset = UNSET
    status: models.ReasoningItemParamStatus | Unset = UNSET
    summary: Sequence[models.SummaryTextContent]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "content": "content",
        "encrypted_content": "encrypted_content",
        "status": "status",
        "summary": "summary",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "summary"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.encrypted_content) is not MISSING:
            _out["encrypted_content"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if (_value := self.summary) is not MISSING:
            _out["summary"] = encode(_value)
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
            _self.summary = _src["summary"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.summary
        if _value.__class__ is list and _value:
            _read = _models["SummaryTextContent"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.summary = _value
        if len(_src) == 2:
            _self._extra = None
            _self.id = MISSING
            _self.content = MISSING
            _self.encrypted_content = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("content", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["ReasoningTextContent"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.content = _value
        _self.encrypted_content = _get("encrypted_content", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ReasoningItemParam.wire_names.values())
