"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.texts import text_of
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_content_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "input_text": "InputTextContent",
        "output_text": "OutputTextContent",
        "text": "TextContent",
        "summary_text": "SummaryTextContent",
        "reasoning_text": "ReasoningTextContent",
        "refusal": "RefusalContent",
        "input_image": "InputImageContent",
        "computer_screenshot": "ComputerScreenshotContent",
        "input_file": "InputFileContent",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class Message(Model):
    """A message to or from the model, as returned.

    Attributes:
        type_: Marks a message; always `message`.
        id: Identifier of the message.
        content: The parts of the message, such as texts, images and files; told apart by `type`.
        phase: Whether an assistant message is commentary or the final answer; may be `null` or absent.
        role: Who wrote the message.
        status: How far the message has come; may be `null`.
    """

    type_: Literal["message"] = "message"
    id: str
    content: list[
        models.InputTextContent
        | models.OutputTextContent
        | models.TextContent
        | models.SummaryTextContent
        | models.ReasoningTextContent
        | models.RefusalContent
        | models.InputImageContent
        | models.ComputerScreenshotContent
        | models.InputFileContent
        | models.UnknownVariant
    ]
    phase: models.MessagePhase | None | Unset = UNSET
    role: models.MessageRole
    status: models.MessageStatus | None
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "content": "content",
        "phase": "phase",
        "role": "role",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "content", "role", "status"])

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
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.content = _src["content"]
            _self.role = _src["role"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.content
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_content_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_content_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.content = _value
        if len(_src) == 5:
            _self._extra = None
            _self.phase = MISSING
            return _self
        _get = _src.get
        _self.phase = _get("phase", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(Message.wire_names.values())
