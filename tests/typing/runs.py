"""Checked, not run: waiting for runs, and functions as tools."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Literal, assert_type

from openai_conversations import AsyncClient, Cancellation, Client, Run, RunDeadlineError, ToolRun, tool


@tool
def weather(city: str, unit: Literal["c", "f"] = "c") -> str:
    """Tell the weather."""
    return f"{city}: 20 °{unit}"


@tool(name="look-up", strict=True)
async def look_up(text: str) -> int:
    """Look something up."""
    return len(text)


def tools_are_functions() -> None:
    """A tool keeps parameters and result of its function."""
    assert_type(weather("Rome", unit="f"), str)
    weather(5)  # type: ignore[arg-type]
    weather("Rome", unit="k")  # type: ignore[arg-type]
    tool("weather")  # type: ignore[call-overload]


async def async_tools_are_coroutine_functions() -> None:
    """Awaiting an async tool gives what the function returns."""
    assert_type(await look_up("text"), int)


def waiting(client: Client, run: Run) -> None:
    """Methods that wait take what the methods they build on take, by precise types."""
    runs = client.threads.runs
    assert_type(runs.wait(run, deadline=5, cancel_on_deadline=True, cancellation=Cancellation()), Run)
    assert_type(runs.create_and_wait("thread_1", assistant_id="asst_1", model="m", on_poll=print), Run)
    assert_type(runs.submit_tool_outputs_and_wait("thread_1", "run_1", tool_outputs=[{"output": "x"}]), Run)
    assert_type(client.threads.create_and_run_and_wait(assistant_id="asst_1", thread={"messages": []}), Run)
    result = runs.run_tools("thread_1", assistant_id="asst_1", tools=[weather, look_up, {"type": "file_search"}])
    assert_type(result, ToolRun)
    assert_type([answer.output for answer in result.answers], list[str])
    runs.create_and_wait("thread_1")  # type: ignore[call-arg]
    runs.create_and_wait("thread_1", assistant_id=5)  # type: ignore[arg-type]
    runs.create_and_wait("thread_1", assistant_id="asst_1", modle="m")  # type: ignore[call-arg]
    runs.run_tools("thread_1", assistant_id="asst_1", tools=[weather], tool_errors="ignore")  # type: ignore[arg-type]
    runs.wait("run_1")  # type: ignore[arg-type]


def tools_go_wherever_the_api_takes_them(client: Client) -> None:
    """A tool is a function tool of the API."""
    client.threads.runs.create("thread_1", assistant_id="asst_1", tools=[weather])


async def note(run: Run) -> None:
    """Take a note."""


async def waiting_async(client: AsyncClient, run: Run) -> None:
    """The async client gives the same, awaited, and takes coroutine functions."""
    runs = client.threads.runs
    assert_type(await runs.wait(run, on_poll=note), Run)
    assert_type(await runs.create_and_wait("thread_1", assistant_id="asst_1", on_poll=print), Run)
    assert_type(await runs.run_tools("thread_1", assistant_id="asst_1", tools=[look_up], parallel=True), ToolRun)
    await runs.create_and_wait("thread_1", assistant_id=5)  # type: ignore[arg-type]


def failing(client: Client, run: Run) -> None:
    """Errors carry the run and what has not been sent."""
    try:
        client.threads.runs.wait(run)
    except RunDeadlineError as error:
        assert_type(error.run, Run)
        assert_type(error.tool_outputs, list[dict[str, str]])
