"""What holds for runs of any reply."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.local.replies import Script
from openai_conversations.local.runs.moments import DONE, Moment
from openai_conversations.local.runs.plans import ENDED
from tests.local.run_examples import CALL, CODE, PARTS, RESULT
from tests.local.run_scripts import Played, script
from tests.local.test_runs_events import problems

Json = Any
_SECONDS = st.sampled_from([0, 0.5, 3, 400])
_WORK: st.SearchStrategy[Json] = st.sampled_from(
    [
        {"text": "one two three"},
        {"text": ""},
        {"refusal": "I will not."},
        {"message": PARTS},
        {"code_interpreter": CODE},
        {"file_search": {"results": [RESULT]}},
        {"wait": 5},
        {"cut": True},
        {"raw": "x"},
    ]
)
_END: st.SearchStrategy[Json] = st.sampled_from(
    [
        CALL,
        {"complete": True},
        {"fail": {"message": "No."}},
        {"incomplete": "max_prompt_tokens"},
        {"expire": True},
        {"cancel": True},
        {"error": {"message": "Broken."}},
    ]
)


def _paced(action: Json, delay: float, pace: float) -> Json:
    return {**action, "delay": delay, "pace": pace}


_WORKS: st.SearchStrategy[list[Json]] = st.lists(st.builds(_paced, _WORK, _SECONDS, _SECONDS), max_size=4)
_ENDS: st.SearchStrategy[list[Json]] = st.lists(st.builds(_paced, _END, _SECONDS, _SECONDS), max_size=1)
_ACTIONS = st.tuples(_WORKS, _ENDS).map(lambda both: [*both[0], *both[1]])
_LOOKS = st.lists(st.floats(min_value=1000, max_value=1700), max_size=8).map(sorted)


def _script(actions: list[Json], queued_for: float) -> Script:
    return script(*actions, queued_for=queued_for)


def _bare(value: Json) -> Json:
    """Return JSON without the identifiers, which differ from run to run."""
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items() if name not in ("id", "run_id", "message_id")}  # pyright: ignore[reportUnknownVariableType]
    return [_bare(one) for one in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType]


def _sendable(moments: list[Moment]) -> list[Moment]:
    return [one for one in moments if one.event not in ("raw", "cut")]


@given(_ACTIONS, _SECONDS)
def test_events_are_specified_and_in_order(actions: list[Json], queued_for: float) -> None:
    """Every event satisfies the specification, none goes back in time, and `done` ends what happens."""
    moments = Played(_script(actions, queued_for), created=True).moments
    assert [] == problems(_sendable(moments))
    assert all(one.at <= other.at for one, other in pairwise(moments))
    assert DONE == moments[-1].event


@given(_ACTIONS, _SECONDS, _LOOKS)
def test_looking_changes_nothing(actions: list[Json], queued_for: float, looks: list[float]) -> None:
    """However often somebody looks in between, the run, its steps and its messages end up the same."""
    looked, unseen = (Played(_script(actions, queued_for)) for _ in range(2))
    for now in looks:
        looked.at(now)
    assert _bare(unseen.at(2000.0)) == _bare(looked.at(2000.0))
    assert _bare(unseen.steps) == _bare(looked.steps)
    assert _bare(unseen.messages) == _bare(looked.messages)


@given(_ACTIONS, _SECONDS)
def test_every_run_ends_with_nothing_open(actions: list[Json], queued_for: float) -> None:
    """Once a run may have expired it is over, and so are its steps and messages."""
    played = Played(_script(actions, queued_for))
    assert played.at(2000.0)["status"] in ENDED
    assert "in_progress" not in {one["status"] for one in (*played.steps, *played.messages)}


@given(_ACTIONS, _SECONDS, st.floats(min_value=1000, max_value=1599))
def test_a_run_can_be_cancelled_at_any_time(actions: list[Json], queued_for: float, now: float) -> None:
    """Whenever a run that is not over is cancelled, its events satisfy the specification and nothing stays open."""
    played = Played(_script(actions, queued_for))
    if played.at(now)["status"] in ENDED:
        return
    assert [] == problems(_sendable(played.cancel()))
    assert "cancelled" == played.at(now)["status"]
    assert "in_progress" not in {one["status"] for one in (*played.steps, *played.messages)}
