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
        "file_citation": "file_citation_body.FileCitationBody",
        "url_citation": "url_citation_body.UrlCitationBody",
        "container_file_citation": "container_file_citation_body.ContainerFileCitationBody",
        "file_path": "file_path.FilePath",
    },
)

if TYPE_CHECKING:
    from .container_file_citation_body import ContainerFileCitationBody
    from .file_citation_body import FileCitationBody
    from .file_path import FilePath
    from .url_citation_body import UrlCitationBody

    Annotation: TypeAlias = FileCitationBody | UrlCitationBody | ContainerFileCitationBody | FilePath | UnknownVariant
    """A note on output text, told apart by `type`: a cited file, a cited web page, a cited container file, or a path
to a file."""


def _imported() -> Any:
    from .container_file_citation_body import ContainerFileCitationBody
    from .file_citation_body import FileCitationBody
    from .file_path import FilePath
    from .url_citation_body import UrlCitationBody

    return FileCitationBody | UrlCitationBody | ContainerFileCitationBody | FilePath | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "Annotation":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
