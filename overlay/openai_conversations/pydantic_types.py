"""Let pydantic and FastAPI take and give the models of the API.

    from openai_conversations import ConversationItem, Message, pydantic_types

    pydantic_types.enable()

    class Answer(pydantic.BaseModel):
        last: Message
        items: list[ConversationItem]

A model is made of JSON as `from_dict` makes it, and written as `to_dict` writes it: what the specification does not
know is kept. An object that has another tag than its class, or none of the keys that it needs, is a validation error.
In FastAPI, a body that is a model is declared with `Body()`, as for every type that is not pydantic's own.
"""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.json_types import is_object
from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api._runtime.soundness import is_itself

from .errors import MissingExtraError

try:
    from pydantic_core import core_schema
except ImportError as absent:
    raise MissingExtraError(
        "openai_conversations.pydantic_types needs pydantic; "
        "install it with: pip install 'openai-conversations-client[tools]'"
    ) from absent


def _schema(cls: Any, _: Any, __: Any) -> core_schema.CoreSchema:
    """Return how pydantic reads and writes a class of models, or objects of kinds that the specification lacks."""
    unknown = issubclass(cls, UnknownObject)

    def read(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if not is_object(value):
            wanted = "" if unknown else f" for {cls.__name__}"
            raise ValueError(f"a JSON object is needed{wanted}, not {type(value).__name__}")
        made = cls(value) if unknown else cls.from_dict(value)
        if not (unknown or is_itself(made)):
            raise ValueError(f"the object is no {cls.__name__}: it has another tag, or nothing that one needs")
        return made

    return core_schema.no_info_plain_validator_function(read, serialization=_WRITTEN)


def _json_schema(cls: Any, _: Any, __: Any) -> dict[str, Any]:
    said = (cls.__doc__ or "").strip().partition("\n")[0]
    return {"type": "object", "title": cls.__name__, "description": said, "additionalProperties": True}


_WRITTEN = core_schema.plain_serializer_function_ser_schema(lambda model: model.to_dict())


def enable() -> None:
    """Make the models of the API types for pydantic, from here on and everywhere; calling it again changes nothing."""
    bases: list[Any] = [Model, UnknownObject]
    for base in bases:
        base.__get_pydantic_core_schema__ = classmethod(_schema)
        base.__get_pydantic_json_schema__ = classmethod(_json_schema)
