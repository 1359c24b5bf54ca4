"""Models: none is behind this server, so any name will do."""

from __future__ import annotations

from .calls import Call, Reply
from .replies import Assistant
from .routing import operation
from .store import Document


def _model(name: str) -> Document:
    return {"id": name, "object": "model", "created": 0, "owned_by": "local"}


@operation("listModels")
def list_all(call: Call) -> Reply:
    """Return the models that the replies file names, and the one that assistants have without it."""
    script = call.server.script
    named = {Assistant().model, *(one.model for one in script.assistants.values())}
    named |= {rule.match["model"] for rule in script.rules if "model" in rule.match}
    return {"object": "list", "data": [_model(name) for name in sorted(named)]}


@operation("retrieveModel")
def get(call: Call) -> Reply:
    """Return a model of whatever name, as requests may name any."""
    return _model(call.ids["model"])
