"""State once what holds for many cases, and learn of every case where it does not."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import pytest

Check = Callable[..., None]
T = TypeVar("T")
WHOLE = bool(os.environ.get("WHOLE"))  # what `make test` takes a share of, `make prove` takes whole
_FAILED = (Exception, pytest.fail.Exception)


def every(
    names: str, cases: Iterable[Any] | Callable[[], Iterable[Any]], ids: Callable[[Any], str] = str
) -> Callable[[Check], Check]:
    """Run a test once for each case, all of them in one test.

    names: the arguments that a case fills, separated by commas; where they are several, a case is a tuple.
    cases: the cases, or what gives them, which is then called when the test runs.
    ids: what a failure calls a case by; of a tuple, by its first value.
    Fails with every failure, under the names of all failing cases, and when there are no cases at all.
    """
    arguments = names.replace(" ", "").split(",")

    def decorate(check: Check) -> Check:
        def test(**fixtures: Any) -> None:
            done, failures = 0, dict[str, BaseException]()
            for case in cases() if callable(cases) else cases:
                values = case if len(arguments) > 1 else (case,)
                done += 1
                try:
                    check(**fixtures, **dict(zip(arguments, values, strict=True)))
                except _FAILED as failure:
                    failures[f"{ids(values[0])} (case {done})"] = failure
            assert done, "there are no cases"
            if failures:
                raise _group(failures, done)

        return _named_after(check, test, arguments)

    return decorate


def share(cases: Iterable[T], parts: int, which: int = 0) -> list[T]:
    """Return every `parts`-th case, beginning with number `which`; all of them with WHOLE=1, as in `make prove`."""
    listed = list(cases)
    return listed if WHOLE else listed[which % parts :: parts]


def _group(failures: dict[str, BaseException], done: int) -> BaseException:
    for name, failure in failures.items():
        failure.add_note(f"in case {name}")
    summary = f"{len(failures)} of {done} cases failed: {', '.join(failures)}"
    return BaseExceptionGroup(summary, list(failures.values()))


def _named_after(check: Check, test: Any, arguments: list[str]) -> Check:
    """Give a test the name, place, marks and remaining fixtures of what it runs."""
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(test, name, getattr(check, name))
    test.pytestmark = getattr(check, "pytestmark", [])
    signature = inspect.signature(check)
    fixtures = [one for one in signature.parameters.values() if one.name not in arguments]
    test.__signature__ = signature.replace(parameters=fixtures)
    return test  # type: ignore[no-any-return]
