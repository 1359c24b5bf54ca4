"""Print, as JSON, the CPU seconds that decoding and encoding take in this process, by page and step."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from typing import Any, TypeVar

from .subjects import SUBJECTS, Subject

_LONG = 1_000_000  # characters
_T = TypeVar("_T")


class _Stopwatch:
    def __init__(self, *, collect: bool) -> None:
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)
        self._collect = collect

    def __call__(self, step: str, function: Callable[..., _T], *arguments: Any) -> _T:
        # On a long page, the collection of all that the process holds would fall on whichever step comes next.
        if self._collect:
            gc.collect()
        start = time.process_time()
        result = function(*arguments)
        self.seconds[step].append(time.process_time() - start)
        return result


def measure(subject: Subject, repetitions: int) -> dict[str, float]:
    """Return the median CPU seconds of each step; a page of over a million characters is repeated less often."""
    text = json.dumps(subject.page(), ensure_ascii=False)
    long = len(text) > _LONG
    timed = _Stopwatch(collect=long)
    rounds = range(max(2, repetitions // 20) if long else repetitions)
    subject.ours(json.loads(text))  # imports the models; that is measured elsewhere
    for _ in rounds:
        _ours(subject, text, timed)
    for _ in rounds:  # a loop of its own, lest these crowd the above out of the processor's caches
        _sdk(subject, text, timed, checked=not long)
    return {step: median(seconds) for step, seconds in timed.seconds.items()}


def _ours(subject: Subject, text: str, timed: _Stopwatch) -> None:
    page = timed("loads", json.loads, text)
    model = timed("decode", subject.ours, page)
    page = timed("encode", model.to_dict)
    timed("dumps", json.dumps, page)


def _sdk(subject: Subject, text: str, timed: _Stopwatch, *, checked: bool) -> None:
    # Parsed anew each time: after a real request nobody has hashed the strings yet.
    timed("sdk", subject.sdk, json.loads(text))
    if checked:
        timed("sdk_checked", subject.sdk_checked, json.loads(text))


if __name__ == "__main__":
    print(json.dumps({name: measure(subject, int(sys.argv[1])) for name, subject in SUBJECTS.items()}))
