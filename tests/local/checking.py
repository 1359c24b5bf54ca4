"""A client that checks every success of the local server against the specification."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpx
import jsonschema_rs

from openai_conversations.local import LocalServer
from openai_conversations.local.routing import find_route
from openai_conversations.local.specification import document
from tests.spec_samples import is_object

SPEC = document()


def check_reply(response: httpx.Response) -> None:
    """Fail when a reply is not what the specification says, or an error is not in the API's envelope.

    Events are left to whoever reads them.
    """
    if response.headers["content-type"].startswith("text/event-stream"):
        return
    body: Any = json.loads(response.read())
    assert response.headers["x-request-id"].startswith("req_")
    if response.is_success:
        route = find_route(response.request.method, response.request.url.raw_path.decode().partition("?")[0])
        assert _validator(route.operation.id).is_valid(body), body
    else:
        assert {"message", "type", "param", "code"} == body["error"].keys()
        assert response.status_code < 500 or body["error"]["type"] == "server_error"


@cache
def _validator(operation_id: str) -> jsonschema_rs.Draft202012Validator:
    paths: dict[str, dict[str, Any]] = SPEC["paths"]
    (described,) = (
        one
        for item in paths.values()
        for one in item.values()
        if is_object(one) and one.get("operationId") == operation_id
    )
    content: Any = described["responses"]["200"].get("content", {})
    schema: Any = content.get("application/json", {}).get("schema", {})
    return jsonschema_rs.Draft202012Validator({"allOf": [schema], "components": SPEC["components"]})


@contextmanager
def checked_client(**settings: Any) -> Generator[httpx.Client]:
    """Give a client of a server with its own database; each reply is checked."""
    with (
        LocalServer(**settings) as server,
        httpx.Client(
            base_url=server.base_url, trust_env=False, timeout=60, event_hooks={"response": [check_reply]}
        ) as client,
    ):
        yield client


def ids(page: Any) -> list[str]:
    """Return the ids of a page's entries."""
    return [one["id"] for one in page["data"]]
