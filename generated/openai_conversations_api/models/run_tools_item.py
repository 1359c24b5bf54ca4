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
        "code_interpreter": "AssistantToolsCode",
        "file_search": "AssistantToolsFileSearch",
        "function": "AssistantToolsFunction",
    },
)

if TYPE_CHECKING:
    RunToolsItem: TypeAlias = (
        models.AssistantToolsCode
        | models.AssistantToolsFileSearch
        | models.AssistantToolsFunction
        | models.UnknownVariant
    )
    """What `tools` of Run holds."""
else:
    __getattr__ = lazily(globals(), "RunToolsItem", VARIANTS.union)
