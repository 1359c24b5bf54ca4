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
    {
        "create_file": "ApplyPatchCreateFileOperationParam",
        "delete_file": "ApplyPatchDeleteFileOperationParam",
        "update_file": "ApplyPatchUpdateFileOperationParam",
    },
)

if TYPE_CHECKING:
    ApplyPatchOperationParam: TypeAlias = (
        models.ApplyPatchCreateFileOperationParam
        | models.ApplyPatchDeleteFileOperationParam
        | models.ApplyPatchUpdateFileOperationParam
        | models.UnknownVariant
    )
    """What a patch does to one file, as sent; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "ApplyPatchOperationParam", VARIANTS.union)
