"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

if TYPE_CHECKING:
    from .computer_screenshot_content import ComputerScreenshotContent
    from .input_file_content import InputFileContent
    from .input_image_content import InputImageContent
    from .input_text_content import InputTextContent
    from .literals import MessagePhase, MessageRole, MessageStatus
    from .output_text_content import OutputTextContent
    from .reasoning_text_content import ReasoningTextContent
    from .refusal_content import RefusalContent
    from .summary_text_content import SummaryTextContent
    from .text_content import TextContent

_models = Models(__package__)
_content_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "input_text": "input_text_content.InputTextContent",
        "output_text": "output_text_content.OutputTextContent",
        "text": "text_content.TextContent",
        "summary_text": "summary_text_content.SummaryTextContent",
        "reasoning_text": "reasoning_text_content.ReasoningTextContent",
        "refusal": "refusal_content.RefusalContent",
        "input_image": "input_image_content.InputImageContent",
        "computer_screenshot": "computer_screenshot_content.ComputerScreenshotContent",
        "input_file": "input_file_content.InputFileContent",
    },
)
_new = object.__new__
_known = frozenset({"type", "id", "content", "phase", "role", "status"})
_required = (
    "type",
    "id",
    "content",
    "role",
    "status",
)


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
        InputTextContent
        | OutputTextContent
        | TextContent
        | SummaryTextContent
        | ReasoningTextContent
        | RefusalContent
        | InputImageContent
        | ComputerScreenshotContent
        | InputFileContent
        | UnknownVariant
    ]
    phase: MessagePhase | None | Unset = UNSET
    role: MessageRole
    status: MessageStatus | None
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "content": "content",
        "phase": "phase",
        "role": "role",
        "status": "status",
    }

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON data: what was left out is absent, unknown keys are given back."""
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
        """Return a model of JSON data, whatever it lacks or adds; plain lists and dicts in it are shared, not copied.

        Raises TypeError when `src` is not a mapping.
        """
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
            return cls.from_dict(with_absent(_src, _required))
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
