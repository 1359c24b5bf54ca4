"""Items are added exactly once, or the call fails and says what is known: thousands of random schedules."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import httpx
from attrs import define, field
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import ApiError, ConnectionFailedError, PartlyStoredError, Policy, ServerError
from openai_conversations._steps.steps import Pause, Request, Step
from openai_conversations.conversations.adding import Adding
from openai_conversations_api._runtime.deadline import Deadline, Watch
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api.api.items import create_conversation_items
from tests.servers.item_store import ItemStore

WORDS = ["apple", "brick", "cloud", "donkey", "engine", "forest", "glass", "hammer", "island", "jungle", "kettle"]


def shouting(text: str) -> str:
    """Return a text as some server keeps it."""
    return text.upper() + "!"


def spaced(text: str) -> str:
    """Return a text as another server keeps it."""
    return f"{text} \n"


def same(text: str) -> str:
    """Return a text as most servers keep it."""
    return text


def named(text: str) -> str:
    """Return a text with something before it."""
    return f"[user] {text}"


REWRITES: list[Callable[[str], str]] = [same, spaced, shouting, named]


@define
class Post:
    """What becomes of one call that adds items.

    stores: which of its items are stored, by their places; ends: how it is answered; between: how many items of other
    writers come between two of ours.
    """

    stores: Callable[[int], list[int]]
    ends: str
    between: int


def everything(number: int) -> list[int]:
    """Store all."""
    return list(range(number))


def nothing(_: int) -> list[int]:
    """Store none."""
    return []


def half(number: int) -> list[int]:
    """Store the first half."""
    return list(range(number // 2))


def others(number: int) -> list[int]:
    """Store every other item."""
    return list(range(1, number, 2))


def last(number: int) -> list[int]:
    """Store the last item."""
    return [number - 1] if number else []


POSTS = st.builds(
    Post,
    st.sampled_from([everything, nothing, half, others, last]),
    st.sampled_from(["lost", "500", "garbage", "refused", "ok", "ok"]),
    st.integers(0, 2),
)


@define
class World:
    """A server that does what a test says, among other writers."""

    posts: list[Post]
    rewrite: Callable[[str], str]
    looks: list[str]
    before: int
    store: ItemStore = field(factory=ItemStore)
    count: int = 0
    origins: dict[str, str] = field(factory=dict[str, str])

    def __attrs_post_init__(self) -> None:
        self.others(self.before)

    def others(self, number: int) -> None:
        """Let other writers add items."""
        for _ in range(number):
            self.count += 1
            self.store.write(f"{'xyz'[self.count % 3] * 9} {self.count}")

    def do(self, step: Step) -> httpx.Response | None:
        """Do a step. Raises what a client raises."""
        match step:
            case Pause():
                self.others(1)
                return None
            case Request():
                return self._post(step.call) if step.call.operation.method == "POST" else self._look(step.call)
            case _:
                raise AssertionError(step)

    def _post(self, call: Call) -> httpx.Response:
        post = self.posts.pop() if self.posts else Post(everything, "ok", 0)
        if post.ends == "refused":
            raise ConnectionFailedError("refused", attempts=1)
        items = json.loads(call.content or b"{}")["items"]
        chosen = everything(len(items)) if post.ends == "ok" else post.stores(len(items))
        added: list[dict[str, Any]] = []
        for place in chosen:
            kept = {**items[place], "content": self.rewrite(items[place]["content"])}
            added += self.store.add(json.dumps({"items": [kept]}).encode())["data"]
            self.origins[added[-1]["id"]] = items[place]["content"]
            self.others(post.between)
        if post.ends == "lost":
            raise ConnectionFailedError("lost", attempts=1, may_have_been_carried_out=True)
        if post.ends == "500":
            facts: dict[str, Any] = {"headers": {}, "content": b"", "method": "POST", "path": "/"}
            raise ServerError("500", status_code=500, **facts)
        body = {"object": "list", "has_more": False} | ({"data": added} if post.ends == "ok" else {})
        return httpx.Response(200, json=body, request=httpx.Request("POST", "http://a.test/"))

    def _look(self, call: Call) -> httpx.Response:
        if self.looks and self.looks.pop() == "lost":
            raise ConnectionFailedError("lost", attempts=1)
        return httpx.Response(
            200, json=self.store.page(dict(call.query)), request=httpx.Request("GET", "http://a.test/")
        )

    @property
    def ours(self) -> list[str]:
        """What the server has of ours, as it was sent."""
        return [self.origins[item["id"]] for item in self.store.items if item["id"] in self.origins]


def driven(world: World, steps: Any) -> Any:
    """Return what steps end in, done by a world."""
    step = next(steps)
    try:
        while True:
            try:
                outcome = world.do(step)
            except ApiError as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        return stop.value


def texts(entries: list[Any]) -> list[str]:
    """Return the texts of what was sent."""
    return [entry["content"] for entry in entries]


@settings(max_examples=1200, deadline=None)
@given(
    number=st.integers(1, 45),
    posts=st.lists(POSTS, max_size=6),
    rewrite=st.sampled_from(REWRITES),
    looks=st.lists(st.sampled_from(["ok", "ok", "lost"]), max_size=8),
    before=st.integers(0, 30),
    retries=st.integers(0, 3),
)
def test_each_item_is_stored_once_or_the_error_says_what_is_known(
    *, number: int, posts: list[Post], rewrite: Callable[[str], str], looks: list[str], before: int, retries: int
) -> None:
    """No item twice; a success has all of them in order; an error is right about what is stored and what is not."""
    sent = [f"{WORDS[place % len(WORDS)]} {WORDS[place // len(WORDS)]} {place}" for place in range(number)]
    world = World(posts, rewrite, looks, before)
    items = [{"role": "user", "content": text} for text in sent]
    call = create_conversation_items.prepare("conv_1", items=items, max_retries=retries)
    watch = Watch("items.create", Deadline(None), None)
    told: list[str] | None
    steps = Adding("conv_1", watch, Policy(), look=True).steps(call)
    try:
        result = driven(world, steps)
    except PartlyStoredError as error:
        told = None
        check(world, sent, error)
    except ApiError:
        told = list[str]()  # only a PartlyStoredError says that something was stored
    else:
        told = [world.origins[item.id] for item in result.data]
        assert sent == told
    if told is not None:
        assert told == world.ours


def check(world: World, sent: list[str], error: PartlyStoredError) -> None:
    """Assert that an error is right about what a server has."""
    stored = [world.origins[item["id"]] for item in error.stored]
    uncertain, unsent = texts(error.uncertain), texts(error.unsent)
    assert sent == [*stored, *uncertain, *unsent]
    assert {1} >= set(Counter(world.ours).values())
    assert set(stored) <= set(world.ours) <= set(stored) | set(uncertain)
    assert len(stored) + len(uncertain) == error.unsent_from
