"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "create_file": "apply_patch_create_file_operation_param.ApplyPatchCreateFileOperationParam",
        "delete_file": "apply_patch_delete_file_operation_param.ApplyPatchDeleteFileOperationParam",
        "update_file": "apply_patch_update_file_operation_param.ApplyPatchUpdateFileOperationParam",
    },
)

if TYPE_CHECKING:
    from .apply_patch_create_file_operation_param import ApplyPatchCreateFileOperationParam
    from .apply_patch_delete_file_operation_param import ApplyPatchDeleteFileOperationParam
    from .apply_patch_update_file_operation_param import ApplyPatchUpdateFileOperationParam

    ApplyPatchOperationParam: TypeAlias = (
        ApplyPatchCreateFileOperationParam
        | ApplyPatchDeleteFileOperationParam
        | ApplyPatchUpdateFileOperationParam
        | UnknownVariant
    )
    """What a patch does to one file, as sent; told apart by `type`."""


def _imported() -> Any:
    from .apply_patch_create_file_operation_param import ApplyPatchCreateFileOperationParam
    from .apply_patch_delete_file_operation_param import ApplyPatchDeleteFileOperationParam
    from .apply_patch_update_file_operation_param import ApplyPatchUpdateFileOperationParam

    return (
        ApplyPatchCreateFileOperationParam
        | ApplyPatchDeleteFileOperationParam
        | ApplyPatchUpdateFileOperationParam
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "ApplyPatchOperationParam":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
