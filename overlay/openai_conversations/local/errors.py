"""What the server refuses, in the envelope that OpenAI uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ApiProblem(Exception):  # noqa: N818  it is a reply, not a fault of the program
    """A reply other than success, raised by a handler and sent as OpenAI's error envelope.

    status: the HTTP status; message: what is wrong and what to do; type: OpenAI's class of error, such as
    `invalid_request_error`; param: the place in the request, such as `items[0].content`; code: a short word for
    programs; headers: headers to send along.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Keep what is sent."""
        super().__init__(message)
        self.status, self.message, self.type, self.param, self.code = status, message, type, param, code
        self.headers = dict(headers or {})

    def envelope(self) -> dict[str, Any]:
        """Return the JSON body of the reply."""
        error = {"message": self.message, "type": self.type, "param": self.param, "code": self.code}
        return {"error": error}


def not_found(what: str, identifier: str) -> ApiProblem:
    """Return the problem of an object that is not there. what: its kind as a reader knows it, such as `thread`."""
    return ApiProblem(404, f"No {what} found with id '{identifier}'.")


def bad_request(message: str, *, param: str | None = None, code: str | None = None) -> ApiProblem:
    """Return the problem of a request that can never succeed as it is."""
    return ApiProblem(400, message, param=param, code=code)
