"""Let the generator name every class, and take every type in every place, where it would refuse."""

from __future__ import annotations

from typing import Any, get_args

from openapi_python_client import schema as oai
from openapi_python_client.parser.errors import PropertyError
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty, Property

_TAKEN = ("Attempted to generate duplicate models", "Found conflicting enums")


def extend() -> None:
    """Change the generator, once.

    It refuses places where it cannot spell a type; ours can (`parameters.py`). It also refuses a second class of the
    same name; here it gets a number.
    """
    for kind in get_args(Property):
        kind._allowed_locations = set(oai.ParameterLocation)  # noqa: SLF001
    kinds: tuple[Any, ...] = (ModelProperty, LiteralEnumProperty)
    for kind in kinds:
        if not hasattr(kind, "build_once"):
            kind.build_once = kind.build
            kind.build = classmethod(_build)


def _build(cls: Any, /, *, data: oai.Schema, name: Any, **given: Any) -> Any:
    """Build a property under the first name that no other has."""
    made = cls.build_once(data=data, name=name, **given)
    number = 2
    while isinstance(made[0], PropertyError) and str(made[0].detail or "").startswith(_TAKEN):
        title = (data.title or name).get_untrusted_value()
        titled = data.model_copy(update={"title": oai.UntrustedString(f"{title} {number}")})
        made = cls.build_once(data=titled, name=name, **given)
        number += 1
    return made
