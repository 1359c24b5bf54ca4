"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Models

if TYPE_CHECKING:
    from .create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static_static import (
        CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic,
    )

_models = Models(__package__)
_new = object.__new__
_known = frozenset({"type", "static"})
_required = (
    "type",
    "static",
)


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic(Model):
    """How files are cut into chunks; `auto` when left out, which makes chunks of 800 tokens that overlap by 400.

    Attributes:
        type_: Marks the strategy; `auto` leaves chunk sizes to the server, `static` takes yours.
        static: Chunk sizes of your own.
    """

    type_: Literal["static"] = "static"
    static: CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "static": "static",
    }

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON data: what was left out is absent, unknown keys are given back."""
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.static) is not MISSING:
            _out["static"] = encode(_value)
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
            _self.static = _src["static"]
        except KeyError:
            return cls.from_dict(with_absent(_src, _required))
        _value = _self.static
        if _value.__class__ is dict:
            _value = _models[
                "create_thread_request_tool_resources_file_search_vector_stores_item_chunking_strategy_static_static.CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStaticStatic"
            ](_value)
        _self.static = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self
