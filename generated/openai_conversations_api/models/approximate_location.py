"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ApproximateLocation(Model):
    """Roughly where the user is.

    Attributes:
        type_: Marks a rough location; always `approximate`.
        city: City of the user in any wording, for example `Lisbon`; may be `null` or left out.
        country: Country of the user as an ISO 3166-1 code of two letters; may be `null` or left out.
        region: Region of the user in any wording, for example `Bavaria`; may be `null` or left out.
        timezone: IANA name of the user's time zone, for example `Europe/Lisbon`; may be `null` or left out.
    """

    type_: Literal["approximate"] = "approximate"
    city: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
    region: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "city": "city",
        "country": "country",
        "region": "region",
        "timezone": "timezone",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.city) is not MISSING:
            _out["city"] = _value
        if (_value := self.country) is not MISSING:
            _out["country"] = _value
        if (_value := self.region) is not MISSING:
            _out["region"] = _value
        if (_value := self.timezone) is not MISSING:
            _out["timezone"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.city = MISSING
            _self.country = MISSING
            _self.region = MISSING
            _self.timezone = MISSING
            return _self
        _get = _src.get
        _self.city = _get("city", MISSING)
        _self.country = _get("country", MISSING)
        _self.region = _get("region", MISSING)
        _self.timezone = _get("timezone", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ApproximateLocation.wire_names.values())
