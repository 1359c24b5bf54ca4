"""What a pattern says of a value, as far as Python's expressions are those of OpenAPI."""

from __future__ import annotations

import json
import re

from ..json_types import Json
from .shape import Form


def matches(form: Form, value: Json) -> bool | None:
    """Say whether a value keeps to the pattern of a form; None where it cannot be told."""
    written = form.other.get("pattern", ('""', ""))[0]
    try:
        return not isinstance(value, str) or re.search(json.loads(written), value) is not None
    except (re.error, json.JSONDecodeError, RecursionError, OverflowError):
        return None
