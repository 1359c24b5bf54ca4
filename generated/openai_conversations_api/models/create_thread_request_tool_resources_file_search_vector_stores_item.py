"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_chunking_strategy_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "auto": "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto",
        "static": "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateThreadRequestToolResourcesFileSearchVectorStoresItem(Model):
    """A vector store to create from files and attach; at most one.

    Attributes:
        chunking_strategy: How files are cut into chunks; `auto` when left out, which makes chunks of 800 tokens that overlap by
        400.
        file_ids: Identifiers of the files to put into the vector store, at most 100,000,000.
        metadata: Key-value pairs to store on the vector store; at most 16, keys up to 64 and values up to 512
        characters.
    """

    chunking_strategy: (
        models.CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyAuto
        | models.CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategyStatic
        | models.UnknownVariant
        | Unset
    ) = UNSET
    file_ids: Sequence[str] | Unset = UNSET
    metadata: models.Metadata | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "chunking_strategy": "chunking_strategy",
        "file_ids": "file_ids",
        "metadata": "metadata",
    }
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "file_ids": {"max_items": 100000000},
        "metadata": {"max_entries": 16, "max_key": 64, "max_value": 512},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.chunking_strategy) is not MISSING:
            _out["chunking_strategy"] = encode(_value)
        if (_value := self.file_ids) is not MISSING:
            _out["file_ids"] = _value
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
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
            _self.chunking_strategy = MISSING
            _self.file_ids = MISSING
            _self.metadata = MISSING
            return _self
        _get = _src.get
        _value = _get("chunking_strategy", MISSING)
        if _value.__class__ is dict:
            _value = _chunking_strategy_variants.decode(_value)
        _self.chunking_strategy = _value
        _self.file_ids = _get("file_ids", MISSING)
        _self.metadata = _get("metadata", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateThreadRequestToolResourcesFileSearchVectorStoresItem.wire_names.values())
