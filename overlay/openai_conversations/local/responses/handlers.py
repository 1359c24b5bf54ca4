"""The operations of responses."""

from __future__ import annotations

from .. import items
from ..calls import Call, EventStream, Later, Reply
from ..errors import bad_request, not_found
from ..lists import page_reply
from ..replies import Prompt, filled
from ..routing import operation
from ..runs.streaming import Feed, events_of, redirect
from ..store import Document
from .documents import new_response
from .history import History, history_of
from .turn import Turn, play
from .waiting import keep_waiting, waiting_for

KIND = "response"


@operation("createResponse")
def create(call: Call) -> Reply:
    """Answer an input as the replies file says, and keep both in the conversation that the request names."""
    history = history_of(call)
    waiting = waiting_for(call, history)
    response = new_response(call, history.conversation_id)
    prompt = history.prompt if waiting is None else waiting.prompt
    asked = Prompt(text=prompt, assistant_id="", model=response["model"])
    reply = call.server.script.reply_to(asked) if waiting is None else waiting.reply
    actions = filled(reply.actions, message=prompt, output="" if waiting is None else waiting.output)
    turn = Turn(
        response=response,
        clock=call.server.clock(),
        prompt=prompt,
        streamed=bool(call.body.get("stream")),
        include=call.body.get("include") or (),
    )
    play(turn, reply, actions)
    keep_waiting(call, turn, reply)
    _keep(call, turn, history)
    return _answer(call, turn)


def _keep(call: Call, turn: Turn, history: History) -> None:
    """Let items and response land where they can be read."""
    response = turn.response
    if history.conversation_id:
        items.keep(call, history.conversation_id, history.sent, "input")
        items.keep(call, history.conversation_id, turn.made, "output")
    if call.body.get("store") is not False:
        call.store.insert(KIND, "", response)
        call.store.insert("turn", "", {"id": response["id"], "prompt": turn.prompt})
        for name, kept in (("input", history.sent), ("output", turn.made)):
            items.keep(call, f"{response['id']}/{name}", kept, name)


def _answer(call: Call, turn: Turn) -> Reply:
    response = turn.response
    if not turn.streamed:
        return Later(response, max(turn.clock - call.server.clock(), 0.0))
    feed = Feed(thread_id="", run_id=response["id"], moments=turn.moments, shows_content=True)
    return EventStream(events_of(call.server, feed))


def _find(call: Call) -> Document:
    found = call.store.get(KIND, "", call.ids["response_id"])
    if found is None:
        raise not_found("response", call.ids["response_id"])
    return found


@operation("getResponse")
def get(call: Call) -> Reply:
    """Return a response."""
    if call.query.get("stream"):
        raise bad_request("This local server streams responses only when they are created.", param="stream")
    return _find(call)


@operation("deleteResponse")
def delete(call: Call) -> Reply:
    """Delete a response; its items stay in their conversation."""
    found = _find(call)
    call.store.delete(KIND, "", found["id"])
    call.store.delete("turn", "", found["id"])
    for name in ("input", "output"):
        call.store.delete_all(items.KIND, f"{found['id']}/{name}")
    redirect(call.server, found["id"], [])
    return {"id": found["id"], "object": "response", "deleted": True}


@operation("listInputItems")
def list_input(call: Call) -> Reply:
    """Return a page of the items that a response was given."""
    page = page_reply(call, items.KIND, f"{_find(call)['id']}/input")
    shown = [items.shown(call, one) for one in page["data"]]
    return {**page, "data": shown, "first_id": page["first_id"] or "", "last_id": page["last_id"] or ""}
