"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {"disabled": "ContainerNetworkPolicyDisabledParam", "allowlist": "ContainerNetworkPolicyAllowlistParam"},
)

if TYPE_CHECKING:
    ContainerAutoParamNetworkPolicy: TypeAlias = (
        models.ContainerNetworkPolicyDisabledParam | models.ContainerNetworkPolicyAllowlistParam | models.UnknownVariant
    )
    """What `network_policy` of ContainerAutoParam holds."""
else:
    __getattr__ = lazily(globals(), "ContainerAutoParamNetworkPolicy", VARIANTS.union)
