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
        "file_citation": "FileCitationBody",
        "url_citation": "UrlCitationBody",
        "container_file_citation": "ContainerFileCitationBody",
        "file_path": "FilePath",
    },
)

if TYPE_CHECKING:
    Annotation: TypeAlias = (
        models.FileCitationBody
        | models.UrlCitationBody
        | models.ContainerFileCitationBody
        | models.FilePath
        | models.UnknownVariant
    )
    """A note on output text, told apart by `type`: a cited file, a cited web page, a cited container file, or a
    path to a file."""
else:
    __getattr__ = lazily(globals(), "Annotation", VARIANTS.union)
