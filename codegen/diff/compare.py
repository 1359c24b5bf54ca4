"""Compare two documents."""

from __future__ import annotations

from ..errors import SpecError
from ..json_types import Document, Json, is_object
from . import components, documentation, operations, path_items, references, schemas, sound, unchanged
from .changes import findings
from .context import Context
from .finding import Report
from .normal import Side
from .reach import Reach


def compare(old_document: Document, new_document: Document) -> Report:
    """Return what changed from one document to another. Raises SpecError where one of them cannot be used."""
    for name, document in (("old", old_document), ("new", new_document)):
        _check(name, document)
    try:
        return _compared(old_document, new_document)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        # The documents come from elsewhere and can be damaged in any place; naming each would be endless.
        raise SpecError(f"not a well-formed OpenAPI document ({type(error).__name__}: {error})") from error


def _compared(old: Document, new: Document) -> Report:
    old, new = (path_items.inlined(references.plain(one)) for one in (old, new))
    for document in (old, new):
        sound.check(document)
    reach = Reach(old), Reach(new)
    context = Context(Side(old), Side(new), schemas.compare, unchanged=unchanged.components(old, new))
    operations.compare(context)
    components.compare(context, *reach)
    return Report(findings(context.found, *reach), documentation=documentation.changed(old, new))


def _check(name: str, document: Json) -> None:
    if not is_object(document) or not is_object(document.get("paths")):
        raise SpecError(f"the {name} document has no `paths`")
