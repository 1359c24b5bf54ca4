"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ContainerFileCitationBody(Model):
    """Cites a file in a container that the model drew on.

    Attributes:
        type_: Marks a cited container file; always `container_file_citation`.
        container_id: Identifier of the container that holds the file.
        end_index: Position in the message text of the citation's last character.
        file_id: Identifier of the cited file.
        filename: Name of the cited file.
        start_index: Position in the message text of the citation's first character.
    """

    type_: Literal["container_file_citation"] = "container_file_citation"
    container_id: str
    end_index: int
    file_id: str
    filename: str
    start_index: int
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "container_id": "container_id",
        "end_index": "end_index",
        "file_id": "file_id",
        "filename": "filename",
        "start_index": "start_index",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(
        ["type", "container_id", "end_index", "file_id", "filename", "start_index"]
    )

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.container_id) is not MISSING:
            _out["container_id"] = _value
        if (_value := self.end_index) is not MISSING:
            _out["end_index"] = _value
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.filename) is not MISSING:
            _out["filename"] = _value
        if (_value := self.start_index) is not MISSING:
            _out["start_index"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.container_id = _src["container_id"]
            _self.end_index = _src["end_index"]
            _self.file_id = _src["file_id"]
            _self.filename = _src["filename"]
            _self.start_index = _src["start_index"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 6:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ContainerFileCitationBody.wire_names.values())
