"""Read a list as steps."""

from __future__ import annotations

from typing import Any

import httpx

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.json_types import is_array
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.paging import PageFacts
from openai_conversations_api._runtime.reply import malformed
from openai_conversations_api._runtime.walk import Walk

from .steps import Request, Steps


def page_of(call: Call, watch: Watch) -> Steps[PageFacts[Any, Any]]:
    """Return the steps that read one page. Raises MalformedReplyError for what is no list: it is not an empty one."""
    reply: httpx.Response = yield Request(call, watch)
    response = call.operation.response(reply)
    if not is_array(getattr(response.parsed, "data", None)):
        raise malformed(reply, "a list without `data`")
    return PageFacts(call, response)


def everything(call: Call, watch: Watch) -> Steps[list[Any]]:
    """Return the steps that read a list to its end. Raises as calls do, and PagingLoopError."""
    walk, found = Walk(call), list[Any]()
    following: Call | None = call
    while following is not None:
        page = yield from page_of(following, watch)
        found += walk.take(page)
        following = walk.next_call(page)
    return found
