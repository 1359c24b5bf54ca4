"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
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
        "image_file": "MessageContentImageFileObject",
        "image_url": "MessageContentImageUrlObject",
        "text": "MessageContentTextObject",
        "refusal": "MessageContentRefusalObject",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ThreadMessage(Model):
    """A message on a thread, as returned.

    Attributes:
        id: Identifier of the message.
        object_: Marks a message; always `thread.message`.
        assistant_id: Identifier of the assistant that wrote the message; `null` when none did.
        attachments: Files that came with the message, each with the tools that may read it; `null` or absent for none.
        completed_at: When the message was finished, in seconds since the Unix epoch; `null` or absent if it was not.
        content: Parts of the message in order, such as text, images and refusals.
        created_at: When the message was created, in seconds since the Unix epoch.
        incomplete_at: When the message was given up as incomplete, in seconds since the Unix epoch; `null` or absent if it
        was not.
        incomplete_details: Why the message stayed incomplete; `null` or absent if it did not.
        metadata: Key-value pairs stored on the message; at most 16, keys up to 64 and values up to 512 characters.
        role: Who wrote the message, `user` or `assistant`.
        run_id: Identifier of the run that created the message; `null` when a request created it.
        status: How far the message has come; some servers leave it out.
        thread_id: Identifier of the thread that holds the message.
    """

    id: str
    object_: Literal["thread.message"] = "thread.message"
    assistant_id: str | None
    attachments: list[models.ThreadMessageAttachmentsItem] | None | Unset = UNSET
    completed_at: int | None | Unset = UNSET
    content: list[
        models.MessageContentImageFileObject
        | models.MessageContentImageUrlObject
        | models.MessageContentTextObject
        | models.MessageContentRefusalObject
        | models.UnknownVariant
    ]
    created_at: int
    incomplete_at: int | None | Unset = UNSET
    incomplete_details: models.ThreadMessageIncompleteDetails | None | Unset = UNSET
    metadata: models.Metadata
    role: models.ThreadMessageRole
    run_id: str | None
    status: models.ThreadMessageStatus | Unset = UNSET
    thread_id: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "object_": "object",
        "assistant_id": "assistant_id",
        "attachments": "attachments",
        "completed_at": "completed_at",
        "content": "content",
        "created_at": "created_at",
        "incomplete_at": "incomplete_at",
        "incomplete_details": "incomplete_details",
        "metadata": "metadata",
        "role": "role",
        "run_id": "run_id",
        "status": "status",
        "thread_id": "thread_id",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(
        ["id", "object", "assistant_id", "content", "created_at", "metadata", "role", "run_id", "thread_id"]
    )
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    @property
    def text(self) -> str:
        """The text of `content`: its parts that are text, one after the other; refusals and others have none."""
        return text_of(self.content)

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.object_) is not MISSING:
            _out["object"] = _value
        if (_value := self.assistant_id) is not MISSING:
            _out["assistant_id"] = _value
        if (_value := self.attachments) is not MISSING:
            _out["attachments"] = encode(_value)
        if (_value := self.completed_at) is not MISSING:
            _out["completed_at"] = _value
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.created_at) is not MISSING:
            _out["created_at"] = _value
        if (_value := self.incomplete_at) is not MISSING:
            _out["incomplete_at"] = _value
        if (_value := self.incomplete_details) is not MISSING:
            _out["incomplete_details"] = encode(_value)
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if (_value := self.role) is not MISSING:
            _out["role"] = _value
        if (_value := self.run_id) is not MISSING:
            _out["run_id"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if (_value := self.thread_id) is not MISSING:
            _out["thread_id"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.id = _src["id"]
            _self.object_ = _src["object"]
            _self.assistant_id = _src["assistant_id"]
            _self.content = _src["content"]
            _self.created_at = _src["created_at"]
            _self.metadata = _src["metadata"]
            _self.role = _src["role"]
            _self.run_id = _src["run_id"]
            _self.thread_id = _src["thread_id"]
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
        if len(_src) == 9:
            _self._extra = None
            _self.attachments = MISSING
            _self.completed_at = MISSING
            _self.incomplete_at = MISSING
            _self.incomplete_details = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _value = _get("attachments", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["ThreadMessageAttachmentsItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.attachments = _value
        _self.completed_at = _get("completed_at", MISSING)
        _self.incomplete_at = _get("incomplete_at", MISSING)
        _value = _get("incomplete_details", MISSING)
        if _value.__class__ is dict:
            _value = _models["ThreadMessageIncompleteDetails"](_value)
        _self.incomplete_details = _value
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ThreadMessage.wire_names.values())
