"""Answers of models in conversations, as they come: `/responses`, which this client is not generated from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openai_conversations_api._runtime.arguments import Body
from openai_conversations_api._runtime.events import Events
from openai_conversations_api._runtime.operation import CallOptions, Operation
from openai_conversations_api._runtime.streams import Stream, streaming

from ..client import Client
from ..errors import MalformedReplyError
from .output import Json, text_of

_RESPOND: Operation[Json] = Operation(
    name="createResponse",
    method="POST",
    path="/responses",
    read=dict,
    body=Body(keys=frozenset(), flat=True, required=True),
)
_ENDS = frozenset({"response.completed", "response.incomplete", "response.failed"})


def _event(raw: Json, **_: Any) -> Json:
    return raw


_EVENTS: Events[Json] = Events(read=_event, unknown=_event, done="done", ends=_ENDS, failures=frozenset({"error"}))
_DELTAS = ("response.output_text.delta", "response.refusal.delta")


class Answer:
    """What a model answers in a conversation.

    problem: once it is read, why it is not whole; None when it is.
    """

    def __init__(self, client: Client, conversation: str, model: str, text: str) -> None:
        body = {"conversation": conversation, "model": model, "input": text}
        call = _RESPOND.call(
            ids={}, query={}, body=body, fields={}, headers={}, options=streaming(CallOptions(), "stream")
        )
        self._stream = Stream(client, call, _EVENTS)
        self.problem: str | None = None

    def pieces(self) -> Iterator[str]:
        """Yield the text as it comes, or all at once from a server that does not stream. Raises what a call raises."""
        said = False
        try:
            with self._stream as events:
                for event in events:
                    name, data = event["event"], event["data"]
                    if name in _DELTAS:
                        said = True
                        yield str(data.get("delta") or "")
                    elif name in _ENDS:
                        yield from self._ended(data.get("response") or {}, said=said)
        except MalformedReplyError:
            reply: Any = self._stream.response.json() if self._stream.response.content[:1] == b"{" else None
            if reply is None:
                raise
            yield from self._ended(reply, said=said)

    def _ended(self, response: Json, *, said: bool) -> Iterator[str]:
        """Note how a response ended, and yield its text where nothing of it has come yet."""
        output: list[Json] = response.get("output") or []
        called = [str(item.get("name")) for item in output if item.get("type") == "function_call"]
        if response.get("status") not in (None, "completed"):
            why: Json = response.get("error") or response.get("incomplete_details") or {}
            self.problem = ": ".join(filter(None, (response["status"], why.get("message") or why.get("reason"))))
        elif called:
            self.problem = f"requires_action: {', '.join(called)}"
        if not said:
            yield "\n".join(text_of(item) for item in output if item.get("type") == "message")
