"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ModifyThreadRequestToolResources(Model):
    """Files and vector stores that tools may use on the thread, by tool; may be `null`.

    Attributes:
        code_interpreter: What the code interpreter may use.
        file_search: What file search may use.
    """

    code_interpreter: models.ModifyThreadRequestToolResourcesCodeInterpreter | Unset = UNSET
    file_search: models.ModifyThreadRequestToolResourcesFileSearch | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"code_interpreter": "code_interpreter", "file_search": "file_search"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.code_interpreter) is not MISSING:
            _out["code_interpreter"] = encode(_value)
        if (_value := self.file_search) is not MISSING:
            _out["file_search"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        if len(_src) == 0:
            _self._extra = None
            _self.code_interpreter = MISSING
            _self.file_search = MISSING
            return _self
        _get = _src.get
        _value = _get("code_interpreter", MISSING)
        if _value.__class__ is dict:
            _value = _models["ModifyThreadRequestToolResourcesCodeInterpreter"](_value)
        _self.code_interpreter = _value
        _value = _get("file_search", MISSING)
        if _value.__class__ is dict:
            _value = _models["ModifyThreadRequestToolResourcesFileSearch"](_value)
        _self.file_search = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ModifyThreadRequestToolResources.wire_names.values())
