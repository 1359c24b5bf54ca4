"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.texts import text_of
from .._runtime.types import MISSING, UNSET, Unset
from .output_message_content import VARIANTS as _output_message_content_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class OutputMessage(Model):
    """A message written by the model.

    Attributes:
        type_: Marks a message; always `message`; may be left out.
        id: Identifier of the message; OpenAI takes only one that begins with `msg`. May be left out.
        content: The parts of the message, texts or refusals.
        phase: Whether the message is commentary or the final answer; may be `null` or left out.
        role: Marks the model as the author; always `assistant`.
        status: How far the message has come; set on items the server returned.
    """

    type_: Literal["message"] | Unset = UNSET
    id: str | Unset = UNSET
    content: Sequence[models.OutputMessageContent]
    phase: models.MessagePhase | None | Unset = UNSET
    role: Literal["assistant"] = "assistant"
    status: models.OutputMessageStatus | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "content": "content",
        "phase": "phase",
        "role": "role",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["content", "role"])

    @property
    def text(self) -> str:
        """The text of `content`: its parts that are text, one after the other; refusals and others have none."""
        return text_of(self.content)

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.phase) is not MISSING:
            _out["phase"] = _value
        if (_value := self.role) is not MISSING:
            _out["role"] = _value
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
            _self.content = _src["content"]
            _self.role = _src["role"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.content
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_output_message_content_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_output_message_content_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.content = _value
        if len(_src) == 2:
            _self._extra = None
            _self.type_ = MISSING
            _self.id = MISSING
            _self.phase = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.type_ = _get("type", MISSING)
        _self.id = _get("id", MISSING)
        _self.phase = _get("phase", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(OutputMessage.wire_names.values())
