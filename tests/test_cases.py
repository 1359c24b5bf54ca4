"""A statement about many cases fails with all of the cases that break it."""

from __future__ import annotations

import pytest

from tests.cases import every


def test_every_failing_case_is_named() -> None:
    """The failures come together, each with its case, after all cases were tried."""
    tried: list[int] = []

    @every("number", range(5), ids=lambda number: f"number {number}")
    def check(number: int) -> None:
        tried.append(number)
        assert number % 2 == 0

    with pytest.raises(
        ExceptionGroup, match=r"2 of 5 cases failed: number 1 \(case 2\), number 3 \(case 4\)"
    ) as caught:
        check()

    assert [0, 1, 2, 3, 4] == tried
    assert [["in case number 1 (case 2)"], ["in case number 3 (case 4)"]] == [
        failure.__notes__ for failure in caught.value.exceptions
    ]


def test_an_expected_error_that_stays_away_is_a_failure_too() -> None:
    """What `pytest.raises` says of a case is kept like a failed assertion."""

    @every("name, number", [("one", 1), ("two", 2)])
    def check(name: str, number: int) -> None:
        with pytest.raises(ValueError, match="one"):
            raise ValueError(name)

    with pytest.raises(ExceptionGroup, match="1 of 2 cases failed: two"):
        check()


def test_no_cases_are_a_failure() -> None:
    """Nothing passes for want of data."""

    @every("number", list)
    def check(number: int) -> None: ...

    with pytest.raises(AssertionError, match="there are no cases"):
        check()
